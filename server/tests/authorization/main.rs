//! Every route and server function is either public by this list or refuses whoever is not signed
//! in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod policy;
#[path = "../site/mod.rs"]
mod site;

use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, LOCATION};
use axum::http::{Method, StatusCode};
use domain::id::AgencyCode;
use office::session::second_factor;
use office::{DEMO_PASSWORD, session};
use server::http::{Access, routes};
use site::{TestSite, session_of, text};

fn example(path: &str) -> String {
    path.replace("{id}", "01a20011-4913-7373-acf6-b5481043504f")
        .replace("{*function}", "tidak-ada")
        .replace("{kind}", "ktp")
        .replace("{part}", "layanan")
        .replace("{key}", "ktp-el-hilang")
        .replace("{file}", "services.toml")
        .replace("{form}", "F-1.02")
        .replace("{token}", "tidak-ada")
        .replace("{code}", "ktp-el-hilang")
        .replace("{page}", "1")
        .replace("{width}", "800")
        .replace("{number}", "7K3Q-9M2X-4RTA")
        .replace("{pin}", "000000")
}

/// The server functions, which must all be known here.
const FUNCTIONS: &[&str] = &[
    "/api/about",
    "/api/account",
    "/api/accounts",
    "/api/begin",
    "/api/case",
    "/api/catalogue",
    "/api/family",
    "/api/institution",
    "/api/institutions",
    "/api/own",
    "/api/own-case",
    "/api/principals",
    "/api/search",
    "/api/second",
    "/api/security",
    "/api/security-log",
    "/api/services",
    "/api/settings",
    "/api/sign",
    "/api/signing",
    "/api/staff",
    "/api/staff-page",
    "/api/standard",
    "/api/take",
    "/api/verify",
    "/api/villages",
    "/api/worklist",
];

/// Arguments that each function can read, so that a refusal is for want of a session and nothing
/// else.
fn arguments(path: &str) -> &'static str {
    match path {
        "/api/accounts" => "after=",
        "/api/begin" => "service=ktp-el-hilang",
        "/api/case" | "/api/institution" | "/api/own-case" | "/api/staff-page" | "/api/verify" => {
            "id=x"
        }
        "/api/settings" => "part=&key=",
        "/api/security-log" => "kind=&who=&before=",
        "/api/search" => "words=x",
        "/api/sign" => "items[0]=x_1&passphrase=x",
        "/api/standard" => "code=ktp-el-hilang",
        "/api/villages" => "district=51.08.01",
        "/api/take" => "id=x&version=1&give_back=false",
        "/api/worklist" => "filter[status]=",
        _ => "",
    }
}

/// The routes that anybody may ask for. A new one is added here on purpose.
const PUBLIC: &[&str] = &[
    "/",
    "/masuk",
    "/masuk/kode",
    "/undangan",
    "/status",
    "/layanan",
    "/layanan/{code}",
    "/keluar",
    "/bahasa",
    "/logo.svg",
    "/manifest.webmanifest",
    "/sehat",
    "/sehat/hidup",
    "/kontak",
    "/maklumat",
    "/bantuan",
    "/daftar",
    "/lupa-sandi",
    "/layanan/{code}/formulir/{form}",
    "/formulir/{form}",
];

/// The server functions that need no session.
const PUBLIC_FUNCTIONS: &[&str] =
    &["/api/about", "/api/services", "/api/standard", "/api/villages"];

#[tokio::test]
async fn every_route_but_the_public_ones_refuses_whoever_is_signed_out() {
    let site = TestSite::open().await;
    let public: Vec<&str> = routes()
        .iter()
        .filter(|route| route.access == Access::Public)
        .map(|route| route.path)
        .collect();
    assert_eq!(public, PUBLIC);
    for route in routes() {
        for method in route.methods {
            let form = [
                ("sec-fetch-site", "same-origin"),
                ("accept", "application/json"),
                (CONTENT_TYPE.as_str(), "multipart/form-data; boundary=x"),
            ];
            let path = example(route.path);
            let answer = site.ask(method, &path, &form, "--x--\r\n").await;
            match route.access {
                Access::Session | Access::Proven => {
                    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{method} {path}")
                }
                Access::Page => {
                    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{method} {path}");
                    assert_eq!(
                        answer.headers()[LOCATION],
                        format!("/masuk?lanjut={path}").as_str()
                    );
                }
                Access::Development => {
                    assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{method} {path}")
                }
                // Every function has a test of its own below; an address that is none answers
                // nothing.
                Access::Functions => assert!(answer.status().is_client_error(), "{method} {path}"),
                Access::Public => {
                    let status = answer.status();
                    assert!(
                        !status.is_server_error() && status != StatusCode::UNAUTHORIZED,
                        "{method} {path}: {status}"
                    );
                }
            }
        }
        // No method answers beside those of the list.
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"]
            .iter()
            .filter(|method| !route.methods.contains(*method))
        {
            let path = example(route.path);
            let answer = site.ask(method, &path, &[("sec-fetch-site", "same-origin")], "").await;
            let expected = if route.access == Access::Development {
                StatusCode::NOT_FOUND
            } else {
                StatusCode::METHOD_NOT_ALLOWED
            };
            assert_eq!(answer.status(), expected, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn every_server_function_is_known_and_refuses_whoever_is_signed_out() {
    let site = TestSite::open().await;
    let mut known: Vec<String> =
        server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect();
    known.sort();
    assert_eq!(known, FUNCTIONS, "a new server function belongs in this test");
    for (path, method) in server_fn::axum::server_fn_paths() {
        let answer = if method == Method::GET {
            site.ask("GET", &format!("{path}?{}", arguments(path)), &[], "").await
        } else {
            site.post(path, &[], arguments(path)).await
        };
        let expected = if PUBLIC_FUNCTIONS.contains(&path) {
            StatusCode::OK
        } else {
            StatusCode::UNAUTHORIZED
        };
        assert_eq!(answer.status(), expected, "{path}");
    }
}
