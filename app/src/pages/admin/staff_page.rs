//! One account of the staff: its roles, and what an administrator can do with it.

use domain::people::security::AccountChange;
use domain::people::staff::StaffStatus;
use domain::people::staff_form;
use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{GrantRow, STEP, StaffForm, StaffPage};
use words::Text;

use crate::api::staff_page;
use crate::components::{
    AccountHistory, ErrorSummary, field_troubles, form_fields, kept_of, page_title, staff_notice,
};
use crate::i18n::{days, put, role, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{asked_of, loaded};

/// The route. Its data is asked for by the page itself, so that what reads it comes with the page.
pub struct StaffPageRoute;

impl Page for StaffPageRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        loaded(asked_of("id", staff_page), move |page| view! { <Page page/> })
    }
}

#[component]
fn Page(page: StaffPage) -> impl IntoView {
    let address = format!("/kerja/petugas/{}", page.row.id);
    let kept = kept_of(StaffForm::Give);
    let troubles = field_troubles(OwnForm::Staff, &page.fields, &kept);
    let tried = !troubles.is_empty();
    let status = words::staff_status(page.row.status, use_lang());
    let facts = [
        (Text::Email, page.row.email.clone()),
        (Text::Nik, page.nik.clone()),
        (Text::SecondTitle, put(Text::StaffFactors, &[("n", &page.factors.to_string())])),
    ];
    let log = format!("/kerja/catatan-keamanan?akun={}", page.mark);
    let mark = page.mark.clone();
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let acts = (!page.own).then(|| acts(&page, &address));
    let grants = page.grants.into_iter().map(|row| grant(row, address.clone())).collect_view();
    view! {
        {page_title(page.row.name.clone())}
        <div class="wrap wrap--form">
            <p><a href="/kerja/petugas">{say(Text::StaffTitle)}</a></p>
            <h1>{page.row.name.clone()}</h1>
            <p class="lead">{status}</p>
            {staff_notice()}
            <ErrorSummary troubles=Signal::derive(move || troubles.clone())/>
            <dl class="facts">
                {facts.map(|(label, value)| view! {
                    <div class="facts__row"><dt>{say(label)}</dt><dd>{value}</dd></div>
                }).collect_view()}
                <div class="facts__row">
                    <dt>{say(Text::StaffMark)}</dt>
                    <dd><a href=log><code>{mark}</code></a></dd>
                </div>
            </dl>
            <section class="step">
                <h2>{say(Text::StaffRoles)}</h2>
                <ul class="accounts">{grants}</ul>
                <details open=tried>
                    <summary>{say(Text::StaffGive)}</summary>
                    <form
                        class="form" method="post" action=address enctype="multipart/form-data"
                        novalidate
                    >
                        <input type="hidden" name=STEP value=AccountChange::Give.code()/>
                        {form_fields(OwnForm::Staff, page.fields, &kept)}
                        <button class="button button--main" type="submit">
                            {say(Text::StaffGive)}
                        </button>
                    </form>
                </details>
            </section>
            {acts}
            <AccountHistory title=Text::AccountHistory events=page.history/>
        </div>
    }
}

fn grant(row: GrantRow, address: String) -> impl IntoView {
    let held = role(&row.role);
    let on = days(row.role.from.as_deref(), row.role.until.as_deref());
    view! {
        <li class="card">
            <div><strong>{held.clone()}</strong><p class="muted">{on}</p></div>
            <form method="post" action=address enctype="multipart/form-data">
                <input type="hidden" name=STEP value=AccountChange::Take.code()/>
                <input type="hidden" name="kunci" value=row.key/>
                <button
                    class="button button--danger" type="submit"
                    aria-label=format!("{}: {}", say(Text::StaffTake), held)
                >
                    {say(Text::StaffTake)}
                </button>
            </form>
        </li>
    }
}

/// Noting the NIK; open while there is none.
fn nik(page: &StaffPage, address: String) -> impl IntoView + use<> {
    let kept = kept_of(StaffForm::Nik);
    let none = page.nik.is_empty().then(|| view! { <p>{say(Text::StaffNikNone)}</p> });
    let open = page.nik.is_empty() || !kept.errors.is_empty();
    view! {
        <details open=open>
            <summary>{say(Text::Nik)}</summary>
            {none}
            <form
                class="form" method="post" action=address enctype="multipart/form-data" novalidate
            >
                <input type="hidden" name=STEP value=AccountChange::Nik.code()/>
                {form_fields(OwnForm::Staff, vec![staff_form::nik()], &kept)}
                <button class="button" type="submit">{say(Text::StaffNikSave)}</button>
            </form>
        </details>
    }
}

fn acts(page: &StaffPage, address: &str) -> impl IntoView + use<> {
    let suspended = page.row.status == StaffStatus::Suspended;
    let one = |step: AccountChange, words: Text, class: &'static str| {
        let address = address.to_owned();
        view! {
            <form method="post" action=address enctype="multipart/form-data">
                <input type="hidden" name=STEP value=step.code()/>
                <button class=class type="submit">{say(words)}</button>
            </form>
        }
    };
    let stop = if suspended {
        one(AccountChange::Restore, Text::StaffRestore, "button")
    } else {
        one(AccountChange::Suspend, Text::StaffSuspend, "button button--danger")
    };
    let link = (!suspended).then(|| one(AccountChange::Link, Text::StaffLink, "button"));
    let drop = (page.factors > 0)
        .then(|| one(AccountChange::DropFactors, Text::StaffDropFactors, "button button--danger"));
    let lead = (!suspended).then(|| view! { <p class="muted">{say(Text::StaffSuspendLead)}</p> });
    let nik = nik(page, address.to_owned());
    view! {
        <section class="step"><h2>{say(Text::StaffAct)}</h2>{nik}{link}{drop}{stop}{lead}</section>
    }
}
