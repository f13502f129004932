//! Keeping what was typed, whatever else comes of it.

use std::collections::BTreeSet;

use domain::fault::Fault;
use domain::form::{
    Field, FieldKind, FieldMeaning, Raw, area_of, field_that_means, forget_elsewhere, group_of,
    unfold,
};
use domain::pdf::FileRefusal;
use domain::procedure::Status;
use domain::profile::Profile;
use domain::service::Service;
use store::applications::Application;
use store::{StoreError, applications};

use crate::applications::family::fixed_fields;
use crate::applications::keep_file::Stored;
use crate::applications::register_hints::forget_found;
use crate::applications::send_form::SendForm;
use crate::{Office, OfficeError, Result};

/// Keeps what was typed. Of a cancelled application only what is to be mended can be changed.
pub(super) async fn save(
    office: &Office,
    profile: &Profile,
    fields: &[Field],
    application: &mut Application,
    form: &SendForm,
    file: Option<Stored>,
    refusal: Option<FileRefusal>,
) -> Result<()> {
    let mut tx = office.db.write().await?;
    // Read where it is written: another field of the same draft may have been saved in this
    // very moment.
    let there = applications::hold(&mut tx, &application.case.agency, &application.case.id)
        .await?
        .ok_or(OfficeError::NotFound)?;
    if there.case.version != application.case.version {
        return Err(StoreError::Conflict.into());
    }
    *application = there;
    let mut raw = application.draft.clone();
    // Rows that were just begun are fields too.
    let both: Raw =
        raw.iter().chain(&form.raw).map(|(name, typed)| (name.clone(), typed.clone())).collect();
    let fields = &unfold(fields, &both);
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
            Some(typed) => raw.insert(field.name.clone(), typed.chars().take(4000).collect()),
            // Only what was just typed comes along: the rest stays, also what somebody else is
            // typing into the same draft.
            None if form.intent.is_of_some_fields() => None,
            None => raw.remove(&field.name),
        };
    }
    forget_elsewhere(fields, &mut raw);
    forget_found(fields, &before, &mut raw);
    let typed = |meaning| field_that_means(fields, meaning).and_then(|field| raw.get(&field.name));
    application.applicant = typed(FieldMeaning::ApplicantName)
        .map(|name| name.trim().chars().take(120).collect())
        .unwrap_or_default();
    application.case.village = typed(FieldMeaning::ApplicantVillage)
        .filter(|code| profile.areas.village(code).is_some())
        .cloned()
        .unwrap_or_default();
    application.draft = raw;
    application.draft_tried = application.draft_tried || !form.intent.only_keeps();
    if file.is_some() || refusal.is_some() {
        application.draft_file_fault = refusal;
    }
    application.saved_at = Some(office.now());
    applications::save_draft(&mut tx, application).await?;
    if let Some(file) = file {
        file.add(&mut tx).await?;
    }
    Ok(tx.commit().await?)
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
