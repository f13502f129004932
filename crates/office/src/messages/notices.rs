//! Whoever's way of signing in was changed is told by every proven channel: the owner is the first
//! to know when it was somebody else.

use domain::lang::Lang;
use domain::message::{Channel, MessageKind};
use domain::people::account::AccountFault;
use domain::people::event::RoleOnDays;
use domain::people::notice::{AccountNews, SignInChange};
use domain::profile::Profile;
use store::institutions::{Agreement, Institution};
use store::residents::Resident;
use store::staff::Staff;
use store::{Tx, outbox};
use words::account_news::{account_news, sign_in_change};

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
    mail(office, tx, profile, person, sign_in_change(change)).await
}

/// Tells somebody of the staff what was done about an account.
async fn mail(
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

/// What was done about an account of the staff, and in which role.
#[derive(Clone, Copy)]
pub(crate) struct AccountNotice<'a> {
    /// What was done.
    pub(crate) news: AccountNews,
    /// With which role; none when it is about none.
    pub(crate) role: Option<&'a RoleOnDays>,
    /// Whose account it is; none for the reader's own.
    pub(crate) whose: Option<&'a str>,
}

/// Tells somebody of the staff what was done about an account.
pub(crate) async fn mail_news(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    notice: AccountNotice<'_>,
) -> Result<()> {
    let words = account_news(notice.news, notice.whose, notice.role);
    mail(office, tx, profile, person, &words).await
}

/// Why a registration is sent back, as its owner reads it.
pub(crate) fn reasons(faults: &[AccountFault], reason: &str) -> String {
    let faults = faults.iter().map(|fault| words::account_fault(*fault, Lang::Id).to_owned());
    faults
        .chain(Some(reason.to_owned()).filter(|reason| !reason.is_empty()))
        .collect::<Vec<_>>()
        .join("; ")
}

/// Tells both sides that an agreement ends soon.
pub(crate) async fn tell_of_ending(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    owner: &Institution,
    agreement: &Agreement,
) -> Result<()> {
    let day = words::time::date(agreement.pks.until, Lang::Id);
    let templates = || profile.templates.iter().filter(|one| one.kind == MessageKind::PksEnding);
    for (to, name) in
        [(&owner.email, &owner.name), (&profile.agency.contact.email, &profile.agency.short_name)]
    {
        let values = [
            ("nama", name.as_str()),
            ("no", &agreement.pks.number),
            ("tanggal", &day),
            ("kantor", &profile.agency.short_name),
            ("wa", &profile.agency.contact.whatsapp),
        ];
        for template in templates().filter(|_| !to.is_empty()) {
            let (id, message) = (office.source.id(office.now()), template.fill(to, &values));
            outbox::add(tx, &id, &profile.agency.code, &agreement.id, &message, office.now())
                .await?;
        }
    }
    Ok(())
}
