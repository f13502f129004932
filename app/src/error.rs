//! Errors that travel from a server function to a page: codes only, nothing personal, because they
//! may stand in an address.

use domain::incident::IncidentCode;
use domain::procedure::Refusal;
use serde::{Deserialize, Serialize};
use server_fn::codec::PostcardEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};
use views::SignAnswer;

/// Why a page has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum AppError {
    /// Nobody is signed in, or the session is over.
    #[error("signed out")]
    SignedOut,
    /// There is no such thing for this person.
    #[error("not found")]
    NotFound,
    /// The person's role does not allow it.
    #[error("refused")]
    Refused(Refusal),
    /// A batch was not signed, or not all of it.
    #[error("sign")]
    Sign(SignAnswer),
    /// The line is broken.
    #[error("connection")]
    Connection,
    /// The server has a problem; the code under which it stands in the log.
    #[error("trouble")]
    Trouble(Option<IncidentCode>),
}

impl FromServerFnError for AppError {
    type Encoder = PostcardEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Connection,
            _ => Self::Trouble(None),
        }
    }
}
