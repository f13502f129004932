//! Signing in and out, the language, and the note that is shown once after them.

use axum::extract::{Query, State};
use axum::http::header::{REFERER, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use domain::lang::Lang;
use domain::people::account::AccountKind;
use domain::people::factor::Stage;
use office::{Origin, SignInAnswer, session};
use serde::Deserialize;
use views::Flash;

use super::answer::failed;
use super::client::Client;
use super::{Site, cookies};

/// The sign-in form.
#[derive(Deserialize)]
pub struct SignIn {
    nama: String,
    sandi: String,
    #[serde(default)]
    lanjut: String,
}

/// `POST /masuk`: signs in and goes on to `lanjut`.
pub async fn sign_in(
    State(site): State<Site>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    Form(form): Form<SignIn>,
) -> Response {
    let tried = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        session::sign_in(
            &site.office,
            &agency,
            &form.nama,
            &form.sandi,
            Origin {
                address: &client.0.to_string(),
                device: &device(&headers),
                known: app::ssr::cookie(&headers, cookies::KNOWN).unwrap_or(""),
            },
        )
        .await
    };
    let tried = tried.await;
    // Whoever was signed in here before is not any more.
    if let (Ok(SignInAnswer::In { .. }), Some(before)) =
        (&tried, app::ssr::cookie(&headers, app::ssr::SESSION))
        && let Err(error) = session::sign_out(&site.office, before).await
    {
        return failed(&error);
    }
    let name: String = form.nama.chars().take(254).collect();
    let flash = match tried {
        Ok(SignInAnswer::Empty) => Flash::Empty { name },
        Ok(SignInAnswer::In { token, stage: Stage::Factor | Stage::Enrol, device, .. }) => {
            return (cookies::signed_in(&token, &device), Redirect::to("/masuk/kode"))
                .into_response();
        }
        Ok(SignInAnswer::PksOver(until)) => Flash::PksOver { name, until },
        Ok(SignInAnswer::In { token, kind, device, .. }) => {
            let home = home(kind);
            let next = if form.lanjut.starts_with(home) { local_path(&form.lanjut) } else { home };
            return (cookies::signed_in(&token, &device), Redirect::to(next)).into_response();
        }
        Ok(SignInAnswer::Wrong) => Flash::Wrong { name },
        Ok(SignInAnswer::Suspended) => Flash::Suspended { name },
        Ok(SignInAnswer::Wait(minutes)) => Flash::Wait { name, minutes },
        Err(error) => return failed(&error),
    };
    let next = if form.lanjut.starts_with("/kerja") || form.lanjut.starts_with("/saya") {
        local_path(&form.lanjut)
    } else {
        ""
    };
    let back = if next.is_empty() { "/masuk".to_owned() } else { format!("/masuk?lanjut={next}") };
    (cookies::note(&flash), Redirect::to(&back)).into_response()
}

/// The browser and the device of a request, in a few words, for the list of one's sessions.
pub fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    // The more particular names come first: most browsers also call themselves Chrome and Safari.
    let known = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    let browser = known(&[
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = known(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Where the pages of a kind of account begin.
fn home(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Staff => "/kerja",
        AccountKind::Resident => "/saya",
    }
}

/// `POST /keluar`: ends the session.
pub async fn sign_out(State(site): State<Site>, headers: HeaderMap) -> Response {
    if let Some(token) = app::ssr::cookie(&headers, app::ssr::SESSION)
        && let Err(error) = session::sign_out(&site.office, token).await
    {
        return failed(&error);
    }
    (cookies::signed_out(&Flash::Left), Redirect::to("/masuk")).into_response()
}

/// How much older sessions are made; without it they end.
#[derive(Deserialize)]
pub struct Older {
    menit: Option<i64>,
}

/// `POST /pengembangan/sesi-berakhir`, in development mode only: every session ends as if nobody
/// had used it for hours, or with `menit` is so much older.
pub async fn end_by_time(
    State(site): State<Site>,
    Query(older): Query<Older>,
    headers: HeaderMap,
) -> Response {
    let ended = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        session::age_sessions(&site.office, &agency, older.menit).await
    };
    match ended.await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => failed(&error),
    }
}

/// A path of this site, for a redirect: anything that could lead elsewhere or break a header
/// becomes the start page.
pub fn local_path(path: &str) -> &str {
    let plain = path
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>'));
    if plain && path.starts_with('/') && !path.starts_with("//") { path } else { "/" }
}

/// The language form.
#[derive(Deserialize)]
pub struct Language {
    bahasa: String,
}

/// `POST /bahasa`: keeps the language and goes back to the page it was asked on.
pub async fn language(headers: HeaderMap, Form(form): Form<Language>) -> Response {
    let lang = Lang::from_code(&form.bahasa).unwrap_or(Lang::Id);
    let back = headers
        .get(REFERER)
        .and_then(|value| value.to_str().ok())
        .and_then(|address| address.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
    let back = local_path(back.as_deref().unwrap_or("/"));
    (cookies::language(lang), Redirect::to(back)).into_response()
}
