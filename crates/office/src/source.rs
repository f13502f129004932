//! Ids and randomness, passed in.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::calendar::Millis;
use uuid::{Builder, Uuid};

/// Where ids and random bytes come from.
#[derive(Clone, Debug)]
pub enum Source {
    /// The system's generator.
    System,
    /// Counted, the same in every run: for tests only.
    Counted(Arc<AtomicU64>),
}

impl Source {
    /// A counted source.
    #[must_use]
    pub fn counted() -> Self {
        Self::Counted(Arc::default())
    }

    /// Random bytes.
    ///
    /// # Panics
    /// When the system has no randomness to give: nothing secret can be made then.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "without randomness no key, token or number may be made"
    )]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => getrandom::fill(&mut bytes).expect("the system gives randomness"),
            Self::Counted(count) => {
                let seed = blake3::hash(&count.fetch_add(1, Ordering::SeqCst).to_be_bytes());
                blake3::Hasher::new().update(seed.as_bytes()).finalize_xof().fill(&mut bytes);
            }
        }
        bytes
    }

    /// A random number of 64 bits.
    #[must_use]
    pub fn number(&self) -> u64 {
        u64::from_be_bytes(self.bytes())
    }

    /// A new id (UUID version 7), which sorts by time.
    #[must_use]
    pub fn id(&self, at: Millis) -> String {
        let id: Uuid =
            Builder::from_unix_timestamp_millis(u64::try_from(at).unwrap_or(0), &self.bytes())
                .into_uuid();
        id.to_string()
    }
}
