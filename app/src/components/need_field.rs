//! The controls that a step of the procedure asks for, each with what was typed before and what is
//! wrong with it.

mod control;
mod groups;
mod tried;

use domain::procedure::{Action, Condition, Input, Inputs};
use leptos::html;
use leptos::prelude::*;
use views::CaseView;
use words::Text;

use self::groups::{estimate, faults, numbers};
pub use self::tried::Tried;
use super::{FileField, Scanner, ShipmentFields, SignaturePad, TextArea};
use crate::client::take_fragment;
use crate::components::need_field::control::wrong;
use crate::components::need_field::tried::control_id;
use crate::i18n::{say, use_lang};

/// How many signs the code of a Resi has.
const RESI_SIGNS: usize = 8;

/// The control of one condition; nothing for what the case itself fixes.
#[component]
pub fn NeedField(
    need: Condition,
    action: Action,
    case: StoredValue<CaseView>,
    tried: Tried,
) -> impl IntoView {
    let line = move |input: Input, label: Text| {
        let id = control_id(action, need);
        let mut value = tried.kept(action).first(input).to_owned();
        if value.is_empty() && need == Condition::SiakReference {
            // A returned application was entered before, under the same reference.
            value = case.with_value(|case| case.siak_reference.clone()).unwrap_or_default();
        }
        let (class, error, invalid, described) = wrong(need, action, tried, None);
        view! {
            <div class=class>
                <label class="field__label" for=id.clone()>{say(label)}</label>
                {error}
                <input
                    class="control" type="text" autocomplete="off" id=id
                    name=input.code() value=value
                    required aria-invalid=invalid aria-describedby=described
                />
            </div>
        }
        .into_any()
    };
    match need {
        Condition::Reason => reason(need, action, tried).into_any(),
        Condition::Faults => faults(need, action, case, tried).into_any(),
        Condition::SiakReference => line(Input::SiakReference, Text::SiakReference),
        Condition::Konsep => konsep(action, case, tried).into_any(),
        Condition::Recipient => line(Input::Recipient, Text::Recipient),
        Condition::Address => line(Input::Address, Text::DeliverTo),
        Condition::OriginalsShown => {
            tick(action, tried, Input::OriginalsShown, Text::OriginalsShown).into_any()
        }
        Condition::Signature => view! {
            <SignaturePad name=Input::Strokes.code()/>
            {tick(action, tried, Input::SignedOnPaper, Text::SignedOnPaper)}
        }
        .into_any(),
        Condition::Estimate => estimate(need, action, case, tried).into_any(),
        Condition::Shipment => shipment(need, action, tried).into_any(),
        Condition::Numbers => numbers(need, action, case, tried).into_any(),
        Condition::Resi => resi(need, action, tried).into_any(),
        // What the case, the person or the program itself meets has no control.
        Condition::Complete
        | Condition::Corrected
        | Condition::Filer
        | Condition::NotEnterer
        | Condition::NotVerifier
        | Condition::KonsepUnchanged
        | Condition::Passphrase
        | Condition::IssuesDocument
        | Condition::NoDocument
        | Condition::PrintsHere
        | Condition::PapersHere
        | Condition::PapersMissing
        | Condition::ValidSignature => ().into_any(),
    }
}

/// How the physical file was sent.
fn shipment(need: Condition, action: Action, tried: Tried) -> impl IntoView {
    let kept = tried.kept(action);
    let (class, error, _, described) = wrong(need, action, tried, None);
    view! {
        <div class=class id=control_id(action, need) tabindex="-1" aria-describedby=described>
            {error}
            <ShipmentFields carrier=kept.carrier() tracking=kept.tracking()/>
        </div>
    }
}

fn reason(need: Condition, action: Action, tried: Tried) -> impl IntoView {
    let id = control_id(action, need);
    let hint = format!("{id}-petunjuk");
    let label = match action {
        Action::Finish => Text::ResultNote,
        Action::Return => Text::ReasonForReturn,
        _ => Text::Reason,
    };
    let kept = tried.kept(action).first(Input::Reason).to_owned();
    let (class, error, invalid, described) = wrong(need, action, tried, Some(hint.clone()));
    view! {
        <div class=class>
            <label class="field__label" for=id.clone()>{say(label)}</label>
            <p class="field__hint" id=hint>{say(Text::ReasonHint)}</p>
            {error}
            <TextArea
                text=kept attr:class="control" attr:id=id attr:name=Input::Reason.code()
                attr:rows="3" attr:required=true attr:aria-invalid=invalid
                attr:aria-describedby=described
            />
        </div>
    }
}

/// One field for each document that has a konsep; the first one is needed.
pub(crate) fn konsep(action: Action, case: StoredValue<CaseView>, tried: Tried) -> impl IntoView {
    let kinds: Vec<String> = case
        .with_value(|case| case.documents.iter().map(|document| document.kind.clone()).collect());
    let one = |place: usize, label: String| {
        let refusal = RwSignal::new(untrack(|| tried.bad_file(action, place)));
        Effect::new(move |_| {
            if let Some(bad) = tried.bad_file(action, place) {
                refusal.set(Some(bad));
            }
        });
        let name = Input::Konsep.name_at(place);
        let help = if place == 0 { Text::KonsepHelp } else { Text::KonsepMoreHelp };
        let missing = words::condition(Condition::Konsep, use_lang());
        view! { <FileField name label help missing stored=None refusal/> }
    };
    if kinds.len() < 2 {
        return one(0, say(Text::KonsepFile).to_owned()).into_any();
    }
    kinds
        .into_iter()
        .enumerate()
        .map(|(place, kind)| one(place, format!("{}: {kind}", say(Text::KonsepFile))))
        .collect_view()
        .into_any()
}

/// The code of the Resi: scanned into the page by its address, by a hand scanner, by the camera, or
/// typed.
fn resi(need: Condition, action: Action, tried: Tried) -> impl IntoView {
    let id = control_id(action, need);
    // The QR of the Resi leads here with its code behind the `#`, which no server and no log ever
    // sees.
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get()
            && let Some(code) =
                take_fragment(|code| (code.len() == RESI_SIGNS).then(|| code.to_owned()))
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
            <input
                class="control" type="text" autocomplete="off" autocapitalize="characters"
                node_ref=input id=id name=Input::ResiCode.code() required aria-invalid=invalid
                aria-describedby=described
            />
            <Scanner target="t-hand_over-resi"/>
        </div>
    }
}

fn tick(action: Action, tried: Tried, input: Input, label: Text) -> impl IntoView {
    let need = input.condition();
    let id = control_id(action, need);
    let checked = tried.kept(action).is_ticked(input);
    let (class, error, invalid, described) = wrong(need, action, tried, None);
    view! {
        <div class=class>
            {error}
            <div class="tick">
                <input
                    type="checkbox" id=id.clone() name=input.code() value=Inputs::TICKED
                    checked=checked aria-invalid=invalid aria-describedby=described
                />
                <label for=id>{say(label)}</label>
            </div>
        </div>
    }
}
