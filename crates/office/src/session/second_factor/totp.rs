//! Codes of an application on the phone (RFC 6238: SHA-1, six digits, half a minute, one step of
//! tolerance).

use domain::id::{AccountId, AgencyCode};
use domain::people::factor::{FactorFault, FactorKind, Stage, typed_recovery};
use domain::people::security::SecurityKind;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use store::factors;
use store::factors::{Factor, FactorSecret};
use totp_rs::{Builder, Secret, Totp};
use views::EnrolView;

use crate::accounts::{Noted, note_security};
use crate::session::attempts::count_attempt;
use crate::session::second_factor::ceremony::{
    SecondAnswer, add_factor, ceremony, let_in, pending_session, tries_of,
};
use crate::session::second_factor::recovery::take_recovery;
use crate::{Office, OfficeError, Result};

/// The secret of the demo accounts that need a second factor.
const DEMO_SECRET: [u8; 20] = *b"kode contoh AKU 2026";

/// Whose secret it is, for sealing.
pub(super) fn about(account_id: &AccountId) -> String {
    format!("totp {account_id}")
}

fn generator(secret: &[u8]) -> Result<Totp> {
    let secret: [u8; 20] = secret.try_into().map_err(|_| OfficeError::Unreadable("totp secret"))?;
    Builder::new()
        .with_secret(Secret::from(secret))
        .with_account_name("akun")
        .build()
        .map_err(|_| OfficeError::Unreadable("totp secret"))
}

fn seconds(now: i64) -> u64 {
    u64::try_from(now / 1000).unwrap_or(0)
}

/// The half minute of a code that fits now.
fn step_of(secret: &[u8], typed: &str, now: i64) -> Result<Option<i64>> {
    let found = generator(secret)?.check(typed, seconds(now));
    Ok(found.and_then(|step| i64::try_from(step).ok()))
}

/// What is shown to set up a generator: the address as QR code, and the secret for typing.
pub(super) fn shown(secret: &[u8], issuer: &str, account: &str) -> Result<EnrolView> {
    let secret: [u8; 20] = secret.try_into().map_err(|_| OfficeError::Unreadable("totp secret"))?;
    let failed = |_| OfficeError::Unreadable("totp address");
    let totp = Builder::new()
        .with_secret(Secret::from(secret))
        .with_account_name(account.replace(':', " "))
        .with_issuer(Some(issuer.replace(':', " ")))
        .build()
        .map_err(failed)?;
    let address = totp.to_url().map_err(failed)?;
    let qr = QRBuilder::new(address.clone())
        .build()
        .map_err(|_| OfficeError::Unreadable("totp address"))?;
    let letters: Vec<char> = totp.secret().to_base32().chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(EnrolView { qr: SvgBuilder::default().to_str(&qr), secret: groups.join(" "), address })
}

/// Six digits, however they are spaced.
fn digits(typed: &str) -> Option<String> {
    domain::people::code::typed(typed)
}

/// Judges a typed code of the generator, or a recovery code, of a session that waits for it.
///
/// # Errors
/// [`OfficeError::SignedOut`] without such a session; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn second_by_code(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
    typed: &str,
) -> Result<SecondAnswer> {
    let waiting = pending_session(office, agency, token).await?;
    if waiting.session.stage != Stage::Factor {
        return Err(OfficeError::SignedOut);
    }
    let (code, recovery) = (digits(typed), typed_recovery(typed));
    if code.is_none() && recovery.is_none() {
        return Ok(SecondAnswer::Refused(FactorFault::Form));
    }
    let now = office.now();
    let mut tx = office.db.write().await?;
    if count_attempt(office, &mut tx, agency, &tries_of(waiting.holder.id())).await?.is_some() {
        return Ok(SecondAnswer::Refused(FactorFault::Wait));
    }
    let fits = match (code, recovery) {
        (Some(code), _) => {
            take_code(office, &mut tx, agency, waiting.holder.id(), &code, now).await?
        }
        (None, Some(code)) => take_recovery(office, &mut tx, &waiting.holder, &code).await?,
        (None, None) => Err(FactorFault::Form),
    };
    let answer = match fits {
        Ok(()) => SecondAnswer::In {
            token: let_in(office, &mut tx, &waiting).await?,
            kind: waiting.session.kind,
        },
        Err(fault) => {
            let noted =
                Noted { who: waiting.holder.id(), detail: fault.code(), ..Noted::default() };
            note_security(office, &mut tx, agency, SecurityKind::FactorFailure, noted).await?;
            SecondAnswer::Refused(fault)
        }
    };
    tx.commit().await?;
    Ok(answer)
}

async fn take_code(
    office: &Office,
    tx: &mut store::Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    code: &str,
    now: i64,
) -> Result<std::result::Result<(), FactorFault>> {
    for factor in factors::of(tx, agency, account_id).await? {
        let Some(sealed) = factor.secret.sealed() else { continue };
        let secret = office.blobs.open_secret(&about(account_id), sealed)?;
        if let Some(step) = step_of(&secret, code, now)? {
            let fresh = factors::used(tx, &factor, step, now).await?;
            return Ok(if fresh { Ok(()) } else { Err(FactorFault::Used) });
        }
    }
    Ok(Err(FactorFault::Wrong))
}

/// Adds the generator that was shown, once a code of it proves that it arrived.
///
/// # Errors
/// [`OfficeError::SignedOut`] without a session; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn enrol_totp(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
    typed: &str,
) -> Result<SecondAnswer> {
    let waiting = pending_session(office, agency, token).await?;
    if waiting.session.stage == Stage::Factor {
        return Err(OfficeError::SignedOut);
    }
    let Some(code) = digits(typed) else { return Ok(SecondAnswer::Refused(FactorFault::Form)) };
    let Some(sealed) = ceremony(&waiting.session).totp else {
        return Ok(SecondAnswer::Refused(FactorFault::Wrong));
    };
    let secret = office.blobs.open_secret(&about(waiting.holder.id()), &sealed)?;
    match step_of(&secret, &code, office.now())? {
        None => Ok(SecondAnswer::Refused(FactorFault::Wrong)),
        Some(step) => {
            add_factor(
                office,
                &waiting,
                FactorKind::Totp,
                office.source.id(office.now()),
                FactorSecret::Sealed(sealed),
                step,
            )
            .await
        }
    }
}

/// The present code of a demo account, so that the demo can be tried without a phone.
pub(crate) fn demo_code(
    office: &Office,
    account_id: &AccountId,
    factors: &[Factor],
) -> Option<String> {
    let sealed = factors.iter().filter_map(|factor| factor.secret.sealed());
    let generator_of_demo = sealed.filter(|_| office.demo).any(|sealed| {
        office
            .blobs
            .open_secret(&about(account_id), sealed)
            .is_ok_and(|secret| secret == DEMO_SECRET)
    });
    let code = || {
        generator(&DEMO_SECRET).ok().map(|totp| totp.generate(seconds(office.now())).to_string())
    };
    if generator_of_demo { code() } else { None }
}

/// Gives a demo account its generator.
pub(crate) async fn seed_generator(
    office: &Office,
    agency: &AgencyCode,
    account_id: &AccountId,
) -> Result<()> {
    let now = office.now();
    let factor = Factor {
        id: office.source.id(now),
        agency: agency.to_owned(),
        account_id: account_id.to_owned(),
        kind: FactorKind::Totp,
        secret: FactorSecret::Sealed(office.blobs.seal_secret(
            &about(account_id),
            &DEMO_SECRET,
            office.source.bytes(),
        )?),
        last_step: 0,
        created_at: now,
        used_at: None,
    };
    let mut tx = office.db.write().await?;
    factors::add(&mut tx, &factor).await?;
    Ok(tx.commit().await?)
}

/// The code that a generator with the demo's secret shows at the office's present instant; for
/// tests.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of demo mode.
pub fn demo_code_now(office: &Office) -> Result<String> {
    if !office.demo {
        return Err(OfficeError::NotFound);
    }
    Ok(generator(&DEMO_SECRET)?.generate(seconds(office.now())).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEP_MS: i64 = 30_000;

    /// RFC 6238, appendix B (SHA-1; the last six of its eight digits).
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (at, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(
                step_of(secret, code, at * 1000).unwrap(),
                Some(at * 1000 / STEP_MS),
                "{code}"
            );
        }
        assert_eq!(step_of(secret, "287082", 59_000 + 3 * STEP_MS).unwrap(), None);
    }

    #[test]
    fn the_address_names_service_and_account() {
        let view = shown(&DEMO_SECRET, "AKU Online", "kadis@contoh.id").unwrap();
        assert!(
            view.address.starts_with("otpauth://totp/") && view.address.contains("AKU%20Online"),
            "{}",
            view.address
        );
        assert!(view.qr.starts_with("<svg") && view.secret.split(' ').count() == 8);
    }
}
