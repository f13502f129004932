//! Areas, people and papers of a form: villages by district, people looked up in the register,
//! requirements by answer, forms as PDF.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::collections::BTreeSet;

use domain::form::{AnswerWarning, Intent, Raw, district_of_village, found_of, row_field};
use domain::id::{AgencyCode, ApplicationId};
use domain::pdf::FileFault;
use domain::procedure::{Action, Input, Inputs, Refusal};
use office::applications::read;
use office::{ActForm, Caller, OfficeError, SendForm, Upload, applications, catalogue, register};
use store::both_databases;
use support::{GOOD_PDF, TestOffice, generated, good_answers, good_file};
use views::{CasePage, CaseView, FormView, Found, SendAnswer};

const PUTU: &str =
    "nik,no_kk,nama,shdk\n5108014101900001,5108010101150003,NI LUH SARI DEWI,KEPALA KELUARGA\n";

async fn form(t: &TestOffice, caller: &Caller, id: &ApplicationId) -> FormView {
    match read::read_case(&t.office, caller, id).await.unwrap() {
        CasePage::Form(form) => *form,
        CasePage::Case(_) => panic!("no form"),
    }
}

async fn case(t: &TestOffice, caller: &Caller, id: &ApplicationId) -> CaseView {
    match read::read_case(&t.office, caller, id).await.unwrap() {
        CasePage::Case(case) => *case,
        CasePage::Form(_) => panic!("still a form"),
    }
}

fn typed(pairs: &[(&str, &str)]) -> Raw {
    pairs.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned())).collect()
}

async fn send(
    t: &TestOffice,
    caller: &Caller,
    id: &ApplicationId,
    raw: Raw,
    intent: Intent,
) -> SendAnswer {
    let file = (intent == Intent::Send).then(good_file);
    let form = SendForm {
        id: id.to_owned(),
        raw,
        file,
        mended: BTreeSet::new(),
        intent,
        read_mark: String::new(),
    };
    applications::send(&t.office, caller, form).await.unwrap()
}

fn found(answer: SendAnswer) -> std::collections::BTreeMap<String, Found> {
    match answer {
        SendAnswer::Saved { found, .. } => found,
        other => panic!("{other:?}"),
    }
}

both_databases!(villages_come_district_by_district, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let begun = form(&t, &counter, &id).await;
    let district = district_of_village("desa_kelurahan");
    assert_eq!(
        begun.values[&district], "51.08.01",
        "a counter's own village stands in its district"
    );
    assert_eq!(begun.districts.len(), 9);
    assert_eq!(
        begun.villages.keys().collect::<Vec<_>>(),
        ["51.08.01"],
        "no village of another district travels"
    );

    // Another district: the village of the one before is forgotten, and the form comes with the
    // villages of this one.
    let elsewhere = typed(&[(&district, "51.08.06"), ("desa_kelurahan", "51.08.01.2004")]);
    send(&t, &counter, &id, elsewhere, Intent::Type).await;
    let changed = form(&t, &counter, &id).await;
    assert_eq!(changed.values.get("desa_kelurahan"), None);
    let offered = &changed.villages["51.08.06"];
    assert!(offered.iter().any(|village| village.code == "51.08.06.1006"));
    assert_eq!(
        *offered,
        catalogue::villages(&t.office, &AgencyCode::of("5108"), "51.08.06").unwrap(),
        "the same that a browser fetches"
    );
    assert_eq!(
        catalogue::villages(&t.office, &AgencyCode::of("5108"), "73.06.01").unwrap(),
        [],
        "nothing of another agency"
    );
});

both_databases!(a_person_is_looked_up_and_only_officers_read_the_whole_name, async |db| {
    let t = TestOffice::open(db).await;
    register::import_population(&t.office, &AgencyCode::of("5108"), PUTU).await.unwrap();
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let said = found(
        send(&t, &counter, &id, typed(&[("nik", "5108 0141 0190 0001")]), Intent::Type).await,
    );
    assert_eq!(
        said["nik"],
        Found::Named("N* L** S*** D***".into()),
        "enough to see that it is the right person"
    );
    let said =
        found(send(&t, &counter, &id, typed(&[("nik", "5108014101900002")]), Intent::Type).await);
    assert_eq!(said["nik"], Found::Nobody);
    let said = found(send(&t, &counter, &id, typed(&[("nik", "51080141")]), Intent::Type).await);
    assert!(
        !said.contains_key("nik"),
        "what is no NIK is not looked up, and what was said of another one is gone"
    );
    // Nobody types what the register said.
    let forged = typed(&[(&found_of("nik"), "PALSU"), ("nama_pemohon", "Made Palsu")]);
    assert!(found(send(&t, &counter, &id, forged, Intent::Type).await).is_empty());

    let answers = Raw::from_iter(
        good_answers().into_iter().chain(typed(&[("nama_pemohon", "Made Lain Saja")])),
    );
    assert!(matches!(
        send(&t, &counter, &id, answers, Intent::Send).await,
        SendAnswer::Sent { .. }
    ));
    let of_nik =
        |view: CaseView| view.answers.into_iter().find(|answer| answer.field == "nik").unwrap();
    let own = of_nik(case(&t, &counter, &id).await);
    assert!(own.found.contains("N* L** S*** D***") && !own.found.contains("SARI"), "{}", own.found);
    let verifier = t.sign_in("verifikator").await;
    let seen = of_nik(case(&t, &verifier, &id).await);
    assert!(seen.found.contains("NI LUH SARI DEWI"), "{}", seen.found);
    assert!(seen.warnings.contains(&AnswerWarning::OtherInRegister), "{:?}", seen.warnings);
    assert!(
        !case(&t, &verifier, &id)
            .await
            .answers
            .iter()
            .any(|answer| answer.field == found_of("nik")),
        "no answer of its own"
    );
});

both_databases!(nobody_leafs_through_the_register, async |db| {
    let t = TestOffice::open(db).await;
    register::import_population(&t.office, &AgencyCode::of("5108"), PUTU).await.unwrap();
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    for serial in 2..=301 {
        send(
            &t,
            &counter,
            &id,
            typed(&[("nik", &format!("510801410190{serial:04}"))]),
            Intent::Type,
        )
        .await;
    }
    let said =
        found(send(&t, &counter, &id, typed(&[("nik", "5108014101900001")]), Intent::Type).await);
    assert!(
        !said.contains_key("nik"),
        "so many a day and no more; the form can be sent all the same"
    );
    let mut tx = t.office.db.read().await.unwrap();
    assert_eq!(
        store::reads::count_since(
            &mut tx,
            &AgencyCode::of("5108"),
            &counter.actor.id,
            &domain::reading::ReadKind::Register,
            0
        )
        .await
        .unwrap(),
        300,
        "each is noted"
    );
});

both_databases!(an_answer_decides_what_has_to_be_brought, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let verifier = t.sign_in("verifikator").await;
    for (who, needed) in [("pemohon", false), ("kuasa", true)] {
        let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
        let answers =
            Raw::from_iter(good_answers().into_iter().chain(typed(&[("pelapor_sebagai", who)])));
        assert!(matches!(
            send(&t, &counter, &id, answers, Intent::Send).await,
            SendAnswer::Sent { .. }
        ));
        let seen = case(&t, &verifier, &id).await;
        let letter = seen
            .service
            .requirements
            .iter()
            .find(|requirement| requirement.code == "f-1-07")
            .unwrap();
        assert_eq!(letter.is_conditional(), !needed, "{who}");
        if !needed {
            // What was answered may be wrong: then the file is asked for with the answer that
            // brings the letter in.
            let wrong = ActForm {
                inputs: Inputs::from([
                    (Input::Reason, "Diajukan orang lain."),
                    (Input::Faults, "field:pelapor_sebagai"),
                ]),
                ..ActForm::default()
            };
            t.act("verifikator", Action::Cancel, &id, wrong).await;
            assert!(form(&t, &counter, &id).await.asks_file);
        }
    }
});

both_databases!(forms_are_had_blank_filled_or_as_the_official_file, async |db| {
    let t = TestOffice::open(db).await;
    for profile in t.office.agencies() {
        let mut made = BTreeSet::new();
        for service in &profile.services {
            for code in service.forms.iter().filter(|code| made.insert((*code).clone())) {
                let blank = catalogue::blank_form(
                    &t.office,
                    &profile.agency.code,
                    Some(&service.code),
                    code,
                )
                .await
                .unwrap();
                assert!(blank.starts_with(b"%PDF"), "{} {code}", service.code);
            }
        }
    }
    assert!(
        matches!(
            catalogue::blank_form(
                &t.office,
                &AgencyCode::of("5108"),
                Some("ktp-el-baru"),
                "F-2.01"
            )
            .await,
            Err(OfficeError::NotFound)
        ),
        "not one of its forms"
    );

    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    send(
        &t,
        &counter,
        &id,
        typed(&[("nama_pemohon", "Ni Luh Sari"), ("nik", "510801")]),
        Intent::Type,
    )
    .await;
    let filled = catalogue::filled_form(&t.office, &counter, &id, "F-1.02").await.unwrap();
    assert!(
        filled.starts_with(b"%PDF")
            && filled
                != catalogue::blank_form(
                    &t.office,
                    &AgencyCode::of("5108"),
                    Some("ktp-el-hilang"),
                    "F-1.02"
                )
                .await
                .unwrap()
    );
    let verifier = t.sign_in("verifikator").await;
    assert!(
        catalogue::filled_form(&t.office, &verifier, &id, "F-1.02").await.is_err(),
        "a draft is its counter's own"
    );

    assert!(
        catalogue::blank_form(&t.office, &AgencyCode::of("5108"), None, "F-2.01")
            .await
            .unwrap()
            .starts_with(b"%PDF"),
        "also for no service"
    );
    let admin = t.sign_in("admin").await;
    let bad = Upload::whole("f.pdf", bytes::Bytes::from_static(b"no pdf"));
    let refusal =
        catalogue::put_official_form(&t.office, &admin, "F-1.02", Some(&bad)).await.unwrap();
    assert_ne!(refusal.unwrap_err().fault, FileFault::Missing);
    catalogue::put_official_form(&t.office, &admin, "F-1.02", Some(&good_file()))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        catalogue::blank_form(&t.office, &AgencyCode::of("5108"), Some("ktp-el-hilang"), "F-1.02")
            .await
            .unwrap(),
        GOOD_PDF
    );
    let refused =
        catalogue::put_official_form(&t.office, &counter, "F-1.02", Some(&good_file())).await;
    assert!(matches!(refused, Err(OfficeError::Refused(Refusal::NotYourRole))));
    catalogue::remove_official_form(&t.office, &admin, "F-1.02").await.unwrap();
    assert_ne!(
        catalogue::blank_form(&t.office, &AgencyCode::of("5108"), Some("ktp-el-hilang"), "F-1.02")
            .await
            .unwrap(),
        GOOD_PDF
    );
});

both_databases!(a_child_who_was_left_out_of_a_move_can_be_asked_for, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "skpwni-pindah").await.unwrap();
    let profile = t.office.profile(&AgencyCode::of("5108")).unwrap();
    let service = profile.service("skpwni-pindah").unwrap();
    let raw = generated(profile, service, 3, 1);
    assert!(matches!(send(&t, &counter, &id, raw, Intent::Send).await, SendAnswer::Sent { .. }));
    let verifier = t.sign_in("verifikator").await;
    let seen = case(&t, &verifier, &id).await;
    let (group, label) = seen.groups.first().cloned().unwrap();
    let wrong = ActForm {
        inputs: Inputs::from([
            (Input::Reason, "Anak kedua belum ditulis."),
            (Input::Faults, &domain::fault::Fault::Field(group.clone()).to_string()),
        ]),
        ..ActForm::default()
    };
    t.act("verifikator", Action::Cancel, &id, wrong).await;

    let mended = form(&t, &counter, &id).await;
    assert_eq!(mended.mend.unwrap().faults, [(domain::fault::Fault::Field(group.clone()), label)]);
    let first = row_field(&group, 0, "nik");
    assert!(
        mended.key_data.iter().any(|field| field.name == first),
        "the rows that are there are asked again"
    );
    assert!(!mended.key_data.iter().any(|field| field.name == "alamat_tujuan"), "and nothing else");
    let mut rows = mended.values.clone();
    for own in &service.fields.iter().find(|field| field.name == group).unwrap().fields {
        let again = rows[&row_field(&group, 0, &own.name)].clone();
        rows.insert(row_field(&group, 1, &own.name), again);
    }
    let again = SendForm {
        id: id.clone(),
        raw: rows,
        file: None,
        mended: [domain::fault::Fault::Field(group.clone())].into(),
        intent: Intent::Send,
        read_mark: String::new(),
    };
    assert!(matches!(
        applications::send(&t.office, &counter, again).await.unwrap(),
        SendAnswer::Sent { .. }
    ));
    let seen = case(&t, &verifier, &id).await;
    assert!(seen.answers.iter().any(|answer| answer.field == row_field(&group, 1, "nik")));
});

both_databases!(a_name_is_compared_within_its_row, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "skpwni-pindah").await.unwrap();
    let profile = t.office.profile(&AgencyCode::of("5108")).unwrap();
    let mut raw = generated(profile, profile.service("skpwni-pindah").unwrap(), 3, 1);
    raw.insert("anggota_pindah.0.nik".into(), "5108014101900001".into());
    raw.insert("anggota_pindah.0.nama_anggota".into(), "Orang Lain Sama Sekali".into());
    assert!(matches!(send(&t, &counter, &id, raw, Intent::Send).await, SendAnswer::Sent { .. }));
    let verifier = t.sign_in("verifikator").await;
    let seen = case(&t, &verifier, &id).await;
    let member = seen.answers.iter().find(|answer| answer.field == "anggota_pindah.0.nik").unwrap();
    assert!(
        member.found.contains("NI LUH SARI DEWI")
            && member.warnings.contains(&AnswerWarning::OtherInRegister),
        "{member:?}"
    );
});
