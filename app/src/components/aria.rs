//! What a control tells those who do not see it.

use domain::form::FieldFault;
use leptos::prelude::*;

/// What a control says of itself.
#[derive(Clone, Copy)]
pub(crate) struct Aria {
    pub(crate) described: Signal<Option<String>>,
    pub(crate) fault: Signal<Option<FieldFault>>,
    pub(crate) fixed: bool,
}
