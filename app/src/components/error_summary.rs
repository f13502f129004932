//! The summary of what is wrong, first on the page, focused, with links to the fields (GOV.UK
//! pattern).

use leptos::prelude::*;
use words::Text;

use crate::i18n::say;

/// One thing that is wrong: the id of the field it belongs to, its label, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Id of the control.
    pub id: String,
    /// Label of the field.
    pub label: String,
    /// What is wrong and what to do.
    pub words: String,
}

/// The summary; nothing while nothing is wrong.
#[component]
pub fn ErrorSummary(#[prop(into)] troubles: Signal<Vec<Trouble>>) -> impl IntoView {
    view! {
        <Show when=move || !troubles.with(Vec::is_empty)>
            <section
                class="summary" id="ringkasan" role="alert" tabindex="-1"
                aria-labelledby="ringkasan-judul"
            >
                <h2 id="ringkasan-judul">{say(Text::ErrorSummary)}</h2>
                <p>{say(Text::ErrorSummaryLead)}</p>
                <ul>
                    {move || troubles.get().into_iter().map(|trouble| view! {
                        <li>
                            <a href=format!("#{}", trouble.id) rel="external">
                                {trouble.label}": "{trouble.words}
                            </a>
                        </li>
                    }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}
