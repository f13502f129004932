//! A service: what it is called, what to bring, how long it takes, what is issued, what is asked;
//! and how the form will look.

use domain::form::{Field, FieldKind};
use domain::service::Requirement;
use leptos::prelude::*;
use views::{ServiceEditView, SettingsAt};
use words::Text;

use super::inferred;
use crate::components::{FormField, TextArea};
use crate::i18n::{put, say, use_lang};

/// So many empty lines for further requirements.
const NEW_REQUIREMENTS: usize = 2;
/// The kinds that a new field can be of.
const NEW_KINDS: [FieldKind; 13] = [
    FieldKind::Text,
    FieldKind::Lines,
    FieldKind::Name,
    FieldKind::Nik,
    FieldKind::Kk,
    FieldKind::PastDate,
    FieldKind::Date,
    FieldKind::Time,
    FieldKind::Number,
    FieldKind::Decimal,
    FieldKind::Choice,
    FieldKind::Village,
    FieldKind::Person,
];

/// The page.
pub fn service(edit: ServiceEditView, version: i64) -> impl IntoView {
    let ServiceEditView { service, preview, categories, forms } = edit;
    let whens = whens(&preview);
    let address = SettingsAt::Service(service.code.clone()).path();
    let inferred = (!service.inferred.is_empty()).then(|| {
        view! {
            <p class="muted">
                {put(Text::SettingsInferred, &[("bagian", &inferred(&service.inferred))])}
            </p>
        }
    });
    view! {
        {inferred}
        <form class="form" method="post" action=address enctype="multipart/form-data">
            <input type="hidden" name="versi" value=version.to_string()/>
            {needed("nama", Text::SettingsName, &service.name)}
            {needed("pemohon", Text::StandardWho, &service.applicant)}
            {line("sk", Text::StandardDecree, &service.decree.clone().unwrap_or_default())}
            <div class="field">
                <label class="field__label" for="f-menit">{say(Text::SettingsMinutes)}</label>
                <input
                    class="control control--short" type="number" min="1" id="f-menit" name="menit"
                    value=service.promise_minutes.to_string() required
                />
            </div>
            {category(&service.category, categories)}
            <fieldset class="step">
                <legend><h2>{say(Text::StandardNeeds)}</h2></legend>
                <p class="field__hint">{say(Text::SettingsNeedsHint)}</p>
                {requirements(service.requirements, &whens)}
            </fieldset>
            {forms_of(&service.forms, forms)}
            <div class="field">
                <label class="field__label" for="f-dokumen">{say(Text::StandardProduct)}</label>
                <p class="field__hint" id="f-dokumen-petunjuk">{say(Text::SettingsOnePerLine)}</p>
                <TextArea
                    text=service.issued_documents.join("\n") attr:class="control"
                    attr:id="f-dokumen" attr:name="dokumen" attr:rows="3"
                    attr:aria-describedby="f-dokumen-petunjuk"
                />
            </div>
            <fieldset class="step">
                <legend><h2>{say(Text::SettingsFields)}</h2></legend>
                <p class="field__hint">{say(Text::SettingsFieldsHint)}</p>
                {service.fields
                    .into_iter()
                    .enumerate()
                    .map(|(at, field)| existing(at, field))
                    .collect_view()}
                {new_field()}
            </fieldset>
            <button class="button button--main" type="submit">{say(Text::SettingsSave)}</button>
        </form>
        <section class="step" aria-labelledby="pratinjau">
            <h2 id="pratinjau">{say(Text::SettingsPreview)}</h2>
            <p class="muted">{say(Text::SettingsPreviewLead)}</p>
            <fieldset class="settings__preview" disabled>
                <legend class="visually-hidden">{say(Text::SettingsPreview)}</legend>
                {preview
                    .into_iter()
                    .filter(|field| field.kind != FieldKind::Group)
                    .map(shown)
                    .collect_view()}
            </fieldset>
        </section>
    }
}

/// A field as the resident sees it.
fn shown(field: Field) -> impl IntoView {
    let field = Field { name: format!("lihat-{}", field.name), ..field };
    let on_typed = Callback::new(|_| ());
    view! {
        <FormField
            field value=String::new() fault=Signal::stored(None) hidden=Signal::stored(false)
            on_typed
        />
    }
}

/// A line of a form that must not be empty.
pub fn needed(name: &str, label: Text, value: &str) -> impl IntoView + use<> {
    let (id, name, value) = (format!("f-{name}"), name.to_owned(), value.to_owned());
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{say(label)}</label>
            <input
                class="control" type="text" autocomplete="off" id=id name=name value=value required
            />
        </div>
    }
}

/// A line of a form.
pub fn line(name: &str, label: Text, value: &str) -> impl IntoView + use<> {
    let (id, name, value) = (format!("f-{name}"), name.to_owned(), value.to_owned());
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{say(label)}</label>
            <input class="control" type="text" autocomplete="off" id=id name=name value=value/>
        </div>
    }
}

/// The group in the catalogue.
fn category(chosen: &str, all: Vec<String>) -> impl IntoView + use<> {
    let lang = use_lang();
    let options = all
        .into_iter()
        .map(|code| {
            let (selected, words) = (code == chosen, words::category(&code, lang));
            view! { <option value=code selected=selected>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label class="field__label" for="f-kelompok">{say(Text::SettingsCategory)}</label>
            <select class="control" id="f-kelompok" name="kelompok">{options}</select>
        </div>
    }
}

/// The forms (F-1.02, ..) that belong to the service.
fn forms_of(chosen: &[String], all: Vec<(String, String)>) -> impl IntoView + use<> {
    let ticks = all
        .into_iter()
        .map(|(code, title)| {
            let (id, checked) = (format!("f-formulir-{code}"), chosen.contains(&code));
            view! {
                <div class="tick">
                    <input
                        type="checkbox" id=id.clone() name="formulir" value=code.clone()
                        checked=checked
                    />
                    <label for=id>{code}" "{title}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="step">
            <legend><h2>{say(Text::StandardForms)}</h2></legend>
            {ticks}
        </fieldset>
    }
}

/// Every answer that a requirement can depend on: what is sent for it, and its words.
fn whens(fields: &[Field]) -> Vec<(String, String)> {
    let choices = fields.iter().filter(|field| !field.options.is_empty());
    let answers = choices.flat_map(|field| {
        field.options.iter().map(|option| {
            (
                format!("{}={}", field.name, option.code),
                format!("{}: {}", field.label, option.label),
            )
        })
    });
    let fixed =
        [(String::new(), Text::SettingsAlways), ("kadang".to_owned(), Text::SettingsSometimes)];
    fixed.into_iter().map(|(value, text)| (value, say(text).to_owned())).chain(answers).collect()
}

fn requirements(there: Vec<Requirement>, whens: &[(String, String)]) -> impl IntoView + use<> {
    let whens = whens.to_vec();
    let empty = std::iter::repeat_n(Requirement::new("", ""), NEW_REQUIREMENTS);
    there
        .into_iter()
        .chain(empty)
        .enumerate()
        .map(move |(at, requirement)| {
            let (id, when_id) = (format!("f-syarat-{at}"), format!("f-syarat-bila-{at}"));
            let chosen = match &requirement.when {
                Some(when) => format!("{}={}", when.field, when.is),
                None if requirement.sometimes => "kadang".to_owned(),
                None => String::new(),
            };
            let options = whens
                .iter()
                .map(|(value, words)| view! {
                    <option value=value.clone() selected=*value == chosen>{words.clone()}</option>
                })
                .collect_view();
            let label = put(Text::SettingsNeed, &[("n", &(at + 1).to_string())]);
            view! {
                <div class="field">
                    <label class="field__label" for=id.clone()>{label}</label>
                    <input type="hidden" name="syarat-kode" value=requirement.code/>
                    <input
                        class="control" type="text" autocomplete="off" id=id name="syarat-teks"
                        value=requirement.text
                    />
                    <label class="field__hint" for=when_id.clone()>{say(Text::SettingsWhen)}</label>
                    <select class="control" id=when_id name="syarat-bila">{options}</select>
                </div>
            }
        })
        .collect_view()
}

fn existing(at: usize, field: Field) -> impl IntoView {
    let lang = use_lang();
    let id = |what: &str| format!("f-{what}-{at}");
    let (name, kind) = (field.name.clone(), words::field_kind(field.kind, lang));
    view! {
        <details class="settings__field">
            <summary>{field.label.clone()}" ("{kind}")"</summary>
            <input type="hidden" name="f-nama" value=name.clone()/>
            <label class="field__label" for=id("label")>{say(Text::SettingsLabel)}</label>
            <input
                class="control" type="text" autocomplete="off" id=id("label") name="f-label"
                value=field.label required
            />
            <label class="field__label" for=id("petunjuk")>{say(Text::SettingsHint)}</label>
            <input
                class="control" type="text" autocomplete="off" id=id("petunjuk") name="f-petunjuk"
                value=field.hint.unwrap_or_default()
            />
            <label class="field__label" for=id("urutan")>{say(Text::SettingsOrder)}</label>
            <input
                class="control control--short" type="text" inputmode="numeric" autocomplete="off"
                id=id("urutan") name="f-urutan" value=((at + 1) * 10).to_string()
            />
            <div class="tick">
                <input
                    type="checkbox" id=id("wajib") name="f-wajib" value=name.clone()
                    checked=field.required
                />
                <label for=id("wajib")>{say(Text::SettingsRequired)}</label>
            </div>
            <div class="tick">
                <input type="checkbox" id=id("buang") name="f-buang" value=name/>
                <label for=id("buang")>{say(Text::SettingsLeaveOut)}</label>
            </div>
        </details>
    }
}

fn new_field() -> impl IntoView {
    let lang = use_lang();
    view! {
        <details class="settings__field">
            <summary>{say(Text::SettingsNewField)}</summary>
            {line("baru-label", Text::SettingsLabel, "")}
            {line("baru-petunjuk", Text::SettingsHint, "")}
            <div class="field">
                <label class="field__label" for="f-baru-jenis">{say(Text::SettingsKind)}</label>
                <select class="control" id="f-baru-jenis" name="baru-jenis">
                    {NEW_KINDS.map(|kind| view! {
                        <option value=kind.code()>{words::field_kind(kind, lang)}</option>
                    }).collect_view()}
                </select>
            </div>
            <div class="field">
                <label class="field__label" for="f-baru-pilihan">
                    {say(Text::SettingsOptions)}
                </label>
                <p class="field__hint" id="f-baru-pilihan-petunjuk">
                    {say(Text::SettingsOptionsHint)}
                </p>
                <TextArea
                    text="" attr:class="control" attr:id="f-baru-pilihan" attr:name="baru-pilihan"
                    attr:rows="3" attr:aria-describedby="f-baru-pilihan-petunjuk"
                />
            </div>
            <div class="tick">
                <input type="checkbox" id="f-baru-wajib" name="baru-wajib" value="ya"/>
                <label for="f-baru-wajib">{say(Text::SettingsRequired)}</label>
            </div>
        </details>
    }
}
