//! The definitions of the agencies, edition by edition. What an administrator publishes becomes the
//! newest edition; an application keeps the one it was begun with.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{PoisonError, RwLock};

use domain::id::AgencyCode;
use domain::profile::Profile;
use store::editions::Edition;
use store::{StoreError, Tx, editions};

use crate::{Office, Result};

/// Who has published an edition that comes from the agency's folder.
pub(crate) const FOLDER: &str = "folder";

/// The editions that are known here. They are only ever added, so that whoever works with one keeps
/// it.
pub(crate) struct Editions {
    all: boxcar::Vec<Profile>,
    /// Where they stand.
    places: RwLock<Places>,
    /// The agencies, in the order in which they are served.
    agencies: Vec<AgencyCode>,
}

/// Where editions stand.
#[derive(Default)]
struct Places {
    /// By agency and number.
    editions: HashMap<(AgencyCode, i64), usize>,
    /// The newest one of each agency.
    newest: HashMap<AgencyCode, usize>,
    /// The newest one of the agency of each host name.
    hosts: HashMap<String, usize>,
}

impl Editions {
    pub(crate) fn new(profiles: Vec<Profile>) -> Self {
        let editions = Self {
            all: boxcar::Vec::new(),
            places: RwLock::default(),
            agencies: profiles.iter().map(|profile| profile.agency.code.clone()).collect(),
        };
        profiles.into_iter().for_each(|profile| editions.add(profile));
        editions
    }

    /// The agencies, each in its newest edition, in the order in which they are served.
    pub(crate) fn all_newest(&self) -> Vec<&Profile> {
        self.agencies.iter().filter_map(|agency| self.newest(agency)).collect()
    }

    /// The only agency; `None` when there are several.
    pub(crate) fn only(&self) -> Option<&Profile> {
        match self.agencies.as_slice() {
            [only] => self.newest(only),
            _ => None,
        }
    }

    /// The first agency.
    pub(crate) fn first(&self) -> Option<&Profile> {
        self.agencies.first().and_then(|agency| self.newest(agency))
    }

    /// The agency of a host name.
    pub(crate) fn of_host(&self, host: &str) -> Option<&Profile> {
        self.at(|places| places.hosts.get(host).copied())
    }

    /// The newest edition of an agency.
    pub(crate) fn newest(&self, agency: &str) -> Option<&Profile> {
        self.at(|places| places.newest.get(agency).copied())
    }

    pub(crate) fn get(&self, agency: &AgencyCode, number: i64) -> Option<&Profile> {
        self.at(|places| places.editions.get(&(agency.clone(), number)).copied())
    }

    fn at(&self, place: impl FnOnce(&Places) -> Option<usize>) -> Option<&Profile> {
        let at = place(&self.places.read().unwrap_or_else(PoisonError::into_inner))?;
        self.all.get(at)
    }

    /// Adds an edition of an agency that is served, which is the newest one if no newer one is
    /// known.
    pub(crate) fn add(&self, profile: Profile) {
        let (agency, number) = (profile.agency.code.clone(), profile.edition);
        let host = profile.agency.host.clone();
        let mut places = self.places.write().unwrap_or_else(PoisonError::into_inner);
        let Places { editions, newest, hosts } = &mut *places;
        let Entry::Vacant(place) = editions.entry((agency.clone(), number)) else { return };
        if !self.agencies.contains(&agency) {
            return;
        }
        let at = *place.insert(self.all.push(profile));
        let known = newest.entry(agency).or_insert(at);
        let older = self.all.get(*known).is_none_or(|there| there.edition < number);
        if older {
            hosts.retain(|_, there| there != known);
            *known = at;
        }
        if older || *known == at {
            hosts.insert(host, at);
        }
    }
}

/// Takes over each agency's folder as an edition, and learns the editions that are in use. A
/// folder that was changed becomes the next edition, unless an administrator has published
/// one since: then the folder is behind, and has to be taken over by hand. To be called
/// before anything is served.
///
/// # Errors
/// When the database fails, or an edition cannot be read any more.
#[tracing::instrument(skip_all)]
pub async fn open_editions(office: &Office) -> Result<()> {
    for folder in &office.profiles {
        let agency = &folder.agency.code;
        let mut tx = office.db.write().await?;
        let newest = editions::newest(&mut tx, agency).await?;
        // A folder that was an edition before is an older one: a program of yesterday must not
        // bring it back.
        let known = is_edition(&mut tx, folder, newest.as_ref()).await?;
        if !known && newest.as_ref().is_none_or(|edition| edition.published_by == FOLDER) {
            let number = newest.map_or(1, |edition| edition.number + 1);
            let edition = Edition {
                number,
                published_at: office.now(),
                published_by: FOLDER.to_owned().into(),
                note: String::new(),
            };
            match editions::add(&mut tx, agency, &edition, &folder.source).await {
                // Another program was faster with the same folder.
                Ok(()) | Err(StoreError::Conflict) => {}
                Err(error) => return Err(error.into()),
            }
        } else if !known {
            tracing::warn!(
                %agency,
                "the folder differs from what an administrator published; `server agency \
                 import` takes it over"
            );
        }
        tx.commit().await?;
    }
    refresh_editions(office).await
}

/// Whether a folder is one of the last editions of its agency.
async fn is_edition(tx: &mut Tx, folder: &Profile, newest: Option<&Edition>) -> Result<bool> {
    const LOOKED_AT: i64 = 20;
    let newest = newest.map_or(0, |edition| edition.number);
    for number in (1..=newest).rev().take_while(|number| newest - number < LOOKED_AT) {
        if editions::files(tx, &folder.agency.code, number).await? == folder.source {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Learns the editions that are in use: another program may have published one.
///
/// # Errors
/// When the database fails, or an edition cannot be read any more.
#[tracing::instrument(skip_all)]
pub async fn refresh_editions(office: &Office) -> Result<()> {
    for folder in &office.profiles {
        let mut tx = office.db.read().await?;
        let in_use = editions::in_use(&mut tx, &folder.agency.code).await?;
        drop(tx);
        for number in in_use {
            learn(office, &folder.agency.code, number).await?;
        }
    }
    Ok(())
}

/// Learns one edition from the database. What was served yesterday is served today, whatever
/// laws were made since; one that cannot be read at all is left out.
pub(crate) async fn learn(office: &Office, agency: &AgencyCode, number: i64) -> Result<()> {
    if office.editions.get(agency, number).is_some() {
        return Ok(());
    }
    let mut tx = office.db.read().await?;
    let mut files = editions::files(&mut tx, agency, number).await?;
    let newest =
        editions::newest(&mut tx, agency).await?.is_none_or(|edition| edition.number == number);
    drop(tx);
    // A file that did not exist in its days comes from the folder.
    if let Some(folder) = office.profiles.iter().find(|folder| folder.agency.code == *agency) {
        for (file, text) in &folder.source {
            files.entry(file.clone()).or_insert_with(|| text.clone());
        }
    }
    domain::profile::older::upgrade(&mut files);
    // An earlier one is there for the applications that were begun with it; laws that were made
    // since do not concern it.
    if newest && let Err(error) = Profile::from_files(files.clone()) {
        tracing::error!(%agency, number, error = %error, "the newest edition breaks a law of \
            this program; it is served all the same");
    }
    let read = Profile::parse(files);
    match read {
        Ok(profile) => office.editions.add(Profile { edition: number, ..profile }),
        Err(error) => {
            tracing::error!(%agency, number, error = %error, "an edition cannot be read")
        }
    }
    Ok(())
}
