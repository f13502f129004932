//! Asking for the password again before what is important: the form that was sent waits here with
//! everything that was typed.

use leptos::prelude::*;
use views::{Flash, ProveView};
use words::Text;

use crate::i18n::{say, use_lang, use_visit};

/// The password in a form with files, unless it was shown not long ago: such a form cannot wait for
/// it.
pub fn proof_field(proved: bool) -> Option<impl IntoView> {
    (!proved).then(|| {
        view! {
            <div class="field">
                <label class="field__label" for="f-sandi-ini">{say(Text::ProofTitle)}</label>
                <input
                    class="control" id="f-sandi-ini" name="sandi_sekarang" type="password"
                    autocomplete="current-password" required
                />
            </div>
        }
    })
}

/// The form that waits, if one does.
#[must_use]
pub fn prove_panel() -> Option<impl IntoView> {
    let Some(Flash::Prove(view)) = use_visit().flash else { return None };
    let ProveView { to, values, fault } = *view;
    let fault = fault.map(|fault| words::factor_fault(fault, use_lang()));
    let wrong = fault.is_some();
    let back = to.clone();
    Some(view! {
        <section class="card card--asks" role="alert">
            <h2>{say(Text::ProofTitle)}</h2>
            <p>{say(Text::ProveLead)}</p>
            <form class="form" method="post" action=to enctype="multipart/form-data">
                {values.into_iter().map(|(name, value)| view! {
                    <input type="hidden" name=name value=value/>
                }).collect_view()}
                <div class=if wrong { "field field--wrong" } else { "field" }>
                    <label class="field__label" for="f-sandi-sekarang">{say(Text::Password)}</label>
                    {fault.map(|fault| view! {
                        <p class="field__error" id="f-sandi-sekarang-salah">{fault}</p>
                    })}
                    <input
                        class="control" id="f-sandi-sekarang" name="sandi_sekarang" type="password"
                        autocomplete="current-password"
                        aria-describedby=wrong.then_some("f-sandi-sekarang-salah")
                        aria-invalid=wrong.then_some("true") required
                    />
                </div>
                <button class="button button--main" type="submit">{say(Text::ProveGo)}</button>
                <a class="button" href=back rel="external">{say(Text::ProveBack)}</a>
            </form>
        </section>
    })
}
