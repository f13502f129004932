//! The paper forms (blangko): blank for anybody, filled with what was typed for whoever may see it, and the official files that an administrator
//! has uploaded in the place of those that are made here.

use bytes::Bytes;
use documents::{Entry, FormSheet, SheetPart, SheetTable};
use domain::calendar::Millis;
use domain::form::{Field, FieldKind, Raw, applies, row_field, unfold};
use domain::paper_form::{FormPart, PaperForm};
use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::{Status, sees};
use domain::profile::Profile;
use domain::service::{Service, needed};
use domain::views::{FormLink, OfficialForm, OfficialRow};
use domain::words::{Lang, Text, say};
use store::official_forms::{self, Official};

use crate::case_view::{in_words, raw_answers};
use crate::paper_desk::office_address;
use crate::{Caller, Office, OfficeError, Result, Upload};

/// So many empty rows has a list on a blank form.
const EMPTY_ROWS: usize = 5;

impl Office {
    /// A form of a service as PDF, blank: the agency's official file where there is one.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] when the service has no such form; storage failures.
    pub async fn blank_form(&self, agency: &str, service: &str, code: &str) -> Result<Bytes> {
        let profile = self.profile(agency)?;
        let service = profile.service(service).ok_or(OfficeError::NotFound)?;
        let form = form_of(profile, service, code)?;
        let mut tx = self.db.read().await?;
        let official = official_forms::get(&mut tx, agency, code).await?;
        drop(tx);
        if let Some(official) = official {
            return Ok(self.blobs.get(&official.file_id, &official.wrapped_key).await?);
        }
        set(sheet(profile, service, form, None, self.now())).await
    }

    /// A form of an application as PDF, filled with what was typed into it. The reading is noted.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] outside of the caller's reach, or when the service has no such form.
    pub async fn filled_form(&self, caller: &Caller, id: &str, code: &str) -> Result<Bytes> {
        let application = self.visible(caller, id).await?;
        let role = sees(&application.case, &caller.actor).map_err(OfficeError::unseen)?;
        let (profile, service) = (self.edition_of(&application)?, self.service_of(&application)?);
        let form = form_of(profile, service, code)?;
        let typed = matches!(application.case.status, Status::Draft | Status::Cancelled);
        let raw: Raw = if typed { serde_json::from_str(&application.draft)? } else { raw_answers(&application)? };
        self.note_reading(caller, id, role, &format!("form {code}")).await?;
        let mut sheet = sheet(profile, service, form, Some(&raw), self.now());
        if !application.reg_no.is_empty() {
            sheet.facts.push((say(Text::SentNumber, Lang::Id).to_owned(), application.reg_no.clone()));
        }
        set(sheet).await
    }

    /// The forms of the agency with their official files, for the administrator.
    ///
    /// # Errors
    /// Store failures.
    pub(crate) async fn official_forms(&self, profile: &Profile, lang: Lang) -> Result<Vec<OfficialRow>> {
        let mut tx = self.db.read().await?;
        let files = official_forms::list(&mut tx, &profile.agency.code).await?;
        drop(tx);
        let uploaded = |code: &str| {
            files.iter().find(|file| file.code == code).map(|file| OfficialForm {
                name: file.name.clone(),
                bytes: u64::try_from(file.bytes).unwrap_or(0),
                at: profile.agency.zone.moment(file.uploaded_at, lang),
            })
        };
        let used = |code: &str| profile.services.iter().find(|service| service.forms.iter().any(|own| own == code));
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

    /// Puts an official file in the place of the form that is made here; the refusal when it is no good PDF.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for no such form; storage failures.
    pub async fn put_official_form(
        &self,
        caller: &Caller,
        code: &str,
        upload: Option<&Upload>,
    ) -> Result<std::result::Result<(), FileRefusal>> {
        let profile = self.administered(caller)?;
        let form = profile.form(code).ok_or(OfficeError::NotFound)?;
        let Some(upload) = upload else { return Ok(Err(FileRefusal { fault: FileFault::Missing, bytes: 0 })) };
        let file = match self.keep_file(caller, "", "blangko", upload).await? {
            Ok(file) => file,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let official = Official {
            agency: file.agency,
            code: form.code.clone(),
            file_id: file.id,
            name: file.name,
            bytes: file.bytes,
            wrapped_key: file.wrapped_key,
            uploaded_by: caller.actor.id.clone(),
            uploaded_at: self.now(),
        };
        let mut tx = self.db.write().await?;
        let before = official_forms::put(&mut tx, &official).await?;
        tx.commit().await?;
        self.forget_blob(before).await;
        Ok(Ok(()))
    }

    /// Takes an official file out again: the form is made here then.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for whoever does not administer; store failures.
    pub async fn remove_official_form(&self, caller: &Caller, code: &str) -> Result<()> {
        let profile = self.administered(caller)?;
        let mut tx = self.db.write().await?;
        let before = official_forms::remove(&mut tx, &profile.agency.code, code).await?;
        tx.commit().await?;
        self.forget_blob(before).await;
        Ok(())
    }

    /// A content that nothing names any more; one that cannot be removed now only takes room.
    async fn forget_blob(&self, id: Option<String>) {
        if let Some(id) = id
            && let Err(error) = self.blobs.remove(&id).await
        {
            tracing::warn!(error = %error, file = id, "a replaced form was not removed");
        }
    }
}

/// The forms of a service, for leading to them.
pub(crate) fn form_links(profile: &Profile, service: &Service) -> Vec<FormLink> {
    let forms = service.forms.iter().filter_map(|code| profile.form(code));
    forms.map(|form| FormLink { code: form.code.clone(), title: form.title.clone() }).collect()
}

fn form_of<'a>(profile: &'a Profile, service: &Service, code: &str) -> Result<&'a PaperForm> {
    let own = service.forms.iter().any(|own| own == code);
    profile.form(code).filter(|_| own).ok_or(OfficeError::NotFound)
}

async fn set(sheet: FormSheet) -> Result<Bytes> {
    let made = tokio::task::spawn_blocking(move || sheet.to_pdf()).await.map_err(|_| OfficeError::Unreadable("form"))?;
    Ok(Bytes::from(made?))
}

/// What stands on a form: `raw` is what was typed, `None` for a blank one.
fn sheet(profile: &Profile, service: &Service, form: &PaperForm, raw: Option<&Raw>, now: Millis) -> FormSheet {
    let agency = &profile.agency;
    let regency = profile.areas.get(&agency.area).map(|area| area.name.clone()).unwrap_or_default();
    let empty = Raw::new();
    let typed = raw.unwrap_or(&empty);
    let fields = unfold(&profile.fields(service), typed);
    let name_of = |names: &[String]| names.iter().find_map(|name| typed.get(name).filter(|typed| !typed.is_empty())).cloned();
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
        facts: vec![(say(Text::ColService, Lang::Id).to_owned(), service.name.clone())],
        opening: form.opening.clone(),
        parts: form.parts.iter().map(|part| part_of(profile, service, form, part, &fields, raw)).collect(),
        closing: form.closing.clone(),
        place: format!("{regency}, …………………………"),
        signatures: form.signatures.iter().map(|one| (one.label.clone(), name_of(&one.from).unwrap_or_default())).collect(),
        footer: format!("{} {}", agency.app_name, agency.short_name),
        date: agency.zone.local(now).date(),
    }
}

fn part_of(profile: &Profile, service: &Service, form: &PaperForm, part: &FormPart, fields: &[Field], raw: Option<&Raw>) -> SheetPart {
    let empty = Raw::new();
    let typed = raw.unwrap_or(&empty);
    let row = |field: &Field, label: &str| (label.to_owned(), entry(profile, field, typed.get(&field.name).map_or("", String::as_str)));
    let mut made = SheetPart { title: part.title.clone(), ..SheetPart::default() };
    for line in &part.lines {
        let asked = line.from.iter().find_map(|name| fields.iter().find(|field| field.name == *name));
        made.rows.push(asked.map_or_else(|| row(&Field::new("", &line.label, line.kind), &line.label), |field| row(field, &line.label)));
    }
    if part.key_data {
        let shown: Vec<&str> = form.fields().collect();
        for field in service.fields.iter().filter(|field| !shown.contains(&field.name.as_str())) {
            // On paper everything is asked that some answer might bring in; filled in, only what it did bring in.
            if raw.is_some() && !applies(field, typed) {
                continue;
            }
            match field.kind {
                FieldKind::Group => made.tables.push(table(profile, field, raw)),
                _ => made.rows.push(row(field, &field.label)),
            }
        }
    }
    if part.requirements {
        made.ticks = needed(&service.requirements, typed).into_iter().map(|requirement| (requirement.text, false)).collect();
    }
    made
}

fn table(profile: &Profile, group: &Field, raw: Option<&Raw>) -> SheetTable {
    let heads = group.fields.iter().map(|own| own.label.clone()).collect();
    let blank = vec![vec![String::new(); group.fields.len()]; EMPTY_ROWS.min(usize::from(group.most_rows()))];
    let rows = raw.map_or(blank, |raw| {
        let cell = |row: u8, own: &Field| {
            raw.get(&row_field(&group.name, row, &own.name)).map(|typed| in_words(profile, own, typed, Lang::Id)).unwrap_or_default()
        };
        let rows = (0..group.most_rows()).map(|row| group.fields.iter().map(|own| cell(row, own)).collect::<Vec<String>>());
        rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect()
    });
    SheetTable { title: group.label.clone(), heads, rows }
}

/// How an answer, or the room for it, stands on paper.
fn entry(profile: &Profile, field: &Field, typed: &str) -> Entry {
    match field.kind {
        _ if field.is_nik() || field.kind == FieldKind::Kk => Entry::Boxes(typed.chars().filter(char::is_ascii_digit).collect(), 16),
        FieldKind::Choice | FieldKind::Choices if !field.options.is_empty() => {
            let chosen: Vec<&str> = typed.split(',').map(str::trim).collect();
            Entry::Choices(field.options.iter().map(|option| (option.label.clone(), chosen.contains(&option.code.as_str()))).collect())
        }
        FieldKind::Lines => Entry::Lines(typed.to_owned()),
        _ => Entry::Line(in_words(profile, field, typed, Lang::Id)),
    }
}
