//! The visit and its language, known to every page from the first byte on.

use domain::calendar::Millis;
use domain::lang::Lang;
use domain::people::event::RoleOnDays;
use leptos::prelude::*;
use views::Visit;
use words::Text;

/// What every page knows: provided before anything is drawn, on the server and in the browser
/// alike.
pub fn use_visit() -> Visit {
    expect_context::<Visit>()
}

/// The language of the visit.
pub fn use_lang() -> Lang {
    use_context::<Visit>().map_or(Lang::Id, |visit| visit.lang)
}

/// The words of a text in the language of the visit.
pub fn say(text: Text) -> &'static str {
    words::say(text, use_lang())
}

/// The words of a text with its places filled.
pub fn put(text: Text, places: &[(&str, &str)]) -> String {
    words::put(text, use_lang(), places)
}

/// An instant as it is read, in the time of the agency.
pub fn moment(at: Millis) -> String {
    words::time::moment(use_visit().agency.zone, at, use_lang())
}

/// The hours of the agency, as they are read.
pub fn week() -> String {
    let agency = use_visit().agency;
    words::time::week(agency.zone, &agency.week, use_lang())
}

/// A day that travels as `YYYY-MM-DD`, as it is read.
pub fn day(day: &str) -> String {
    words::time::iso_date(day, use_lang())
}

/// From one day to another, as it is read.
pub fn days(from: Option<&str>, until: Option<&str>) -> String {
    words::days(from, until, use_lang())
}

/// A role with the place it is limited to.
pub fn role(role: &RoleOnDays) -> String {
    words::role_at(role.kind, &role.place, use_lang())
}
