//! Inviting: a one-time link with which somebody chooses a password.

use domain::id::AgencyCode;
use domain::message::MessageKind;
use domain::people::event::{AccountEventKind, ActedAs};
use domain::people::password::PasswordFault;
use domain::people::staff::StaffStatus;
use domain::profile::Profile;
use store::staff::Staff;
use store::{Tx, outbox, sessions, staff};
use views::InvitationView;

use crate::accounts::residents::judge;
use crate::accounts::security_log::note_password;
use crate::accounts::staff::account_event;
use crate::session::{hash_password, token_hash};
use crate::{Office, OfficeError, Result};

/// How long a link is good.
const GOOD_FOR_MS: i64 = 3 * 24 * 60 * 60_000;
/// The shortest password of staff.
pub(crate) const SHORTEST: usize = 12;

/// The answer to choosing a password with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChooseAnswer {
    /// It is chosen.
    Done,
    /// The link was used, is too old, or is none.
    Link,
    /// The password is not taken.
    Password(PasswordFault),
}

/// Whose link it is; `None` when it is no good.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn invitation(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
) -> Result<Option<InvitationView>> {
    let mut tx = office.db.read().await?;
    let Some(id) = staff::invited(&mut tx, agency, &token_hash(token), office.now()).await? else {
        return Ok(None);
    };
    let person = staff::by_id(&mut tx, agency, &id)
        .await?
        .filter(|person| person.status != StaffStatus::Suspended);
    Ok(person.map(|person| InvitationView {
        code: token.to_owned(),
        name: person.name,
        email: person.email,
        fault: None,
    }))
}

/// Chooses a password with a link, which is used up by it; every session of the account ends.
///
/// # Errors
/// When the database or the hashing fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn choose_password(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
    password: &str,
    again: &str,
) -> Result<ChooseAnswer> {
    let Some(view) = invitation(office, agency, token).await? else {
        return Ok(ChooseAnswer::Link);
    };
    if password.chars().count() < SHORTEST {
        return Ok(ChooseAnswer::Password(PasswordFault::Short));
    }
    let own: Vec<String> =
        view.name.split_whitespace().chain([view.email.as_str()]).map(str::to_owned).collect();
    if let Err(fault) = judge(password, again, Some(&own)) {
        return Ok(ChooseAnswer::Password(fault));
    }
    let password_hash = hash_password(office, password).await?;
    let mut tx = office.db.write().await?;
    let hash = token_hash(token);
    let Some(id) = staff::invited(&mut tx, agency, &hash, office.now()).await? else {
        return Ok(ChooseAnswer::Link);
    };
    if !staff::use_invitation(&mut tx, &hash, office.now()).await? {
        return Ok(ChooseAnswer::Link);
    }
    staff::hold(&mut tx, agency, &id).await?;
    let person = staff::by_id(&mut tx, agency, &id).await?.ok_or(OfficeError::NotFound)?;
    if person.status == StaffStatus::Suspended {
        return Ok(ChooseAnswer::Link);
    }
    let event = account_event(
        office,
        agency,
        &id,
        &id,
        &person.name,
        ActedAs::Owner,
        AccountEventKind::PasswordChosen,
    );
    staff::change(&mut tx, &Staff { status: StaffStatus::Active, password_hash, ..person }, &event)
        .await?;
    sessions::end_all(&mut tx, agency, &id, office.now()).await?;
    note_password(office, &mut tx, agency, &id, "link").await?;
    tx.commit().await?;
    Ok(ChooseAnswer::Done)
}

/// Puts a one-time link on its way to an account; the ones before are void. `base` is the
/// address of this site.
pub(crate) async fn send_link(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    base: &str,
) -> Result<()> {
    let token: String =
        office.source.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
    let now = office.now();
    staff::invite(tx, &person.agency, &person.id, &token_hash(&token), now + GOOD_FOR_MS).await?;
    let link = format!("{base}/undangan#{token}");
    let values = [
        ("nama", person.name.as_str()),
        ("tautan", &link),
        ("kantor", &profile.agency.short_name),
        ("wa", &profile.agency.contact.whatsapp),
    ];
    for template in
        profile.templates.iter().filter(|template| template.kind == MessageKind::Invitation)
    {
        let message = template.fill(&person.email, &values);
        let id = office.source.id(now);
        outbox::add_secret(
            tx,
            &id,
            &person.agency,
            &person.id,
            &message,
            now,
            Some(now + GOOD_FOR_MS),
        )
        .await?;
    }
    Ok(())
}
