//! Staff accounts as an administrator keeps them.

use domain::calendar::parse_date;

use domain::form::{Answers, FieldError, FieldFault, FormContext, Raw, parse};
use domain::people::account::AccountKind;
use domain::people::staff::{Grant, StaffStatus};
use domain::people::staff_form;
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use domain::views::{GrantRow, StaffBar, StaffDone, StaffList, StaffPage, StaffRow};
use domain::words::Lang;
use store::staff::{self, Staff};
use store::{Tx, accounts, factors, sessions};

use super::deputy::days_words;
use super::{grants_on, role_words};
use crate::residents::event_view;
use crate::{Caller, Office, OfficeError, Result};

/// So many accounts are listed.
const MOST: i64 = 500;

/// The answer to a form of the staff pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffAnswer {
    /// It is done.
    Done(StaffDone),
    /// Fields cannot be taken.
    Mend(Vec<FieldError>),
    /// It cannot be done.
    Barred(StaffBar),
}

impl Office {
    /// The staff of the agency.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for who does not administer; store failures.
    pub async fn staff_list(&self, caller: &Caller, lang: Lang) -> Result<StaffList> {
        let profile = self.administrator(caller)?;
        let mut tx = self.db.read().await?;
        let all = staff::list(&mut tx, &caller.actor.agency, MOST).await?;
        let own = all.iter().filter(|person| !person.grants.iter().any(|grant| grant.role.kind == ActorKind::Institution));
        let fields = staff_form::invitation(lang).into_iter().chain(self.role_fields(profile, lang)).collect();
        Ok(StaffList { rows: own.map(|person| self.staff_row(profile, person, lang)).collect(), fields })
    }

    /// One account.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for who does not administer, [`OfficeError::NotFound`] for no such account; store failures.
    pub async fn staff_page(&self, caller: &Caller, id: &str, lang: Lang) -> Result<StaffPage> {
        let profile = self.administrator(caller)?;
        let agency = &caller.actor.agency;
        let mut tx = self.db.read().await?;
        let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
        let factors = factors::of(&mut tx, agency, id).await?.len();
        let events = accounts::events(&mut tx, agency, id).await?;
        drop(tx);
        let grant = |grant: &Grant| GrantRow {
            key: key_of(&grant.role),
            words: role_words(profile, &grant.role, lang),
            days: days_words(grant, lang),
        };
        Ok(StaffPage {
            nik: domain::nik::Nik::parse(&person.nik).map(|nik| nik.masked()).unwrap_or_default(),
            grants: person.grants.iter().map(grant).collect(),
            factors,
            fields: self.role_fields(profile, lang),
            history: events.iter().map(|event| event_view(event, profile, true, lang)).collect(),
            own: person.id == caller.actor.id,
            row: self.staff_row(profile, &person, lang),
        })
    }

    /// Invites somebody with a first role. `base` is the address of this site, for the link.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for who does not administer; store failures.
    pub async fn invite(&self, caller: &Caller, raw: &Raw, base: &str) -> Result<StaffAnswer> {
        let profile = self.administrator(caller)?;
        let fields: Vec<_> = staff_form::invitation(Lang::Id).into_iter().chain(self.role_fields(profile, Lang::Id)).collect();
        let answers = match self.read_form(profile, &fields, raw) {
            Ok(answers) => answers,
            Err(errors) => return Ok(StaffAnswer::Mend(errors)),
        };
        let grant = match self.grant_of(profile, caller, &answers) {
            Ok(grant) => grant,
            Err(error) => return Ok(StaffAnswer::Mend(vec![error])),
        };
        let person = Staff {
            id: self.source.id(self.now()),
            agency: caller.actor.agency.clone(),
            status: StaffStatus::Invited,
            email: answers.get("email").unwrap_or_default().to_owned(),
            name: answers.get("nama").unwrap_or_default().to_owned(),
            nik: answers.get("nik").unwrap_or_default().to_owned(),
            password_hash: String::new(),
            grants: vec![grant],
        };
        let mut tx = self.db.write().await?;
        if !self.address_is_free(&mut tx, &person.agency, &person.email).await? {
            return Ok(StaffAnswer::Mend(vec![FieldError { field: "email".to_owned(), fault: FieldFault::Taken }]));
        }
        staff::add(&mut tx, &person, self.now()).await?;
        self.note_own_kin(&mut tx, &person).await?;
        accounts::note(&mut tx, &self.event_by(caller, &person.id, ActorKind::Administrator, "invite")).await?;
        self.send_link(&mut tx, profile, &person, base).await?;
        tx.commit().await?;
        self.refresh_kin(&person).await?;
        Ok(StaffAnswer::Done(StaffDone::Invited))
    }

    /// Does something with an account: `hentikan`, `buka`, `tautan`, `pengaman`, `beri` (a role, in `raw`), `cabut` (the role `raw["kunci"]`),
    /// `nik` (the NIK).
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for who does not administer, [`OfficeError::NotFound`] for no such account or act; store failures.
    pub async fn staff_act(&self, caller: &Caller, id: &str, act: &str, raw: &Raw, base: &str) -> Result<StaffAnswer> {
        let profile = self.administrator(caller)?;
        let agency = &caller.actor.agency;
        let mut tx = self.db.write().await?;
        staff::hold(&mut tx, agency, id).await?;
        let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
        let event = |what: &str| self.event_by(caller, id, ActorKind::Administrator, what);
        let own = person.id == caller.actor.id;
        let done = match act {
            "hentikan" | "pengaman" | "tautan" | "beri" | "nik" if own => return Ok(StaffAnswer::Barred(StaffBar::Own)),
            "hentikan" => {
                staff::change(&mut tx, &Staff { status: StaffStatus::Suspended, ..person }, &event("suspend")).await?;
                sessions::end_all(&mut tx, agency, id, self.now()).await?;
                StaffDone::Suspended
            }
            "buka" if person.status == StaffStatus::Suspended => {
                let status = if person.password_hash.is_empty() { StaffStatus::Invited } else { StaffStatus::Active };
                staff::change(&mut tx, &Staff { status, ..person }, &event("restore")).await?;
                StaffDone::Restored
            }
            "tautan" if person.status != StaffStatus::Suspended => {
                self.send_link(&mut tx, profile, &person, base).await?;
                accounts::note(&mut tx, &event("invite")).await?;
                StaffDone::LinkSent
            }
            "pengaman" => {
                for factor in factors::of(&mut tx, agency, id).await? {
                    factors::remove(&mut tx, agency, id, &factor.id).await?;
                }
                factors::set_recovery(&mut tx, id, &[]).await?;
                sessions::end_all(&mut tx, agency, id, self.now()).await?;
                accounts::note(&mut tx, &event("factors_dropped")).await?;
                StaffDone::FactorsDropped
            }
            "beri" => match self.give_role(&mut tx, profile, caller, &person, raw).await? {
                StaffAnswer::Done(done) => done,
                other => return Ok(other),
            },
            "nik" => {
                let answers = match self.read_form(profile, &[staff_form::nik(Lang::Id)], raw) {
                    Ok(answers) => answers,
                    Err(errors) => return Ok(StaffAnswer::Mend(errors)),
                };
                let nik = answers.get("nik").unwrap_or_default().to_owned();
                let person = Staff { nik, ..person };
                staff::change(&mut tx, &person, &event("nik")).await?;
                self.note_own_kin(&mut tx, &person).await?;
                tx.commit().await?;
                let outage = self.refresh_kin(&person).await?;
                return Ok(StaffAnswer::Done(if outage.is_none() { StaffDone::NikNoted } else { StaffDone::NikNotedAlone }));
            }
            "cabut" => {
                let key = raw.get("kunci").map_or("", String::as_str);
                let grant = person.grants.iter().find(|grant| key_of(&grant.role) == key).ok_or(OfficeError::NotFound)?;
                if grant.role.kind == ActorKind::Administrator && own {
                    return Ok(StaffAnswer::Barred(StaffBar::Own));
                }
                staff::take(&mut tx, id, &grant.role).await?;
                let reason = role_words(profile, &grant.role, Lang::Id);
                accounts::note(&mut tx, &store::accounts::AccountEvent { reason, ..event("role_taken") }).await?;
                StaffDone::RoleTaken
            }
            _ => return Err(OfficeError::NotFound),
        };
        tx.commit().await?;
        Ok(StaffAnswer::Done(done))
    }

    /// Gives an account the role of a form. Who files for an institution gets no role of the office.
    async fn give_role(&self, tx: &mut Tx, profile: &Profile, caller: &Caller, person: &Staff, raw: &Raw) -> Result<StaffAnswer> {
        if person.grants.iter().any(|grant| grant.role.kind == ActorKind::Institution) {
            return Err(OfficeError::NotFound);
        }
        let answers = match self.read_form(profile, &self.role_fields(profile, Lang::Id), raw) {
            Ok(answers) => answers,
            Err(errors) => return Ok(StaffAnswer::Mend(errors)),
        };
        let grant = match self.grant_of(profile, caller, &answers) {
            Ok(grant) => grant,
            Err(error) => return Ok(StaffAnswer::Mend(vec![error])),
        };
        let lasting = |there: &Grant| there.role == grant.role && there.until.is_none();
        if grant.until.is_some() && person.grants.iter().any(lasting) {
            return Ok(StaffAnswer::Mend(vec![FieldError { field: "sampai".to_owned(), fault: FieldFault::Period }]));
        }
        staff::give(tx, &person.id, &grant).await?;
        let reason = [role_words(profile, &grant.role, Lang::Id), days_words(&grant, Lang::Id)].join(" ");
        let event = self.event_by(caller, &person.id, ActorKind::Administrator, "role_given");
        accounts::note(tx, &store::accounts::AccountEvent { reason, ..event }).await?;
        Ok(StaffAnswer::Done(StaffDone::RoleGiven))
    }

    /// Whether no account signs in with an address.
    pub(super) async fn address_is_free(&self, tx: &mut Tx, agency: &str, email: &str) -> Result<bool> {
        let staff = staff::by_email(tx, agency, email).await?.is_none();
        let named = accounts::by_name(tx, agency, &self.name_hash(agency, email)).await?;
        Ok(staff && !matches!(named, Some((AccountKind::Resident, _))))
    }

    /// Reads a form of the staff pages.
    pub(super) fn read_form(
        &self,
        profile: &Profile,
        fields: &[domain::form::Field],
        raw: &Raw,
    ) -> std::result::Result<Answers, Vec<FieldError>> {
        let today = profile.agency.zone.local(self.now()).date();
        parse(fields, raw, &FormContext { today, is_village: &|code| profile.areas.village(code).is_some() })
    }

    /// The role that a form gives, when its limits and its days go with it.
    fn grant_of(&self, profile: &Profile, caller: &Caller, answers: &Answers) -> std::result::Result<Grant, FieldError> {
        let text = |name: &str| answers.get(name).filter(|answer| !answer.is_empty()).map(str::to_owned);
        let wrong = |field: &str, fault| Err(FieldError { field: field.to_owned(), fault });
        let Some(kind) = ActorKind::from_code(answers.get("peran").unwrap_or_default()) else { return wrong("peran", FieldFault::Choice) };
        let role = Role { kind, area: text("wilayah"), office: text("kantor") };
        if role.area.is_some() != (kind == ActorKind::Counter) {
            return wrong("wilayah", FieldFault::Limit);
        }
        if role.office.is_some() != kind.is_of_an_office() {
            return wrong("kantor", FieldFault::Limit);
        }
        let (from, until) = (text("mulai").and_then(|day| parse_date(&day)), text("sampai").and_then(|day| parse_date(&day)));
        let today = profile.agency.zone.local(self.now()).date();
        if until.is_some_and(|until| until < today || from.is_some_and(|from| until < from)) {
            return wrong("sampai", FieldFault::Period);
        }
        Ok(Grant { role, from, until, by: caller.actor.id.clone() })
    }

    fn staff_row(&self, profile: &Profile, person: &Staff, lang: Lang) -> StaffRow {
        let today = profile.agency.zone.local(self.now()).date();
        StaffRow {
            id: person.id.clone(),
            name: person.name.clone(),
            email: person.email.clone(),
            status: person.status,
            roles: grants_on(person, today).iter().map(|role| role_words(profile, role, lang)).collect(),
        }
    }
}

/// What names a role in a form.
fn key_of(role: &Role) -> String {
    [role.kind.code(), role.area.as_deref().unwrap_or(""), role.office.as_deref().unwrap_or("")].join("|")
}
