//! How an application stands in time.

use domain::calendar::Millis;
use domain::procedure::Status;
use domain::profile::Profile;
use domain::service::Service;
use domain::sla::{Span, Standing};
use store::applications::{Application, Header};

use crate::Office;

/// What time is reckoned by.
pub(crate) struct Dated<'a> {
    status: Status,
    since: Millis,
    submitted_at: Option<Millis>,
    accepted_at: Option<Millis>,
    due_at: Option<Millis>,
    service: Option<&'a Service>,
}

impl<'a> Dated<'a> {
    /// Of an application.
    pub(crate) fn of(office: &'a Office, application: &Application) -> Self {
        Self {
            status: application.case.status,
            since: application.case.status_since,
            submitted_at: application.submitted_at,
            accepted_at: application.accepted_at,
            due_at: application.due_at,
            service: office.service_of(application).ok(),
        }
    }

    /// Of a row of a list, of that service.
    pub(crate) const fn listed(header: &Header, service: Option<&'a Service>) -> Self {
        Self {
            status: header.status,
            since: header.status_since,
            submitted_at: header.submitted_at,
            accepted_at: header.accepted_at,
            due_at: header.due_at,
            service,
        }
    }
}

/// How an application stands at an instant: by what is promised since its file was complete, before
/// that by what it takes since it was sent. It ends with a status that nothing comes after.
pub(crate) fn standing_of(profile: &Profile, dated: &Dated<'_>, now: Millis) -> Standing {
    let from = dated.accepted_at.or(dated.submitted_at).unwrap_or(now);
    let until = dated.status.is_terminal().then_some(dated.since);
    let span = Span { until, ..Span::since(from) };
    let promise = dated.service.map(|service| service.promise_minutes);
    span.standing(&profile.calendar, promise, dated.due_at, now)
}
