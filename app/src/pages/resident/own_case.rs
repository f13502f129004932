//! One of a resident's applications: the form while it is filled in or mended, then its way in
//! plain words.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use views::{OwnCase, OwnPage, StatusView};
use words::Text;

use super::account::{account_note, account_notice};
use super::review::Review;
use crate::api::own_page;
use crate::components::{
    Answers, Notice, SendPapers, StatusTag, Tone, form_links, issued, page_title, status_timeline,
};
use crate::i18n::{put, say, use_lang, week};
use crate::pages::page::Page;
use crate::pages::public::status::state;
use crate::pages::shared::form::FormPage;
use crate::pages::shared::loaded::{Answer, asked_of, loaded};

/// The route.
pub struct OwnCaseRoute {
    page: Answer<OwnPage>,
}

impl Page for OwnCaseRoute {
    fn data() -> Self {
        Self { page: asked_of("id", own_page) }
    }

    fn view(this: Self) -> AnyView {
        let query = use_query_map();
        let sent = query.with_untracked(|query| query.get("terkirim"));
        let checks = query.with_untracked(|query| query.get("periksa"));
        loaded(this.page, move |page| match page {
            OwnPage::Form(form) if checks.is_some() && !form.review.is_empty() => view! {
                <Review form=*form changed=checks.as_deref() == Some("lagi")/>
            }
            .into_any(),
            OwnPage::Form(form) => view! { <FormPage form=*form/> }.into_any(),
            OwnPage::Family(applicant, status) => view! {
                <Followed applicant status=*status/>
            }
            .into_any(),
            OwnPage::Case(case) => view! { <Case case=*case sent=sent.clone()/> }.into_any(),
        })
    }
}

/// An application of the family that somebody else filed.
#[component]
fn Followed(applicant: String, status: StatusView) -> impl IntoView {
    view! {
        {page_title(status.service.clone())}
        <div class="wrap wrap--form">
            <p><a href="/saya">{say(Text::OwnBack)}</a></p>
            <h1>{status.service.clone()}</h1>
            <p class="lead">{applicant}</p>
            <p class="muted">{say(Text::FamilyApplicationsLead)}</p>
            {state(status)}
        </div>
    }
}

#[component]
fn Case(case: OwnCase, sent: Option<String>) -> impl IntoView {
    let lang = use_lang();
    let sent = sent.map(|sent| {
        let (done, next) = if case.sends_papers {
            (Text::SentPapers, words::SENT_WITH_PAPERS)
        } else {
            (Text::Sent, words::SENT)
        };
        let title = if sent == "lagi" { Text::AlreadySent } else { done };
        view! {
            <Notice tone=Tone::Good urgent=true><h2>{say(title)}</h2></Notice>
            <section class="card">
                <h2>{say(Text::SentNext)}</h2>
                <ol>{next.map(|text| view! { <li>{say(text)}</li> }).collect_view()}</ol>
            </section>
        }
    });
    let discarded = case.reg_no.is_empty();
    let number = (!discarded).then(|| {
        view! {
            <p class="muted">{say(Text::SentNumber)}</p>
            <p class="sent__number">{case.reg_no.clone()}</p>
            <p>{say(Text::Pin)}": "<strong class="pin">{case.pin.clone()}</strong></p>
            <p>
                <a
                    class="button" href=format!("/tanda-terima/{}", case.id) target="_blank"
                    rel="external"
                >
                    {say(Text::PrintReceipt)}
                </a>
            </p>
        }
    });
    view! {
        {page_title(case.service.clone())}
        <div class="wrap wrap--form">
            <p><a href="/saya">{say(Text::OwnBack)}</a></p>
            {account_notice(account_note().as_ref())}
            {sent}
            <h1>{case.service.clone()}</h1>
            <p class="lead">{case.applicant.clone()}</p>
            {(!case.filed_for.is_empty()).then(|| view! {
                <p class="muted">{put(Text::FiledFor, &[("loket", &case.filed_for)])}</p>
            })}
            <p><StatusTag status=case.status/>" "{words::status_hint(case.status, lang)}</p>
            {number}
            {(!discarded).then(|| status_timeline(case.steps.clone(), case.promised))}
            {collect(&case)}
            {issued(&case.documents)}
            {case.papers.clone().map(|papers| view! {
                <SendPapers id=case.id.clone() version=case.version papers/>
            })}
            {papers(&case)}
            {(!discarded && !case.forms.is_empty()).then(|| view! {
                <details>
                    <summary>{say(Text::FormsFilled)}</summary>
                    {form_links(case.forms.clone(), &format!("/formulir/{}", case.id))}
                </details>
            })}
            {(!case.answers.is_empty()).then(|| view! {
                <details>
                    <summary>{say(Text::OwnAnswers)}</summary>
                    <Answers answers=case.answers.clone()/>
                </details>
            })}
            {case.may_withdraw.then(|| withdraw(&case))}
        </div>
    }
}

/// Where the finished document waits.
fn collect(case: &OwnCase) -> Option<impl IntoView + use<>> {
    let lang = use_lang();
    let place = case.place.as_ref().filter(|_| case.ready);
    let place = place.map(|place| words::collect_at(place, lang));
    let resi = case.has_resi.then(|| {
        view! {
            <p>
                <a
                    class="button button--main" href=format!("/resi/{}", case.id) target="_blank"
                    rel="external"
                >
                    {say(Text::OpenResi)}
                </a>
            </p>
        }
    });
    let queue = case.queue_number.clone().map(|number| {
        view! {
            <p class="queue"><span>{say(Text::QueueNumber)}</span><strong>{number}</strong></p>
        }
    });
    place.map(|place| {
        view! {
            <section class="card">
                <h2>{say(Text::OwnCollect)}" "{place}</h2>
                {queue}
                <p>{week()}</p>
                {resi}
            </section>
        }
    })
}

fn papers(case: &OwnCase) -> impl IntoView + use<> {
    let signed =
        case.signed.iter().map(|file| (Text::SignedDocument, Text::OpenSigned, file.clone()));
    signed
        .chain(case.file.iter().map(|file| (Text::CaseFile, Text::OpenFile, file.clone())))
        .map(|(title, open, file)| {
            let which = (!file.document.is_empty()).then(|| format!(": {}", file.document));
            let pages = put(Text::Pages, &[("n", &file.pages.to_string())]);
            view! {
                <section class="card">
                    <h2>{say(title)}{which}</h2>
                    <p class="muted">{file.name}" · "{words::size(file.bytes)}" · "{pages}</p>
                    <p>
                        <a
                            class="button" href=format!("/berkas/{}", file.id) target="_blank"
                            rel="external"
                        >
                            {say(open)}
                        </a>
                    </p>
                </section>
            }
        })
        .collect_view()
}

fn withdraw(case: &OwnCase) -> impl IntoView + use<> {
    let (address, version) = (format!("/tindakan/{}", case.id), case.version.to_string());
    view! {
        <details>
            <summary>{say(Text::OwnWithdraw)}</summary>
            <form class="form" method="post" action=address enctype="multipart/form-data">
                <p>{say(Text::OwnWithdrawLead)}</p>
                <input type="hidden" name="tindakan" value="withdraw"/>
                <input type="hidden" name="versi" value=version/>
                <button class="button button--danger" type="submit">
                    {say(Text::OwnWithdraw)}
                </button>
            </form>
        </details>
    }
}
