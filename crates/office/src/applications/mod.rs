//! Applications: from the first field to the hand-over.

mod act;
mod act_form;
mod assign;
mod begin;
mod begin_own;
mod keep_file;
mod konsep;
mod mark_papers;
mod named_people;
pub mod read;
mod receipt;
mod save;
mod saved_input;
mod sent;
mod submit;

pub use self::act::act;
pub(crate) use self::act::event;
pub use self::act_form::ActForm;
pub use self::assign::take;
pub use self::begin::begin;
pub(crate) use self::begin_own::{allowed, begun_with};
pub use self::begin_own::{begin_own, own_family};
pub(crate) use self::keep_file::{MISSING, keep_document, store_file, store_original};
pub use self::keep_file::{Upload, incoming};
pub use self::mark_papers::{PaperForm, fits_resi, id_of_number, mark_papers, resi_code};
pub(crate) use self::mark_papers::{office_address, papers_in};
pub(crate) use self::receipt::sends_papers;
pub use self::receipt::{packing_slip, receipt, resi};
pub use self::saved_input::kept;
pub(crate) use self::submit::visible;
pub use self::submit::{Intent, SendForm, send};
