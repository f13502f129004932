//! An office for tests: its own database, a standing clock, counted ids, everything else in memory
//! or in a folder of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::allow_attributes,
    dead_code,
    unused_imports,
    missing_docs
)]

mod generated;

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use bytes::Bytes;
use documents::{Blobs, Development, Signer, make_development_authority};
use domain::form::{Intent, Raw};
use domain::id::{AgencyCode, ApplicationId};
use domain::lang::Lang;
use domain::people::factor::{FactorFault, Stage};
use domain::procedure::{Action, Input, Inputs, Status};
use domain::profile::Profile;
use gateways::{Courier, Siak};
pub use generated::generated;
use office::applications::read;
use office::session::second_factor;
use office::{
    ActForm, Caller, Clock, DEMO_PASSPHRASE, DEMO_PASSWORD, Office, Parts, SecondAnswer, SendForm,
    SignInAnswer, Source, Upload, applications, catalogue, demo, register, session,
};
use store::testing::TestDb;
use views::{ActAnswer, CasePage, CaseView, FormView, SendAnswer};

pub const AGENCY: &AgencyCode = &AgencyCode::of("5108");
/// Monday 23 November 2026, 09.00 WITA.
pub const MONDAY: i64 = 1_795_395_600_000;

pub struct TestOffice {
    /// The agency that everything here is done at.
    pub agency: &'static AgencyCode,
    pub office: Office,
    pub clock: Clock,
    _db: TestDb,
}

/// The folder of a development authority. Making one takes seconds, so all tests have the same,
/// which whoever needs it first has made; how one is made stands in its name.
async fn authority() -> PathBuf {
    let mut how = DefaultHasher::new();
    include_str!("../../../documents/src/sign.rs").hash(&mut how);
    // Cargo names a folder for tests alone.
    let target = option_env!("CARGO_TARGET_TMPDIR").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = target.join(format!("authority-{:016x}", how.finish()));
    if !folder.exists() {
        let fresh = tempfile::tempdir_in(&target).unwrap();
        make_development_authority(fresh.path(), "Kepala Dinas (contoh)", DEMO_PASSPHRASE)
            .await
            .unwrap();
        // Another test may have been faster: then there is one, and this one goes.
        if std::fs::rename(fresh.path(), &folder).is_ok() {
            let _ = fresh.keep();
        }
    }
    assert!(folder.exists());
    folder
}

pub fn profile(agency: &str) -> Profile {
    let folder =
        std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../profiles").join(agency);
    Profile::read(&|file| std::fs::read_to_string(folder.join(file)).map_err(|e| e.to_string()))
        .unwrap()
}

/// What every office for tests is made of; nothing is signed.
fn parts(db: store::Db) -> Parts {
    Parts {
        db,
        profiles: vec![profile("buleleng"), profile("gowa")],
        blobs: Blobs::memory(store::testing::test_ring()),
        inspector: documents::Inspector::within(2),
        anchors: Vec::new(),
        signer: None,
        courier: Courier::memory(),
        siak: Siak::Registry,
        clock: Clock::fixed(MONDAY),
        source: Source::counted(),
        ring: store::testing::test_ring(),
        demo: true,
    }
}

impl TestOffice {
    /// The same database, opened by another program.
    pub async fn reopened(&self) -> Office {
        let office =
            Office::new(Parts { clock: self.clock.clone(), ..parts(self.office.db.clone()) });
        catalogue::open_editions(&office).await.unwrap();
        office
    }

    /// The same office as a real one: nothing of a demo.
    pub fn no_demo(&self) -> Office {
        let source = self.office.source.clone();
        Office::new(Parts {
            demo: false,
            clock: self.clock.clone(),
            source,
            ..parts(self.office.db.clone())
        })
    }

    /// The same office after a start with other keys; its database and files are those of before.
    pub fn with_keys(&mut self, ring: vault::Ring) {
        let office = &self.office;
        self.office = Office::new(Parts {
            db: office.db.with_ring(ring.clone()),
            blobs: office.blobs.with_ring(ring.clone()),
            clock: self.clock.clone(),
            source: office.source.clone(),
            ring,
            ..parts(office.db.clone())
        });
    }

    /// An office of Buleleng with an account for every role.
    pub async fn open(db: TestDb) -> Self {
        Self::open_at(db, AGENCY).await
    }

    /// An office of an agency with an account for every role; the other agency is served too.
    pub async fn open_at(db: TestDb, agency: &'static AgencyCode) -> Self {
        let clock = Clock::fixed(MONDAY);
        let office = Office::new(Parts {
            signer: Some(Signer::Development(Development::read(&authority().await).unwrap())),
            clock: clock.clone(),
            ..parts(db.db.clone())
        });
        catalogue::open_editions(&office).await.unwrap();
        demo::seed_demo_staff(&office, agency).await.unwrap();
        Self { agency, office, clock, _db: db }
    }

    /// The same office for another agency, whose accounts are there.
    pub fn at(self, agency: &'static AgencyCode) -> Self {
        Self { agency, ..self }
    }

    /// Loads the register of the demo: a few invented families.
    pub async fn load_demo_register(&self) {
        register::import_population(
            &self.office,
            self.agency,
            include_str!("../../src/demo/population.csv"),
        )
        .await
        .unwrap();
    }

    /// The demo's register and verified residents.
    pub async fn load_demo_residents(&self) {
        demo::seed_demo_residents(&self.office, self.agency).await.unwrap();
    }

    /// A demo resident by the NIK.
    pub async fn resident(&self, nik: &str) -> Caller {
        match session::sign_in(&self.office, self.agency, nik, DEMO_PASSWORD, "127.0.0.1")
            .await
            .unwrap()
        {
            SignInAnswer::In { token, .. } => {
                session::caller(&self.office, self.agency, &token).await.unwrap()
            }
            other => panic!("{nik}: {other:?}"),
        }
    }

    /// Signs a demo account in by the part before `@`.
    pub async fn sign_in(&self, who: &str) -> Caller {
        session::caller(&self.office, self.agency, &self.token(who).await).await.unwrap()
    }

    pub async fn token(&self, who: &str) -> String {
        match session::sign_in(
            &self.office,
            self.agency,
            &format!("{who}@contoh.id"),
            DEMO_PASSWORD,
            "127.0.0.1",
        )
        .await
        .unwrap()
        {
            SignInAnswer::In { token, stage: Stage::Full, .. } => token,
            SignInAnswer::In { token, .. } => self.with_code(&token).await,
            other => panic!("{who}: {other:?}"),
        }
    }

    /// Goes on with the code of the demo's generator; one that was used is followed by the next
    /// half minute's.
    pub async fn with_code(&self, token: &str) -> String {
        loop {
            let code = second_factor::demo_code_now(&self.office).unwrap();
            match second_factor::second_by_code(&self.office, self.agency, token, &code)
                .await
                .unwrap()
            {
                SecondAnswer::In { token, .. } => return token,
                SecondAnswer::Refused(FactorFault::Used) => self.clock.pass(30_000),
                other => panic!("{other:?}"),
            }
        }
    }

    /// The same person with a session that holds the search.
    pub async fn sign_in_again(&self, earlier: &Caller, who: &str) -> Caller {
        let mut caller = self.sign_in(who).await;
        read::set_search(&self.office, &caller, "").await.unwrap();
        caller.search.clone_from(&earlier.search);
        if caller.search.is_empty() {
            caller.search = "7K3Q".into();
        }
        caller
    }

    /// A filled and sent application for a lost card, by the counter of Pemuteran.
    pub async fn sent(&self, counter: &Caller) -> (ApplicationId, String) {
        let id = applications::begin(&self.office, counter, "ktp-el-hilang").await.unwrap();
        match self.send(counter, &id, good_answers(), Some(good_file())).await {
            SendAnswer::Sent { reg_no, again: false } => (id, reg_no),
            other => panic!("{other:?}"),
        }
    }

    pub async fn send(
        &self,
        caller: &Caller,
        id: &ApplicationId,
        raw: Raw,
        file: Option<Upload>,
    ) -> SendAnswer {
        applications::send(
            &self.office,
            caller,
            SendForm {
                id: id.clone(),
                raw,
                file,
                mended: BTreeSet::new(),
                intent: Intent::Send,
                read_mark: String::new(),
            },
        )
        .await
        .unwrap()
    }

    pub async fn case(&self, caller: &Caller, id: &ApplicationId) -> CaseView {
        match read::read_case(&self.office, caller, id).await.unwrap() {
            CasePage::Case(case) => *case,
            CasePage::Form(_) => panic!("a form"),
        }
    }

    pub async fn form(&self, caller: &Caller, id: &ApplicationId) -> FormView {
        match read::read_case(&self.office, caller, id).await.unwrap() {
            CasePage::Form(form) => *form,
            CasePage::Case(_) => panic!("a case"),
        }
    }

    /// Acts on the version that is there now, and expects it to be done.
    pub async fn act(&self, who: &str, action: Action, id: &ApplicationId, form: ActForm) {
        self.clock.pass(1000);
        let caller = self.sign_in(who).await;
        let version = self.case(&caller, id).await.version;
        let answer = applications::act(
            &self.office,
            &caller,
            action,
            &ActForm { id: id.clone(), version, ..form },
        )
        .await
        .unwrap();
        assert_eq!(answer, ActAnswer::Done { action });
    }

    /// Leaves a validated application as a program would that was stopped while it waited for the
    /// signing service.
    pub async fn leave_in_signing(&self, id: &ApplicationId) {
        let mut tx = self.office.db.write().await.unwrap();
        let before = store::applications::get(&mut tx, self.agency, id).await.unwrap().unwrap();
        let mut next = before.clone();
        next.case.status = Status::Signing;
        next.case.version += 1;
        next.case.status_since = self.clock.now();
        let event = store::events::Event {
            id: "left".into(),
            agency: self.agency.into(),
            application_id: id.clone(),
            at: self.clock.now(),
            actor_id: "kadis".into(),
            actor_name: "Kadis".into(),
            role: domain::procedure::ActorKind::OfficeHead,
            what: domain::procedure::EventKind::Act(Action::Sign),
            from: Status::Validated,
            to: Status::Signing,
            version: next.case.version,
            reason: String::new(),
            faults: Vec::new(),
            detail: domain::procedure::EventDetail::None,
        };
        store::applications::transition(&mut tx, &before, &next, &event, &[]).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What stands on the Resi of an application.
    pub async fn code_of_resi(&self, id: &ApplicationId) -> String {
        let mut tx = self.office.db.read().await.unwrap();
        let application =
            store::applications::get(&mut tx, self.agency, id).await.unwrap().unwrap();
        applications::resi_code(&self.office, &application)
    }

    /// Brings a sent application up to a status on the way to the signature.
    pub async fn bring_to(&self, id: &ApplicationId, status: Status) {
        self.act("verifikator", Action::Accept, id, ActForm::default()).await;
        if status == Status::Accepted {
            return;
        }
        self.act(
            "siak",
            Action::EnterSiak,
            id,
            ActForm {
                inputs: Inputs::from([(Input::SiakReference, "SIAK-1")]),
                files: [(0, good_file())].into(),
                ..ActForm::default()
            },
        )
        .await;
        if status == Status::InSiak {
            return;
        }
        self.act("validator", Action::Validate, id, ActForm::default()).await;
    }
}

pub fn good_answers() -> Raw {
    [
        ("nama_pelapor", "Ni Luh Sari Dewi"),
        ("nik_pelapor", "5108014101900001"),
        ("pelapor_sebagai", "pemohon"),
        ("nama_pemohon", "Ni Luh Sari Dewi"),
        ("desa_kelurahan", "51.08.01.2004"),
        ("no_hp", "0812 3456 7890"),
        ("email", "sari@contoh.id"),
        ("nik", "5108014101900001"),
        ("no_kk", "5108010101150003"),
        ("no_surat_hilang", "SKH/12/XI/2026"),
        ("tanggal_surat_hilang", "20-11-2026"),
        ("kepolisian", "Polsek Gerokgak"),
    ]
    .map(|(k, v)| (k.to_owned(), v.to_owned()))
    .into()
}

/// One blank page.
pub const GOOD_PDF: &[u8] = include_bytes!("../../../documents/tests/fixtures/blank.pdf");

/// The blank page as it is sent.
pub fn good_file() -> Upload {
    Upload::whole("berkas.pdf", Bytes::from_static(GOOD_PDF))
}
