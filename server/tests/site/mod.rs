//! The site on a database of its own, driven without a socket.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::allow_attributes,
    dead_code,
    missing_docs
)]

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{Method, Request};
use axum::response::Response;
use clap::Parser;
use documents::Blobs;
use domain::id::AgencyCode;
use domain::profile::Profile;
use gateways::{Courier, Siak};
use leptos::prelude::LeptosOptions;
use office::{Clock, DEMO_PASSWORD, Office, Parts, Source, demo};
use server::config::Config;
use server::http::{Route, Site, router_of, routes};
use store::testing::TestDb;
use tower::ServiceExt;

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    config: Config,
}

/// The site on a database of its own, driven without a socket.
pub struct TestSite {
    pub router: axum::Router,
    pub office: Office,
    _db: TestDb,
}

impl TestSite {
    pub async fn open() -> Self {
        Self::with(Vec::new()).await
    }

    /// The site with more routes than it has.
    pub async fn with(more: Vec<Route>) -> Self {
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
        demo::seed_demo(&office, &AgencyCode::of("5108")).await.unwrap();
        let options = LeptosOptions::builder().output_name("aku").site_pkg_dir("pkg").build();
        let config = Settings::parse_from(["server", "--rate", "1000"]).config;
        let _ = any_spawner::Executor::init_tokio();
        Self {
            router: router_of(
                Site {
                    office: office.clone(),
                    options,
                    parts: app::ssr::Parts::default(),
                    development: false,
                },
                &config,
                routes().into_iter().chain(more).collect(),
            ),
            office,
            _db: db,
        }
    }

    pub async fn ask(
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

    pub async fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Response {
        let mut all = vec![("sec-fetch-site", "same-origin")];
        if !headers.iter().any(|(name, _)| *name == CONTENT_TYPE.as_str()) {
            all.push((CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"));
        }
        all.extend_from_slice(headers);
        self.ask("POST", path, &all, body).await
    }

    /// Signs a demo account in and gives the cookie.
    pub async fn cookie(&self, who: &str) -> String {
        let answer = self
            .post("/masuk", &[], &format!("nama={who}%40contoh.id&sandi={DEMO_PASSWORD}"))
            .await;
        session_of(&answer)
    }
}

/// The cookie of the session that an answer begins.
pub fn session_of(answer: &Response) -> String {
    let cookies = answer.headers().get_all(SET_COOKIE).iter();
    let mut cookies = cookies.map(|cookie| cookie.to_str().unwrap());
    let cookie = cookies.find(|cookie| cookie.starts_with("__Host-aku=")).unwrap();
    for part in ["Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    cookie.split(';').next().unwrap().to_owned()
}

/// The body of an answer.
pub async fn text(answer: Response) -> String {
    let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    String::from_utf8_lossy(&body).into_owned()
}
