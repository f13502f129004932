//! The file of the secret keys: `NAME.VERSION = 64 hexadecimal digits` a line, `master` and
//! `lookup` of each version. Without a version it is the first one. `seals = VERSION` says which
//! one seals; without it the newest does.

use std::collections::BTreeMap;
use std::path::Path;

use documents::disk;
use office::{Office, Sealing, Source, rotation};
use vault::{Keys, Ring, Version};

use crate::config_error::ConfigError;

/// Makes a file of fresh keys.
///
/// # Errors
/// When the file exists or cannot be written.
pub fn make(path: &Path) -> Result<(), ConfigError> {
    disk::write_secret(path, &lines(1))
        .map_err(|error| ConfigError::new(format!("{}: {error}", path.display())))
}

/// Reads the keys.
///
/// # Errors
/// When there is no such file, or it is no file of keys.
pub fn read(path: &Path) -> Result<Ring, ConfigError> {
    let broken = || {
        ConfigError::new(format!(
            "keys {}: `master` and `lookup` must be 64 hexadecimal digits each, for every version",
            path.display()
        ))
    };
    let text = text(path)?;
    let mut found: BTreeMap<Version, [Option<[u8; 32]>; 2]> = BTreeMap::new();
    let mut sealing = None;
    for line in
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(version) = seals(line) {
            sealing = Some(version);
            continue;
        }
        let (version, which, key) = read_line(line).ok_or_else(broken)?;
        found.entry(version).or_default()[which] = Some(key);
    }
    let keys = |(version, keys): (Version, [Option<[u8; 32]>; 2])| match keys {
        [Some(master), Some(lookup)] => Some((version, Keys { master, lookup })),
        _ => None,
    };
    let sealing = sealing.or_else(|| found.keys().max().copied()).unwrap_or(1);
    found
        .into_iter()
        .map(keys)
        .collect::<Option<Vec<_>>>()
        .and_then(|versions| Ring::new(versions, sealing))
        .ok_or_else(broken)
}

/// Adds a version of fresh keys, which opens and seals nothing yet, and says what to do then.
///
/// # Errors
/// When there are several versions already, or the file cannot be written.
pub fn rotate(path: &Path, office: &Office) -> Result<String, ConfigError> {
    if office.ring.versions().count() > 1 {
        return Err(ConfigError::new(
            "Masih ada lebih dari satu versi kunci. Selesaikan dulu penggantian yang lalu: `server \
             keys activate`, lalu `server keys drop`.",
        ));
    }
    let next = office.ring.sealing() + 1;
    // Which one seals is said from now on: the new one only opens until every server has it.
    let text = format!(
        "{}\n{}{SEALS} = {}\n",
        without_seals(&text(path)?),
        lines(next),
        office.ring.sealing()
    );
    replace(path, &text)?;
    Ok(format!(
        "Kunci versi {next} ditambahkan; versi {} masih menyegel. Cadangkan {}, salin ke semua \
         server, mulai ulang semuanya, lalu jalankan \
         `server keys activate`.\n",
        office.ring.sealing(),
        path.display()
    ))
}

/// Lets the version that was added seal.
///
/// # Errors
/// When there is none, or the file cannot be written.
pub fn activate(path: &Path, office: &Office) -> Result<String, ConfigError> {
    let newest = office.ring.versions().max().unwrap_or(1);
    if newest == office.ring.sealing() {
        return Err(ConfigError::new(
            "Tidak ada versi kunci yang lebih baru. Tambahkan dengan `server keys rotate`.",
        ));
    }
    replace(path, &format!("{}\n{SEALS} = {newest}\n", without_seals(&text(path)?)))?;
    Ok(format!(
        "Versi {newest} menyegel mulai start berikutnya. Salin {} ke semua server dan mulai ulang: \
         data disegel ulang sambil melayani.\n",
        path.display()
    ))
}

/// Which versions there are, and how much the one that seals has still to do.
///
/// # Errors
/// When the database fails.
pub async fn status(office: &Office) -> Result<String, ConfigError> {
    let left = rotation::left_to_seal(office).await.map_err(failed)?;
    let versions: Vec<String> = office.ring.versions().map(|version| version.to_string()).collect();
    let mut said = format!("versi kunci: {} (yang pertama menyegel)\n", versions.join(", "));
    for (column, many) in &left {
        said += &format!("{many:9} belum: {column}\n");
    }
    said += match (left.is_empty(), rotation::sealing(office).await.map_err(failed)?) {
        (true, Sealing::Done) => "Semua sudah disegel dengan versi itu.\n",
        _ => "Belum selesai: server melanjutkannya selama berjalan.\n",
    };
    Ok(said)
}

/// Takes versions away that seal nothing any more: what is left is sealed anew and counted first.
///
/// # Errors
/// When something is left, or the file cannot be written.
pub async fn drop_old(path: &Path, office: &Office) -> Result<String, ConfigError> {
    rotation::seal_anew(office).await.map_err(failed)?;
    let left = rotation::left_to_seal(office).await.map_err(failed)?;
    if !left.is_empty() || rotation::sealing(office).await.map_err(failed)? != Sealing::Done {
        return Err(ConfigError::new(
            "Masih ada yang memerlukan versi lama. Lihat `server keys status`.",
        ));
    }
    let codes = rotation::drop_old_recovery(office).await.map_err(failed)?;
    let sealing = office.ring.sealing();
    let text = text(path)?;
    let kept = text
        .lines()
        .filter(|line| read_line(line.trim()).is_none_or(|(version, ..)| version == sealing));
    replace(path, &(kept.collect::<Vec<_>>().join("\n") + "\n"))?;
    Ok(format!(
        "Hanya versi {sealing} yang tinggal; mulai ulang semua server. {codes} kode pemulihan lama \
         dihapus; PIN pada tanda terima dan kode Resi dari \
         sebelumnya tidak berlaku lagi. Cadangan lama hanya terbuka dengan kunci lama, jadi simpan \
         cadangannya.\n"
    ))
}

#[expect(clippy::needless_pass_by_value, reason = "it takes the place of a closure in map_err")]
fn failed(error: office::OfficeError) -> ConfigError {
    ConfigError::new(error.to_string())
}

/// The line that says which version seals; without one it is the newest.
const SEALS: &str = "seals";

fn seals(line: &str) -> Option<Version> {
    let (name, version) = line.split_once('=')?;
    (name.trim() == SEALS).then(|| version.trim().parse().ok())?
}

fn without_seals(text: &str) -> String {
    text.lines().filter(|line| seals(line).is_none()).collect::<Vec<_>>().join("\n")
}

fn text(path: &Path) -> Result<String, ConfigError> {
    disk::read_text(path).map_err(|error| {
        ConfigError::new(format!(
            "keys {}: {error}. Make them with `server keys create {}`",
            path.display(),
            path.display()
        ))
    })
}

fn lines(version: Version) -> String {
    let key = || {
        Source::System.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    format!("master.{version} = {}\nlookup.{version} = {}\n", key(), key())
}

fn replace(path: &Path, text: &str) -> Result<(), ConfigError> {
    disk::replace_secret(path, text)
        .map_err(|error| ConfigError::new(format!("{}: {error}", path.display())))
}

/// The version of a line, whether it is `master` (0) or `lookup` (1), and the key.
fn read_line(line: &str) -> Option<(Version, usize, [u8; 32])> {
    let (name, hex) = line.split_once('=')?;
    let (name, version) = name
        .trim()
        .split_once('.')
        .map_or(Some((name.trim(), 1)), |(name, version)| Some((name, version.parse().ok()?)))?;
    let which = ["master", "lookup"].iter().position(|which| *which == name)?;
    let bytes = hex::decode(hex.trim()).ok()?;
    Some((version, which, bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_before_there_were_versions_is_the_first_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let hex = |byte: &str| byte.repeat(32);
        std::fs::write(&path, format!("master = {}\nlookup = {}\n", hex("01"), hex("02"))).unwrap();
        assert_eq!(read(&path).unwrap().versions().collect::<Vec<_>>(), [1]);
        std::fs::write(
            &path,
            format!(
                "master = {}\nlookup = {}\nmaster.2 = {}\nlookup.2 = {}\n",
                hex("01"),
                hex("02"),
                hex("03"),
                hex("04")
            ),
        )
        .unwrap();
        assert_eq!(read(&path).unwrap().versions().collect::<Vec<_>>(), [2, 1]);
        std::fs::write(&path, std::fs::read_to_string(&path).unwrap() + "seals = 1\n").unwrap();
        assert_eq!(
            read(&path).unwrap().versions().collect::<Vec<_>>(),
            [1, 2],
            "the one that seals first"
        );
        for broken in ["", "master = 00\nlookup = 00\n", "master.1 = xx\n"] {
            std::fs::write(&path, broken).unwrap();
            assert!(read(&path).is_err(), "{broken}");
        }
        std::fs::write(&path, format!("master = {}\n", hex("01"))).unwrap();
        assert!(read(&path).is_err(), "half a version");
    }
}
