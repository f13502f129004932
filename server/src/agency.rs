//! An agency as a folder: checking one, copying one for another office, taking one over, and taking
//! the served definitions out.

use std::path::Path;

use documents::disk;
use domain::id::AgencyCode;
use domain::profile::{FILES, Profile};
use office::{Office, PublishAnswer, catalogue};

use crate::config_error::ConfigError;

/// Reads a folder.
///
/// # Errors
/// [`ConfigError`] with file, line and reason.
pub fn read(folder: &Path) -> Result<Profile, ConfigError> {
    Profile::read(&|file| disk::read_text(&folder.join(file)).map_err(|error| error.to_string()))
        .map_err(|error| ConfigError::new(format!("{}/{error}", folder.display())))
}

/// What there is to say of a good folder: what it holds, and what is still missing for a real
/// office.
///
/// # Errors
/// [`ConfigError`] with file, line and reason of the first thing that is wrong.
pub fn check(folder: &Path) -> Result<String, ConfigError> {
    let profile = read(folder)?;
    let villages: usize = profile.areas.districts().map(|(_, villages)| villages.len()).sum();
    let mut said = format!(
        "{}: {} layanan, {} kantor, {} kecamatan dengan {villages} desa/kelurahan, prosedur {} \
         dengan {} status\n",
        profile.agency.short_name,
        profile.services.len(),
        profile.offices.len(),
        profile.areas.districts().count(),
        profile.procedure.name,
        profile.procedure.statuses().len(),
    );
    let contact = &profile.agency.contact;
    for (name, value) in [
        ("whatsapp", &contact.whatsapp),
        ("telephone", &contact.telephone),
        ("email", &contact.email),
    ] {
        if value.is_empty() {
            said.push_str(&format!("agency.toml: {name} masih kosong\n"));
        }
    }
    for service in &profile.services {
        if service.decree.is_none() {
            said.push_str(&format!(
                "services.toml: {}: nomor SK Standar Pelayanan belum diisi\n",
                service.code
            ));
        }
        if !service.inferred.is_empty() {
            said.push_str(&format!(
                "services.toml: {}: disimpulkan, perlu diperiksa: {}\n",
                service.code,
                service.inferred.join(", ")
            ));
        }
    }
    Ok(said)
}

/// Copies a folder for another office, and says line by line what names the old one and must be
/// changed.
///
/// # Errors
/// [`ConfigError`] when the original is broken, or the new folder exists or cannot be written.
pub fn new(from: &Path, to: &Path) -> Result<String, ConfigError> {
    let profile = read(from)?;
    if disk::exists(to) {
        return Err(ConfigError::new(format!("{} sudah ada; pilih folder lain", to.display())));
    }
    let failed = |error: std::io::Error| ConfigError::new(format!("{}: {error}", to.display()));
    disk::make_folder(to).map_err(failed)?;
    for file in FILES {
        disk::write_text(&to.join(file), profile.source.get(*file).map_or("", String::as_str))
            .map_err(failed)?;
    }
    let mut said = format!("{} disalin ke {}. Yang harus diganti:\n", from.display(), to.display());
    for file in FILES {
        let text = profile.source.get(*file).map_or("", String::as_str);
        for (at, line) in
            text.lines().enumerate().filter(|(_, line)| names_agency(&profile, file, line))
        {
            said.push_str(&format!("  {file}:{}: {}\n", at + 1, line.trim()));
        }
    }
    said.push_str("  areas.csv: semua kecamatan dan desa/kelurahan, dengan zona cetaknya\n");
    said.push_str("  holidays.csv: hari libur daerah\n");
    said.push_str(&format!("Lalu periksa dengan: server agency check {}\n", to.display()));
    Ok(said)
}

/// Whether a line tells which agency it is: its code, its names, its host, its colour, how it is
/// reached, where it works, or a decree of its own.
fn names_agency(profile: &Profile, file: &str, line: &str) -> bool {
    // Every row of the areas is another one for another regency; they are named as a whole.
    if matches!(file, "areas.csv" | "holidays.csv") || line.trim_start().starts_with('#') {
        return false;
    }
    let keys = [
        "code = ",
        "area = ",
        "name = ",
        "short_name = ",
        "app_name = ",
        "host = ",
        "brand = ",
        "whatsapp = ",
        "telephone = ",
        "email = ",
        "website = ",
        "zone = ",
    ];
    let own = profile.agency.short_name.rsplit(' ').next().unwrap_or_default();
    match file {
        "agency.toml" => keys.iter().any(|key| line.starts_with(key)),
        "offices.toml" => {
            ["code = ", "name = ", "address = ", "zones = "].iter().any(|key| line.starts_with(key))
        }
        _ => line.starts_with("decree = ") || (!own.is_empty() && line.contains(own)),
    }
}

/// Takes a folder over as the next edition.
///
/// # Errors
/// [`ConfigError`] when it is broken or another program publishes at the same time.
pub async fn import(office: &Office, folder: &Path) -> Result<String, ConfigError> {
    let profile = read(folder)?;
    match catalogue::import_folder(office, &profile, &folder.display().to_string())
        .await
        .map_err(|error| ConfigError::new(error.to_string()))?
    {
        PublishAnswer::Published(number) => Ok(format!("edisi {number} berlaku\n")),
        PublishAnswer::Nothing => Ok("tidak ada yang berubah\n".to_owned()),
        PublishAnswer::Broken(error) => {
            Err(ConfigError::new(format!("{}/{error}", folder.display())))
        }
        PublishAnswer::Waiting(files) => {
            let files = files.join(", ");
            Err(ConfigError::new(format!(
                "perubahan menunggu diterbitkan: {files}; terbitkan atau buang dahulu di \
                 /kerja/pengaturan"
            )))
        }
        PublishAnswer::Overtaken | PublishAnswer::Unseen => {
            Err(ConfigError::new("edisi lain diterbitkan pada saat yang sama; ulangi".to_owned()))
        }
    }
}

/// Writes the served definitions of an agency into a folder, byte for byte.
///
/// # Errors
/// [`ConfigError`] for no such agency, or when the folder cannot be written.
pub fn export(office: &Office, agency: &AgencyCode, folder: &Path) -> Result<String, ConfigError> {
    let profile = office
        .profile(agency)
        .map_err(|_| ConfigError::new(format!("agency {agency} is not served")))?;
    let failed = |error: std::io::Error| ConfigError::new(format!("{}: {error}", folder.display()));
    disk::make_folder(folder).map_err(failed)?;
    for (file, text) in &profile.source {
        disk::write_text(&folder.join(file), text).map_err(failed)?;
    }
    Ok(format!("edisi {} ditulis ke {}\n", profile.edition, folder.display()))
}
