//! The accounts that wait to be verified.

use leptos::prelude::*;
use views::{AccountList, DecideNote, Flash};
use words::Text;

use super::verify_contact::{contact_notice, find};
use crate::api::accounts_waiting;
use crate::components::{Notice, Tone, page_title, pending_list, staff_notice};
use crate::i18n::{moment, put, say, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked_with, loaded, query_value};

/// The route.
pub struct VerifyListRoute {
    list: Answer<AccountList>,
}

impl Page for VerifyListRoute {
    fn data() -> Self {
        let after = query_value("setelah");
        Self { list: asked_with(move || after.get(), accounts_waiting) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.list, move |list| view! { <Rows list/> })
    }
}

#[component]
fn Rows(list: AccountList) -> impl IntoView {
    let told = match use_visit().flash {
        Some(Flash::Decided(DecideNote::Accepted)) => Some(Text::VerifyAccepted),
        Some(Flash::Decided(DecideNote::Refused)) => Some(Text::VerifyRefused),
        _ => None,
    };
    let none = list.rows.is_empty().then(|| view! { <p>{say(Text::VerifyNone)}</p> });
    let next = list.next.map(|after| {
        view! {
            <a class="button" href=format!("/kerja/akun?setelah={after}")>{say(Text::MoreRows)}</a>
        }
    });
    view! {
        {page_title(say(Text::VerifyAccounts))}
        <div class="wrap">
            <p><a href="/kerja">{say(Text::BackToList)}</a></p>
            <h1>{say(Text::VerifyAccounts)}</h1>
            <p class="lead">{say(Text::VerifyLead)}</p>
            {contact_notice()}
            {staff_notice()}
            {pending_list(list.pending, "/kerja/akun")}
            {told.map(|text| view! { <Notice tone=Tone::Good urgent=true>{say(text)}</Notice> })}
            <p><strong>{put(Text::VerifyWaiting, &[("n", &list.waiting.to_string())])}</strong></p>
            {none}
            <ol class="accounts">
                {list.rows.into_iter().map(|row| view! {
                    <li class="card">
                        <div>
                            <strong>{row.name.clone()}</strong>
                            <p class="muted">{row.nik}" · "{moment(row.since)}</p>
                        </div>
                        <a
                            class="button" href=format!("/kerja/akun/{}", row.id)
                            aria-label=format!("{}: {}", say(Text::VerifyOpen), row.name)
                        >
                            {say(Text::VerifyOpen)}
                        </a>
                    </li>
                }).collect_view()}
            </ol>
            {next}
            {find()}
        </div>
    }
}
