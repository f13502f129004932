//! Residents' accounts: as their owners see them, and as they are verified.

use domain::calendar::Millis;
use domain::form::{Field, FieldError, FieldFault, Raw};
use domain::people::account::{AccountFault, AccountItem, AccountStatus, PhotoKind};
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::people::family::Shdk;
use domain::people::password::PasswordFault;
use domain::people::photo::PhotoFault;
use domain::people::refusal::DecideRefusal;
use domain::people::register::{AccountRefusal, Difference, Outage};
use domain::procedure::ActorKind;
use serde::{Deserialize, Serialize};

use crate::DeviceView;

/// A registration that could not be taken, as it was typed; the password is never given back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterView {
    /// What was typed.
    pub values: Raw,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
    /// Why the password was not taken.
    pub password: Option<PasswordFault>,
    /// Whether the privacy notice was agreed to.
    pub agreed: bool,
    /// Minutes to wait when too many registered from this address; 0 for none.
    pub wait: i64,
}

/// Choosing another password: what was typed and what is wrong with it. Passwords are never given
/// back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetView {
    /// Name of the account, as typed.
    pub name: String,
    /// Whether a code was asked for.
    pub asked: bool,
    /// The code, as typed.
    pub typed: String,
    /// Whether the code does not fit.
    pub code: bool,
    /// Why the password is not taken.
    pub password: Option<PasswordFault>,
    /// Minutes to wait; 0 for none.
    pub wait: i64,
}

/// What the last step of a registration came to; shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountNote {
    /// A number or address was confirmed.
    Confirmed(CodePurpose),
    /// A new code was sent.
    CodeSent(CodePurpose),
    /// A new code can be asked for in so many seconds.
    CodeWait(CodePurpose, i64),
    /// A code was not taken.
    CodeRefused(CodePurpose, CodeFault),
    /// A photo is kept, under this id.
    PhotoKept(PhotoKind, String),
    /// A photo was not taken.
    PhotoRefused(PhotoKind, PhotoFault),
    /// The registration was sent.
    Sent,
    /// Something is missing.
    Mend {
        /// Fields that cannot be taken.
        errors: Vec<FieldError>,
        /// Photos that are missing.
        photos: Vec<PhotoKind>,
        /// Whether the mobile number is not confirmed.
        phone: bool,
        /// What was typed.
        values: Raw,
    },
    /// The number or address could not be read.
    ContactRefused(CodePurpose),
    /// Codes are on their way to both ends of a change.
    ChangeAsked(CodePurpose),
    /// A code of a change was not taken.
    ChangeRefused(CodePurpose, CodeFault),
    /// The number or address was changed.
    Changed(CodePurpose),
    /// The user name is chosen.
    UserIdChosen,
    /// The user name cannot be taken; it is given back.
    UserIdRefused(FieldFault, String),
    /// The consent is given.
    ConsentGiven,
    /// The consent is taken back.
    ConsentRevoked,
    /// Sessions have ended.
    SessionsEnded,
    /// The password for closing the account was another one.
    CloseRefused,
    /// The password for closing the account was tried too often.
    CloseWait,
    /// The account does not stand where the act began any more.
    NotNow,
}

/// A consent as its resident sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentView {
    /// Id.
    pub id: String,
    /// The counter's place.
    pub place: String,
    /// The first day (`YYYY-MM-DD`).
    pub from: String,
    /// The last day.
    pub until: String,
    /// Whether it holds or will hold.
    pub open: bool,
}

/// Who read the resident's data: no names, but role, place, time and reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadView {
    /// When, in words.
    pub at: Millis,
    /// In which role.
    pub role: Option<ActorKind>,
    /// Where whoever read works; empty for the office.
    pub place: String,
    /// The service of the application.
    pub service: String,
    /// Its registration number.
    pub reg_no: String,
}

/// A photo of a registration as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountPhoto {
    /// What it shows.
    pub kind: PhotoKind,
    /// Its id; `None` when it is not there.
    pub id: Option<String>,
    /// Whether it may be put in place now.
    pub open: bool,
    /// Whether the one that is there is the one that was refused.
    pub refused: bool,
}

/// An account as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    /// Where it stands.
    pub status: AccountStatus,
    /// Since when, in words.
    pub since: Millis,
    /// Name.
    pub name: String,
    /// NIK, masked.
    pub nik: String,
    /// Mobile number as it is read.
    pub phone: String,
    /// Whether it is confirmed.
    pub phone_confirmed: bool,
    /// E-mail address; empty for none.
    pub email: String,
    /// Whether it is confirmed.
    pub email_confirmed: bool,
    /// Whether a code for the address is on its way.
    pub email_asked: bool,
    /// Seconds until a new code for the number may be asked for.
    pub next_code_in: i64,
    /// The photos, in the order of the form.
    pub photos: Vec<AccountPhoto>,
    /// What was found wrong.
    pub faults: Vec<AccountFault>,
    /// The officer's words.
    pub reason: String,
    /// The fields that are asked again.
    pub mend: Vec<Field>,
    /// What stands in them.
    pub values: Raw,
    /// What was done with the account, the newest first.
    pub history: Vec<AccountEventView>,
    /// The name chosen for signing in; empty for none.
    pub user_id: String,
    /// The number that is to take the place of the one before, once both ends have confirmed it.
    pub new_phone: Option<String>,
    /// The same for the address.
    pub new_email: Option<String>,
    /// Counters that could be let file: codes and places.
    pub counters: Vec<(String, String)>,
    /// Consents that were given.
    pub consents: Vec<ConsentView>,
    /// Who read the resident's data, the last first.
    pub reads: Vec<ReadView>,
    /// The running sessions.
    pub sessions: Vec<DeviceView>,
}

/// One event of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountEventView {
    /// When.
    pub at: Millis,
    /// What.
    pub what: AccountEventKind,
    /// Who.
    pub who: WhoView,
    /// The reason as it was typed; empty for none.
    pub reason: String,
    /// What was wrong.
    pub faults: Vec<AccountFault>,
    /// What else belongs to it.
    pub detail: AccountEventDetail,
}

/// Who did something, as far as the reader is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhoView {
    /// The reader.
    You,
    /// Somebody of the office, by the role alone.
    Role(ActorKind),
    /// Somebody, by name, in a role if it was one of the office.
    Named(String, Option<ActorKind>),
}

/// An account that waits to be verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// NIK, masked.
    pub nik: String,
    /// Since when it waits, in words.
    pub since: Millis,
}

/// The accounts that wait, the longest waiting first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountList {
    /// How many wait in all.
    pub waiting: i64,
    /// The rows.
    pub rows: Vec<AccountRow>,
    /// Key of the next page.
    pub next: Option<String>,
    /// What waits for a second officer.
    pub pending: Vec<crate::PendingRow>,
}

/// What the register says of a person, as far as it says anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterFacts {
    /// Place on the family card.
    pub shdk: Option<Shdk>,
    /// Place of birth.
    pub birth_place: String,
    /// Birth date (`YYYY-MM-DD`).
    pub birth_date: String,
    /// Address.
    pub address: String,
    /// Village, by its name.
    pub village: String,
}

/// What the register says, beside what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegisterFinding {
    /// The person.
    Found {
        /// Name.
        name: String,
        /// Number of the family card.
        kk: String,
        /// Place on the family card, place and date of birth, village: label and words.
        facts: RegisterFacts,
        /// What differs from what was typed.
        differences: Vec<Difference>,
        /// Why the person cannot have an account.
        barred: Option<AccountRefusal>,
    },
    /// No such NIK.
    NotFound,
    /// No answer: nothing is said about the person.
    Down(Outage),
}

/// An account as it is verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifyView {
    /// Id.
    pub id: String,
    /// Version.
    pub version: i64,
    /// Where it stands.
    pub status: AccountStatus,
    /// Since when, in words.
    pub since: Millis,
    /// Name as typed.
    pub name: String,
    /// NIK as typed.
    pub nik: String,
    /// Number of the family card as typed.
    pub kk: String,
    /// Mobile number.
    pub phone: String,
    /// E-mail address; empty for none.
    pub email: String,
    /// The photos with their ids.
    pub photos: Vec<(PhotoKind, String)>,
    /// What the register says.
    pub register: RegisterFinding,
    /// Whether another verified account has this NIK.
    pub another: bool,
    /// What this officer ticked and wrote when the session was over.
    pub kept: Option<(Vec<AccountFault>, String)>,
    /// The mobile number that is to take the place of the present one.
    pub new_phone: Option<String>,
    /// The e-mail address that is to take the place of the present one.
    pub new_email: Option<String>,
    /// What was done with it, the newest first.
    pub history: Vec<AccountEventView>,
}

/// What came of changing a resident's number or address in the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContactNote {
    /// No verified account has the NIK.
    NoAccount,
    /// A code is on its way to the new one.
    Asked,
    /// A code can be sent in so many seconds.
    Wait(i64),
    /// The code was not taken.
    Refused(CodePurpose, CodeFault),
    /// It is no number or address.
    Bad(CodePurpose),
    /// It is the one that the account has.
    Same,
    /// Nobody said that the resident is here with the card.
    NotPresent,
    /// The officer's own account, or one of their family.
    OwnFamily,
    /// It is proven, and waits for a second officer or a day.
    Waits,
    /// The account does not stand where the act began any more.
    NotNow,
}

/// What came of deciding on an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecideNote {
    /// It was accepted.
    Accepted,
    /// It was sent back.
    Refused,
    /// A number or address was changed, or not; what was typed is kept.
    Contact(ContactNote, String),
    /// It was not decided; what was chosen and typed is kept.
    Not {
        /// Why.
        why: DecideRefusal,
        /// The reasons that were ticked.
        faults: Vec<AccountFault>,
        /// The officer's words.
        reason: String,
    },
}

impl AccountView {
    /// The parts that were refused.
    #[must_use]
    pub fn items(&self) -> Vec<AccountItem> {
        domain::people::account::items_to_mend(&self.faults)
    }
}
