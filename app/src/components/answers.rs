//! The answers of an application as an officer reads them.

use leptos::prelude::*;
use views::AnswerView;
use words::Text;
use words::forms::{answer, answer_warning};

use crate::i18n::{put, say, use_lang};

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

fn value(given: &AnswerView) -> AnyView {
    if given.value.is_empty() {
        return view! { <span class="facts__none">{say(Text::NotGiven)}</span> }.into_any();
    }
    let words = answer(given.kind, &given.value, &given.labels, use_lang());
    view! { <span class="facts__value">{words}</span> }.into_any()
}

fn list(answers: Vec<AnswerView>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <dl class="facts">
            {answers.into_iter().map(|answer| view! {
                <div class="facts__row">
                    <dt>{answer.label.clone()}</dt>
                    <dd>
                        {value(&answer)}
                        {(!answer.found.is_empty()).then(|| view! {
                            <span class="facts__found">
                                {put(Text::FoundIs, &[("nama", &answer.found)])}
                            </span>
                        })}
                        {answer.warnings.into_iter().map(|warning| view! {
                            <span class="facts__warning">"⚠ "{answer_warning(warning, lang)}</span>
                        }).collect_view()}
                    </dd>
                </div>
            }).collect_view()}
        </dl>
    }
}
