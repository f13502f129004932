//! The facts of an application that decisions are made of, and the people who decide.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Action, ActorKind, Change, Inputs, Status};
use crate::area::lies_in;
use crate::calendar::Millis;
use crate::codes::codes;
use crate::id::{AccountId, AgencyCode, ApplicationId};
use crate::papers::Papers;

codes! {
    /// How an application came in.
    pub enum Channel {
        /// By the resident.
        Mandiri = "mandiri",
        /// At a counter.
        Loket = "loket",
        /// By an institution.
        Instansi = "instansi",
    }
}

/// What a decision needs to know of an application (permohonan).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: ApplicationId,
    /// The agency's code.
    pub agency: AgencyCode,
    /// Where it stands.
    pub status: Status,
    /// Counts changes; an act names the version it saw.
    pub version: i64,
    /// How it came in.
    pub channel: Channel,
    /// Who filed it.
    pub filed_by: AccountId,
    /// The resident's account on whose behalf a counter filed it; empty when nobody is named.
    pub on_behalf: AccountId,
    /// The area of the counter that filed it, or the unit of the institution ([`unit_area`]);
    /// empty when a resident filed it.
    pub filed_area: String,
    /// The applicant's village; empty while unknown.
    pub village: String,
    /// The office that prints and hands over; empty while unknown.
    pub print_office: String,
    /// Whether the counter that filed it prints and hands over.
    pub prints_at_counter: bool,
    /// Whether its service issues a document.
    pub issues_document: bool,
    /// Who has taken it.
    pub assignee: Option<AccountId>,
    /// Who declared it complete.
    pub accepted_by: Option<AccountId>,
    /// Who checked what was filed, before the physical file was sent.
    pub verified_by: Option<AccountId>,
    /// The physical file.
    pub papers: Papers,
    /// Who entered it in SIAK.
    pub entered_by: Option<AccountId>,
    /// Content hash of the konsep.
    pub konsep_hash: Option<String>,
    /// Content hash of the konsep that was validated.
    pub validated_hash: Option<String>,
    /// When the present status began.
    pub status_since: Millis,
    /// Keyed hashes of the NIKs and family card numbers it names: nobody processes what is about
    /// their own family.
    pub subjects: BTreeSet<String>,
}

/// Where an application lies: what decides who sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The agency's code.
    pub agency: &'a AgencyCode,
    /// Where it stands.
    pub status: Status,
    /// Who filed it.
    pub filed_by: &'a AccountId,
    /// On whose behalf; empty when nobody is named.
    pub on_behalf: &'a AccountId,
    /// The area of the counter, or the unit of the institution; empty when a resident filed it.
    pub filed_area: &'a str,
    /// The applicant's village; empty while unknown.
    pub village: &'a str,
    /// The office that prints and hands over; empty while unknown.
    pub print_office: &'a str,
    /// Whether the counter that filed it prints and hands over.
    pub prints_at_counter: bool,
}

/// What stands for a unit of an institution (Instansi Pengguna) where a counter has its area.
#[must_use]
pub fn unit_area(unit: &str) -> String {
    format!("instansi/{unit}")
}

/// A role of a person, limited to an area or an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Which role.
    pub kind: ActorKind,
    /// The area it is limited to; a counter always has one, and somebody of an institution its
    /// unit ([`unit_area`]).
    pub area: Option<String>,
    /// The office it is limited to; producers and pick-up clerks always have one.
    pub office: Option<String>,
}

/// A person who is signed in, or the program itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person's id.
    pub id: AccountId,
    /// The agency's code.
    pub agency: AgencyCode,
    /// The person's roles.
    pub roles: Vec<Role>,
    /// Keyed hashes of the person's NIK, of those of the family and of the family card's number;
    /// empty while unknown.
    pub family: BTreeSet<String>,
}

/// What an act brings along. A step's conditions say which of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// What was typed, ticked and drawn.
    pub inputs: Inputs,
    /// The form is complete and its file passed inspection.
    pub complete: bool,
    /// Everything found wrong is ticked as mended.
    pub corrected: bool,
    /// Content hash of the uploaded konsep.
    pub konsep_hash: Option<String>,
    /// Whether a passphrase was typed. The passphrase itself never comes here.
    pub passphrase: bool,
    /// Documents that will be issued are named, and the papers that have to be sent.
    pub estimated: bool,
    /// Every issued document has its number and date.
    pub numbered: bool,
    /// The code of the Resi fits.
    pub resi: bool,
    /// Whether a signature over the very document was checked.
    pub valid_signature: bool,
}

impl Actor {
    /// The program itself, acting for an agency.
    #[must_use]
    pub fn system(agency: &AgencyCode) -> Self {
        let role = Role { kind: ActorKind::System, area: None, office: None };
        Self::new(AccountId::of("system"), agency.clone(), vec![role])
    }

    /// A person of whose family nothing is known.
    #[must_use]
    pub fn new(id: impl Into<AccountId>, agency: impl Into<AgencyCode>, roles: Vec<Role>) -> Self {
        Self { id: id.into(), agency: agency.into(), roles, family: BTreeSet::new() }
    }

    /// Whether the person has a role of this kind.
    #[must_use]
    pub fn has(&self, kind: ActorKind) -> bool {
        self.roles.iter().any(|role| role.kind == kind)
    }
}

impl Role {
    /// Whether an application lies within what this role is limited to.
    #[must_use]
    pub fn reaches(&self, place: &Place<'_>) -> bool {
        match self.kind {
            ActorKind::Counter => self.area.as_deref().is_some_and(|area| {
                !place.filed_area.is_empty() && lies_in(place.filed_area, area)
            }),
            ActorKind::Institution => {
                self.area.as_deref().is_none_or(|unit| place.filed_area == unit)
            }
            kind if kind.is_of_an_office() => {
                self.office.as_deref() == Some(place.print_office) && !place.prints_at_counter
            }
            _ => self.area.as_deref().is_none_or(|area| lies_in(place.village, area)),
        }
    }
}

impl Place<'_> {
    /// Whether a person filed it, alone or as the counter or unit it was filed at, or had it filed
    /// on their behalf: who may fill it in, mend it and take it back.
    #[must_use]
    pub fn is_filed_by(&self, actor: &Actor) -> bool {
        let same_desk = |role: &Role| {
            matches!(role.kind, ActorKind::Counter | ActorKind::Institution)
                && role.area.as_deref() == Some(self.filed_area)
        };
        let own = *self.filed_by == actor.id
            || (!self.on_behalf.is_empty() && *self.on_behalf == actor.id);
        *self.agency == actor.agency && (own || actor.roles.iter().any(same_desk))
    }
}

impl Case {
    /// A draft that was just begun: of no area and no office yet, issuing no document.
    #[must_use]
    pub fn begun(
        id: impl Into<ApplicationId>,
        agency: impl Into<AgencyCode>,
        channel: Channel,
        filed_by: impl Into<AccountId>,
        at: Millis,
    ) -> Self {
        Self {
            id: id.into(),
            agency: agency.into(),
            status: Status::Draft,
            version: 1,
            channel,
            filed_by: filed_by.into(),
            on_behalf: AccountId::none(),
            filed_area: String::new(),
            village: String::new(),
            print_office: String::new(),
            prints_at_counter: false,
            issues_document: false,
            assignee: None,
            accepted_by: None,
            verified_by: None,
            papers: Papers::default(),
            entered_by: None,
            konsep_hash: None,
            validated_hash: None,
            status_since: at,
            subjects: BTreeSet::new(),
        }
    }

    /// Where it lies.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        Place {
            agency: &self.agency,
            status: self.status,
            filed_by: &self.filed_by,
            on_behalf: &self.on_behalf,
            filed_area: &self.filed_area,
            village: &self.village,
            print_office: &self.print_office,
            prints_at_counter: self.prints_at_counter,
        }
    }

    /// See [`Place::is_filed_by`].
    #[must_use]
    pub fn is_filed_by(&self, actor: &Actor) -> bool {
        self.place().is_filed_by(actor)
    }

    /// Whether it is about the actor or the actor's family.
    #[must_use]
    pub fn is_about_family_of(&self, actor: &Actor) -> bool {
        !self.subjects.is_disjoint(&actor.family)
    }

    /// The facts after a change: the only place where a status is written.
    #[must_use]
    pub fn after(&self, change: &Change, actor: &Actor, given: &Given, at: Millis) -> Self {
        let mut next = self.clone();
        next.status = change.to;
        next.version += 1;
        if change.from != change.to {
            next.status_since = at;
            next.assignee = None;
        }
        match change.action {
            Action::Accept | Action::ValidateFiles => next.accepted_by = Some(actor.id.clone()),
            Action::Verify => next.verified_by = Some(actor.id.clone()),
            Action::EnterSiak => {
                next.entered_by = Some(actor.id.clone());
                next.konsep_hash.clone_from(&given.konsep_hash);
                next.validated_hash = None;
            }
            Action::Validate => next.validated_hash.clone_from(&self.konsep_hash),
            Action::Return => next.validated_hash = None,
            Action::Resubmit => {
                next.accepted_by = None;
                next.verified_by = None;
                next.entered_by = None;
                next.konsep_hash = None;
                next.validated_hash = None;
            }
            _ => {}
        }
        next
    }
}
