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
pub struct Ring(Arc<Vec<(Version, Keys)>>);

impl Ring {
    /// A ring of these versions; `None` without any, or when a number stands twice.
    #[must_use]
    pub fn new(mut versions: Vec<(Version, Keys)>) -> Option<Self> {
        versions.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
        let twice = versions.windows(2).any(|pair| pair[0].0 == pair[1].0);
        (!versions.is_empty() && !twice).then(|| Self(Arc::new(versions)))
    }

    /// A ring of one version.
    #[must_use]
    pub fn of(keys: Keys) -> Self {
        Self(Arc::new(vec![(1, keys)]))
    }

    /// The version that seals and hashes.
    #[must_use]
    pub fn newest(&self) -> Version {
        self.0.first().map_or(1, |(version, _)| *version)
    }

    /// The version before it, which is looked up too until everything is sealed anew; the newest itself when there is no other.
    #[must_use]
    pub fn previous(&self) -> Version {
        self.0.get(1).map_or_else(|| self.newest(), |(version, _)| *version)
    }

    /// All versions, the newest first.
    pub fn versions(&self) -> impl Iterator<Item = Version> + '_ {
        self.0.iter().map(|(version, _)| *version)
    }

    pub(crate) fn keys(&self, version: Version) -> Result<&Keys, VaultError> {
        self.0.iter().find(|(there, _)| *there == version).map(|(_, keys)| keys).ok_or(VaultError::Version(version))
    }

    /// The keyed hash (BLAKE3, hexadecimal) under which a text of an agency is looked up, by the newest version.
    #[must_use]
    pub fn hash(&self, agency: &str, text: &str) -> String {
        self.hashes(agency, text).next().unwrap_or_default()
    }

    /// The keyed hashes of a text by the newest version and the one before: what may stand in the rows of a database.
    #[must_use]
    pub fn hash_pair(&self, agency: &str, text: &str) -> [String; 2] {
        let mut hashes = self.hashes(agency, text);
        let newest = hashes.next().unwrap_or_default();
        let previous = hashes.next().unwrap_or_else(|| newest.clone());
        [newest, previous]
    }

    /// The keyed hashes of a text by every version, the newest first.
    pub fn hashes<'a>(&'a self, agency: &'a str, text: &'a str) -> impl Iterator<Item = String> + 'a {
        self.0.iter().map(move |(_, keys)| {
            let mut hasher = blake3::Hasher::new_keyed(&keys.lookup);
            hasher.update(agency.as_bytes()).update(b"/").update(text.as_bytes());
            hasher.finalize().to_hex().to_string()
        })
    }
}

impl std::fmt::Debug for Ring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ring({})", self.0.iter().map(|(version, _)| version.to_string()).collect::<Vec<_>>().join(", "))
    }
}
