//! The definitions of the agencies, edition by edition. What an administrator publishes becomes the
//! newest edition; an application keeps the one it was begun with.

use std::sync::RwLock;

use domain::profile::Profile;
use domain::service::Service;
use store::applications::Application;
use store::editions::{self, Edition};
use store::{StoreError, Tx};

use crate::{Office, OfficeError, Result};

/// Who has published an edition that comes from the agency's folder.
pub(crate) const FOLDER: &str = "folder";

/// The editions that are known here. They are only ever added, so that whoever works with one keeps
/// it.
pub(crate) struct Editions {
    all: boxcar::Vec<Profile>,
    /// Where the newest edition of an agency stands, in the order in which the agencies are
    /// served.
    newest: RwLock<Vec<(String, usize)>>,
}

impl Editions {
    pub(crate) fn new(profiles: Vec<Profile>) -> Self {
        let all = boxcar::Vec::new();
        let newest = profiles
            .into_iter()
            .map(|profile| (profile.agency.code.clone(), all.push(profile)))
            .collect();
        Self { all, newest: RwLock::new(newest) }
    }

    fn newest(&self) -> Vec<&Profile> {
        let newest = self.newest.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        newest.iter().filter_map(|(_, at)| self.all.get(*at)).collect()
    }

    fn get(&self, agency: &str, number: i64) -> Option<&Profile> {
        self.all
            .iter()
            .map(|(_, profile)| profile)
            .find(|profile| profile.agency.code == agency && profile.edition == number)
    }

    /// Adds an edition, which is the newest one if no newer one is known.
    fn add(&self, profile: Profile) {
        if self.get(&profile.agency.code, profile.edition).is_some() {
            return;
        }
        let (agency, number) = (profile.agency.code.clone(), profile.edition);
        let at = self.all.push(profile);
        let mut newest = self.newest.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = newest.iter_mut().find(|(code, _)| *code == agency)
            && self.all.get(known.1).is_none_or(|there| there.edition < number)
        {
            known.1 = at;
        }
    }
}

impl Office {
    /// The agencies that are served, each in its newest edition.
    #[must_use]
    pub fn agencies(&self) -> Vec<&Profile> {
        self.editions.newest()
    }

    /// The agency that is served under a host name. With one agency the host does not matter.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] when several are served and none has this host.
    pub fn agency(&self, host: &str) -> Result<&Profile> {
        let name = host.split(':').next().unwrap_or("");
        let agencies = self.agencies();
        match agencies.as_slice() {
            [only] => Ok(only),
            // A demo has no host names of its own: 7306.localhost is the agency of that code, and
            // any other name the first one.
            [first, ..] if self.demo => {
                let code = name.strip_suffix(".localhost").unwrap_or("");
                Ok(agencies
                    .iter()
                    .copied()
                    .find(|profile| profile.agency.host == name || profile.agency.code == code)
                    .unwrap_or(first))
            }
            several => several
                .iter()
                .copied()
                .find(|profile| profile.agency.host == name)
                .ok_or(OfficeError::NotFound),
        }
    }

    /// The newest edition of an agency's profile.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] when the agency is not served.
    pub fn profile(&self, agency: &str) -> Result<&Profile> {
        self.agencies()
            .into_iter()
            .find(|profile| profile.agency.code == agency)
            .ok_or(OfficeError::NotFound)
    }

    /// The edition that an application was begun with: its service, its fields and its promise stay
    /// what they were.
    ///
    /// # Errors
    /// [`OfficeError::Unreadable`] when that edition is not known.
    pub(crate) fn edition_of(&self, application: &Application) -> Result<&Profile> {
        self.editions
            .get(&application.case.agency, application.edition)
            .ok_or(OfficeError::Unreadable("edition"))
    }

    /// The service of an application, as it was when it was begun.
    ///
    /// # Errors
    /// [`OfficeError::Unreadable`] when its edition or the service is not known.
    pub(crate) fn service_of(&self, application: &Application) -> Result<&Service> {
        self.edition_of(application)?
            .service(&application.service)
            .ok_or(OfficeError::Unreadable("service"))
    }

    /// The name of an application's service; empty when it is not known.
    pub(crate) fn service_name(&self, application: &Application) -> String {
        self.service_of(application).map(|service| service.name.clone()).unwrap_or_default()
    }

    /// Takes over each agency's folder as an edition, and learns the editions that are in use. A
    /// folder that was changed becomes the next edition, unless an administrator has published
    /// one since: then the folder is behind, and has to be taken over by hand. To be called
    /// before anything is served.
    ///
    /// # Errors
    /// When the database fails, or an edition cannot be read any more.
    pub async fn open_editions(&self) -> Result<()> {
        for folder in &self.profiles {
            let agency = &folder.agency.code;
            let mut tx = self.db.write().await?;
            let newest = editions::newest(&mut tx, agency).await?;
            // A folder that was an edition before is an older one: a program of yesterday must not
            // bring it back.
            let known = self.is_edition(&mut tx, folder, newest.as_ref()).await?;
            if !known && newest.as_ref().is_none_or(|edition| edition.published_by == FOLDER) {
                let number = newest.map_or(1, |edition| edition.number + 1);
                let edition = Edition {
                    number,
                    published_at: self.now(),
                    published_by: FOLDER.to_owned(),
                    note: String::new(),
                };
                match editions::add(&mut tx, agency, &edition, &folder.source).await {
                    // Another program was faster with the same folder.
                    Ok(()) | Err(StoreError::Conflict) => {}
                    Err(error) => return Err(error.into()),
                }
            } else if !known {
                tracing::warn!(
                    agency,
                    "the folder differs from what an administrator published; `server agency \
                     import` takes it over"
                );
            }
            tx.commit().await?;
        }
        self.refresh_editions().await
    }

    /// Whether a folder is one of the last editions of its agency.
    async fn is_edition(
        &self,
        tx: &mut Tx,
        folder: &Profile,
        newest: Option<&Edition>,
    ) -> Result<bool> {
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
    pub async fn refresh_editions(&self) -> Result<()> {
        for folder in &self.profiles {
            let mut tx = self.db.read().await?;
            let in_use = editions::in_use(&mut tx, &folder.agency.code).await?;
            drop(tx);
            for number in in_use {
                self.learn(&folder.agency.code, number).await?;
            }
        }
        Ok(())
    }

    /// Learns one edition from the database. What was served yesterday is served today, whatever
    /// laws were made since; one that cannot be read at all is left out.
    pub(crate) async fn learn(&self, agency: &str, number: i64) -> Result<()> {
        if self.editions.get(agency, number).is_some() {
            return Ok(());
        }
        let mut tx = self.db.read().await?;
        let mut files = editions::files(&mut tx, agency, number).await?;
        let newest =
            editions::newest(&mut tx, agency).await?.is_none_or(|edition| edition.number == number);
        drop(tx);
        // A file that did not exist in its days comes from the folder.
        if let Some(folder) = self.profiles.iter().find(|folder| folder.agency.code == agency) {
            for (file, text) in &folder.source {
                files.entry(file.clone()).or_insert_with(|| text.clone());
            }
        }
        // An earlier one is there for the applications that were begun with it; laws that were made
        // since do not concern it.
        if newest && let Err(error) = Profile::from_files(files.clone()) {
            tracing::error!(agency, number, error = %error, "the newest edition breaks a law of \
                this program; it is served all the same");
        }
        let read = Profile::parse(files);
        match read {
            Ok(profile) => self.editions.add(Profile { edition: number, ..profile }),
            Err(error) => {
                tracing::error!(agency, number, error = %error, "an edition cannot be read")
            }
        }
        Ok(())
    }
}
