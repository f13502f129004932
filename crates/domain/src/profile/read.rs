//! Reading a profile folder.

use std::collections::BTreeMap;

use jiff::civil::Time;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Agency, check, tables};
use crate::area::Areas;
use crate::calendar::{Calendar, Hours, weekday_from_key};
use crate::form::Field;
use crate::message::{Channel, MessageKind, Template};
use crate::office_place::OfficePlace;
use crate::paper_form::PaperForm;
use crate::procedure::Procedure;
use crate::service::Service;

/// The files of a profile folder.
pub const FILES: &[&str] = &[
    "agency.toml",
    "logo.svg",
    "areas.csv",
    "offices.toml",
    "holidays.csv",
    "procedure.toml",
    "services.toml",
    "forms.toml",
    "messages.toml",
];

/// What is wrong with a profile, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct ProfileError {
    /// File within the folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

impl ProfileError {
    pub(super) fn at(file: &str, line: usize, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, reason: reason.into() }
    }
}

/// Everything about one agency.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Who it is.
    pub agency: Agency,
    /// Its areas.
    pub areas: Areas,
    /// Its offices; exactly one is the main one.
    pub offices: Vec<OfficePlace>,
    /// When it works.
    pub calendar: Calendar,
    /// How applications move.
    pub procedure: Procedure,
    /// Isian Form Pendaftaran: the fields of every application.
    pub common: Vec<Field>,
    /// The catalogue.
    pub services: Vec<Service>,
    /// The paper forms.
    pub forms: Vec<PaperForm>,
    /// Message texts.
    pub templates: Vec<Template>,
    /// Which edition of the agency's definitions it is; 0 as long as it is only a folder.
    pub edition: i64,
    /// The files it was read from, as they are.
    pub source: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficesFile {
    office: Vec<OfficePlace>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ServicesFile {
    common: CommonFields,
    service: Vec<Service>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommonFields {
    field: Vec<Field>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormsFile {
    #[serde(default)]
    form: Vec<PaperForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MessagesFile {
    message: Vec<MessageEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MessageEntry {
    kind: MessageKind,
    subject: Option<String>,
    sms: Option<String>,
    whatsapp: Option<String>,
    email: Option<String>,
}

impl Profile {
    /// Reads and checks a profile; `file` gives the text of one of [`FILES`].
    ///
    /// # Errors
    /// [`ProfileError`]: the first thing that is wrong.
    pub fn read(file: &dyn Fn(&str) -> Result<String, String>) -> Result<Self, ProfileError> {
        let mut source = BTreeMap::new();
        for name in FILES {
            source.insert(
                (*name).to_owned(),
                file(name).map_err(|reason| ProfileError::at(name, 1, reason))?,
            );
        }
        Self::from_files(source)
    }

    /// Reads and checks a profile from the texts of all [`FILES`].
    ///
    /// # Errors
    /// [`ProfileError`]: the first thing that is wrong.
    pub fn from_files(source: BTreeMap<String, String>) -> Result<Self, ProfileError> {
        let profile = Self::parse(source)?;
        check::all(&profile, &|name: &str| {
            profile
                .source
                .get(name)
                .cloned()
                .ok_or_else(|| ProfileError::at(name, 1, "berkas ini tidak ada"))
        })?;
        Ok(profile)
    }

    /// Reads a profile from the texts of all [`FILES`] without checking it: for an edition that was
    /// good when it was published.
    ///
    /// # Errors
    /// [`ProfileError`]: what cannot be read.
    pub fn parse(source: BTreeMap<String, String>) -> Result<Self, ProfileError> {
        // A folder may have been checked out with the line ends of another system.
        let source: BTreeMap<String, String> =
            source.into_iter().map(|(file, text)| (file, text.replace("\r\n", "\n"))).collect();
        let text = |name: &str| {
            source
                .get(name)
                .cloned()
                .ok_or_else(|| ProfileError::at(name, 1, "berkas ini tidak ada"))
        };
        let agency: Agency = toml_file("agency.toml", &text("agency.toml")?)?;
        let services: ServicesFile = toml_file("services.toml", &text("services.toml")?)?;
        let messages: MessagesFile = toml_file("messages.toml", &text("messages.toml")?)?;
        let calendar = Calendar {
            zone: agency.zone,
            week: week(&agency, &text("agency.toml")?)?,
            holidays: tables::holidays("holidays.csv", &text("holidays.csv")?, agency.joint_leave)?,
        };
        let profile = Self {
            areas: tables::areas("areas.csv", &text("areas.csv")?)?,
            offices: toml_file::<OfficesFile>("offices.toml", &text("offices.toml")?)?.office,
            calendar,
            procedure: toml_file("procedure.toml", &text("procedure.toml")?)?,
            common: services.common.field,
            services: services.service,
            // Editions of before there were forms have none.
            forms: toml_file::<FormsFile>(
                "forms.toml",
                source.get("forms.toml").map_or("", String::as_str),
            )?
            .form,
            templates: messages.message.into_iter().flat_map(templates).collect(),
            agency,
            edition: 0,
            source: BTreeMap::new(),
        };
        Ok(Self { source, ..profile })
    }

    /// The service of a code.
    #[must_use]
    pub fn service(&self, code: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.code == code)
    }

    /// All fields of a service: the common ones, then its own.
    #[must_use]
    pub fn fields(&self, service: &Service) -> Vec<Field> {
        self.common.iter().chain(&service.fields).cloned().collect()
    }

    /// The paper form of a code.
    #[must_use]
    pub fn form(&self, code: &str) -> Option<&PaperForm> {
        self.forms.iter().find(|form| form.code == code)
    }

    /// The office of a code.
    #[must_use]
    pub fn office(&self, code: &str) -> Option<&OfficePlace> {
        self.offices.iter().find(|office| office.code == code)
    }

    /// The office that prints for a village: the one of its zone, else the main one.
    #[must_use]
    pub fn print_office(&self, village: &str) -> Option<&OfficePlace> {
        let zone = self.areas.get(village).and_then(|area| area.zone.as_ref());
        self.offices
            .iter()
            .find(|office| zone.is_some_and(|zone| office.zones.contains(zone)))
            .or_else(|| self.main_office())
    }

    /// The Dinas itself.
    #[must_use]
    pub fn main_office(&self) -> Option<&OfficePlace> {
        self.offices.iter().find(|office| office.main)
    }
}

fn toml_file<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ProfileError> {
    toml::from_str(text).map_err(|error: toml::de::Error| {
        let line = error
            .span()
            .map_or(1, |span| 1 + text[..span.start.min(text.len())].matches('\n').count());
        ProfileError::at(file, line, in_indonesian(error.message()))
    })
}

/// What the reader of the file says, in the language of whoever wrote it; what is no common mistake
/// stays as the reader says it.
fn in_indonesian(message: &str) -> String {
    const WORDS: [(&str, &str); 7] = [
        ("unknown field ", "isian tidak dikenal: "),
        ("unknown variant ", "nilai tidak dikenal: "),
        ("missing field ", "isian ini belum ada: "),
        ("duplicate field ", "isian ini dua kali: "),
        ("invalid type: ", "jenis nilai salah: "),
        (", expected one of ", "; yang dikenal: "),
        (", expected ", "; yang diharapkan: "),
    ];
    WORDS.iter().fold(message.to_owned(), |message, (from, to)| message.replace(from, to))
}

fn week(agency: &Agency, text: &str) -> Result<[Option<Hours>; 7], ProfileError> {
    let mut week = [None; 7];
    for (key, span) in &agency.hours {
        let wrong = |reason: String| {
            ProfileError::at("agency.toml", check::line_of(text, &format!("{key} =")), reason)
        };
        let day =
            weekday_from_key(key).ok_or_else(|| wrong(format!("hari `{key}` tidak dikenal")))?;
        let (open, close) =
            span.split_once('-').ok_or_else(|| wrong(format!("`{span}` bukan rentang jam")))?;
        let time =
            |raw: &str| raw.trim().parse::<Time>().map_err(|_| wrong(format!("`{raw}` bukan jam")));
        let hours = Hours { open: time(open)?, close: time(close)? };
        if hours.close <= hours.open {
            return Err(wrong(format!("`{span}` selesai sebelum mulai")));
        }
        week[usize::try_from(day.to_monday_zero_offset()).unwrap_or(0)] = Some(hours);
    }
    Ok(week)
}

fn templates(entry: MessageEntry) -> Vec<Template> {
    [(Channel::Sms, entry.sms), (Channel::Whatsapp, entry.whatsapp), (Channel::Email, entry.email)]
        .into_iter()
        .filter_map(|(channel, text)| {
            let subject = (channel == Channel::Email).then(|| entry.subject.clone()).flatten();
            Some(Template { kind: entry.kind, channel, subject, text: text? })
        })
        .collect()
}
