//! Reading an application. Every reading is noted: who, what, when, in which role.

use domain::procedure::{ActorKind, Refusal, Status, sees};
use domain::views::{CasePage, ServiceView};
use domain::words::Lang;
use store::Tx;
use store::reads::{self, Reading};

use crate::form_view::service_view;
use crate::{Caller, Office, OfficeError, Result};

impl Office {
    /// The case page: a form for its own counter while it can be typed into, else the application.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] outside of the caller's area, [`OfficeError::Refused`] for a role
    /// that does not see it.
    pub async fn read_case(&self, caller: &Caller, id: &str, lang: Lang) -> Result<CasePage> {
        let profile = self.profile_of(caller)?;
        // Residents have a page of their own, which shows other things.
        if caller.resident.is_some() {
            return Err(OfficeError::Refused(Refusal::NotYourRole));
        }
        let application = self.visible(caller, id).await?;
        let role = sees(&application.case, &caller.actor).map_err(OfficeError::unseen)?;
        self.note_reading(caller, id, role, "case").await?;
        if matches!(application.case.status, Status::Draft | Status::Cancelled)
            && application.case.is_filed_by(&caller.actor)
        {
            return Ok(CasePage::Form(Box::new(
                self.form_view(profile, &application, lang).await?,
            )));
        }
        Ok(CasePage::Case(Box::new(self.case_view(caller, profile, &application, lang).await?)))
    }

    /// The services that can be begun.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for a caller who files nothing.
    pub async fn catalogue(&self, caller: &Caller) -> Result<Vec<ServiceView>> {
        if !caller.is_counter() {
            return Err(OfficeError::Refused(Refusal::NotYourRole));
        }
        let profile = self.profile_of(caller)?;
        let mut services = Vec::new();
        for service in &profile.services {
            // An institution is offered what its agreement names.
            if self.pks_bar(profile, &caller.actor, &service.code).await?.is_none() {
                services.push(service_view(service));
            }
        }
        Ok(services)
    }

    /// Where somebody works, in words; empty for the whole agency.
    pub(crate) fn place_of(&self, caller: &Caller) -> String {
        if let Some(unit) = &caller.unit {
            return unit.unit.clone();
        }
        let Ok(profile) = self.profile_of(caller) else { return String::new() };
        let place = caller.actor.roles.iter().find_map(|role| {
            let office = role
                .office
                .as_deref()
                .and_then(|code| profile.office(code))
                .map(|office| office.name.clone());
            office.or_else(|| role.area.as_deref().map(|area| profile.areas.label(area)))
        });
        place.unwrap_or_default()
    }

    pub(crate) async fn note_reading(
        &self,
        caller: &Caller,
        id: &str,
        role: ActorKind,
        what: &str,
    ) -> Result<()> {
        let mut tx = self.db.write().await?;
        self.note_reading_in(&mut tx, caller, id, role, what).await?;
        Ok(tx.commit().await?)
    }

    /// The same within a transaction.
    pub(crate) async fn note_reading_in(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        id: &str,
        role: ActorKind,
        what: &str,
    ) -> Result<()> {
        let now = self.now();
        let reading = Reading {
            id: &self.source.id(now),
            agency: &caller.actor.agency,
            application_id: id,
            staff_id: &caller.actor.id,
            role,
            at: now,
            what,
            place: &self.place_of(caller),
        };
        Ok(reads::add(tx, &reading).await?)
    }
}
