//! The ring of keys.

use std::sync::Arc;

use crate::VaultError;

/// Number of a version of the keys, from 1.
pub type Version = u32;

/// The keys of one version.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    /// Seals.
    pub master: [u8; 32],
    /// Hashes what is looked up.
    pub lookup: [u8; 32],
}

/// Keys in versions. Cloning it is cheap; it never shows what it holds.
#[derive(Clone)]
pub struct Ring {
    /// All versions, the one that seals first, then the newest of the others.
    versions: Arc<Vec<(Version, Keys)>>,
}

impl Ring {
    /// A ring of these versions, of which one seals; `None` without that one, or when a number
    /// stands twice.
    #[must_use]
    pub fn new(mut versions: Vec<(Version, Keys)>, seals: Version) -> Option<Self> {
        versions.sort_by_key(|(version, _)| (*version != seals, std::cmp::Reverse(*version)));
        let mut numbers: Vec<Version> = versions.iter().map(|(version, _)| *version).collect();
        numbers.sort_unstable();
        let twice = numbers.windows(2).any(|pair| pair[0] == pair[1]);
        (numbers.contains(&seals) && !twice).then(|| Self { versions: Arc::new(versions) })
    }

    /// A ring of one version.
    #[must_use]
    pub fn of(keys: Keys) -> Self {
        Self { versions: Arc::new(vec![(1, keys)]) }
    }

    /// The version that seals and hashes.
    #[must_use]
    pub fn sealing(&self) -> Version {
        self.versions.first().map_or(1, |(version, _)| *version)
    }

    /// The version beside it, which is looked up too: another server may seal with it already, or
    /// still. The sealing one itself when there is no other.
    #[must_use]
    pub fn other_version(&self) -> Version {
        self.versions.get(1).map_or_else(|| self.sealing(), |(version, _)| *version)
    }

    /// All versions, the one that seals first.
    pub fn versions(&self) -> impl Iterator<Item = Version> + '_ {
        self.versions.iter().map(|(version, _)| *version)
    }

    pub(crate) fn keys(&self, version: Version) -> Result<&Keys, VaultError> {
        self.versions
            .iter()
            .find(|(there, _)| *there == version)
            .map(|(_, keys)| keys)
            .ok_or(VaultError::Version(version))
    }

    /// The keyed hash (BLAKE3, hexadecimal) under which a text of an agency is kept and looked up.
    /// It begins with its version, but for the first one, so that it is seen what is still to
    /// be made anew.
    #[must_use]
    pub fn hash(&self, agency: &str, text: &str) -> String {
        self.hashes(agency, text).next().unwrap_or_default()
    }

    /// The keyed hashes of a text by the version that seals and the one beside it: what may stand
    /// in the rows of a database.
    #[must_use]
    pub fn hash_pair(&self, agency: &str, text: &str) -> [String; 2] {
        let mut hashes = self.hashes(agency, text);
        let sealing = hashes.next().unwrap_or_default();
        let beside = hashes.next().unwrap_or_else(|| sealing.clone());
        [sealing, beside]
    }

    /// The keyed hashes of a text by every version, the one that seals first.
    pub fn hashes<'a>(
        &'a self,
        agency: &'a str,
        text: &'a str,
    ) -> impl Iterator<Item = String> + 'a {
        let written = |(version, hash): (Version, String)| {
            if version == 1 { hash } else { format!("{version}.{hash}") }
        };
        self.numbers(agency, text).map(written)
    }

    /// The same, each without its version: 64 hexadecimal digits that codes for people are made of.
    pub fn numbers<'a>(
        &'a self,
        agency: &'a str,
        text: &'a str,
    ) -> impl Iterator<Item = (Version, String)> + 'a {
        self.versions.iter().map(move |(version, keys)| {
            let mut hasher = blake3::Hasher::new_keyed(&keys.lookup);
            hasher.update(agency.as_bytes()).update(b"/").update(text.as_bytes());
            (*version, hasher.finalize().to_hex().to_string())
        })
    }
}

impl std::fmt::Debug for Ring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Ring({})",
            self.versions
                .iter()
                .map(|(version, _)| version.to_string())
                .collect::<Vec<_>>()
                .join(", ")
        )
    }
}
