//! Guards around every route: headers, same-site posts, the rate limit's answer.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, LAST_MODIFIED,
    ORIGIN, RETRY_AFTER,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::lang::Lang;
use domain::procedure::Refusal;
use office::accounts::residents;
use office::{OfficeError, accounts};
use tower_governor::GovernorError;
use words::{Text, say};

use super::answer::{Refused, failed, wants_script};
use super::bodies::Share;
use super::session::local_path;
use super::words::{RefusalPage, refused_with};
use super::{Access, Site};

/// The security header of every answer but modules of WebAssembly: it keeps a browser from taking
/// something else for a script or a style (Fetch, 3.6), and of a module asks nothing.
const NOSNIFF: (&str, &str) = ("x-content-type-options", "nosniff");

/// Those that a browser heeds only of a document, or that guard what is somebody's: the built files
/// are the same for everybody.
const OF_DOCUMENTS: [(&str, &str); 5] = [
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(self), geolocation=(), microphone=(), payment=()"),
    ("strict-transport-security", "max-age=31536000; includeSubDomains"),
];

/// Sets the security headers. A page sets its own content policy, with the nonce of its scripts;
/// everything else may do nothing. The built files come in about a hundred parts, and none of them
/// is a document: what no browser heeds of them would weigh more than most parts do.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let part = is_built_part(response.headers());
    let module = part && is_module(response.headers());
    let headers = response.headers_mut();
    let nosniff = Some(&NOSNIFF).filter(|_| !module);
    for (name, value) in nosniff.into_iter().chain(OF_DOCUMENTS.iter().filter(|_| !part)) {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if part {
        // What is kept for ever is never asked for again, nor by halves.
        headers.remove(LAST_MODIFIED);
        headers.remove(ACCEPT_RANGES);
    } else {
        headers
            .entry(CONTENT_SECURITY_POLICY)
            .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'self'"));
    }
    response
}

/// Whether an answer is a module of WebAssembly.
fn is_module(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes() == b"application/wasm")
}

/// Whether an answer is a script, a style or a module of the built site, which alone are kept for
/// ever.
pub(super) fn is_built_part(headers: &HeaderMap) -> bool {
    let text =
        |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or("");
    let kind = text(CONTENT_TYPE);
    text(CACHE_CONTROL).contains("immutable")
        && ["application/wasm", "text/javascript", "text/css"]
            .iter()
            .any(|part| kind.starts_with(part))
}

/// Answers with personal data are kept nowhere.
pub async fn no_store(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-store"));
    response
}

/// Finds out who asks before the body is read: files are taken of those who are known alone. A
/// session that is over by time is known too, because what was typed with it is kept.
pub async fn known_first(
    State((site, access)): State<(Site, Access)>,
    request: Request,
    next: Next,
) -> Response {
    if reads(request.method()) {
        return next.run(request).await;
    }
    match site.caller(request.headers()).await.and_then(|(_, caller)| caller) {
        Ok(caller) => {
            if access == Access::Proven {
                match residents::has_proven_contact(&site.office, &caller).await {
                    Ok(true) => {}
                    Ok(false) => return failed(&OfficeError::Refused(Refusal::NotNow)),
                    Err(error) => return failed(&error),
                }
            }
            if let Some(share) = request.extensions().get::<Arc<Share>>() {
                share.goes_to_disk();
            }
            next.run(request).await
        }
        Err(OfficeError::SignedOut)
            if access == Access::Page || !wants_script(request.headers()) =>
        {
            Redirect::to(&format!("/masuk?lanjut={}", local_path(request.uri().path())))
                .into_response()
        }
        Err(error) => failed(&error),
    }
}

/// Notes in the security log what was refused to somebody who is signed in, because their roles do
/// not allow it.
pub async fn note_refusals(State(site): State<Site>, request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| path.as_str().to_owned())
        .unwrap_or_default();
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let by_role = response.status() == StatusCode::FORBIDDEN
        || response.extensions().get::<Refused>().is_some();
    if by_role && response.extensions().get::<OtherSite>().is_none() {
        let noted = async {
            accounts::note_refusal(&site.office, &site.present(&headers).await?, &route).await
        };
        match noted.await {
            // Who is nobody has no roles either.
            Ok(()) | Err(OfficeError::SignedOut | OfficeError::NotFound) => {}
            Err(error) => tracing::error!(error = %error, "noting a refusal"),
        }
    }
    response
}

/// That a request was refused because another site caused it: no matter of anybody's roles.
#[derive(Clone, Copy)]
struct OtherSite;

/// Refuses to change anything for a request that another site caused (CSRF): `Sec-Fetch-Site`
/// first, then `Origin`.
pub async fn same_site(request: Request, next: Next) -> Response {
    if reads(request.method()) || from_here(request.headers()) {
        return next.run(request).await;
    }
    tracing::warn!("a post from another site was refused");
    let mut refused = refused_with(RefusalPage::Forbidden);
    refused.extensions_mut().insert(OtherSite);
    refused
}

/// Whether a method changes nothing.
fn reads(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn from_here(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match text(&HeaderName::from_static("sec-fetch-site")) {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => match (text(&ORIGIN), text(&HOST)) {
            (Some(origin), Some(host)) => {
                origin.split_once("://").is_some_and(|(_, from)| from == host)
            }
            // Neither header: no browser of the last years sends a post like that.
            _ => false,
        },
    }
}

/// The answer to too many requests.
pub fn too_many(error: GovernorError) -> Response<Body> {
    let wait = match error {
        GovernorError::TooManyRequests { wait_time, .. } => wait_time.max(1),
        _ => 1,
    };
    let mut response =
        (StatusCode::TOO_MANY_REQUESTS, say(Text::TooManyRequests, Lang::Id)).into_response();
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_parts_of_the_built_site_go_without_what_documents_need() {
        let of = |kind: &str, cache: &str| {
            is_built_part(&HeaderMap::from_iter([
                (CONTENT_TYPE, kind.parse().unwrap()),
                (CACHE_CONTROL, cache.parse().unwrap()),
            ]))
        };
        let forever = "max-age=31536000, immutable";
        assert!(
            of("application/wasm", forever)
                && of("text/javascript", forever)
                && of("text/css; charset=utf-8", forever)
        );
        assert!(!of("text/html; charset=utf-8", forever), "a document is one wherever it lies");
        assert!(!of("text/javascript", "private, no-store"));
    }
}
