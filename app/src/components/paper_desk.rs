//! The physical file of an application: for staff where each paper is, marked by hand or by
//! scanning; for who filed what to send and how it was sent. And the documents that were registered
//! in the end.

use domain::papers::{Carrier, PaperState};
use domain::procedure::Input;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use views::{Flash, IssuedView, PaperNote, PapersView};
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use words::Text;

use super::{Notice, Scanner, Tone};
use crate::client::{leave_typed, put_typed};
use crate::i18n::{day, put, say, use_lang, use_visit};

/// The papers, with marking for staff who may; `slip` shows the packing slip to who sends them.
#[component]
pub fn PaperDesk(
    id: String,
    version: i64,
    papers: PapersView,
    #[prop(optional)] slip: bool,
) -> impl IntoView {
    let lang = use_lang();
    let open = slip && papers.may_send && still_open(&papers);
    let slip = open.then(|| {
        let href = format!("/surat-pengantar/{id}");
        view! {
            <p>{put(Text::SendThePapersTo, &[("alamat", &papers.address)])}</p>
            <p>
                <a class="button" href=href target="_blank" rel="external">{say(Text::OpenSlip)}</a>
            </p>
        }
    });
    let sent = papers.carrier.map(|carrier| {
        let tracking = if papers.tracking.is_empty() {
            String::new()
        } else {
            format!(", {}", papers.tracking)
        };
        view! {
            <p>{say(Text::SentBy)}": "<strong>{words::carrier(carrier, lang)}{tracking}</strong></p>
        }
    });
    let list = if papers.may_mark {
        view! { <Marking id version papers/> }.into_any()
    } else {
        let items = papers.items.into_iter().map(|paper| {
            view! {
                <li>
                    {paper.text}" "
                    <strong class=format!("paper-state paper-state--{}", paper.state.code())>
                        {words::paper_state(paper.state, lang)}
                    </strong>
                </li>
            }
        });
        view! { <ul class="paper-list">{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="card" id="berkas-fisik" aria-labelledby="berkas-fisik-judul">
            <h2 id="berkas-fisik-judul">{say(Text::PhysicalFile)}</h2>
            {paper_note()}
            {sent}
            {list}
            {slip}
        </section>
    }
}

/// Whether there is a paper that still has to be sent.
fn still_open(papers: &PapersView) -> bool {
    papers
        .items
        .iter()
        .any(|paper| matches!(paper.state, PaperState::Expected | PaperState::Missing))
}

/// What came of the last marking or sending.
fn paper_note() -> Option<AnyView> {
    let Some(Flash::Papers(note)) = use_visit().flash else { return None };
    Some(match note {
        PaperNote::Marked => view! {
            <Notice tone=Tone::Good>{say(Text::PapersMarked)}</Notice>
        }
        .into_any(),
        PaperNote::Sent => view! {
            <Notice tone=Tone::Good>{say(Text::PapersOnTheWay)}</Notice>
        }
        .into_any(),
        PaperNote::WrongLabel => view! {
            <Notice tone=Tone::Bad urgent=true>{say(Text::WrongLabel)}</Notice>
        }
        .into_any(),
        PaperNote::Refused(refusal) | PaperNote::NoWay(refusal, ..) => view! {
            <Notice tone=Tone::Bad urgent=true>{words::refusal(refusal, use_lang())}</Notice>
        }
        .into_any(),
    })
}

/// What a scanned paper can be.
const SCANNED: &[PaperState] = &[PaperState::Received, PaperState::Missing, PaperState::Returned];

/// The states to choose from, with the chosen one.
fn states(of: &[PaperState], chosen: PaperState) -> impl IntoView + use<> {
    let lang = use_lang();
    of.iter()
        .map(|state| {
            view! {
                <option value=state.code() selected={*state == chosen}>
                    {words::paper_state(*state, lang)}
                </option>
            }
        })
        .collect_view()
}

/// Plain forms, so that a hand scanner that types and presses Enter works on any computer.
#[component]
fn Marking(id: String, version: i64, papers: PapersView) -> impl IntoView {
    let address = format!("/berkas-fisik/{id}");
    // The page is loaded anew: what was typed into its other forms is kept for it.
    Effect::new({
        let id = id.clone();
        move |_| put_typed(&id)
    });
    let leave = Callback::new(move |event: SubmitEvent| {
        if let Some(form) =
            event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok())
        {
            leave_typed(&id, &form);
        }
    });
    // After a scan the next one follows.
    let again = matches!(use_visit().flash, Some(Flash::Papers(_)));
    // While the file is awaited a scan means that a paper has come; once all are here, that it is
    // given back.
    let all_here = papers
        .items
        .iter()
        .all(|paper| paper.state != PaperState::Expected && paper.state != PaperState::Missing);
    let usual = if all_here { PaperState::Returned } else { PaperState::Received };
    let rows = papers.items.into_iter().map(|paper| {
        let name = format!("kertas-{}", paper.code);
        view! {
            <div class="field paper-mark">
                <label class="field__label" for=name.clone()>{paper.text}</label>
                <select class="control" id=name.clone() name=name>
                    {states(PaperState::ALL, paper.state)}
                </select>
            </div>
        }
    });
    view! {
        <form
            class="form paper-scan" method="post" action=address.clone()
            enctype="multipart/form-data" on:submit=move |event| leave.run(event)
        >
            <input type="hidden" name="versi" value=version.to_string()/>
            <div class="field">
                <label class="field__label" for="f-kode">{say(Text::ScanPaper)}</label>
                <p class="field__hint" id="f-kode-petunjuk">{say(Text::ScanPaperHint)}</p>
                <input
                    class="control" id="f-kode" name="kode" type="text" autocomplete="off"
                    autocapitalize="off" aria-describedby="f-kode-petunjuk" autofocus=again required
                />
                <Scanner target="f-kode" sends=true/>
            </div>
            <div class="field">
                <label class="field__label" for="f-tandai">{say(Text::ScanMarks)}</label>
                <select class="control" id="f-tandai" name="tandai">
                    {states(SCANNED, usual)}
                </select>
            </div>
            <button class="button" type="submit">{say(Text::MarkScanned)}</button>
        </form>
        <form
            class="form" data-jaga="berkas-fisik" method="post" action=address
            enctype="multipart/form-data" on:submit=move |event| leave.run(event)
        >
            <input type="hidden" name="versi" value=version.to_string()/>
            {rows.collect_view()}
            <button class="button" type="submit">{say(Text::SavePapers)}</button>
        </form>
    }
}

/// What is to be sent and where to, the packing slip, and how it was sent: for whoever filed with
/// an account.
#[component]
pub fn SendPapers(id: String, version: i64, papers: PapersView) -> impl IntoView {
    let (slip, action) = (format!("/surat-pengantar/{id}"), format!("/tindakan/{id}"));
    let sends = papers.may_send && still_open(&papers);
    let address = papers.address.clone();
    let (carrier, tracking) = match use_visit().flash {
        Some(Flash::Papers(PaperNote::NoWay(_, carrier, tracking))) => (carrier, tracking),
        _ => (papers.carrier, papers.tracking.clone()),
    };
    view! {
        <PaperDesk id version papers/>
        {sends.then(|| view! {
            <section class="card">
                <h2>{say(Text::SendThePapers)}</h2>
                <p>{put(Text::SendThePapersTo, &[("alamat", &address)])}</p>
                <p>
                    <a class="button button--main" href=slip target="_blank" rel="external">
                        {say(Text::OpenSlip)}
                    </a>
                </p>
                <form class="form" method="post" action=action enctype="multipart/form-data">
                    <input type="hidden" name="tindakan" value="send_files"/>
                    <input type="hidden" name="versi" value=version.to_string()/>
                    <ShipmentFields carrier tracking/>
                    <button class="button" type="submit">{say(Text::SaveWay)}</button>
                </form>
            </section>
        })}
    }
}

/// How a physical file was sent.
#[component]
pub fn ShipmentFields(carrier: Option<Carrier>, tracking: String) -> impl IntoView {
    let lang = use_lang();
    let ways = Carrier::ALL.iter().map(|way| {
        let id = format!("f-pengirim-{}", way.code());
        view! {
            <div class="tick">
                <input
                    type="radio" id=id.clone() name=Input::Carrier.code() value=way.code()
                    checked={carrier == Some(*way)} required
                />
                <label for=id>{words::carrier(*way, lang)}</label>
            </div>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">{say(Text::HowSent)}</legend>
            {ways.collect_view()}
        </fieldset>
        <div class="field">
            <label class="field__label" for="f-resi-kirim">{say(Text::TrackingNumber)}</label>
            <p class="field__hint" id="f-resi-kirim-petunjuk">{say(Text::TrackingHint)}</p>
            <input
                class="control" id="f-resi-kirim" name=Input::Tracking.code() type="text"
                autocomplete="off" aria-describedby="f-resi-kirim-petunjuk" value=tracking
            />
        </div>
    }
}

/// The registered documents; nothing while none is.
pub fn issued(documents: &[IssuedView]) -> Option<AnyView> {
    let rows: Vec<_> =
        documents.iter().filter(|document| !document.number.is_empty()).cloned().collect();
    (!rows.is_empty()).then(|| {
        let rows = rows.into_iter().map(|document| {
            view! {
                <div class="facts__row">
                    <dt>{document.kind}</dt>
                    <dd>{document.number}", "{day(&document.issued_on)}</dd>
                </div>
            }
        });
        view! {
            <section class="card">
                <h2>{say(Text::IssuedDocuments)}</h2>
                <dl class="facts">{rows.collect_view()}</dl>
            </section>
        }
        .into_any()
    })
}
