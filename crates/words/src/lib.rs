//! Every word a person reads: Indonesian first, English second; used by pages, messages and
//! documents alike.

pub mod account_news;
#[cfg(feature = "english")]
mod en;
mod families;
mod fields;
pub mod forms;
mod id;
mod labels;
mod name;
mod people;
mod photos;
mod procedure;
pub mod refusal_page;
mod refusals;
mod security;
mod staff;
mod text;
pub mod time;

use domain::lang::Lang;
pub use families::{account_refusal, decide_refusal, difference, filing_refusal, outage, shdk};
pub use fields::{field_fault, field_kind, file_refusal, name_warning, nik_warning};
pub use labels::{
    carrier, category, count, definition_part, message_kind, paper_state, size, span, weekday_key,
};
pub use people::{
    account_event, account_event_detail, account_fault, account_status, code_fault, collect_at,
    days, password_fault, role_at,
};
pub use photos::{photo, photo_fault, photo_hint};
pub use procedure::{action, actor, done, event, event_detail, status, status_hint};
pub use refusals::{condition, refusal};
pub use security::{account_change, security_kind};
pub use staff::{factor, factor_fault, paper, staff_done, staff_refusal, staff_status};
pub use text::Text;

/// The words of a text.
#[must_use]
pub fn say(text: Text, lang: Lang) -> &'static str {
    match lang {
        Lang::Id => text.id,
        Lang::En => english(text),
    }
}

#[cfg(feature = "english")]
const fn english(text: Text) -> &'static str {
    en::word(text.name)
}

/// A browser carries the English words only where they are read: the document brings them
/// ([`learn_english`]).
#[cfg(not(feature = "english"))]
fn english(text: Text) -> &'static str {
    LEARNED.get().and_then(|words| words.get(text.name as usize)).map_or(text.id, String::as_str)
}

#[cfg(not(feature = "english"))]
static LEARNED: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();

/// Takes in the English words that a document brings, in the order of [`Text::ALL`].
#[cfg(not(feature = "english"))]
pub fn learn_english(words: Vec<String>) {
    let _ = LEARNED.set(words);
}

/// With the feature `english` they are there already.
#[cfg(feature = "english")]
pub fn learn_english(_words: Vec<String>) {}

/// The words of a text with its places filled: `put(Text::Pages, lang, &[("n", "3")])`.
#[must_use]
pub fn put(text: Text, lang: Lang, places: &[(&str, &str)]) -> String {
    places.iter().fold(say(text, lang).to_owned(), |words, (place, value)| {
        words.replace(&format!("{{{place}}}"), value)
    })
}

/// What happens after an application was sent.
pub const SENT: [Text; 3] = [Text::SentNext1, Text::SentNext2, Text::SentNext3];
/// The same where papers are sent to the office on the way.
pub const SENT_WITH_PAPERS: [Text; 3] = [Text::SentPapers1, Text::SentPapers2, Text::SentPapers3];
