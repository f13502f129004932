//! Components: one file each, with a style sheet of the same name.

mod action_form;
mod answers;
mod error_summary;
mod field;
mod file_field;
mod footer;
mod header;
mod history;
mod need_field;
mod notice;
mod page;
mod photo_field;
mod photo_pages;
mod signature_pad;
mod stages;
mod status_tag;

pub use action_form::{ActionForms, trouble_words};
pub use answers::Answers;
pub use error_summary::{ErrorSummary, Trouble};
pub use field::FormField;
pub use file_field::FileField;
pub use footer::Footer;
pub use header::Header;
pub use history::History;
pub use notice::{Notice, Tone};
pub use page::{Failed, Waiting, page_title};
pub use photo_field::{Kept, PhotoField};
pub use photo_pages::PhotoPages;
pub use signature_pad::SignaturePad;
pub use stages::Stages;
pub use status_tag::StatusTag;
