//! The fields of a plain form, with what was typed and what is wrong with it.

use domain::form::{Field, FieldError, Raw};
use domain::institution::PaperKind;
use domain::pdf::FileRefusal;
use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{Flash, StaffForm, StaffNote};
use words::forms::labelled;

use super::{FormField, Notice, Tone, Trouble, prove_panel};
use crate::i18n::{use_lang, use_visit};

/// What a form came to when it was not taken.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Which form.
    pub form: Option<StaffForm>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// A file that cannot be taken.
    pub file: Option<(PaperKind, FileRefusal)>,
    /// What was typed.
    pub values: Raw,
}

/// What the last form of the staff pages came to.
#[must_use]
pub fn staff_note() -> Option<StaffNote> {
    match use_visit().flash? {
        Flash::Staff(note) => Some(*note),
        _ => None,
    }
}

/// What was typed into a form that was not taken; empty for any other form.
#[must_use]
pub fn kept_of(form: StaffForm) -> Kept {
    match staff_note() {
        Some(StaffNote::Mend { form: there, errors, file, values }) if there == form => {
            Kept { form: Some(there), errors, file, values }
        }
        _ => Kept::default(),
    }
}

/// What was done, or why not, in a notice at the top of the page.
#[must_use]
pub fn staff_notice() -> Option<AnyView> {
    if let Some(panel) = prove_panel() {
        return Some(panel.into_any());
    }
    let lang = use_lang();
    let (tone, words) = match staff_note()? {
        StaffNote::Done(done) => (Tone::Good, words::staff_done(done, lang)),
        StaffNote::Factor(fault) => (Tone::Bad, words::factor_fault(fault, lang)),
        StaffNote::Password(fault) => (Tone::Bad, words::password_fault(fault, lang)),
        StaffNote::Barred(refusal) => (Tone::Bad, words::staff_refusal(refusal, lang)),
        StaffNote::Mend { .. } | StaffNote::Codes(_) => return None,
    };
    Some(view! { <Notice tone urgent=true>{words}</Notice> }.into_any())
}

/// The fields with what was typed and what is wrong.
pub fn form_fields(form: OwnForm, fields: Vec<Field>, kept: &Kept) -> impl IntoView + use<> {
    let kept = kept.clone();
    labelled(form, fields, use_lang())
        .into_iter()
        .map(move |field| {
            let value = kept.values.get(&field.name).cloned().unwrap_or_default();
            let fault =
                kept.errors.iter().find(|error| error.field == field.name).map(|error| error.fault);
            let on_typed = Callback::new(|_| ());
            view! {
                <FormField
                    field value fault=Signal::stored(fault) hidden=Signal::stored(false) on_typed
                />
            }
        })
        .collect_view()
}

/// What is wrong, for the summary at the top.
#[must_use]
pub fn field_troubles(form: OwnForm, fields: &[Field], kept: &Kept) -> Vec<Trouble> {
    let lang = use_lang();
    let fields = labelled(form, fields.to_vec(), lang);
    let of_fields = kept.errors.iter().map(|error| Trouble {
        id: format!("f-{}", error.field),
        label: fields
            .iter()
            .find(|field| field.name == error.field)
            .map(|field| field.label.clone())
            .unwrap_or_default(),
        words: words::field_fault(error.fault, lang).to_owned(),
    });
    of_fields.collect()
}
