//! Applications of people who do not exist, each as far on its way as the people of the demo have
//! something to do.

use domain::form::{Intent, Raw};
use domain::id::{AgencyCode, ApplicationId};
use domain::procedure::{Action, Actor, Input, Inputs};

use crate::applications::{act, begin, send, visible};
use crate::demo::accounts::{BULELENG, GOWA};
use crate::demo::paper;
use crate::{ActForm, Caller, Office, OfficeError, Result, SendForm, Upload};

/// Who lost a card, and where.
struct Applicant {
    name: &'static str,
    nik: &'static str,
    kk: &'static str,
    phone: &'static str,
    village: &'static str,
    police: &'static str,
}

const fn applicant(
    name: &'static str,
    nik: &'static str,
    kk: &'static str,
    phone: &'static str,
    village: &'static str,
) -> Applicant {
    Applicant { name, nik, kk, phone, village, police: "Polsek Gerokgak" }
}

const IN_BULELENG: &[Applicant] = &[
    applicant(
        "Ni Luh Sari Dewi",
        "5108014101900001",
        "5108010101150003",
        "081200000101",
        "51.08.01.2004",
    ),
    applicant(
        "I Made Arta Wiguna",
        "5108010203850002",
        "5108010101160004",
        "081200000102",
        "51.08.01.2004",
    ),
    applicant(
        "Ni Kadek Ratna Sari",
        "5108016508950003",
        "5108010101170005",
        "081200000103",
        "51.08.01.2003",
    ),
    applicant(
        "I Ketut Oka Parwata",
        "5108011411780004",
        "5108010101120006",
        "081200000104",
        "51.08.01.2004",
    ),
    applicant(
        "Ni Putu Ayu Maheswari",
        "5108015712020005",
        "5108010101190007",
        "081200000105",
        "51.08.01.2005",
    ),
    applicant(
        "I Nyoman Rai Sudana",
        "5108010907660006",
        "5108010101110008",
        "081200000106",
        "51.08.01.2004",
    ),
];

const IN_GOWA: &[Applicant] = &[
    Applicant {
        police: "Polsek Bajeng",
        ..applicant(
            "Baso Manggarai",
            "7306020311890302",
            "7306020506150007",
            "081200000301",
            "73.06.02.1002",
        )
    },
    Applicant {
        police: "Polsek Bajeng",
        ..applicant(
            "Sitti Hadijah",
            "7306024704920301",
            "7306020506150007",
            "081200000302",
            "73.06.02.1002",
        )
    },
];

/// Files the demo's applications and takes them some steps on.
pub(crate) async fn seed_demo_applications(office: &Office, agency: &AgencyCode) -> Result<()> {
    match agency.as_str() {
        BULELENG => {
            for (at, person) in IN_BULELENG.iter().enumerate() {
                let id = demo_file(office, agency, "pemuteran", person, at).await?;
                for (who, action, form) in
                    steps(person.name, at).into_iter().take(at.saturating_sub(1))
                {
                    demo_act(office, agency, who, action, &id, form).await?;
                }
            }
        }
        GOWA => {
            // One waits for the verifier, the other one for its papers.
            let mut last = ApplicationId::none();
            for (at, person) in IN_GOWA.iter().enumerate() {
                last = demo_file(office, agency, "loket", person, at).await?;
            }
            let inputs = Inputs::default()
                .with(Input::Documents, "KTP-el")
                .with(Input::Papers, "f-1-02")
                .with(Input::Papers, "surat-keterangan-hilang-kepolisian");
            let form = ActForm { inputs, ..ActForm::default() };
            demo_act(office, agency, "verifikator", Action::Verify, &last, form).await?;
        }
        _ => {}
    }
    Ok(())
}

/// The demo account as a caller, by the part of its address before the `@`.
async fn demo_caller(office: &Office, agency: &AgencyCode, who: &str) -> Result<Caller> {
    let mut tx = office.db.read().await?;
    let person = store::staff::by_email(&mut tx, agency, &format!("{who}@contoh.id"))
        .await?
        .ok_or(OfficeError::NotFound)?;
    let roles = crate::accounts::staff::grants_on(
        &person,
        office.profile(agency)?.agency.zone.local(office.now()).date(),
    );
    let actor = Actor::new(&person.id, &person.agency, roles);
    Ok(Caller::without_session(actor, &person.name))
}

async fn demo_act(
    office: &Office,
    agency: &AgencyCode,
    who: &str,
    action: Action,
    id: &ApplicationId,
    form: ActForm,
) -> Result<()> {
    let caller = demo_caller(office, agency, who).await?;
    let version = visible(office, &caller, id).await?.case.version;
    act(office, &caller, action, &ActForm { id: id.to_owned(), version, ..form }).await?;
    Ok(())
}

/// Files an application for a lost card at a counter, and gives its id.
async fn demo_file(
    office: &Office,
    agency: &AgencyCode,
    counter: &str,
    person: &Applicant,
    at: usize,
) -> Result<ApplicationId> {
    let counter = demo_caller(office, agency, counter).await?;
    let id = begin(office, &counter, "ktp-el-hilang").await?;
    let number = format!("SKH/{}/XI/2026/Polsek", 100 + at);
    let raw: Raw = [
        ("nama_pelapor", person.name),
        ("nik_pelapor", person.nik),
        ("pelapor_sebagai", "pemohon"),
        ("nama_pemohon", person.name),
        ("desa_kelurahan", person.village),
        ("no_hp", person.phone),
        ("nik", person.nik),
        ("no_kk", person.kk),
        ("no_surat_hilang", &number),
        ("tanggal_surat_hilang", "2026-11-18"),
        ("kepolisian", person.police),
    ]
    .map(|(field, typed)| (field.to_owned(), typed.to_owned()))
    .into();
    let lines = ["BERKAS PERMOHONAN (CONTOH)", "KTP-el karena Hilang", person.name];
    let file = Some(Upload::whole("berkas-permohonan.pdf", paper::pdf(&lines)));
    let form = SendForm {
        id: id.clone(),
        raw,
        file,
        mended: Default::default(),
        intent: Intent::Send,
        read_mark: String::new(),
    };
    send(office, &counter, form).await?;
    Ok(id)
}

/// The way of a lost card up to the signature.
fn steps(name: &str, at: usize) -> [(&'static str, Action, ActForm); 3] {
    let konsep =
        Upload::whole("konsep.pdf", paper::pdf(&["KONSEP DOKUMEN (CONTOH)", "KTP-el", name]));
    let entered = ActForm {
        inputs: Inputs::default().with(Input::SiakReference, format!("SIAK-{}", 20_260 + at)),
        files: [(0, konsep)].into(),
        ..ActForm::default()
    };
    [
        ("verifikator", Action::Accept, ActForm::default()),
        ("siak", Action::EnterSiak, entered),
        ("validator", Action::Validate, ActForm::default()),
    ]
}
