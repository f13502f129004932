//! A form as it was posted, and what is wanted with it.

use std::collections::BTreeSet;

use domain::fault::Fault;
use domain::form::{Intent, Raw};
use domain::id::ApplicationId;

use crate::Upload;

/// A form as it was posted.
#[derive(Clone, Debug)]
pub struct SendForm {
    /// Application id.
    pub id: ApplicationId,
    /// What was typed.
    pub raw: Raw,
    /// A newly chosen file.
    pub file: Option<Upload>,
    /// Faults that are ticked as mended.
    pub mended: BTreeSet<Fault>,
    /// What is wanted.
    pub intent: Intent,
    /// What stood for the answers and the file when they were read over; for [`Intent::Confirm`].
    pub read_mark: String,
}
