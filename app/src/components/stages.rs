//! The stages of an application as a line: passed, present, to come.

use domain::procedure::Status;
use leptos::prelude::*;
use words::Text;

use crate::i18n::{say, use_lang};

/// The line of stages; `all` are those of the procedure.
#[component]
pub fn Stages(all: Vec<Status>, passed: Vec<Status>, present: Status) -> impl IntoView {
    let lang = use_lang();
    let to_come = all.into_iter().filter(|status| {
        !passed.contains(status)
            && *status != present
            && *status > present
            && !matches!(
                present,
                Status::Delivered | Status::Done | Status::Cancelled | Status::Withdrawn
            )
    });
    let stages = passed
        .iter()
        .map(|status| (*status, "done"))
        .chain([(present, "now")])
        .chain(to_come.map(|status| (status, "ahead")));
    view! {
        <ol class="stages" aria-label=say(Text::StatusSteps)>
            {stages.map(|(status, class)| view! {
                <li
                    class=format!("stages__step stages__step--{class}")
                    aria-current=(class == "now").then_some("step")
                >
                    <span>{words::status(status, lang)}</span>
                    {(class == "now").then(|| view! {
                        <span class="visually-hidden">" ("{say(Text::NowHere)}")"</span>
                    })}
                </li>
            }).collect_view()}
        </ol>
    }
}
