//! The institutions that file under an agreement, and registering one.

use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{InstitutionList, InstitutionRow, StaffForm};
use words::Text;

use crate::api::institution_list;
use crate::components::{
    ErrorSummary, field_troubles, form_fields, kept_of, page_title, staff_notice,
};
use crate::i18n::{days, put, say};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{asked, loaded};

/// The route. Its data is asked for by the page itself, so that what reads it comes with the page.
pub struct InstitutionsRoute;

impl Page for InstitutionsRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        loaded(asked(institution_list), move |list| view! { <List list/> })
    }
}

#[component]
fn List(list: InstitutionList) -> impl IntoView {
    let kept = kept_of(StaffForm::Institution);
    let troubles = field_troubles(OwnForm::Institution, &list.fields, &kept);
    let tried = !troubles.is_empty();
    let none = list.rows.is_empty().then(|| view! { <p>{say(Text::InstitutionNone)}</p> });
    view! {
        {page_title(say(Text::InstitutionsTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::InstitutionsTitle)}</h1>
            <p class="lead">{say(Text::InstitutionsLead)}</p>
            {staff_notice()}
            <ErrorSummary troubles=Signal::derive(move || troubles.clone())/>
            <details open=tried>
                <summary>{say(Text::InstitutionAdd)}</summary>
                <form
                    class="form" method="post" action="/kerja/instansi"
                    enctype="multipart/form-data" novalidate
                >
                    {form_fields(OwnForm::Institution, list.fields, &kept)}
                    <div class="form__send">
                        <button class="button button--main" type="submit">
                            {say(Text::RegisterSave)}
                        </button>
                    </div>
                </form>
            </details>
            {none}
            <ul class="accounts">
                {list.rows.into_iter().map(|row| view! {
                    <li class="card"><Row row/></li>
                }).collect_view()}
            </ul>
        </div>
    }
}

#[component]
fn Row(row: InstitutionRow) -> impl IntoView {
    let pks = row.pks.map_or(say(Text::PksNone).to_owned(), |pks| {
        format!("{}, {}", pks.number, days(Some(&pks.from), Some(&pks.until)))
    });
    view! {
        <div>
            <strong>{row.name.clone()}</strong>
            <p>{pks}" "{pks_mark(row.holds, row.ends_soon)}</p>
            <p class="muted">{put(Text::UnitCount, &[("n", &row.units.to_string())])}</p>
        </div>
        <a
            class="button" href=format!("/kerja/instansi/{}", row.id)
            aria-label=format!("{}: {}", say(Text::StaffOpen), row.name)
        >
            {say(Text::StaffOpen)}
        </a>
    }
}

/// Whether an agreement holds, in a word.
pub fn pks_mark(holds: bool, ends_soon: bool) -> impl IntoView {
    let (class, words) = match (holds, ends_soon) {
        (true, true) => ("mark mark--warn", Text::PksSoon),
        (true, false) => ("mark mark--good", Text::PksHolds),
        (false, _) => ("mark mark--bad", Text::PksNotHolds),
    };
    view! { <span class=class>{say(words)}</span> }
}
