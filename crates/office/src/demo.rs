//! Invented data for trying the system out. Everything in it goes through the same use-cases as real work.

mod paper;
mod residents;

use domain::form::Raw;
use domain::procedure::{Action, ActorKind, Role};
use domain::profile::Profile;

use crate::{ActForm, Caller, Intent, NewStaff, Office, OfficeError, Result, SendForm, Upload};

pub use residents::{DemoResident, demo_residents};

/// The password of every demo account.
pub const DEMO_PASSWORD: &str = "coba-aku-online";

/// The passphrase of the demo signing key.
pub const DEMO_PASSPHRASE: &str = "lontar-merah-putih";

/// A demo account.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    /// E-mail address.
    pub email: String,
    /// Name.
    pub name: &'static str,
    /// NIK; nobody of the invented population has it.
    pub nik: &'static str,
    /// Role.
    pub kind: ActorKind,
    /// Area, for a counter.
    pub area: Option<String>,
    /// Office, for printing and collecting.
    pub office: Option<String>,
}

/// The demo accounts of an agency, in the order of the work.
#[must_use]
pub fn demo_accounts(profile: &Profile) -> Vec<DemoAccount> {
    match profile.agency.code.as_str() {
        BULELENG => accounts_of_buleleng(),
        _ => accounts_of_any(profile),
    }
}

/// Agency code of Buleleng, for which there is more to try out.
const BULELENG: &str = "5108";

fn account(email: &str, name: &'static str, nik: &'static str, kind: ActorKind, area: Option<&str>, office: Option<&str>) -> DemoAccount {
    DemoAccount { email: format!("{email}@contoh.id"), name, nik, kind, area: area.map(str::to_owned), office: office.map(str::to_owned) }
}

fn accounts_of_buleleng() -> Vec<DemoAccount> {
    vec![
        account("pemuteran", "Gede Wirawan", "5108011203800101", ActorKind::Counter, Some("51.08.01.2004"), None),
        account("sukasada", "Komang Ayu Lestari", "5108055504850102", ActorKind::Counter, Some("51.08.05"), None),
        account("verifikator", "Ketut Sri Rahayu", "5108064507820103", ActorKind::Verifier, None, None),
        account("verifikator2", "Putu Adi Saputra", "5108060811790104", ActorKind::Verifier, None, None),
        account("siak", "Made Suarjana", "5108062105830105", ActorKind::SiakOperator, None, None),
        account("validator", "Luh Dewi Anggreni", "5108066606810106", ActorKind::Validator, None, None),
        account("kadis", "Nyoman Surya Atmaja", "5108061709700107", ActorKind::OfficeHead, None, None),
        account("cetak.seririt", "Kadek Budi Artawan", "5108022202860108", ActorKind::Producer, None, Some("seririt")),
        account("ambil.seririt", "Wayan Nita Purnami", "5108024310890109", ActorKind::PickupClerk, None, Some("seririt")),
        account("cetak", "Putu Eka Wardana", "5108061106870112", ActorKind::Producer, None, Some("dinas")),
        account("ambil", "Komang Tri Lestari", "5108065209900113", ActorKind::PickupClerk, None, Some("dinas")),
        account("admin", "Made Ari Suputra", "5108061401840110", ActorKind::Administrator, None, None),
        account("inspektorat", "Ida Bagus Mahendra", "5108063008750111", ActorKind::Auditor, None, None),
    ]
}

/// Accounts for any agency: the counter of its first village, and everybody of its main office.
fn accounts_of_any(profile: &Profile) -> Vec<DemoAccount> {
    let village = profile.areas.districts().find_map(|(_, villages)| villages.first().map(|village| village.code.clone()));
    let office = profile.main_office().map(|office| office.code.clone());
    let (village, office) = (village.as_deref(), office.as_deref());
    vec![
        account("loket", "Andi Nurhayati", "7306015203850201", ActorKind::Counter, village, None),
        account("verifikator", "Muhammad Rizal", "7306080704820202", ActorKind::Verifier, None, None),
        account("registrasi", "Sitti Ramlah", "7306085106880203", ActorKind::Registrar, None, None),
        account("siak", "Syamsuddin Rola", "7306081908830204", ActorKind::SiakOperator, None, None),
        account("validator", "Hasnah Baso", "7306086009790205", ActorKind::Validator, None, None),
        account("kadis", "Abdul Karim Situju", "7306082110690206", ActorKind::OfficeHead, None, None),
        account("cetak", "Irwan Tompo", "7306081311900207", ActorKind::Producer, None, office),
        account("ambil", "Nurlia Bulaeng", "7306084112920208", ActorKind::PickupClerk, None, office),
        account("admin", "Fajar Manggaukang", "7306080201860209", ActorKind::Administrator, None, None),
        account("inspektorat", "Rahmawati Sanrego", "7306085502770210", ActorKind::Auditor, None, None),
    ]
}

/// Applicants who do not exist: name, NIK, KK number, phone, village.
const PEOPLE: &[(&str, &str, &str, &str, &str)] = &[
    ("Ni Luh Sari Dewi", "5108014101900001", "5108010101150003", "081200000101", "51.08.01.2004"),
    ("I Made Arta Wiguna", "5108010203850002", "5108010101160004", "081200000102", "51.08.01.2004"),
    ("Ni Kadek Ratna Sari", "5108016508950003", "5108010101170005", "081200000103", "51.08.01.2003"),
    ("I Ketut Oka Parwata", "5108011411780004", "5108010101120006", "081200000104", "51.08.01.2004"),
    ("Ni Putu Ayu Maheswari", "5108015712020005", "5108010101190007", "081200000105", "51.08.01.2005"),
    ("I Nyoman Rai Sudana", "5108010907660006", "5108010101110008", "081200000106", "51.08.01.2004"),
];

impl Office {
    /// Makes the demo accounts and some applications on their way, once.
    ///
    /// # Errors
    /// Outside of demo mode, or when the store fails.
    pub async fn seed_demo(&self, agency: &str) -> Result<()> {
        if !self.demo {
            return Err(OfficeError::Unreadable("not a demo"));
        }
        if !self.has_no_staff(agency).await? {
            return Ok(());
        }
        self.seed_demo_staff(agency).await?;
        self.seed_demo_residents(agency).await?;
        if agency != BULELENG {
            return Ok(());
        }
        for (at, person) in PEOPLE.iter().enumerate() {
            self.demo_application(agency, person, at).await?;
        }
        Ok(())
    }

    /// Makes the demo accounts of staff; those that need a second factor have a well-known one.
    ///
    /// # Errors
    /// Outside of demo mode, or when the store fails.
    pub async fn seed_demo_staff(&self, agency: &str) -> Result<()> {
        if !self.demo {
            return Err(OfficeError::Unreadable("not a demo"));
        }
        for account in demo_accounts(self.profile(agency)?) {
            let role = Role { kind: account.kind, area: account.area, office: account.office };
            let new = NewStaff {
                email: account.email,
                name: account.name.to_owned(),
                nik: account.nik.to_owned(),
                password: DEMO_PASSWORD.to_owned(),
                roles: vec![role],
            };
            let id = self.add_staff(agency, new).await?;
            if matches!(account.kind, ActorKind::OfficeHead | ActorKind::Administrator) {
                self.seed_generator(agency, &id).await?;
            }
        }
        Ok(())
    }

    /// The demo account of an address as a caller.
    async fn demo_caller(&self, agency: &str, email: &str) -> Result<Caller> {
        let mut tx = self.db.read().await?;
        let person = store::staff::by_email(&mut tx, agency, email).await?.ok_or(OfficeError::NotFound)?;
        let roles = crate::people::grants_on(&person, self.profile(agency)?.agency.zone.local(self.now()).date());
        let actor = domain::procedure::Actor::new(&person.id, &person.agency, roles);
        Ok(Caller::without_session(actor, &person.name))
    }

    async fn demo_application(&self, agency: &str, person: &(&str, &str, &str, &str, &str), how_far: usize) -> Result<()> {
        let (name, nik, kk, phone, village) = *person;
        let counter = self.demo_caller(agency, "pemuteran@contoh.id").await?;
        let id = self.begin(&counter, "ktp-el-hilang").await?;
        let number = format!("SKH/{}/XI/2026/Polsek", 100 + how_far);
        let raw: Raw = [
            ("nama_pelapor", name),
            ("nik_pelapor", nik),
            ("pelapor_sebagai", "pemohon"),
            ("nama_pemohon", name),
            ("desa_kelurahan", village),
            ("no_hp", phone),
            ("nik", nik),
            ("no_kk", kk),
            ("no_surat_hilang", &number),
            ("tanggal_surat_hilang", "2026-11-18"),
            ("kepolisian", "Polsek Gerokgak"),
        ]
        .map(|(field, typed)| (field.to_owned(), typed.to_owned()))
        .into();
        let file = Some(Upload::whole("berkas-permohonan.pdf", paper::pdf(&["BERKAS PERMOHONAN (CONTOH)", "KTP-el karena Hilang", name])));
        self.send(
            &counter,
            SendForm { id: id.clone(), raw, file, mended: Default::default(), intent: Intent::Send, read_mark: String::new() },
        )
        .await?;
        let steps: [(&str, Action, ActForm); 3] = [
            ("verifikator@contoh.id", Action::Accept, ActForm::default()),
            (
                "siak@contoh.id",
                Action::EnterSiak,
                ActForm {
                    siak_reference: format!("SIAK-{}", 20_260 + how_far),
                    files: [(0, Upload::whole("konsep.pdf", paper::pdf(&["KONSEP DOKUMEN (CONTOH)", "KTP-el", name])))].into(),
                    ..ActForm::default()
                },
            ),
            ("validator@contoh.id", Action::Validate, ActForm::default()),
        ];
        for (email, action, form) in steps.into_iter().take(how_far.saturating_sub(1)) {
            let caller = self.demo_caller(agency, email).await?;
            let version = self.visible(&caller, &id).await?.case.version;
            self.act(&caller, action, &ActForm { id: id.clone(), version, ..form }).await?;
        }
        Ok(())
    }
}
