//! The residents who let this counter file on their behalf.

use leptos::prelude::*;
use views::{Flash, PrincipalRow};
use words::Text;

use crate::api::principals;
use crate::components::{Notice, Tone, page_title};
use crate::i18n::{day, put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded};

/// The route.
pub struct PrincipalsRoute {
    rows: Answer<Vec<PrincipalRow>>,
}

impl Page for PrincipalsRoute {
    fn data() -> Self {
        Self { rows: asked(principals) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.rows, move |rows| view! { <List rows/> })
    }
}

#[component]
fn List(rows: Vec<PrincipalRow>) -> impl IntoView {
    let told = match use_visit().flash {
        Some(Flash::NotFiled(refusal)) => Some(view! {
            <Notice tone=Tone::Bad urgent=true>{words::filing_refusal(refusal, use_lang())}</Notice>
        }),
        _ => None,
    };
    let none = rows.is_empty().then(|| view! { <p>{say(Text::PrincipalsNone)}</p> });
    view! {
        {page_title(say(Text::PrincipalsTitle))}
        <div class="wrap wrap--form">
            <p><a href="/kerja/baru">{say(Text::NewApplication)}</a></p>
            <h1>{say(Text::PrincipalsTitle)}</h1>
            <p class="lead">{say(Text::PrincipalsLead)}</p>
            {told}{none}
            <ul class="accounts">
                {rows.into_iter().enumerate().map(|(at, row)| view! {
                    <li class="card">{card(at, row)}</li>
                }).collect_view()}
            </ul>
        </div>
    }
}

fn card(at: usize, row: PrincipalRow) -> impl IntoView {
    let id = format!("f-layanan-{at}");
    view! {
        <div>
            <strong>{row.name.clone()}</strong>
            <p class="muted">
                {row.nik}" · "{put(Text::PrincipalUntil, &[("tanggal", &day(&row.until))])}
            </p>
        </div>
        <form class="form" method="post" action="/kerja/kuasa" enctype="multipart/form-data">
            <input type="hidden" name="kuasa" value=row.consent/>
            <div class="field">
                <label class="field__label" for=id.clone()>{say(Text::PrincipalService)}</label>
                <select class="control" id=id name="layanan">
                    {row.services.into_iter().map(|service| view! {
                        <option value=service.code>{service.name}</option>
                    }).collect_view()}
                </select>
            </div>
            <button
                class="button button--main" type="submit"
                aria-label=format!("{}: {}", say(Text::Fill), row.name)
            >
                {say(Text::Fill)}
            </button>
        </form>
    }
}
