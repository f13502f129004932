//! The kinds of routes, by who calls them: each has guards of its own, chosen in the route table.

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, COOKIE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;

use super::words::{Told, told};
use super::{Access, Site, guard};

/// Whether a token is good at this site.
pub type TokenFits = fn(&Site, &str) -> bool;

/// Whether a signature in the headers is one over the very bytes of the body.
pub type SignatureFits = fn(&Site, &HeaderMap, &[u8]) -> bool;

/// Who calls a route.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A browser, for pages and forms: what changes something comes from this very site.
    Browser,
    /// A page of this site that sends a file in pieces: the same, and whoever sends is known before
    /// the first piece is read.
    Upload,
    /// A program, with a token (RFC 6750). Cookies do not count, so that no browser can be made to
    /// call it in somebody's name.
    Api(TokenFits),
    /// A partner that tells of something, with a signature over the very bytes. Cookies do not
    /// count either.
    Webhook(SignatureFits),
}

impl Kind {
    /// What answers, behind the guards of this kind. `most` is the most that a body may hold.
    pub fn guarded(
        self,
        answer: MethodRouter<Site>,
        site: &Site,
        most: usize,
    ) -> MethodRouter<Site> {
        let same_site = middleware::from_fn(guard::same_site);
        match self {
            Self::Browser => answer.layer(same_site),
            Self::Upload => {
                let known = (site.clone(), Access::Session);
                answer
                    .layer(middleware::from_fn_with_state(known, guard::known_first))
                    .layer(same_site)
            }
            Self::Api(fits) => {
                answer.layer(middleware::from_fn_with_state((site.clone(), fits), with_token))
            }
            Self::Webhook(fits) => {
                let state = (site.clone(), fits, most);
                answer.layer(middleware::from_fn_with_state(state, with_signature))
            }
        }
    }
}

/// Lets a program in whose token fits.
async fn with_token(
    State((site, fits)): State<(Site, TokenFits)>,
    mut request: Request,
    next: Next,
) -> Response {
    let token = request
        .headers()
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim().to_owned());
    if !token.is_some_and(|token| fits(&site, &token)) {
        let mut refused = (StatusCode::UNAUTHORIZED, "").into_response();
        refused.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        return refused;
    }
    request.headers_mut().remove(COOKIE);
    next.run(request).await
}

/// Lets a partner in whose signature is one over what came.
async fn with_signature(
    State((site, fits, most)): State<(Site, SignatureFits, usize)>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, most).await else { return told(Told::TooLarge) };
    if !fits(&site, &parts.headers, &bytes) {
        tracing::warn!("a call without a good signature was refused");
        return StatusCode::UNAUTHORIZED.into_response();
    }
    parts.headers.remove(COOKIE);
    next.run(Request::from_parts(parts, Body::from(bytes))).await
}
