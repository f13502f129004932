//! A form as it was posted, and what is wanted with it.

use std::collections::BTreeSet;

use domain::form::Raw;

use crate::Upload;

/// What the person wants with the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Keep some fields that were just typed.
    Type,
    /// Keep all of it.
    Save,
    /// Keep all of it and see whether it could be sent.
    Check,
    /// Send it.
    Send,
    /// Send what is kept, as it was read over.
    Confirm,
}

/// A form as it was posted.
#[derive(Clone, Debug)]
pub struct SendForm {
    /// Application id.
    pub id: String,
    /// What was typed.
    pub raw: Raw,
    /// A newly chosen file.
    pub file: Option<Upload>,
    /// Faults that are ticked as mended.
    pub mended: BTreeSet<String>,
    /// What is wanted.
    pub intent: Intent,
    /// What stood for the answers and the file when they were read over; for [`Intent::Confirm`].
    pub read_mark: String,
}
