//! Pages and server functions.

use std::sync::Arc;

use app::ssr::{PARTS, Parts, shell};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::disk;
use domain::id::AgencyCode;
use leptos::prelude::{LeptosOptions, provide_context};
use office::{Caller, OfficeError, session};
use views::Flash;

use super::answer::failed;
use super::head::head_of;
use super::session::local_path;
use super::{Site, cookies};
use crate::config::Config;
use crate::config_error::ConfigError;

/// `GET` of a page that anybody may read.
pub async fn page(State(site): State<Site>, request: Request) -> Response {
    match caller(&site, request.headers().clone()).await {
        Ok((agency, caller)) => draw(site, request, &agency, caller, None).await,
        Err(refused) => refused,
    }
}

/// `GET` of a page that needs a session: whoever is not signed in is led to the sign-in page and
/// back.
pub async fn own_page(State(site): State<Site>, request: Request) -> Response {
    match caller(&site, request.headers().clone()).await {
        // Who only administers has no list of work: their first page is the one they work on.
        Ok((_, Some(caller))) if request.uri().path() == "/kerja" && caller.only_administers() => {
            Redirect::to("/kerja/petugas").into_response()
        }
        Ok((agency, Some(caller))) => draw(site, request, &agency, Some(caller), None).await,
        Ok((_, None)) => {
            Redirect::to(&format!("/masuk?lanjut={}", local_path(request.uri().path())))
                .into_response()
        }
        Err(refused) => refused,
    }
}

/// Draws a page in answer to a form that it showed, with `status` and what came of it: what was
/// typed stands in it again, and in no address.
pub async fn again(
    site: Site,
    headers: &HeaderMap,
    path: &str,
    status: StatusCode,
    flash: Flash,
) -> Response {
    let mut request = Request::new(Body::empty());
    let Ok(uri) = path.parse::<Uri>() else { return StatusCode::BAD_REQUEST.into_response() };
    *request.uri_mut() = uri;
    headers.clone_into(request.headers_mut());
    // What the form did may have been about who sent it.
    office::request::forget_caller();
    match caller(&site, headers.clone()).await {
        Ok((agency, caller)) => {
            let mut response = draw(site, request, &agency, caller, Some(flash)).await;
            *response.status_mut() = status;
            response
        }
        Err(refused) => refused,
    }
}

/// Any other address: the page that says so.
pub async fn not_found(State(site): State<Site>, mut request: Request) -> Response {
    *request.uri_mut() = Uri::from_static("/tidak-ada");
    let mut response = page(State(site), request).await;
    if response.status().is_success() {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

async fn caller(site: &Site, headers: HeaderMap) -> Result<(AgencyCode, Option<Caller>), Response> {
    let (agency, caller) = site.caller(&headers).await.map_err(|error| failed(&error))?;
    match caller {
        Ok(caller) => Ok((agency, Some(caller).filter(|caller| !caller.over))),
        Err(OfficeError::SignedOut) => Ok((agency, None)),
        // Who cannot be told from nobody at the moment is not treated as nobody.
        Err(error) => Err(failed(&error)),
    }
}

/// Draws a page whole on the server, so that it can be read before any script is there.
async fn draw(
    site: Site,
    request: Request,
    agency: &AgencyCode,
    caller: Option<Caller>,
    told: Option<Flash>,
) -> Response {
    let headers = request.headers().clone();
    let profile = match site.office.profile(agency) {
        Ok(profile) => profile,
        Err(error) => return failed(&error),
    };
    let mut visit =
        session::visit(&site.office, profile, caller.as_ref(), app::ssr::language(&headers));
    let flash = cookies::take_note(&headers);
    visit.flash = told.or_else(|| flash.as_ref().map(|(flash, _)| flash.clone()));
    let (office, options) = (site.office.clone(), site.options.clone());
    let path = request.uri().path();
    let head = head_of(profile, &site.parts, &options, &site.base(&headers), path, visit.lang);
    let given = visit.clone();
    let context = move || {
        provide_context(office.clone());
        provide_context(given.clone());
    };
    let draw = leptos_axum::render_app_async_with_context(context, move || {
        shell(options.clone(), &visit, head.clone())
    });
    let response = draw(request).await.into_response();
    (flash.map(|(_, forget)| forget), response).into_response()
}

/// Server functions.
pub async fn function(State(site): State<Site>, request: Request) -> Response {
    let office = site.office.clone();
    leptos_axum::handle_server_fns_with_context(move || provide_context(office.clone()), request)
        .await
        .into_response()
}

/// Where the built site lies: `package.txt` names the folder of this build's files, so that a
/// browser may keep them for ever.
///
/// # Errors
/// When the site was not built.
pub fn options(config: &Config) -> Result<LeptosOptions, ConfigError> {
    let package = disk::read_text(&config.site.join("package.txt")).map_err(|error| {
        ConfigError::new(format!(
            "{}: {error}. Build the site with `cargo xtask build`",
            config.site.display()
        ))
    })?;
    Ok(LeptosOptions::builder()
        .output_name(Arc::<str>::from("aku"))
        .site_root(Arc::<str>::from(config.site.to_string_lossy().as_ref()))
        .site_pkg_dir(Arc::<str>::from(package.trim()))
        .build())
}

/// The parts of the program, where the build has divided it.
///
/// # Errors
/// When what the build wrote cannot be read.
pub fn parts(config: &Config, options: &LeptosOptions) -> Result<Parts, ConfigError> {
    let file = config.site.join(options.site_pkg_dir.as_ref()).join(PARTS);
    if !file.exists() {
        return Ok(Parts::default());
    }
    let read = disk::read_text(&file).map_err(|error| error.to_string());
    let parts = read.and_then(|json| Parts::read(&json).map_err(|error| error.to_string()));
    parts.map_err(|error| ConfigError::new(format!("{}: {error}", file.display())))
}
