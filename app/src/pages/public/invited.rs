//! Choosing a password with a one-time link. The link has its code behind the `#` of the address;
//! without scripts it is typed.

use domain::people::refusal::StaffRefusal;
use leptos::html::Form;
use leptos::prelude::*;
use views::{Flash, InvitationView, InvitedStep, STEP};
use words::Text;

use crate::client::{fill_and_send, take_fragment};
use crate::components::{Notice, Tone, page_title};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;

/// Hexadecimal digits of a code.
const DIGITS: usize = 64;

/// The route.
pub struct InvitedRoute;

impl Page for InvitedRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let (lead, body) = match use_visit().flash {
            Some(Flash::Invited(Some(view))) => (
                put(Text::InvitedLead, &[("nama", &view.name), ("email", &view.email)]),
                choose(*view).into_any(),
            ),
            Some(Flash::Invited(None)) => {
                (say(Text::InvitedOpenLead).to_owned(), open(true).into_any())
            }
            _ => (say(Text::InvitedOpenLead).to_owned(), open(false).into_any()),
        };
        view! {
            {page_title(say(Text::InvitedTitle))}
            <div class="wrap wrap--form">
                <h1>{say(Text::InvitedTitle)}</h1>
                <p class="lead">{lead}</p>
                {body}
            </div>
        }
        .into_any()
    }
}

/// The form that opens a link. Whoever came by the link itself does not see it for long: it opens
/// by itself.
fn open(bad: bool) -> impl IntoView {
    let form = NodeRef::<Form>::new();
    Effect::new(move |_| {
        let read = |code: &str| {
            (code.len() == DIGITS && code.bytes().all(|digit| digit.is_ascii_hexdigit()))
                .then(|| code.to_owned())
        };
        if let Some(form) = form.get()
            && let Some(code) = take_fragment(read)
        {
            fill_and_send(&form, &[("kode", &code)]);
        }
    });
    let told = bad.then(|| {
        view! {
            <Notice tone=Tone::Warn urgent=true>
                {words::staff_refusal(StaffRefusal::Link, use_lang())}
            </Notice>
        }
    });
    view! {
        {told}
        <form
            class="form" node_ref=form method="post" action="/undangan"
            enctype="multipart/form-data"
        >
            <div class="field">
                <label class="field__label" for="f-kode">{say(Text::InvitedCode)}</label>
                <p class="field__hint" id="f-kode-petunjuk">{say(Text::InvitedCodeHint)}</p>
                <input
                    class="control" id="f-kode" name="kode" type="text" autocapitalize="none"
                    autocomplete="off" aria-describedby="f-kode-petunjuk" required
                />
            </div>
            <button class="button button--main" type="submit">{say(Text::InvitedOpen)}</button>
        </form>
        <p><a class="button" href="/masuk">{say(Text::SignInTitle)}</a></p>
    }
}

fn choose(view: InvitationView) -> impl IntoView {
    let wrong = view.fault.is_some();
    let class = if wrong { "field field--wrong" } else { "field" };
    let told = view.fault.map(|fault| {
        view! {
            <Notice tone=Tone::Bad urgent=true>{words::password_fault(fault, use_lang())}</Notice>
        }
    });
    view! {
        {told}
        <form
            class="form" method="post" action="/undangan" enctype="multipart/form-data" novalidate
        >
            <input type="hidden" name=STEP value=InvitedStep::Choose.code()/>
            <input type="hidden" name="kode" value=view.code/>
            <input
                class="visually-hidden" type="text" name="pengguna" autocomplete="username"
                value=view.email tabindex="-1" aria-hidden="true" readonly
            />
            <div class=class>
                <label class="field__label" for="f-sandi">{say(Text::PasswordNew)}</label>
                <p class="field__hint" id="f-sandi-petunjuk">{say(Text::InvitedHint)}</p>
                <input
                    class="control" id="f-sandi" name="sandi" type="password"
                    autocomplete="new-password" aria-describedby="f-sandi-petunjuk"
                    aria-invalid=wrong.then_some("true")
                />
            </div>
            <div class=class>
                <label class="field__label" for="f-sandi-lagi">{say(Text::PasswordAgain)}</label>
                <input
                    class="control" id="f-sandi-lagi" name="sandi_lagi" type="password"
                    autocomplete="new-password"
                />
            </div>
            <button class="button button--main" type="submit">{say(Text::InvitedSave)}</button>
        </form>
    }
}
