//! The use-cases, by what they are about. Each loads, decides and persists, and is a function that
//! is given the office and who calls. No hashing, file or network work happens in a transaction.

pub mod accounts;
pub mod applications;
mod buckets;
pub mod catalogue;
mod clock;
pub mod demo;
mod error;
pub mod jobs;
pub mod messages;
mod office;
pub mod register;
pub mod request;
pub mod rotation;
pub mod session;
pub mod signing;
mod source;
mod typesetting;
mod unnamed;
pub mod upkeep;

pub use accounts::residents::{
    CodeAnswer, DecideAnswer, Decision, NewPassword, NewResident, PhotoAnswer, PresentAnswer,
    RegisterAnswer, ResetAnswer, SendAccountAnswer,
};
pub use accounts::staff::{ChooseAnswer, NewStaff, StaffAnswer};
pub use applications::read::PICTURE_WIDTHS;
pub use applications::{ActForm, PaperMarks, SendForm, Upload};
pub use catalogue::{DraftAnswer, EDITABLE, PublishAnswer, Setting};
pub use clock::Clock;
pub use demo::{DEMO_PASSPHRASE, DEMO_PASSWORD, DemoResident, demo_accounts, demo_residents};
pub use error::{OfficeError, Result};
pub use office::{Office, Parts};
pub use register::ImportError;
pub use rotation::Sealing;
pub use session::second_factor::SecondAnswer;
pub use session::{Caller, ChangeAnswer, Origin, Proof, SignInAnswer};
pub use source::Source;
pub use upkeep::{InstallationId, KeysFit};
