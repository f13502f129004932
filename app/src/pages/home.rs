//! The first page: what this is, when the office is open, and the way in.

use domain::words::Text;
use leptos::prelude::*;

use crate::components::page_title;
use crate::speak::{put, say, use_visit};

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    let visit = use_visit();
    let signed_in = visit.person.is_some();
    let now = match &visit.agency.open_until {
        Some(until) => put(Text::OpenNow, &[("jam", until)]),
        None => say(Text::ClosedNow).to_owned(),
    };
    view! {
        {page_title(say(Text::HomeTitle))}
        <div class="wrap wrap--narrow home">
            <h1>{say(Text::HomeTitle)}</h1>
            <p class="lead">{say(Text::HomeLead)}</p>
            <p><a class="button button--main" href=if signed_in { "/kerja" } else { "/masuk" }>{say(if signed_in { Text::GoToWork } else { Text::SignInTitle })}</a></p>
            <section class="card">
                <h2>{now}</h2>
                <p>{say(Text::PickupHours)}": "{visit.agency.hours}</p>
            </section>
        </div>
    }
}
