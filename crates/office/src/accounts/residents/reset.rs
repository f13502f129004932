//! Choosing another password with a code. Whether there is an account is told by no answer.

use domain::id::AgencyCode;
use domain::message::MessageKind;
use domain::people::account::AccountKind;
use domain::people::code;
use domain::people::code::CodePurpose;
use domain::people::event::AccountEventKind;
use domain::people::notice::SignInChange;
use domain::people::password::PasswordFault;
use store::residents::Resident;
use store::{Tx, codes, residents, sessions};

use crate::accounts::residents::code::{is_code, write_code_of};
use crate::accounts::residents::own_event;
use crate::accounts::residents::register::{judge, own_words};
use crate::accounts::security_log::note_password;
use crate::accounts::staff::void_contacts;
use crate::buckets::{CODES_ASKED, Filled};
use crate::messages::tell_resident;
use crate::session::{account_for_login, count_use, hash_password, one_spelling};
use crate::{Office, OfficeError, Result};

/// A new password as it was posted.
#[derive(Clone, Debug)]
pub struct NewPassword {
    /// Name of the account: NIK, mobile number or e-mail address.
    pub name: String,
    /// The code.
    pub code: String,
    /// The password.
    pub password: String,
    /// The password once more.
    pub again: String,
}

/// The answer to a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetAnswer {
    /// It is changed, and every session of the account has ended.
    Done,
    /// Another code, an old one, or no such account: the three cannot be told apart.
    Code,
    /// The password is not taken.
    Password(PasswordFault),
    /// Too many codes from this address: wait so many minutes.
    Wait(i64),
}

/// Counts that a code is asked for: `Some` when too many were from this address. What is
/// answered, and when, is the same whether there is an account or not; the code itself is
/// sent by [`send_reset`], which nobody waits for.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn ask_reset(office: &Office, agency: &AgencyCode, address: &str) -> Result<Option<i64>> {
    count_use(office, agency, "resets", address).await
}

/// Sends a code to the confirmed mobile number of an account, if there is one. The code is good
/// in the browser that asked for it alone: `browser` is a secret of it.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn send_reset(
    office: &Office,
    agency: &AgencyCode,
    name: &str,
    address: &str,
    browser: &str,
) -> Result<()> {
    let profile = office.profile(agency)?;
    let mut tx = office.db.write().await?;
    let person = resettable(office, &mut tx, agency, name).await?;
    // Counted by what was typed, whether there is an account or not.
    let subject =
        office.keyed_hash(agency, &format!("codes to {} from {address}", one_spelling(name)));
    let mut asked = Filled::open(&mut tx, agency, subject, CODES_ASKED, office.now()).await?;
    let wait = asked.wait();
    if wait <= 0 {
        asked.take(&mut tx, 1).await?;
    }
    if let Some(person) = person.filter(|_| wait <= 0) {
        // More than a few of one address are not sent; nobody is told, because that would tell
        // that there is an account.
        let place = reset_place(office, agency, browser);
        write_code_of(
            office,
            &mut tx,
            profile,
            &person,
            CodePurpose::Reset,
            &place,
            MessageKind::Code,
        )
        .await?;
    }
    Ok(tx.commit().await?)
}

/// Changes the password with a code.
///
/// # Errors
/// When the database or the hashing fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn reset(
    office: &Office,
    agency: &AgencyCode,
    new: &NewPassword,
    address: &str,
    browser: &str,
) -> Result<ResetAnswer> {
    if let Err(fault) = judge(&new.password, &new.again, None) {
        return Ok(ResetAnswer::Password(fault));
    }
    if let Some(minutes) = count_use(office, agency, "reset tries", address).await? {
        return Ok(ResetAnswer::Wait(minutes));
    }
    let password_hash = hash_password(office, &new.password).await?;
    let mut tx = office.db.write().await?;
    let person = resettable(office, &mut tx, agency, &new.name).await?;
    let (Some(person), Some(typed)) = (person, code::typed(&new.code)) else {
        return Ok(ResetAnswer::Code);
    };
    let place = reset_place(office, agency, browser);
    let Some(sent) = codes::tried(&mut tx, &person.id, &place).await? else {
        return Ok(ResetAnswer::Code);
    };
    let same = is_code(office, &person, CodePurpose::Reset, &typed, &sent.hash);
    if code::judge(sent.sent_at, sent.tries, same, office.now()).is_err() {
        tx.commit().await?;
        return Ok(ResetAnswer::Code);
    }
    // Whose account it is may be told now: their own name and numbers are easily guessed.
    if let Err(fault) = judge(&new.password, &new.again, Some(&own_words(&person))) {
        return Ok(ResetAnswer::Password(fault));
    }
    // Whatever browser asked: the password that they were for is another one now.
    codes::clear_all(&mut tx, &person.id, CodePurpose::Reset.code()).await?;
    let next = Resident { password_hash, version: person.version + 1, ..person.clone() };
    residents::change(
        &mut tx,
        &person,
        &next,
        &own_event(office, &person, AccountEventKind::PasswordReset),
    )
    .await?;
    sessions::end_all(&mut tx, agency, &person.id, office.now()).await?;
    void_contacts(office, &mut tx, agency, &person.id).await?;
    note_password(office, &mut tx, agency, &person.id, "reset").await?;
    tell_resident(office, &mut tx, &person, SignInChange::Password).await?;
    tx.commit().await?;
    Ok(ResetAnswer::Done)
}

/// Where the code of a browser is kept.
fn reset_place(office: &Office, agency: &AgencyCode, browser: &str) -> String {
    format!(
        "{}.{}",
        CodePurpose::Reset.code(),
        &office.keyed_hash(agency, &format!("browser {browser}"))[..32]
    )
}

/// The resident's account of a name whose mobile number is confirmed: the code goes nowhere
/// else.
async fn resettable(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    name: &str,
) -> Result<Option<Resident>> {
    let meant = account_for_login(office, tx, agency, &one_spelling(name))
        .await?
        .filter(|account| account.kind == AccountKind::Resident);
    let Some(account) = meant else { return Ok(None) };
    let person = residents::hold(tx, agency, &account.id).await?.ok_or(OfficeError::NotFound)?;
    Ok(Some(person).filter(|person| person.phone_confirmed_at.is_some()))
}
