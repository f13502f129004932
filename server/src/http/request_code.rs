//! The code of each request ("Kode kejadian"), in the log and in the answer.

use std::time::Instant;

use any_spawner::{CustomExecutor, PinnedFuture, PinnedLocalFuture};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use domain::incident::IncidentCode;
use office::request;
use tracing::{Instrument, Span};

use super::Site;
use super::guard::is_built_part;

/// The header with the code; what a proxy put into it before is noted beside it.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The longest id of a proxy that is noted.
const LONGEST: usize = 64;

/// Gives each request a code. What is said while it is worked on stands in the log under it; the
/// answer carries it.
pub async fn number(State(site): State<Site>, request: Request, next: Next) -> Response {
    let code = IncidentCode::from_random(site.office.source.number());
    let method = request.method().clone();
    let span = span(code, &request);
    let begun = Instant::now();
    let mut response =
        request::Request::new(code).scope(next.run(request)).instrument(span.clone()).await;
    let status = response.status();
    span.in_scope(|| {
        let (status, ms) = (status.as_u16(), begun.elapsed().as_millis());
        if response.status().is_server_error() {
            tracing::error!(status, ms, "answered");
        } else if matches!(method, Method::GET | Method::HEAD) {
            tracing::debug!(status, ms, "answered");
        } else {
            tracing::info!(status, ms, "answered");
        }
    });
    // The built files come in about a hundred parts, and nobody reads a code of theirs.
    if !is_built_part(response.headers())
        && let Ok(code) = HeaderValue::from_str(&code.to_string())
    {
        response.headers_mut().insert(HEADER, code);
    }
    response
}

/// The route is named as it stands in the table: what stands in its place in an address may be a
/// token.
fn span(code: IncidentCode, request: &Request) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    // Its level is the highest, so that the code stands beside every line that is written.
    let span = tracing::error_span!(
        "request",
        %code,
        method = %request.method(),
        route,
        proxy = tracing::field::Empty
    );
    if let Some(id) = of_proxy(request.headers()) {
        span.record("proxy", id);
    }
    span
}

/// What a proxy calls the request; nothing that could be anything but an id.
fn of_proxy(headers: &HeaderMap) -> Option<&str> {
    let id = headers.get(HEADER)?.to_str().ok()?;
    let plain = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-';
    (!id.is_empty() && id.len() <= LONGEST && id.bytes().all(plain)).then_some(id)
}

/// Runs what nobody waits for as part of the request that began it.
pub fn spawn(future: impl Future<Output = ()> + Send + 'static) {
    let future = future.instrument(Span::current());
    match request::current() {
        Some(request) => drop(tokio::spawn(request.scope(future))),
        None => drop(tokio::spawn(future)),
    }
}

/// Runs what a page spawns while it is drawn as part of the request that it is drawn for.
pub struct InRequest;

impl CustomExecutor for InRequest {
    fn spawn(&self, future: PinnedFuture<()>) {
        spawn(future);
    }

    fn spawn_local(&self, future: PinnedLocalFuture<()>) {
        let future = future.instrument(Span::current());
        match request::current() {
            Some(request) => drop(tokio::task::spawn_local(request.scope(future))),
            None => drop(tokio::task::spawn_local(future)),
        }
    }

    fn poll_local(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_proxy_says_is_noted_when_it_is_an_id() {
        let said = |id: &'static str| {
            of_proxy(&HeaderMap::from_iter([(HEADER, HeaderValue::from_static(id))]))
                .map(str::to_owned)
        };
        assert_eq!(said("4bf92f35-77b3").as_deref(), Some("4bf92f35-77b3"));
        assert_eq!(said("5108014506820001 Sari"), None);
        assert_eq!(said(""), None);
    }
}
