//! Sending the form of an application.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::form::Intent;
use domain::id::ApplicationId;
use office::{OfficeError, SendForm, applications};
use views::{Flash, SendAnswer};

use super::answer::{either, failed_form};
use super::multipart::Form;
use super::{Site, cookies};

/// `POST /kirim/{id}`: saves what was typed (`maksud=ketik` some fields, `simpan` all of them) and
/// sends it: with `kirim` at once, with `periksa` and then `yakin` after it was read over.
/// `tambah:GROUP` saves and makes room for another row of a group, `tampilkan:VILLAGE` saves
/// and draws the villages of the district that was chosen.
pub async fn send(
    State(site): State<Site>,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let page = site.case_page(&headers, &id).await;
    // The page is drawn at the villages that were asked for.
    let shown = match Intent::from_code(&form.text(Intent::NAME)) {
        Intent::ShowVillages(field) => Some(format!("{page}#f-{field}")),
        _ => None,
    };
    match answer(&site, &id, &headers, form).await {
        Ok(saved @ SendAnswer::Saved { .. }) => either(&headers, saved, &shown.unwrap_or(page)),
        Ok(SendAnswer::SignedOut) => (
            cookies::note(&Flash::Ended),
            either(&headers, SendAnswer::SignedOut, &format!("/masuk?lanjut={page}")),
        )
            .into_response(),
        Ok(sent @ SendAnswer::Sent { again, .. }) => either(
            &headers,
            sent,
            &format!("{page}?terkirim={}", if again { "lagi" } else { "ya" }),
        ),
        Ok(SendAnswer::Changed) => {
            either(&headers, SendAnswer::Changed, &format!("{page}?periksa=lagi"))
        }
        Ok(SendAnswer::Checked) => {
            either(&headers, SendAnswer::Checked, &format!("{page}?periksa=ya"))
        }
        // Without scripts the page says why at its top.
        Ok(barred @ SendAnswer::Barred(refusal)) => {
            (cookies::note(&Flash::NotFiled(refusal)), either(&headers, barred, &page))
                .into_response()
        }
        Ok(other) => either(&headers, other, &page),
        Err(error) => failed_form(&headers, &error, &page),
    }
}

async fn answer(
    site: &Site,
    id: &ApplicationId,
    headers: &HeaderMap,
    form: Form,
) -> Result<SendAnswer, OfficeError> {
    let caller = site.caller(headers).await?.1?;
    let intent = Intent::from_code(&form.text(Intent::NAME));
    let mended = form.all("diperbaiki").iter().filter_map(|fault| fault.parse().ok()).collect();
    let (mut raw, read_mark) = (form.raw(), form.text("tanda"));
    if let Intent::AnotherRow(group) = &intent {
        let rows: u8 = raw.get(group).and_then(|rows| rows.parse().ok()).unwrap_or(0);
        raw.insert(group.clone(), rows.saturating_add(1).to_string());
    }
    applications::send(
        &site.office,
        &caller,
        SendForm { id: id.clone(), raw, file: form.file, mended, intent, read_mark },
    )
    .await
}
