//! A forgotten password: ask for a code, then choose another one.

use leptos::prelude::*;
use views::{Flash, ResetStep, ResetView, STEP};
use words::Text;

use crate::components::{Notice, Tone, page_title};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;

/// The route.
pub struct ResetRoute;

impl Page for ResetRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Reset/> }.into_any()
    }
}

#[component]
fn Reset() -> impl IntoView {
    let told = match use_visit().flash {
        Some(Flash::Reset(view)) => Some(*view),
        _ => None,
    };
    let wait = told.as_ref().filter(|view| view.wait > 0).map(|view| {
        let words = put(Text::SignInLocked, &[("menit", &view.wait.to_string())]);
        view! { <Notice tone=Tone::Bad urgent=true>{words}</Notice> }
    });
    let body = match told.filter(|view| view.asked) {
        None => ask().into_any(),
        Some(view) => choose(view).into_any(),
    };
    view! {
        {page_title(say(Text::ResetTitle))}
        <div class="wrap wrap--form">
            <p><a href="/masuk">{say(Text::SignInTitle)}</a></p>
            <h1>{say(Text::ResetTitle)}</h1>
            {wait}
            {body}
        </div>
    }
}

fn ask() -> impl IntoView {
    view! {
        <p class="lead">{say(Text::ResetLead)}</p>
        <form class="form" method="post" action="/lupa-sandi" enctype="multipart/form-data">
            <div class="field">
                <label class="field__label" for="nama">{say(Text::SignInName)}</label>
                <input
                    class="control" id="nama" name="nama" type="text" autocapitalize="none"
                    autocomplete="username" required
                />
            </div>
            <button class="button button--main" type="submit">{say(Text::ResetAsk)}</button>
        </form>
        <p>{say(Text::ResetStaff)}</p>
    }
}

fn choose(view: ResetView) -> impl IntoView {
    let lang = use_lang();
    let wrong = view.code.then(|| say(Text::ResetCodeBad));
    let weak = view.password.map(|fault| words::password_fault(fault, lang));
    let class = |wrong: bool| if wrong { "field field--wrong" } else { "field" };
    let told = (!view.code && view.password.is_none() && view.wait == 0)
        .then(|| view! { <Notice tone=Tone::Info urgent=true>{say(Text::ResetSent)}</Notice> });
    let name = view.name.clone();
    view! {
        {told}
        <form
            class="form" method="post" action="/lupa-sandi" enctype="multipart/form-data" novalidate
        >
            <input type="hidden" name="nama" value=view.name/>
            <input type="hidden" name=STEP value=ResetStep::Change.code()/>
            <div class=class(wrong.is_some())>
                <label class="field__label" for="f-kode">{say(Text::CodeLabel)}</label>
                {wrong.map(|words| view! { <p class="field__error" id="f-kode-salah">{words}</p> })}
                <input
                    class="control control--short" id="f-kode" name="kode" type="text"
                    inputmode="numeric" autocomplete="one-time-code" value=view.typed
                    aria-describedby=wrong.map(|_| "f-kode-salah")
                    aria-invalid=wrong.map(|_| "true")
                />
            </div>
            <div class=class(weak.is_some())>
                <label class="field__label" for="f-sandi">{say(Text::PasswordNew)}</label>
                <p class="field__hint" id="f-sandi-petunjuk">{say(Text::PasswordHint)}</p>
                {weak.map(|words| view! { <p class="field__error" id="f-sandi-salah">{words}</p> })}
                <input
                    class="control" id="f-sandi" name="sandi" type="password"
                    autocomplete="new-password" aria-describedby="f-sandi-petunjuk f-sandi-salah"
                    aria-invalid=weak.map(|_| "true")
                />
            </div>
            <div class=class(weak.is_some())>
                <label class="field__label" for="f-sandi-lagi">{say(Text::PasswordAgain)}</label>
                <input
                    class="control" id="f-sandi-lagi" name="sandi_lagi" type="password"
                    autocomplete="new-password"
                />
            </div>
            <button class="button button--main" type="submit">{say(Text::ResetSave)}</button>
        </form>
        <form method="post" action="/lupa-sandi" enctype="multipart/form-data">
            <input type="hidden" name="nama" value=name/>
            <button class="button" type="submit">{say(Text::CodeAgain)}</button>
        </form>
    }
}
