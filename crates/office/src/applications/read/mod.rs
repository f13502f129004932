//! What is read of applications. Nothing here changes one.

mod answers;
mod case;
mod files;
mod form;
mod own;
mod parts;
mod reading;
mod relatives;
mod search;
mod standing;
mod status;
mod worklist;

pub(crate) use self::answers::{labels, source};
pub(crate) use self::case::name_of;
pub use self::files::{PICTURE_WIDTHS, download, original, page_picture};
pub(crate) use self::form::villages_of;
pub use self::own::{own_applications, own_page};
pub(crate) use self::parts::{file_view, service_view};
pub use self::reading::{catalogue, read_case};
pub(crate) use self::relatives::named_family;
pub use self::search::set_search;
pub(crate) use self::status::pin;
pub use self::status::public_status;
pub use self::worklist::worklist;
