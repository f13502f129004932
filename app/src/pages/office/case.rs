//! One application: a form while it is typed into, else the file beside the data and what may be
//! done now.

mod files;

use domain::procedure::{Action, Status};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use views::{ActAnswer, CasePage, CaseView, SavedAct};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use words::Text;

use self::files::files;
use super::work::unfold;
use crate::AppError;
use crate::api::{CaseAnswer, Take, case_page};
use crate::client::{go_to, on_key};
use crate::components::{
    ActionForms, Answers, History, Notice, PaperDesk, Stages, StatusTag, Tone, form_links, issued,
    page_title, trouble_with,
};
use crate::i18n::{moment, put, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::form::FormPage;
use crate::pages::shared::loaded::{Answer, asked_with, reloaded};

/// The route.
pub struct CaseRoute {
    answer: Answer<CaseAnswer>,
    take: ServerAction<Take>,
    changed: RwSignal<u32>,
}

impl Page for CaseRoute {
    fn data() -> Self {
        let id = Memo::new({
            let params = use_params_map();
            move |_| params.with(|params| params.get("id").unwrap_or_default())
        });
        let take = ServerAction::<Take>::new();
        let changed = RwSignal::new(0);
        let answer = asked_with(
            move || (id.get(), take.version().get(), changed.get()),
            |(id, _, _): (String, usize, u32)| case_page(id),
        );
        Self { answer, take, changed }
    }

    fn view(this: Self) -> AnyView {
        let CaseRoute { answer, take, changed } = this;
        let acted = RwSignal::new(None::<Action>);
        let sent = use_query_map().with_untracked(|query| query.get("terkirim"));
        reloaded(answer, move |CaseAnswer { page, kept }| match page {
            CasePage::Form(form) => view! { <FormPage form=*form/> }.into_any(),
            CasePage::Case(case) => view! {
                <Case case=*case kept take changed acted sent=sent.clone()/>
            }
            .into_any(),
        })
    }
}

#[component]
fn Case(
    case: CaseView,
    kept: Option<SavedAct>,
    take: ServerAction<Take>,
    changed: RwSignal<u32>,
    acted: RwSignal<Option<Action>>,
    sent: Option<String>,
) -> impl IntoView {
    shortcuts();
    let lang = use_lang();
    let case = StoredValue::new(case);
    let done = Callback::new(move |action| {
        acted.set(Some(action));
        changed.update(|n| *n += 1);
    });
    let overtaken = Callback::new(move |()| changed.update(|n| *n += 1));
    let view = case.get_value();
    let note = view.note.clone();
    let back = (view.status == Status::Accepted)
        .then(|| view! { <p><strong>{say(Text::SentBack)}</strong></p> });
    let note = (!note.is_empty())
        .then(|| view! { <Notice tone=Tone::Warn>{back}<p>{note.joined()}</p></Notice> });
    let told = acted.get_untracked().map(|action| {
        let words = match &view.queue_number {
            Some(number) if action == Action::Print => put(Text::PrintedWith, &[("nomor", number)]),
            _ => words::done(action, lang).to_owned(),
        };
        view! { <Notice tone=Tone::Good>{words}</Notice> }
    });
    let refused = move || take.value().get().and_then(not_taken).map(taking_failed);
    let papers = files(&view);
    let columns =
        if papers.is_empty() { "case__columns case__columns--plain" } else { "case__columns" };
    view! {
        {page_title(view.reg_no.clone())}
        <div class="wrap case">
            <p><a href="/kerja" data-key="u">{say(Text::BackToList)}</a></p>
            {sent.map(|sent| view! { <Sent case again={sent == "lagi"}/> })}
            {told}{refused}
            {head(&view)}
            {note}
            <Stages all=view.stages.clone() passed=view.passed.clone() present=view.status/>
            <div class=columns>
                {(!papers.is_empty()).then(|| view! { <div class="case__file">{papers}</div> })}
                <div class="case__data">
                    {facts(&view)}
                    {view.papers.clone().map(|papers| view! {
                        <PaperDesk id=view.id.clone() version=view.version papers slip=true/>
                    })}
                    {contents(&view)}
                    <History events=view.history.clone()/>
                </div>
                <div class="case__do">
                    {view.may_take.then(|| holder(&view, take))}
                    <ActionForms case kept done overtaken/>
                    <details class="keys" id="pintasan">
                        <summary>{say(Text::Shortcuts)}</summary>
                        <p>{say(Text::ShortcutsCase)}</p>
                    </details>
                </div>
            </div>
        </div>
    }
}

/// Whose application it is, with its number, its state and its place in the queue.
fn head(view: &CaseView) -> impl IntoView + use<> {
    let title = if view.reg_no.is_empty() {
        say(Text::Discarded).to_owned()
    } else {
        put(Text::ApplicationOf, &[("nama", &view.applicant)])
    };
    view! {
        <div class="case__head">
            <h1>{title}</h1>
            <p class="case__number">{view.reg_no.clone()}" "<StatusTag status=view.status/></p>
            <p class="muted">{words::status_hint(view.status, use_lang())}</p>
            {view.queue_number.clone().map(|number| view! {
                <p class="queue">
                    <span>{say(Text::QueueNumber)}</span>
                    <strong>{number}</strong>
                </p>
            })}
        </div>
    }
}

/// What was issued, and what was answered.
fn contents(view: &CaseView) -> impl IntoView + use<> {
    let answered = !view.answers.is_empty();
    view! {
        {issued(&view.documents)}
        {view.has_resi.then(|| view! {
            <p>
                <a
                    class="button" href=format!("/resi/{}", view.id) target="_blank"
                    rel="external"
                >
                    {say(Text::OpenResi)}
                </a>
            </p>
        })}
        {answered.then(|| view! {
            <Answers answers=view.answers.clone()/>
        })}
        {(answered && !view.forms.is_empty()).then(|| view! {
            <details>
                <summary>{say(Text::FormsFilled)}</summary>
                {form_links(view.forms.clone(), &format!("/formulir/{}", view.id))}
            </details>
        })}
    }
}

/// What is said when an application could not be taken.
fn taking_failed(error: AppError) -> impl IntoView {
    let words = match error {
        AppError::Refused(refusal) => words::refusal(refusal, use_lang()).to_owned(),
        AppError::Trouble(code) => trouble_with(code),
        _ => say(Text::ServerTrouble).to_owned(),
    };
    view! { <Notice tone=Tone::Bad urgent=true>{words}</Notice> }
}

/// Why an application was not taken.
fn not_taken(answer: Result<ActAnswer, AppError>) -> Option<AppError> {
    match answer {
        Ok(ActAnswer::Refused { refusal, .. }) => Some(AppError::Refused(refusal)),
        Ok(_) => None,
        Err(error) => Some(error),
    }
}

/// What is said right after sending: the number, the receipt, what happens next.
#[component]
fn Sent(case: StoredValue<CaseView>, again: bool) -> impl IntoView {
    let (id, number) = case.with_value(|case| (case.id.clone(), case.reg_no.clone()));
    let papers = case.with_value(|case| case.stages.contains(&Status::AwaitingFiles));
    let (done, next) = if papers {
        (Text::SentPapers, words::SENT_WITH_PAPERS)
    } else {
        (Text::Sent, words::SENT)
    };
    let copied = RwSignal::new(false);
    let copy = {
        let number = number.clone();
        move |_| {
            let _ = window().navigator().clipboard().write_text(&number);
            copied.set(true);
        }
    };
    view! {
        <section class="sent" aria-labelledby="terkirim-judul">
            <Notice tone=Tone::Good urgent=true>
                <h2 id="terkirim-judul">
                    {if again { say(Text::AlreadySent) } else { say(done) }}
                </h2>
            </Notice>
            <p class="muted">{say(Text::SentNumber)}</p>
            <p class="sent__number">{number}</p>
            <p class="sent__tools">
                <a class="button" href=format!("/tanda-terima/{id}") target="_blank" rel="external">
                    {say(Text::PrintReceipt)}
                </a>
                <button class="button button--quiet" type="button" on:click=copy>
                    {move || if copied.get() { say(Text::Copied) } else { say(Text::CopyNumber) }}
                </button>
                <a class="button button--main" href="/kerja/baru" id="berikutnya">
                    {say(Text::NewApplication)}
                </a>
            </p>
            <h3>{say(Text::SentNext)}</h3>
            <ol>{next.map(|text| view! { <li>{say(text)}</li> }).collect_view()}</ol>
        </section>
    }
}

fn facts(case: &CaseView) -> impl IntoView + use<> {
    let rows: Vec<(Text, String)> = [
        (Text::ColService, Some(case.service.name.clone())),
        (Text::PhaseSince, Some(moment(case.since))),
        (Text::Promised, case.promised.map(moment)),
        (
            Text::SourceArea,
            Some(words::forms::source(case.source.channel, &case.source.area, use_lang())),
        ),
        (Text::FiledBy, Some(case.filed_by.clone())),
        (
            Text::PrintPlace,
            case.print_place.as_ref().map(|place| words::collect_at(place, use_lang())),
        ),
        (Text::SiakReference, case.siak_reference.clone()),
        (Text::NoKonsepFor, without_konsep(case)),
        (
            Text::Recipient,
            case.handed.as_ref().map(|(name, strokes)| {
                if strokes.is_none() {
                    format!("{name} ({})", say(Text::PaperSigned))
                } else {
                    name.clone()
                }
            }),
        ),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some((label, value?)))
    .collect();
    let strokes = case.handed.clone().and_then(|(_, strokes)| strokes);
    view! {
        <dl class="facts">
            {rows.into_iter().map(|(label, value)| view! {
                <div class="facts__row"><dt>{say(label)}</dt><dd>{value}</dd></div>
            }).collect_view()}
        </dl>
        {strokes.map(|path| view! {
            <svg
                class="pad__seen"
                viewBox=format!("0 0 {} {}", domain::signature::WIDTH, domain::signature::HEIGHT)
                role="img" aria-label=say(Text::SignHere)
            >
                <path class="pad__stroke" d=path></path>
            </svg>
        })}
    }
}

/// The documents for which no konsep was uploaded: a card has none, and of any other document
/// whoever validates or signs should know.
fn without_konsep(case: &CaseView) -> Option<String> {
    let lacks = |kind: &&str| !case.konsep.iter().any(|file| file.document == **kind);
    let kinds: Vec<&str> =
        case.documents.iter().map(|document| document.kind.as_str()).filter(lacks).collect();
    (!case.konsep.is_empty() && case.documents.len() > 1 && !kinds.is_empty())
        .then(|| kinds.join(", "))
}

/// Who has it, with taking, taking over and giving back.
fn holder(case: &CaseView, take: ServerAction<Take>) -> impl IntoView + use<> {
    let (words, button, give_back) = match &case.holder {
        None => (say(Text::NotTaken).to_owned(), Text::Take, false),
        Some((_, true)) => (say(Text::TakenByYou).to_owned(), Text::GiveBack, true),
        Some((name, false)) => (put(Text::TakenBy, &[("nama", name)]), Text::TakeOver, false),
    };
    let (id, version) = (case.id.clone(), case.version.to_string());
    view! {
        <div class="holder">
            <p>{words}</p>
            <ActionForm action=take>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="version" value=version/>
                <input type="hidden" name="give_back" value=give_back.to_string()/>
                <button class="button button--quiet" type="submit">{say(button)}</button>
            </ActionForm>
        </div>
    }
}

/// a presses the main action, c unfolds the cancellation, u goes back, ? shows the keys.
fn shortcuts() {
    Effect::new(|_| {
        on_key(|key, _| match key {
            "a" => press("[data-key=a]"),
            "c" => press("#lipat-cancel > summary"),
            "u" => go_to("/kerja"),
            "?" => unfold(),
            _ => {}
        });
    });
}

fn press(selector: &str) {
    if let Some(element) = document()
        .query_selector(selector)
        .ok()
        .flatten()
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        element.focus().unwrap_or_default();
        if selector.contains("summary") {
            element.click();
        }
    }
}
