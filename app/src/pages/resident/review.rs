//! A resident reads everything over before it is sent.

use domain::form::Intent;
use leptos::prelude::*;
use views::FormView;
use words::Text;

use crate::components::{Answers, Notice, Tone, page_title};
use crate::i18n::{put, say};

/// The page: a plain form, because there is nothing to type. `changed` when it was confirmed, but
/// had changed since it was read.
#[component]
pub fn Review(form: FormView, changed: bool) -> impl IntoView {
    let page = format!("/saya/permohonan/{}", form.id);
    let file = form.file.clone().map(|file| {
        let pages = put(Text::Pages, &[("n", &file.pages.to_string())]);
        view! {
            <section class="card">
                <h2>{say(Text::CaseFile)}</h2>
                <p class="muted">{file.name}" · "{words::size(file.bytes)}" · "{pages}</p>
                <p>
                    <a
                        class="button" href=format!("/berkas/{}", file.id) target="_blank"
                        rel="external"
                    >
                        {say(Text::OpenFile)}
                    </a>
                </p>
            </section>
        }
    });
    view! {
        {page_title(say(Text::ReviewTitle))}
        <div class="wrap wrap--form">
            <p><a href=page.clone() rel="external">{say(Text::ReviewChange)}</a></p>
            <h1>{say(Text::ReviewTitle)}</h1>
            <p class="lead">{form.service.name}</p>
            {changed.then(|| view! {
                <Notice tone=Tone::Warn urgent=true>{say(Text::ReviewChanged)}</Notice>
            })}
            <p>{say(Text::ReviewLead)}</p>
            <Answers answers=form.review/>
            {file}
            <form
                class="form" method="post" action=format!("/kirim/{}", form.id)
                enctype="multipart/form-data"
            >
                <input type="hidden" name="tanda" value=form.read_mark/>
                <div class="form__send">
                    <button
                        class="button button--main" type="submit" name=Intent::NAME
                        value=Intent::Confirm.code()
                    >
                        {say(Text::SendApplication)}
                    </button>
                    <a class="button" href=page rel="external">{say(Text::ReviewChange)}</a>
                </div>
            </form>
        </div>
    }
}
