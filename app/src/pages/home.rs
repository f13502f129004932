//! The first page: what this is, when the office is open, and the way in.

use domain::words::Text;
use leptos::prelude::*;

use crate::components::page_title;
use crate::speak::{put, say, use_visit};

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    let visit = use_visit();
    let way = match &visit.person {
        Some(person) if person.resident.is_some() => ("/saya", Text::MyHome),
        Some(_) => ("/kerja", Text::GoToWork),
        None => ("/masuk", Text::SignInTitle),
    };
    let way_in = visit.person.is_none();
    let now = match &visit.agency.open_until {
        Some(until) => put(Text::OpenNow, &[("jam", until)]),
        None => say(Text::ClosedNow).to_owned(),
    };
    view! {
        {page_title(say(Text::HomeTitle))}
        <div class="wrap wrap--narrow home">
            <h1>{say(Text::HomeTitle)}</h1>
            <p class="lead">{say(Text::HomeLead)}</p>
            <p class="home__ways">
                <a class="button button--main" href=way.0>{say(way.1)}</a>
                {way_in.then(|| view! { <a class="button" href="/daftar">{say(Text::Register)}</a> })}
                <a class="button" href="/layanan">{say(Text::ServicesTitle)}</a>
                <a class="button" href="/status">{say(Text::StatusTitle)}</a>
            </p>
            <section class="card">
                <h2>{now}</h2>
                <p>{say(Text::PickupHours)}": "{visit.agency.hours}</p>
            </section>
        </div>
    }
}
