//! Signing electronically, one application or several at once. The passphrase stays in memory and
//! is asked for each batch.

use documents::{SignError, Signer};
use domain::file::FileKind;
use domain::id::{AccountId, ApplicationId};
use domain::procedure::{Action, ActorKind, Case, Given, Refusal, SignFault};
use domain::profile::Profile;
use store::StoreError;
use store::applications::Application;
use store::files::File;
use views::SignAnswer;

use crate::applications::{store_file, visible};
use crate::session::{count_attempt, forget_attempts, minutes_until};
use crate::signing::answer::{UNANSWERED, signing_failed, signing_step, system};
use crate::signing::documents::konsep_of;
use crate::{Caller, Office, OfficeError, Result};

/// Signs applications by id and the version that was seen.
///
/// # Errors
/// Store and storage failures of the first application. What fails after one was signed is told
/// beside what stands.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn sign(
    office: &Office,
    caller: &Caller,
    items: &[(ApplicationId, i64)],
    passphrase: &str,
) -> Result<SignAnswer> {
    let profile = office.profile_of(caller)?;
    if !caller.actor.has(ActorKind::OfficeHead) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let Some(signer) = office.signer.as_ref() else { return Ok(SignAnswer::Unavailable) };
    if let Some(refused) = try_passphrase(office, caller, signer, passphrase).await? {
        return Ok(refused);
    }
    let (mut signed, mut refused) = (Vec::new(), Vec::new());
    for (id, version) in items {
        let application = match visible(office, caller, id).await {
            Ok(application) => application,
            Err(error) if signed.is_empty() && refused.is_empty() => return Err(error),
            // It is not told which number it was: whoever asks may not see it.
            Err(error) => {
                tracing::warn!(error = %error, "an application of a batch was not signed");
                refused.push((String::new(), Refusal::NotNow));
                continue;
            }
        };
        let number = application.reg_no.clone();
        match sign_one(office, caller, profile, signer, application, *version, passphrase).await {
            Ok(()) => signed.push(number),
            Err(OfficeError::Refused(refusal)) => refused.push((number, refusal)),
            Err(OfficeError::Store(StoreError::Conflict)) => refused.push((number, Refusal::Stale)),
            // Nothing was done yet: the trouble is everybody's, and is answered as such.
            Err(error) if signed.is_empty() && refused.is_empty() => return Err(error),
            // What was signed before stands, and is told.
            Err(error) => {
                tracing::error!(application = %id, error = %error, "a signature was not stored");
                refused.push((number, UNANSWERED));
            }
        }
    }
    Ok(SignAnswer::Results { signed, refused })
}

/// `None` when the passphrase opens the key. Wrong ones are counted: after five in a row
/// nothing is tried for a while.
async fn try_passphrase(
    office: &Office,
    caller: &Caller,
    signer: &Signer,
    passphrase: &str,
) -> Result<Option<SignAnswer>> {
    if passphrase.is_empty() {
        return Ok(Some(SignAnswer::NoPassphrase));
    }
    let agency = &caller.actor.agency;
    let what = format!("passphrase {}", caller.actor.id);
    let mut tx = office.db.write().await?;
    let waits = count_attempt(office, &mut tx, agency, &what).await?;
    tx.commit().await?;
    if let Some(wait) = waits {
        return Ok(Some(SignAnswer::Wait { minutes: minutes_until(wait) }));
    }
    let _place = office.hashing.acquire().await.map_err(|_| OfficeError::Password)?;
    let opener = (signer.clone(), passphrase.to_owned());
    let opens =
        tokio::task::spawn_blocking(move || opener.0.opens(&opener.1)).await.unwrap_or(false);
    if opens {
        let mut tx = office.db.write().await?;
        forget_attempts(office, &mut tx, agency, &what).await?;
        tx.commit().await?;
    }
    Ok((!opens).then_some(SignAnswer::WrongPassphrase))
}

async fn sign_one(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    signer: &Signer,
    application: Application,
    version: i64,
    passphrase: &str,
) -> Result<()> {
    let given = Given { passphrase: true, ..Given::default() };
    let requested = signing_step(
        office,
        caller,
        profile,
        &application,
        Action::Sign,
        version,
        &given,
        &[],
        None,
    )
    .await?;
    match sign_files(office, signer, &requested, passphrase).await {
        Ok(files) => {
            let given = Given { valid_signature: true, ..Given::default() };
            signing_step(
                office,
                &system(profile),
                profile,
                &requested,
                Action::SignatureArrived,
                requested.case.version,
                &given,
                &files,
                None,
            )
            .await?;
            Ok(())
        }
        Err(error) => {
            tracing::warn!(application = %requested.case.id, error = %error, "signing failed");
            let refusal = match error {
                OfficeError::Refused(refusal) => refusal,
                _ => Refusal::Unsigned(SignFault::Service),
            };
            // The history tells the head the same as the page does: the cause, and the way out.
            signing_failed(office, profile, &requested, refusal).await?;
            Err(OfficeError::Refused(refusal))
        }
    }
}

/// Signs every konsep that was validated, and checks what came back before it is stored.
async fn sign_files(
    office: &Office,
    signer: &Signer,
    application: &Application,
    passphrase: &str,
) -> Result<Vec<File>> {
    let case = &application.case;
    let mut tx = office.db.read().await?;
    let konsep = konsep_of(&mut tx, case).await?;
    drop(tx);
    let validated: Vec<&str> =
        case.validated_hash.as_deref().unwrap_or_default().split_whitespace().collect();
    if konsep.is_empty() || konsep.len() != validated.len() {
        return Err(OfficeError::Refused(Refusal::Unsigned(SignFault::Konsep)));
    }
    let mut signed = Vec::with_capacity(konsep.len());
    for file in konsep {
        signed.push(sign_file(office, signer, case, &file, &validated, passphrase).await?);
    }
    Ok(signed)
}

async fn sign_file(
    office: &Office,
    signer: &Signer,
    case: &Case,
    konsep: &File,
    validated: &[&str],
    passphrase: &str,
) -> Result<File> {
    let original = office.blobs.get(&konsep.id, &konsep.wrapped_key).await?;
    if !validated.contains(&documents::content_hash(&original).as_str()) {
        return Err(OfficeError::Refused(Refusal::Unsigned(SignFault::Konsep)));
    }
    let failed = |error: SignError| {
        tracing::warn!(error = %error, "signature");
        let fault = match error {
            SignError::Passphrase => SignFault::Passphrase,
            SignError::Unavailable(_) => SignFault::Service,
            SignError::NotReadable => SignFault::Konsep,
            SignError::NotValid => SignFault::Result,
        };
        OfficeError::Refused(Refusal::Unsigned(fault))
    };
    let signed = signer
        .sign(&original, passphrase, "Penerbitan dokumen kependudukan", office.now())
        .await
        .map_err(failed)?;
    signer.verify(&original, &signed).map_err(failed)?;
    let pages = u32::try_from(konsep.pages).unwrap_or(0);
    let file = store_file(
        office,
        &case.agency,
        &AccountId::of("system"),
        &case.id,
        FileKind::Signed,
        &konsep.name,
        &signed,
        pages,
    )
    .await?;
    Ok(File { document: konsep.document.clone(), ..file })
}
