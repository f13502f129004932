//! The use-cases: one file per verb. Each loads, decides and persists; only here are transactions
//! opened, and no hashing, file or network work happens inside one.

mod about;
mod act;
mod act_form;
mod admin;
mod begin;
mod buckets;
mod caller;
mod case_view;
mod change_password;
mod clock;
mod deliver;
mod demo;
mod download;
mod editions;
mod error;
mod form_view;
mod found;
mod guess;
mod holder;
mod keep_file;
mod notify;
mod office;
mod paper_desk;
mod paper_forms;
mod password;
mod people;
mod population;
mod public;
mod publish;
mod read_case;
mod receipt;
mod residents;
mod rotation;
mod search;
mod second;
mod security_log;
mod security_notice;
mod send;
mod session;
mod settings;
mod sign;
mod sign_in;
mod source;
mod status;
mod take;
mod typesetting;
mod upkeep;
mod visit;
mod worklist;

pub use act_form::ActForm;
pub use admin::NewStaff;
pub use caller::Caller;
pub use change_password::ChangeAnswer;
pub use clock::Clock;
pub use demo::{DEMO_PASSPHRASE, DEMO_PASSWORD, DemoResident, demo_accounts, demo_residents};
pub use download::PICTURE_WIDTHS;
pub use error::{OfficeError, Result};
pub use guess::Proof;
pub use keep_file::Upload;
pub use office::{Office, Parts};
pub use paper_desk::PaperForm;
pub use people::{ChooseAnswer, StaffAnswer};
pub use population::ImportError;
pub use publish::{DraftAnswer, EDITABLE, PublishAnswer};
pub use residents::{
    CodeAnswer, DecideAnswer, Decision, NewPassword, NewResident, PhotoAnswer, PresentAnswer,
    RegisterAnswer, ResetAnswer, SendAccountAnswer,
};
pub use rotation::Sealing;
pub use second::SecondAnswer;
pub use send::{Intent, SendForm};
pub use settings::Setting;
pub use sign_in::{Origin, SignInAnswer};
pub use source::Source;
pub use upkeep::{HouseId, KeysFit};
