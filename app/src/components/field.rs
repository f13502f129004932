//! One field of a form: label, hint, error and control tied together.

use domain::form::{Field, FieldFault, FieldKind, group_of};
use leptos::prelude::*;
use views::Found;
use words::Text;
use words::forms::field_label;

use super::TextArea;
use super::area_field::{AreaFields, district_control, village_control};
use crate::components::aria::Aria;
use crate::i18n::{put, say, use_lang};

/// The field. `on_typed` is told of each change with the name and what stands there; `fault` is
/// what is wrong with it; a `fixed` field can be read and not changed; `areas` is what districts
/// and villages are chosen from; `found` is what the register said of a person.
#[component]
pub fn FormField(
    field: Field,
    value: String,
    #[prop(optional_no_strip)] areas: Option<AreaFields>,
    #[prop(into)] fault: Signal<Option<FieldFault>>,
    #[prop(into)] hidden: Signal<bool>,
    #[prop(optional)] fixed: bool,
    #[prop(optional_no_strip)] found: Option<Signal<Option<Found>>>,
    on_typed: Callback<(String, String)>,
) -> impl IntoView {
    let lang = use_lang();
    let id = format!("f-{}", field.name);
    let (hint_id, error_id) = (format!("{id}-petunjuk"), format!("{id}-salah"));
    let said = if fixed { Some(say(Text::FixedField).to_owned()) } else { field.hint.clone() };
    let has_hint = said.is_some();
    let hint = said.map(|hint| {
        let hint_id = hint_id.clone();
        view! { <p class="field__hint" id=hint_id>{hint}</p> }
    });
    let described = {
        let error_id = error_id.clone();
        let found_id = format!("{id}-ditemukan");
        move || {
            let mut ids = Vec::new();
            if found.is_some_and(|found| found.get().is_some()) {
                ids.push(found_id.clone());
            }
            if has_hint {
                ids.push(hint_id.clone());
            }
            if fault.get().is_some() {
                ids.push(error_id.clone());
            }
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let error =
        move || {
            fault.get().map(|fault| view! {
            <p class="field__error" id=error_id.clone()>{words::field_fault(fault, lang)}</p>
        })
        };
    // A row that is left empty is no row; once it is begun, what it needs is said.
    let of_group = group_of(&field.name).is_some();
    let optional = (!field.required && !of_group)
        .then(|| view! { <span class="field__optional">" ("{say(Text::Optional)}")"</span> });
    let label = view! { <>{field_label(&field, lang)}{optional}</> };
    let said_of = found.map(|found| found_line(&id, found));
    let class = move || if fault.get().is_some() { "field field--wrong" } else { "field" };
    if matches!(field.kind, FieldKind::Choices) {
        view! {
            <fieldset class=class hidden=hidden aria-describedby=described id=id tabindex="-1">
                <legend class="field__label">{label}</legend>
                {hint}{error}
                {choices(&field, &value, on_typed)}
            </fieldset>
        }
        .into_any()
    } else {
        let aria = Aria { described: Signal::derive(described), fault, fixed };
        view! {
            <div class=class hidden=hidden>
                <label class="field__label" for=id.clone()>{label}</label>
                {hint}{error}
                {control(field, id, value, areas, aria, on_typed)}
                {said_of}
            </div>
        }
        .into_any()
    }
}

/// What the register said of the person, told as soon as it is known.
fn found_line(id: &str, found: Signal<Option<Found>>) -> impl IntoView + use<> {
    let words = move || {
        found.get().map(|found| match found {
            Found::Named(name) => put(Text::FoundIs, &[("nama", &name)]),
            Found::Nobody => say(Text::FoundNone).to_owned(),
        })
    };
    let nobody = move || matches!(found.get(), Some(Found::Nobody));
    view! {
        <p
            class="field__found" class:field__found--none=nobody role="status"
            id=format!("{id}-ditemukan")
        >
            {words}
        </p>
    }
}

fn choices(
    field: &Field,
    value: &str,
    on_typed: Callback<(String, String)>,
) -> impl IntoView + use<> {
    let chosen: Vec<String> =
        value.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let ticked = StoredValue::new(chosen.clone());
    let name = field.name.clone();
    field
        .options
        .iter()
        .map(|option| {
            let id = format!("f-{name}-{}", option.code);
            let (told, code) = (name.clone(), option.code.clone());
            let change = move |_| {
                ticked.update_value(|ticked| {
                    match ticked.iter().position(|there| *there == code) {
                        Some(at) => drop(ticked.remove(at)),
                        None => ticked.push(code.clone()),
                    }
                });
                on_typed.run((told.clone(), ticked.with_value(|ticked| ticked.join(","))));
            };
            view! {
                <div class="tick">
                    <input
                        type="checkbox" id=id.clone() name=name.clone() value=option.code.clone()
                        checked=chosen.contains(&option.code) on:change=change
                    />
                    <label for=id>{option.label.clone()}</label>
                </div>
            }
        })
        .collect_view()
}

pub(crate) fn control(
    field: Field,
    id: String,
    value: String,
    areas: Option<AreaFields>,
    aria: Aria,
    on_typed: Callback<(String, String)>,
) -> AnyView {
    let Aria { described, fault, fixed } = aria;
    let invalid = move || fault.get().is_some().then_some("true");
    let name = field.name.clone();
    let told = name.clone();
    let typed = move |typed: String| on_typed.run((told.clone(), typed));
    let required = field.required.then_some("true");
    match field.kind {
        FieldKind::Choice => view! {
            <select
                class="control" id=id name=name aria-describedby=described aria-invalid=invalid
                aria-required=required on:change=move |event| typed(event_target_value(&event))
            >
                <option value="" selected=value.is_empty()>{say(Text::SelectOne)}</option>
                {field.options.into_iter().map(|option| { let chosen = option.code == value; view! {
                    <option value=option.code selected=chosen>{option.label}</option>
                } }).collect_view()}
            </select>
        }
        .into_any(),
        FieldKind::District => {
            district_control(id, field, &value, areas, aria, on_typed).into_any()
        }
        FieldKind::Village => village_control(id, field, value, areas, aria, on_typed).into_any(),
        FieldKind::Lines => view! {
            <TextArea
                text=value attr:class="control" attr:id=id attr:name=name attr:rows="4"
                attr:aria-describedby=described attr:aria-invalid=invalid
                attr:aria-required=required on:change=move |event| typed(event_target_value(&event))
            />
        }
        .into_any(),
        kind => {
            let (mode, complete, width) = manner(kind);
            view! {
                <input
                    class=format!("control {width}") type="text" inputmode=mode
                    autocomplete=complete id=id name=name value=value readonly=fixed
                    aria-describedby=described aria-invalid=invalid aria-required=required
                    on:change=move |event| typed(event_target_value(&event))
                />
            }
            .into_any()
        }
    }
}

/// Keyboard, auto-completion and width of a one-line control. Auto-completion is off: an operator
/// types for other people.
fn manner(kind: FieldKind) -> (&'static str, &'static str, &'static str) {
    match kind {
        FieldKind::Nik | FieldKind::Person | FieldKind::Kk => ("numeric", "off", "control--number"),
        FieldKind::Phone => ("tel", "off", "control--number"),
        FieldKind::Number => ("numeric", "off", "control--short"),
        FieldKind::PastDate | FieldKind::Date | FieldKind::Time => {
            ("text", "off", "control--short")
        }
        FieldKind::Decimal => ("decimal", "off", "control--short"),
        FieldKind::Email => ("email", "off", ""),
        _ => ("text", "off", ""),
    }
}
