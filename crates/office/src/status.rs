//! The state of an application without signing in: by its number and a PIN, which stand on the
//! receipt. Nothing personal is shown.

use domain::profile::Profile;
use domain::regno::RegNo;
use domain::views::{OwnStep, StatusAnswer, StatusView};
use domain::words::Lang;
use store::applications::{self, Application};
use store::{Tx, events};

use crate::buckets::{Filled, PIN, PIN_OF_ALL};
use crate::notify::collect_at;
use crate::sign_in::minutes_until;
use crate::{Office, Result};

impl Office {
    /// The PIN of an application: six digits that nobody can tell from its number.
    pub(crate) fn pin(&self, application: &Application) -> String {
        self.pins(application).next().unwrap_or_default()
    }

    /// The PINs of all versions of the keys, the newest first: a receipt of before a change of keys
    /// is good after it.
    fn pins(&self, application: &Application) -> impl Iterator<Item = String> {
        let about = format!("pin {}", application.case.id);
        let numbers = self
            .ring
            .numbers(&application.case.agency, &about)
            .filter(|_| !application.reg_no.is_empty());
        let numbers =
            numbers.map(|(_, number)| u64::from_str_radix(&number[..15], 16).unwrap_or(0));
        numbers.map(|number| format!("{:06}", number % 1_000_000)).collect::<Vec<_>>().into_iter()
    }

    /// The state of an application by its number and PIN. `address` is where the request comes
    /// from.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn public_status(
        &self,
        agency: &str,
        typed: &str,
        pin: &str,
        address: &str,
        lang: Lang,
    ) -> Result<StatusAnswer> {
        let profile = self.profile(agency)?;
        if let Some(minutes) = self.count_use(agency, "status", address).await? {
            return Ok(StatusAnswer::Wait(minutes));
        }
        let wrong = StatusAnswer::Wrong(typed.chars().take(40).collect());
        let Some(number) = RegNo::parse(typed) else { return Ok(wrong) };
        let (own, all) = (
            format!("pin of {} from {address}", number.as_str()),
            format!("pin of {}", number.as_str()),
        );
        let now = self.now();
        let mut tx = self.db.write().await?;
        let mut own = Filled::open(&mut tx, agency, self.lookup(agency, &own), PIN, now).await?;
        let mut all =
            Filled::open(&mut tx, agency, self.lookup(agency, &all), PIN_OF_ALL, now).await?;
        let wait = own.wait().max(all.wait());
        if wait > 0 {
            return Ok(StatusAnswer::Wait(minutes_until(wait)));
        }
        let found = applications::by_number(&mut tx, agency, number.as_str()).await?;
        let pin: String = pin.chars().filter(char::is_ascii_digit).collect();
        let Some(application) =
            found.filter(|found| self.pins(found).any(|of_receipt| of_receipt == pin))
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
        self.give_use_back(&mut tx, agency, "status", address).await?;
        let view = self.status_of(&mut tx, profile, &application, lang).await?;
        tx.commit().await?;
        Ok(StatusAnswer::Found(Box::new(view)))
    }

    /// The state of an application, with nothing personal.
    pub(crate) async fn status_of(
        &self,
        tx: &mut Tx,
        profile: &Profile,
        application: &Application,
        lang: Lang,
    ) -> Result<StatusView> {
        let events = events::of(tx, &application.case.agency, &application.case.id).await?;
        let moved = events.iter().filter(|event| event.from != event.to);
        let steps = moved
            .map(|event| OwnStep {
                status: event.to,
                at: profile.agency.zone.moment(event.at, lang),
            })
            .collect();
        Ok(self.status_view(profile, application, steps, lang))
    }

    fn status_view(
        &self,
        profile: &Profile,
        application: &Application,
        steps: Vec<OwnStep>,
        lang: Lang,
    ) -> StatusView {
        let case = &application.case;
        let ready = profile.procedure.is_ready(case.status);
        let promised = application.due_at.filter(|_| !case.status.is_terminal());
        StatusView {
            reg_no: application.reg_no.clone(),
            service: self.service_name(application),
            status: case.status,
            steps,
            promised: promised.map(|at| profile.agency.zone.moment(at, lang)),
            place: if case.issues_document && ready {
                collect_at(profile, application)
            } else {
                String::new()
            },
            hours: profile.calendar.week_words(lang),
            queue_number: application.queue_number.clone().filter(|_| ready),
        }
    }
}
