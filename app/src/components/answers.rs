//! The answers of an application as an officer reads them.

use leptos::prelude::*;
use views::AnswerView;
use words::Text;

use crate::i18n::say;

/// The answers in two groups, with what is odd beside them.
#[component]
pub fn Answers(answers: Vec<AnswerView>) -> impl IntoView {
    let (key, registration): (Vec<_>, Vec<_>) =
        answers.into_iter().partition(|answer| answer.key_data);
    view! {
        <section class="answers">
            <h2>{say(Text::FormPart2)}</h2>
            {list(key)}
            <h2>{say(Text::FormPart1)}</h2>
            {list(registration)}
        </section>
    }
}

fn list(answers: Vec<AnswerView>) -> impl IntoView {
    view! {
        <dl class="facts">
            {answers.into_iter().map(|answer| view! {
                <div class="facts__row">
                    <dt>{answer.label}</dt>
                    <dd>
                        {if answer.value.is_empty() { view! {
                            <span class="facts__none">{say(Text::NotGiven)}</span>
                        }.into_any() } else { view! {
                            <span class="facts__value">{answer.value}</span>
                        }.into_any() }}
                        {(!answer.found.is_empty()).then(|| view! {
                            <span class="facts__found">{answer.found}</span>
                        })}
                        {answer.warnings.into_iter().map(|warning| view! {
                            <span class="facts__warning">"⚠ "{warning}</span>
                        }).collect_view()}
                    </dd>
                </div>
            }).collect_view()}
        </dl>
    }
}
