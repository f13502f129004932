//! Every route and server function is either public by this list or refuses whoever is not signed
//! in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod policy;

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Method, Request, StatusCode};
use axum::response::Response;
use clap::Parser;
use documents::Blobs;
use domain::profile::Profile;
use gateways::{Courier, Siak};
use leptos::prelude::LeptosOptions;
use office::session::second_factor;
use office::{Clock, DEMO_PASSWORD, Office, Parts, Source, demo, session};
use server::config::Config;
use server::http::{Access, Site, router, routes};
use store::testing::TestDb;
use tower::ServiceExt;

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    config: Config,
}

/// The site on a database of its own, driven without a socket.
struct TestSite {
    router: axum::Router,
    office: Office,
    _db: TestDb,
}

impl TestSite {
    async fn open() -> Self {
        let db = TestDb::sqlite().await;
        let folder =
            std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../profiles/buleleng");
        let profile = Profile::read(&|file| {
            std::fs::read_to_string(folder.join(file)).map_err(|e| e.to_string())
        })
        .unwrap();
        let office = Office::new(Parts {
            db: db.db.clone(),
            profiles: vec![profile],
            blobs: Blobs::memory(store::testing::test_ring()),
            inspector: documents::Inspector::within(2),
            anchors: Vec::new(),
            signer: None,
            courier: Courier::memory(),
            siak: Siak::Registry,
            clock: Clock::fixed(1_795_395_600_000),
            source: Source::counted(),
            ring: store::testing::test_ring(),
            demo: true,
        });
        demo::seed_demo(&office, "5108").await.unwrap();
        let options = LeptosOptions::builder().output_name("aku").site_pkg_dir("pkg").build();
        let config = Settings::parse_from(["server", "--rate", "1000"]).config;
        let _ = any_spawner::Executor::init_tokio();
        Self {
            router: router(Site { office: office.clone(), options, development: false }, &config),
            office,
            _db: db,
        }
    }

    async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Response {
        let mut request = Request::builder()
            .method(Method::from_bytes(method.as_bytes()).unwrap())
            .uri(path)
            .header("host", "localhost");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Body::from(body.to_owned())).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4000))));
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Response {
        let mut all = vec![("sec-fetch-site", "same-origin")];
        if !headers.iter().any(|(name, _)| *name == CONTENT_TYPE.as_str()) {
            all.push((CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"));
        }
        all.extend_from_slice(headers);
        self.ask("POST", path, &all, body).await
    }

    /// Signs a demo account in and gives the cookie.
    async fn cookie(&self, who: &str) -> String {
        let answer = self
            .post("/masuk", &[], &format!("nama={who}%40contoh.id&sandi={DEMO_PASSWORD}"))
            .await;
        session_of(&answer)
    }
}

/// The cookie of the session that an answer begins.
fn session_of(answer: &Response) -> String {
    let cookies = answer.headers().get_all(SET_COOKIE).iter();
    let mut cookies = cookies.map(|cookie| cookie.to_str().unwrap());
    let cookie = cookies.find(|cookie| cookie.starts_with("__Host-aku=")).unwrap();
    for part in ["Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    cookie.split(';').next().unwrap().to_owned()
}

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
