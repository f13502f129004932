//! What every page knows.

use domain::lang::Lang;
use domain::procedure::ActorKind;
use domain::profile::Profile;
use views::{AgencyView, PersonView, Visit};

use crate::applications::place_of;
use crate::{Caller, Office};

/// The visit of a person, or of nobody.
#[must_use]
pub fn visit(office: &Office, profile: &Profile, caller: Option<&Caller>, lang: Lang) -> Visit {
    Visit {
        agency: agency_view(office, profile),
        lang,
        person: caller.map(|caller| person_view(place_of(office, caller), caller)),
        demo: office.demo,
        flash: None,
    }
}

fn agency_view(office: &Office, profile: &Profile) -> AgencyView {
    let agency = &profile.agency;
    let local = agency.zone.local(office.now());
    let open_until = profile
        .calendar
        .hours(local.date())
        .filter(|hours| (hours.open..hours.close).contains(&local.time()))
        .map(|hours| format!("{} {}", domain::calendar::clock(hours.close), agency.zone.code()));
    AgencyView {
        photo_days: profile.agency.photo_days,
        name: agency.name.clone(),
        short_name: agency.short_name.clone(),
        app_name: agency.app_name.clone(),
        brand: agency.brand.clone(),
        whatsapp: agency.contact.whatsapp.clone(),
        telephone: agency.contact.telephone.clone(),
        email: agency.contact.email.clone(),
        zone: profile.calendar.zone,
        week: profile.calendar.week,
        open_until,
    }
}

fn person_view(place: String, caller: &Caller) -> PersonView {
    let mut roles: Vec<ActorKind> = caller.actor.roles.iter().map(|role| role.kind).collect();
    roles.dedup();
    PersonView {
        name: caller.name.clone(),
        roles,
        place,
        resident: caller.resident,
        unit: caller.unit.clone(),
    }
}
