//! How an application stands in time.

use domain::calendar::Millis;
use domain::profile::Profile;
use domain::sla::{Span, Standing};
use store::applications::Application;

use crate::Office;

/// How an application stands at an instant: by what is promised since its file was complete, before
/// that by what it takes since it was sent. It ends with a status that nothing comes after.
pub(crate) fn standing_of(
    office: &Office,
    profile: &Profile,
    application: &Application,
    now: Millis,
) -> Standing {
    let case = &application.case;
    let from = application.accepted_at.or(application.submitted_at).unwrap_or(now);
    let until = case.status.is_terminal().then_some(case.status_since);
    let span = Span { until, ..Span::since(from) };
    let promise = office.service_of(application).ok().map(|service| service.promise_minutes);
    span.standing(&profile.calendar, promise, application.due_at, now)
}
