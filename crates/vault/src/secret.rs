//! Short secrets: keys of files, generators' secrets, and the columns of a database that hold
//! numbers and contacts of people.

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};

use crate::{Ring, VaultError, Version};

/// What a sealed text of a column begins with, before the version: nothing that a person can type
/// into a form begins so.
const MARK: &str = "\u{2}";

/// Whether the text of a column is sealed.
#[must_use]
pub fn is_sealed(stored: &str) -> bool {
    stored.starts_with(MARK)
}

impl Ring {
    /// Seals a short secret with the version that seals, as `VERSION:HEX`; `about` says whose it
    /// is, and fits no other. The nonce is random.
    ///
    /// # Errors
    /// When it cannot be sealed.
    pub fn seal(&self, about: &str, secret: &[u8], nonce: [u8; 24]) -> Result<String, VaultError> {
        self.seal_with(self.sealing(), about, secret, nonce)
    }

    fn seal_with(
        &self,
        version: Version,
        about: &str,
        secret: &[u8],
        nonce: [u8; 24],
    ) -> Result<String, VaultError> {
        let sealed = self
            .cipher(version)?
            .encrypt((&nonce).into(), Payload { msg: secret, aad: about.as_bytes() });
        let sealed = sealed.map_err(|_| VaultError::Altered)?;
        Ok(format!("{version}:{}", hex::encode([nonce.as_slice(), &sealed].concat())))
    }

    /// Opens what [`Ring::seal`] sealed. Without a version before it, it is of the first one.
    ///
    /// # Errors
    /// When it was altered, is about something else, or its key is not here.
    pub fn open(&self, about: &str, sealed: &str) -> Result<Vec<u8>, VaultError> {
        let (version, sealed) = split(sealed)?;
        let bytes = hex::decode(sealed).map_err(|_| VaultError::Altered)?;
        let (nonce, secret) = bytes.split_first_chunk::<24>().ok_or(VaultError::Altered)?;
        let opened = self
            .cipher(version)?
            .decrypt(nonce.into(), Payload { msg: secret, aad: about.as_bytes() });
        opened.map_err(|_| VaultError::Altered)
    }

    /// Seals the text of a column; nothing stays nothing. The nonce follows from key, place and
    /// text (as in SIV): one text in one place is always sealed alike, and in two places never.
    ///
    /// # Errors
    /// When it cannot be sealed.
    pub fn seal_text(&self, about: &str, text: &str) -> Result<String, VaultError> {
        self.seal_text_with(self.sealing(), about, text)
    }

    /// The text of a column as it is sealed by the version that seals and by the one beside it:
    /// what may stand in the rows of a database.
    ///
    /// # Errors
    /// When it cannot be sealed.
    pub fn seal_text_pair(&self, about: &str, text: &str) -> Result<[String; 2], VaultError> {
        Ok([
            self.seal_text_with(self.sealing(), about, text)?,
            self.seal_text_with(self.other_version(), about, text)?,
        ])
    }

    fn seal_text_with(
        &self,
        version: Version,
        about: &str,
        text: &str,
    ) -> Result<String, VaultError> {
        if text.is_empty() {
            return Ok(String::new());
        }
        let keys = self.keys(version)?;
        let mut hasher =
            blake3::Hasher::new_derive_key("AKU Online 2026-11 nonce of a sealed column");
        hasher
            .update(&keys.master)
            .update(&(about.len() as u64).to_be_bytes())
            .update(about.as_bytes())
            .update(text.as_bytes());
        let mut nonce = [0; 24];
        hasher.finalize_xof().fill(&mut nonce);
        Ok(format!("{MARK}{}", self.seal_with(version, about, text.as_bytes(), nonce)?))
    }

    /// Opens the text of a column. One that was never sealed is given as it is.
    ///
    /// # Errors
    /// When it was altered, stood in another place, or its key is not here.
    pub fn open_text(&self, about: &str, stored: &str) -> Result<String, VaultError> {
        match stored.strip_prefix(MARK) {
            None => Ok(stored.to_owned()),
            Some(sealed) => {
                String::from_utf8(self.open(about, sealed)?).map_err(|_| VaultError::Altered)
            }
        }
    }

    fn cipher(&self, version: Version) -> Result<XChaCha20Poly1305, VaultError> {
        Ok(XChaCha20Poly1305::new((&self.keys(version)?.master).into()))
    }
}

fn split(sealed: &str) -> Result<(Version, &str), VaultError> {
    match sealed.split_once(':') {
        Some((version, sealed)) => Ok((version.parse().map_err(|_| VaultError::Altered)?, sealed)),
        None => Ok((1, sealed)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Keys;

    fn keys(byte: u8) -> Keys {
        Keys { master: [byte; 32], lookup: [byte + 100; 32] }
    }

    #[test]
    fn a_sealed_secret_is_of_whom_it_is_about() {
        let ring = Ring::of(keys(1));
        let sealed = ring.seal("totp a", b"rahasia", [5; 24]).unwrap();
        assert_eq!(ring.open("totp a", &sealed).unwrap(), b"rahasia");
        assert_eq!(ring.open("totp b", &sealed), Err(VaultError::Altered));
        assert_eq!(
            (ring.open("totp a", "00"), ring.open("totp a", "1:zz")),
            (Err(VaultError::Altered), Err(VaultError::Altered))
        );
    }

    #[test]
    fn a_column_is_sealed_alike_in_one_place_and_otherwise_in_another() {
        let ring = Ring::of(keys(1));
        let seal = |about: &str, text: &str| ring.seal_text(about, text).unwrap();
        assert_eq!(
            seal("resident.nik a", "5108014506820001"),
            seal("resident.nik a", "5108014506820001")
        );
        assert_ne!(
            seal("resident.nik a", "5108014506820001"),
            seal("resident.nik b", "5108014506820001")
        );
        let sealed = seal("resident.nik a", "5108014506820001");
        assert!(is_sealed(&sealed) && !sealed.contains("5108"));
        assert_eq!(ring.open_text("resident.nik a", &sealed).unwrap(), "5108014506820001");
        assert!(ring.open_text("resident.kk a", &sealed).is_err());
        assert_eq!(
            (seal("x", ""), ring.open_text("x", "dari dulu").unwrap()),
            (String::new(), "dari dulu".to_owned())
        );
    }

    #[test]
    fn every_version_opens_and_one_seals() {
        let old = Ring::of(keys(1));
        let both = Ring::new(vec![(1, keys(1)), (2, keys(2))], 2).unwrap();
        let (sealed, text) =
            (old.seal("a", b"isi", [5; 24]).unwrap(), old.seal_text("a", "isi").unwrap());
        assert_eq!(
            (both.open("a", &sealed).unwrap(), both.open_text("a", &text).unwrap()),
            (b"isi".to_vec(), "isi".to_owned())
        );
        let anew = both.seal("a", b"isi", [5; 24]).unwrap();
        assert!(sealed.starts_with("1:") && anew.starts_with("2:"));
        // A version that is only added opens, and seals nothing yet.
        let added = Ring::new(vec![(1, keys(1)), (2, keys(2))], 1).unwrap();
        assert_eq!(
            (added.sealing(), added.other_version(), both.sealing(), both.other_version()),
            (1, 2, 2, 1)
        );
        assert_eq!(added.open("a", &anew).unwrap(), b"isi");
        assert!(added.seal("a", b"isi", [5; 24]).unwrap().starts_with("1:"));
        assert_eq!(old.open("a", &anew), Err(VaultError::Version(2)));
        let pair = both.seal_text_pair("a", "isi").unwrap();
        assert!(
            pair[1] == text && pair[0] == both.seal_text("a", "isi").unwrap() && pair[0] != pair[1]
        );
        assert_eq!(old.seal_text_pair("a", "isi").unwrap(), [text.clone(), text.clone()]);
        assert_eq!(
            both.hashes("5108", "1").collect::<Vec<_>>(),
            [both.hash("5108", "1"), old.hash("5108", "1")]
        );
        // From before there were versions.
        assert_eq!(both.open("a", sealed.split_once(':').unwrap().1).unwrap(), b"isi");
        assert!(both.hash("5108", "1").starts_with("2.") && !old.hash("5108", "1").contains('.'));
        for (versions, seals) in
            [(vec![], 1), (vec![(1, keys(1)), (1, keys(2))], 1), (vec![(1, keys(1))], 2)]
        {
            assert!(Ring::new(versions, seals).is_none());
        }
    }
}
