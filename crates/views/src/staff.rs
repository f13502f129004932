//! The accounts of staff and institutions: the second factor, invitations, roles, agreements.

use domain::calendar::Millis;
use domain::form::{Field, FieldError, Raw};
use domain::institution::PaperKind;
use domain::pdf::FileRefusal;
use domain::people::event::RoleOnDays;
use domain::people::factor::{FactorFault, FactorKind, Stage};
use domain::people::password::PasswordFault;
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::staff::StaffStatus;
use serde::{Deserialize, Serialize};

use crate::{AccountEventView, ServiceView, StaffForm};

/// The page on which a second factor is asked for or set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondView {
    /// How far the session has come.
    pub stage: Stage,
    /// Whether a code generator is set up.
    pub codes: bool,
    /// Whether a key is set up.
    pub keys: bool,
    /// What is needed to set up a code generator.
    pub enrol: Option<EnrolView>,
    /// The present code, for a demo account only.
    pub demo_code: Option<String>,
}

/// What is needed to set up a code generator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolView {
    /// The address as QR code (SVG).
    pub qr: String,
    /// The secret in groups of four letters.
    pub secret: String,
    /// The address (`otpauth://`).
    pub address: String,
}

/// A second factor as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorRow {
    /// Id.
    pub id: String,
    /// What it is.
    pub kind: FactorKind,
    /// Since when, in words.
    pub since: Millis,
    /// When it was last used, in words.
    pub used: Option<Millis>,
}

/// A running session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceView {
    /// What names it in a form.
    pub key: String,
    /// The device, in words.
    pub device: String,
    /// Since when, in words.
    pub since: Millis,
    /// When it was last used, in words.
    pub used: Millis,
    /// Whether it is this one.
    pub here: bool,
}

/// Somebody who stands in for the head (Plt.).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeputyRow {
    /// The account.
    pub id: String,
    /// Name.
    pub name: String,
    /// The first day (`YYYY-MM-DD`).
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
}

/// The security of one's own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityView {
    /// Whether the password was shown not long ago, so that how one signs in may be changed.
    pub proved: bool,
    /// Whether a second factor is required.
    pub required: bool,
    /// The factors.
    pub factors: Vec<FactorRow>,
    /// How many recovery codes are left.
    pub recovery_left: i64,
    /// The running sessions.
    pub sessions: Vec<DeviceView>,
    /// Who could stand in for the head: ids and names; empty for who is no head.
    pub colleagues: Vec<(String, String)>,
    /// Who does or will.
    pub deputies: Vec<DeputyRow>,
    /// What waits for a second person.
    pub pending: Vec<crate::PendingRow>,
}

/// A row of the list of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Where the account stands.
    pub status: StaffStatus,
    /// The roles that hold today.
    pub roles: Vec<RoleOnDays>,
}

/// The list of staff, with the form for inviting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffList {
    /// The rows.
    pub rows: Vec<StaffRow>,
    /// The fields of an invitation.
    pub fields: Vec<Field>,
    /// What waits for a second person.
    pub pending: Vec<crate::PendingRow>,
}

/// A role as it is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantRow {
    /// What names it in a form: kind, area and office.
    pub key: String,
    /// Which role, where, and on which days.
    pub role: RoleOnDays,
}

/// One account of the staff, as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffPage {
    /// The account.
    pub row: StaffRow,
    /// NIK, masked; empty while unknown.
    pub nik: String,
    /// The roles.
    pub grants: Vec<GrantRow>,
    /// What stands for the account in the security log.
    pub mark: String,
    /// How many second factors it has.
    pub factors: usize,
    /// The fields for giving a role.
    pub fields: Vec<Field>,
    /// What was done with it, the newest first.
    pub history: Vec<AccountEventView>,
    /// Whether it is the caller's own.
    pub own: bool,
}

/// A one-time link as it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    /// The one-time code of the link.
    pub code: String,
    /// Whose account it is.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Why the password that was chosen is not taken.
    pub fault: Option<PasswordFault>,
}

/// A row of the list of institutions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstitutionRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Number of units.
    pub units: usize,
    /// The agreement that counts.
    pub pks: Option<PksView>,
    /// Whether one holds today.
    pub holds: bool,
    /// Whether it ends soon.
    pub ends_soon: bool,
}

/// The list of institutions, with the form for registering one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstitutionList {
    /// The rows.
    pub rows: Vec<InstitutionRow>,
    /// The fields of an institution.
    pub fields: Vec<Field>,
}

/// An agreement as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PksView {
    /// Number.
    pub number: String,
    /// The first day (`YYYY-MM-DD`).
    pub from: String,
    /// The last day.
    pub until: String,
    /// The services it names.
    pub services: Vec<String>,
    /// Whether it holds today.
    pub holds: bool,
    /// Whether it ends soon.
    pub ends_soon: bool,
}

/// Somebody of an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRow {
    /// The account.
    pub id: String,
    /// Name.
    pub name: String,
    /// Position.
    pub position: String,
    /// E-mail address.
    pub email: String,
    /// Where the account stands.
    pub status: StaffStatus,
    /// The papers: what they are and their ids.
    pub papers: Vec<(PaperKind, String)>,
}

/// A unit with its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its people.
    pub members: Vec<MemberRow>,
}

/// An institution with its agreements and units, and the forms for more of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstitutionPage {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address, telephone and e-mail address, in one line.
    pub contact: String,
    /// Its agreements.
    pub agreements: Vec<PksView>,
    /// Its units.
    pub units: Vec<UnitView>,
    /// The fields of a unit.
    pub unit_fields: Vec<Field>,
    /// The fields of an agreement.
    pub pks_fields: Vec<Field>,
    /// The fields of a member.
    pub member_fields: Vec<Field>,
    /// Whether the password was shown not long ago: a form with files asks for it itself, because
    /// it cannot be sent again.
    pub proved: bool,
}

/// What somebody of an institution may do today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitNote {
    /// The unit and its institution.
    pub unit: String,
    /// The last day (`YYYY-MM-DD`) of an agreement that ends soon.
    pub ends: Option<String>,
}

/// A resident who lets this counter file on their behalf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrincipalRow {
    /// The consent.
    pub consent: String,
    /// Name.
    pub name: String,
    /// NIK, masked.
    pub nik: String,
    /// The last day (`YYYY-MM-DD`).
    pub until: String,
    /// The services that may be filed.
    pub services: Vec<ServiceView>,
}

/// What a form of the staff pages came to; shown once, with what was typed when it was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StaffNote {
    /// It is done.
    Done(StaffDone),
    /// Fields cannot be taken.
    Mend {
        /// Which form.
        form: StaffForm,
        /// What is wrong.
        errors: Vec<FieldError>,
        /// A paper that cannot be taken.
        file: Option<(PaperKind, FileRefusal)>,
        /// What was typed.
        values: Raw,
    },
    /// The second factor was not taken.
    Factor(FactorFault),
    /// The password was not taken.
    Password(PasswordFault),
    /// Recovery codes, shown once.
    Codes(Vec<String>),
    /// It cannot be done.
    Barred(StaffRefusal),
}
