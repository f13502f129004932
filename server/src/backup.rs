//! A copy of everything but the keys, and taking it back. The keys are copied by hand to another
//! place: with them beside it, a copy that is lost would be readable.

use std::path::{Path, PathBuf};

use documents::disk;
use office::upkeep;

use crate::config;
use crate::config::{Config, sqlite_file};
use crate::config_error::ConfigError;

const DATABASE: &str = "aku.db";
const FILES: &str = "files";

/// Writes a copy into a new folder: first the database, whole and at one moment, then the files,
/// which were stored before the rows that name them.
///
/// # Errors
/// When the folder exists, or cannot be written; for PostgreSQL, which has `pg_dump`.
pub async fn write(config: &Config, folder: &Path) -> Result<String, ConfigError> {
    if sqlite_file(&config.database).is_none() {
        return Err(ConfigError::new(format!(
            "a PostgreSQL database is copied by `pg_dump`; copy the folder {} after it, and the \
             keys to another place",
            config.files.display()
        )));
    }
    if disk::exists(folder) {
        return Err(ConfigError::new(format!(
            "{}: sudah ada. Sebutkan folder baru",
            folder.display()
        )));
    }
    let office = config::open(config).await?;
    let failed =
        |error: &dyn std::fmt::Display| ConfigError::new(format!("{}: {error}", folder.display()));
    disk::make_private_folder(folder).map_err(|error| failed(&error))?;
    let database = folder.join(DATABASE);
    office.db.copy_to(&database.to_string_lossy()).await.map_err(|error| failed(&error))?;
    disk::make_private_file(&database).map_err(|error| failed(&error))?;
    let files =
        disk::copy_folder(&config.files, &folder.join(FILES)).map_err(|error| failed(&error))?;
    office.db.close().await;
    Ok(format!(
        "Tersalin ke {}: basis data dan {files} berkas.\nKunci ({}) tidak ikut: simpan salinannya \
         di tempat lain.\n",
        folder.display(),
        config.keys.display()
    ))
}

/// Takes a copy back and reads every file of it. Nothing is overwritten.
///
/// # Errors
/// When there is a database already, the copy is not whole, or the keys are not those that it was
/// written with.
pub async fn restore(config: &Config, folder: &Path) -> Result<String, ConfigError> {
    let Some(target) = sqlite_file(&config.database) else {
        return Err(ConfigError::new("a PostgreSQL database is taken back by `pg_restore`"));
    };
    // What stands beside a database is replayed into whichever one has its name.
    for beside in ["", "-wal", "-shm"] {
        let there = PathBuf::from(format!("{}{beside}", target.display()));
        if disk::exists(&there) {
            return Err(ConfigError::new(format!(
                "{}: sudah ada. Pindahkan dahulu basis data yang lama dengan semua yang bernama \
                 sama",
                there.display()
            )));
        }
    }
    let copy = folder.join(DATABASE);
    if !disk::exists(&copy) {
        return Err(ConfigError::new(format!(
            "{}: bukan salinan yang lengkap, tidak ada {DATABASE}",
            folder.display()
        )));
    }
    let failed =
        |error: &dyn std::fmt::Display| ConfigError::new(format!("{}: {error}", folder.display()));
    if let Some(home) = target.parent().filter(|home| !home.as_os_str().is_empty()) {
        disk::make_private_folder(home).map_err(|error| failed(&error))?;
    }
    disk::copy_folder(&folder.join(FILES), &config.files).map_err(|error| failed(&error))?;
    disk::copy_file(&copy, &target).map_err(|error| failed(&error))?;
    let office = match config::open(config).await {
        Ok(office) => office,
        Err(error) => {
            // As if nothing had been done, so that it can be tried again with the right keys.
            disk::remove_database(&target).map_err(|error| failed(&error))?;
            return Err(error);
        }
    };
    if !office.db.is_whole().await.map_err(|error| failed(&error))? {
        return Err(ConfigError::new(format!(
            "{}: basis data di salinan ini rusak",
            folder.display()
        )));
    }
    let (read, missing) = upkeep::verify_contents(&office).await.map_err(|error| failed(&error))?;
    office.db.close().await;
    if !missing.is_empty() {
        return Err(ConfigError::new(format!(
            "{} berkas tidak utuh atau tidak ada: {}",
            missing.len(),
            missing.join(" ")
        )));
    }
    Ok(format!("Dikembalikan dari {}: {read} berkas terbaca utuh.\n", folder.display()))
}
