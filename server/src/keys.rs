//! The file of the secret keys: `NAME.VERSION = 64 hexadecimal digits` a line, `master` and `lookup` of each version. Without a version it is the
//! first one.

use std::collections::BTreeMap;
use std::path::Path;

use documents::disk;
use office::{Office, Sealing, Source};
use vault::{Keys, Ring, Version};

use crate::config::ConfigError;

/// Makes a file of fresh keys.
///
/// # Errors
/// When the file exists or cannot be written.
pub fn make(path: &Path) -> Result<(), ConfigError> {
    disk::write_secret(path, &lines(1)).map_err(|error| ConfigError::new(format!("{}: {error}", path.display())))
}

/// Reads the keys.
///
/// # Errors
/// When there is no such file, or it is no file of keys.
pub fn read(path: &Path) -> Result<Ring, ConfigError> {
    let broken = || {
        ConfigError::new(format!("keys {}: `master` and `lookup` must be 64 hexadecimal digits each, for every version", path.display()))
    };
    let text = text(path)?;
    let mut found: BTreeMap<Version, [Option<[u8; 32]>; 2]> = BTreeMap::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (version, which, key) = read_line(line).ok_or_else(broken)?;
        found.entry(version).or_default()[which] = Some(key);
    }
    let keys = |(version, keys): (Version, [Option<[u8; 32]>; 2])| match keys {
        [Some(master), Some(lookup)] => Some((version, Keys { master, lookup })),
        _ => None,
    };
    found.into_iter().map(keys).collect::<Option<Vec<_>>>().and_then(Ring::new).ok_or_else(broken)
}

/// Adds a version of fresh keys, which seals from the next start on, and says what to do then.
///
/// # Errors
/// When the version before has not sealed everything yet, or the file cannot be written.
pub async fn rotate(path: &Path, office: &Office) -> Result<String, ConfigError> {
    if office.sealing().await.map_err(|error| ConfigError::new(error.to_string()))? != Sealing::Done {
        return Err(ConfigError::new(
            "Penyegelan dengan kunci terbaru belum selesai. Jalankan server sampai selesai (lihat `server keys status`), lalu ulangi.",
        ));
    }
    let newest = office.ring.newest() + 1;
    let text = format!("{}\n{}", text(path)?.trim_end(), lines(newest));
    replace(path, &text)?;
    Ok(format!(
        "Kunci versi {newest} ditambahkan. Cadangkan {} sekarang, salin ke semua server, lalu mulai ulang semuanya: data disegel ulang sambil \
         melayani.\n",
        path.display()
    ))
}

/// Which versions there are, and how much the newest has still to seal.
///
/// # Errors
/// When the database fails.
pub async fn status(office: &Office) -> Result<String, ConfigError> {
    let failed = |error: office::OfficeError| ConfigError::new(error.to_string());
    let left = office.left_to_seal().await.map_err(failed)?;
    let versions: Vec<String> = office.ring.versions().map(|version| version.to_string()).collect();
    let mut said = format!("versi kunci: {} (yang pertama menyegel)\n", versions.join(", "));
    for (column, many) in &left {
        said += &format!("{many:9} belum: {column}\n");
    }
    said += match office.sealing().await.map_err(failed)? {
        Sealing::Done => "Semua sudah disegel dengan versi terbaru.\n",
        Sealing::Under | Sealing::Never => "Belum selesai: server melanjutkannya selama berjalan.\n",
    };
    Ok(said)
}

/// Takes versions away that seal nothing any more.
///
/// # Errors
/// When the newest has not sealed everything yet, or the file cannot be written.
pub async fn drop_old(path: &Path, office: &Office) -> Result<String, ConfigError> {
    if office.sealing().await.map_err(|error| ConfigError::new(error.to_string()))? != Sealing::Done {
        return Err(ConfigError::new("Masih ada yang disegel dengan versi lama. Lihat `server keys status`."));
    }
    let newest = office.ring.newest();
    let text = text(path)?;
    let kept = text.lines().filter(|line| read_line(line.trim()).is_none_or(|(version, ..)| version == newest));
    replace(path, &(kept.collect::<Vec<_>>().join("\n") + "\n"))?;
    Ok(format!(
        "Hanya versi {newest} yang tinggal. PIN pada tanda terima, kode Resi dan kode pemulihan dari sebelumnya tidak berlaku lagi; cadangan lama \
         hanya terbuka dengan kunci lama, jadi simpan cadangannya.\n"
    ))
}

fn text(path: &Path) -> Result<String, ConfigError> {
    disk::read_text(path).map_err(|error| {
        ConfigError::new(format!("keys {}: {error}. Make them with `server keys create {}`", path.display(), path.display()))
    })
}

fn lines(version: Version) -> String {
    let key = || Source::System.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("master.{version} = {}\nlookup.{version} = {}\n", key(), key())
}

fn replace(path: &Path, text: &str) -> Result<(), ConfigError> {
    disk::replace_secret(path, text).map_err(|error| ConfigError::new(format!("{}: {error}", path.display())))
}

/// The version of a line, whether it is `master` (0) or `lookup` (1), and the key.
fn read_line(line: &str) -> Option<(Version, usize, [u8; 32])> {
    let (name, hex) = line.split_once('=')?;
    let (name, version) =
        name.trim().split_once('.').map_or(Some((name.trim(), 1)), |(name, version)| Some((name, version.parse().ok()?)))?;
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
            format!("master = {}\nlookup = {}\nmaster.2 = {}\nlookup.2 = {}\n", hex("01"), hex("02"), hex("03"), hex("04")),
        )
        .unwrap();
        assert_eq!(read(&path).unwrap().versions().collect::<Vec<_>>(), [2, 1]);
        for broken in ["", "master = 00\nlookup = 00\n", "master.1 = xx\n"] {
            std::fs::write(&path, broken).unwrap();
            assert!(read(&path).is_err(), "{broken}");
        }
        std::fs::write(&path, format!("master = {}\n", hex("01"))).unwrap();
        assert!(read(&path).is_err(), "half a version");
    }
}
