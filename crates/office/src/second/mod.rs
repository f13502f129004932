//! The second factor of an account: asking for it, setting it up, and the ways back when it is
//! lost.

mod passkey;
mod recovery;
mod totp;

use domain::people::account::AccountKind;
use domain::people::factor::{FactorFault, FactorFor, FactorKind, Stage, is_required};
use domain::people::security::SecurityKind;
use domain::people::staff::StaffStatus;
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use domain::views::{EnrolView, FactorRow, SecondView, SecurityView};
use domain::words::Lang;
use domain::words::told::SignInChange;
use serde::{Deserialize, Serialize};
use store::Tx;
use store::factors::{self, Factor};
use store::sessions::{self, Session};
use store::staff::{self, Staff};

use crate::caller::{IDLE_MS, LONGEST_MS, token_hash};
use crate::holder::Holder;
use crate::people::{device_view, grants_on};
use crate::security_log::Noted;
use crate::{Caller, Office, OfficeError, Result};

/// A session that waits for the second factor waits no longer than this.
const WAITS_MS: i64 = 15 * 60_000;

/// What a session is in the middle of.
#[derive(Default, Serialize, Deserialize)]
struct Ceremony {
    /// The sealed secret of a code generator that is being set up.
    #[serde(default)]
    totp: Option<String>,
    /// A key that is being added.
    #[serde(default)]
    register: Option<webauthn_rs::prelude::PasskeyRegistration>,
    /// A key that is being asked for.
    #[serde(default)]
    ask: Option<webauthn_rs::prelude::PasskeyAuthentication>,
}

/// Whose session it is and how far it has come.
struct Seat {
    holder: Holder,
    session: Session,
}

/// The answer to showing or adding a second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondAnswer {
    /// Shown: the token of the full session that takes the place of the waiting one.
    In {
        /// The token.
        token: String,
        /// Whose account it is.
        kind: AccountKind,
    },
    /// Added; with the token when the session became full by it, and the recovery codes when they
    /// are the first ones.
    Added {
        /// The token of the full session.
        token: Option<String>,
        /// The recovery codes, which are shown once.
        codes: Vec<String>,
    },
    /// Not taken.
    Refused(FactorFault),
}

impl Office {
    /// The page on which the second factor is asked for or set up.
    ///
    /// # Errors
    /// [`OfficeError::SignedOut`] without a session that waits for it.
    pub async fn second(&self, agency: &str, token: &str) -> Result<SecondView> {
        let seat = self.seat(agency, token).await?;
        let mut tx = self.db.read().await?;
        let there = factors::of(&mut tx, agency, seat.holder.id()).await?;
        drop(tx);
        let enrol = match seat.session.stage {
            Stage::Factor => None,
            Stage::Enrol | Stage::Full => Some(self.enrolling(&seat).await?),
        };
        let has = |kind: FactorKind| there.iter().any(|factor| factor.kind == kind);
        Ok(SecondView {
            stage: seat.session.stage,
            codes: has(FactorKind::Totp),
            keys: has(FactorKind::Passkey),
            enrol,
            demo_code: self.demo_code(seat.holder.id(), &there),
        })
    }

    /// The security of the caller's own account: factors and sessions.
    ///
    /// # Errors
    /// Store failures.
    pub async fn security(&self, caller: &Caller, lang: Lang) -> Result<SecurityView> {
        let profile = self.profile_of(caller)?;
        let agency = &caller.actor.agency;
        let mut tx = self.db.read().await?;
        let there = factors::of(&mut tx, agency, &caller.actor.id).await?;
        let left = factors::recovery_left(&mut tx, &caller.actor.id).await?;
        let running =
            sessions::running(&mut tx, agency, &caller.actor.id, self.now() - IDLE_MS).await?;
        let session =
            sessions::get(&mut tx, agency, &caller.session).await?.ok_or(OfficeError::SignedOut)?;
        let mut pending = self.pending_rows(&mut tx, caller, lang).await?;
        pending.retain(|row| !row.act.is_contact());
        let colleagues = if caller.actor.has(ActorKind::OfficeHead) {
            staff::list(&mut tx, agency, 500).await?
        } else {
            Vec::new()
        };
        drop(tx);
        let zone = profile.agency.zone;
        let row = |factor: &Factor| FactorRow {
            id: factor.id.clone(),
            kind: factor.kind,
            since: zone.moment(factor.created_at, lang),
            used: factor.used_at.map(|at| zone.moment(at, lang)),
        };
        let deputies = self.deputies(profile, &colleagues, lang);
        Ok(SecurityView {
            proved: self.has_proved(&session),
            required: is_required(&caller.actor.roles, self.factor_for(profile)),
            factors: there.iter().map(row).collect(),
            recovery_left: left,
            sessions: running
                .iter()
                .map(|session| device_view(session, &caller.session, profile, lang))
                .collect(),
            colleagues: colleagues
                .iter()
                .filter(|person| person.id != caller.actor.id && self.may_deputise(profile, person))
                .map(|person| (person.id.clone(), person.name.clone()))
                .collect(),
            deputies,
            pending,
        })
    }

    /// Takes a factor of the caller away; the last one of somebody who needs one stays.
    ///
    /// # Errors
    /// Store failures.
    pub async fn remove_factor(&self, caller: &Caller, id: &str) -> Result<Option<FactorFault>> {
        let profile = self.profile_of(caller)?;
        let agency = &caller.actor.agency;
        let mut tx = self.db.write().await?;
        let holder = self.holder_held(&mut tx, caller.kind(), agency, &caller.actor.id).await?;
        if !self.caller_has_proved(&mut tx, caller).await? {
            return Ok(Some(FactorFault::Password));
        }
        let there = factors::of(&mut tx, agency, holder.id()).await?;
        let last = there.iter().all(|factor| factor.id == id);
        if last && is_required(&caller.actor.roles, self.factor_for(profile)) {
            return Ok(Some(FactorFault::Last));
        }
        factors::remove(&mut tx, agency, holder.id(), id).await?;
        if last {
            factors::set_recovery(&mut tx, holder.id(), &[]).await?;
        }
        self.note_own(&mut tx, &holder, "factor_removed").await?;
        self.tell_holder(&mut tx, &holder, SignInChange::FactorRemoved).await?;
        tx.commit().await?;
        Ok(None)
    }

    /// Who needs a second factor. In a demo fewer do, so that it is easily tried.
    pub(crate) fn factor_for(&self, profile: &Profile) -> FactorFor {
        if self.demo { FactorFor::Head } else { profile.agency.second_factor }
    }

    /// How far a session of somebody with these factors and roles comes by the password alone.
    pub(crate) fn stage_after_password(
        &self,
        profile: &Profile,
        roles: &[Role],
        factors: &[Factor],
    ) -> Stage {
        match (factors.is_empty(), is_required(roles, self.factor_for(profile))) {
            (false, _) => Stage::Factor,
            (true, true) => Stage::Enrol,
            (true, false) => Stage::Full,
        }
    }

    /// The account of a caller of the staff.
    pub(crate) async fn staff_of(&self, tx: &mut Tx, caller: &Caller) -> Result<Staff> {
        if caller.resident.is_some() {
            return Err(OfficeError::Refused(domain::procedure::Refusal::NotYourRole));
        }
        staff::by_id(tx, &caller.actor.agency, &caller.actor.id).await?.ok_or(OfficeError::NotFound)
    }

    async fn seat(&self, agency: &str, token: &str) -> Result<Seat> {
        let mut tx = self.db.read().await?;
        let found = sessions::get(&mut tx, agency, &token_hash(token)).await?;
        let session =
            found.filter(|session| session.ended_at.is_none()).ok_or(OfficeError::SignedOut)?;
        let ends = match session.stage {
            Stage::Full => (session.seen_at + IDLE_MS).min(session.created_at + LONGEST_MS),
            Stage::Factor | Stage::Enrol => session.seen_at + WAITS_MS,
        };
        let holder = self
            .holder(&mut tx, session.kind, agency, &session.account_id)
            .await?
            .ok_or(OfficeError::SignedOut)?;
        if self.now() > ends || !holder.may_sign_in() {
            return Err(OfficeError::SignedOut);
        }
        Ok(Seat { holder, session })
    }

    /// Whether a session still is what it was when it was read: it may have been ended meanwhile.
    async fn still_there(&self, tx: &mut Tx, seat: &Seat) -> Result<()> {
        let now = sessions::get(tx, seat.holder.agency(), &seat.session.token_hash).await?;
        let same = now.is_some_and(|now| now.ended_at.is_none() && now.stage == seat.session.stage);
        if same { Ok(()) } else { Err(OfficeError::SignedOut) }
    }

    /// A factor was shown: a full session with a token of its own takes the place of the waiting
    /// one.
    async fn let_in(&self, tx: &mut Tx, seat: &Seat) -> Result<String> {
        self.still_there(tx, seat).await?;
        let agency = seat.holder.agency();
        self.guessed(tx, agency, &tries_of(seat.holder.id())).await?;
        sessions::end(tx, &seat.session.token_hash, self.now()).await?;
        let noted = Noted {
            who: seat.holder.id(),
            by: seat.holder.id(),
            detail: seat.session.kind.code(),
            ..Noted::default()
        };
        self.note_security(tx, agency, SecurityKind::SignIn, noted).await?;
        self.begin_session(
            tx,
            agency,
            seat.session.kind,
            seat.holder.id(),
            Stage::Full,
            &seat.session.device,
        )
        .await
    }

    /// Notes a factor that was added. The first one brings recovery codes, and makes a session full
    /// that waited for it.
    async fn add_factor(
        &self,
        seat: &Seat,
        kind: FactorKind,
        id: String,
        secret: String,
        step: i64,
    ) -> Result<SecondAnswer> {
        let (agency, now) = (seat.holder.agency().to_owned(), self.now());
        let mut tx = self.db.write().await?;
        let holder =
            self.holder_held(&mut tx, seat.session.kind, &agency, seat.holder.id()).await?;
        self.still_there(&mut tx, seat).await?;
        if seat.session.stage == Stage::Full && !self.has_proved(&seat.session) {
            return Ok(SecondAnswer::Refused(FactorFault::Password));
        }
        let first = factors::of(&mut tx, &agency, seat.holder.id()).await?.is_empty();
        // A session that waits to set the first factor up knows the password only: once there is
        // one, it has to be shown.
        if seat.session.stage == Stage::Enrol && !first {
            return Err(OfficeError::SignedOut);
        }
        let factor = Factor {
            id,
            agency: agency.clone(),
            account_id: holder.id().to_owned(),
            kind,
            secret,
            last_step: step,
            created_at: now,
            used_at: None,
        };
        factors::add(&mut tx, &factor).await?;
        let codes = if first {
            self.new_recovery(&mut tx, &agency, seat.holder.id()).await?
        } else {
            Vec::new()
        };
        self.note_own(&mut tx, &holder, "factor_added").await?;
        self.tell_holder(&mut tx, &holder, SignInChange::FactorAdded).await?;
        sessions::set_ceremony(&mut tx, &seat.session.token_hash, "").await?;
        if seat.session.stage == Stage::Full {
            // Whoever is in elsewhere came in without it.
            sessions::end_others(&mut tx, &agency, holder.id(), &seat.session.token_hash, "", now)
                .await?;
        }
        let token = if seat.session.stage == Stage::Enrol {
            Some(self.let_in(&mut tx, seat).await?)
        } else {
            None
        };
        tx.commit().await?;
        Ok(SecondAnswer::Added { token, codes })
    }

    /// What is shown to set up a code generator; the secret waits in the session until the first
    /// code proves that it arrived.
    async fn enrolling(&self, seat: &Seat) -> Result<EnrolView> {
        let profile = self.profile(seat.holder.agency())?;
        let mut ceremony = ceremony(&seat.session);
        let secret = match &ceremony.totp {
            Some(sealed) => self.blobs.open_secret(&totp::about(seat.holder.id()), sealed)?,
            None => {
                let secret = self.source.bytes::<20>().to_vec();
                ceremony.totp = Some(self.blobs.seal_secret(
                    &totp::about(seat.holder.id()),
                    &secret,
                    self.source.bytes(),
                )?);
                self.keep_ceremony(&seat.session, &ceremony).await?;
                secret
            }
        };
        totp::shown(&secret, &profile.agency.app_name, &seat.holder.label())
    }

    async fn keep_ceremony(&self, session: &Session, ceremony: &Ceremony) -> Result<()> {
        let mut tx = self.db.write().await?;
        sessions::set_ceremony(&mut tx, &session.token_hash, &serde_json::to_string(ceremony)?)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Whether somebody could stand in for the head: of the office itself, and not stopped.
    pub(crate) fn may_deputise(&self, profile: &Profile, person: &Staff) -> bool {
        let roles = grants_on(person, profile.agency.zone.local(self.now()).date());
        person.status == StaffStatus::Active
            && roles.iter().any(|role| {
                !matches!(
                    role.kind,
                    ActorKind::Counter
                        | ActorKind::Institution
                        | ActorKind::OfficeHead
                        | ActorKind::Auditor
                )
            })
    }
}

/// What tries at the factor of an account are counted for.
fn tries_of(account_id: &str) -> String {
    format!("factor {account_id}")
}

fn ceremony(session: &Session) -> Ceremony {
    serde_json::from_str(&session.ceremony).unwrap_or_default()
}
