//! The head of every page: the agency, the person, the language. One line on a phone.

use domain::lang::Lang;
use domain::procedure::ActorKind;
use leptos::prelude::*;
use words::{Text, actor};

use crate::i18n::{put, say, use_visit};

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let visit = use_visit();
    let other = if visit.lang == Lang::Id { Lang::En } else { Lang::Id };
    let person = visit.person.map(|person| {
        let roles =
            person.roles.iter().map(|kind| actor(*kind, visit.lang)).collect::<Vec<_>>().join(", ");
        let role =
            if person.place.is_empty() { roles } else { format!("{roles} · {}", person.place) };
        let signs = person.roles.contains(&ActorKind::OfficeHead);
        let verifies = person.roles.contains(&ActorKind::Verifier);
        let audits = person.roles.contains(&ActorKind::Auditor);
        let administers = person.roles.contains(&ActorKind::Administrator);
        // Who only administers has no list of work.
        let only = administers && person.roles.len() == 1;
        let (home, word) = if person.resident.is_some() {
            ("/saya", Text::MyHome)
        } else {
            ("/kerja", Text::Worklist)
        };
        view! {
            <nav class="header__nav" aria-label=say(Text::MainNav)>
                {(!only).then(|| view! { <a href=home>{say(word)}</a> })}
                {verifies.then(|| view! { <a href="/kerja/akun">{say(Text::VerifyAccounts)}</a> })}
                {audits.then(|| view! {
                    <a href="/kerja/catatan-keamanan">{say(Text::NavSecurity)}</a>
                })}
                {administers.then(|| view! { <a href="/kerja/petugas">{say(Text::NavStaff)}</a> })}
                {administers.then(|| view! {
                    <a href="/kerja/instansi">{say(Text::NavInstitutions)}</a>
                })}
                {administers.then(|| view! {
                    <a href="/kerja/pengaturan">{say(Text::NavSettings)}</a>
                })}
                {signs.then(|| view! { <a href="/kerja/tanda-tangan">{say(Text::NavSigning)}</a> })}
            </nav>
            <div class="header__person">
                <p class="header__who" title=put(Text::Person, &[("nama", &person.name)])>
                    <strong>{person.name.clone()}</strong>
                    <span>{role}</span>
                </p>
                <form method="post" action="/keluar">
                    <button class="button button--quiet" type="submit">{say(Text::Leave)}</button>
                </form>
            </div>
        }
    });
    view! {
            <header class="header">
                {visit.demo.then(|| view! { <p class="demo">{say(Text::DemoNote)}</p> })}
                <div class="header__inner">
                    <a class="header__name" href="/">
    <img class="header__mark" src="/logo.svg" width="32" height="32" alt=""/>
                        <span>
                            <strong>{visit.agency.app_name}</strong>
                            <span>{visit.agency.short_name}</span>
                        </span>
                    </a>
                    {person}
                    <form class="header__language" method="post" action="/bahasa">
                        <input type="hidden" name="bahasa" value=other.code()/>
                        <button class="button button--quiet" type="submit" lang=other.code()>
                            {say(Text::OtherLanguage)}
                        </button>
                    </form>
                </div>
            </header>
        }
}
