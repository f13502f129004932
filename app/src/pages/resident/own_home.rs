//! A resident's own page: the applications, or the registration while it is not verified.

use domain::people::account::AccountStatus;
use domain::procedure::Status;
use leptos::prelude::*;
use views::OwnRow;
use words::Text;

use super::account::{Account, account_note, account_notice};
use crate::api::{own_account, own_applications};
use crate::components::{StatusTag, page_title};
use crate::i18n::{moment, say, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded};
use crate::wire::Packed;

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
enum Shown {
    /// The registration.
    Account(Box<views::AccountView>),
    /// The applications.
    Applications(Vec<OwnRow>),
}

/// The route.
pub struct OwnHomeRoute {
    shown: Answer<Shown>,
}

impl Page for OwnHomeRoute {
    fn data() -> Self {
        let active =
            use_visit().person.and_then(|person| person.resident) == Some(AccountStatus::Active);
        let shown = asked(move || async move {
            if active {
                own_applications().await?.open().map(Shown::Applications)
            } else {
                own_account().await?.open().map(|account| Shown::Account(Box::new(account)))
            }
            .map(|shown| Packed::of(&shown))
        });
        Self { shown }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.shown, |shown| match shown {
            Shown::Account(account) => view! { <Account account=*account/> }.into_any(),
            Shown::Applications(rows) => view! { <Applications rows/> }.into_any(),
        })
    }
}

#[component]
fn Applications(rows: Vec<OwnRow>) -> impl IntoView {
    let (family, rows): (Vec<OwnRow>, Vec<OwnRow>) = rows.into_iter().partition(|row| row.family);
    let none = rows.is_empty().then(|| view! { <p>{say(Text::MyNone)}</p> });
    view! {
        {page_title(say(Text::MyHome))}
        <div class="wrap wrap--form">
            <h1>{say(Text::MyHome)}</h1>
            {account_notice(account_note().as_ref())}
            <p><a class="button button--main" href="/saya/baru">{say(Text::FileNew)}</a></p>
            <h2>{say(Text::MyApplications)}</h2>
            {none}
            <ol class="accounts">
                {rows.into_iter().map(|row| view! {
                    <li class="card"><Row row/></li>
                }).collect_view()}
            </ol>
            {(!family.is_empty()).then(|| view! {
                <section class="step">
                    <h2>{say(Text::FamilyApplications)}</h2>
                    <p class="muted">{say(Text::FamilyApplicationsLead)}</p>
                    <ol class="accounts">
                        {family.into_iter().map(|row| view! {
                            <li class="card"><Row row/></li>
                        }).collect_view()}
                    </ol>
                </section>
            })}
            <p><a href="/saya/akun">{say(Text::AccountTitle)}</a></p>
        </div>
    }
}

#[component]
fn Row(row: OwnRow) -> impl IntoView {
    let word = match row.status {
        _ if row.family => Text::FamilyFollow,
        Status::Draft => Text::ResumeDraft,
        Status::Cancelled => Text::MendOwn,
        Status::AwaitingFiles if row.turn => Text::SendPapersNow,
        _ => Text::OpenOwn,
    };
    let class = if row.turn { "button button--main" } else { "button" };
    let turn = row.turn.then(|| view! { <p class="today">{say(Text::YourTurn)}</p> });
    // Several of one service are told apart by whom they are for.
    let label = format!("{}: {}, {}", say(word), row.service, row.applicant);
    view! {
        <div>
            <strong>{row.service.clone()}</strong>
            <p>{row.applicant}</p>
            <p class="muted">{row.reg_no}" "<StatusTag status=row.status/></p>
            <p class="muted">{moment(row.since)}</p>
            {turn}
        </div>
        <a class=class href=format!("/saya/permohonan/{}", row.id) aria-label=label>{say(word)}</a>
    }
}
