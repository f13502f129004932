//! One account to be verified: the photos side by side, what was typed beside what the register
//! says, and the decision.

use domain::people::account::{AccountFault, AccountStatus, PhotoKind};
use domain::people::register::Difference;
use leptos::prelude::*;
use views::{DecideNote, Flash, RegisterFacts, RegisterFinding, VerifyView};
use words::Text;

use super::verify_contact::{change, contact_notice};
use crate::api::account_to_verify;
use crate::components::{AccountHistory, Notice, TextArea, Tone, page_title};
use crate::i18n::{moment, put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked_of, loaded};

/// The route.
pub struct VerifyRoute {
    account: Answer<VerifyView>,
}

impl Page for VerifyRoute {
    fn data() -> Self {
        Self { account: asked_of("id", account_to_verify) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.account, move |account| view! { <Verify account/> })
    }
}

#[component]
fn Verify(account: VerifyView) -> impl IntoView {
    let lang = use_lang();
    let (why, faults, reason) = match use_visit().flash {
        Some(Flash::Decided(DecideNote::Not { why, faults, reason })) => {
            (Some(why), faults, reason)
        }
        _ => {
            let (faults, reason) = account.kept.clone().unwrap_or_default();
            (None, faults, reason)
        }
    };
    let refused = why.map(|why| {
        view! {
            <Notice tone=Tone::Bad urgent=true>{words::decide_refusal(why, lang)}</Notice>
        }
    });
    let another = account
        .another
        .then(|| view! { <Notice tone=Tone::Bad>{say(Text::VerifyAnother)}</Notice> });
    let decision = if account.status == AccountStatus::Pending {
        decision(&account, &faults, reason).into_any()
    } else {
        view! {
            <Notice tone=Tone::Info>
                {say(Text::VerifyDecided)}": "{words::account_status(account.status, lang)}
            </Notice>
        }
        .into_any()
    };
    let contact = (account.status == AccountStatus::Active).then(|| change(&account));
    let history = account.history.clone();
    view! {
        {page_title(account.name.clone())}
        <div class="wrap case">
            <p><a href="/kerja/akun">{say(Text::VerifyAccounts)}</a></p>
            <h1>{account.name.clone()}</h1>
            <p class="muted">
                {words::account_status(account.status, lang)}" · "{moment(account.since)}
            </p>
            {refused}{contact_notice()}{another}
            {compare(&account)}
            {photos(&account.photos)}
            {decision}
            {contact}
            <AccountHistory title=Text::History events=history/>
        </div>
    }
}

/// What the register says of a person, each with its label.
fn fact_rows(facts: &RegisterFacts) -> Vec<(Text, String)> {
    let lang = use_lang();
    let born = if facts.birth_date.is_empty() {
        String::new()
    } else {
        words::time::iso_date(&facts.birth_date, lang)
    };
    let birth = [facts.birth_place.clone(), born].into_iter().filter(|part| !part.is_empty());
    let rows = [
        (Text::FamilyPlace, facts.shdk.map(|shdk| words::shdk(shdk, lang).to_owned())),
        (Text::Birth, Some(birth.collect::<Vec<_>>().join(", "))),
        (Text::Address, Some(facts.address.clone())),
        (Text::Village, Some(facts.village.clone())),
    ];
    let said = |(label, words): (Text, Option<String>)| {
        Some((label, words.filter(|words| !words.is_empty())?))
    };
    rows.into_iter().filter_map(said).collect()
}

/// What was typed beside what the register says, with the differences marked by a word.
fn compare(account: &VerifyView) -> impl IntoView + use<> {
    let lang = use_lang();
    let (found, notice) = match &account.register {
        RegisterFinding::Found { name, kk, facts, differences, barred } => {
            let notice = barred.map(|refusal| {
                let words = words::account_refusal(refusal, lang);
                view! { <Notice tone=Tone::Bad>{words}</Notice> }.into_any()
            });
            (Some((name.clone(), kk.clone(), facts.clone(), differences.clone())), notice)
        }
        RegisterFinding::NotFound => (
            None,
            Some(view! { <Notice tone=Tone::Bad>{say(Text::VerifyNotFound)}</Notice> }.into_any()),
        ),
        RegisterFinding::Down(outage) => {
            let words = put(Text::VerifyDown, &[("sebab", words::outage(*outage, lang))]);
            (None, Some(view! { <Notice tone=Tone::Warn>{words}</Notice> }.into_any()))
        }
    };
    let row = |label: Text, typed: String, there: Option<String>, differs: Option<bool>| {
        let mark = differs.map(|differs| {
            let (class, word) = if differs {
                ("mark mark--bad", Text::VerifyDiffers)
            } else {
                ("mark mark--good", Text::VerifySame)
            };
            view! { <span class=class>{say(word)}</span> }
        });
        view! {
            <tr>
                <th scope="row">{say(label)}</th>
                <td>{typed}</td>
                <td>{there.unwrap_or_default()}" "{mark}</td>
            </tr>
        }
    };
    let differs =
        |what: Difference| found.as_ref().map(|(_, _, _, differences)| differences.contains(&what));
    let name = found.as_ref().map(|(name, ..)| name.clone());
    let kk = found.as_ref().map(|(_, kk, ..)| kk.clone());
    let facts = found.as_ref().map(|(_, _, facts, _)| fact_rows(facts)).unwrap_or_default();
    let nik = found.as_ref().map(|_| account.nik.clone());
    view! {
        {notice}
        <table class="compare">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{say(Text::VerifyTyped)}</th>
                    <th scope="col">{say(Text::VerifyRegister)}</th>
                </tr>
            </thead>
            <tbody>
                {row(Text::Nik, account.nik.clone(), nik.clone(), nik.map(|_| false))}
                {row(Text::FullName, account.name.clone(), name, differs(Difference::Name))}
                {row(Text::KkNumber, account.kk.clone(), kk, differs(Difference::Kk))}
                {row(Text::WhatsappNumber, account.phone.clone(), None, None)}
                {(!account.email.is_empty())
                    .then(|| row(Text::Email, account.email.clone(), None, None))}
                {facts.into_iter().map(|(label, words)| view! {
                    <tr><th scope="row">{say(label)}</th><td></td><td>{words}</td></tr>
                }).collect_view()}
            </tbody>
        </table>
    }
}

/// The photos side by side; each opens large.
fn photos(photos: &[(PhotoKind, String)]) -> impl IntoView + use<> {
    let lang = use_lang();
    let gone = photos.is_empty().then(|| view! { <p>{say(Text::PhotosGone)}</p> });
    view! {
        <section aria-labelledby="foto">
            <h2 id="foto">{say(Text::VerifyPhotos)}</h2>
            {gone}
            <ul class="photos">
                {photos.iter().map(|(kind, id)| {
                    let kind = words::photo(*kind, lang);
                    let (address, source) = (format!("/foto/{id}"), format!("/foto/{id}"));
                    view! {
                        <li>
                            <a
                                href=address target="_blank" rel="external"
                                aria-label=format!("{}: {kind}", say(Text::VerifyZoom))
                            >
                                <img src=source alt=kind loading="lazy" width="320" height="240"/>
                            </a>
                            <p>{kind}</p>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </section>
    }
}

fn decision(
    account: &VerifyView,
    ticked: &[AccountFault],
    reason: String,
) -> impl IntoView + use<> {
    let lang = use_lang();
    let (address, version) = (format!("/akun/{}", account.id), account.version.to_string());
    let ticks = AccountFault::ALL.iter().map(|fault| {
        let id = format!("s-{}", fault.code());
        view! {
            <div class="tick">
                <input
                    type="checkbox" id=id.clone() name="salah" value=fault.code()
                    checked=ticked.contains(fault)
                />
                <label for=id>{words::account_fault(*fault, lang)}</label>
            </div>
        }
    });
    let ticks = ticks.collect_view();
    let open = !ticked.is_empty() || !reason.is_empty();
    let hidden = |putusan: &'static str| {
        view! {
            <input type="hidden" name="putusan" value=putusan/>
            <input type="hidden" name="versi" value=version.clone()/>
        }
    };
    view! {
        <div class="decide">
            <form method="post" action=address.clone() enctype="multipart/form-data">
                {hidden("accept")}
                <button class="button button--main" type="submit">{say(Text::VerifyAccept)}</button>
            </form>
            <details open=open>
                <summary>{say(Text::VerifyRefuse)}</summary>
                <form class="form" method="post" action=address enctype="multipart/form-data">
                    {hidden("refuse")}
                    <fieldset class="field">
                        <legend class="field__label">{say(Text::VerifyWhat)}</legend>
                        <p class="field__hint">{say(Text::VerifyWhatHint)}</p>
                        {ticks}
                    </fieldset>
                    <div class="field">
                        <label class="field__label" for="alasan">{say(Text::VerifyReason)}</label>
                        <TextArea
                            text=reason attr:class="control" attr:id="alasan" attr:name="alasan"
                            attr:rows="3"
                        />
                    </div>
                    <button class="button button--danger" type="submit">
                        {say(Text::VerifyRefuse)}
                    </button>
                </form>
            </details>
        </div>
    }
}
