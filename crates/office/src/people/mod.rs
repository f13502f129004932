//! Staff and institutions: accounts, roles, agreements, and what they share with residents: the
//! list of one's sessions.

mod deputy;
mod institution;
mod invite;
mod kin;
mod member;
mod pending;
mod sessions;
mod staff;
mod staff_act;

use domain::people::staff_form;
use domain::procedure::{ActorKind, Refusal, Role};
use domain::profile::Profile;
use domain::words::{self, Lang};
use store::accounts::AccountEvent;
use store::staff::Staff;

use crate::{Caller, Office, OfficeError, Result};

pub use invite::ChooseAnswer;
pub(crate) use invite::SHORTEST;
pub(crate) use member::is_user_id;
pub(crate) use pending::contact_fields;
pub(crate) use sessions::device_view;
pub use staff::StaffAnswer;

/// The roles of an account that hold on a day.
pub(crate) fn grants_on(person: &Staff, day: jiff::civil::Date) -> Vec<Role> {
    person.grants.iter().filter(|grant| grant.holds(day)).map(|grant| grant.role.clone()).collect()
}

/// A role with what it is limited to, in words.
pub(crate) fn role_words(profile: &Profile, role: &Role, lang: Lang) -> String {
    let office = role
        .office
        .as_deref()
        .and_then(|code| profile.office(code))
        .map(|office| office.name.clone());
    let place = office.or_else(|| {
        role.area
            .as_deref()
            .filter(|area| profile.areas.get(area).is_some())
            .map(|area| profile.areas.label(area))
    });
    let kind = words::actor(role.kind, lang);
    place.map_or(kind.to_owned(), |place| format!("{kind} · {place}"))
}

impl Office {
    /// The agency's profile, for who administers.
    pub(crate) fn administrator(&self, caller: &Caller) -> Result<&Profile> {
        if !caller.actor.has(ActorKind::Administrator) {
            return Err(OfficeError::Refused(Refusal::NotYourRole));
        }
        self.profile_of(caller)
    }

    /// An event of an account.
    pub(crate) fn account_event(
        &self,
        agency: &str,
        account_id: &str,
        actor_id: &str,
        actor_name: &str,
        role: &str,
        what: &str,
    ) -> AccountEvent {
        let now = self.now();
        AccountEvent {
            id: self.source.id(now),
            agency: agency.to_owned(),
            account_id: account_id.to_owned(),
            at: now,
            actor_id: actor_id.to_owned(),
            actor_name: actor_name.to_owned(),
            role: role.to_owned(),
            what: what.to_owned(),
            reason: String::new(),
            faults: String::new(),
        }
    }

    /// An event of an account that the caller caused in a role.
    pub(crate) fn event_by(
        &self,
        caller: &Caller,
        account_id: &str,
        role: ActorKind,
        what: &str,
    ) -> AccountEvent {
        self.account_event(
            &caller.actor.agency,
            account_id,
            &caller.actor.id,
            &caller.name,
            role.code(),
            what,
        )
    }

    /// The fields for giving a role, with the agency's areas and offices.
    pub(crate) fn role_fields(&self, profile: &Profile, lang: Lang) -> Vec<domain::form::Field> {
        let districts = profile.areas.districts().flat_map(|(district, villages)| {
            let own = (district.code.clone(), district.name.clone());
            let villages = villages
                .into_iter()
                .map(|village| (village.code.clone(), profile.areas.label(&village.code)));
            std::iter::once(own).chain(villages).collect::<Vec<_>>()
        });
        let offices = profile
            .offices
            .iter()
            .map(|office| (office.code.clone(), office.name.clone()))
            .collect();
        staff_form::role(districts.collect(), offices, lang)
    }
}
