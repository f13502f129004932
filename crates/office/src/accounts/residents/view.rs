//! How accounts are shown.

use domain::people::event::ActedAs;
use domain::phone::Phone;
use store::accounts::AccountEvent;
use views::{AccountEventView, WhoView};

/// A stored number as people write it.
pub(crate) fn readable(phone: &str) -> String {
    Phone::parse(phone).map_or(phone.to_owned(), |phone| phone.readable())
}

/// An event as it is read. Colleagues see the name; the account's owner sees the role, and "you"
/// for their own acts.
pub(crate) fn event_view(event: &AccountEvent, for_staff: bool) -> AccountEventView {
    let who = match event.role {
        ActedAs::Role(role) if for_staff => WhoView::Named(event.actor_name.clone(), Some(role)),
        ActedAs::Role(role) => WhoView::Role(role),
        ActedAs::Owner if for_staff => WhoView::Named(event.actor_name.clone(), None),
        ActedAs::Owner => WhoView::You,
    };
    AccountEventView {
        at: event.at,
        what: event.what,
        who,
        reason: event.reason.clone(),
        faults: event.faults.clone(),
        detail: event.detail.clone(),
    }
}
