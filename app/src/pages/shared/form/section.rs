//! A part of the form: its fields with the rows of its groups.

use std::collections::BTreeMap;

use domain::form::{Field, FieldKind, Intent, applies, group_of};
use leptos::prelude::*;
use views::Found;
use words::Text;

use super::keep;
use crate::components::FormField;
use crate::i18n::{put, say};
use crate::pages::shared::form::state::State;

/// The part with its heading.
pub fn section(title: Text, fields: Vec<Field>, state: State) -> impl IntoView {
    let id = if title == Text::FormPart1 { "bagian-pendaftaran" } else { "bagian-kunci" };
    let values = state.form.with_value(|form| form.values.clone());
    let rows = rows_drawn(&fields);
    let fields = with_groups(fields);
    // Without scripts every field is shown, because nothing could show it later.
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{say(title)}</h2>
            {fields.into_iter().map(|(field, last_of)| {
                let name = field.name.clone();
                let fault = Signal::derive(move || {
                    state.errors.with(|errors| {
                        errors.iter().find(|error| error.field == name).map(|error| error.fault)
                    })
                });
                let condition = field.clone();
                let hidden = Signal::derive(move || {
                    alive.get() && state.typed.with(|typed| !applies(&condition, typed))
                });
                let value = values.get(&field.name).cloned().unwrap_or_default();
                let on_typed = Callback::new(move |(name, value): (String, String)| {
                    keep::left(state, name, value);
                });
                let fixed = state.form.with_value(|form| form.fixed.contains(&field.name));
                let more = last_of.map(|group| another_row(&group, hidden));
                if field.kind == FieldKind::Group {
                    let drawn = rows.get(&field.name).copied().unwrap_or_default().to_string();
                    let hint = field.hint.map(|hint| view! { <p class="field__hint">{hint}</p> });
                    return view! {
                        <div hidden=hidden>
                            <h3>{field.label}</h3>
                            {hint}
                            <input type="hidden" name=field.name value=drawn/>
                        </div>
                    }.into_any();
                }
                let found = (field.kind == FieldKind::Person)
                    .then(|| found_of_field(state, field.name.clone()));
                view! {
                    <FormField
                        field value areas=Some(state.areas) fault hidden fixed found on_typed
                    />
                    {more}
                }.into_any()
            }).collect_view()}
        </section>
    }
}

/// Each field; the last one of a group with the group, after which another row can be asked for.
fn with_groups(fields: Vec<Field>) -> Vec<(Field, Option<Field>)> {
    let groups: Vec<Field> =
        fields.iter().filter(|field| field.kind == FieldKind::Group).cloned().collect();
    let mut next = fields
        .iter()
        .skip(1)
        .map(|field| group_of(&field.name).map(str::to_owned))
        .collect::<Vec<_>>()
        .into_iter();
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        let (own, after) = (group_of(&field.name).map(str::to_owned), next.next().flatten());
        let last = own
            .filter(|own| after.as_ref() != Some(own))
            .and_then(|own| groups.iter().find(|group| group.name == own).cloned());
        all.push((field, last));
    }
    all
}

/// How many rows of each group are drawn.
fn rows_drawn(fields: &[Field]) -> BTreeMap<String, u32> {
    let mut rows = BTreeMap::new();
    for field in fields {
        if let Some((group, rest)) = field.name.split_once('.')
            && let Some(row) = rest.split_once('.').and_then(|(row, _)| row.parse::<u32>().ok())
        {
            let drawn = rows.entry(group.to_owned()).or_insert(0);
            *drawn = (*drawn).max(row + 1);
        }
    }
    rows
}

/// The button that makes room for another row. It saves what was typed; the page comes back with
/// the row.
fn another_row(group: &Field, hidden: Signal<bool>) -> impl IntoView + use<> {
    let words = put(Text::AnotherRow, &[("apa", &group.label)]);
    let value = Intent::AnotherRow(group.name.clone()).code();
    view! {
        <p hidden=hidden>
            <button class="button" type="submit" name=Intent::NAME value=value>{words}</button>
        </p>
    }
}

/// What the register said of the person in a field.
fn found_of_field(state: State, name: String) -> Signal<Option<Found>> {
    Signal::derive(move || state.found.with(|found| found.get(&name).cloned()))
}
