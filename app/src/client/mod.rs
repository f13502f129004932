//! What only a browser does: reading a chosen file, posting a form with it, keys.

mod camera;
mod file;
mod fragment;
mod frame;
mod keys;
mod left;
mod passkey;
mod photo;
mod photo_pdf;
mod picture;
mod post;
mod press;
mod typed;
mod visit;

pub use camera::{Camera, fill};
pub use file::check_chosen;
pub use fragment::{fill_and_send, take_fragment};
pub use frame::{Edge, Frame, MOST_CUT, Part};
pub use keys::on_key;
pub use left::{Left, forget_left, leave_here, put_value, take_left};
pub use passkey::{answer_of_key, knows_passkeys};
pub use photo::reduced;
pub use photo_pdf::{
    MOST_PHOTOS, Small, choose, forget, keep, page, pdf, replace, share, take_out, thumbnail,
};
pub use picture::again_later;
pub use post::{PostError, focus, form_data, go_to, is_hidden, post, post_and_leave, raw_fields};
pub use press::Press;
pub use typed::{leave_typed, put_typed};
pub use visit::{learn_words, visit_of_document};
