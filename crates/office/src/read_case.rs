//! Reading an application. Every reading is noted: who, what, when, in which role.

use domain::procedure::{ActorKind, Refusal, Status, sees};
use domain::views::{CasePage, ServiceView};
use domain::words::Lang;
use store::reads::{self, Reading};

use crate::form_view::service_view;
use crate::{Caller, Office, OfficeError, Result};

impl Office {
    /// The case page: a form for its own counter while it can be typed into, else the application.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] outside of the caller's area, [`OfficeError::Refused`] for a role that does not see it.
    pub async fn read_case(&self, caller: &Caller, id: &str, lang: Lang) -> Result<CasePage> {
        let profile = self.profile_of(caller)?;
        // Residents have a page of their own, which shows other things.
        if caller.resident.is_some() {
            return Err(OfficeError::Refused(Refusal::NotYourRole));
        }
        let application = self.visible(caller, id).await?;
        let role = sees(&application.case, &caller.actor).map_err(OfficeError::unseen)?;
        self.note_reading(caller, id, role, "case").await?;
        if matches!(application.case.status, Status::Draft | Status::Cancelled) && application.case.is_filed_by(&caller.actor) {
            return Ok(CasePage::Form(Box::new(self.form_view(profile, &application, lang).await?)));
        }
        Ok(CasePage::Case(Box::new(self.case_view(caller, profile, &application, lang).await?)))
    }

    /// The services that can be begun.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for a caller who files nothing.
    pub fn catalogue(&self, caller: &Caller) -> Result<Vec<ServiceView>> {
        if !caller.actor.has(ActorKind::Counter) {
            return Err(OfficeError::Refused(Refusal::NotYourRole));
        }
        Ok(self.profile_of(caller)?.services.iter().map(service_view).collect())
    }

    pub(crate) async fn note_reading(&self, caller: &Caller, id: &str, role: ActorKind, what: &str) -> Result<()> {
        let now = self.now();
        let reading = Reading {
            id: &self.source.id(now),
            agency: &caller.actor.agency,
            application_id: id,
            staff_id: &caller.actor.id,
            role,
            at: now,
            what,
        };
        let mut tx = self.db.write().await?;
        reads::add(&mut tx, &reading).await?;
        Ok(tx.commit().await?)
    }
}
