//! Settings, from the environment or flags, and the opening of the office with them.

use std::path::{Path, PathBuf};

use clap::Args;
use documents::{Blobs, Development, Inspector, Program, Signer, disk, make_development_authority};
use gateways::Courier;
use office::{
    Clock, DEMO_PASSPHRASE, InstallationId, KeysFit, Office, Parts, Sealing, Source, catalogue,
    rotation, upkeep,
};
use store::Db;
use vault::Ring;

use crate::config_error::ConfigError;
use crate::keys;
use crate::siak::SiakConfig;

/// How many files are read at a time, each in a process of its own.
const FILES_AT_ONCE: usize = 2;

/// Settings.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Address to listen on; port 0 takes any free one.
    #[arg(long, env = "AKU_ADDRESS", default_value = "127.0.0.1:3000")]
    pub address: String,
    /// Database: `sqlite:PATH` or `postgres://..`.
    #[arg(long, env = "AKU_DATABASE", default_value = "sqlite:var/aku.db")]
    pub database: String,
    /// Folders of the agencies that are served, separated by commas.
    #[arg(long, env = "AKU_PROFILES", value_delimiter = ',', default_value = "profiles/buleleng")]
    pub profiles: Vec<PathBuf>,
    /// Folder of the encrypted files.
    #[arg(long, env = "AKU_FILES", default_value = "var/files")]
    pub files: PathBuf,
    /// File of the secret keys, made by `server keys create`.
    #[arg(long, env = "AKU_KEYS", default_value = "var/keys")]
    pub keys: PathBuf,
    /// Folder of the development signer, made by `server signer create`; nothing is signed without
    /// one.
    #[arg(long, env = "AKU_SIGNER")]
    pub signer: Option<PathBuf>,
    /// Folder of certificates (PEM) of whom the office trusts in signatures of what is sent.
    #[arg(long, env = "AKU_ANCHORS")]
    pub anchors: Option<PathBuf>,
    /// Demo mode: well-known accounts and invented data.
    #[arg(long, env = "AKU_DEMO", default_value_t = false)]
    pub demo: bool,
    /// Development mode: the component gallery is served.
    #[arg(long, env = "AKU_DEVELOPMENT", default_value_t = false)]
    pub development: bool,
    /// Folder of the built site.
    #[arg(long, env = "AKU_SITE", default_value = "target/site")]
    pub site: PathBuf,
    /// Addresses of the proxies in front of this server, separated by commas: of what they
    /// forward, the last address that is none of them counts as the client's.
    #[arg(long, env = "AKU_PROXIES", value_delimiter = ',')]
    pub proxies: Vec<std::net::IpAddr>,
    /// Requests per second and address that are answered on the long run.
    #[arg(long, env = "AKU_RATE", default_value_t = 20)]
    pub rate: u64,
    /// Where people are looked up.
    #[command(flatten)]
    pub siak: SiakConfig,
}

/// Opens the office.
///
/// # Errors
/// [`ConfigError`]: a broken profile with file, line and reason; missing keys; a database that
/// cannot be reached.
pub async fn open(config: &Config) -> Result<Office, ConfigError> {
    let profiles = config
        .profiles
        .iter()
        .map(|folder| crate::agency::read(folder))
        .collect::<Result<Vec<_>, _>>()?;
    for (at, profile) in profiles.iter().enumerate() {
        if profiles[..at].iter().any(|other| {
            other.agency.host == profile.agency.host || other.agency.code == profile.agency.code
        }) {
            return Err(ConfigError::new(format!(
                "two agencies are `{}` or found under {}",
                profile.agency.code, profile.agency.host
            )));
        }
    }
    let ring = keys::read(&config.keys)?;
    let db = connect(&config.database, ring.clone()).await?;
    let blobs = Blobs::folder(&config.files, ring.clone())
        .map_err(|error| ConfigError::new(error.to_string()))?;
    let signer = match &config.signer {
        Some(folder) => {
            Some(Signer::Development(Development::read(folder).map_err(|error| {
                ConfigError::new(format!("signer {}: {error}", folder.display()))
            })?))
        }
        None => None,
    };
    let mut anchors: Vec<String> = signer.as_ref().map(Signer::anchor).into_iter().collect();
    if let Some(folder) = &config.anchors {
        let found = disk::read_all(folder, "pem")
            .map_err(|error| ConfigError::new(format!("anchors {}: {error}", folder.display())))?;
        anchors.extend(found);
    }
    let office = Office::new(Parts {
        db,
        profiles,
        blobs,
        inspector: Inspector::processes(Program::this(), FILES_AT_ONCE),
        anchors,
        signer,
        courier: Courier::Log,
        siak: config.siak.open()?,
        clock: Clock::System,
        source: Source::System,
        ring,
        demo: config.demo,
    });
    match upkeep::check_keys(&office)
        .await
        .map_err(|error| ConfigError::new(format!("keys: {error}")))?
    {
        KeysFit::Yes => {}
        KeysFit::No => {
            return Err(ConfigError::new(format!(
                "keys {}: basis data ini ditulis dengan kunci lain. Kembalikan cadangan kunci yang \
                 lama ke tempat itu, lalu mulai lagi. \
                 Dengan kunci baru berkas lama tidak dapat dibuka.",
                config.keys.display()
            )));
        }
    }
    same_installation(&office, &config.files).await?;
    seal_first(&office).await?;
    catalogue::open_editions(&office)
        .await
        .map_err(|error| ConfigError::new(format!("profiles in the database: {error}")))?;
    Ok(office)
}

/// Seals the columns of a database of before they were sealed, before anybody looks for a number in
/// it.
async fn seal_first(office: &Office) -> Result<(), ConfigError> {
    let failed = |error: office::OfficeError| ConfigError::new(format!("database: {error}"));
    if rotation::sealing(office).await.map_err(failed)? == Sealing::Never {
        let sealed = rotation::seal_anew(office).await.map_err(failed)?;
        if sealed > 0 {
            tracing::info!(sealed, "numbers and contacts were sealed");
        }
    }
    Ok(())
}

/// Refuses a folder of files that belongs to another database: what no row names is swept.
async fn same_installation(office: &Office, files: &Path) -> Result<(), ConfigError> {
    let failed = |error: &dyn std::fmt::Display| {
        ConfigError::new(format!("files {}: {error}", files.display()))
    };
    let note = files.join("rumah");
    let there = disk::read_text(&note).ok().map(|text| text.trim().to_owned());
    let empty = disk::is_empty(files).map_err(|error| failed(&error))?;
    match upkeep::installation_id(office, there.as_deref(), empty)
        .await
        .map_err(|error| failed(&error))?
    {
        InstallationId::Same => Ok(()),
        InstallationId::Write(id) => {
            disk::write_text(&note, &format!("{id}\n")).map_err(|error| failed(&error))
        }
        InstallationId::Other => Err(failed(
            &"folder berkas ini milik basis data lain. Periksa alamat basis data (AKU_DATABASE) \
                dan folder (AKU_FILES)",
        )),
    }
}

/// A demo has well-known passwords and development hands codes to anybody: both listen to this
/// machine alone.
///
/// # Errors
/// When the address is another one.
pub fn refuse_demo_for_others(config: &Config) -> Result<(), ConfigError> {
    let loopback = match config.address.parse::<std::net::SocketAddr>() {
        Ok(address) => address.ip().is_loopback(),
        Err(_) => config.address.starts_with("localhost:"),
    };
    if loopback || !(config.demo || config.development) {
        return Ok(());
    }
    Err(ConfigError::new(format!(
        "{}: demo and development mode listen to 127.0.0.1 or [::1] alone",
        config.address
    )))
}

/// Connects to the database. A SQLite file and its folder are their owner's alone, and of two
/// programs that begin at the same moment one waits, so that each finds a whole schema.
async fn connect(database: &str, ring: Ring) -> Result<Db, ConfigError> {
    let failed = |error: &dyn std::fmt::Display| ConfigError::new(format!("database: {error}"));
    let Some(file) = sqlite_file(database) else {
        return Db::connect(database, ring).await.map_err(|error| failed(&error));
    };
    let prepared = || -> std::io::Result<std::fs::File> {
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            if disk::exists(folder) {
                disk::make_folder(folder)?
            } else {
                disk::make_private_folder(folder)?
            }
        }
        disk::make_private_file(&file)?;
        disk::lock(&file.with_added_extension("lock"))
    };
    let lock = prepared().map_err(|error| failed(&error))?;
    let db = Db::connect(database, ring).await.map_err(|error| failed(&error));
    drop(lock);
    db
}

/// The file of a SQLite database.
pub fn sqlite_file(database: &str) -> Option<PathBuf> {
    let path = database.strip_prefix("sqlite:")?.split('?').next()?;
    Some(PathBuf::from(path.strip_prefix("//").unwrap_or(path)))
}

/// Makes what a demo needs and does not have yet: keys and a test authority.
///
/// # Errors
/// When they cannot be made.
pub async fn prepare_demo(config: &mut Config) -> Result<(), ConfigError> {
    if !disk::exists(&config.keys) {
        keys::make(&config.keys)?;
    }
    let folder = config.signer.get_or_insert_with(|| config.keys.with_file_name("signer")).clone();
    if !disk::exists(&folder.join("signer.p12")) {
        make_development_authority(&folder, "Kepala Dinas (contoh)", DEMO_PASSPHRASE)
            .await
            .map_err(|error| ConfigError::new(error.to_string()))?;
    }
    Ok(())
}
