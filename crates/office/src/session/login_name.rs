//! The names by which people sign in, and whose they are.

use domain::email::Email;
use domain::id::{AccountId, AgencyCode};
use domain::nik::Nik;
use domain::people::account::{AccountKind, AccountStatus};
use domain::people::staff::StaffStatus;
use domain::phone::Phone;
use store::residents::Resident;
use store::staff::Staff;
use store::{Tx, accounts, residents, staff};

use crate::{Office, Result};

/// An account that may be meant.
pub(crate) struct LoginAccount {
    pub(crate) kind: AccountKind,
    pub(crate) id: AccountId,
    pub(crate) password_hash: String,
    pub(crate) suspended: bool,
    pub(crate) staff: Option<Staff>,
}

/// The account of a name. Every kind of name asks the database the same questions, so that the
/// time tells nothing.
pub(crate) async fn account_for_login(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    name: &str,
) -> Result<Option<LoginAccount>> {
    let of_staff = staff::by_email(tx, agency, name).await?;
    let named = accounts::by_name(tx, agency, &name_hash(office, agency, name)).await?;
    let nobody = AccountId::none();
    let named_id = named.as_ref().map_or(&nobody, |(_, id)| id);
    let verified = residents::get(tx, agency, named_id).await?;
    let named_staff = staff::by_id(tx, agency, named_id).await?;
    // Who is not verified yet has no claim to the NIK, but must be able to go on with the
    // registration.
    let nik = Nik::parse(name).ok();
    let begun = match &nik {
        Some(nik) => residents::on_its_way(tx, agency, nik).await?,
        None => None,
    };
    let resident = |person: Resident| LoginAccount {
        kind: AccountKind::Resident,
        id: person.id,
        password_hash: person.password_hash,
        suspended: person.status == AccountStatus::Suspended,
        staff: None,
    };
    let staff = of_staff.or(named_staff).map(|person| LoginAccount {
        kind: AccountKind::Staff,
        id: person.id.clone(),
        password_hash: person.password_hash.clone(),
        suspended: person.status == StaffStatus::Suspended,
        staff: Some(person),
    });
    Ok(staff.or_else(|| {
        verified.or(begun).filter(|person| person.status != AccountStatus::Closed).map(resident)
    }))
}

/// The keyed hashes under which an account is found by a name in its one spelling.
pub(crate) fn name_hash(office: &Office, agency: &AgencyCode, name: &str) -> [String; 2] {
    office.keyed_hashes(agency, &format!("name {name}"))
}

/// A name as it is stored: a NIK as its digits, a mobile number as `+628..`, an e-mail address in
/// lower case.
pub(crate) fn one_spelling(typed: &str) -> String {
    let typed: String = typed.chars().filter(|sign| !sign.is_control()).collect();
    let typed = typed.as_str();
    let nik = Nik::parse(typed).ok().map(|nik| nik.as_str().to_owned());
    let phone = || Phone::parse(typed).map(|phone| phone.as_str().to_owned());
    let email = || Email::parse(typed).map(|email| email.as_str().to_owned());
    nik.or_else(phone).or_else(email).unwrap_or_else(|| typed.trim().to_lowercase())
}

/// Whether a name may be chosen for signing in: nothing that could be a number or an address.
pub(crate) fn is_user_id(name: &str) -> bool {
    let length = name.chars().count();
    let signs = name.bytes().all(|byte| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'_')
    });
    (4..=30).contains(&length) && signs && name.bytes().any(|byte| byte.is_ascii_lowercase())
}
