//! The second factor while signing in: showing it, or setting it up when it is required and there
//! is none.

use domain::people::factor::Stage;
use leptos::prelude::*;
use views::{EnrolView, FactorStep, STEP, SecondView, StaffNote};
use words::Text;

use crate::api::second;
use crate::components::{KeyButton, Notice, Tone, page_title, staff_note, staff_notice};
use crate::i18n::{put, say};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded};
use crate::wire::Packed;

/// The route.
pub struct SecondRoute {
    view: Answer<Option<SecondView>>,
}

impl Page for SecondRoute {
    fn data() -> Self {
        // The answer that shows the recovery codes comes with another session than the one that
        // asked.
        let codes = matches!(staff_note(), Some(StaffNote::Codes(_)));
        let view = asked(move || async move {
            let found = if codes { None } else { Some(second().await?.open()?) };
            Ok(Packed::of(&found))
        });
        Self { view }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.view, |view| match view {
            None => view! {
                <div class="wrap wrap--form">
                    {page_title(say(Text::CodesTitle))}{recovery_codes("/kerja")}
                </div>
            }
            .into_any(),
            Some(view) if view.stage == Stage::Factor => view! { <Show view/> }.into_any(),
            Some(view) => view! { <SetUp view/> }.into_any(),
        })
    }
}

#[component]
fn Show(view: SecondView) -> impl IntoView {
    let code = view.codes.then(|| {
        view! {
            <form class="form" method="post" action="/masuk/kode" enctype="multipart/form-data">
                <input type="hidden" name=STEP value=FactorStep::Show.code()/>
                {code_field(Text::SecondCode, Some(Text::SecondCodeHint))}
                <button class="button button--main" type="submit">{say(Text::SecondGo)}</button>
            </form>
        }
    });
    let key = view.keys.then(|| {
        view! {
            <section class="step">
                <h2>{say(Text::SecondKey)}</h2>
                <p>{say(Text::SecondKeyHint)}</p>
                <KeyButton
                    address="/masuk/kode" step=FactorStep::Show.code() label=Text::SecondKey
                    id="kunci-sandi"
                />
            </section>
        }
    });
    // Who has only a key may still have lost it: a recovery code is typed here.
    let recovery = (!view.codes).then(|| {
        view! {
            <form class="form" method="post" action="/masuk/kode" enctype="multipart/form-data">
                <input type="hidden" name=STEP value=FactorStep::Show.code()/>
                {code_field(Text::RecoveryCode, None)}
                <button class="button" type="submit">{say(Text::SecondGo)}</button>
            </form>
        }
    });
    view! {
        {page_title(say(Text::SecondTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::SecondTitle)}</h1>
            <p class="lead">{say(Text::SecondLead)}</p>
            {staff_notice()}
            {demo(view.demo_code)}
            {code}{key}{recovery}
        </div>
    }
}

#[component]
fn SetUp(view: SecondView) -> impl IntoView {
    view! {
        {page_title(say(Text::EnrolTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::EnrolTitle)}</h1>
            <p class="lead">{say(Text::EnrolLead)}</p>
            {staff_notice()}
            {view.enrol.map(|enrol| enrol_forms(enrol, "/masuk/kode"))}
        </div>
    }
}

fn demo(code: Option<String>) -> Option<impl IntoView> {
    code.map(|code| {
        view! {
            <Notice tone=Tone::Info>{put(Text::SecondDemo, &[("kode", &code)])}</Notice>
        }
    })
}

fn code_field(label: Text, hint: Option<Text>) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for="f-kode">{say(label)}</label>
            {hint.map(|hint| view! { <p class="field__hint" id="f-kode-petunjuk">{say(hint)}</p> })}
            <input
                class="control control--short" id="f-kode" name="kode" type="text"
                autocapitalize="none" autocomplete="one-time-code"
                aria-describedby=hint.map(|_| "f-kode-petunjuk") required
            />
        </div>
    }
}

/// Both ways to set a factor up; the answers go to `address`.
pub fn enrol_forms(enrol: EnrolView, address: &'static str) -> impl IntoView {
    view! {
        <section class="step">
            <h2>{say(Text::EnrolTotp)}</h2>
            <ol class="enrol">
                <li>{say(Text::EnrolStep1)}</li>
                <li>
                    {say(Text::EnrolStep2)}
                    <div
                        class="enrol__qr" role="img" aria-label=say(Text::QrAlt) inner_html=enrol.qr
                    ></div>
                    <p>
                        <strong>{say(Text::EnrolKeyText)}": "</strong>
                        <code class="enrol__key">{enrol.secret}</code>
                    </p>
                </li>
                <li>
                    {say(Text::EnrolStep3)}
                    <form class="form" method="post" action=address enctype="multipart/form-data">
                        <input type="hidden" name=STEP value=FactorStep::Enrol.code()/>
                        {code_field(Text::CodeLabel, None)}
                        <button class="button button--main" type="submit">
                            {say(Text::EnrolSave)}
                        </button>
                    </form>
                </li>
            </ol>
        </section>
        <section class="step">
            <h2>{say(Text::EnrolPasskey)}</h2>
            <p>{say(Text::EnrolPasskeyLead)}</p>
            <KeyButton
                address step=FactorStep::Enrol.code() label=Text::EnrolPasskeyAdd id="kunci-baru"
            />
        </section>
    }
}

/// The recovery codes that this answer brought, once.
pub fn recovery_codes(next: &'static str) -> Option<impl IntoView> {
    let Some(StaffNote::Codes(codes)) = staff_note() else { return None };
    Some(view! {
        <section class="codes">
            <h1>{say(Text::CodesTitle)}</h1>
            <p class="lead">{say(Text::CodesLead)}</p>
            <ul class="codes__list">
                {codes.into_iter().map(|code| view! {
                    <li><code>{code}</code></li>
                }).collect_view()}
            </ul>
            <p>
                <a class="button button--main" href=next rel="external">{say(Text::CodesDone)}</a>
            </p>
        </section>
    })
}
