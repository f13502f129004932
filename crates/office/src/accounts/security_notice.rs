//! Whoever's way of signing in was changed is told by every proven channel: the owner is the first
//! to know when it was somebody else.

use domain::message::{Channel, MessageKind};
use domain::profile::Profile;
use store::residents::Resident;
use store::staff::Staff;
use store::{Tx, outbox};
use words::told::{SignInChange, sign_in_change};

use crate::accounts::residents::account_messages;
use crate::{Office, Result};

/// Tells a resident, by the number and the address that are proven.
pub(crate) async fn tell_resident(
    office: &Office,
    tx: &mut Tx,
    person: &Resident,
    change: SignInChange,
) -> Result<()> {
    let profile = office.profile(&person.agency)?;
    for (id, message) in account_messages(
        office,
        profile,
        person,
        MessageKind::SignInChanged,
        &[("alasan", sign_in_change(change))],
    ) {
        let mail = message.channel == Channel::Email;
        let proven = if mail { person.email_confirmed_at } else { person.phone_confirmed_at };
        if proven.is_some() {
            outbox::add(tx, &id, &person.agency, &person.id, &message, office.now()).await?;
        }
    }
    Ok(())
}

/// Tells somebody of the staff, by the address that they sign in with.
pub(crate) async fn tell_staff(
    office: &Office,
    tx: &mut Tx,
    person: &Staff,
    change: SignInChange,
) -> Result<()> {
    let profile = office.profile(&person.agency)?;
    mail_news(office, tx, profile, person, sign_in_change(change)).await
}

/// Tells somebody of the staff what was done about an account.
pub(crate) async fn mail_news(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    news: &str,
) -> Result<()> {
    let values = [
        ("nama", person.name.as_str()),
        ("alasan", news),
        ("kantor", &profile.agency.short_name),
        ("wa", &profile.agency.contact.whatsapp),
    ];
    let by_mail = |template: &&domain::message::Template| {
        template.kind == MessageKind::SignInChanged && template.channel == Channel::Email
    };
    for template in profile.templates.iter().filter(by_mail) {
        let message = template.fill(&person.email, &values);
        outbox::add(
            tx,
            &office.source.id(office.now()),
            &person.agency,
            &person.id,
            &message,
            office.now(),
        )
        .await?;
    }
    Ok(())
}
