//! Pages and server functions.

use std::sync::Arc;

use app::ssr::shell;
use axum::extract::{Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::disk;
use leptos::prelude::{LeptosOptions, provide_context};

use super::Site;
use super::answer::failed;
use super::session::{local_path, take_flash};
use crate::config::{Config, ConfigError};

/// `GET` of any page: drawn whole on the server, so that it can be read before any script is there.
pub async fn page(State(site): State<Site>, mut request: Request) -> Response {
    let headers = request.headers().clone();
    let path = request.uri().path().to_owned();
    if !is_page(&path, site.development) {
        *request.uri_mut() = Uri::from_static("/tidak-ada");
    }
    let (agency, caller) = match site.caller(&headers).await {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    let caller = caller.ok().filter(|caller| !caller.over);
    if path.starts_with("/kerja") && caller.is_none() {
        return Redirect::to(&format!("/masuk?lanjut={}", local_path(&path))).into_response();
    }
    let profile = match site.office.profile(&agency) {
        Ok(profile) => profile,
        Err(error) => return failed(&error),
    };
    let mut visit = site.office.visit(profile, caller.as_ref(), app::ssr::language(&headers));
    let flash = take_flash(&headers);
    visit.flash = flash.as_ref().map(|(flash, _)| flash.clone());
    let (office, options) = (site.office.clone(), site.options.clone());
    let given = visit.clone();
    let context = move || {
        provide_context(office.clone());
        provide_context(given.clone());
    };
    let draw = leptos_axum::render_app_async_with_context(context, move || shell(options.clone(), &visit));
    let mut response = draw(request).await.into_response();
    if !is_page(&path, site.development) {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    if let Some(forget) = flash.and_then(|(_, forget)| forget.parse().ok()) {
        response.headers_mut().append(SET_COOKIE, forget);
    }
    response
}

/// Whether a page stands at a path, as `app::App` lists them.
fn is_page(path: &str, development: bool) -> bool {
    let of_one_application = path.strip_prefix("/kerja/permohonan/").is_some_and(|id| !id.is_empty() && !id.contains('/'));
    matches!(path, "/" | "/masuk" | "/kerja" | "/kerja/baru" | "/kerja/tanda-tangan")
        || of_one_application
        || (development && path == "/galeri")
}

/// Server functions.
pub async fn function(State(site): State<Site>, request: Request) -> Response {
    let office = site.office.clone();
    leptos_axum::handle_server_fns_with_context(move || provide_context(office.clone()), request).await.into_response()
}

/// Where the built site lies: `package.txt` names the folder of this build's files, so that a browser may keep them for ever.
///
/// # Errors
/// When the site was not built.
pub fn options(config: &Config) -> Result<LeptosOptions, ConfigError> {
    let package = disk::read_text(&config.site.join("package.txt"))
        .map_err(|error| ConfigError::new(format!("{}: {error}. Build the site with `cargo xtask build`", config.site.display())))?;
    let options = LeptosOptions::builder()
        .output_name(Arc::<str>::from("aku"))
        .site_root(Arc::<str>::from(config.site.to_string_lossy().as_ref()))
        .site_pkg_dir(Arc::<str>::from(package.trim()))
        .build();
    Ok(options)
}
