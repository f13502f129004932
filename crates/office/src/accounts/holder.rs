//! Whoever has an account, of whatever kind: what their second factors, their password and notices
//! about them need.

use domain::id::{AccountId, AgencyCode};
use domain::people::account::{AccountKind, AccountStatus};
use domain::people::event::{AccountEventKind, ActedAs};
use domain::people::notice::SignInChange;
use domain::people::security::SecurityKind;
use domain::people::staff::StaffStatus;
use domain::phone::masked;
use store::residents::Resident;
use store::staff::Staff;
use store::{Tx, accounts, residents, staff};

use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::account_event;
use crate::messages::{tell_resident, tell_staff};
use crate::{Caller, Office, OfficeError, Result};

/// An account with its owner.
pub(crate) enum Holder {
    /// Somebody who works for the office, at a counter or for an institution.
    Staff(Staff),
    /// A resident.
    Resident(Box<Resident>),
}

impl Holder {
    pub(crate) fn id(&self) -> &AccountId {
        match self {
            Self::Staff(person) => &person.id,
            Self::Resident(person) => &person.id,
        }
    }

    pub(crate) fn agency(&self) -> &AgencyCode {
        match self {
            Self::Staff(person) => &person.agency,
            Self::Resident(person) => &person.agency,
        }
    }

    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Staff(person) => &person.name,
            Self::Resident(person) => &person.name,
        }
    }

    /// What the account is called on its owner's own device: nothing that says more than its owner
    /// sees there anyway.
    pub(crate) fn label(&self) -> String {
        match self {
            Self::Staff(person) => person.email.clone(),
            Self::Resident(person) => masked(&person.phone),
        }
    }

    pub(crate) fn password_hash(&self) -> &str {
        match self {
            Self::Staff(person) => &person.password_hash,
            Self::Resident(person) => &person.password_hash,
        }
    }

    /// Whether its owner may be signed in.
    pub(crate) fn may_sign_in(&self) -> bool {
        match self {
            Self::Staff(person) => person.status == StaffStatus::Active,
            Self::Resident(person) => {
                !matches!(person.status, AccountStatus::Suspended | AccountStatus::Closed)
            }
        }
    }
}

/// The account of an id.
pub(crate) async fn holder(
    tx: &mut Tx,
    kind: AccountKind,
    agency: &AgencyCode,
    id: &AccountId,
) -> Result<Option<Holder>> {
    Ok(match kind {
        AccountKind::Staff => staff::by_id(tx, agency, id).await?.map(Holder::Staff),
        AccountKind::Resident => {
            residents::get(tx, agency, id).await?.map(|person| Holder::Resident(Box::new(person)))
        }
    })
}

/// The caller's own account.
pub(crate) async fn holder_of(tx: &mut Tx, caller: &Caller) -> Result<Holder> {
    let found = holder(tx, caller.kind(), &caller.actor.agency, &caller.actor.id).await?;
    found.ok_or(OfficeError::NotFound)
}

/// The same, held until the transaction ends, so that nobody else changes what belongs to it.
pub(crate) async fn holder_held(
    tx: &mut Tx,
    kind: AccountKind,
    agency: &AgencyCode,
    id: &AccountId,
) -> Result<Holder> {
    match kind {
        AccountKind::Staff => staff::hold(tx, agency, id).await?,
        AccountKind::Resident => drop(residents::hold(tx, agency, id).await?),
    }
    holder(tx, kind, agency, id).await?.ok_or(OfficeError::NotFound)
}

/// Tells the owner of an account, by every proven channel, that how they sign in was changed.
pub(crate) async fn tell_holder(
    office: &Office,
    tx: &mut Tx,
    holder: &Holder,
    change: SignInChange,
) -> Result<()> {
    match holder {
        Holder::Staff(person) => tell_staff(office, tx, person, change).await,
        Holder::Resident(person) => tell_resident(office, tx, person, change).await,
    }
}

/// Notes what the owner of an account did with the second factor.
pub(crate) async fn note_own(
    office: &Office,
    tx: &mut Tx,
    holder: &Holder,
    what: AccountEventKind,
) -> Result<()> {
    let event = account_event(
        office,
        holder.agency(),
        holder.id(),
        holder.id(),
        holder.name(),
        ActedAs::Owner,
        what,
    );
    accounts::note(tx, &event).await?;
    let kind = match what {
        AccountEventKind::RecoveryUsed => SecurityKind::Recovery,
        _ => SecurityKind::Factor,
    };
    note_security(
        office,
        tx,
        holder.agency(),
        kind,
        Noted { who: holder.id(), by: holder.id(), detail: what.code(), ..Noted::default() },
    )
    .await
}
