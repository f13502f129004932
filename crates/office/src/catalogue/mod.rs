//! What the office offers: services, their editions and settings, forms on paper.

mod about;
mod drafted;
mod editions;
mod paper_forms;
mod publish;
mod services;
mod settings;

pub(crate) use self::about::Popular;
pub use self::about::about;
pub(crate) use self::editions::{Editions, learn};
pub use self::editions::{open_editions, refresh_editions};
pub(crate) use self::paper_forms::{BlankForms, form_links};
pub use self::paper_forms::{blank_form, filled_form, put_official_form, remove_official_form};
pub use self::publish::{
    DraftAnswer, EDITABLE, PublishAnswer, compare, discard_drafts, files_of, import_folder,
    publish, roll_back, save_draft_file,
};
pub use self::services::{services, standard, villages};
pub use self::settings::{Setting, set, settings, settings_file};
