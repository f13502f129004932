//! Who is calling.

use domain::people::account::{AccountKind, AccountStatus};
use domain::procedure::{Actor, ActorKind, Role};
use domain::profile::Profile;
use sha2::{Digest, Sha256};
use store::sessions::Session;
use store::{Tx, residents, sessions, staff};

use crate::{Office, OfficeError, Result};

/// A session ends when it was not used for so long.
pub(crate) const IDLE_MS: i64 = 4 * 60 * 60 * 1000;
/// A session ends after so long in any case.
pub(crate) const LONGEST_MS: i64 = 12 * 60 * 60 * 1000;
/// After its end a session may still save what was typed, for so long.
const GRACE_MS: i64 = 24 * 60 * 60 * 1000;
/// A session is not written anew at each request, only after so long.
const SEEN_EVERY_MS: i64 = 60 * 1000;

/// A person with a session.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The person as decisions see it.
    pub actor: Actor,
    /// Name.
    pub name: String,
    /// SHA-256 of the session's token.
    pub session: String,
    /// What is searched for on the worklist.
    pub search: String,
    /// Where a resident's account stands; `None` for staff.
    pub resident: Option<AccountStatus>,
    /// Whether the session is over: then it may only save what was typed.
    pub over: bool,
}

impl Caller {
    /// Whether the person works at a counter.
    #[must_use]
    pub fn is_counter(&self) -> bool {
        self.actor.has(ActorKind::Counter)
    }
}

/// Whose session it is. A resident has the role only while the account is active: before that there is nothing to act on but the account
/// itself.
async fn owner(tx: &mut Tx, session: &Session) -> Result<Option<(Actor, String, Option<AccountStatus>)>> {
    let agency = &session.agency;
    Ok(match session.kind {
        AccountKind::Staff => staff::by_id(tx, agency, &session.account_id)
            .await?
            .map(|person| (Actor { id: person.id, agency: person.agency, roles: person.roles }, person.name, None)),
        AccountKind::Resident => residents::get(tx, agency, &session.account_id).await?.and_then(|person| {
            let role = Role { kind: ActorKind::Resident, area: None, office: None };
            let roles = match person.status {
                AccountStatus::Active => vec![role],
                AccountStatus::Begun | AccountStatus::Pending | AccountStatus::Refused => Vec::new(),
                AccountStatus::Suspended | AccountStatus::Closed => return None,
            };
            Some((Actor { id: person.id, agency: person.agency, roles }, person.name, Some(person.status)))
        }),
    })
}

/// SHA-256 of a session token, hexadecimal.
pub(crate) fn token_hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Office {
    /// The person of a session token.
    ///
    /// # Errors
    /// [`OfficeError::SignedOut`] when there is no such session or it is over.
    pub async fn caller(&self, agency: &str, token: &str) -> Result<Caller> {
        match self.caller_or_late(agency, token).await? {
            caller if caller.over => Err(OfficeError::SignedOut),
            caller => Ok(caller),
        }
    }

    /// The person of a session token, also for some time after the session is over by itself: [`Caller::over`] tells. Such a caller may
    /// only save what was typed. A session that was signed out has no such time.
    ///
    /// # Errors
    /// [`OfficeError::SignedOut`] when there is no such session.
    pub async fn caller_or_late(&self, agency: &str, token: &str) -> Result<Caller> {
        let hash = token_hash(token);
        let now = self.now();
        let mut tx = self.db.read().await?;
        let session =
            sessions::get(&mut tx, agency, &hash).await?.filter(|session| session.ended_at.is_none()).ok_or(OfficeError::SignedOut)?;
        let ends = (session.seen_at + IDLE_MS).min(session.created_at + LONGEST_MS);
        if now > ends + GRACE_MS {
            return Err(OfficeError::SignedOut);
        }
        let (actor, name, resident) = owner(&mut tx, &session).await?.ok_or(OfficeError::SignedOut)?;
        drop(tx);
        let over = now > ends;
        if !over && now - session.seen_at > SEEN_EVERY_MS {
            let mut tx = self.db.write().await?;
            sessions::seen(&mut tx, &hash, now).await?;
            tx.commit().await?;
        }
        Ok(Caller { actor, name, session: hash, search: session.search, resident, over })
    }

    /// The caller's agency.
    pub(crate) fn profile_of(&self, caller: &Caller) -> Result<&Profile> {
        self.profile(&caller.actor.agency)
    }
}
