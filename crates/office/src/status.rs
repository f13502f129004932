//! The state of an application without signing in: by its number and a PIN, which stand on the receipt. Nothing personal is shown.

use domain::profile::Profile;
use domain::regno::RegNo;
use domain::views::{OwnStep, StatusAnswer, StatusView};
use domain::words::Lang;
use store::applications::{self, Application};
use store::attempts::{self, Attempt};
use store::{Tx, events};

use crate::notify::collect_at;
use crate::sign_in::{minutes_until, wait_after};
use crate::{Office, Result};

/// So many wrong PINs for one number are free in an hour.
const FREE_PINS: i64 = 10;
const HOUR_MS: i64 = 60 * 60_000;

impl Office {
    /// The PIN of an application: six digits that nobody can tell from its number.
    pub(crate) fn pin(&self, application: &Application) -> String {
        if application.reg_no.is_empty() {
            return String::new();
        }
        let hash = self.lookup(&application.case.agency, &format!("pin {}", application.case.id));
        let number = u64::from_str_radix(&hash[..15], 16).unwrap_or(0);
        format!("{:06}", number % 1_000_000)
    }

    /// The state of an application by its number and PIN. `address` is where the request comes from.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn public_status(&self, agency: &str, typed: &str, pin: &str, address: &str, lang: Lang) -> Result<StatusAnswer> {
        let profile = self.profile(agency)?;
        if let Some(minutes) = self.count_use(agency, "status", address).await? {
            return Ok(StatusAnswer::Wait(minutes));
        }
        let wrong = StatusAnswer::Wrong(typed.chars().take(40).collect());
        let Some(number) = RegNo::parse(typed) else { return Ok(wrong) };
        let subject = self.lookup(agency, &format!("pin of {}", number.as_str()));
        let now = self.now();
        let mut tx = self.db.write().await?;
        let mut attempt = attempts::hold(&mut tx, agency, &subject).await?;
        if attempt.locked_until > now {
            return Ok(StatusAnswer::Wait(minutes_until(attempt.locked_until - now)));
        }
        let found = applications::by_number(&mut tx, agency, number.as_str()).await?;
        let pin: String = pin.chars().filter(char::is_ascii_digit).collect();
        let Some(application) = found.filter(|found| self.pin(found) == pin) else {
            if now - attempt.last_at > HOUR_MS {
                attempt.failures = 0;
            }
            let failures = attempt.failures + 1;
            attempts::put(
                &mut tx,
                agency,
                &subject,
                &Attempt { failures, last_at: now, locked_until: now + wait_after(failures - FREE_PINS) },
            )
            .await?;
            tx.commit().await?;
            return Ok(wrong);
        };
        let view = self.status_of(&mut tx, profile, &application, lang).await?;
        drop(tx);
        Ok(StatusAnswer::Found(Box::new(view)))
    }

    /// The state of an application, with nothing personal.
    pub(crate) async fn status_of(&self, tx: &mut Tx, profile: &Profile, application: &Application, lang: Lang) -> Result<StatusView> {
        let events = events::of(tx, &application.case.agency, &application.case.id).await?;
        let moved = events.iter().filter(|event| event.from != event.to);
        let steps = moved.map(|event| OwnStep { status: event.to, at: profile.agency.zone.moment(event.at, lang) }).collect();
        Ok(self.status_view(profile, application, steps, lang))
    }

    fn status_view(&self, profile: &Profile, application: &Application, steps: Vec<OwnStep>, lang: Lang) -> StatusView {
        let case = &application.case;
        let ready = profile.procedure.is_ready(case.status);
        let promised = application.due_at.filter(|_| !case.status.is_terminal());
        StatusView {
            reg_no: application.reg_no.clone(),
            service: self.service_name(application),
            status: case.status,
            steps,
            promised: promised.map(|at| profile.agency.zone.moment(at, lang)),
            place: if case.issues_document && ready { collect_at(profile, application) } else { String::new() },
            hours: profile.calendar.week_words(lang),
            queue_number: application.queue_number.clone().filter(|_| ready),
        }
    }
}
