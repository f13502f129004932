//! The pages on which an administrator changes services, message texts, offices, hours and days.
//! Every form changes a draft of the file behind it; nothing is served before it is published.

use domain::form::{FieldKind, Raw, unfold};
use domain::message::{Channel, MessageKind};
use domain::people::security::SecurityKind;
use domain::profile::edit::{
    MessageEdit, ServiceEdit, Unreadable, add_holiday, remove_holiday, set_agency, set_message,
    set_office, set_service,
};
use domain::profile::{Profile, ProfileError};
use store::editions;
use store::editions::Draft;
use views::{
    Changed, EditionRow, EditionsView, Fault, FileState, MessageRow, OfficeSettings,
    ServiceEditView, ServiceRow, SettingsAt, SettingsPart, SettingsView,
};

use crate::accounts::{Noted, note_security};
use crate::applications::read::name_of;
use crate::catalogue::drafted::{drafted, first_version, stamp, with_drafts};
use crate::catalogue::paper_forms::official_forms;
use crate::catalogue::publish::{administered, compare, difference, save_draft_file};
use crate::session::caller_has_proved;
use crate::{Caller, DraftAnswer, EDITABLE, Office, OfficeError, Result};

/// The most editions that are listed.
const LISTED: i64 = 50;
/// The days of a week, in their order.
const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A change as a form of the settings sends it.
#[derive(Clone, Debug)]
pub enum Setting {
    /// A service, by its code.
    Service(String, ServiceEdit),
    /// The texts of a message.
    Message(MessageKind, MessageEdit),
    /// Name and address of an office, by its code.
    Office(String, String, String),
    /// Hours by weekday, and how the office is reached.
    Agency(Vec<(String, String)>, Vec<(String, String)>),
    /// One more day off: its date and name.
    AddDay(String, String),
    /// A local day off that is none any more.
    RemoveDay(String),
    /// A whole file.
    File(String, String),
}

impl Setting {
    /// The file that is changed.
    fn file(&self) -> &str {
        match self {
            Self::Service(..) => "services.toml",
            Self::Message(..) => "messages.toml",
            Self::Office(..) => "offices.toml",
            Self::Agency(..) => "agency.toml",
            Self::AddDay(..) | Self::RemoveDay(_) => "holidays.csv",
            Self::File(file, _) => file,
        }
    }

    fn change(&self, text: &str) -> std::result::Result<String, Unreadable> {
        match self {
            Self::Service(code, edit) => set_service(text, code, edit),
            Self::Message(kind, edit) => set_message(text, kind.code(), edit),
            Self::Office(code, name, address) => set_office(text, code, name, address),
            Self::Agency(hours, contact) => set_agency(text, hours, contact),
            Self::AddDay(date, name) => Ok(add_holiday(text, date, name)),
            Self::RemoveDay(date) => Ok(remove_holiday(text, date)),
            // Browsers send line ends of their own.
            Self::File(_, body) => Ok(body.replace("\r\n", "\n")),
        }
    }
}

/// The definitions as they are being changed: what is wrong with them, and as much of them as can
/// be read.
struct Drafted<'a> {
    served: &'a Profile,
    drafts: Vec<Draft>,
    changed: std::result::Result<Profile, ProfileError>,
    /// The changed definitions while they break a law but can be read.
    readable: Option<Profile>,
}

impl Drafted<'_> {
    /// What is shown: the changed definitions, as far as they can be read; else the served ones.
    fn profile(&self) -> &Profile {
        self.changed.as_ref().ok().or(self.readable.as_ref()).unwrap_or(self.served)
    }

    /// What a form of this file names as what it saw. It never comes again: editions go on, and so
    /// does time.
    fn version(&self, file: &str) -> i64 {
        self.draft(file).map_or_else(|| first_version(self.served), |draft| draft.version)
    }

    fn draft(&self, file: &str) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.file == file)
    }

    fn text(&self, file: &str) -> String {
        self.draft(file).map_or_else(
            || self.served.source.get(file).cloned().unwrap_or_default(),
            |draft| draft.body.clone(),
        )
    }

    fn view(&self, part: SettingsPart, file: &str) -> SettingsView {
        let fault = self.changed.as_ref().err();
        SettingsView {
            part,
            version: self.version(file),
            changed: !self.drafts.is_empty(),
            fault: fault.map(|error| Fault {
                file: error.file.clone(),
                line: error.line,
                reason: error.reason.clone(),
            }),
        }
    }
}

/// A page of the settings.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for no
/// such page; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn settings(office: &Office, caller: &Caller, at: &SettingsAt) -> Result<SettingsView> {
    let drafted = drafts_of(office, caller).await?;
    let profile = drafted.profile();
    let offices =
        |file: &str| drafted.view(SettingsPart::Office(office_settings(profile, &drafted)), file);
    Ok(match at {
        SettingsAt::Home => {
            let home = editions_view(office, &drafted).await?;
            drafted.view(SettingsPart::Home(home), "")
        }
        SettingsAt::Service(code) => {
            let service = service_settings(profile, code)?;
            drafted.view(SettingsPart::Service(Box::new(service)), "services.toml")
        }
        SettingsAt::Messages => {
            drafted.view(SettingsPart::Messages(message_rows(profile)), "messages.toml")
        }
        SettingsAt::Forms => {
            let mut tx = office.db.read().await?;
            let proved = caller_has_proved(office, &mut tx, caller).await?;
            drop(tx);
            drafted.view(
                SettingsPart::Forms(official_forms(office, profile).await?, proved),
                "forms.toml",
            )
        }
        // Each part of the page of offices has a form of its own.
        SettingsAt::Offices => offices("offices.toml"),
        SettingsAt::Hours => offices("agency.toml"),
        SettingsAt::Days => offices("holidays.csv"),
        SettingsAt::File(file) if EDITABLE.contains(&file.as_str()) => {
            drafted.view(SettingsPart::File(file.clone(), drafted.text(file)), file)
        }
        SettingsAt::File(_) => return Err(OfficeError::NotFound),
        SettingsAt::Compare(file, from, to) => {
            compared(office, caller, &drafted, file, *from, *to).await?
        }
    })
}

/// What can be changed of a service, with its form as it is shown.
fn service_settings(profile: &Profile, code: &str) -> Result<ServiceEditView> {
    let service = profile.service(code).ok_or(OfficeError::NotFound)?.clone();
    let preview = unfold(&profile.fields(&service), &Raw::new());
    let preview = preview.into_iter().filter(|field| field.kind != FieldKind::Found).collect();
    let mut categories: Vec<String> =
        profile.services.iter().map(|service| service.category.clone()).collect();
    categories.sort();
    categories.dedup();
    let forms = profile.forms.iter().map(|form| (form.code.clone(), form.title.clone())).collect();
    Ok(ServiceEditView { service, preview, categories, forms })
}

/// A file in an edition and in a later one, or with the draft, line by line.
async fn compared(
    office: &Office,
    caller: &Caller,
    drafted: &Drafted<'_>,
    file: &str,
    from: i64,
    to: Option<i64>,
) -> Result<SettingsView> {
    let lines = match to {
        Some(to) => compare(office, caller, file, from, to).await?,
        None => {
            let before = drafted.served.source.get(file).filter(|_| from == drafted.served.edition);
            difference(before.ok_or(OfficeError::NotFound)?, &drafted.text(file))
        }
    };
    Ok(drafted.view(SettingsPart::Compare(file.to_owned(), from, to, lines), file))
}

/// Keeps a change as a draft. `version` is how often the file had been changed when its form
/// was drawn.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for no
/// such entry; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn set(
    office: &Office,
    caller: &Caller,
    setting: &Setting,
    version: i64,
) -> Result<DraftAnswer> {
    let drafted = drafts_of(office, caller).await?;
    let file = setting.file();
    let text = drafted.text(file);
    let next = setting.change(&text).map_err(|Unreadable| OfficeError::NotFound)?;
    if next == text {
        return Ok(DraftAnswer::Saved(drafted.changed.err()));
    }
    save_draft_file(office, caller, file, &next, version).await
}

/// A file as it is being changed, for taking it out.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for no
/// such file; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn settings_file(office: &Office, caller: &Caller, file: &str) -> Result<String> {
    let drafted = drafts_of(office, caller).await?;
    if !drafted.served.source.contains_key(file) {
        return Err(OfficeError::NotFound);
    }
    let mut tx = office.db.write().await?;
    let noted = Noted { by: &caller.actor.id, detail: file, ..Noted::default() };
    note_security(office, &mut tx, &caller.actor.agency, SecurityKind::Export, noted).await?;
    tx.commit().await?;
    Ok(drafted.text(file))
}

async fn drafts_of<'a>(office: &'a Office, caller: &Caller) -> Result<Drafted<'a>> {
    let served = administered(office, caller)?;
    let mut tx = office.db.read().await?;
    let drafts = editions::drafts(&mut tx, &served.agency.code).await?;
    drop(tx);
    let changed = drafted(served, &drafts);
    let readable =
        if changed.is_err() { Profile::parse(with_drafts(served, &drafts)).ok() } else { None };
    Ok(Drafted { served, drafts, changed, readable })
}

async fn editions_view(office: &Office, drafted: &Drafted<'_>) -> Result<EditionsView> {
    let (served, agency) = (drafted.served, &drafted.served.agency.code);
    let mut tx = office.db.read().await?;
    let mut rows = Vec::new();
    for edition in editions::list(&mut tx, agency, LISTED).await? {
        rows.push(EditionRow {
            number: edition.number,
            at: edition.published_at,
            by: name_of(&mut tx, agency, &edition.published_by).await?,
            note: edition.note,
            newest: edition.number == served.edition,
        });
    }
    let mut files = Vec::new();
    for file in EDITABLE {
        let changed = match drafted.draft(file) {
            None => None,
            Some(draft) => Some(Changed {
                by: name_of(&mut tx, agency, &draft.saved_by).await?,
                at: draft.saved_at,
            }),
        };
        files.push(FileState { file: (*file).to_owned(), changed });
    }
    drop(tx);
    let services = drafted.profile().services.iter();
    Ok(EditionsView {
        rows,
        drafts: stamp(&drafted.drafts),
        files,
        services: services
            .map(|service| ServiceRow {
                code: service.code.clone(),
                name: service.name.clone(),
                inferred: service.inferred.clone(),
            })
            .collect(),
    })
}

fn message_rows(profile: &Profile) -> Vec<MessageRow> {
    let of = |kind: MessageKind, channel: Channel| {
        profile
            .templates
            .iter()
            .find(move |template| template.kind == kind && template.channel == channel)
    };
    let there = MessageKind::ALL
        .iter()
        .copied()
        .filter(|kind| profile.templates.iter().any(|template| template.kind == *kind));
    there
        .map(|kind| {
            let text = |channel: Channel| {
                of(kind, channel).map(|template| template.text.clone()).unwrap_or_default()
            };
            let subject = of(kind, Channel::Email)
                .and_then(|template| template.subject.clone())
                .unwrap_or_default();
            MessageRow {
                kind,
                texts: [subject, text(Channel::Sms), text(Channel::Whatsapp), text(Channel::Email)],
            }
        })
        .collect()
}

fn office_settings(profile: &Profile, drafted: &Drafted<'_>) -> OfficeSettings {
    let contact = &profile.agency.contact;
    let days = drafted.text("holidays.csv");
    let local = days.lines().filter_map(|line| {
        let mut cells = line.split(',');
        let (date, name, kind) = (cells.next()?, cells.next()?, cells.next()?);
        domain::calendar::parse_date(date)?;
        (kind == "libur-daerah").then(|| (date.to_owned(), name.to_owned()))
    });
    OfficeSettings {
        offices: profile.offices.clone(),
        hours: WEEK
            .iter()
            .map(|day| {
                ((*day).to_owned(), profile.agency.hours.get(*day).cloned().unwrap_or_default())
            })
            .collect(),
        contact: [
            contact.whatsapp.clone(),
            contact.telephone.clone(),
            contact.email.clone(),
            contact.website.clone(),
        ],
        days: local.collect(),
    }
}
