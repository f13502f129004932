//! Registering: the first step, after which the resident has a session and can go on whenever the
//! line allows.

use domain::form::{FieldError, Raw};
use domain::id::AgencyCode;
use domain::message::MessageKind;
use domain::people::account::{AccountAct, AccountKind, AccountStatus};
use domain::people::code::CodePurpose;
use domain::people::event::AccountEventKind;
use domain::people::factor::Stage;
use domain::people::password::PasswordFault;
use domain::people::registration::Registration;
use domain::people::{password, registration};
use domain::procedure::Refusal;
use store::residents::Resident;
use store::{accounts, residents};
use zxcvbn::{Score, zxcvbn};

use crate::accounts::residents::code::write_code;
use crate::accounts::residents::own_event;
use crate::session::{Origin, begin_session, count_use, hash_password};
use crate::{Office, Result};

/// What zxcvbn must give a password: a hundred million guesses. Two words that have nothing to do
/// with each other reach it.
const STRENGTH: Score = Score::Three;
/// Words that many choose here and the English word lists of zxcvbn do not have.
const COMMON: &[&str] = &[
    "dukcapil",
    "disdukcapil",
    "aku online",
    "buleleng",
    "gowa",
    "bali",
    "makassar",
    "singaraja",
    "sungguminasa",
    "indonesia",
    "merdeka",
    "garuda",
    "rahasia",
    "sayang",
    "cinta",
    "bismillah",
    "alhamdulillah",
    "semangat",
    "sukses",
    "bahagia",
    "keluarga",
    "bunga",
    "katasandi",
];
/// A registration as it was posted.
#[derive(Clone, Debug, Default)]
pub struct NewResident {
    /// The fields.
    pub raw: Raw,
    /// The password.
    pub password: String,
    /// The password once more.
    pub again: String,
    /// Whether the privacy notice was agreed to.
    pub agreed: bool,
}

/// The answer to a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterAnswer {
    /// The account is begun and a code is on its way: the token of its session.
    Begun(String),
    /// Something has to be mended first.
    Mend {
        /// Fields that cannot be taken.
        errors: Vec<FieldError>,
        /// Why the password is not taken.
        password: Option<PasswordFault>,
        /// Whether the privacy notice was not agreed to.
        disagreed: bool,
    },
    /// Too many registrations from this address: wait so many minutes.
    Wait(i64),
}

/// Begins an account. Whether the NIK has an account already is not told: that is for the
/// verifier to see.
///
/// # Errors
/// When the database or the hashing fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn register(
    office: &Office,
    agency: &AgencyCode,
    new: &NewResident,
    from: impl Into<Origin<'_>>,
) -> Result<RegisterAnswer> {
    let Origin { address, device, .. } = from.into();
    let profile = office.profile(agency)?;
    let now = office.now();
    let read = registration::read(&new.raw, profile.agency.zone.local(now).date());
    let own = read.as_ref().ok().map(words_of);
    let secret = judge(&new.password, &new.again, own.as_deref());
    let person = match read {
        Ok(person) if secret.is_ok() && new.agreed => person,
        read => {
            return Ok(RegisterAnswer::Mend {
                errors: read.err().unwrap_or_default(),
                password: secret.err(),
                disagreed: !new.agreed,
            });
        }
    };
    if let Some(minutes) = count_use(office, agency, "registrations", address).await? {
        return Ok(RegisterAnswer::Wait(minutes));
    }
    let password_hash = hash_password(office, &new.password).await?;
    let resident = Resident {
        id: office.source.id(now).into(),
        agency: agency.to_owned(),
        status: AccountStatus::Begun,
        version: 1,
        nik: person.nik,
        kk: person.kk,
        name: person.name,
        phone: person.phone.as_str().to_owned(),
        email: person.email.map(|email| email.as_str().to_owned()).unwrap_or_default(),
        password_hash,
        phone_confirmed_at: None,
        email_confirmed_at: None,
        created_at: now,
        status_since: now,
        reason: String::new(),
        faults: Vec::new(),
        user_id: String::new(),
    };
    let event = own_event(office, &resident, AccountEventKind::Register);
    let mut tx = office.db.write().await?;
    residents::add(&mut tx, &resident).await?;
    accounts::note(&mut tx, &event).await?;
    write_code(office, &mut tx, profile, &resident, CodePurpose::Phone, MessageKind::Code).await?;
    let token = begin_session(
        office,
        &mut tx,
        agency,
        AccountKind::Resident,
        &resident.id,
        Stage::Full,
        device,
    )
    .await?;
    tx.commit().await?;
    Ok(RegisterAnswer::Begun(token))
}

/// What a person's password must not be made of: name and numbers.
fn words(name: &str, nik: &str, kk: &str, phone: &str) -> Vec<String> {
    let local = phone.trim_start_matches("+62");
    let numbers =
        [nik.to_owned(), kk.to_owned(), phone.to_owned(), local.to_owned(), format!("0{local}")];
    name.split_whitespace().map(str::to_owned).chain(numbers).collect()
}

fn words_of(person: &Registration) -> Vec<String> {
    words(&person.name, person.nik.as_str(), person.kk.as_str(), person.phone.as_str())
}

/// The same of an account.
pub(crate) fn own_words(person: &Resident) -> Vec<String> {
    words(&person.name, person.nik.as_str(), person.kk.as_str(), &person.phone)
}

/// Judges a password; what the person typed beside it counts as easily guessed.
pub(crate) fn judge(
    secret: &str,
    again: &str,
    own: Option<&[String]>,
) -> std::result::Result<(), PasswordFault> {
    password::check(secret, again)?;
    let own: Vec<&str> =
        own.unwrap_or_default().iter().map(String::as_str).chain(COMMON.iter().copied()).collect();
    // Its work grows with the square of the length; the first hundred characters tell enough.
    let first: String = secret.chars().take(100).collect();
    if zxcvbn(&first, &own).score() < STRENGTH { Err(PasswordFault::Weak) } else { Ok(()) }
}

/// What an account that cannot go on is refused with.
pub(super) fn not_now(
    status: AccountStatus,
    act: AccountAct,
) -> std::result::Result<AccountStatus, Refusal> {
    status.after(act).ok_or(Refusal::NotNow)
}
