//! A resident's account, when the resident is in the office: finding it by the NIK, and changing a
//! number or an address that was lost.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::AccountId;
use domain::people::code::CodePurpose;
use domain::people::refusal::StaffRefusal;
use office::accounts::{residents, staff};
use office::{CodeAnswer, OfficeError, PresentAnswer, StaffAnswer};
use views::{ContactNote, DecideNote, DeskStep, Flash, PendingStep, STEP, StaffNote};

use super::answer::failed_form;
use super::multipart::Form;
use super::residents::purpose;
use super::staff::respond;
use super::{Site, cookies, page, proof};

const LIST: &str = "/kerja/akun";

/// `POST /kerja/akun`: leads to the verified account of a NIK, which stands in no address.
pub async fn find(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    if let Some(step) = PendingStep::from_code(&form.text(STEP)) {
        return decide(site, &headers, &form, step).await;
    }
    let typed = form.text("nik");
    let found = async {
        residents::account_of_nik(&site.office, &site.present(&headers).await?, &typed).await
    };
    match found.await {
        Ok(Some(id)) => Redirect::to(&format!("{LIST}/{id}")).into_response(),
        Ok(None) => again(site, &headers, LIST, ContactNote::NoAccount, &typed).await,
        Err(OfficeError::SignedOut) => sign_in_first(LIST),
        Err(error) => failed_form(&headers, &error, LIST),
    }
}

/// A second officer confirms or declines another number or address.
async fn decide(site: Site, headers: &HeaderMap, form: &Form, step: PendingStep) -> Response {
    let decided = async {
        let caller = proof::present(&site, headers, form).await?;
        staff::decide_pending(
            &site.office,
            &caller,
            &form.text("permintaan"),
            step == PendingStep::Confirm,
            "",
        )
        .await
    };
    let note = match decided.await {
        Ok(StaffAnswer::Done(done)) => StaffNote::Done(done),
        Ok(StaffAnswer::Barred(refusal)) => StaffNote::Barred(refusal),
        Ok(StaffAnswer::Mend(_)) => StaffNote::Barred(StaffRefusal::NotNow),
        Err(OfficeError::Unproven(fault)) => {
            return proof::ask(site, headers, LIST, form, fault).await;
        }
        Err(error) => return respond(Err(error), LIST),
    };
    respond(Ok(note), LIST)
}

/// `POST /kerja/akun/{id}`: `ganti` sends a code to another number or address, `ganti_kode` puts it
/// in place.
pub async fn contact(
    State(site): State<Site>,
    Path(id): Path<AccountId>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let (page, typed) = (format!("{LIST}/{id}"), form.text("isi"));
    let step = DeskStep::from_code(&form.text(STEP));
    let asks = step == Some(DeskStep::AskContact);
    // What is typed tells itself whether it is a number or an address.
    let purpose = match (asks, typed.contains('@')) {
        (true, true) => CodePurpose::Email,
        (true, false) => CodePurpose::Phone,
        (false, _) => purpose(&form),
    };
    let tried = async {
        let caller = site.present(&headers).await?;
        match step {
            Some(DeskStep::AskContact) => {
                residents::ask_change_for(
                    &site.office,
                    &caller,
                    &id,
                    purpose,
                    &typed,
                    !form.text("hadir").is_empty(),
                )
                .await
            }
            Some(DeskStep::ConfirmContact) => {
                residents::confirm_change_for(
                    &site.office,
                    &caller,
                    &id,
                    purpose,
                    &form.text("kode"),
                )
                .await
            }
            None => Err(OfficeError::NotFound),
        }
    };
    let note = match tried.await {
        Ok(PresentAnswer::Code(CodeAnswer::Sent)) => ContactNote::Asked,
        Ok(PresentAnswer::Code(CodeAnswer::Confirmed)) => ContactNote::Waits,
        Ok(PresentAnswer::Code(CodeAnswer::Wait(seconds))) => ContactNote::Wait(seconds),
        Ok(PresentAnswer::Code(CodeAnswer::Refused(fault))) => ContactNote::Refused(purpose, fault),
        Ok(PresentAnswer::NoContact) => ContactNote::Bad(purpose),
        Ok(PresentAnswer::Same) => ContactNote::Same,
        Ok(PresentAnswer::NotPresent) => ContactNote::NotPresent,
        Ok(PresentAnswer::OwnFamily) => ContactNote::OwnFamily,
        Err(OfficeError::Refused(domain::procedure::Refusal::NotNow)) => ContactNote::NotNow,
        Err(OfficeError::SignedOut) => return sign_in_first(&page),
        Err(error) => return failed_form(&headers, &error, &page),
    };
    if matches!(note, ContactNote::Asked | ContactNote::Waits) {
        let flash = Flash::Decided(DecideNote::Contact(note, String::new()));
        return (cookies::note(&flash), Redirect::to(&page)).into_response();
    }
    again(site, &headers, &page, note, &typed).await
}

fn sign_in_first(page: &str) -> Response {
    Redirect::to(&format!("/masuk?lanjut={page}")).into_response()
}

/// The page again with what was typed, in this very answer: it stands in no address and no cookie.
async fn again(
    site: Site,
    headers: &HeaderMap,
    page: &str,
    note: ContactNote,
    typed: &str,
) -> Response {
    let flash = Flash::Decided(DecideNote::Contact(note, typed.chars().take(254).collect()));
    page::again(site, headers, page, StatusCode::UNPROCESSABLE_ENTITY, flash).await
}
