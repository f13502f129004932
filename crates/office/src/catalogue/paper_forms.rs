//! The paper forms (blangko): blank for anybody, filled with what was typed for whoever may see it,
//! and the official files that an administrator has uploaded in the place of those that are made
//! here.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use bytes::Bytes;
use documents::{Entry, FormSheet, SheetPart, SheetTable};
use domain::calendar::Millis;
use domain::file::FileKind;
use domain::form::{Field, FieldKind, Raw, applies, row_field, unfold};
use domain::id::{AgencyCode, ApplicationId};
use domain::lang::Lang;
use domain::paper_form::{FormPart, FormSignature, PaperForm};
use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::{Status, sees};
use domain::profile::Profile;
use domain::reading::ReadKind;
use domain::service::{Service, needed};
use store::official_forms;
use store::official_forms::Official;
use views::{FormLink, OfficialForm, OfficialRow};
use words::{Text, say};

use crate::applications::read::labels;
use crate::applications::{keep_document, note_reading, office_address, visible};
use crate::catalogue::publish::administered;
use crate::session::proven;
use crate::typesetting::typeset;
use crate::unnamed::remove_unnamed;
use crate::{Caller, Office, OfficeError, Result, Upload};

/// So many empty rows has a list on a blank form.
const EMPTY_ROWS: usize = 5;

/// The blank forms of the edition that is served, each set once: anybody may ask for them.
#[derive(Default)]
pub(crate) struct BlankForms {
    made: RwLock<BTreeMap<AgencyCode, OfEdition>>,
}

/// The forms of an agency's edition.
type OfEdition = (i64, BTreeMap<FormKey, Bytes>);

/// Service and form.
type FormKey = (String, String);

impl BlankForms {
    fn get(&self, agency: &AgencyCode, edition: i64, key: &FormKey) -> Option<Bytes> {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
        made.get(agency)
            .filter(|(of, _)| *of == edition)
            .and_then(|(_, forms)| forms.get(key).cloned())
    }

    fn put(&self, agency: &AgencyCode, edition: i64, key: FormKey, form: Bytes) {
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        let of_agency = made.entry(agency.clone()).or_default();
        if of_agency.0 != edition {
            *of_agency = (edition, BTreeMap::new());
        }
        of_agency.1.insert(key, form);
    }
}

/// A form as PDF, blank: the agency's official file where there is one, else with what the
/// service asks; without a service with room for it.
///
/// # Errors
/// [`OfficeError::NotFound`] when the agency or the service has no such form; storage failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn blank_form(
    office: &Office,
    agency: &AgencyCode,
    service: Option<&str>,
    code: &str,
) -> Result<Bytes> {
    let profile = office.profile(agency)?;
    let service =
        service.map(|service| profile.service(service).ok_or(OfficeError::NotFound)).transpose()?;
    let form = match service {
        Some(service) => form_of(profile, service, code)?,
        None => profile.form(code).ok_or(OfficeError::NotFound)?,
    };
    let mut tx = office.db.read().await?;
    let official = official_forms::get(&mut tx, agency, code).await?;
    drop(tx);
    if let Some(official) = official {
        return Ok(office.blobs.get(&official.file_id, &official.wrapped_key).await?);
    }
    let key = (service.map(|service| service.code.clone()).unwrap_or_default(), code.to_owned());
    if let Some(made) = office.blank_forms.get(agency, profile.edition, &key) {
        return Ok(made);
    }
    let made = set_form(office, sheet(profile, service, form, None, office.now())).await?;
    office.blank_forms.put(agency, profile.edition, key, made.clone());
    Ok(made)
}

/// A form of an application as PDF, filled with what was typed into it. The reading is noted.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of the caller's reach, or when the service has no such
/// form.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn filled_form(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
    code: &str,
) -> Result<Bytes> {
    let application = visible(office, caller, id).await?;
    let role = sees(&application.case.place(), &caller.actor).map_err(OfficeError::unseen)?;
    let (profile, service) = (office.edition_of(&application)?, office.service_of(&application)?);
    let form = form_of(profile, service, code)?;
    // What is being mended and was not sent yet is its filer's own.
    let typed = matches!(application.case.status, Status::Draft | Status::Cancelled)
        && application.case.is_filed_by(&caller.actor);
    let raw: Raw = if typed { application.draft.clone() } else { application.answers.typed() };
    note_reading(office, caller, id, role, &ReadKind::Form(code.to_owned())).await?;
    let mut sheet = sheet(profile, Some(service), form, Some(&raw), office.now());
    if !application.reg_no.is_empty() {
        sheet.facts.push((say(Text::SentNumber, Lang::Id).to_owned(), application.reg_no.clone()));
    }
    set_form(office, sheet).await
}

async fn set_form(office: &Office, sheet: FormSheet) -> Result<Bytes> {
    Ok(Bytes::from(typeset(office, move || sheet.to_pdf()).await?))
}

/// The forms of the agency with their official files, for the administrator.
///
/// # Errors
/// Store failures.
pub(crate) async fn official_forms(office: &Office, profile: &Profile) -> Result<Vec<OfficialRow>> {
    let mut tx = office.db.read().await?;
    let files = official_forms::list(&mut tx, &profile.agency.code).await?;
    drop(tx);
    let uploaded = |code: &str| {
        files.iter().find(|file| file.code == code).map(|file| OfficialForm {
            name: file.name.clone(),
            bytes: u64::try_from(file.bytes).unwrap_or(0),
            at: file.uploaded_at,
        })
    };
    let used = |code: &str| {
        profile.services.iter().find(|service| service.forms.iter().any(|own| own == code))
    };
    Ok(profile
        .forms
        .iter()
        .map(|form| OfficialRow {
            code: form.code.clone(),
            title: form.title.clone(),
            official: form.official,
            uploaded: uploaded(&form.code),
            service: used(&form.code).map(|service| service.code.clone()).unwrap_or_default(),
        })
        .collect())
}

/// Puts an official file in the place of the form that is made here; the refusal when it is no
/// good PDF.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for no
/// such form; storage failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn put_official_form(
    office: &Office,
    caller: &Caller,
    code: &str,
    upload: Option<&Upload>,
) -> Result<std::result::Result<(), FileRefusal>> {
    let profile = administered(office, caller)?;
    let form = profile.form(code).ok_or(OfficeError::NotFound)?;
    let mut tx = office.db.read().await?;
    proven(office, &mut tx, caller).await?;
    drop(tx);
    let Some(upload) = upload else {
        return Ok(Err(FileRefusal { fault: FileFault::Missing, bytes: 0 }));
    };
    let file =
        match keep_document(office, caller, &ApplicationId::none(), FileKind::Blangko, upload)
            .await?
        {
            Ok(stored) => stored.file,
            Err(refusal) => return Ok(Err(refusal)),
        };
    let official = Official {
        agency: file.agency,
        code: form.code.clone(),
        file_id: file.id,
        name: file.name,
        bytes: file.bytes,
        wrapped_key: file.wrapped_key,
        uploaded_by: caller.actor.id.clone().into(),
        uploaded_at: office.now(),
    };
    let mut tx = office.db.write().await?;
    let before = official_forms::put(&mut tx, &official).await?;
    tx.commit().await?;
    remove_unnamed(office, before).await;
    Ok(Ok(()))
}

/// Takes an official file out again: the form is made here then.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn remove_official_form(office: &Office, caller: &Caller, code: &str) -> Result<()> {
    let profile = administered(office, caller)?;
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    let before = official_forms::remove(&mut tx, &profile.agency.code, code).await?;
    tx.commit().await?;
    remove_unnamed(office, before).await;
    Ok(())
}

/// The forms of a service, for leading to them.
pub(crate) fn form_links(profile: &Profile, service: &Service) -> Vec<FormLink> {
    service.forms.iter().filter_map(|code| profile.form(code)).map(form_link).collect()
}

/// Leading to a form.
pub(crate) fn form_link(form: &PaperForm) -> FormLink {
    FormLink { code: form.code.clone(), title: form.title.clone() }
}

fn form_of<'a>(profile: &'a Profile, service: &Service, code: &str) -> Result<&'a PaperForm> {
    let own = service.forms.iter().any(|own| own == code);
    profile.form(code).filter(|_| own).ok_or(OfficeError::NotFound)
}

/// What stands on a form: `raw` is what was typed, `None` for a blank one.
fn sheet(
    profile: &Profile,
    service: Option<&Service>,
    form: &PaperForm,
    raw: Option<&Raw>,
    now: Millis,
) -> FormSheet {
    let agency = &profile.agency;
    let regency = profile.areas.get(&agency.area).map(|area| area.name.clone()).unwrap_or_default();
    let empty = Raw::new();
    let typed = raw.unwrap_or(&empty);
    let fields = service.map(|service| unfold(&profile.fields(service), typed)).unwrap_or_default();
    let fields: Vec<Field> =
        fields.into_iter().filter(|field| raw.is_none() || applies(field, typed)).collect();
    let asked = |name: &String| fields.iter().any(|field| field.name == *name);
    let name_of = |signature: &FormSignature| {
        let names = signature
            .from
            .iter()
            .filter(|name| signature.only_with.as_ref().is_none_or(asked) && asked(name));
        names
            .into_iter()
            .find_map(|name| typed.get(name).filter(|typed| !typed.is_empty()))
            .cloned()
            .unwrap_or_default()
    };
    let contact = &agency.contact;
    let reach = [contact.telephone.as_str(), contact.email.as_str(), contact.website.as_str()];
    FormSheet {
        code: form.code.clone(),
        title: form.title.clone(),
        office: agency.name.clone(),
        address: std::iter::once(office_address(profile).as_str())
            .chain(reach)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        logo: profile.source.get("logo.svg").cloned().unwrap_or_default(),
        facts: vec![(
            say(Text::ColService, Lang::Id).to_owned(),
            service.map(|service| service.name.clone()).unwrap_or_default(),
        )],
        opening: form.opening.clone(),
        parts: form
            .parts
            .iter()
            .map(|part| part_of(profile, service, form, part, &fields, raw))
            .collect(),
        closing: form.closing.clone(),
        place: format!("{regency}, …………………………"),
        signatures: form.signatures.iter().map(|one| (one.label.clone(), name_of(one))).collect(),
        footer: format!("{} {}", agency.app_name, agency.short_name),
        date: agency.zone.local(now).date(),
    }
}

fn part_of(
    profile: &Profile,
    service: Option<&Service>,
    form: &PaperForm,
    part: &FormPart,
    fields: &[Field],
    raw: Option<&Raw>,
) -> SheetPart {
    let empty = Raw::new();
    let typed = raw.unwrap_or(&empty);
    let row = |field: &Field, label: &str| {
        (label.to_owned(), entry(profile, field, typed.get(&field.name).map_or("", String::as_str)))
    };
    let mut made = SheetPart { title: part.title.clone(), ..SheetPart::default() };
    for line in &part.lines {
        let stands = line
            .only_with
            .as_ref()
            .is_none_or(|name| fields.iter().any(|field| field.name == *name));
        let asked = line
            .from
            .iter()
            .filter(|_| stands)
            .find_map(|name| fields.iter().find(|field| field.name == *name));
        made.rows.push(asked.map_or_else(
            || row(&Field::new("", &line.label, line.kind), &line.label),
            |field| row(field, &line.label),
        ));
    }
    if part.key_data && service.is_none() {
        made.rows.push((String::new(), Entry::Lines(String::new())));
    }
    if let Some(service) = service.filter(|_| part.key_data) {
        let shown: Vec<&str> = form
            .parts
            .iter()
            .flat_map(|part| &part.lines)
            .flat_map(|line| &line.from)
            .map(String::as_str)
            .collect();
        for field in service.fields.iter().filter(|field| !shown.contains(&field.name.as_str())) {
            // On paper everything is asked that some answer might bring in; filled in, only what it
            // did bring in.
            if raw.is_some() && !applies(field, typed) {
                continue;
            }
            match field.kind {
                FieldKind::Group => made.tables.push(table(profile, field, raw)),
                _ => made.rows.push(row(field, &field.label)),
            }
        }
    }
    if let Some(service) = service.filter(|_| part.requirements) {
        made.ticks = needed(&service.requirements, typed)
            .into_iter()
            .map(|requirement| (requirement.text, false))
            .collect();
    }
    made
}

fn table(profile: &Profile, group: &Field, raw: Option<&Raw>) -> SheetTable {
    let heads = group.fields.iter().map(|own| own.label.clone()).collect();
    let blank = vec![
        vec![String::new(); group.fields.len()];
        EMPTY_ROWS.min(usize::from(group.most_rows()))
    ];
    let rows = raw.map_or(blank, |raw| {
        let cell = |row: u8, own: &Field| {
            raw.get(&row_field(&group.name, row, &own.name))
                .map(|typed| written(profile, own, typed))
                .unwrap_or_default()
        };
        let rows = (0..group.most_rows())
            .map(|row| group.fields.iter().map(|own| cell(row, own)).collect::<Vec<String>>());
        rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect()
    });
    SheetTable { title: group.label.clone(), heads, rows }
}

/// How an answer, or the room for it, stands on paper.
fn entry(profile: &Profile, field: &Field, typed: &str) -> Entry {
    match field.kind {
        _ if field.is_nik() || field.kind == FieldKind::Kk => {
            Entry::Boxes(typed.chars().filter(char::is_ascii_digit).collect(), 16)
        }
        FieldKind::Choice | FieldKind::Choices if !field.options.is_empty() => {
            let chosen: Vec<&str> = typed.split(',').map(str::trim).collect();
            Entry::Choices(
                field
                    .options
                    .iter()
                    .map(|option| (option.label.clone(), chosen.contains(&option.code.as_str())))
                    .collect(),
            )
        }
        FieldKind::Lines => Entry::Lines(typed.to_owned()),
        _ => Entry::Line(written(profile, field, typed)),
    }
}

/// An answer as it is written into a form.
fn written(profile: &Profile, field: &Field, answer: &str) -> String {
    words::forms::answer(field.kind, answer, &labels(profile, field, answer), Lang::Id)
}
