//! Beginning an application: an empty draft of a service.

use domain::form::Raw;
use domain::procedure::{ActorKind, Case, Channel, Refusal, Status};
use store::applications::{self, Application};

use crate::{Caller, Office, OfficeError, Result};

impl Office {
    /// Begins a draft at the caller's counter and gives its id.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] when the caller has no counter, [`OfficeError::NotFound`] for an unknown service.
    pub async fn begin(&self, caller: &Caller, service: &str) -> Result<String> {
        let profile = self.profile_of(caller)?;
        let service = profile.service(service).ok_or(OfficeError::NotFound)?;
        let role =
            caller.actor.roles.iter().find(|role| role.kind == ActorKind::Counter).ok_or(OfficeError::Refused(Refusal::NotYourRole))?;
        let area = role.area.clone().ok_or(OfficeError::Refused(Refusal::OtherArea))?;
        let now = self.now();
        // A village counter files for its own villagers mostly; the choice can be changed.
        let village = profile.areas.village(&area).map(|village| village.code.clone()).unwrap_or_default();
        let draft: Raw = [("desa_kelurahan".to_owned(), village.clone())].into();
        let case = Case {
            id: self.source.id(now),
            agency: caller.actor.agency.clone(),
            status: Status::Draft,
            version: 1,
            channel: Channel::Loket,
            filed_by: caller.actor.id.clone(),
            filed_area: area,
            village,
            print_office: String::new(),
            prints_at_counter: false,
            issues_document: !service.issued_documents.is_empty(),
            assignee: None,
            accepted_by: None,
            entered_by: None,
            konsep_hash: None,
            validated_hash: None,
            status_since: now,
        };
        let application = Application {
            reg_no: String::new(),
            service: service.code.clone(),
            applicant: String::new(),
            phone: String::new(),
            email: String::new(),
            created_at: now,
            submitted_at: None,
            accepted_at: None,
            due_at: None,
            siak_reference: None,
            queue_number: None,
            recipient: None,
            recipient_signature: None,
            answers: "{}".to_owned(),
            draft: serde_json::to_string(&draft)?,
            draft_tried: false,
            draft_file_fault: None,
            saved_at: None,
            reason: String::new(),
            faults: String::new(),
            case,
        };
        let mut tx = self.db.write().await?;
        applications::add(&mut tx, &application).await?;
        tx.commit().await?;
        Ok(application.case.id)
    }
}
