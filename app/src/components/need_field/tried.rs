//! The last act that was tried, beside the controls it is mended in.

use std::collections::BTreeMap;

use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::{Action, Condition, Refusal};
use leptos::prelude::*;
use views::ActAnswer;

/// The last act that was tried on this page or kept by the server: which it was, its answer and
/// what was typed.
#[derive(Clone, Copy)]
pub struct Tried {
    /// Which action.
    pub action: RwSignal<Option<Action>>,
    /// How it was answered.
    pub answer: RwSignal<Option<ActAnswer>>,
    /// What was typed, by field name, as the server kept it.
    pub typed: StoredValue<BTreeMap<String, String>>,
}

impl Tried {
    /// What was typed before into an action's own form.
    pub(super) fn kept(self, action: Action, name: &str) -> String {
        self.typed.with_value(|typed| {
            let own = typed.get("action").is_some_and(|code| code == action.code());
            typed.get(name).filter(|_| own).cloned().unwrap_or_default()
        })
    }

    /// Whether the last try of an action lacked this.
    pub(super) fn lacked(self, action: Action, need: Condition) -> bool {
        let missing = ActAnswer::Refused { refusal: Refusal::Missing(need), who_did_what: None };
        self.action.get() == Some(action)
            && self.answer.with(|answer| answer.as_ref() == Some(&missing))
    }

    /// Why the last file of an action was not taken.
    pub(super) fn bad_file(self, action: Action, place: usize) -> Option<FileRefusal> {
        match (self.action.get(), self.answer.get()) {
            (Some(tried), Some(ActAnswer::File(refusal, at))) if tried == action && at == place => {
                Some(refusal)
            }
            (
                Some(tried),
                Some(ActAnswer::Refused { refusal: Refusal::Missing(Condition::Konsep), .. }),
            ) if tried == action && place == 0 => {
                Some(FileRefusal { fault: FileFault::Missing, bytes: 0 })
            }
            _ => None,
        }
    }

    /// The id of the control that the last try stumbled over, if it was one of the page's.
    #[must_use]
    pub fn field_at_fault(self) -> Option<String> {
        let need = match self.answer.get_untracked() {
            Some(ActAnswer::Refused { refusal: Refusal::Missing(need), .. }) => need,
            Some(ActAnswer::File(..)) => Condition::Konsep,
            _ => return None,
        };
        let own = matches!(
            need,
            Condition::Reason
                | Condition::Faults
                | Condition::SiakReference
                | Condition::Konsep
                | Condition::Recipient
                | Condition::Address
                | Condition::OriginalsShown
                | Condition::Estimate
                | Condition::Way
                | Condition::Numbers
                | Condition::Resi
                | Condition::Signature
        );
        self.action.get_untracked().filter(|_| own).map(|action| control_id(action, need))
    }
}

/// The id of the control of a condition.
pub(crate) fn control_id(action: Action, need: Condition) -> String {
    // The file field names itself.
    if need == Condition::Konsep {
        "f-konsep".to_owned()
    } else {
        format!("t-{}-{}", action.code(), need.code())
    }
}
