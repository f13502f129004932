//! How accounts are shown.

use domain::lang::Lang;
use domain::people::account::faults_of;
use domain::phone::Phone;
use domain::profile::Profile;
use store::accounts::AccountEvent;
use views::AccountEventView;

use crate::accounts::residents::SELF;

/// A stored number as people write it.
pub(crate) fn spoken(phone: &str) -> String {
    Phone::parse(phone).map_or(phone.to_owned(), |phone| phone.spoken())
}

/// An event as it is read. Colleagues see the name; the account's owner sees the role, and "you"
/// for their own acts.
pub(crate) fn event_view(
    event: &AccountEvent,
    _profile: &Profile,
    for_staff: bool,
    lang: Lang,
) -> AccountEventView {
    let faults = faults_of(&event.faults)
        .into_iter()
        .map(|fault| words::account_fault(fault, lang).to_owned());
    let why: Vec<String> = std::iter::once(event.reason.clone())
        .filter(|reason| !reason.is_empty())
        .chain(faults)
        .collect();
    let role =
        domain::procedure::ActorKind::from_code(&event.role).map(|kind| words::actor(kind, lang));
    let who = match role {
        Some(role) if for_staff => format!("{} ({role})", event.actor_name),
        Some(role) => role.to_owned(),
        None if event.role == SELF && !for_staff => {
            words::say(words::Text::Yourself, lang).to_owned()
        }
        None => event.actor_name.clone(),
    };
    AccountEventView {
        at: event.at,
        what: words::account_event(&event.what, lang).to_owned(),
        who,
        why: why.join(" · "),
    }
}
