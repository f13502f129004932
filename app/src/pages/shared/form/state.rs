//! What the form and its handlers share.

use std::collections::BTreeMap;

use domain::calendar::Millis;
use domain::form::{Field, FieldError, Raw};
use domain::pdf::FileRefusal;
use domain::people::refusal::FilingRefusal;
use leptos::prelude::*;
use views::{FormView, Found};

use crate::client::{PostError, Press};
use crate::components::AreaFields;

/// What the page is doing.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Doing {
    Waiting,
    Sending,
    /// What was typed is on its way.
    Saving,
    /// What was typed could not be saved: it is sent again.
    NotSaved,
    Saved(Millis),
    Failed(PostError),
    Refused(domain::procedure::Refusal),
    Barred(FilingRefusal),
}

/// Everything the form's handlers share.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub(crate) form: StoredValue<FormView>,
    pub(crate) fields: StoredValue<Vec<Field>>,
    pub(crate) typed: RwSignal<Raw>,
    pub(crate) errors: RwSignal<Vec<FieldError>>,
    pub(crate) file: RwSignal<Option<FileRefusal>>,
    /// Whether photos of pages were taken that are not in the file.
    pub(crate) unjoined: RwSignal<bool>,
    pub(crate) unticked: RwSignal<bool>,
    pub(crate) doing: RwSignal<Doing>,
    /// Whether sending was tried: only then is the summary shown.
    pub(crate) tried: RwSignal<bool>,
    /// What districts and villages are chosen from.
    pub(crate) areas: AreaFields,
    /// What the register said of the people named, by field.
    pub(crate) found: RwSignal<BTreeMap<String, Found>>,
    /// What comes by itself waits until a press is over.
    pub(crate) press: Press,
    /// Whether a save is under way.
    pub(crate) saving: StoredValue<bool>,
    /// What the server is known to have.
    pub(crate) kept: StoredValue<Raw>,
}

impl State {
    /// What a form begins with.
    pub(crate) fn begun(form: &FormView) -> Self {
        let fields: Vec<Field> = form.registration.iter().chain(&form.key_data).cloned().collect();
        let typed = RwSignal::new(form.values.clone());
        let areas = AreaFields {
            districts: StoredValue::new(form.districts.clone()),
            villages: RwSignal::new(form.villages.clone()),
            typed,
            failed: RwSignal::new(false),
        };
        Self {
            typed,
            areas,
            found: RwSignal::new(form.found.clone()),
            errors: RwSignal::new(form.errors.clone()),
            file: RwSignal::new(form.file_refusal),
            unjoined: RwSignal::new(false),
            unticked: RwSignal::new(form.mend.as_ref().is_some_and(|mend| mend.unticked)),
            doing: RwSignal::new(Doing::Waiting),
            tried: RwSignal::new(
                !form.errors.is_empty()
                    || form.file_refusal.is_some()
                    || form.mend.as_ref().is_some_and(|mend| mend.unticked),
            ),
            press: Press::new(),
            saving: StoredValue::new(false),
            kept: StoredValue::new(form.values.clone()),
            fields: StoredValue::new(fields),
            form: StoredValue::new(form.clone()),
        }
    }

    /// Where the form is sent to.
    pub(crate) fn address(&self) -> String {
        self.form.with_value(|form| format!("/kirim/{}", form.id))
    }
}
