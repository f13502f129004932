//! Controls of several parts: the estimate, the numbers of documents, what is wrong.

use domain::fault::Fault;
use domain::procedure::{Action, Condition, Input};
use leptos::prelude::*;
use views::CaseView;
use words::Text;

use super::Tried;
use crate::components::need_field::control::wrong;
use crate::components::need_field::tried::control_id;
use crate::i18n::{put, say};

/// Which documents will be issued, and which papers have to be sent: everything is ticked at first.
pub(super) fn estimate(
    need: Condition,
    action: Action,
    case: StoredValue<CaseView>,
    tried: Tried,
) -> impl IntoView {
    let (documents, papers, usual) = case.with_value(|case| {
        let documents: Vec<_> =
            case.kinds.iter().map(|kind| (kind.clone(), kind.clone())).collect();
        let papers: Vec<_> =
            case.service.requirements.iter().map(|r| (r.code.clone(), r.text.clone())).collect();
        // Ticked is what was asked for before; at first everything that the service does not need
        // only in some cases.
        let asked = case
            .papers
            .as_ref()
            .map(|papers| papers.items.iter().map(|paper| paper.code.clone()).collect::<Vec<_>>());
        let needed = case
            .service
            .requirements
            .iter()
            .filter(|r| !r.is_conditional())
            .map(|r| r.code.clone());
        let usual: Vec<String> = case
            .documents
            .iter()
            .map(|document| document.kind.clone())
            .chain(asked.unwrap_or_else(|| needed.collect()))
            .collect();
        (documents, papers, usual)
    });
    let again = tried.action.get_untracked() == Some(action);
    let kept = tried.kept(action);
    let kept = kept.all(Input::Documents).chain(kept.all(Input::Papers)).map(str::to_owned);
    let ticked: Vec<String> = if again { kept.collect() } else { usual };
    let group = |legend: Text, input: Input, items: Vec<(String, String)>| {
        let name = input.code();
        let ticks = items.into_iter().enumerate().map(|(at, (code, label))| {
            let id = format!("e-{name}-{at}");
            let checked = ticked.contains(&code);
            view! {
                <div class="tick">
                    <input type="checkbox" id=id.clone() name=name value=code checked=checked/>
                    <label for=id>{label}</label>
                </div>
            }
        });
        view! {
            <fieldset class="field">
                <legend class="field__label">{say(legend)}</legend>
                {ticks.collect_view()}
            </fieldset>
        }
    };
    let (class, error, _, described) = wrong(need, action, tried, None);
    let documents =
        (!documents.is_empty()).then(|| group(Text::DocumentsToIssue, Input::Documents, documents));
    view! {
        <div class=class id=control_id(action, need) tabindex="-1" aria-describedby=described>
            {error}
            {documents}
            {group(Text::PapersToSend, Input::Papers, papers)}
        </div>
    }
}

/// Number and date of each document.
pub(super) fn numbers(
    need: Condition,
    action: Action,
    case: StoredValue<CaseView>,
    tried: Tried,
) -> impl IntoView {
    let kinds: Vec<String> = case
        .with_value(|case| case.documents.iter().map(|document| document.kind.clone()).collect());
    let kept = tried.kept(action);
    let kept: Vec<(&str, &str)> = kept.numbers().collect();
    let rows = kinds.into_iter().enumerate().map(|(at, kind)| {
        let (number, date) = kept.get(at).copied().unwrap_or_default();
        let (number_id, date_id) = (format!("nd-{at}"), format!("td-{at}"));
        view! {
            <fieldset class="field">
                <legend class="field__label">{kind}</legend>
                <label class="field__label" for=number_id.clone()>
                    {say(Text::DocumentNumber)}
                </label>
                <input
                    class="control" type="text" autocomplete="off" id=number_id
                    name=Input::DocumentNumber.code() value=number.to_owned() required
                />
                <label class="field__label" for=date_id.clone()>{say(Text::DocumentDate)}</label>
                <input
                    class="control control--short" type="date" id=date_id
                    name=Input::DocumentDate.code() value=date.to_owned() required
                />
            </fieldset>
        }
    });
    let (class, error, _, described) = wrong(need, action, tried, None);
    view! {
        <div class=class id=control_id(action, need) tabindex="-1" aria-describedby=described>
            {error}
            {rows.collect_view()}
        </div>
    }
}

/// Which requirements and fields are wrong.
pub(super) fn faults(
    need: Condition,
    action: Action,
    case: StoredValue<CaseView>,
    tried: Tried,
) -> impl IntoView {
    let ticked = tried.kept(action).faults();
    let group = |legend: Text, items: Vec<(Fault, String)>| {
        view! {
            <fieldset class="field">
                <legend class="field__label">{say(legend)}</legend>
                {items.into_iter().map(|(fault, label)| {
                    let code = fault.to_string();
                    let id = format!("s-{}", code.replace(':', "-"));
                    let checked = ticked.contains(&fault);
                    view! {
                        <div class="tick">
                            <input
                                type="checkbox" id=id.clone() name=Input::Faults.code()
                                value=code checked=checked
                            />
                            <label for=id>{label}</label>
                        </div>
                    }
                }).collect_view()}
            </fieldset>
        }
    };
    let (requirements, fields) = case.with_value(|case| {
        let requirements = case
            .service
            .requirements
            .iter()
            .map(|r| (Fault::Requirement(r.code.clone()), r.text.clone()))
            .collect();
        let fields = case.answers.iter().map(|a| (Fault::Field(a.field.clone()), a.label.clone()));
        // Somebody who was left out has no row that could be ticked.
        let groups = case.groups.iter().map(|(name, label)| {
            (Fault::Field(name.clone()), put(Text::GroupIncomplete, &[("kelompok", label)]))
        });
        let fields = fields.chain(groups).collect();
        (requirements, fields)
    });
    let (class, error, _, described) = wrong(need, action, tried, None);
    view! {
        <fieldset class=class id=control_id(action, need) tabindex="-1" aria-describedby=described>
            <legend class="field__label">{say(Text::WhatIsWrong)}</legend>
            {error}
            {group(Text::WrongRequirements, requirements)}
            {group(Text::WrongFields, fields)}
        </fieldset>
    }
}
