//! The security log, for auditors and administrators.

use domain::people::security::SecurityKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use views::{SecurityCount, SecurityLogView, SecurityRow};
use words::Text;

use crate::api::security_log;
use crate::components::page_title;
use crate::i18n::{moment, put, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{asked_with, loaded};

const ADDRESS: &str = "/kerja/catatan-keamanan";

/// The route. Its data is asked for by the page itself, so that what reads it comes with the page.
pub struct SecurityLogRoute;

impl Page for SecurityLogRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let query = use_query_map();
        let asked = Memo::new(move |_| {
            query.with(|query| {
                ["jenis", "akun", "sebelum"].map(|name| query.get(name).unwrap_or_default())
            })
        });
        let view = asked_with(
            move || asked.get(),
            |[kind, who, before]: [String; 3]| security_log(kind, who, before),
        );
        loaded(view, move |log| view! { <Log log/> })
    }
}

#[component]
fn Log(log: SecurityLogView) -> impl IntoView {
    let lang = use_lang();
    let none = log.rows.is_empty().then(|| view! { <p>{say(Text::SecurityLogNone)}</p> });
    let of = (!log.who.is_empty()).then(|| {
        view! {
            <p>
                <strong>{put(Text::SecurityLogOf, &[("tanda", &log.who)])}</strong>
                " "
                <a href=ADDRESS>{say(Text::SecurityLogAll)}</a>
            </p>
        }
    });
    let chosen = log.kind;
    let option = |kind: SecurityKind| {
        view! {
            <option value=kind.code() selected=chosen == Some(kind)>
                {words::security_kind(kind, lang)}
            </option>
        }
    };
    let kind = log.kind.map(SecurityKind::code).unwrap_or_default();
    let next = log.next.map(|next| {
        let address = format!("{ADDRESS}?jenis={kind}&akun={}&sebelum={next}", log.who);
        view! { <a class="button" href=address>{say(Text::MoreRows)}</a> }
    });
    view! {
        {page_title(say(Text::SecurityLogTitle))}
        <div class="wrap">
            <h1>{say(Text::SecurityLogTitle)}</h1>
            <p class="lead">{say(Text::SecurityLogLead)}</p>
            <table class="counts">
                    <thead><tr><th scope="col">{say(Text::SecurityLogKind)}</th>
                        <th scope="col">{say(Text::SecurityLogHour)}</th>
                        <th scope="col">{say(Text::SecurityLogDay)}</th>
                        <th scope="col">{say(Text::SecurityLogAlarm)}</th></tr></thead>
                    <tbody>{log.counts.into_iter().map(count).collect_view()}</tbody>
            </table>
            <form class="form" method="get" action=ADDRESS>
                <div class="field">
                    <label class="field__label" for="f-jenis">{say(Text::SecurityLogKind)}</label>
                    <select class="control" id="f-jenis" name="jenis">
                        <option value="">{say(Text::SecurityLogAll)}</option>
                        {SecurityKind::ALL.iter().map(|kind| option(*kind)).collect_view()}
                    </select>
                </div>
                <button class="button" type="submit">{say(Text::SecurityLogShow)}</button>
            </form>
            {of}{none}
            <ol class="reads">{log.rows.into_iter().map(row).collect_view()}</ol>
            {next}
        </div>
    }
}

/// A counter; one that has reached its alarm says so in words.
fn count(count: SecurityCount) -> impl IntoView {
    let kind = words::security_kind(count.kind, use_lang());
    let reached = count.alarm_at.is_some_and(|at| count.hour >= at);
    let mark = reached.then(|| {
        view! {
            <span class="mark mark--bad">
                " "{words::security_kind(SecurityKind::Alarm, use_lang())}
            </span>
        }
    });
    view! {
        <tr>
            <th scope="row">{kind}{mark}</th>
            <td>{count.hour}</td>
            <td>{count.day}</td>
            <td class="muted">{count.alarm_at}</td>
        </tr>
    }
}

fn row(row: SecurityRow) -> impl IntoView {
    let kind = words::security_kind(row.kind, use_lang());
    let who = (!row.who.is_empty()).then(|| {
        view! {
            <a href=format!("{ADDRESS}?akun={}", row.who)><code>{row.who.clone()}</code></a>
            " "
        }
    });
    let by = (!row.actor.is_empty() && row.actor != row.who)
        .then(|| put(Text::SecurityLogBy, &[("tanda", &row.actor)]));
    let from =
        (!row.origin.is_empty()).then(|| put(Text::SecurityLogFrom, &[("tanda", &row.origin)]));
    let detail = (!row.detail.is_empty()).then(|| view! { <code>{row.detail.clone()}</code> });
    view! {
        <li>
            <p><strong>{kind}</strong>" "{detail}</p>
            <p class="muted">{moment(row.at)}" "{who}{by}" "{from}</p>
        </li>
    }
}
