//! The state of an application without signing in: by its number and a PIN, which stand on the
//! receipt. Nothing personal is shown.

use domain::id::AgencyCode;
use domain::profile::Profile;
use domain::regno::RegNo;
use store::applications::Application;
use store::{Tx, applications, events};
use views::{OwnStep, StatusAnswer, StatusView};

use crate::applications::read::standing::{Dated, standing_of};
use crate::buckets::{Filled, PIN, PIN_OF_ALL};
use crate::messages::collect_at;
use crate::session::{count_use, give_use_back, minutes_until};
use crate::{Office, Result};

/// The PIN of an application: six digits that nobody can tell from its number.
pub(crate) fn pin(office: &Office, application: &Application) -> String {
    pins(office, application).next().unwrap_or_default()
}

/// The PINs of all versions of the keys, the newest first: a receipt of before a change of keys
/// is good after it.
fn pins(office: &Office, application: &Application) -> impl Iterator<Item = String> {
    let about = format!("pin {}", application.case.id);
    let numbers = office
        .ring
        .numbers(&application.case.agency, &about)
        .filter(|_| !application.reg_no.is_empty());
    let numbers = numbers.map(|(_, number)| u64::from_str_radix(&number[..15], 16).unwrap_or(0));
    numbers.map(|number| format!("{:06}", number % 1_000_000)).collect::<Vec<_>>().into_iter()
}

/// The state of an application by its number and PIN. `address` is where the request comes
/// from.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn public_status(
    office: &Office,
    agency: &AgencyCode,
    typed: &str,
    pin: &str,
    address: &str,
) -> Result<StatusAnswer> {
    let profile = office.profile(agency)?;
    if let Some(minutes) = count_use(office, agency, "status", address).await? {
        return Ok(StatusAnswer::Wait(minutes));
    }
    let wrong = StatusAnswer::Wrong(typed.chars().take(40).collect());
    let Some(number) = RegNo::parse(typed) else { return Ok(wrong) };
    let (own, all) = (
        format!("pin of {} from {address}", number.as_str()),
        format!("pin of {}", number.as_str()),
    );
    let now = office.now();
    let mut tx = office.db.write().await?;
    let mut own = Filled::open(&mut tx, agency, office.keyed_hash(agency, &own), PIN, now).await?;
    let mut all =
        Filled::open(&mut tx, agency, office.keyed_hash(agency, &all), PIN_OF_ALL, now).await?;
    let wait = own.wait().max(all.wait());
    if wait > 0 {
        return Ok(StatusAnswer::Wait(minutes_until(wait)));
    }
    let found = applications::by_number(&mut tx, agency, number.as_str()).await?;
    let pin: String = pin.chars().filter(char::is_ascii_digit).collect();
    let Some(application) =
        found.filter(|found| pins(office, found).any(|of_receipt| of_receipt == pin))
    else {
        own.take(&mut tx, 1).await?;
        all.take(&mut tx, 1).await?;
        tx.commit().await?;
        return Ok(wrong);
    };
    // Whoever has the receipt may look as often as they like, and so may the whole village
    // behind the same line.
    let before = own.taken();
    own.take(&mut tx, -before).await?;
    give_use_back(office, &mut tx, agency, "status", address).await?;
    let view = status_of(office, &mut tx, profile, &application).await?;
    tx.commit().await?;
    Ok(StatusAnswer::Found(Box::new(view)))
}

/// The state of an application, with nothing personal.
pub(crate) async fn status_of(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    application: &Application,
) -> Result<StatusView> {
    let events = events::of(tx, &application.case.agency, &application.case.id).await?;
    let moved = events.iter().filter(|event| event.from != event.to);
    let steps = moved.map(|event| OwnStep { status: event.to, at: event.at }).collect();
    Ok(status_view(office, profile, application, steps))
}

fn status_view(
    office: &Office,
    profile: &Profile,
    application: &Application,
    steps: Vec<OwnStep>,
) -> StatusView {
    let case = &application.case;
    let ready = profile.procedure.is_ready(case.status);
    let promised = standing_of(profile, &Dated::of(office, application), office.now()).promised;
    StatusView {
        reg_no: application.reg_no.clone(),
        service: office.service_name(application),
        status: case.status,
        steps,
        promised,
        place: (case.issues_document && ready).then(|| collect_at(profile, application)),
        queue_number: application.queue_number.clone().filter(|_| ready),
    }
}
