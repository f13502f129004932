//! What waits for a second person.

use leptos::prelude::*;
use views::{PendingRow, PendingStep, STEP};
use words::Text;

use crate::i18n::{moment, put, role, say, use_lang};

/// The list, unless nothing waits; the answers go to `address`.
pub fn pending_list(rows: Vec<PendingRow>, address: &'static str) -> Option<impl IntoView> {
    (!rows.is_empty()).then(|| {
        view! {
            <section class="step">
                <h2>{say(Text::PendingTitle)}</h2>
                <p>{say(Text::PendingLead)}</p>
                <ul class="accounts">
                    {rows.into_iter().map(|row| view! {
                        <li class="card">{pending(row, address)}</li>
                    }).collect_view()}
                </ul>
            </section>
        }
    })
}

fn pending(row: PendingRow, address: &'static str) -> impl IntoView {
    let act = words::account_change(row.act, use_lang());
    let what = match &row.role {
        Some(asked) => format!("{act} {}: {}", role(asked), row.about),
        None => format!("{act}: {}", row.about),
    };
    let hint = match (row.act.is_contact(), row.own) {
        (true, _) => Some(Text::PendingContact),
        (false, true) => Some(Text::PendingOwn),
        (false, false) => None,
    };
    let hint = hint.map(
        |hint| view! { <p class="muted">{put(hint, &[("kapan", &moment(row.alone_at))])}</p> },
    );
    let decline = if row.own { Text::PendingTakeBack } else { Text::PendingDecline };
    let one = |step: PendingStep, words: Text, class: &'static str| {
        let label = format!("{}: {what}", say(words));
        view! {
            <form method="post" action=address enctype="multipart/form-data">
                <input type="hidden" name=STEP value=step.code()/>
                <input type="hidden" name="permintaan" value=row.id.clone()/>
                <button class=class type="submit" aria-label=label>{say(words)}</button>
            </form>
        }
    };
    let confirm = row
        .confirms
        .then(|| one(PendingStep::Confirm, Text::PendingConfirm, "button button--main"));
    let decline = one(PendingStep::Decline, decline, "button button--danger");
    view! {
        <div>
            <strong>{what.clone()}</strong>
            <p>{row.detail.join(" · ")}</p>
            <p class="muted">
                {put(
                    Text::PendingAsked,
                    &[("nama", &row.asked_by), ("kapan", &moment(row.asked_at))],
                )}
            </p>
            {hint}
        </div>
        <div class="pair">{confirm}{decline}</div>
    }
}
