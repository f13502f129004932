//! Registering: what is needed, the data, a password, and how the data is kept.

use domain::form::{Field, FieldError, FormContext, parse_field};
use domain::people::password::PasswordFault;
use domain::people::registration;
use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{Flash, RegisterView};
use words::Text;
use words::forms::labelled;

use crate::components::{ErrorSummary, FormField, Notice, Tone, Trouble, page_title};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;

/// The route.
pub struct RegisterRoute;

impl Page for RegisterRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Register/> }.into_any()
    }
}

const NEEDS: [Text; 4] =
    [Text::RegisterNeed1, Text::RegisterNeed2, Text::RegisterNeed3, Text::RegisterNeed4];

#[component]
fn Register() -> impl IntoView {
    let lang = use_lang();
    let told = use_visit().flash.and_then(|flash| match flash {
        Flash::Register(view) => Some(*view),
        _ => None,
    });
    let tried = told.is_some();
    let kept = told.unwrap_or_default();
    let errors = RwSignal::new(kept.errors.clone());
    let troubles = troubles(&kept, tried);
    let wait = (kept.wait > 0).then(|| {
        let words = put(Text::RegisterWait, &[("menit", &kept.wait.to_string())]);
        view! { <Notice tone=Tone::Bad urgent=true>{words}</Notice> }
    });
    let disagreed = tried && !kept.agreed;
    view! {
        {page_title(say(Text::Register))}
        <div class="wrap wrap--form">
            <h1>{say(Text::Register)}</h1>
            <p class="lead">{say(Text::RegisterLead)}</p>
            <ErrorSummary troubles=Signal::derive(move || troubles.clone())/>
            {wait}
            <section class="card">
                <h2>{say(Text::RegisterNeeds)}</h2>
                <ul>
                    {NEEDS.map(|need| view! {
                        <li>{say(need)}</li>
                    }).collect_view()}
                </ul>
                <p>{say(Text::RegisterWho)}</p>
            </section>
            <form
                class="form" method="post" action="/daftar" enctype="multipart/form-data" novalidate
            >
                <section aria-labelledby="bagian-data">
                    <h2 id="bagian-data">{say(Text::RegisterData)}</h2>
                    {labelled(OwnForm::Registration, registration::fields(), lang)
                        .into_iter()
                        .map(|field| control(field, &kept, errors))
                        .collect_view()}
                </section>
                <section aria-labelledby="bagian-sandi">
                    <h2 id="bagian-sandi">{say(Text::RegisterPassword)}</h2>
                    {passwords(kept.password, tried)}
                </section>
                {privacy(kept.agreed, disagreed)}
                <div class="form__send">
                    <button class="button button--main" type="submit">
                        {say(Text::RegisterNext)}
                    </button>
                </div>
            </form>
        </div>
    }
}

/// One field, judged again as it is left.
fn control(
    field: Field,
    kept: &RegisterView,
    errors: RwSignal<Vec<FieldError>>,
) -> impl IntoView + use<> {
    let value = kept.values.get(&field.name).cloned().unwrap_or_default();
    let name = field.name.clone();
    let fault = Signal::derive(move || {
        errors
            .with(|errors| errors.iter().find(|error| error.field == name).map(|error| error.fault))
    });
    let judged = field.clone();
    let on_typed = Callback::new(move |(name, typed): (String, String)| {
        let context = FormContext { today: Default::default(), is_village: &|_| false };
        let verdict = parse_field(&judged, &typed, &context);
        errors.update(|errors| {
            errors.retain(|error| error.field != name);
            if let Err(fault) = verdict
                && !typed.trim().is_empty()
            {
                errors.push(FieldError { field: name, fault });
            }
        });
    });
    view! { <FormField field value fault hidden=Signal::stored(false) on_typed/> }
}

fn passwords(fault: Option<PasswordFault>, tried: bool) -> impl IntoView {
    let words = fault
        .map(|fault| words::password_fault(fault, use_lang()))
        .or_else(|| tried.then(|| say(Text::PasswordTypeAgain)));
    let class = if fault.is_some() { "field field--wrong" } else { "field" };
    let invalid = fault.is_some().then_some("true");
    view! {
        <div class=class>
            <label class="field__label" for="f-sandi">{say(Text::PasswordNew)}</label>
            <p class="field__hint" id="f-sandi-petunjuk">{say(Text::PasswordHint)}</p>
            {words.map(|words| view! { <p class="field__error" id="f-sandi-salah">{words}</p> })}
            <input
                class="control" id="f-sandi" name="sandi" type="password"
                autocomplete="new-password" aria-describedby="f-sandi-petunjuk f-sandi-salah"
                aria-invalid=invalid aria-required="true"
            />
        </div>
        <div class=class>
            <label class="field__label" for="f-sandi-lagi">{say(Text::PasswordAgain)}</label>
            <input
                class="control" id="f-sandi-lagi" name="sandi_lagi" type="password"
                autocomplete="new-password" aria-required="true"
            />
        </div>
    }
}

fn privacy(agreed: bool, disagreed: bool) -> impl IntoView {
    let photo_days = use_visit().agency.photo_days.to_string();
    view! {
        <section class="card" aria-labelledby="bagian-privasi">
            <h2 id="bagian-privasi">{say(Text::PrivacyTitle)}</h2>
            <ul>
                {[Text::Privacy1, Text::Privacy2, Text::Privacy3].map(|words| view! {
                    <li>{put(words, &[("hari", &photo_days)])}</li>
                }).collect_view()}
            </ul>
            <div class=if disagreed { "field field--wrong" } else { "field" }>
                {disagreed.then(|| view! {
                    <p class="field__error" id="f-setuju-salah">{say(Text::PrivacyMissing)}</p>
                })}
                <div class="tick">
                    <input
                        type="checkbox" id="f-setuju" name="setuju" value="ya" checked=agreed
                        aria-describedby=disagreed.then_some("f-setuju-salah")
                        aria-invalid=disagreed.then_some("true")
                    />
                    <label for="f-setuju">{say(Text::PrivacyAgree)}</label>
                </div>
            </div>
        </section>
    }
}

/// What is wrong, in the order of the page.
fn troubles(kept: &RegisterView, tried: bool) -> Vec<Trouble> {
    let lang = use_lang();
    let fields = labelled(OwnForm::Registration, registration::fields(), lang);
    let label = |name: &str| {
        fields
            .iter()
            .find(|field| field.name == name)
            .map(|field| field.label.clone())
            .unwrap_or_default()
    };
    let of_fields = kept.errors.iter().map(|error| Trouble {
        id: format!("f-{}", error.field),
        label: label(&error.field),
        words: words::field_fault(error.fault, lang).to_owned(),
    });
    let of_password = kept.password.map(|fault| Trouble {
        id: "f-sandi".to_owned(),
        label: say(Text::RegisterPassword).to_owned(),
        words: words::password_fault(fault, lang).to_owned(),
    });
    let of_consent = (tried && !kept.agreed).then(|| Trouble {
        id: "f-setuju".to_owned(),
        label: say(Text::PrivacyTitle).to_owned(),
        words: say(Text::PrivacyMissing).to_owned(),
    });
    of_fields.chain(of_password).chain(of_consent).collect()
}
