//! Institutions: filing inside, outside and after their agreement.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::form::{FieldFault, Raw};
use domain::institution::PaperKind;
use domain::pdf::FileFault;
use domain::people::factor::Stage;
use domain::people::refusal::{FilingRefusal, StaffDone};
use domain::procedure::Refusal;
use office::accounts::{institutions, staff};
use office::applications::read;
use office::{
    Caller, ChooseAnswer, OfficeError, SignInAnswer, StaffAnswer, Upload, applications, messages,
    session,
};
use store::both_databases;
use support::{AGENCY, TestOffice, good_answers, good_file};
use views::{SendAnswer, WorkFilter};

const SECRET: &str = "gunung sepeda biru pelan";
const DAY_MS: i64 = 24 * 60 * 60_000;

fn raw(pairs: &[(&str, &str)]) -> Raw {
    pairs.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned())).collect()
}

fn member(unit: &str) -> Raw {
    raw(&[
        ("unit", unit),
        ("nama", "Putu Bidan Sukerti"),
        ("nik", "5108016203880031"),
        ("nip", "19880322 201001 2 001"),
        ("tempat_lahir", "Singaraja"),
        ("tanggal_lahir", "22-03-1988"),
        ("jabatan", "Bidan"),
        ("email", "bidan@rsud.example"),
        ("no_hp", "0812 0000 0909"),
        ("alamat", "Jalan Ngurah Rai 30, Singaraja"),
        ("pengguna", "bidan.sukerti"),
    ])
}

fn papers() -> Vec<(PaperKind, Upload)> {
    PaperKind::ALL.iter().map(|kind| (*kind, good_file())).collect()
}

impl TestOffice {
    /// A hospital whose agreement names lost cards, until the end of the year.
    async fn hospital(&self, admin: &Caller) -> String {
        let form = raw(&[
            ("nama", "RSUD Contoh"),
            ("alamat", "Singaraja"),
            ("email", "rsud@rsud.example"),
        ]);
        let id =
            institutions::add_institution(&self.office, admin, "", &form).await.unwrap().unwrap();
        let pks = raw(&[
            ("nomor", "470/12/PKS/2026"),
            ("mulai", "01-01-2026"),
            ("sampai", "31-12-2026"),
            ("layanan", "ktp-el-hilang"),
        ]);
        assert_eq!(
            institutions::add_pks(&self.office, admin, &id, &pks).await.unwrap(),
            StaffAnswer::Done(StaffDone::Registered)
        );
        institutions::add_institution(
            &self.office,
            admin,
            &id,
            &raw(&[("nama_unit", "Ruang Bersalin")]),
        )
        .await
        .unwrap()
        .unwrap();
        id
    }

    async fn midwife(&self, admin: &Caller, hospital: &str) -> Caller {
        let unit =
            institutions::institution_page(&self.office, admin, hospital).await.unwrap().units[0]
                .id
                .clone();
        let done = institutions::add_member(
            &self.office,
            admin,
            hospital,
            &member(&unit),
            &papers(),
            "http://localhost",
        )
        .await
        .unwrap();
        assert_eq!(done, Ok(StaffAnswer::Done(StaffDone::Registered)));
        messages::deliver(&self.office).await.unwrap();
        let sent = self.office.courier.sent();
        let text = &sent
            .iter()
            .rev()
            .find(|sent| sent.message.to == "bidan@rsud.example")
            .unwrap()
            .message
            .text;
        let token =
            text.split_whitespace().find_map(|word| word.split_once("/undangan#")).unwrap().1;
        assert_eq!(
            staff::choose_password(&self.office, AGENCY, token, SECRET, SECRET).await.unwrap(),
            ChooseAnswer::Done
        );
        self.signed_in("bidan.sukerti").await
    }

    async fn signed_in(&self, name: &str) -> Caller {
        match session::sign_in(&self.office, AGENCY, name, SECRET, "10.0.0.8").await.unwrap() {
            SignInAnswer::In { token, stage: Stage::Full, .. } => {
                session::caller(&self.office, AGENCY, &token).await.unwrap()
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

both_databases!(an_institution_files_what_its_agreement_names_while_it_holds, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    let hospital = t.hospital(&admin).await;
    let list = institutions::institution_list(&t.office, &admin).await.unwrap();
    assert_eq!(list.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["RSUD Contoh"]);
    let midwife = t.midwife(&admin, &hospital).await;
    assert!(matches!(
        institutions::institution_list(&t.office, &midwife).await,
        Err(OfficeError::Refused(Refusal::NotYourRole))
    ));
    for name in ["bidan@rsud.example", "0812-0000-0909"] {
        assert_eq!(t.signed_in(name).await.actor.id, midwife.actor.id, "{name}");
    }
    let offered: Vec<String> = read::catalogue(&t.office, &midwife)
        .await
        .unwrap()
        .into_iter()
        .map(|service| service.code)
        .collect();
    assert_eq!(offered, ["ktp-el-hilang"]);
    assert!(
        matches!(
            applications::begin(&t.office, &midwife, "ktp-el-rusak").await,
            Err(OfficeError::Refused(Refusal::NotYourRole))
        ),
        "outside of the agreement"
    );
    let id = applications::begin(&t.office, &midwife, "ktp-el-hilang").await.unwrap();
    assert!(matches!(
        t.send(&midwife, &id, good_answers(), Some(good_file())).await,
        SendAnswer::Sent { .. }
    ));
    let page = read::worklist(&t.office, &midwife, &WorkFilter::default()).await.unwrap();
    assert_eq!(page.rows.len(), 1);
    assert!(
        matches!(
            read::read_case(&t.office, &t.sign_in("pemuteran").await, &id).await,
            Err(OfficeError::NotFound)
        ),
        "no counter's business"
    );
    assert!(t.case(&midwife, &id).await.konsep.is_empty());
    // A draft that outlives the agreement stays a draft.
    let late = applications::begin(&t.office, &midwife, "ktp-el-hilang").await.unwrap();
    t.clock.pass(39 * DAY_MS);
    let over =
        session::sign_in(&t.office, AGENCY, "bidan.sukerti", SECRET, "10.0.0.8").await.unwrap();
    assert_eq!(over, SignInAnswer::PksOver("2026-12-31".into()), "signing in says so");
    let barred = applications::send(
        &t.office,
        &midwife,
        office::SendForm {
            id: late,
            raw: good_answers(),
            file: Some(good_file()),
            mended: Default::default(),
            intent: domain::form::Intent::Send,
            read_mark: String::new(),
        },
    )
    .await
    .unwrap();
    assert_eq!(
        barred,
        SendAnswer::Barred(FilingRefusal::Pks(domain::institution::PksRefusal::NotValid)),
        "also for a session that still runs"
    );
});

both_databases!(both_sides_are_told_thirty_days_before_and_once, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    t.hospital(&admin).await;
    assert_eq!(institutions::warn_of_ending(&t.office).await.unwrap(), 0, "38 days before");
    t.clock.pass(9 * DAY_MS);
    assert_eq!(institutions::warn_of_ending(&t.office).await.unwrap(), 1);
    assert_eq!(institutions::warn_of_ending(&t.office).await.unwrap(), 0);
    messages::deliver(&t.office).await.unwrap();
    let sent = t.office.courier.sent();
    let mut told: Vec<&str> = sent
        .iter()
        .filter(|sent| sent.message.text.contains("470/12/PKS/2026"))
        .map(|sent| sent.message.to.as_str())
        .collect();
    told.sort_unstable();
    assert_eq!(told, ["disdukcapil@bulelengkab.go.id", "rsud@rsud.example"]);
});

both_databases!(what_cannot_be_taken_of_an_institution_is_named, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    let hospital = t.hospital(&admin).await;
    let unit = institutions::institution_page(&t.office, &admin, &hospital).await.unwrap().units[0]
        .id
        .clone();
    let backwards = raw(&[
        ("nomor", "1"),
        ("mulai", "31-12-2026"),
        ("sampai", "01-01-2026"),
        ("layanan", "ktp-el-hilang"),
    ]);
    let answer = institutions::add_pks(&t.office, &admin, &hospital, &backwards).await.unwrap();
    let StaffAnswer::Mend(errors) = answer else { panic!("taken: {answer:?}") };
    assert_eq!(errors[0].fault, FieldFault::Period);
    let missing =
        institutions::add_member(&t.office, &admin, &hospital, &member(&unit), &papers()[..1], "")
            .await
            .unwrap();
    let (kind, refusal) = missing.unwrap_err();
    assert_eq!(
        (kind, refusal.fault),
        (domain::institution::PaperKind::Request, FileFault::Missing)
    );
    t.midwife(&admin, &hospital).await;
    let twice =
        institutions::add_member(&t.office, &admin, &hospital, &member(&unit), &papers(), "")
            .await
            .unwrap();
    let Ok(StaffAnswer::Mend(errors)) = twice else { panic!("taken") };
    assert_eq!((errors[0].field.as_str(), errors[0].fault), ("email", FieldFault::Taken));
    let paper = institutions::institution_page(&t.office, &admin, &hospital).await.unwrap().units
        [0]
    .members[0]
        .papers[0]
        .1
        .clone();
    assert!(institutions::paper(&t.office, &admin, &paper).await.unwrap().1.starts_with(b"%PDF"));
    assert!(matches!(
        institutions::paper(&t.office, &t.sign_in("verifikator").await, &paper).await,
        Err(OfficeError::Refused(_))
    ));
});

both_databases!(
    an_employee_whose_number_serves_their_own_account_is_registered_all_the_same,
    async |db| {
        let t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        let admin = t.sign_in("admin").await;
        let hospital = t.hospital(&admin).await;
        let unit =
            institutions::institution_page(&t.office, &admin, &hospital).await.unwrap().units[0]
                .id
                .clone();
        let mut answers = member(&unit);
        answers.insert("no_hp".into(), "0812 0000 0101".into());
        let registered =
            institutions::add_member(&t.office, &admin, &hospital, &answers, &papers(), "")
                .await
                .unwrap();
        assert_eq!(
            registered.unwrap(),
            StaffAnswer::Done(domain::people::refusal::StaffDone::RegisteredOtherNumber)
        );
        let still =
            session::sign_in(&t.office, AGENCY, "081200000101", office::DEMO_PASSWORD, "10.0.0.8")
                .await
                .unwrap();
        assert!(
            matches!(
                still,
                SignInAnswer::In { kind: domain::people::account::AccountKind::Resident, .. }
            ),
            "the number stays the resident's: {still:?}"
        );
        // The next one asks for the same user name: nothing of that registration stays behind.
        let mut second = member(&unit);
        second.insert("email".into(), "lain@rsud.example".into());
        let taken = institutions::add_member(&t.office, &admin, &hospital, &second, &papers(), "")
            .await
            .unwrap();
        assert!(matches!(taken, Ok(StaffAnswer::Mend(errors)) if errors[0].field == "pengguna"));
        assert_eq!(
            institutions::institution_page(&t.office, &admin, &hospital).await.unwrap().units[0]
                .members
                .len(),
            1
        );
    }
);
