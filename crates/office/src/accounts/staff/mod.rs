//! Accounts of the staff: inviting, roles and their days, deputies, and what a second person
//! confirms.

mod act;
mod add;
mod deputy;
mod family;
mod form;
mod give;
mod invite;
mod page;
mod pending;
mod role_key;

use domain::id::{AccountId, AgencyCode};
use domain::people::event::{AccountEventDetail, AccountEventKind, ActedAs, RoleOnDays};
use domain::people::staff::Grant;
use domain::people::staff_form;
use domain::procedure::{ActorKind, Refusal, Role};
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::staff::Staff;

pub use self::act::staff_act;
pub(crate) use self::add::place_staff;
pub use self::add::{NewStaff, add_staff, has_no_staff};
pub(crate) use self::deputy::deputies;
pub use self::deputy::{end_deputy, name_deputy};
pub(crate) use self::family::note_own_nik;
pub use self::family::refresh_families;
pub use self::form::StaffAnswer;
pub(crate) use self::form::{address_is_free, read_form};
pub use self::invite::{ChooseAnswer, choose_password, invitation};
pub(crate) use self::invite::{SHORTEST, send_link};
pub use self::page::{invite, staff_list, staff_page};
pub(crate) use self::pending::{ask_second, contact_fields, pending_rows, void_contacts};
pub use self::pending::{decide_pending, pending, put_waiting_contacts};
use crate::{Caller, Office, OfficeError, Result};

/// The roles of an account that hold on a day.
pub(crate) fn grants_on(person: &Staff, day: jiff::civil::Date) -> Vec<Role> {
    person.grants.iter().filter(|grant| grant.holds(day)).map(|grant| grant.role.clone()).collect()
}

/// A role with what it is limited to, by the names of the definitions.
pub(crate) fn role_on_days(profile: &Profile, grant: &Grant) -> RoleOnDays {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    RoleOnDays {
        kind: grant.role.kind,
        place: place_of_role(profile, &grant.role),
        from: day(grant.from),
        until: day(grant.until),
    }
}

/// Where a role holds; empty for the whole agency.
pub(crate) fn place_of_role(profile: &Profile, role: &Role) -> String {
    let office = role.office.as_deref().and_then(|code| profile.office(code));
    let area = role.area.as_deref().filter(|area| profile.areas.get(area).is_some());
    office
        .map(|office| office.name.clone())
        .or_else(|| area.map(|area| profile.areas.label(area)))
        .unwrap_or_default()
}

/// The agency's profile, for who administers.
pub(crate) fn administrator<'a>(office: &'a Office, caller: &Caller) -> Result<&'a Profile> {
    if !caller.actor.has(ActorKind::Administrator) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    office.profile_of(caller)
}

/// An event of an account.
pub(crate) fn account_event(
    office: &Office,
    agency: &AgencyCode,
    account_id: &AccountId,
    actor_id: &str,
    actor_name: &str,
    role: ActedAs,
    what: AccountEventKind,
) -> AccountEvent {
    let now = office.now();
    AccountEvent {
        id: office.source.id(now),
        agency: agency.to_owned(),
        account_id: account_id.to_owned(),
        at: now,
        actor_id: actor_id.to_owned().into(),
        actor_name: actor_name.to_owned(),
        role,
        what,
        reason: String::new(),
        faults: Vec::new(),
        detail: AccountEventDetail::None,
    }
}

/// An event of an account that the caller caused in a role.
pub(crate) fn event_by(
    office: &Office,
    caller: &Caller,
    account_id: &AccountId,
    role: ActorKind,
    what: AccountEventKind,
) -> AccountEvent {
    account_event(
        office,
        &caller.actor.agency,
        account_id,
        &caller.actor.id,
        &caller.name,
        ActedAs::Role(role),
        what,
    )
}

/// The fields for giving a role, with the agency's areas and offices.
pub(crate) fn role_fields(profile: &Profile) -> Vec<domain::form::Field> {
    let districts = profile.areas.districts().flat_map(|(district, villages)| {
        let own = (district.code.clone(), district.name.clone());
        let villages = villages
            .into_iter()
            .map(|village| (village.code.clone(), profile.areas.label(&village.code)));
        std::iter::once(own).chain(villages).collect::<Vec<_>>()
    });
    let offices =
        profile.offices.iter().map(|office| (office.code.clone(), office.name.clone())).collect();
    staff_form::role(districts.collect(), offices)
}
