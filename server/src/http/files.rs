//! Stored files and receipts: streamed to those who may see them, kept nowhere.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use domain::id::{ApplicationId, FileId};
use office::applications::read;
use office::{OfficeError, applications, catalogue, upkeep};

use super::Site;
use super::answer::failed;

/// `GET /berkas/{id}`: a stored PDF.
pub async fn file(
    State(site): State<Site>,
    Path(id): Path<FileId>,
    headers: HeaderMap,
) -> Response {
    let read = async {
        let caller = site.present(&headers).await?;
        let (file, content) = read::download(&site.office, &caller, &id).await?;
        Ok((file, content.stream().await?))
    };
    match read.await {
        Ok((file, pieces)) => {
            // The name people gave a file may be personal: the download is named by its kind.
            let mut response = pdf(Body::from_stream(pieces), &format!("{}.pdf", file.kind.code()));
            response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(file.bytes));
            response
        }
        Err(error) => failed(&error),
    }
}

/// `GET /halaman/{id}/{page}/{width}`: a page of a stored PDF as a picture.
pub async fn page_picture(
    State(site): State<Site>,
    Path((id, page, width)): Path<(FileId, u32, u16)>,
    headers: HeaderMap,
) -> Response {
    let drawn = async {
        read::page_picture(&site.office, &site.present(&headers).await?, &id, page, width).await
    };
    match drawn.await {
        Ok(bytes) => {
            ([(CONTENT_TYPE, "image/jpeg"), (CONTENT_DISPOSITION, "inline")], bytes).into_response()
        }
        Err(error) => failed(&error),
    }
}

/// `GET /tanda-terima/{id}`: the receipt of an application.
pub async fn receipt(
    State(site): State<Site>,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
) -> Response {
    let made = async {
        let caller = site.present(&headers).await?;
        applications::receipt(
            &site.office,
            &caller,
            &id,
            &site.base(&headers),
            app::ssr::language(&headers),
        )
        .await
    };
    sheet(made.await, "tanda-terima.pdf")
}

/// `GET /surat-pengantar/{id}`: the packing slip of a physical file.
pub async fn packing_slip(
    State(site): State<Site>,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
) -> Response {
    let made = async {
        let caller = site.present(&headers).await?;
        applications::packing_slip(
            &site.office,
            &caller,
            &id,
            &site.base(&headers),
            app::ssr::language(&headers),
        )
        .await
    };
    sheet(made.await, "surat-pengantar.pdf")
}

/// `GET /resi/{id}`: the slip against which the documents are handed over.
pub async fn resi(
    State(site): State<Site>,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
) -> Response {
    let made = async {
        let caller = site.present(&headers).await?;
        applications::resi(
            &site.office,
            &caller,
            &id,
            &site.base(&headers),
            app::ssr::language(&headers),
        )
        .await
    };
    sheet(made.await, "resi-pengambilan.pdf")
}

/// `GET /layanan/{code}/formulir/{form}`: a paper form of a service, blank.
pub async fn blank_form(
    State(site): State<Site>,
    Path((service, form)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let made = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        catalogue::blank_form(&site.office, &agency, Some(&service), &form).await
    };
    paper(made.await, &form)
}

/// `GET /formulir/{form}`: a paper form, blank, for whichever service.
pub async fn any_form(
    State(site): State<Site>,
    Path(form): Path<String>,
    headers: HeaderMap,
) -> Response {
    let made = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        catalogue::blank_form(&site.office, &agency, None, &form).await
    };
    paper(made.await, &form)
}

/// `GET /formulir/{id}/{form}`: a paper form filled with what was typed into an application.
pub async fn filled_form(
    State(site): State<Site>,
    Path((id, form)): Path<(ApplicationId, String)>,
    headers: HeaderMap,
) -> Response {
    let made = async {
        let caller = site.present(&headers).await?;
        catalogue::filled_form(&site.office, &caller, &id, &form).await
    };
    paper(made.await, &form)
}

fn paper(made: Result<Bytes, OfficeError>, form: &str) -> Response {
    match made {
        Ok(bytes) => pdf(bytes, &format!("{form}.pdf")),
        Err(error) => failed(&error),
    }
}

fn sheet(made: Result<Vec<u8>, OfficeError>, name: &str) -> Response {
    match made {
        Ok(bytes) => pdf(Bytes::from(bytes), name),
        Err(error) => failed(&error),
    }
}

/// `GET /logo.svg`: the sign of the agency that is asked for.
pub async fn logo(State(site): State<Site>, headers: HeaderMap) -> Response {
    match site.office.agency(app::ssr::host(&headers)) {
        Ok(profile) => {
            let text = profile.source.get("logo.svg").cloned().unwrap_or_default();
            (
                [
                    (CONTENT_TYPE, "image/svg+xml"),
                    (CACHE_CONTROL, "public, max-age=3600"),
                    (VARY, "host"),
                ],
                text,
            )
                .into_response()
        }
        Err(error) => failed(&error),
    }
}

/// `GET /manifest.webmanifest`: what a phone needs to install the agency's service like an app.
pub async fn manifest(State(site): State<Site>, headers: HeaderMap) -> Response {
    match site.office.agency(app::ssr::host(&headers)) {
        Ok(profile) => {
            let agency = &profile.agency;
            let manifest = serde_json::json!({
                "name": format!("{} {}", agency.app_name, agency.short_name),
                "short_name": agency.app_name,
                "lang": "id",
                "start_url": "/",
                "display": "standalone",
                "background_color": "#FBFAF7",
                "theme_color": agency.brand,
                "icons": [{
                    "src": "/logo.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any",
                }],
            });
            (
                [
                    (CONTENT_TYPE, "application/manifest+json"),
                    (CACHE_CONTROL, "public, max-age=3600"),
                    (VARY, "host"),
                ],
                manifest.to_string(),
            )
                .into_response()
        }
        Err(error) => failed(&error),
    }
}

/// `GET /sehat/hidup`: whether the program runs; it says nothing of the database.
pub async fn alive() -> Response {
    "ok".into_response()
}

/// `GET /sehat`: whether work can be taken: the database answers and can be written.
pub async fn health(State(site): State<Site>) -> Response {
    match upkeep::is_ready(&site.office).await {
        Ok(()) => "ok".into_response(),
        Err(error) => failed(&error),
    }
}

fn pdf(bytes: impl IntoResponse, name: &str) -> Response {
    let disposition = HeaderValue::from_str(&format!("inline; filename=\"{name}\""))
        .unwrap_or(HeaderValue::from_static("inline"));
    (
        [
            (CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
            (CONTENT_DISPOSITION, disposition),
        ],
        bytes,
    )
        .into_response()
}
