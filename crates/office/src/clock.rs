//! Time, passed in.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use domain::calendar::Millis;

/// Where time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands until it is set.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at an instant.
    #[must_use]
    pub fn fixed(at: Millis) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at)))
    }

    /// The present instant.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where time is read from the machine"
    )]
    pub fn now(&self) -> Millis {
        match self {
            Self::System => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .ok()
                .and_then(|since| Millis::try_from(since.as_millis()).ok())
                .unwrap_or(0),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        }
    }

    /// Moves a standing clock forward.
    pub fn pass(&self, millis: Millis) {
        if let Self::Fixed(at) = self {
            at.fetch_add(millis, Ordering::SeqCst);
        }
    }
}
