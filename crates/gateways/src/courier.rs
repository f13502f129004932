//! What carries messages to applicants.

use std::sync::{Arc, Mutex, PoisonError};

use domain::message::Message;

/// A message that was carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The outbox id: a gateway that has seen it does not send again.
    pub id: String,
    /// What was sent.
    pub message: Message,
}

/// Why a message was not carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// It may work later.
    #[error("the gateway is not available")]
    Passing,
    /// It will never work: the address is not one of this channel.
    #[error("the gateway refuses the address")]
    Permanent,
}

/// Carries messages.
#[derive(Clone, Debug)]
pub enum Courier {
    /// Keeps them, for tests.
    Memory(Arc<Mutex<Vec<Sent>>>),
    /// Notes in the log that there was one, without its words or its address.
    Log,
}

impl Courier {
    /// A courier that keeps what it carries.
    #[must_use]
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Carries one message.
    ///
    /// # Errors
    /// [`NotSent`]: whether to try again.
    #[tracing::instrument(name = "courier", skip_all, fields(id, kind = message.kind.code()))]
    pub fn send(&self, id: &str, message: &Message) -> Result<(), NotSent> {
        match self {
            Self::Memory(sent) => {
                let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
                if !sent.iter().any(|earlier| earlier.id == id) {
                    sent.push(Sent { id: id.to_owned(), message: message.clone() });
                }
            }
            Self::Log => tracing::info!(
                message = id,
                kind = message.kind.code(),
                channel = message.channel.code(),
                "message carried"
            ),
        }
        Ok(())
    }

    /// What a courier in memory has carried.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        match self {
            Self::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Self::Log => Vec::new(),
        }
    }
}
