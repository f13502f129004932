//! A resident reads everything over before it is sent.

use domain::views::FormView;
use domain::words::{self, Text};
use leptos::prelude::*;

use crate::components::{Answers, page_title};
use crate::speak::{put, say};

/// The page: a plain form, because there is nothing to type.
#[component]
pub fn Review(form: FormView) -> impl IntoView {
    let page = format!("/saya/permohonan/{}", form.id);
    let file = form.file.clone().map(|file| {
        let pages = put(Text::Pages, &[("n", &file.pages.to_string())]);
        view! {
            <section class="card">
                <h2>{say(Text::CaseFile)}</h2>
                <p class="muted">{file.name}" · "{words::size(file.bytes)}" · "{pages}</p>
                <p><a class="button" href=format!("/berkas/{}", file.id) target="_blank" rel="external">{say(Text::OpenFile)}</a></p>
            </section>
        }
    });
    view! {
        {page_title(say(Text::ReviewTitle))}
        <div class="wrap wrap--form">
            <p><a href=page.clone() rel="external">{say(Text::ReviewChange)}</a></p>
            <h1>{say(Text::ReviewTitle)}</h1>
            <p class="lead">{form.service.name}</p>
            <p>{say(Text::ReviewLead)}</p>
            <Answers answers=form.review/>
            {file}
            <form class="form" method="post" action=format!("/kirim/{}", form.id) enctype="multipart/form-data">
                <div class="form__send">
                    <button class="button button--main" type="submit" name="maksud" value="yakin">{say(Text::SendApplication)}</button>
                    <a class="button" href=page rel="external">{say(Text::ReviewChange)}</a>
                </div>
            </form>
        </div>
    }
}
