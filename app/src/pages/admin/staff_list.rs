//! The staff of the agency, and inviting somebody.

use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{StaffForm, StaffList, StaffRow};
use words::Text;

use crate::api::staff_list;
use crate::components::{
    ErrorSummary, field_troubles, form_fields, kept_of, page_title, pending_list, staff_notice,
};
use crate::i18n::{role, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{asked, loaded};

/// The route. Its data is asked for by the page itself, so that what reads it comes with the page.
pub struct StaffListRoute;

impl Page for StaffListRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        loaded(asked(staff_list), move |list| view! { <List list/> })
    }
}

#[component]
fn List(list: StaffList) -> impl IntoView {
    let kept = kept_of(StaffForm::Invite);
    let troubles = field_troubles(OwnForm::Staff, &list.fields, &kept);
    let tried = !troubles.is_empty();
    view! {
        {page_title(say(Text::StaffTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::StaffTitle)}</h1>
            <p class="lead">{say(Text::StaffLead)}</p>
            {staff_notice()}
            {pending_list(list.pending, "/kerja/keamanan")}
            <ErrorSummary troubles=Signal::derive(move || troubles.clone())/>
            <details open=tried>
                <summary>{say(Text::StaffInvite)}</summary>
                <form
                    class="form" method="post" action="/kerja/petugas" enctype="multipart/form-data"
                    novalidate
                >
                    {form_fields(OwnForm::Staff, list.fields, &kept)}
                    <div class="form__send">
                        <button class="button button--main" type="submit">
                            {say(Text::StaffInviteSend)}
                        </button>
                    </div>
                </form>
            </details>
            <p><a href="/kerja/catatan-keamanan">{say(Text::SecurityLogTitle)}</a></p>
            <ul class="accounts">
                {list.rows.into_iter().map(|row| view! {
                    <li class="card"><Row row/></li>
                }).collect_view()}
            </ul>
        </div>
    }
}

#[component]
fn Row(row: StaffRow) -> impl IntoView {
    let status = words::staff_status(row.status, use_lang());
    view! {
        <div>
            <strong>{row.name.clone()}</strong>
            <p>{row.roles.iter().map(role).collect::<Vec<_>>().join(", ")}</p>
            <p class="muted">{row.email}" · "{status}</p>
        </div>
        <a
            class="button" href=format!("/kerja/petugas/{}", row.id)
            aria-label=format!("{}: {}", say(Text::StaffOpen), row.name)
        >
            {say(Text::StaffOpen)}
        </a>
    }
}
