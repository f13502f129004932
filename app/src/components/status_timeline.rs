//! The way of an application: the steps so far with their times, the present one marked.

use domain::calendar::Millis;
use leptos::prelude::*;
use views::OwnStep;
use words::Text;

use crate::i18n::{moment, say, use_lang};

/// The steps, the first one first, and when it is promised.
pub fn status_timeline(steps: Vec<OwnStep>, promised: Option<Millis>) -> impl IntoView {
    let lang = use_lang();
    let last = steps.len();
    let steps = steps.into_iter().enumerate().map(move |(at, step)| {
        let now = at + 1 == last;
        let class = if now { "way__step way__step--now" } else { "way__step" };
        view! {
            <li class=class aria-current=now.then_some("step")>
                <strong>{words::status(step.status, lang)}</strong>
                {now.then(|| view! { <p>{words::status_hint(step.status, lang)}</p> })}
                <p class="muted">{moment(step.at)}</p>
            </li>
        }
    });
    let promised =
        promised.map(|at| view! { <p><strong>{say(Text::Promised)}": "</strong>{moment(at)}</p> });
    view! {
        <section class="step" aria-labelledby="perjalanan">
            <h2 id="perjalanan">{say(Text::OwnFollow)}</h2>
            <ol class="way">{steps.collect_view()}</ol>
            {promised}
        </section>
    }
}
