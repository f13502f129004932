//! The kinds of routes, by who calls them: each has guards of its own, chosen in the route table.

use std::pin::Pin;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, COOKIE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use http_body_util::LengthLimitError;

use super::words::{RefusalPage, refused_with};
use super::{Access, Site, bodies, guard};

/// What is found out of a caller, with the site's database if that is needed.
pub type Fits = Pin<Box<dyn Future<Output = bool> + Send>>;

/// Whether a token is good at this site.
pub type TokenFits = fn(Site, String) -> Fits;

/// Whether a signature in the headers is one over the very bytes of the body.
pub type SignatureFits = fn(Site, HeaderMap, Bytes) -> Fits;

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
        access: Access,
        most: usize,
    ) -> MethodRouter<Site> {
        let same_site = middleware::from_fn(guard::same_site);
        let known = middleware::from_fn_with_state((site.clone(), access), guard::known_first);
        match self {
            // Files are taken of those who are known, before the first byte of them is read. A
            // method that the route does not answer asks for nobody.
            Self::Browser if most >= bodies::FILES => answer.route_layer(known).layer(same_site),
            Self::Browser => answer.layer(same_site),
            Self::Upload => answer.route_layer(known).layer(same_site),
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
    let good = match token {
        Some(token) => fits(site, token).await,
        None => false,
    };
    if !good {
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
    let bytes = match to_bytes(body, most).await {
        Ok(bytes) => bytes,
        Err(error) => {
            let cause = std::error::Error::source(&error);
            let too_large = cause.is_some_and(|cause| cause.is::<LengthLimitError>());
            let why = if too_large { RefusalPage::TooLarge } else { RefusalPage::TooSlow };
            return refused_with(why);
        }
    };
    if !fits(site, parts.headers.clone(), bytes.clone()).await {
        tracing::warn!("a call without a good signature was refused");
        return StatusCode::UNAUTHORIZED.into_response();
    }
    parts.headers.remove(COOKIE);
    next.run(Request::from_parts(parts, Body::from(bytes))).await
}
