//! The first page: what can be done here, whether the office is open, and the way in.

use leptos::prelude::*;
use views::{AboutView, TodayView};
use words::Text;

use super::status::ask_form;
use crate::components::page_title;
use crate::i18n::{say, use_visit, week};

/// The page.
pub fn front(about: AboutView) -> impl IntoView {
    let visit = use_visit();
    let way = match &visit.person {
        Some(person) if person.resident.is_some() => ("/saya", Text::MyHome),
        Some(_) => ("/kerja", Text::GoToWork),
        None => ("/masuk", Text::SignInTitle),
    };
    let way_in = visit.person.is_none();
    let popular = about
        .popular
        .into_iter()
        .map(|(code, name)| {
            view! {
                <li><a class="home__service" href=format!("/layanan/{code}")>{name}</a></li>
            }
        })
        .collect_view();
    view! {
        {page_title(say(Text::HomeTitle))}
        <div class="wrap wrap--narrow home">
            <h1>{say(Text::HomeTitle)}</h1>
            <p class="lead">{say(Text::HomeLead)}</p>
            <form class="search" method="get" action="/layanan" role="search">
                <div class="field">
                    <label class="field__label" for="f-cari-layanan">{say(Text::HomeFind)}</label>
                    <p class="field__hint" id="f-cari-layanan-petunjuk">
                        {say(Text::ServicesFindHint)}
                    </p>
                    <div class="search__line">
                        <input
                            class="control" id="f-cari-layanan" name="cari" type="search"
                            autocomplete="off" aria-describedby="f-cari-layanan-petunjuk"
                        />
                        <button class="button button--main" type="submit">
                            {say(Text::Search)}
                        </button>
                    </div>
                </div>
            </form>
            <p class="home__ways">
                <a class="button button--main" href=way.0>{say(way.1)}</a>
                {way_in.then(|| view! {
                    <a class="button" href="/daftar">{say(Text::Register)}</a>
                })}
                <a class="button" href="/bantuan">{say(Text::HelpTitle)}</a>
            </p>
            <section aria-labelledby="sering">
                <h2 id="sering">{say(Text::HomePopular)}</h2>
                <ul class="home__services">{popular}</ul>
                <p><a class="button" href="/layanan">{say(Text::HomeAll)}</a></p>
            </section>
            <div class="home__pair">
                <section class="card" aria-labelledby="cek">
                    <h2 id="cek">{say(Text::StatusTitle)}</h2>
                    {ask_form(String::new())}
                </section>
                {today(about.today, true)}
            </div>
        </div>
    }
}

/// Whether the office is open now, and when it opens next; `more` leads to the page with the rest.
pub fn today(today: TodayView, more: bool) -> impl IntoView {
    let next = (!today.next.is_empty()).then(|| view! { <p>{today.next}</p> });
    let mark = if today.open { "today today--open" } else { "today" };
    view! {
        <section class="card" aria-labelledby="hari-ini">
            <h2 id="hari-ini">{say(Text::HomeToday)}</h2>
            <p>{today.date}</p>
            <p class=mark>{today.now}</p>
            {next}
            <p class="muted">{say(Text::PickupHours)}": "{week()}</p>
            {more.then(|| view! {
                <p><a class="button" href="/kontak">{say(Text::ContactTitle)}</a></p>
            })}
        </section>
    }
}
