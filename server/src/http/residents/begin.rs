//! Registering, and choosing another password.

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::AgencyCode;
use office::accounts::residents;
use office::{NewPassword, NewResident, Office, Origin, RegisterAnswer, ResetAnswer, session};
use views::{Flash, RegisterView, ResetStep, ResetView, STEP};

use super::HOME;
use crate::http::answer::failed;
use crate::http::client::Client;
use crate::http::multipart::Form;
use crate::http::session::device;
use crate::http::{Site, cookies, page, request_code};

/// `POST /daftar`: begins an account; what cannot be taken is drawn again with what was typed.
pub async fn register(
    State(site): State<Site>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let mut raw = form.raw();
    let (password, again) =
        (raw.remove("sandi").unwrap_or_default(), raw.remove("sandi_lagi").unwrap_or_default());
    let agreed = raw.remove("setuju").is_some();
    let new = NewResident { raw, password, again, agreed };
    let tried = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        residents::register(
            &site.office,
            &agency,
            &new,
            Origin { address: &client.0.to_string(), device: &device(&headers), known: "" },
        )
        .await
    };
    let view = match tried.await {
        Ok(RegisterAnswer::Begun(token)) => {
            // Whoever was signed in here before is not any more.
            if let Some(before) = app::ssr::cookie(&headers, app::ssr::SESSION)
                && let Err(error) = session::sign_out(&site.office, before).await
            {
                return failed(&error);
            }
            return (cookies::session(&token), Redirect::to(HOME)).into_response();
        }
        Ok(RegisterAnswer::Mend { errors, password, disagreed }) => {
            RegisterView { values: new.raw, errors, password, agreed: !disagreed, wait: 0 }
        }
        Ok(RegisterAnswer::Wait(wait)) => {
            RegisterView { values: new.raw, agreed: true, wait, ..RegisterView::default() }
        }
        Err(error) => return failed(&error),
    };
    page::again(
        site,
        &headers,
        "/daftar",
        StatusCode::UNPROCESSABLE_ENTITY,
        Flash::Register(Box::new(view)),
    )
    .await
}

/// Sends a code for another password. How long it takes tells whether there is an account: nobody
/// waits for it.
fn send_later(office: Office, agency: AgencyCode, name: String, address: String, browser: String) {
    request_code::spawn(async move {
        if let Err(error) = residents::send_reset(&office, &agency, &name, &address, &browser).await
        {
            tracing::error!(error = %error, "sending a code for another password");
        }
    });
}

/// `POST /lupa-sandi`: sends a code and, with `langkah=ganti`, changes the password. Every step is
/// drawn again with what was typed.
pub async fn reset(
    State(site): State<Site>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let (name, address) = (form.text("nama"), client.0.to_string());
    let changes = ResetStep::from_code(&form.text(STEP)) == Some(ResetStep::Change);
    // The code belongs to the browser that asked for it: tries of anybody else do not count against
    // it.
    let browser = match app::ssr::cookie(&headers, cookies::ASKED) {
        Some(browser) => browser.to_owned(),
        None => session::fresh_token(&site.office),
    };
    let new = NewPassword {
        name: name.clone(),
        code: form.text("kode"),
        password: form.text("sandi"),
        again: form.text("sandi_lagi"),
    };
    let tried = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        if changes {
            return residents::reset(&site.office, &agency, &new, &address, &browser)
                .await
                .map(Some);
        }
        let wait = residents::ask_reset(&site.office, &agency, &address).await?;
        if wait.is_none() {
            let office = site.office.clone();
            send_later(office, agency, name.clone(), address.clone(), browser.clone());
        }
        Ok(wait.map(ResetAnswer::Wait))
    };
    let view = ResetView {
        name: name.clone(),
        asked: !name.trim().is_empty(),
        typed: new.code.clone(),
        ..ResetView::default()
    };
    let view = match tried.await {
        Ok(Some(ResetAnswer::Done)) => {
            return (cookies::note(&Flash::PasswordChanged), Redirect::to("/masuk"))
                .into_response();
        }
        Ok(None) => view,
        Ok(Some(ResetAnswer::Code)) => ResetView { code: true, ..view },
        Ok(Some(ResetAnswer::Password(fault))) => ResetView { password: Some(fault), ..view },
        Ok(Some(ResetAnswer::Wait(wait))) => ResetView { wait, asked: changes, ..view },
        Err(error) => return failed(&error),
    };
    let status = if view.code || view.password.is_some() || view.wait > 0 {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let flash = Flash::Reset(Box::new(view));
    let response = page::again(site, &headers, "/lupa-sandi", status, flash).await;
    (cookies::asked(&browser), response).into_response()
}
