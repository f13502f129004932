//! The HTTP side: routes, guards and what they share.

mod act;
mod answer;
mod bodies;
mod client;
mod cookies;
mod files;
mod guard;
mod head;
mod kind;
mod listen;
mod multipart;
mod page;
mod proof;
mod request_code;
mod residents;
mod residents_at_desk;
mod routes;
mod second;
mod send;
mod session;
mod settings;
mod staff;
mod status;
mod words;

use app::ssr::Parts;
use domain::id::{AgencyCode, ApplicationId};
pub use kind::{Fits, Kind, SignatureFits, TokenFits};
use leptos::prelude::LeptosOptions;
pub use listen::STOP;
use office::{Caller, Office, OfficeError};
pub use routes::{Access, Route, router, router_of, routes};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::config::Config;
use crate::config_error::ConfigError;

/// What every route works with.
#[derive(Clone)]
pub struct Site {
    /// The office.
    pub office: Office,
    /// Where the built site lies.
    pub options: LeptosOptions,
    /// The parts of the program that its pages need.
    pub parts: Parts,
    /// Whether what helps developing is served: the gallery, sessions that end at once.
    pub development: bool,
}

impl Site {
    /// The agency and the person of a request; the person may have a session that is over.
    ///
    /// # Errors
    /// When the host is no agency's.
    pub async fn caller(
        &self,
        headers: &http::HeaderMap,
    ) -> Result<(AgencyCode, Result<Caller, OfficeError>), OfficeError> {
        let agency = self.office.agency(app::ssr::host(headers))?.agency.code.clone();
        let caller = match app::ssr::cookie(headers, app::ssr::SESSION) {
            Some(token) => office::session::caller_or_late(&self.office, &agency, token).await,
            None => Err(OfficeError::SignedOut),
        };
        Ok((agency, caller))
    }

    /// The address of this site as people reach it, without a path: for links and codes that leave
    /// the page.
    pub fn base(&self, headers: &http::HeaderMap) -> String {
        let host = app::ssr::host(headers);
        match self.office.agency(host) {
            Ok(profile) if !self.office.demo => format!("https://{}", profile.agency.host),
            _ => format!("http://{host}"),
        }
    }

    /// The page of an application for who asks: residents and staff have pages of their own.
    pub async fn case_page(&self, headers: &http::HeaderMap, id: &ApplicationId) -> String {
        let resident =
            matches!(self.caller(headers).await, Ok((_, Ok(caller))) if caller.resident.is_some());
        format!("{}/permohonan/{id}", if resident { "/saya" } else { "/kerja" })
    }

    /// The person of a request with a session that still runs.
    ///
    /// # Errors
    /// [`OfficeError::SignedOut`] when there is none.
    pub async fn present(&self, headers: &http::HeaderMap) -> Result<Caller, OfficeError> {
        self.caller(headers)
            .await?
            .1
            .and_then(|caller| if caller.over { Err(OfficeError::SignedOut) } else { Ok(caller) })
    }
}

/// Serves until the program is asked to stop, and what was under way is answered or cut.
///
/// # Errors
/// When the built site is missing.
pub async fn serve(
    listener: TcpListener,
    office: Office,
    config: &Config,
    stop: impl Future<Output = ()>,
) -> Result<(), ConfigError> {
    let options = page::options(config)?;
    // Pages are drawn on the runtime that serves them; a second call finds it set already.
    let _ = any_spawner::Executor::init_custom_executor(request_code::InRequest);
    let parts = page::parts(config, &options)?;
    let site = Site { office, options, parts, development: config.development };
    listen::serve(listener, routes::router(site, config), config.proxies.clone().into(), stop)
        .await;
    Ok(())
}

/// Listens from now on for being asked to stop; what comes of it is over then.
///
/// # Errors
/// When the signals cannot be listened for.
pub fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! { _ = interrupt.recv() => {} _ = terminate.recv() => {} }
    })
}
