//! The public pages of an agency: its hours today, its offices, its promise, and what is asked for
//! most.

use std::collections::BTreeMap;
use std::sync::RwLock;

use domain::area::AreaLevel;
use domain::calendar::Millis;
use domain::id::AgencyCode;
use domain::opening::OfficeDay;
use domain::profile::Profile;
use store::applications;
use views::{AboutView, DayOffView, OpeningView, PlaceView, TodayView};

use crate::applications::sends_papers;
use crate::catalogue::paper_forms::form_link;
use crate::catalogue::services::contact_view;
use crate::{Office, Result};

/// So many services are named as the most asked for.
const POPULAR: usize = 6;
/// What was asked for in so long counts.
const COUNTED_MS: i64 = 90 * 24 * 60 * 60_000;
/// So long a count is good for.
const FRESH_MS: i64 = 60 * 60_000;
/// So many days off are named.
const DAYS_OFF: usize = 12;

/// The services most asked for, by agency, and when they were counted: everybody who opens the
/// first page asks for them.
#[derive(Debug, Default)]
pub(crate) struct Popular(RwLock<BTreeMap<AgencyCode, (Millis, Vec<String>)>>);

impl Popular {
    fn get(&self, agency: &AgencyCode, now: Millis) -> Option<Vec<String>> {
        let all = self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        all.get(agency).filter(|(at, _)| now - at < FRESH_MS).map(|(_, codes)| codes.clone())
    }

    fn put(&self, agency: &AgencyCode, now: Millis, codes: Vec<String>) {
        let mut all = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        all.insert(agency.clone(), (now, codes));
    }
}

/// What the public pages know of an agency.
///
/// # Errors
/// [`crate::OfficeError::NotFound`] for no such agency; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn about(office: &Office, agency: &AgencyCode) -> Result<AboutView> {
    let profile = office.profile(agency)?;
    let now = office.now();
    let asked = asked_most(office, agency).await?;
    // A young office has not been asked for six services yet: the catalogue fills up.
    let mut services: Vec<_> = asked.iter().filter_map(|code| profile.service(code)).collect();
    for service in &profile.services {
        if services.len() < POPULAR && !services.iter().any(|there| there.code == service.code) {
            services.push(service);
        }
    }
    let days_off = profile.calendar.days_off(now, DAYS_OFF);
    Ok(AboutView {
        today: today(profile, now),
        popular: services
            .into_iter()
            .take(POPULAR)
            .map(|service| (service.code.clone(), service.name.clone()))
            .collect(),
        places: places(profile),
        contact: contact_view(profile),
        days_off: days_off.into_iter().map(|(date, name)| DayOffView { date, name }).collect(),
        sends_papers: sends_papers(&profile.procedure),
        forms: profile.forms.iter().map(form_link).collect(),
        pledge: profile.agency.pledge.clone(),
    })
}

async fn asked_most(office: &Office, agency: &AgencyCode) -> Result<Vec<String>> {
    let now = office.now();
    if let Some(codes) = office.popular.get(agency, now) {
        return Ok(codes);
    }
    let mut tx = office.db.read().await?;
    let codes = applications::most_asked(
        &mut tx,
        agency,
        now - COUNTED_MS,
        i64::try_from(POPULAR).unwrap_or(0),
    )
    .await?;
    drop(tx);
    office.popular.put(agency, now, codes.clone());
    Ok(codes)
}

fn today(profile: &Profile, now: Millis) -> TodayView {
    let calendar = &profile.calendar;
    let day = calendar.day_at(now);
    // When it opens today, or is open, nobody asks for the next time.
    let waits = matches!(day, OfficeDay::Over | OfficeDay::Off | OfficeDay::Holiday(_));
    let next = calendar.opens_next(now).filter(|_| waits);
    let next = next.map(|next| OpeningView { date: next.date(), hour: next.time() });
    TodayView { date: calendar.zone.local(now).date(), day, next }
}

/// The offices, the main one first, each with the districts it prints for where the agency has
/// zones.
fn places(profile: &Profile) -> Vec<PlaceView> {
    let districts = |zones: &[String]| {
        let all = profile.areas.all().iter().filter(|area| area.level == AreaLevel::District);
        all.filter(|area| area.zone.as_ref().is_some_and(|zone| zones.contains(zone)))
            .map(|area| area.name.clone())
            .collect()
    };
    let (main, others): (Vec<_>, Vec<_>) = profile.offices.iter().partition(|office| office.main);
    let place = |office: &domain::office_place::OfficePlace| PlaceView {
        name: office.name.clone(),
        address: office.address.clone(),
        districts: districts(&office.zones),
    };
    main.into_iter().chain(others).map(place).collect()
}
