//! What one person asks for and another one confirms: everything about the account of a head or an administrator, and another number of a resident
//! who has lost theirs.

use std::collections::BTreeMap;

use domain::form::Raw;
use domain::people::code::CodePurpose;
use domain::people::security::{ALONE_AFTER_MS, AccountChange, ConfirmBar, SecurityKind, may_confirm};
use domain::people::staff::StaffStatus;
use domain::procedure::{ActorKind, Refusal, Role};
use domain::profile::Profile;
use domain::views::{PendingRow, StaffBar, StaffDone};
use domain::words::Lang;
use domain::words::told::{AccountNews, account_news};
use store::accounts::{self, AccountEvent};
use store::pending::{self, Pending};
use store::staff::{self, Staff};
use store::{Tx, residents};

use super::{StaffAnswer, grants_on, role_words};
use crate::security_log::Noted;
use crate::{Caller, Office, OfficeError, Result};

/// So many accounts are looked through for those who confirm.
const MOST: i64 = 500;

/// Whether a role has so much power that two people decide about who has it.
pub(super) fn is_powerful(role: &Role) -> bool {
    matches!(role.kind, ActorKind::OfficeHead | ActorKind::Administrator)
}

impl Office {
    /// Keeps what somebody asked for until another one confirms it, and tells those whom it concerns.
    pub(crate) async fn ask_second(&self, tx: &mut Tx, caller: &Caller, account_id: &str, act: AccountChange, raw: &Raw) -> Result<()> {
        let agency = &caller.actor.agency;
        let asked = Pending {
            id: self.source.id(self.now()),
            agency: agency.clone(),
            account_id: account_id.to_owned(),
            act,
            fields: serde_json::to_string(raw)?,
            asked_by: caller.actor.id.clone(),
            asked_at: self.now(),
        };
        pending::ask(tx, &asked).await?;
        let role = if act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
        accounts::note(tx, &self.event_by(caller, account_id, role, "asked")).await?;
        let noted = Noted { who: account_id, by: &caller.actor.id, detail: act.code(), ..Noted::default() };
        self.note_security(tx, agency, SecurityKind::Asked, noted).await
    }

    /// Who may confirm what is asked about accounts of the staff today: heads and administrators.
    pub(super) async fn powerful(&self, tx: &mut Tx, profile: &Profile) -> Result<Vec<Staff>> {
        let today = profile.agency.zone.local(self.now()).date();
        let mut all = staff::list(tx, &profile.agency.code, MOST).await?;
        all.retain(|person| person.status == StaffStatus::Active && grants_on(person, today).iter().any(is_powerful));
        Ok(all)
    }

    /// What waits for a second person and the caller may know of.
    ///
    /// # Errors
    /// Store failures.
    pub async fn pending(&self, caller: &Caller, lang: Lang) -> Result<Vec<PendingRow>> {
        let mut tx = self.db.read().await?;
        self.pending_rows(&mut tx, caller, lang).await
    }

    pub(crate) async fn pending_rows(&self, tx: &mut Tx, caller: &Caller, lang: Lang) -> Result<Vec<PendingRow>> {
        let profile = self.profile_of(caller)?;
        let mut rows = Vec::new();
        for open in pending::open(tx, &caller.actor.agency).await? {
            if !sees(caller, open.act) {
                continue;
            }
            let bar = self.confirm_bar(tx, profile, caller, &open).await?;
            let asked_by = staff::name(tx, &caller.actor.agency, &open.asked_by).await?.unwrap_or_default();
            rows.push(PendingRow {
                act: open.act,
                about: self.name_of(tx, &open).await?,
                role: self.asked_role(profile, &open, lang),
                asked_by,
                asked_at: profile.agency.zone.moment(open.asked_at, lang),
                alone_at: profile.agency.zone.moment(open.asked_at + ALONE_AFTER_MS, lang),
                own: open.asked_by == caller.actor.id,
                confirms: bar.is_none(),
                id: open.id,
            });
        }
        Ok(rows)
    }

    async fn name_of(&self, tx: &mut Tx, open: &Pending) -> Result<String> {
        Ok(if open.act.is_contact() {
            residents::get(tx, &open.agency, &open.account_id).await?.map(|person| person.name)
        } else {
            staff::name(tx, &open.agency, &open.account_id).await?
        }
        .unwrap_or_default())
    }

    /// The role that is to be given or taken, in words; empty when it is about something else.
    fn asked_role(&self, profile: &Profile, open: &Pending, lang: Lang) -> String {
        let raw: Raw = serde_json::from_str(&open.fields).unwrap_or_default();
        let text = |name: &str| raw.get(name).filter(|text| !text.is_empty()).cloned();
        let role =
            match open.act {
                AccountChange::Take => super::staff_act::role_of_key(&text("kunci").unwrap_or_default()),
                AccountChange::Invite | AccountChange::Give => text("peran")
                    .and_then(|kind| ActorKind::from_code(&kind))
                    .map(|kind| Role { kind, area: text("wilayah"), office: text("kantor") }),
                _ => None,
            };
        role.map(|role| role_words(profile, &role, lang)).unwrap_or_default()
    }

    /// Why the caller cannot confirm something now.
    async fn confirm_bar(&self, tx: &mut Tx, profile: &Profile, caller: &Caller, open: &Pending) -> Result<Option<ConfirmBar>> {
        let others = if open.act.is_contact() {
            // A resident is not kept waiting for longer than a day, whoever is there.
            self.now() < open.asked_at + ALONE_AFTER_MS
        } else {
            self.powerful(tx, profile).await?.iter().any(|person| person.id != open.asked_by && person.id != open.account_id)
        };
        Ok(may_confirm(&caller.actor.id, &open.asked_by, &open.account_id, open.asked_at, self.now(), others).err())
    }

    /// Confirms or declines what waits; whoever asked for it may take it back. `base` is the address of this site, for links.
    ///
    /// # Errors
    /// [`OfficeError::Unproven`] when the password has to be shown again, [`OfficeError::Refused`] for who may not, [`OfficeError::NotFound`] when
    /// it does not wait any more; store failures.
    pub async fn decide_pending(&self, caller: &Caller, id: &str, confirm: bool, base: &str) -> Result<StaffAnswer> {
        let profile = self.profile_of(caller)?;
        let agency = &caller.actor.agency;
        let mut tx = self.db.write().await?;
        self.proven(&mut tx, caller).await?;
        let waiting = pending::open(&mut tx, agency).await?.into_iter().find(|open| open.id == id).ok_or(OfficeError::NotFound)?;
        if !sees(caller, waiting.act) {
            return Err(OfficeError::Refused(Refusal::NotYourRole));
        }
        if waiting.act.is_contact()
            && let Some(person) = residents::get(&mut tx, agency, &waiting.account_id).await?
            && self.is_kin(caller, &person)
        {
            return Ok(StaffAnswer::Barred(StaffBar::Own));
        }
        if confirm && let Some(bar) = self.confirm_bar(&mut tx, profile, caller, &waiting).await? {
            return Ok(StaffAnswer::Barred(match bar {
                ConfirmBar::Asked => StaffBar::AskedYourself,
                ConfirmBar::Own => StaffBar::Own,
            }));
        }
        let open = pending::decide(&mut tx, agency, id, &caller.actor.id, self.now(), confirm).await?.ok_or(OfficeError::NotFound)?;
        let kind = if confirm { SecurityKind::Confirmed } else { SecurityKind::Declined };
        let noted = Noted { who: &open.account_id, by: &caller.actor.id, detail: open.act.code(), ..Noted::default() };
        self.note_security(&mut tx, agency, kind, noted).await?;
        let role = if open.act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
        let event = self.event_by(caller, &open.account_id, role, if confirm { "confirmed" } else { "declined" });
        accounts::note(&mut tx, &event).await?;
        if !confirm {
            if open.act == AccountChange::Invite
                && let Some(person) = staff::by_id(&mut tx, agency, &open.account_id).await?
            {
                // Who was never invited has no account to sign in with.
                let event = self.event_by(caller, &person.id, ActorKind::Administrator, "suspend");
                staff::change(&mut tx, &Staff { status: StaffStatus::Suspended, ..person }, &event).await?;
            }
            tx.commit().await?;
            return Ok(StaffAnswer::Done(StaffDone::Declined));
        }
        let answer = self.do_pending(&mut tx, profile, &open, &caller.actor.id, &event, base).await?;
        if matches!(answer, StaffAnswer::Done(_)) {
            tx.commit().await?;
        }
        Ok(answer)
    }

    /// Does what was asked for and confirmed.
    async fn do_pending(
        &self,
        tx: &mut Tx,
        profile: &Profile,
        open: &Pending,
        by: &str,
        event: &AccountEvent,
        base: &str,
    ) -> Result<StaffAnswer> {
        let raw: Raw = serde_json::from_str(&open.fields)?;
        if open.act.is_contact() {
            return self.do_contact(tx, profile, open, &raw, event).await;
        }
        staff::hold(tx, &open.agency, &open.account_id).await?;
        let person = staff::by_id(tx, &open.agency, &open.account_id).await?.ok_or(OfficeError::NotFound)?;
        let event = |what: &str| AccountEvent { id: self.source.id(self.now()), what: what.to_owned(), ..event.clone() };
        self.do_staff(tx, profile, &person, open.act, &raw, by, base, &event).await
    }

    /// Puts the number or address in place that a resident has proven in the office.
    async fn do_contact(&self, tx: &mut Tx, profile: &Profile, open: &Pending, raw: &Raw, event: &AccountEvent) -> Result<StaffAnswer> {
        let purpose = if open.act == AccountChange::Email { CodePurpose::Email } else { CodePurpose::Phone };
        let value = raw.get("isi").cloned().unwrap_or_default();
        let event = AccountEvent { id: self.source.id(self.now()), what: "contact_changed_present".to_owned(), ..event.clone() };
        let done = self.put_proven_contact(tx, profile, &open.account_id, purpose, &value, &event).await?;
        Ok(if done { StaffAnswer::Done(StaffDone::Confirmed) } else { StaffAnswer::Barred(StaffBar::NotNow) })
    }

    /// Puts numbers and addresses in place that no second officer looked at within a day.
    ///
    /// # Errors
    /// Store failures.
    pub async fn put_waiting_contacts(&self) -> Result<usize> {
        let mut done = 0;
        for profile in self.agencies() {
            let agency = &profile.agency.code;
            let mut tx = self.db.read().await?;
            let open = pending::open(&mut tx, agency).await?;
            drop(tx);
            for open in open.into_iter().filter(|open| open.act.is_contact() && self.now() >= open.asked_at + ALONE_AFTER_MS) {
                let mut tx = self.db.write().await?;
                let Some(open) = pending::decide(&mut tx, agency, &open.id, "", self.now(), true).await? else { continue };
                let role = ActorKind::Verifier.code();
                let event = self.account_event(agency, &open.account_id, &open.asked_by, "", role, "confirmed");
                let noted = Noted { who: &open.account_id, by: &open.asked_by, detail: open.act.code(), ..Noted::default() };
                self.note_security(&mut tx, agency, SecurityKind::Confirmed, noted).await?;
                self.do_pending(&mut tx, profile, &open, &open.asked_by, &event, "").await?;
                tx.commit().await?;
                done += 1;
            }
        }
        Ok(done)
    }

    /// Tells the heads of an agency what was done about somebody's account, and the person themselves.
    pub(crate) async fn tell_of_account(
        &self,
        tx: &mut Tx,
        profile: &Profile,
        person: &Staff,
        news: AccountNews,
        role: &str,
    ) -> Result<()> {
        let own = account_news(news, None, role);
        self.mail_news(tx, profile, person, &own).await?;
        self.mail_heads(tx, profile, person, &account_news(news, Some(&person.name), role)).await
    }

    /// Tells the heads alone: the person has no account yet.
    pub(super) async fn tell_heads(&self, tx: &mut Tx, profile: &Profile, person: &Staff, news: AccountNews) -> Result<()> {
        self.mail_heads(tx, profile, person, &account_news(news, Some(&person.name), "")).await
    }

    async fn mail_heads(&self, tx: &mut Tx, profile: &Profile, person: &Staff, news: &str) -> Result<()> {
        for head in self.powerful(tx, profile).await? {
            let is_head = head.grants.iter().any(|grant| grant.role.kind == ActorKind::OfficeHead);
            if is_head && head.id != person.id {
                self.mail_news(tx, profile, &head, news).await?;
            }
        }
        Ok(())
    }
}

/// Whether somebody may know of what waits.
fn sees(caller: &Caller, act: AccountChange) -> bool {
    if act.is_contact() {
        caller.actor.has(ActorKind::Verifier)
    } else {
        caller.actor.has(ActorKind::Administrator) || caller.actor.has(ActorKind::OfficeHead)
    }
}

/// What is kept of a number or address until a second officer has seen it.
pub(crate) fn contact_fields(value: &str) -> Raw {
    BTreeMap::from([("isi".to_owned(), value.to_owned())])
}
