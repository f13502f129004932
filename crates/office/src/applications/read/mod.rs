//! What is read of applications. Nothing here changes one.

mod case;
mod files;
mod form;
mod own;
mod reading;
mod relatives;
mod search;
mod status;
mod worklist;

pub(crate) use self::case::{in_words, name_of, raw_answers, source};
pub use self::files::{PICTURE_WIDTHS, download, original, page_picture};
pub(crate) use self::form::{file_view, read_mark, service_view, villages_of};
pub use self::own::{own_applications, own_page};
pub use self::reading::{catalogue, read_case};
pub(crate) use self::reading::{note_reading, note_reading_in, place_of};
pub(crate) use self::relatives::{about, is_about, named_family, note_subject, subject_of};
pub use self::search::set_search;
pub(crate) use self::status::pin;
pub use self::status::public_status;
pub use self::worklist::worklist;
