//! Keeping what was typed, whatever else comes of it.

use std::collections::BTreeSet;

use domain::fault::Fault;
use domain::form::{
    Field, FieldKind, FieldMeaning, Raw, area_of, field_that_means, forget_elsewhere, group_of,
    unfold,
};
use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::Status;
use domain::profile::Profile;
use domain::service::Service;
use store::applications::Application;
use store::{StoreError, applications};

use crate::applications::family::fixed_fields;
use crate::applications::keep_file::{Stored, count_upload};
use crate::applications::register_hints::forget_found;
use crate::applications::send_form::SendForm;
use crate::{Caller, Office, OfficeError, Result};

/// A form that is kept.
pub(super) struct Kept<'a> {
    pub office: &'a Office,
    pub caller: &'a Caller,
    pub profile: &'a Profile,
    pub fields: &'a [Field],
    pub form: &'a SendForm,
}

/// A file that came with a form.
pub(super) enum Came {
    /// It was taken.
    Taken(Box<Stored>),
    /// It was not.
    Refused(FileRefusal),
}

impl Kept<'_> {
    /// Keeps what was typed, with the file that came. Of a cancelled application only what is to be
    /// mended can be changed. It is one transaction: the row is read where it is written, because
    /// another field of the same draft may have been saved in this very moment.
    pub(super) async fn save(
        &self,
        application: &mut Application,
        came: Option<Came>,
    ) -> Result<()> {
        let mut tx = self.office.db.write().await?;
        let there = applications::hold(&mut tx, &application.case.agency, &application.case.id)
            .await?
            .ok_or(OfficeError::NotFound)?;
        if there.case.version != application.case.version {
            return Err(StoreError::Conflict.into());
        }
        *application = there;
        self.type_into(application)?;
        if let Some(came) = &came {
            application.draft_file_fault = match came {
                Came::Taken(_) => None,
                Came::Refused(refusal) => Some(*refusal),
            };
        }
        applications::save_draft(&mut tx, application).await?;
        match came {
            None => {}
            Some(Came::Refused(refusal)) if refusal.fault == FileFault::Quota => {}
            Some(came) => {
                count_upload(self.office, &mut tx, self.caller).await?;
                if let Came::Taken(file) = came {
                    file.add(&mut tx).await?;
                }
            }
        }
        Ok(tx.commit().await?)
    }

    /// Puts what was typed into the draft.
    pub(super) fn type_into(&self, application: &mut Application) -> Result<()> {
        let Self { office, profile, form, .. } = *self;
        let mut raw = application.draft.clone();
        // Rows that were just begun are fields too.
        let both: Raw = raw
            .iter()
            .chain(&form.raw)
            .map(|(name, typed)| (name.clone(), typed.clone()))
            .collect();
        let fields = &unfold(self.fields, &both);
        let asked = asked_fields(application, fields);
        let fixed = fixed_fields(application, office.service_of(application)?, fields);
        let before = raw.clone();
        let open = |field: &&Field| {
            asked.contains(&field.name)
                && !fixed.contains(field.name.as_str())
                && field.kind != FieldKind::Found
        };
        for field in fields.iter().filter(open) {
            match form.raw.get(&field.name) {
                // Rows are added by a button of their own, which may have been quicker than what
                // was typed before it.
                Some(_)
                    if field.kind == FieldKind::Group
                        && form.intent.is_of_some_fields()
                        && raw.contains_key(&field.name) =>
                {
                    None
                }
                Some(typed) => raw.insert(field.name.clone(), typed.chars().take(4000).collect()),
                // Only what was just typed comes along: the rest stays, also what somebody else is
                // typing into the same draft.
                None if form.intent.is_of_some_fields() => None,
                None => raw.remove(&field.name),
            };
        }
        forget_elsewhere(fields, &mut raw);
        forget_found(fields, &before, &mut raw);
        let typed =
            |meaning| field_that_means(fields, meaning).and_then(|field| raw.get(&field.name));
        application.applicant = typed(FieldMeaning::ApplicantName)
            .map(|name| name.trim().chars().take(120).collect())
            .unwrap_or_default();
        application.case.village = typed(FieldMeaning::ApplicantVillage)
            .filter(|code| profile.areas.village(code).is_some())
            .cloned()
            .unwrap_or_default();
        application.draft = raw;
        application.draft_tried = application.draft_tried || !form.intent.only_keeps();
        application.saved_at = Some(office.now());
        Ok(())
    }
}

/// The fields that are asked: all of a draft; of a cancelled application the wrong ones, and those
/// that depend on them, because another answer may bring them in.
pub(crate) fn asked_fields(application: &Application, fields: &[Field]) -> BTreeSet<String> {
    if application.case.status == Status::Draft {
        return fields.iter().map(|field| field.name.clone()).collect();
    }
    let mut asked: BTreeSet<String> = application
        .faults
        .iter()
        .filter_map(|fault| match fault {
            Fault::Field(name) => Some(name.clone()),
            Fault::Requirement(_) => None,
        })
        .collect();
    // A field depends only on one above it, so one pass in the order of the form finds all.
    for field in fields {
        let group = group_of(&field.name).is_some_and(|group| asked.contains(group));
        let with_another = group || (field.is_companion() && asked.contains(area_of(&field.name)));
        if with_another || field.when.as_ref().is_some_and(|when| asked.contains(&when.field)) {
            asked.insert(field.name.clone());
        }
    }
    asked
}

/// Whether the file is asked for: of a cancelled application only when a requirement was wrong, or
/// an answer on which one depends.
pub(crate) fn asks_file(application: &Application, service: &Service) -> bool {
    let decides = |field: &str| {
        service
            .requirements
            .iter()
            .filter_map(|needed| needed.when.as_ref())
            .any(|when| when.field == field)
    };
    let of_file = |fault: &Fault| match fault {
        Fault::Requirement(_) => true,
        Fault::Field(name) => decides(name),
    };
    application.case.status == Status::Draft || application.faults.iter().any(of_file)
}
