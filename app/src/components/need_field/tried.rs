//! The last act that was tried, beside the controls it is mended in.

use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::{Action, Condition, Input, Inputs, Refusal};
use leptos::prelude::*;
use views::{ActAnswer, SavedAct};

/// The last act that was tried on this page or kept by the server: which it was, its answer and
/// what was typed.
#[derive(Clone, Copy)]
pub struct Tried {
    /// Which action.
    pub action: RwSignal<Option<Action>>,
    /// How it was answered.
    pub answer: RwSignal<Option<ActAnswer>>,
    /// What was typed, and into which action, as the server kept it.
    typed: StoredValue<Option<(Action, Inputs)>>,
}

impl Tried {
    /// The last act as the server kept it.
    #[must_use]
    pub fn new(kept: Option<SavedAct>) -> Self {
        let (typed, answer) = match kept {
            Some(SavedAct { action, inputs, answer }) => (Some((action, inputs)), answer),
            None => (None, None),
        };
        Self {
            action: RwSignal::new(typed.as_ref().map(|(action, _)| *action)),
            answer: RwSignal::new(answer),
            typed: StoredValue::new(typed),
        }
    }

    /// What was typed before into an action's own form.
    pub(super) fn kept(self, action: Action) -> Inputs {
        self.typed.with_value(|typed| match typed {
            Some((of, inputs)) if *of == action => inputs.clone(),
            _ => Inputs::default(),
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
        let own = Input::of(need).next().is_some();
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
