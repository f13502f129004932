//! The office: everything a use-case works with.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use documents::{Blobs, Inspector, Signer};
use domain::calendar::Millis;
use domain::id::AgencyCode;
use domain::profile::Profile;
use domain::service::Service;
use gateways::{Courier, Siak};
use store::Db;
use store::applications::{Application, Header};
use tokio::sync::Semaphore;
use vault::Ring;

use crate::catalogue::{BlankForms, Editions, Popular};
use crate::error::{OfficeError, Result};
use crate::session::Caller;
use crate::typesetting::PLACES;
use crate::{Clock, Source};

/// What an office is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The agencies it serves, as their folders define them.
    pub profiles: Vec<Profile>,
    /// Stored files.
    pub blobs: Blobs,
    /// Reads what strangers send.
    pub inspector: Inspector,
    /// Certificates (PEM) of whom the office trusts in signatures of what is sent.
    pub anchors: Vec<String>,
    /// The signer; none when no signing service is configured.
    pub signer: Option<Signer>,
    /// What carries messages.
    pub courier: Courier,
    /// Where people are looked up.
    pub siak: Siak,
    /// Time.
    pub clock: Clock,
    /// Ids and randomness.
    pub source: Source,
    /// Secret keys; those that the database and the stored files have.
    pub ring: Ring,
    /// Whether this is a demo with invented data.
    pub demo: bool,
}

/// The office. Cloning it is cheap.
#[derive(Clone)]
pub struct Office(Arc<Inner>);

/// The parts, and what bounds the heavy work.
pub struct Inner {
    /// The parts.
    pub parts: Parts,
    /// How many passwords are hashed at a time.
    pub hashing: Semaphore,
    /// When the database was last found ready.
    pub(crate) ready_at: AtomicI64,
    /// How many contents are stored at a time.
    pub(crate) storing: Semaphore,
    /// How many documents are set at a time.
    pub(crate) setting: Arc<Semaphore>,
    /// The agencies' definitions, edition by edition.
    pub(crate) editions: Editions,
    /// The services most asked for.
    pub(crate) popular: Popular,
    /// The blank forms.
    pub(crate) blank_forms: BlankForms,
}

impl Deref for Office {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Deref for Inner {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl Office {
    /// The agencies that are served, each in its newest edition.
    #[must_use]
    pub fn agencies(&self) -> Vec<&Profile> {
        self.editions.all_newest()
    }

    /// The agency that is served under a host name. With one agency the host does not matter.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] when several are served and none has this host.
    pub fn agency(&self, host: &str) -> Result<&Profile> {
        let name = host.split(':').next().unwrap_or("");
        let found = self.editions.only().or_else(|| self.editions.of_host(name));
        // A demo has no host names of its own: 7306.localhost is the agency of that code, and any
        // other name the first one.
        let of_demo = || {
            let code = name.strip_suffix(".localhost").unwrap_or("");
            self.editions.newest(code).or_else(|| self.editions.first())
        };
        found.or_else(|| if self.demo { of_demo() } else { None }).ok_or(OfficeError::NotFound)
    }

    /// The newest edition of an agency's profile.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] when the agency is not served.
    pub fn profile(&self, agency: &AgencyCode) -> Result<&Profile> {
        self.editions.newest(agency).ok_or(OfficeError::NotFound)
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

    /// The service of a row of a list, as it was when it was begun.
    pub(crate) fn listed_service(&self, header: &Header) -> Option<&Service> {
        self.editions.get(&header.agency, header.edition)?.service(&header.service)
    }

    /// The name of an application's service; empty when it is not known.
    pub(crate) fn service_name(&self, application: &Application) -> String {
        self.service_of(application).map(|service| service.name.clone()).unwrap_or_default()
    }

    /// Opens an office.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let editions = Editions::new(parts.profiles.clone());
        Self(Arc::new(Inner {
            editions,
            parts,
            hashing: Semaphore::new(2),
            ready_at: AtomicI64::new(0),
            storing: Semaphore::new(2),
            setting: Arc::new(Semaphore::new(PLACES)),
            popular: Popular::default(),
            blank_forms: BlankForms::default(),
        }))
    }

    /// The keyed hash of a text, by the newest version of the keys: for what is kept.
    #[must_use]
    pub fn keyed_hash(&self, agency: &AgencyCode, text: &str) -> String {
        self.ring.hash(agency, text)
    }

    /// The keyed hashes by which a row is found: by the newest version of the keys, and by the one
    /// before.
    #[must_use]
    pub(crate) fn keyed_hashes(&self, agency: &AgencyCode, text: &str) -> [String; 2] {
        self.ring.hash_pair(agency, text)
    }

    /// Whether a keyed hash is that of a text, by whatever version of the keys it was made.
    #[must_use]
    pub(crate) fn is_hash_of(&self, agency: &AgencyCode, text: &str, hash: &str) -> bool {
        self.ring.hashes(agency, text).any(|of_text| of_text == hash)
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Millis {
        self.clock.now()
    }

    /// The caller's agency.
    pub(crate) fn profile_of(&self, caller: &Caller) -> Result<&Profile> {
        self.profile(&caller.actor.agency)
    }
}
