//! One field of a form: label, hint, error and control tied together.

use domain::area::Area;
use domain::form::{Field, FieldFault, FieldKind, group_of};
use domain::words::{self, Text};
use leptos::prelude::*;

use crate::speak::{say, use_lang};

/// The districts with their villages that a village field offers.
pub type Districts = StoredValue<Vec<(Area, Vec<Area>)>>;

/// The field. `on_typed` is told of each change with the name and what stands there; `fault` is what is wrong with it; a `fixed` field can be
/// read and not changed.
#[component]
pub fn FormField(
    field: Field,
    value: String,
    districts: Districts,
    #[prop(into)] fault: Signal<Option<FieldFault>>,
    #[prop(into)] hidden: Signal<bool>,
    #[prop(optional)] fixed: bool,
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
        move || {
            let mut ids = Vec::new();
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
        move || fault.get().map(|fault| view! { <p class="field__error" id=error_id.clone()>{words::field_fault(fault, lang)}</p> });
    // A row that is left empty is no row; once it is begun, what it needs is said.
    let of_group = group_of(&field.name).is_some();
    let optional = (!field.required && !of_group).then(|| view! { <span class="field__optional">" ("{say(Text::Optional)}")"</span> });
    let label = view! { <>{field.label.clone()}{optional}</> };
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
        view! {
            <div class=class hidden=hidden>
                <label class="field__label" for=id.clone()>{label}</label>
                {hint}{error}
                {control(field, id, value, districts, Aria { described: Signal::derive(described), fault, fixed }, on_typed)}
            </div>
        }
        .into_any()
    }
}

fn choices(field: &Field, value: &str, on_typed: Callback<(String, String)>) -> impl IntoView + use<> {
    let chosen: Vec<String> = value.split(',').map(str::to_owned).collect();
    let name = field.name.clone();
    field
        .options
        .iter()
        .map(|option| {
            let id = format!("f-{name}-{}", option.code);
            let told = name.clone();
            view! {
                <div class="tick">
                    <input type="checkbox" id=id.clone() name=name.clone() value=option.code.clone() checked=chosen.contains(&option.code) on:change=move |_| on_typed.run((told.clone(), String::new()))/>
                    <label for=id>{option.label.clone()}</label>
                </div>
            }
        })
        .collect_view()
}

/// What a control says of itself.
#[derive(Clone, Copy)]
struct Aria {
    described: Signal<Option<String>>,
    fault: Signal<Option<FieldFault>>,
    fixed: bool,
}

fn control(field: Field, id: String, value: String, districts: Districts, aria: Aria, on_typed: Callback<(String, String)>) -> AnyView {
    let Aria { described, fault, fixed } = aria;
    let invalid = move || fault.get().is_some().then_some("true");
    let name = field.name.clone();
    let told = name.clone();
    let typed = move |typed: String| on_typed.run((told.clone(), typed));
    let required = field.required.then_some("true");
    match field.kind {
        FieldKind::Choice => view! {
            <select class="control" id=id name=name aria-describedby=described aria-invalid=invalid aria-required=required on:change=move |event| typed(event_target_value(&event))>
                <option value="" selected=value.is_empty()>{say(Text::SelectOne)}</option>
                {field.options.into_iter().map(|option| { let chosen = option.code == value; view! { <option value=option.code selected=chosen>{option.label}</option> } }).collect_view()}
            </select>
        }
        .into_any(),
        FieldKind::Village => view! {
            <select class="control" id=id name=name aria-describedby=described aria-invalid=invalid aria-required=required on:change=move |event| typed(event_target_value(&event))>
                {villages(districts, &value)}
            </select>
        }
        .into_any(),
        FieldKind::Lines => view! {
            <textarea class="control" id=id name=name rows="4" aria-describedby=described aria-invalid=invalid aria-required=required on:change=move |event| typed(event_target_value(&event))>{value}</textarea>
        }
        .into_any(),
        kind => {
            let (mode, complete, width) = manner(kind);
            view! {
                <input class=format!("control {width}") type="text" inputmode=mode autocomplete=complete id=id name=name value=value readonly=fixed aria-describedby=described aria-invalid=invalid aria-required=required on:change=move |event| typed(event_target_value(&event))/>
            }
            .into_any()
        }
    }
}

/// Keyboard, auto-completion and width of a one-line control. Auto-completion is off: an operator types for other people.
fn manner(kind: FieldKind) -> (&'static str, &'static str, &'static str) {
    match kind {
        FieldKind::Nik | FieldKind::Kk => ("numeric", "off", "control--number"),
        FieldKind::Phone => ("tel", "off", "control--number"),
        FieldKind::Number => ("numeric", "off", "control--short"),
        FieldKind::PastDate | FieldKind::Date | FieldKind::Time => ("text", "off", "control--short"),
        FieldKind::Decimal => ("decimal", "off", "control--short"),
        FieldKind::Email => ("email", "off", ""),
        _ => ("text", "off", ""),
    }
}

fn villages(districts: Districts, value: &str) -> impl IntoView + use<> {
    let known = districts.with_value(|all| all.iter().any(|(_, villages)| villages.iter().any(|v| v.code == value)));
    // An unknown choice is shown as it was sent, so that it is seen and can be mended.
    let unknown = (!value.is_empty() && !known).then(|| {
        let value = value.to_owned();
        view! { <option value=value.clone() selected=true>{value.clone()}</option> }
    });
    let groups = districts.with_value(|all| {
        all.iter()
            .map(|(district, villages)| {
                let options = villages
                    .iter()
                    .map(|village| {
                        let chosen = village.code == value;
                        view! { <option value=village.code.clone() selected=chosen>{village.name.clone()}</option> }
                    })
                    .collect_view();
                view! { <optgroup label=district.name.clone()>{options}</optgroup> }
            })
            .collect_view()
    });
    view! { <option value="" selected=value.is_empty()>{say(Text::SelectOne)}</option>{unknown}{groups} }
}
