//! Each kind of route has guards of its own: pages, uploads, programs, partners.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod site;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{patch, post};
use server::http::{Access, Fits, Kind, Route, Site};
use site::TestSite;

const SECRET: &[u8; 32] = b"a secret of a partner, 32 bytes.";
const CROSS: (&str, &str) = ("sec-fetch-site", "cross-site");
const SAME: (&str, &str) = ("sec-fetch-site", "same-origin");

fn token_fits(_site: Site, token: String) -> Fits {
    Box::pin(async move { token == "good-token" })
}

fn signature_fits(_site: Site, headers: HeaderMap, body: Bytes) -> Fits {
    let mac = blake3::keyed_hash(SECRET, &body).to_hex().to_string();
    let good = headers.get("x-signature").is_some_and(|given| given.as_bytes() == mac.as_bytes());
    Box::pin(async move { good })
}

/// What a route sees of a call.
async fn seen(headers: HeaderMap, body: String) -> String {
    format!("cookie: {}, body: {body}", headers.contains_key("cookie"))
}

fn routes() -> Vec<Route> {
    let at = |path| Route::new(Access::Public, &["POST"], path, post(seen));
    vec![
        at("/form"),
        Route::new(Access::Session, &["PATCH"], "/upload", patch(seen)).of(Kind::Upload),
        at("/api").of(Kind::Api(token_fits)),
        at("/webhook").of(Kind::Webhook(signature_fits)),
    ]
}

#[tokio::test]
async fn a_form_is_taken_from_this_site_alone() {
    let site = TestSite::with(routes()).await;
    assert_eq!(site.ask("POST", "/form", &[CROSS], "x").await.status(), StatusCode::FORBIDDEN);
    assert_eq!(site.ask("POST", "/form", &[], "x").await.status(), StatusCode::FORBIDDEN);
    assert_eq!(site.ask("POST", "/form", &[SAME], "x").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_file_in_pieces_is_taken_from_this_site_and_of_whoever_is_signed_in() {
    let site = TestSite::with(routes()).await;
    let (cookie, json) = (site.cookie("pemuteran").await, ("accept", "application/json"));
    let own = ("cookie", cookie.as_str());
    let status = async |headers: &[(&str, &str)]| {
        site.ask("PATCH", "/upload", headers, "piece").await.status()
    };
    assert_eq!(status(&[SAME, json]).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(&[CROSS, json, own]).await, StatusCode::FORBIDDEN);
    assert_eq!(status(&[SAME, json, own]).await, StatusCode::OK);
}

#[tokio::test]
async fn a_program_comes_with_a_token_and_never_in_the_name_of_a_browser() {
    let site = TestSite::with(routes()).await;
    let cookie = site.cookie("pemuteran").await;
    let own = ("cookie", cookie.as_str());
    for headers in [
        vec![own, SAME],
        vec![("authorization", "Bearer wrong")],
        vec![("authorization", "Basic good-token")],
    ] {
        let refused = site.ask("POST", "/api", &headers, "x").await;
        assert_eq!(refused.status(), StatusCode::UNAUTHORIZED, "{headers:?}");
        assert_eq!(refused.headers()["www-authenticate"], "Bearer");
    }
    let token = ("authorization", "Bearer good-token");
    let answer = site.ask("POST", "/api", &[token, own, CROSS], "x").await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(site::text(answer).await, "cookie: false, body: x");
}

#[tokio::test]
async fn a_partner_signs_the_very_bytes() {
    let site = TestSite::with(routes()).await;
    let body = "{\"status\":\"delivered\"}";
    let mac = blake3::keyed_hash(SECRET, body.as_bytes()).to_hex().to_string();
    let signed = ("x-signature", mac.as_str());
    let status = async |headers: &[(&str, &str)], body: &str| {
        site.ask("POST", "/webhook", headers, body).await.status()
    };
    assert_eq!(status(&[], body).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(&[signed], "{\"status\":\"read\"}").await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(&[signed], &"x".repeat(300 * 1024)).await, StatusCode::PAYLOAD_TOO_LARGE);
    let cookie = site.cookie("pemuteran").await;
    let answer = site.ask("POST", "/webhook", &[signed, ("cookie", &cookie)], body).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(site::text(answer).await, format!("cookie: false, body: {body}"));
}
