//! Which request the running code works for: its code stands in the log beside all that is said
//! meanwhile, and on the page when it fails; and who asks is looked up once.

use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::AgencyCode;
use domain::incident::IncidentCode;
use tokio::task::futures::TaskLocalFuture;

use crate::Caller;

/// A request that is worked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its code.
    pub code: IncidentCode,
    /// Who asks, once that was looked up.
    known: Arc<Mutex<Option<Known>>>,
}

/// Somebody who was looked up.
#[derive(Debug)]
struct Known {
    agency: AgencyCode,
    /// When, milliseconds.
    at: i64,
    caller: Caller,
}

/// Who was looked up longer ago than this is looked up anew: a large file on a slow line takes its
/// time, and a session may have ended meanwhile.
const KNOWN_FOR_MS: i64 = 60_000;

tokio::task_local! {
    static REQUEST: Request;
}

impl Request {
    /// A request that was just made.
    #[must_use]
    pub fn new(code: IncidentCode) -> Self {
        Self { code, known: Arc::default() }
    }

    /// Runs a future as part of the request.
    pub fn scope<F: Future>(self, future: F) -> TaskLocalFuture<Self, F> {
        REQUEST.scope(self, future)
    }
}

/// The request that is worked for; `None` outside of one, as in a job.
#[must_use]
pub fn current() -> Option<Request> {
    REQUEST.try_with(Clone::clone).ok()
}

/// The code of the request that is worked for; `None` outside of one.
#[must_use]
pub fn code() -> Option<IncidentCode> {
    REQUEST.try_with(|request| request.code).ok()
}

/// Who asks is looked up anew from here on, because the request has changed something about them.
pub fn forget_caller() {
    let _ = REQUEST.try_with(|request| {
        *request.known.lock().unwrap_or_else(PoisonError::into_inner) = None;
    });
}

/// Who was looked up before in this request, with the session that is named by a token's hash.
pub(crate) fn known_caller(agency: &AgencyCode, token_hash: &str, now: i64) -> Option<Caller> {
    let found = REQUEST.try_with(|request| {
        let known = request.known.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .as_ref()
            .filter(|known| {
                known.agency == *agency
                    && known.caller.session == token_hash
                    && (known.at..=known.at + KNOWN_FOR_MS).contains(&now)
            })
            .map(|known| known.caller.clone())
    });
    found.ok().flatten()
}

/// Keeps who was looked up.
pub(crate) fn know_caller(agency: &AgencyCode, caller: &Caller, at: i64) {
    let _ = REQUEST.try_with(|request| {
        *request.known.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Known { agency: agency.clone(), at, caller: caller.clone() });
    });
}
