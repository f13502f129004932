//! Which request the running code works for: its code stands in the log beside all that is said
//! meanwhile, and on the page when it fails.

use std::future::Future;

use domain::incident::IncidentCode;
use tokio::task::futures::TaskLocalFuture;

tokio::task_local! {
    static CODE: IncidentCode;
}

/// Runs a future as part of a request.
pub fn within<F: Future>(code: IncidentCode, future: F) -> TaskLocalFuture<IncidentCode, F> {
    CODE.scope(code, future)
}

/// The code of the request that is worked for; `None` outside of one, as in a job.
#[must_use]
pub fn current() -> Option<IncidentCode> {
    CODE.try_with(|code| *code).ok()
}
