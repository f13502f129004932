//! The routes.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware;
use axum::routing::{MethodRouter, get, post};
use tower::ServiceBuilder;
use tower_governor::GovernorLayer;
use tower_governor::governor::GovernorConfigBuilder;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use super::client::{self, ByClient};
use super::{Site, act, bodies, files, guard, page, residents, residents_at_desk, second, send, session, settings, staff, status, words};
use crate::config::Config;

/// Files of the site that are served as they are.
const PLAIN_FILES: &[&str] = &["robots.txt", "bantuan-1.svg", "bantuan-2.svg", "bantuan-3.svg", "bantuan-4.svg", "bantuan-5.svg"];

/// Who may ask for a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Public,
    /// Whoever has a session; others are refused with 401.
    Session,
    /// A resident who has proven a number or an address; others are refused.
    Proven,
    /// Whoever has a session; others are led to the sign-in page.
    Page,
    /// Anybody, in development mode; otherwise there is no such route.
    Development,
    /// The server functions: each asks for a session itself.
    Functions,
}

/// A route: its path, who may ask for it, and what answers.
pub struct Route {
    /// Path with its parameters, `/kirim/{id}`.
    pub path: &'static str,
    /// Methods it answers.
    pub methods: &'static [&'static str],
    /// Who may ask for it.
    pub access: Access,
    /// The most that a body may hold.
    pub body: usize,
    answer: MethodRouter<Site>,
}

impl Route {
    /// The route with a body of another size.
    fn takes(self, body: usize) -> Self {
        Self { body, ..self }
    }

    /// What answers, with the guards of its kind: the size of its body, and where it takes files, that the caller is known before the first byte of
    /// them is read.
    fn guarded(self, site: &Site) -> MethodRouter<Site> {
        let answer = self.answer.layer(DefaultBodyLimit::max(self.body));
        if self.body < bodies::FILES {
            answer
        } else {
            answer.layer(middleware::from_fn_with_state((site.clone(), self.access), guard::known_first))
        }
    }
}

/// Every route but the built files. The router is made of this list and the authorization test walks it, so that none goes untested.
#[must_use]
pub fn routes() -> Vec<Route> {
    use Access::{Development, Functions, Page, Proven, Public, Session};
    let route = |access, method: &'static [&'static str], path, answer| Route { path, methods: method, access, body: bodies::FORM, answer };
    let (reads, posts, both): (&[_], &[_], &[_]) = (&["GET"], &["POST"], &["GET", "POST"]);
    vec![
        route(Public, reads, "/", get(page::page)),
        route(Public, both, "/masuk", get(page::page).post(session::sign_in)),
        route(Public, both, "/masuk/kode", get(second::page_of).post(second::show)),
        route(Session, posts, "/masuk/kunci", post(second::ask_key)),
        route(Public, both, "/undangan", get(page::page).post(staff::invited)),
        route(Public, both, "/status", get(page::page).post(status::ask)),
        route(Public, reads, "/layanan", get(page::page)),
        route(Public, reads, "/layanan/{code}", get(page::page)),
        route(Public, posts, "/keluar", post(session::sign_out)),
        route(Public, posts, "/bahasa", post(session::language)),
        route(Public, reads, "/logo.svg", get(files::logo)),
        route(Public, reads, "/manifest.webmanifest", get(files::manifest)),
        route(Public, reads, "/sehat", get(files::health)),
        route(Public, reads, "/sehat/hidup", get(files::alive)),
        route(Page, reads, "/kerja", get(page::own_page)),
        route(Page, reads, "/kerja/baru", get(page::own_page)),
        route(Page, reads, "/kerja/tanda-tangan", get(page::own_page)),
        route(Page, reads, "/kerja/permohonan/{id}", get(page::own_page)),
        route(Page, both, "/kerja/kuasa", get(page::own_page).post(residents::begin_for)),
        route(Page, both, "/kerja/keamanan", get(page::own_page).post(second::security)),
        route(Page, reads, "/kerja/catatan-keamanan", get(page::own_page)),
        route(Page, both, "/kerja/petugas", get(page::own_page).post(staff::invite)),
        route(Page, both, "/kerja/petugas/{id}", get(page::own_page).post(staff::act)),
        route(Page, both, "/kerja/instansi", get(page::own_page).post(staff::institution)),
        route(Page, both, "/kerja/instansi/{id}", get(page::own_page).post(staff::of_institution)).takes(bodies::FILES),
        route(Session, reads, "/berkas-instansi/{id}", get(staff::paper)),
        route(Page, both, "/kerja/pengaturan", get(page::own_page).post(settings::publish)).takes(bodies::TEXT),
        route(Page, both, "/kerja/pengaturan/{part}", get(page::own_page).post(settings::part)).takes(bodies::FILES),
        route(Page, both, "/kerja/pengaturan/{part}/{key}", get(page::own_page).post(settings::entry)).takes(bodies::FILES),
        route(Session, reads, "/kerja/pengaturan/unduh/{file}", get(settings::file)),
        route(Page, both, "/kerja/akun", get(page::own_page).post(residents_at_desk::find)),
        route(Page, both, "/kerja/akun/{id}", get(page::own_page).post(residents_at_desk::contact)),
        route(Public, reads, "/kontak", get(page::page)),
        route(Public, reads, "/maklumat", get(page::page)),
        route(Public, reads, "/bantuan", get(page::page)),
        route(Public, both, "/daftar", get(page::page).post(residents::register)),
        route(Public, both, "/lupa-sandi", get(page::page).post(residents::reset)),
        route(Page, both, "/saya", get(page::own_page).post(residents::send)),
        route(Page, reads, "/saya/baru", get(page::own_page)),
        route(Page, both, "/saya/keamanan", get(page::own_page).post(second::security)),
        route(Page, both, "/saya/akun", get(page::own_page).post(residents::settings)),
        route(Page, reads, "/saya/permohonan/{id}", get(page::own_page)),
        route(Session, posts, "/saya/ajukan", post(residents::begin)),
        route(Session, posts, "/saya/kode", post(residents::confirm)),
        route(Session, posts, "/saya/kode-baru", post(residents::new_code)),
        route(Session, posts, "/saya/kontak", post(residents::contact)),
        route(Proven, posts, "/saya/foto/{kind}", post(residents::photo)).takes(bodies::FILES),
        route(Session, reads, "/foto/{id}", get(residents::show_photo)),
        route(Session, posts, "/akun/{id}", post(residents::decide)),
        route(Session, posts, "/kirim/{id}", post(send::send)).takes(bodies::FILES),
        route(Session, posts, "/tindakan/{id}", post(act::act)).takes(bodies::FILES),
        route(Session, posts, "/berkas-fisik/{id}", post(act::mark)),
        route(Page, reads, "/kerja/nomor/{number}", get(act::by_number)),
        route(Session, reads, "/surat-pengantar/{id}", get(files::packing_slip)),
        route(Session, reads, "/resi/{id}", get(files::resi)),
        route(Public, reads, "/layanan/{code}/formulir/{form}", get(files::blank_form)),
        route(Public, reads, "/formulir/{form}", get(files::any_form)),
        route(Session, reads, "/formulir/{id}/{form}", get(files::filled_form)),
        route(Session, reads, "/berkas/{id}", get(files::file)),
        route(Session, reads, "/halaman/{id}/{page}/{width}", get(files::page_picture)),
        route(Session, reads, "/tanda-terima/{id}", get(files::receipt)),
        route(Functions, both, "/api/{*function}", get(page::function).post(page::function)),
        route(Development, reads, "/galeri", get(page::page)),
        route(Development, posts, "/pengembangan/sesi-berakhir", post(session::end_by_time)),
        route(Development, reads, "/pengembangan/pesan", get(residents::messages)),
    ]
}

/// The router with its guards.
pub fn router(site: Site, config: &Config) -> Router {
    let root = config.site.clone();
    let package = format!("/{}", site.options.site_pkg_dir);
    let immutable = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    let assets = ServiceBuilder::new()
        .layer(immutable)
        .service(ServeDir::new(root.join(&*site.options.site_pkg_dir)).precompressed_br().precompressed_gzip());
    let pages = routes()
        .into_iter()
        .filter(|route| site.development || route.access != Access::Development)
        .fold(Router::new(), |router, route| router.route(route.path, route.guarded(&site)))
        .fallback(page::not_found)
        .layer(middleware::from_fn_with_state(site.clone(), guard::note_refusals))
        .layer(middleware::from_fn(words::in_words))
        .layer(middleware::from_fn_with_state(bodies::UnderWay::default(), bodies::bound))
        .layer(middleware::from_fn(guard::no_store));
    let plain =
        PLAIN_FILES.iter().fold(Router::new(), |router, file| router.route_service(&format!("/{file}"), ServeFile::new(root.join(file))));
    Router::new()
        .nest_service(&package, assets)
        .merge(plain)
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
