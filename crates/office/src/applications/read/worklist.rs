//! The worklist of a person: what lies with the person's roles.

use std::collections::BTreeMap;

use domain::procedure::{ActorKind, Role, Status};
use domain::profile::Profile;
use store::applications::Header;
use store::search::Found;
use store::worklist::{Filter, Key, List, Of, Scope};
use store::{Tx, worklist};
use views::{WorkAge, WorkFilter, WorkPage, WorkRow};

use crate::applications::read::search::find;
use crate::applications::read::standing::{Dated, standing_of};
use crate::{Caller, Office, OfficeError, Result};

const PAGE: usize = 25;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A role's part of the worklist.
struct Share {
    scope: Scope,
    statuses: Vec<Status>,
    /// What is listed when no status is asked for.
    of: Vec<Of>,
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
            let all = || profile.procedure.statuses();
            let (statuses, of) = match role.kind {
                // A counter follows everything it filed.
                ActorKind::Counter | ActorKind::Institution => (all(), vec![Of::All]),
                ActorKind::Auditor => {
                    (all().into_iter().filter(|s| *s != Status::Draft).collect(), vec![Of::Sent])
                }
                ActorKind::Administrator
                | ActorKind::Complaints
                | ActorKind::Resident
                | ActorKind::System => {
                    return None;
                }
                kind => {
                    let own = own_work(profile, kind);
                    let of = own.iter().copied().map(Of::Status).collect();
                    (own, of)
                }
            };
            Some(Share { scope, statuses, of })
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
    let filter = filter(office, profile, caller, asked);
    let mut tx = office.db.read().await?;
    let mut tabs = BTreeMap::<Status, i64>::new();
    for share in &shares {
        let counted =
            worklist::counts(&mut tx, &caller.actor.agency, &share.scope, &share.statuses).await?;
        for (status, count) in counted {
            *tabs.entry(status).or_default() += count;
        }
    }
    let searched = !caller.search.is_empty();
    let Shown { rows, next, more } = if searched {
        let Found { found, more } = find(office, &mut tx, caller, &caller.search, PAGE).await?;
        Shown { rows: found, next: None, more }
    } else {
        listed(&mut tx, caller, &shares, asked.status, &filter).await?
    };
    let sent_today = sent_today(office, &mut tx, profile, caller).await?;
    drop(tx);
    let wanted = asked.status;
    Ok(WorkPage {
        tabs: tabs
            .into_iter()
            .filter(|(status, count)| *count > 0 || Some(*status) == wanted || !caller.is_counter())
            .collect(),
        rows: rows.into_iter().map(|header| row(office, profile, header)).collect(),
        next,
        more,
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
        sent_today,
    })
}

/// The rows of a page.
struct Shown {
    rows: Vec<Header>,
    /// Key of the next page.
    next: Option<String>,
    /// Whether a search found more than it shows.
    more: bool,
}

/// The first of those that are wanted, merged from every part of the worklist.
async fn listed(
    tx: &mut Tx,
    caller: &Caller,
    shares: &[Share],
    wanted: Option<Status>,
    filter: &Filter,
) -> Result<Shown> {
    let most = i64::try_from(PAGE + 1).unwrap_or(0);
    let newest_first = caller.is_counter();
    let in_order = |a: &Key, b: &Key| if newest_first { b.cmp(a) } else { a.cmp(b) };
    let mut rows: Vec<Header> = Vec::new();
    let mut looked_until: Option<Key> = None;
    for share in shares {
        let of = match wanted {
            Some(status) if share.statuses.contains(&status) => vec![Of::Status(status)],
            Some(_) => Vec::new(),
            None => share.of.clone(),
        };
        for of in of {
            let agency = &caller.actor.agency;
            let list = List { agency, scope: &share.scope, of, newest_first };
            let page = worklist::page(tx, &list, filter, most).await?;
            rows.extend(page.found);
            // What comes after the first end of looking is not known to be whole.
            let ends = looked_until.into_iter().chain(page.looked_until);
            looked_until = ends.min_by(in_order);
        }
    }
    rows.sort_by(|a, b| in_order(&key(a), &key(b)));
    rows.dedup_by(|a, b| a.id == b.id);
    if let Some(end) = &looked_until {
        rows.retain(|row| in_order(&key(row), end).is_le());
    }
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = if more { rows.last().map(key) } else { looked_until };
    let next = last.map(|(since, id)| format!("{since}_{id}"));
    Ok(Shown { rows, next, more: false })
}

fn key(header: &Header) -> Key {
    (header.status_since, header.id.clone().into())
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
    let Some(area) = caller.desk().and_then(|role| role.area.clone()) else {
        return Ok(0);
    };
    let zone = profile.agency.zone;
    let today =
        zone.instant(zone.local(office.now()).date().to_datetime(jiff::civil::Time::midnight()));
    let scope = Scope::FiledIn(area);
    Ok(worklist::sent_since(tx, &caller.actor.agency, &scope, today).await?)
}

fn row(office: &Office, profile: &Profile, header: Header) -> WorkRow {
    let service = office.listed_service(&header);
    let standing = standing_of(profile, &Dated::listed(&header, service), office.now());
    WorkRow {
        reg_no: header.reg_no,
        applicant: header.applicant,
        service: service.map(|service| service.name.clone()).unwrap_or_default(),
        village: if header.village.is_empty() {
            String::new()
        } else {
            profile.areas.label(&header.village)
        },
        status: header.status,
        age_minutes: standing.used_minutes,
        used_percent: standing.used_percent,
        late: standing.is_late,
        holder: header.holder,
        version: header.version,
        id: header.id.into(),
    }
}
