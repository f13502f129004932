//! The first page: what can be done here, whether the office is open, and the way in.

use domain::calendar::clock;
use domain::opening::OfficeDay;
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use views::{AboutView, OpeningView, TodayView};
use words::Text;

use super::status::ask_form;
use crate::components::page_title;
use crate::i18n::{put, say, use_lang, use_visit, week};

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
    let next = today.next.map(opens_next).map(|words| view! { <p>{words}</p> });
    let open = matches!(today.day, OfficeDay::Open(_));
    let mark = if open { "today today--open" } else { "today" };
    view! {
        <section class="card" aria-labelledby="hari-ini">
            <h2 id="hari-ini">{say(Text::HomeToday)}</h2>
            <p>{weekday_and_date(today.date)}</p>
            <p class=mark>{now(&today.day)}</p>
            {next}
            <p class="muted">{say(Text::PickupHours)}": "{week()}</p>
            {more.then(|| view! {
                <p><a class="button" href="/kontak">{say(Text::ContactTitle)}</a></p>
            })}
        </section>
    }
}

fn weekday_and_date(date: Date) -> String {
    let lang = use_lang();
    format!("{}, {}", words::time::weekday(date, lang), words::time::date(date, lang))
}

/// An hour of the agency: `15.00 WITA`.
fn hour(time: Time) -> String {
    format!("{} {}", clock(time), use_visit().agency.zone.code())
}

/// Whether the office is open, and until when or why not.
fn now(day: &OfficeDay) -> String {
    match day {
        OfficeDay::Open(until) => put(Text::OpenNow, &[("jam", &hour(*until))]),
        OfficeDay::Later(from) => put(Text::OpensToday, &[("jam", &hour(*from))]),
        OfficeDay::Over => say(Text::ClosedToday).to_owned(),
        OfficeDay::Off => say(Text::ClosedDay).to_owned(),
        OfficeDay::Holiday(name) => put(Text::ClosedHoliday, &[("libur", name)]),
    }
}

fn opens_next(next: OpeningView) -> String {
    let (day, hour) = (weekday_and_date(next.date), hour(next.hour));
    put(Text::OpensNext, &[("hari", &day), ("jam", &hour)])
}
