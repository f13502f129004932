//! What a profile must hold beyond its files' shape.

use std::collections::BTreeSet;

use super::agency::contrast_on_white;
use super::{Profile, ProfileError};
use crate::form::{Field, FieldKind};
use crate::message::Channel;
use crate::procedure::{self, BrokenInvariant};
use crate::service::{PrintPlace, Requirement, Service};

type Text<'a> = dyn Fn(&str) -> Result<String, ProfileError> + 'a;

/// The line in which a text first stands; 1 when it does not.
pub(super) fn line_of(text: &str, needle: &str) -> usize {
    text.find(needle).map_or(1, |at| 1 + text[..at].matches('\n').count())
}

pub(super) fn all(profile: &Profile, text: &Text<'_>) -> Result<(), ProfileError> {
    agency(profile, &text("agency.toml")?)?;
    logo(&text("logo.svg")?)?;
    offices(profile, &text("offices.toml")?)?;
    services(profile, &text("services.toml")?)?;
    super::check_forms::all(profile, &text("forms.toml")?, &text("services.toml")?)?;
    messages(profile, &text("messages.toml")?)?;
    if let Some((law, at)) = procedure::check(&profile.procedure).first() {
        let source = text("procedure.toml")?;
        return Err(ProfileError::at(
            "procedure.toml",
            line_of(&source, &format!("\"{at}\"")),
            format!("melanggar aturan alur `{}` pada `{at}`: {}", law.code(), law_words(*law)),
        ));
    }
    Ok(())
}

/// What a law of procedures asks for, to whoever writes one.
fn law_words(law: BrokenInvariant) -> &'static str {
    match law {
        BrokenInvariant::Unreachable => "status ini tidak dapat dicapai",
        BrokenInvariant::DeadEnd => "dari status ini tidak ada jalan keluar",
        BrokenInvariant::TerminalLeft => "status akhir tidak boleh ditinggalkan",
        BrokenInvariant::Ambiguous => "dua langkah memakai tindakan dan status asal yang sama",
        BrokenInvariant::Nobody => "tidak ada yang boleh melakukan langkah ini",
        BrokenInvariant::SignedWithoutValidation => "tanda tangan tanpa validasi",
        BrokenInvariant::PrintedWithoutSignature => "dicetak atau dikirim tanpa tanda tangan",
        BrokenInvariant::SignatureUnchecked => "tanda tangan yang kembali harus diperiksa",
        BrokenInvariant::CancelledWithoutReason => {
            "pembatalan memerlukan alasan dan hal yang salah"
        }
    }
}

fn agency(profile: &Profile, text: &str) -> Result<(), ProfileError> {
    let agency = &profile.agency;
    let wrong = |key: &str, reason: String| {
        Err(ProfileError::at("agency.toml", line_of(text, &format!("{key} =")), reason))
    };
    match contrast_on_white(&agency.brand) {
        None => return wrong("brand", format!("`{}` bukan warna #rrggbb", agency.brand)),
        Some(ratio) if ratio < 4.5 => {
            return wrong("brand", format!("kontras {ratio:.1} di atas putih; paling rendah 4,5"));
        }
        Some(_) => {}
    }
    if profile.areas.get(&agency.area).is_none() {
        return wrong("area", format!("wilayah `{}` tidak ada di areas.csv", agency.area));
    }
    if agency.code != agency.area.replace('.', "") {
        return wrong(
            "code",
            format!("kode `{}` bukan kode wilayah `{}`", agency.code, agency.area),
        );
    }
    if !(1..=365).contains(&agency.photo_days) {
        return wrong("photo_days", format!("{} hari; yang boleh 1 sampai 365", agency.photo_days));
    }
    if profile.calendar.week.iter().all(Option::is_none) {
        return wrong("hours", "kantor tidak pernah buka".to_owned());
    }
    Ok(())
}

/// A picture and nothing else: what could run or fetch something is refused.
fn logo(text: &str) -> Result<(), ProfileError> {
    let wrong = |line: usize, reason: String| Err(ProfileError::at("logo.svg", line, reason));
    if !text.trim_start().starts_with("<svg") || !text.contains("viewBox=") {
        return wrong(1, "diperlukan SVG dengan viewBox".to_owned());
    }
    if text.len() > 20_000 {
        return wrong(1, format!("{} byte; paling besar 20000", text.len()));
    }
    for sign in ["<script", "javascript:", "<foreignObject", "<image", "<!ENTITY", " on", "href="] {
        if text.contains(sign) {
            return wrong(line_of(text, sign), format!("`{sign}` tidak boleh ada dalam logo"));
        }
    }
    Ok(())
}

fn offices(profile: &Profile, text: &str) -> Result<(), ProfileError> {
    let mut codes = BTreeSet::new();
    for office in &profile.offices {
        let line = line_of(text, &format!("\"{}\"", office.code));
        if !codes.insert(&office.code) {
            return Err(ProfileError::at(
                "offices.toml",
                line,
                format!("dua kantor berkode `{}`", office.code),
            ));
        }
        for zone in &office.zones {
            if !profile.areas.all().iter().any(|area| area.zone.as_ref() == Some(zone)) {
                return Err(ProfileError::at(
                    "offices.toml",
                    line,
                    format!("tidak ada wilayah di zona `{zone}`"),
                ));
            }
        }
    }
    if profile.offices.iter().filter(|office| office.main).count() != 1 {
        return Err(ProfileError::at("offices.toml", 1, "tepat satu kantor harus `main = true`"));
    }
    for zone in profile.areas.all().iter().filter_map(|area| area.zone.as_ref()) {
        if !profile.offices.iter().any(|office| office.zones.contains(zone)) {
            return Err(ProfileError::at(
                "offices.toml",
                1,
                format!("tidak ada kantor yang mencetak untuk zona `{zone}`"),
            ));
        }
    }
    Ok(())
}

fn services(profile: &Profile, text: &str) -> Result<(), ProfileError> {
    let mut codes = BTreeSet::new();
    for service in &profile.services {
        let line = line_of(text, &format!("code = \"{}\"", service.code));
        let wrong = |reason: String| {
            Err(ProfileError::at("services.toml", line, format!("{}: {reason}", service.code)))
        };
        if !codes.insert(&service.code) {
            return wrong("dua layanan memakai kode ini".to_owned());
        }
        if service.name.trim().is_empty() {
            return wrong("tidak bernama".to_owned());
        }
        if service.promise_minutes <= 0 {
            return wrong("promise_minutes harus lebih dari 0".to_owned());
        }
        if service.print != PrintPlace::Main && service.issued_documents.is_empty() {
            return wrong("ada tempat cetak, tetapi tidak ada dokumen yang terbit".to_owned());
        }
        let requirements: BTreeSet<&str> =
            service.requirements.iter().map(|r| r.code.as_str()).collect();
        if requirements.len() != service.requirements.len() {
            return wrong("dua persyaratan memakai satu kode".to_owned());
        }
        let fields = profile.fields(service);
        if let Some(subject) = &service.subject
            && !fields.iter().any(|field| field.name == *subject && field.is_nik())
        {
            return wrong(format!("subject `{subject}` bukan isian NIK"));
        }
        fields_of(service, &fields, text)?;
        for requirement in &service.requirements {
            if let Some(why) = requirement_fault(requirement, &fields) {
                let line =
                    line_within(text, &service.code, &format!("code = \"{}\"", requirement.code));
                return Err(ProfileError::at(
                    "services.toml",
                    line,
                    format!("{}: persyaratan `{}` {why}", service.code, requirement.code),
                ));
            }
        }
        super::check_meanings::of_service(service, &fields, text)?;
    }
    Ok(())
}

/// The fields of a service, with the line on which the wrong one stands.
fn fields_of(service: &Service, fields: &[Field], text: &str) -> Result<(), ProfileError> {
    let mut names = BTreeSet::new();
    for field in fields {
        let wrong = |reason: String| {
            Err(ProfileError::at(
                "services.toml",
                line_of_field(text, &service.code, &field.name),
                format!("{}: {reason}", service.code),
            ))
        };
        if !names.insert(&field.name) {
            return wrong(format!("dua isian bernama `{}`", field.name));
        }
        if std::iter::once(field).chain(&field.fields).any(Field::is_companion) {
            return wrong(format!(
                "isian `{}`: `{}` selalu menyertai isian lain dan tidak dapat berdiri sendiri",
                field.name,
                field.kind.code()
            ));
        }
        let is_choice = matches!(field.kind, FieldKind::Choice | FieldKind::Choices);
        if is_choice == field.options.is_empty() {
            return wrong(format!(
                "isian `{}`: pilihan hanya untuk isian pilihan, dan isian pilihan harus punya \
                 pilihan",
                field.name
            ));
        }
        let codes: BTreeSet<&str> = field
            .options
            .iter()
            .map(|option| option.code.as_str())
            .filter(|code| !code.is_empty())
            .collect();
        if codes.len() != field.options.len() {
            return wrong(format!(
                "isian `{}`: dua pilihan memakai satu kode, atau ada yang tanpa kode",
                field.name
            ));
        }
        if let Some(why) = word_fault(field) {
            return wrong(format!("isian `{}` {why}", field.name));
        }
        if let Some(why) = group_fault(field) {
            return wrong(format!("isian `{}`: {why}", field.name));
        }
        if let Some(when) = &field.when {
            // Only a field above can be asked about, so conditions cannot run in a circle.
            let Some(other) =
                fields.iter().take_while(|f| f.name != field.name).find(|f| f.name == when.field)
            else {
                return wrong(format!(
                    "isian `{}` bergantung pada `{}`, yang tidak ada di atasnya",
                    field.name, when.field
                ));
            };
            if !other.options.iter().any(|option| option.code == when.is) {
                return wrong(format!(
                    "isian `{}` menunggu `{}`, yang tidak ditawarkan `{}`",
                    field.name, when.is, when.field
                ));
            }
        }
    }
    Ok(())
}

/// What is wrong with what a requirement depends on.
fn requirement_fault(requirement: &Requirement, fields: &[Field]) -> Option<String> {
    if requirement.text.trim().is_empty() {
        return Some("tidak berteks".to_owned());
    }
    let when = requirement.when.as_ref()?;
    if requirement.sometimes {
        return Some(
            "berlaku karena jawaban (`when`) atau kadang-kadang (`sometimes`), tidak keduanya"
                .to_owned(),
        );
    }
    let offered = fields.iter().any(|field| {
        field.name == when.field && field.options.iter().any(|option| option.code == when.is)
    });
    (!offered)
        .then(|| format!("menunggu `{}` dari `{}`, yang tidak ditawarkan", when.is, when.field))
}

/// The line on which a field of a service stands: in the service's own part, else among the common
/// ones.
pub(super) fn line_of_field(text: &str, service: &str, field: &str) -> usize {
    line_within(text, service, &format!("name = \"{field}\""))
}

/// The line on which something first stands in the part of a service, else in the whole file.
pub(super) fn line_within(text: &str, service: &str, name: &str) -> usize {
    let begin = text.find(&format!("code = \"{service}\"")).unwrap_or(0);
    let end = text[begin..].find("\n[[service]]").map_or(text.len(), |at| begin + at);
    match text[begin..end].find(name) {
        Some(at) => 1 + text[..begin + at].matches('\n').count(),
        None => line_of(text, name),
    }
}

/// Which word a field lacks.
fn word_fault(field: &Field) -> Option<&'static str> {
    let lacks = |field: &Field| field.label.trim().is_empty();
    if lacks(field) || field.fields.iter().any(lacks) {
        return Some("tidak berlabel");
    }
    let mut options = field.options.iter().chain(field.fields.iter().flat_map(|own| &own.options));
    options.any(|option| option.label.trim().is_empty()).then_some("punya pilihan tanpa label")
}

/// What is wrong with a group, or with a field that is none.
fn group_fault(field: &Field) -> Option<&'static str> {
    if field.name.contains('.') {
        return Some("nama isian tidak bertitik: titik menandai baris kelompok");
    }
    if field.kind != FieldKind::Group {
        return (!field.fields.is_empty() || field.most.is_some())
            .then_some("hanya kelompok yang punya baris");
    }
    let mut names = BTreeSet::new();
    if field.fields.is_empty() || field.most == Some(0) {
        return Some("kelompok memerlukan isian dan paling sedikit satu baris");
    }
    if field
        .fields
        .iter()
        .any(|own| own.kind == FieldKind::Group || own.when.is_some() || own.name.contains('.'))
    {
        return Some("baris hanya berisi isian biasa");
    }
    if field.fields.iter().any(|own| !names.insert(&own.name)) {
        return Some("dua isian dalam baris bernama sama");
    }
    let choices = |own: &Field| matches!(own.kind, FieldKind::Choice | FieldKind::Choices);
    field
        .fields
        .iter()
        .any(|own| choices(own) == own.options.is_empty())
        .then_some("pilihan hanya untuk isian pilihan, dan isian pilihan harus punya pilihan")
}

fn messages(profile: &Profile, text: &str) -> Result<(), ProfileError> {
    for template in &profile.templates {
        let line = line_of(text, &format!("kind = \"{}\"", template.kind.code()));
        if let Some(place) = template.unknown_place() {
            return Err(ProfileError::at(
                "messages.toml",
                line,
                format!("tempat `{{{place}}}` tidak dikenal"),
            ));
        }
        if template.channel == Channel::Email && template.subject.is_none() {
            return Err(ProfileError::at("messages.toml", line, "email harus punya judul"));
        }
    }
    for kind in profile.procedure.steps.iter().flat_map(|step| &step.tells) {
        if !profile.templates.iter().any(|template| template.kind == *kind) {
            return Err(ProfileError::at(
                "messages.toml",
                1,
                format!("tidak ada teks untuk `{}`, yang dikirim oleh alur", kind.code()),
            ));
        }
    }
    Ok(())
}
