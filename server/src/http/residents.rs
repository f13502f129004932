//! The forms of residents' accounts. They are plain forms, so that they work on any phone.

mod begin;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
pub use begin::{register, reset};
use domain::id::AccountId;
use domain::people::account::{AccountFault, PhotoKind};
use domain::people::code::CodePurpose;
use office::accounts::residents;
use office::{
    Caller, CodeAnswer, DecideAnswer, Decision, Office, OfficeError, PhotoAnswer, Proof,
    SendAccountAnswer, accounts, applications, messages, session,
};
use views::{AccountNote, AccountStep, DecideNote, Flash, STEP};

use super::answer::{failed, failed_form, for_script, wants_script};
use super::multipart::Form;
use super::{Site, cookies, page};

const HOME: &str = "/saya";
const SETTINGS: &str = "/saya/akun";

/// `POST /saya/kode`: judges a code.
pub async fn confirm(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let purpose = purpose(&form);
    let tried = async {
        residents::confirm(
            &site.office,
            &site.present(&headers).await?,
            purpose,
            &form.text("kode"),
        )
        .await
    };
    respond(&headers, tried.await.map(|answer| code_note(purpose, answer)))
}

/// `POST /saya/kode-baru`: sends a new code.
pub async fn new_code(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let purpose = purpose(&form);
    let tried =
        async { residents::send_code(&site.office, &site.present(&headers).await?, purpose).await };
    respond(&headers, tried.await.map(|answer| code_note(purpose, answer)))
}

/// `POST /saya/kontak`: mends a number or an address that is not confirmed yet.
pub async fn contact(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let purpose = purpose(&form);
    let tried = async {
        residents::mend_contact(
            &site.office,
            &site.present(&headers).await?,
            purpose,
            &form.text("isi"),
        )
        .await
    };
    let note = |answer: Option<CodeAnswer>| {
        answer.map_or(AccountNote::ContactRefused(purpose), |answer| code_note(purpose, answer))
    };
    respond(&headers, tried.await.map(note))
}

/// `POST /saya/foto/{kind}`: keeps a photo.
pub async fn photo(
    State(site): State<Site>,
    Path(kind): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let caller = match site.present(&headers).await {
        Ok(caller) => caller,
        Err(error) => return failed_form(&headers, &error, HOME),
    };
    let Some(kind) = PhotoKind::from_code(&kind) else {
        return failed_form(&headers, &OfficeError::NotFound, HOME);
    };
    let note = residents::keep_photo(&site.office, &caller, kind, form.file.as_ref()).await.map(
        |answer| match answer {
            PhotoAnswer::Kept(id) => AccountNote::PhotoKept(kind, id),
            PhotoAnswer::Refused(fault) => AccountNote::PhotoRefused(kind, fault),
        },
    );
    respond(&headers, note)
}

/// `POST /saya`: sends the registration, or what was mended; what is missing is drawn with what was
/// typed, on the very page it came from.
pub async fn send(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let values = form.raw();
    let tried = async {
        residents::send_account(&site.office, &site.present(&headers).await?, &values).await
    };
    match tried.await {
        Ok(SendAccountAnswer::Sent) => respond(&headers, Ok(AccountNote::Sent)),
        Ok(SendAccountAnswer::Mend { errors, photos, phone }) => {
            let flash = Flash::Account(AccountNote::Mend { errors, photos, phone, values });
            page::again(site, &headers, HOME, StatusCode::UNPROCESSABLE_ENTITY, flash).await
        }
        Err(OfficeError::SignedOut) => Redirect::to("/masuk?lanjut=/saya").into_response(),
        Err(error) => respond(&headers, Err(error)),
    }
}

/// `POST /saya/akun`: `ganti` asks for another number or address, `ganti_kode` confirms it at both
/// ends, `pengguna` chooses a name, `kuasa` and `cabut` give a consent and take it back, `sesi`
/// ends sessions, `tutup` closes the account.
pub async fn settings(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let purpose = purpose(&form);
    let tried = async {
        let caller = site.present(&headers).await?;
        change_own(&site.office, &caller, purpose, &form).await
    };
    match tried.await {
        Ok(Some(note)) => {
            (cookies::note(&Flash::Account(note)), Redirect::to(SETTINGS)).into_response()
        }
        Ok(None) => (cookies::note(&Flash::Closed), Redirect::to("/masuk")).into_response(),
        Err(OfficeError::SignedOut) => {
            Redirect::to(&format!("/masuk?lanjut={SETTINGS}")).into_response()
        }
        Err(OfficeError::NotFound | OfficeError::Refused(_)) => {
            (cookies::note(&Flash::Account(AccountNote::NotNow)), Redirect::to(SETTINGS))
                .into_response()
        }
        Err(error) => failed(&error),
    }
}

/// Does one step of the settings of one's own account; `None` when the account is closed by it.
async fn change_own(
    office: &Office,
    caller: &Caller,
    purpose: CodePurpose,
    form: &Form,
) -> office::Result<Option<AccountNote>> {
    let step = AccountStep::from_code(&form.text(STEP)).ok_or(OfficeError::NotFound)?;
    let note = match step {
        AccountStep::AskContact => {
            match residents::ask_change(office, caller, purpose, &form.text("isi")).await? {
                None => AccountNote::ContactRefused(purpose),
                Some(CodeAnswer::Wait(seconds)) => AccountNote::CodeWait(purpose, seconds),
                Some(_) => AccountNote::ChangeAsked(purpose),
            }
        }
        AccountStep::ConfirmContact => match residents::confirm_change(
            office,
            caller,
            purpose,
            &form.text("kode_lama"),
            &form.text("kode_baru"),
        )
        .await?
        {
            CodeAnswer::Refused(fault) => AccountNote::ChangeRefused(purpose, fault),
            _ => AccountNote::Changed(purpose),
        },
        AccountStep::UserId => {
            match residents::choose_user_id(office, caller, &form.text("nama_pengguna")).await? {
                Some(fault) => AccountNote::UserIdRefused(
                    fault,
                    form.text("nama_pengguna").chars().take(60).collect(),
                ),
                None => AccountNote::UserIdChosen,
            }
        }
        AccountStep::GiveConsent => {
            accounts::give_consent(
                office,
                caller,
                &form.text("loket"),
                form.text("hari").parse().unwrap_or(0),
            )
            .await?;
            AccountNote::ConsentGiven
        }
        AccountStep::RevokeConsent => {
            accounts::revoke_consent(office, caller, &form.text("id")).await?;
            AccountNote::ConsentRevoked
        }
        AccountStep::EndSessions => {
            session::end_sessions(office, caller, &form.text("kunci_sesi")).await?;
            AccountNote::SessionsEnded
        }
        AccountStep::Close => {
            match residents::close_account(office, caller, &form.text("sandi")).await? {
                Proof::Right => return Ok(None),
                Proof::Wrong => AccountNote::CloseRefused,
                Proof::Wait => AccountNote::CloseWait,
            }
        }
    };
    Ok(Some(note))
}

/// `POST /kerja/kuasa`: begins an application of a resident who lets this counter file.
pub async fn begin_for(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let tried = async {
        applications::begin_for(
            &site.office,
            &site.present(&headers).await?,
            &form.text("kuasa"),
            &form.text("layanan"),
        )
        .await
    };
    match tried.await {
        Ok(Ok(id)) => Redirect::to(&format!("/kerja/permohonan/{id}")).into_response(),
        Ok(Err(refusal)) => {
            (cookies::note(&Flash::NotFiled(refusal)), Redirect::to("/kerja/kuasa")).into_response()
        }
        Err(OfficeError::SignedOut) => Redirect::to("/masuk?lanjut=/kerja/kuasa").into_response(),
        Err(error) => failed_form(&headers, &error, "/kerja/kuasa"),
    }
}

/// `POST /saya/ajukan`: begins an application for a member of the family.
pub async fn begin(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let tried = async {
        applications::begin_own(
            &site.office,
            &site.present(&headers).await?,
            &form.text("layanan"),
            &form.text("untuk"),
        )
        .await
    };
    match tried.await {
        Ok(Ok(id)) => Redirect::to(&format!("/saya/permohonan/{id}")).into_response(),
        Ok(Err(refusal)) => {
            (cookies::note(&Flash::NotFiled(refusal)), Redirect::to("/saya/baru")).into_response()
        }
        Err(error) => failed_form(&headers, &error, HOME),
    }
}

/// `GET /foto/{id}`: a photo, for its owner and who verifies.
pub async fn show_photo(
    State(site): State<Site>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let read = async { residents::photo(&site.office, &site.present(&headers).await?, &id).await };
    match read.await {
        Ok(bytes) => {
            ([(CONTENT_TYPE, "image/jpeg"), (CONTENT_DISPOSITION, "inline")], bytes).into_response()
        }
        Err(error) => failed(&error),
    }
}

/// `POST /akun/{id}`: accepts an account or sends it back.
pub async fn decide(
    State(site): State<Site>,
    Path(id): Path<AccountId>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let page = format!("/kerja/akun/{id}");
    let faults: Vec<AccountFault> =
        form.all("salah").iter().filter_map(|code| AccountFault::from_code(code)).collect();
    let version = form.text("versi").parse().unwrap_or_default();
    let accept = form.text("putusan") == "accept";
    let decision = Decision { id, version, accept, faults, reason: form.text("alasan") };
    // A session that is over by time keeps what was ticked and written, and does nothing else.
    let tried = async {
        residents::decide_account(&site.office, &site.caller(&headers).await?.1?, &decision).await
    };
    let (note, to) = match tried.await {
        Ok(DecideAnswer::Done) if accept => (DecideNote::Accepted, "/kerja/akun"),
        Ok(DecideAnswer::Done) => (DecideNote::Refused, "/kerja/akun"),
        Ok(DecideAnswer::SignedOut) => {
            return (cookies::note(&Flash::Ended), Redirect::to(&page)).into_response();
        }
        Ok(DecideAnswer::Not(why)) => {
            let reason = decision.reason.chars().take(1000).collect();
            (DecideNote::Not { why, faults: decision.faults, reason }, page.as_str())
        }
        Err(error) => return failed_form(&headers, &error, &page),
    };
    (cookies::note(&Flash::Decided(note)), Redirect::to(to)).into_response()
}

/// `GET /pengembangan/pesan`, in development mode only: the latest messages, so that a demo can be
/// tried without a phone.
pub async fn messages(State(site): State<Site>, headers: HeaderMap) -> Response {
    let read = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        messages::latest_messages(&site.office, &agency).await
    };
    match read.await {
        Ok(messages) => Json(messages).into_response(),
        Err(error) => failed(&error),
    }
}

pub(super) fn purpose(form: &Form) -> CodePurpose {
    if form.text("tujuan") == CodePurpose::Email.code() {
        CodePurpose::Email
    } else {
        CodePurpose::Phone
    }
}

fn code_note(purpose: CodePurpose, answer: CodeAnswer) -> AccountNote {
    match answer {
        CodeAnswer::Confirmed => AccountNote::Confirmed(purpose),
        CodeAnswer::Sent => AccountNote::CodeSent(purpose),
        CodeAnswer::Wait(seconds) => AccountNote::CodeWait(purpose, seconds),
        CodeAnswer::Refused(fault) => AccountNote::CodeRefused(purpose, fault),
    }
}

/// The note for a script; else back to the account with a note.
fn respond(headers: &HeaderMap, note: Result<AccountNote, OfficeError>) -> Response {
    match note {
        Ok(note) if wants_script(headers) => for_script(headers, note),
        Ok(note) => (cookies::note(&Flash::Account(note)), Redirect::to(HOME)).into_response(),
        Err(error) => failed_form(headers, &error, HOME),
    }
}
