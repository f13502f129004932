//! The controls that a step of the procedure asks for, each with what was typed before and what is wrong with it.

use std::collections::BTreeMap;

use domain::papers::Carrier;
use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::{Action, Condition, Refusal};
use domain::views::{ActAnswer, CaseView};
use domain::words::{self, Text};
use leptos::html::Input;
use leptos::prelude::*;

use super::TextArea;
use super::{FileField, Scanner, SignaturePad, WayFields};
use crate::client::take_fragment;
use crate::speak::{put, say, use_lang};

/// How many signs the code of a Resi has.
const RESI_SIGNS: usize = 8;

/// The last act that was tried on this page or kept by the server: which it was, its answer and what was typed.
#[derive(Clone, Copy)]
pub struct Tried {
    /// Which action.
    pub action: RwSignal<Option<Action>>,
    /// How it was answered.
    pub answer: RwSignal<Option<ActAnswer>>,
    /// What was typed, by field name, as the server kept it.
    pub typed: StoredValue<BTreeMap<String, String>>,
}

impl Tried {
    /// What was typed before into an action's own form.
    fn kept(self, action: Action, name: &str) -> String {
        self.typed.with_value(|typed| {
            let own = typed.get("action").is_some_and(|code| code == action.code());
            typed.get(name).filter(|_| own).cloned().unwrap_or_default()
        })
    }

    /// Whether the last try of an action lacked this.
    fn lacked(self, action: Action, need: Condition) -> bool {
        let missing = ActAnswer::Refused { refusal: Refusal::Missing(need), who_did_what: None };
        self.action.get() == Some(action) && self.answer.with(|answer| answer.as_ref() == Some(&missing))
    }

    /// Why the last file of an action was not taken.
    fn bad_file(self, action: Action, place: usize) -> Option<FileRefusal> {
        match (self.action.get(), self.answer.get()) {
            (Some(tried), Some(ActAnswer::File(refusal, at))) if tried == action && at == place => Some(refusal),
            (Some(tried), Some(ActAnswer::Refused { refusal: Refusal::Missing(Condition::Konsep), .. }))
                if tried == action && place == 0 =>
            {
                Some(FileRefusal { fault: FileFault::Missing, bytes: 0 })
            }
            _ => None,
        }
    }

    /// The id of the control that the last try stumbled over, if it was one of the page's.
    #[must_use]
    pub fn field_at_fault(self) -> Option<String> {
        let need = match self.answer.get_untracked() {
            Some(ActAnswer::Refused { refusal: Refusal::Missing(need), .. }) => need,
            Some(ActAnswer::File(..)) => Condition::Konsep,
            _ => return None,
        };
        let own = matches!(
            need,
            Condition::Reason
                | Condition::Faults
                | Condition::SiakReference
                | Condition::Konsep
                | Condition::Recipient
                | Condition::Address
                | Condition::OriginalsShown
                | Condition::Estimate
                | Condition::Way
                | Condition::Numbers
                | Condition::Resi
                | Condition::Signature
        );
        self.action.get_untracked().filter(|_| own).map(|action| control_id(action, need))
    }
}

/// The id of the control of a condition.
fn control_id(action: Action, need: Condition) -> String {
    // The file field names itself.
    if need == Condition::Konsep { "f-konsep".to_owned() } else { format!("t-{}-{}", action.code(), need.code()) }
}

/// The control of one condition; nothing for what the case itself fixes.
#[component]
pub fn NeedField(need: Condition, action: Action, case: StoredValue<CaseView>, tried: Tried) -> impl IntoView {
    let line = move |name: &'static str, label: Text, kept: &str| {
        let id = control_id(action, need);
        let mut value = tried.kept(action, kept);
        if value.is_empty() && need == Condition::SiakReference {
            // A returned application was entered before, under the same reference.
            value = case.with_value(|case| case.siak_reference.clone()).unwrap_or_default();
        }
        let (class, error, invalid, described) = wrong(need, action, tried, None);
        view! {
            <div class=class>
                <label class="field__label" for=id.clone()>{say(label)}</label>
                {error}
                <input class="control" type="text" autocomplete="off" id=id name=name value=value required aria-invalid=invalid aria-describedby=described/>
            </div>
        }
        .into_any()
    };
    match need {
        Condition::Reason => reason(need, action, tried).into_any(),
        Condition::Faults => faults(need, action, case, tried).into_any(),
        Condition::SiakReference => line("referensi", Text::SiakReference, "siak_reference"),
        Condition::Konsep => konsep(action, case, tried).into_any(),
        Condition::Recipient => line("penerima", Text::Recipient, "recipient"),
        Condition::Address => line("tujuan", Text::DeliverTo, "address"),
        Condition::OriginalsShown => tick(need, action, tried, ("asli", "originals_shown"), Text::OriginalsShown).into_any(),
        Condition::Signature => {
            view! { <SignaturePad name="coretan"/>{tick(need, action, tried, ("kertas", "on_paper"), Text::SignedOnPaper)} }.into_any()
        }
        Condition::Estimate => estimate(need, action, case, tried).into_any(),
        Condition::Way => {
            let carrier = Carrier::from_code(&tried.kept(action, "carrier"));
            let (class, error, _, described) = wrong(need, action, tried, None);
            view! {
                <div class=class id=control_id(action, need) tabindex="-1" aria-describedby=described>
                    {error}
                    <WayFields carrier tracking=tried.kept(action, "tracking")/>
                </div>
            }
            .into_any()
        }
        Condition::Numbers => numbers(need, action, case, tried).into_any(),
        Condition::Resi => resi(need, action, tried).into_any(),
        _ => ().into_any(),
    }
}

type Class = Signal<&'static str>;
type Said = Signal<Option<String>>;

/// What stands at a control that the last try stumbled over: the class of its frame, the words, and how they are tied to the control.
fn wrong(
    need: Condition,
    action: Action,
    tried: Tried,
    hint: Option<String>,
) -> (Class, impl IntoView, Signal<Option<&'static str>>, Said) {
    let lang = use_lang();
    let lacked = Signal::derive(move || tried.lacked(action, need));
    let error_id = format!("{}-salah", control_id(action, need));
    let described = {
        let error_id = error_id.clone();
        Signal::derive(move || {
            let ids: Vec<String> = hint.clone().into_iter().chain(lacked.get().then(|| error_id.clone())).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    };
    let error = move || lacked.get().then(|| view! { <p class="field__error" id=error_id.clone()>{words::condition(need, lang)}</p> });
    let class = Signal::derive(move || if lacked.get() { "field field--wrong" } else { "field" });
    (class, error, Signal::derive(move || lacked.get().then_some("true")), described)
}

fn reason(need: Condition, action: Action, tried: Tried) -> impl IntoView {
    let id = control_id(action, need);
    let hint = format!("{id}-petunjuk");
    let label = match action {
        Action::Finish => Text::ResultNote,
        Action::Return => Text::ReasonForReturn,
        _ => Text::Reason,
    };
    let (class, error, invalid, described) = wrong(need, action, tried, Some(hint.clone()));
    view! {
        <div class=class>
            <label class="field__label" for=id.clone()>{say(label)}</label>
            <p class="field__hint" id=hint>{say(Text::ReasonHint)}</p>
            {error}
            <TextArea text=tried.kept(action, "reason") attr:class="control" attr:id=id attr:name="alasan" attr:rows="3" attr:required=true attr:aria-invalid=invalid attr:aria-describedby=described/>
        </div>
    }
}

/// One field for each document that has a konsep; the first one is needed.
fn konsep(action: Action, case: StoredValue<CaseView>, tried: Tried) -> impl IntoView {
    let kinds: Vec<String> = case.with_value(|case| case.documents.iter().map(|document| document.kind.clone()).collect());
    let one = |place: usize, label: String| {
        let refusal = RwSignal::new(untrack(|| tried.bad_file(action, place)));
        Effect::new(move |_| {
            if let Some(bad) = tried.bad_file(action, place) {
                refusal.set(Some(bad));
            }
        });
        let name = if place == 0 { "konsep".to_owned() } else { format!("konsep-{place}") };
        let help = if place == 0 { Text::KonsepHelp } else { Text::KonsepMoreHelp };
        let missing = words::condition(Condition::Konsep, use_lang());
        view! { <FileField name label help missing stored=None refusal/> }
    };
    if kinds.len() < 2 {
        return one(0, say(Text::KonsepFile).to_owned()).into_any();
    }
    kinds.into_iter().enumerate().map(|(place, kind)| one(place, format!("{}: {kind}", say(Text::KonsepFile)))).collect_view().into_any()
}

/// Which documents will be issued, and which papers have to be sent: everything is ticked at first.
fn estimate(need: Condition, action: Action, case: StoredValue<CaseView>, tried: Tried) -> impl IntoView {
    let (documents, papers, usual) = case.with_value(|case| {
        let documents: Vec<_> = case.kinds.iter().map(|kind| (kind.clone(), kind.clone())).collect();
        let papers: Vec<_> = case.service.requirements.iter().map(|r| (r.code.clone(), r.text.clone())).collect();
        // Ticked is what was asked for before; at first everything that the service does not need only in some cases.
        let asked = case.papers.as_ref().map(|papers| papers.items.iter().map(|paper| paper.code.clone()).collect::<Vec<_>>());
        let needed = case.service.requirements.iter().filter(|r| !r.is_conditional()).map(|r| r.code.clone());
        let usual: Vec<String> =
            case.documents.iter().map(|document| document.kind.clone()).chain(asked.unwrap_or_else(|| needed.collect())).collect();
        (documents, papers, usual)
    });
    let again = tried.action.get_untracked() == Some(action);
    let kept: Vec<String> = [tried.kept(action, "documents").split('\n'), tried.kept(action, "papers").split(' ')]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect();
    let ticked = if again { kept } else { usual };
    let group = |legend: Text, name: &'static str, items: Vec<(String, String)>| {
        let ticks = items.into_iter().enumerate().map(|(at, (code, label))| {
            let id = format!("e-{name}-{at}");
            let checked = ticked.contains(&code);
            view! { <div class="tick"><input type="checkbox" id=id.clone() name=name value=code checked=checked/><label for=id>{label}</label></div> }
        });
        view! { <fieldset class="field"><legend class="field__label">{say(legend)}</legend>{ticks.collect_view()}</fieldset> }
    };
    let (class, error, _, described) = wrong(need, action, tried, None);
    view! {
        <div class=class id=control_id(action, need) tabindex="-1" aria-describedby=described>
            {error}
            {(!documents.is_empty()).then(|| group(Text::DocumentsToIssue, "dokumen", documents))}
            {group(Text::PapersToSend, "kertas-fisik", papers)}
        </div>
    }
}

/// Number and date of each document.
fn numbers(need: Condition, action: Action, case: StoredValue<CaseView>, tried: Tried) -> impl IntoView {
    let kinds: Vec<String> = case.with_value(|case| case.documents.iter().map(|document| document.kind.clone()).collect());
    let kept = tried.kept(action, "numbers");
    let kept: Vec<(&str, &str)> = kept.lines().filter_map(|line| line.split_once('\t')).collect();
    let rows = kinds.into_iter().enumerate().map(|(at, kind)| {
        let (number, date) = kept.get(at).copied().unwrap_or_default();
        let (number_id, date_id) = (format!("nd-{at}"), format!("td-{at}"));
        view! {
            <fieldset class="field">
                <legend class="field__label">{kind}</legend>
                <label class="field__label" for=number_id.clone()>{say(Text::DocumentNumber)}</label>
                <input class="control" type="text" autocomplete="off" id=number_id name="nomor-dokumen" value=number.to_owned() required/>
                <label class="field__label" for=date_id.clone()>{say(Text::DocumentDate)}</label>
                <input class="control control--short" type="date" id=date_id name="tanggal-dokumen" value=date.to_owned() required/>
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

/// The code of the Resi: scanned into the page by its address, by a hand scanner, by the camera, or typed.
fn resi(need: Condition, action: Action, tried: Tried) -> impl IntoView {
    let id = control_id(action, need);
    // The QR of the Resi leads here with its code behind the `#`, which no server and no log ever sees.
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get()
            && let Some(code) = take_fragment(|code| (code.len() == RESI_SIGNS).then(|| code.to_owned()))
        {
            input.set_value(&code);
        }
    });
    let hint = format!("{id}-petunjuk");
    let (class, error, invalid, described) = wrong(need, action, tried, Some(hint.clone()));
    view! {
        <div class=class>
            <label class="field__label" for=id.clone()>{say(Text::ResiCode)}</label>
            <p class="field__hint" id=hint>{say(Text::ResiHint)}</p>
            {error}
            <input class="control" type="text" autocomplete="off" autocapitalize="characters" node_ref=input id=id name="resi" required aria-invalid=invalid aria-describedby=described/>
            <Scanner target="t-hand_over-resi"/>
        </div>
    }
}

fn tick(need: Condition, action: Action, tried: Tried, (name, kept): (&'static str, &str), label: Text) -> impl IntoView {
    let id = control_id(action, need);
    let checked = tried.kept(action, kept) == "ya";
    let (class, error, invalid, described) = wrong(need, action, tried, None);
    view! {
        <div class=class>
            {error}
            <div class="tick">
                <input type="checkbox" id=id.clone() name=name value="ya" checked=checked aria-invalid=invalid aria-describedby=described/>
                <label for=id>{say(label)}</label>
            </div>
        </div>
    }
}

fn faults(need: Condition, action: Action, case: StoredValue<CaseView>, tried: Tried) -> impl IntoView {
    let kept = tried.kept(action, "faults");
    let ticked: Vec<String> = kept.split_whitespace().map(str::to_owned).collect();
    let group = |legend: Text, items: Vec<(String, String)>| {
        view! {
            <fieldset class="field">
                <legend class="field__label">{say(legend)}</legend>
                {items.into_iter().map(|(code, label)| {
                    let id = format!("s-{}", code.replace(':', "-"));
                    let checked = ticked.contains(&code);
                    view! { <div class="tick"><input type="checkbox" id=id.clone() name="salah" value=code checked=checked/><label for=id>{label}</label></div> }
                }).collect_view()}
            </fieldset>
        }
    };
    let (requirements, fields) = case.with_value(|case| {
        let requirements = case.service.requirements.iter().map(|r| (format!("req:{}", r.code), r.text.clone())).collect();
        let fields = case.answers.iter().map(|a| (format!("field:{}", a.field), a.label.clone()));
        // Somebody who was left out has no row that could be ticked.
        let groups = case.groups.iter().map(|(name, label)| (format!("field:{name}"), put(Text::GroupIncomplete, &[("kelompok", label)])));
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
