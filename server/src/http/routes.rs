//! The routes.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware;
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_governor::GovernorLayer;
use tower_governor::governor::GovernorConfigBuilder;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use super::client::{self, ByClient};
use super::{Site, act, files, guard, page, send, session};
use crate::config::Config;

/// The most a request may carry: a file that is too large is still read up to here, so that its sender is told instead of cut off.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// Every plain route with its method and whether it needs a session. The authorization test walks this list.
pub const ROUTES: &[(&str, &str, bool)] = &[
    ("POST", "/masuk", false),
    ("POST", "/keluar", false),
    ("POST", "/bahasa", false),
    ("GET", "/sehat", false),
    ("POST", "/kirim/{id}", true),
    ("POST", "/tindakan/{id}", true),
    ("GET", "/berkas/{id}", true),
    ("GET", "/tanda-terima/{id}", true),
];

/// The router with its guards.
pub fn router(site: Site, config: &Config) -> Router {
    let root = config.site.clone();
    let icon = |name: &str| ServeFile::new(root.join(name));
    let package = format!("/{}", site.options.site_pkg_dir);
    let immutable = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    let assets = ServiceBuilder::new()
        .layer(immutable)
        .service(ServeDir::new(root.join(&*site.options.site_pkg_dir)).precompressed_br().precompressed_gzip());
    let development =
        if site.development { Router::new().route("/pengembangan/sesi-berakhir", post(session::end_by_time)) } else { Router::new() };
    let pages = development
        .route("/masuk", post(session::sign_in).get(page::page))
        .route("/keluar", post(session::sign_out))
        .route("/bahasa", post(session::language))
        .route("/sehat", get(files::health))
        .route("/kirim/{id}", post(send::send))
        .route("/tindakan/{id}", post(act::act))
        .route("/berkas/{id}", get(files::file))
        .route("/tanda-terima/{id}", get(files::receipt))
        .route("/api/{*function}", get(page::function).post(page::function))
        .fallback(page::page)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(middleware::from_fn(guard::no_store));
    Router::new()
        .nest_service(&package, assets)
        .route_service("/icon.svg", icon("icon.svg"))
        .route_service("/manifest.webmanifest", icon("manifest.webmanifest"))
        .merge(rate_limited(pages, config.rate))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(guard::same_site))
        .layer(middleware::from_fn(guard::headers))
        .layer(middleware::from_fn_with_state(Arc::<[std::net::IpAddr]>::from(config.proxies.clone()), client::find))
        .with_state(site)
}

/// Bounds the requests of one address: a burst, then so many a second.
fn rate_limited(pages: Router<Site>, rate: u64) -> Router<Site> {
    let limits = GovernorConfigBuilder::default()
        .key_extractor(ByClient)
        .per_millisecond(1000 / rate.clamp(1, 1000))
        .burst_size(u32::try_from(rate * 10).unwrap_or(u32::MAX))
        .finish();
    match limits {
        Some(limits) => pages.layer(GovernorLayer::new(Arc::new(limits)).error_handler(guard::too_many)),
        None => pages,
    }
}
