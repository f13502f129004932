//! The routes.

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::routing::{MethodRouter, get, post};
use axum::{Router, middleware};
use tower::ServiceBuilder;
use tower_governor::GovernorLayer;
use tower_governor::governor::GovernorConfigBuilder;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use super::client::ByClient;
use super::{
    Kind, Site, act, bodies, client, files, guard, page, request_code, residents,
    residents_at_desk, second, send, session, settings, staff, status, words,
};
use crate::config::Config;

/// Files of the site that are served as they are.
const PLAIN_FILES: &[&str] = &[
    "robots.txt",
    "bantuan-1.svg",
    "bantuan-2.svg",
    "bantuan-3.svg",
    "bantuan-4.svg",
    "bantuan-5.svg",
];

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
    /// Who calls it, which decides its guards.
    pub kind: Kind,
    /// The most that a body may hold.
    pub body: usize,
    answer: MethodRouter<Site>,
}

impl Route {
    /// A route for browsers, whose body is a plain form.
    #[must_use]
    pub fn new(
        access: Access,
        methods: &'static [&'static str],
        path: &'static str,
        answer: MethodRouter<Site>,
    ) -> Self {
        Self { path, methods, access, kind: Kind::Browser, body: bodies::FORM, answer }
    }

    /// The route for another kind of caller.
    #[must_use]
    pub fn of(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The route with a body of another size.
    fn takes(self, body: usize) -> Self {
        Self { body, ..self }
    }

    /// What answers, with the size of its body and the guards of its kind.
    fn guarded(self, site: &Site) -> MethodRouter<Site> {
        let answer = self.answer.layer(DefaultBodyLimit::max(self.body));
        self.kind.guarded(answer, site, self.access, self.body)
    }
}

const READS: &[&str] = &["GET"];
const POSTS: &[&str] = &["POST"];
const BOTH: &[&str] = &["GET", "POST"];

/// Every route but the built files. The router is made of this list and the authorization test
/// walks it, so that none goes untested.
#[must_use]
pub fn routes() -> Vec<Route> {
    use Access::{Development, Functions, Page, Proven, Public, Session};
    let mut all = vec![
        Route::new(Public, READS, "/", get(page::page)),
        Route::new(Public, BOTH, "/masuk", get(page::page).post(session::sign_in)),
        Route::new(Public, BOTH, "/masuk/kode", get(second::page_of).post(second::show)),
        Route::new(Session, POSTS, "/masuk/kunci", post(second::ask_key)),
        Route::new(Public, BOTH, "/undangan", get(page::page).post(staff::invited)),
        Route::new(Public, BOTH, "/status", get(page::page).post(status::ask)),
        Route::new(Public, READS, "/layanan", get(page::page)),
        Route::new(Public, READS, "/layanan/{code}", get(page::page)),
        Route::new(Public, POSTS, "/keluar", post(session::sign_out)),
        Route::new(Public, POSTS, "/bahasa", post(session::language)),
        Route::new(Public, READS, "/logo.svg", get(files::logo)),
        Route::new(Public, READS, "/manifest.webmanifest", get(files::manifest)),
        Route::new(Public, READS, "/sehat", get(files::health)),
        Route::new(Public, READS, "/sehat/hidup", get(files::alive)),
        Route::new(Session, READS, "/berkas-instansi/{id}", get(staff::paper)),
        Route::new(Public, READS, "/kontak", get(page::page)),
        Route::new(Public, READS, "/maklumat", get(page::page)),
        Route::new(Public, READS, "/bantuan", get(page::page)),
        Route::new(Public, BOTH, "/daftar", get(page::page).post(residents::register)),
        Route::new(Public, BOTH, "/lupa-sandi", get(page::page).post(residents::reset)),
        Route::new(Page, BOTH, "/saya", get(page::own_page).post(residents::send)),
        Route::new(Page, READS, "/saya/baru", get(page::own_page)),
        Route::new(Page, BOTH, "/saya/keamanan", get(page::own_page).post(second::security)),
        Route::new(Page, BOTH, "/saya/akun", get(page::own_page).post(residents::settings)),
        Route::new(Page, READS, "/saya/permohonan/{id}", get(page::own_page)),
        Route::new(Session, POSTS, "/saya/ajukan", post(residents::begin)),
        Route::new(Session, POSTS, "/saya/kode", post(residents::confirm)),
        Route::new(Session, POSTS, "/saya/kode-baru", post(residents::new_code)),
        Route::new(Session, POSTS, "/saya/kontak", post(residents::contact)),
        Route::new(Proven, POSTS, "/saya/foto/{kind}", post(residents::photo)).takes(bodies::FILES),
        Route::new(Session, READS, "/foto/{id}", get(residents::show_photo)),
        Route::new(Session, POSTS, "/akun/{id}", post(residents::decide)),
        Route::new(Session, POSTS, "/kirim/{id}", post(send::send)).takes(bodies::FILES),
        Route::new(Session, POSTS, "/tindakan/{id}", post(act::act)).takes(bodies::FILES),
        Route::new(Session, POSTS, "/berkas-fisik/{id}", post(act::mark)),
        Route::new(Session, READS, "/surat-pengantar/{id}", get(files::packing_slip)),
        Route::new(Session, READS, "/resi/{id}", get(files::resi)),
        Route::new(Public, READS, "/layanan/{code}/formulir/{form}", get(files::blank_form)),
        Route::new(Public, READS, "/formulir/{form}", get(files::any_form)),
        Route::new(Session, READS, "/formulir/{id}/{form}", get(files::filled_form)),
        Route::new(Session, READS, "/berkas/{id}", get(files::file)),
        Route::new(Session, READS, "/halaman/{id}/{page}/{width}", get(files::page_picture)),
        Route::new(Session, READS, "/tanda-terima/{id}", get(files::receipt)),
        Route::new(Functions, BOTH, "/api/{*function}", get(page::function).post(page::function)),
        Route::new(Development, READS, "/galeri", get(page::page)),
        Route::new(Development, POSTS, "/pengembangan/sesi-berakhir", post(session::end_by_time)),
        Route::new(Development, READS, "/pengembangan/pesan", get(residents::messages)),
    ];
    all.extend(office_routes());
    all
}

/// The pages of the office.
fn office_routes() -> Vec<Route> {
    use Access::{Page, Session};
    vec![
        Route::new(Page, READS, "/kerja", get(page::own_page)),
        Route::new(Page, READS, "/kerja/baru", get(page::own_page)),
        Route::new(Page, READS, "/kerja/tanda-tangan", get(page::own_page)),
        Route::new(Page, READS, "/kerja/permohonan/{id}", get(page::own_page)),
        Route::new(Page, BOTH, "/kerja/kuasa", get(page::own_page).post(residents::begin_for)),
        Route::new(Page, BOTH, "/kerja/keamanan", get(page::own_page).post(second::security)),
        Route::new(Page, READS, "/kerja/catatan-keamanan", get(page::own_page)),
        Route::new(Page, BOTH, "/kerja/petugas", get(page::own_page).post(staff::invite)),
        Route::new(Page, BOTH, "/kerja/petugas/{id}", get(page::own_page).post(staff::act)),
        Route::new(Page, BOTH, "/kerja/instansi", get(page::own_page).post(staff::institution)),
        Route::new(
            Page,
            BOTH,
            "/kerja/instansi/{id}",
            get(page::own_page).post(staff::of_institution),
        )
        .takes(bodies::FILES),
        Route::new(Page, BOTH, "/kerja/pengaturan", get(page::own_page).post(settings::publish))
            .takes(bodies::TEXT),
        Route::new(
            Page,
            BOTH,
            "/kerja/pengaturan/{part}",
            get(page::own_page).post(settings::part),
        )
        .takes(bodies::FILES),
        Route::new(
            Page,
            BOTH,
            "/kerja/pengaturan/{part}/{key}",
            get(page::own_page).post(settings::entry),
        )
        .takes(bodies::FILES),
        Route::new(Session, READS, "/kerja/pengaturan/unduh/{file}", get(settings::file)),
        Route::new(Page, BOTH, "/kerja/akun", get(page::own_page).post(residents_at_desk::find)),
        Route::new(
            Page,
            BOTH,
            "/kerja/akun/{id}",
            get(page::own_page).post(residents_at_desk::contact),
        ),
        Route::new(Page, READS, "/kerja/nomor/{number}", get(act::by_number)),
    ]
}

/// The router with its guards.
pub fn router(site: Site, config: &Config) -> Router {
    router_of(site, config, routes())
}

/// The router of other routes, behind the same guards.
pub fn router_of(site: Site, config: &Config, routes: Vec<Route>) -> Router {
    let root = config.site.clone();
    let package = format!("/{}", site.options.site_pkg_dir);
    let immutable = SetResponseHeaderLayer::overriding(
        CACHE_CONTROL,
        HeaderValue::from_static("max-age=31536000, immutable"),
    );
    let assets = ServiceBuilder::new().layer(immutable).service(
        ServeDir::new(root.join(&*site.options.site_pkg_dir))
            .precompressed_br()
            .precompressed_gzip(),
    );
    let pages = routes
        .into_iter()
        .filter(|route| site.development || route.access != Access::Development)
        .fold(Router::new(), |router, route| router.route(route.path, route.guarded(&site)))
        .fallback(page::not_found)
        .layer(middleware::from_fn_with_state(site.clone(), guard::note_refusals))
        .layer(middleware::from_fn(words::in_words))
        .layer(middleware::from_fn_with_state(bodies::UnderWay::default(), bodies::bound))
        .layer(middleware::from_fn(guard::no_store));
    let plain = PLAIN_FILES.iter().fold(Router::new(), |router, file| {
        router.route_service(&format!("/{file}"), ServeFile::new(root.join(file)))
    });
    Router::new()
        .nest_service(&package, assets)
        .merge(plain)
        .merge(rate_limited(pages, config.rate))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(guard::headers))
        .layer(middleware::from_fn_with_state(
            Arc::<[std::net::IpAddr]>::from(config.proxies.clone()),
            client::find,
        ))
        .layer(middleware::from_fn_with_state(site.clone(), request_code::number))
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
        Some(limits) => {
            pages.layer(GovernorLayer::new(Arc::new(limits)).error_handler(guard::too_many))
        }
        None => pages,
    }
}
