//! Signing in: a plain form, so that it works on any browser.

use domain::views::Flash;
use domain::words::Text;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::{Notice, Tone, page_title};
use crate::speak::{put, say, use_visit};

/// The page.
#[component]
pub fn SignIn() -> impl IntoView {
    let flash = use_visit().flash;
    // Before the page is alive, and without scripts, the browser says itself what is empty, so that nothing else is lost.
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    let next = use_query_map().with_untracked(|query| query.get("lanjut")).unwrap_or_default();
    let email = match &flash {
        Some(Flash::Empty { email } | Flash::Wrong { email } | Flash::Wait { email, .. }) => email.clone(),
        _ => String::new(),
    };
    let said = flash.map(|flash| match flash {
        Flash::Empty { .. } => (Tone::Bad, say(Text::SignInEmpty).to_owned()),
        Flash::Wrong { .. } => (Tone::Bad, say(Text::SignInWrong).to_owned()),
        Flash::Wait { minutes, .. } => (Tone::Bad, put(Text::SignInLocked, &[("menit", &minutes.to_string())])),
        Flash::Ended => (Tone::Warn, say(Text::SessionEnded).to_owned()),
        Flash::Left => (Tone::Good, say(Text::SignedOutNow).to_owned()),
    });
    view! {
        {page_title(say(Text::SignInTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::SignInTitle)}</h1>
            <p class="lead">{say(Text::SignInLead)}</p>
            {said.map(|(tone, words)| view! { <Notice tone urgent=true>{words}</Notice> })}
            <form class="form" method="post" action="/masuk" novalidate=move || alive.get()>
                <input type="hidden" name="lanjut" value=next/>
                <div class="field">
                    <label class="field__label" for="email">{say(Text::Email)}</label>
                    <input class="control" id="email" name="email" type="email" autocomplete="username" value=email required/>
                </div>
                <div class="field">
                    <label class="field__label" for="sandi">{say(Text::Password)}</label>
                    <input class="control" id="sandi" name="sandi" type="password" autocomplete="current-password" required/>
                </div>
                <button class="button button--main" type="submit">{say(Text::SignIn)}</button>
            </form>
        </div>
    }
}
