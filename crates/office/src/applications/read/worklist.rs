//! The worklist of a person: what lies with the person's roles.

use std::collections::BTreeMap;

use domain::procedure::{ActorKind, Role, Status};
use domain::profile::Profile;
use store::applications::Application;
use store::worklist::{Filter, Scope};
use store::{Tx, staff, worklist};
use views::{WorkAge, WorkFilter, WorkPage, WorkRow};

use crate::applications::read::search::find;
use crate::applications::read::standing::standing_of;
use crate::{Caller, Office, OfficeError, Result};

const PAGE: usize = 25;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A role's part of the worklist.
struct Share {
    scope: Scope,
    statuses: Vec<Status>,
}

impl Share {
    /// Each status with where it is looked for.
    fn parts(&self) -> impl Iterator<Item = (&Scope, Status)> {
        self.statuses.iter().map(|status| (&self.scope, *status))
    }
}

fn shares(profile: &Profile, roles: &[Role]) -> Vec<Share> {
    roles
        .iter()
        .filter_map(|role| {
            let scope = match role.kind {
                ActorKind::Counter | ActorKind::Institution => Scope::FiledIn(role.area.clone()?),
                kind if kind.is_of_an_office() => Scope::PrintedAt(role.office.clone()?),
                _ => Scope::Agency,
            };
            let statuses = match role.kind {
                // A counter follows everything it filed.
                ActorKind::Counter | ActorKind::Institution => profile.procedure.statuses(),
                ActorKind::Auditor => profile
                    .procedure
                    .statuses()
                    .into_iter()
                    .filter(|s| *s != Status::Draft)
                    .collect(),
                ActorKind::Administrator
                | ActorKind::Complaints
                | ActorKind::Resident
                | ActorKind::System => {
                    return None;
                }
                kind => own_work(profile, kind),
            };
            Some(Share { scope, statuses })
        })
        .collect()
}

/// The statuses in which a role has its own task, not just the right to cancel or return.
fn own_work(profile: &Profile, kind: ActorKind) -> Vec<Status> {
    use domain::procedure::Action::{Cancel, Return};
    let mut statuses: Vec<Status> = profile
        .procedure
        .steps
        .iter()
        .filter(|step| step.who.contains(&kind) && !matches!(step.action, Cancel | Return))
        .flat_map(|step| step.from.clone())
        .collect();
    statuses.sort();
    statuses.dedup();
    statuses
}

/// One page of the caller's worklist.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller whose roles have none.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn worklist(office: &Office, caller: &Caller, asked: &WorkFilter) -> Result<WorkPage> {
    let profile = office.profile_of(caller)?;
    let shares = shares(profile, &caller.actor.roles);
    if shares.is_empty() {
        return Err(OfficeError::Refused(domain::procedure::Refusal::NotYourRole));
    }
    let newest_first = caller.is_counter();
    let filter = filter(office, profile, caller, asked);
    let wanted = asked.status;
    let mut tx = office.db.read().await?;
    let (tabs, mut found) = listed(&mut tx, caller, &shares, wanted, newest_first, &filter).await?;
    if !caller.search.is_empty() {
        found = find(office, &mut tx, caller, &caller.search).await?;
    }
    found.sort_by(|a, b| {
        let order = (a.case.status_since, &a.case.id).cmp(&(b.case.status_since, &b.case.id));
        if newest_first || !caller.search.is_empty() { order.reverse() } else { order }
    });
    found.dedup_by(|a, b| a.case.id == b.case.id);
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found
        .last()
        .filter(|_| more && caller.search.is_empty())
        .map(|last| format!("{}_{}", last.case.status_since, last.case.id));
    let mut rows = Vec::with_capacity(found.len());
    for application in found {
        rows.push(row(office, &mut tx, profile, application).await?);
    }
    Ok(WorkPage {
        tabs: tabs
            .into_iter()
            .filter(|(status, count)| *count > 0 || Some(*status) == wanted || !caller.is_counter())
            .collect(),
        rows,
        next,
        search: (!caller.search.is_empty()).then(|| caller.search.clone()),
        services: profile
            .services
            .iter()
            .map(|service| (service.code.clone(), service.name.clone()))
            .collect(),
        areas: profile
            .areas
            .districts()
            .map(|(district, _)| (district.code.clone(), district.name.clone()))
            .collect(),
        is_counter: caller.is_counter(),
        is_signer: caller.actor.has(ActorKind::OfficeHead),
        sent_today: sent_today(office, &mut tx, profile, caller).await?,
    })
}

/// How many there are of each status, and the first of those that are wanted.
async fn listed(
    tx: &mut Tx,
    caller: &Caller,
    shares: &[Share],
    wanted: Option<Status>,
    newest_first: bool,
    filter: &Filter,
) -> Result<(BTreeMap<Status, i64>, Vec<Application>)> {
    let agency = &caller.actor.agency;
    let most = i64::try_from(PAGE + 1).unwrap_or(0);
    let mut tabs: BTreeMap<Status, i64> = BTreeMap::new();
    let mut found: Vec<Application> = Vec::new();
    for (scope, status) in shares.iter().flat_map(Share::parts) {
        *tabs.entry(status).or_default() += worklist::count(tx, agency, scope, status).await?;
        if wanted.is_none_or(|wanted| wanted == status) && caller.search.is_empty() {
            let page =
                worklist::page(tx, agency, scope, status, newest_first, filter, most).await?;
            found.extend(page);
        }
    }
    Ok((tabs, found))
}

fn filter(office: &Office, profile: &Profile, caller: &Caller, asked: &WorkFilter) -> Filter {
    let now = office.now();
    let today = profile
        .agency
        .zone
        .instant(profile.agency.zone.local(now).date().to_datetime(jiff::civil::Time::midnight()));
    Filter {
        service: asked.service.clone(),
        area: asked.area.clone(),
        assignee: if asked.mine { caller.actor.id.clone().into() } else { String::new() },
        due_before: (asked.age == Some(WorkAge::Late)).then_some(now),
        since_from: (asked.age == Some(WorkAge::Today)).then_some(today),
        since_before: (asked.age == Some(WorkAge::Week)).then_some(now - 7 * DAY_MS),
        after: asked
            .after
            .split_once('_')
            .and_then(|(since, id)| Some((since.parse().ok()?, id.to_owned()))),
    }
}

async fn sent_today(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    caller: &Caller,
) -> Result<i64> {
    let Some(area) = caller.desk().and_then(|role| role.area.as_deref()) else {
        return Ok(0);
    };
    let zone = profile.agency.zone;
    let today =
        zone.instant(zone.local(office.now()).date().to_datetime(jiff::civil::Time::midnight()));
    Ok(worklist::sent_since(tx, &caller.actor.agency, area, today).await?)
}

async fn row(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    application: Application,
) -> Result<WorkRow> {
    let service = office.service_of(&application).ok();
    let standing = standing_of(office, profile, &application, office.now());
    let case = application.case;
    let holder = match &case.assignee {
        Some(id) => staff::by_id(tx, &case.agency, id).await?.map(|person| person.name),
        None => None,
    };
    Ok(WorkRow {
        reg_no: application.reg_no,
        applicant: application.applicant,
        service: service.map(|service| service.name.clone()).unwrap_or_default(),
        village: if case.village.is_empty() {
            String::new()
        } else {
            profile.areas.label(&case.village)
        },
        status: case.status,
        age_minutes: standing.used_minutes,
        used_percent: standing.used_percent,
        late: standing.is_late,
        holder,
        version: case.version,
        id: case.id.into(),
    })
}
