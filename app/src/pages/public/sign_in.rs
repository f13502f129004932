//! Signing in: a plain form, so that it works on any browser.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use views::{Flash, StaffNote};
use words::Text;

use crate::client::forget_left;
use crate::components::{Notice, Tone, page_title};
use crate::i18n::{day, put, say, use_lang, use_visit};

/// The page.
#[component]
pub fn SignIn() -> impl IntoView {
    let flash = use_visit().flash;
    // Before the page is alive, and without scripts, the browser says itself what is empty, so that
    // nothing else is lost.
    let alive = RwSignal::new(false);
    let left = flash == Some(Flash::Left);
    Effect::new(move |_| {
        alive.set(true);
        if left {
            forget_left();
        }
    });
    let next = use_query_map().with_untracked(|query| query.get("lanjut")).unwrap_or_default();
    let name = match &flash {
        Some(
            Flash::Empty { name }
            | Flash::Wrong { name }
            | Flash::Suspended { name }
            | Flash::Wait { name, .. }
            | Flash::PksOver { name, .. },
        ) => name.clone(),
        _ => String::new(),
    };
    let said = flash.and_then(notice_of);
    view! {
        {page_title(say(Text::SignInTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::SignInTitle)}</h1>
            <p class="lead">{say(Text::SignInLead)}</p>
            {said.map(|(tone, words)| view! { <Notice tone urgent=true>{words}</Notice> })}
            <form class="form" method="post" action="/masuk" novalidate=move || alive.get()>
                <input type="hidden" name="lanjut" value=next/>
                <div class="field">
                    <label class="field__label" for="nama">{say(Text::SignInName)}</label>
                    <input
                        class="control" id="nama" name="nama" type="text" autocapitalize="none"
                        autocomplete="username" value=name required
                    />
                </div>
                <div class="field">
                    <label class="field__label" for="sandi">{say(Text::Password)}</label>
                    <input
                        class="control" id="sandi" name="sandi" type="password"
                        autocomplete="current-password" required
                    />
                </div>
                <button class="button button--main" type="submit">{say(Text::SignIn)}</button>
            </form>
            <p><a href="/status">{say(Text::StatusTitle)}</a></p>
            <p><a href="/lupa-sandi">{say(Text::ResetTitle)}</a></p>
            <p>{say(Text::NoAccountYet)}" "<a href="/daftar">{say(Text::Register)}</a></p>
        </div>
    }
}

/// What the page says about what came before it.
fn notice_of(flash: Flash) -> Option<(Tone, String)> {
    match flash {
        Flash::Empty { .. } => Some((Tone::Bad, say(Text::SignInEmpty).to_owned())),
        Flash::Wrong { .. } => Some((Tone::Bad, say(Text::SignInWrong).to_owned())),
        Flash::Suspended { .. } => Some((Tone::Bad, say(Text::SignInSuspended).to_owned())),
        Flash::Wait { minutes, .. } => {
            Some((Tone::Bad, put(Text::SignInLocked, &[("menit", &minutes.to_string())])))
        }
        Flash::Ended => Some((Tone::Warn, say(Text::SessionEnded).to_owned())),
        Flash::Left => Some((Tone::Good, say(Text::SignedOutNow).to_owned())),
        Flash::PasswordChanged => Some((Tone::Good, say(Text::ResetDone).to_owned())),
        Flash::PksOver { until, .. } if until.is_empty() => {
            Some((Tone::Bad, say(Text::PksOverNone).to_owned()))
        }
        Flash::PksOver { until, .. } => {
            Some((Tone::Bad, put(Text::PksOverAt, &[("tanggal", &day(&until))])))
        }
        Flash::FactorLate => Some((Tone::Warn, say(Text::SecondLate).to_owned())),
        Flash::Closed => Some((Tone::Good, say(Text::AccountClosed).to_owned())),
        Flash::Staff(note) => match *note {
            StaffNote::Done(done) => {
                Some((Tone::Good, words::staff_done(done, use_lang()).to_owned()))
            }
            _ => None,
        },
        Flash::Status(_)
        | Flash::Register(_)
        | Flash::Reset(_)
        | Flash::Account(_)
        | Flash::Decided(_)
        | Flash::NotFiled(_)
        | Flash::Papers(_)
        | Flash::Settings(_)
        | Flash::Invited(_)
        | Flash::Prove(_) => None,
    }
}
