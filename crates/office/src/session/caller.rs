//! Who is calling.

use domain::id::AgencyCode;
use domain::people::account::{AccountKind, AccountStatus};
use domain::people::factor::{Stage, is_required};
use domain::people::staff::StaffStatus;
use domain::procedure::{Actor, ActorKind, Role};
use store::sessions::Session;
use store::{Tx, factors, residents, sessions, staff};
use views::UnitNote;

use crate::accounts::institutions::standing;
use crate::accounts::staff::grants_on;
use crate::session::second_factor::factor_for;
use crate::session::token::{IDLE_MS, LONGEST_MS, token_hash};
use crate::{Office, OfficeError, Result, request};

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
    /// Of somebody of an institution: the unit, and what there is to know of its agreement.
    pub unit: Option<UnitNote>,
}

impl Caller {
    /// A person without a session of their own: the program itself, or an account of the demo.
    #[must_use]
    pub(crate) fn without_session(actor: Actor, name: &str) -> Self {
        Self {
            actor,
            name: name.to_owned(),
            session: String::new(),
            search: String::new(),
            resident: None,
            over: false,
            unit: None,
        }
    }

    /// What kind of account it is.
    #[must_use]
    pub const fn kind(&self) -> AccountKind {
        if self.resident.is_some() { AccountKind::Resident } else { AccountKind::Staff }
    }

    /// Whether the person files for others: at a counter, or for an institution.
    #[must_use]
    pub fn is_counter(&self) -> bool {
        self.desk().is_some()
    }

    /// Whether the person administers and does nothing else.
    #[must_use]
    pub fn only_administers(&self) -> bool {
        !self.actor.roles.is_empty()
            && self.actor.roles.iter().all(|role| role.kind == ActorKind::Administrator)
    }

    /// The role in which the person files for others.
    #[must_use]
    pub fn desk(&self) -> Option<&Role> {
        self.actor
            .roles
            .iter()
            .find(|role| matches!(role.kind, ActorKind::Counter | ActorKind::Institution))
    }
}

/// Whose session it is.
struct Owner {
    actor: Actor,
    name: String,
    resident: Option<AccountStatus>,
    unit: Option<UnitNote>,
}

/// The person of a session token.
///
/// # Errors
/// [`OfficeError::SignedOut`] when there is no such session or it is over.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn caller(office: &Office, agency: &AgencyCode, token: &str) -> Result<Caller> {
    match caller_or_late(office, agency, token).await? {
        caller if caller.over => Err(OfficeError::SignedOut),
        caller => Ok(caller),
    }
}

/// The person of a session token, also for some time after the session is over by itself:
/// [`Caller::over`] tells. Such a caller may only save what was typed. A session that was
/// signed out has no such time.
///
/// # Errors
/// [`OfficeError::SignedOut`] when there is no such session.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn caller_or_late(office: &Office, agency: &AgencyCode, token: &str) -> Result<Caller> {
    let hash = token_hash(token);
    let now = office.now();
    if let Some(known) = request::known_caller(agency, &hash, now) {
        return Ok(known);
    }
    let mut tx = office.db.read().await?;
    let found = sessions::get(&mut tx, agency, &hash).await?;
    let session = found
        .filter(|session| session.ended_at.is_none() && session.stage == Stage::Full)
        .ok_or(OfficeError::SignedOut)?;
    let ends = (session.seen_at + IDLE_MS).min(session.created_at + LONGEST_MS);
    if now > ends + GRACE_MS {
        return Err(OfficeError::SignedOut);
    }
    let Owner { actor, name, resident, unit } =
        owner(office, &mut tx, &session).await?.ok_or(OfficeError::SignedOut)?;
    drop(tx);
    let over = now > ends;
    if !over && now - session.seen_at > SEEN_EVERY_MS {
        let mut tx = office.db.write().await?;
        sessions::seen(&mut tx, &hash, now).await?;
        tx.commit().await?;
    }
    let search = session.search;
    let caller = Caller { actor, name, session: hash, search, resident, over, unit };
    request::know_caller(agency, &caller, now);
    Ok(caller)
}

async fn owner(office: &Office, tx: &mut Tx, session: &Session) -> Result<Option<Owner>> {
    match session.kind {
        AccountKind::Staff => staff_owner(office, tx, session).await,
        AccountKind::Resident => Ok(residents::get(tx, &session.agency, &session.account_id)
            .await?
            .and_then(resident_owner)),
    }
}

/// Somebody of the staff, with the roles that hold today. Who is stopped has no session, and
/// who files for an institution has the role only while its agreement holds.
async fn staff_owner(office: &Office, tx: &mut Tx, session: &Session) -> Result<Option<Owner>> {
    let profile = office.profile(&session.agency)?;
    let Some(person) = staff::by_id(tx, &session.agency, &session.account_id).await? else {
        return Ok(None);
    };
    if person.status != StaffStatus::Active {
        return Ok(None);
    }
    let mut roles = grants_on(&person, profile.agency.zone.local(office.now()).date());
    let standing = standing(office, tx, profile, &roles).await?;
    if standing.as_ref().is_some_and(|standing| !standing.holds) {
        roles.retain(|role| role.kind != ActorKind::Institution);
    }
    // A role may have been given, or a deputy's day have begun, since the session began with
    // the password alone.
    let needs_factor = is_required(&roles, factor_for(office, profile));
    if needs_factor && factors::of(tx, &session.agency, &person.id).await?.is_empty() {
        return Ok(None);
    }
    let family = staff::family(tx, &session.agency, &person.id).await?;
    let actor = Actor { family, ..Actor::new(&person.id, &person.agency, roles) };
    Ok(Some(Owner {
        actor,
        name: person.name,
        resident: None,
        unit: standing.map(|standing| standing.note),
    }))
}

/// A resident has the role only while the account is active: before that there is nothing to act on
/// but the account itself.
fn resident_owner(person: residents::Resident) -> Option<Owner> {
    let role = Role { kind: ActorKind::Resident, area: None, office: None };
    let roles = match person.status {
        AccountStatus::Active => vec![role],
        AccountStatus::Begun | AccountStatus::Pending | AccountStatus::Refused => Vec::new(),
        AccountStatus::Suspended | AccountStatus::Closed => return None,
    };
    Some(Owner {
        actor: Actor::new(&person.id, &person.agency, roles),
        name: person.name,
        resident: Some(person.status),
        unit: None,
    })
}
