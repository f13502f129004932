//! Codes for the mobile number and the e-mail address.

use domain::message::{Channel, MessageKind};
use domain::people::account::AccountKind;
use domain::people::code;
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::event::AccountEventKind;
use domain::profile::Profile;
use store::attempts::Attempt;
use store::residents::Resident;
use store::{Tx, accounts, attempts, codes, outbox, residents, staff};

use crate::accounts::residents::{account_messages, own_event, own_row_held};
use crate::session::name_hash;
use crate::{Caller, Office, OfficeError, Result};

/// So many codes go to one number or address in an hour.
const CODES_AN_HOUR: i64 = 6;
/// The same where anybody may ask: each address only [`crate::buckets::CODES_ASKED`] of them, so
/// that the owner finds some left.
const CODES_OF_ANYBODY: i64 = 24;
const HOUR_MS: i64 = 60 * 60_000;

/// The answer to a typed code, or to asking for a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeAnswer {
    /// The number or address is confirmed.
    Confirmed,
    /// A new code is on its way.
    Sent,
    /// A new code may be asked for in so many seconds.
    Wait(i64),
    /// The code is not taken.
    Refused(CodeFault),
}

/// Sends a new code; the one before is void then.
///
/// # Errors
/// [`OfficeError::NotFound`] for a caller without a resident's account; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn send_code(
    office: &Office,
    caller: &Caller,
    purpose: CodePurpose,
) -> Result<CodeAnswer> {
    let profile = office.profile_of(caller)?;
    let mut tx = office.db.write().await?;
    let person = own_row_held(&mut tx, caller).await?;
    let answer = write_code(office, &mut tx, profile, &person, purpose, MessageKind::Code).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Judges a typed code. A right one confirms the number or address, which from then on serves
/// for signing in.
///
/// # Errors
/// [`OfficeError::NotFound`] for a caller without a resident's account; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn confirm(
    office: &Office,
    caller: &Caller,
    purpose: CodePurpose,
    typed: &str,
) -> Result<CodeAnswer> {
    let Some(typed) = code::typed(typed) else {
        return Ok(CodeAnswer::Refused(CodeFault::Form));
    };
    let now = office.now();
    let mut tx = office.db.write().await?;
    let person = own_row_held(&mut tx, caller).await?;
    let Some(sent) = codes::tried(&mut tx, &person.id, purpose.code()).await? else {
        return Ok(CodeAnswer::Refused(CodeFault::Old));
    };
    let same = is_code(office, &person, purpose, &typed, &sent.hash);
    if let Err(fault) = code::judge(sent.sent_at, sent.tries, same, now) {
        tx.commit().await?;
        return Ok(CodeAnswer::Refused(fault));
    }
    let mut next = person.clone();
    let name = match purpose {
        CodePurpose::Phone => {
            next.phone_confirmed_at = Some(now);
            person.phone.clone()
        }
        CodePurpose::Email => {
            next.email_confirmed_at = Some(now);
            person.email.clone()
        }
        _ => return Err(OfficeError::NotFound),
    };
    let hash = name_hash(office, &person.agency, &name);
    let of_staff = staff::by_email(&mut tx, &person.agency, &name).await?.is_some();
    // Only who has proven that the number is theirs learns that it serves another account.
    if of_staff
        || !accounts::claim_name(&mut tx, &person.agency, &hash, AccountKind::Resident, &person.id)
            .await?
    {
        tx.commit().await?;
        return Ok(CodeAnswer::Refused(CodeFault::Taken));
    }
    codes::clear(&mut tx, &person.id, purpose.code()).await?;
    next.version += 1;
    let what = match purpose {
        CodePurpose::Email => AccountEventKind::EmailConfirmed,
        _ => AccountEventKind::PhoneConfirmed,
    };
    residents::change(&mut tx, &person, &next, &own_event(office, &person, what)).await?;
    tx.commit().await?;
    Ok(CodeAnswer::Confirmed)
}

/// Makes a code and puts it on its way by the channel that it is to prove: one a minute for an
/// account, and a few an hour to a number or address, whoever asks, so that nobody is
/// showered with codes and nobody gets many tries. `kind` is the message that carries it.
pub(crate) async fn write_code(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Resident,
    purpose: CodePurpose,
    kind: MessageKind,
) -> Result<CodeAnswer> {
    write_code_of(office, tx, profile, person, purpose, purpose.code(), kind).await
}

/// The same, kept in a place of its own: a code that anybody may ask for belongs to the browser
/// that did, so that nobody voids another one's.
pub(crate) async fn write_code_of(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Resident,
    purpose: CodePurpose,
    place: &str,
    kind: MessageKind,
) -> Result<CodeAnswer> {
    let now = office.now();
    let before = codes::get(tx, &person.id, place).await?;
    let wait = code::seconds_until_next(before.map(|code| code.sent_at), now);
    if wait > 0 {
        return Ok(CodeAnswer::Wait(wait));
    }
    // What anybody asks for takes nothing from what the owner may ask for.
    let anybody = place != purpose.code();
    let whose = if anybody { "codes of anybody to" } else { "codes to" };
    let subject =
        office.keyed_hash(&person.agency, &format!("{whose} {}", target(person, purpose)));
    let mut sent = attempts::hold(tx, &person.agency, &subject).await?;
    if now - sent.last_at > HOUR_MS {
        sent = Attempt { failures: 0, last_at: now, locked_until: 0 };
    }
    let most = if anybody { CODES_OF_ANYBODY } else { CODES_AN_HOUR };
    if sent.failures >= most {
        return Ok(CodeAnswer::Wait((sent.last_at + HOUR_MS - now).div_euclid(1000) + 1));
    }
    sent.failures += 1;
    attempts::put(tx, &person.agency, &subject, &sent).await?;
    let digits = code::digits(office.source.number());
    codes::put(tx, &person.id, place, &code_hash(office, person, purpose, &digits), now).await?;
    // Whoever lost the number proves by a confirmed address that the account is theirs.
    let also_mail = purpose == CodePurpose::OldPhone && person.email_confirmed_at.is_some();
    for (id, message) in account_messages(office, profile, person, kind, &[("kode", &digits)]) {
        if (message.channel == Channel::Email) == purpose.is_mail()
            || (also_mail && message.channel == Channel::Email)
        {
            outbox::add_secret(
                tx,
                &id,
                &person.agency,
                &person.id,
                &message,
                now,
                Some(now + code::GOOD_FOR_MS),
            )
            .await?;
        }
    }
    Ok(CodeAnswer::Sent)
}

/// Whether a code is the one of a hash that was kept.
pub(crate) fn is_code(
    office: &Office,
    person: &Resident,
    purpose: CodePurpose,
    digits: &str,
    hash: &str,
) -> bool {
    office.is_hash_of(&person.agency, &code_text(person, purpose, digits), hash)
}

/// A code is good for one account, one purpose and one number or address only.
pub(crate) fn code_hash(
    office: &Office,
    person: &Resident,
    purpose: CodePurpose,
    digits: &str,
) -> String {
    office.keyed_hash(&person.agency, &code_text(person, purpose, digits))
}

fn code_text(person: &Resident, purpose: CodePurpose, digits: &str) -> String {
    format!("code {} {} {} {digits}", person.id, purpose.code(), target(person, purpose))
}

/// The number or address that a code proves.
fn target(person: &Resident, purpose: CodePurpose) -> &str {
    if purpose.is_mail() { &person.email } else { &person.phone }
}
