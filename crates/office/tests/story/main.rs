//! One permohonan all the way through the house, and what can go wrong with it, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod limits;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use bytes::Bytes;
use domain::form::{Intent, Raw};
use domain::message::Channel;
use domain::office_place::CollectAt;
use domain::pdf::FileFault;
use domain::procedure::{Action, Condition, EventKind, Input, Inputs, Refusal, Status};
use office::applications::read;
use office::{
    ActForm, DEMO_PASSPHRASE, DEMO_PASSWORD, OfficeError, SendForm, SignInAnswer, Upload,
    applications, messages, session, signing,
};
use store::both_databases;
use support::{AGENCY, GOOD_PDF, TestOffice, good_answers, good_file};
use views::{ActAnswer, SendAnswer, SignAnswer, WorkFilter};

const MINUTE: i64 = 60_000;
const STROKES: &str = "M 10 10 L 20 20 L 30 25 L 40 20 L 50 30 L 60 60 L 70 50 L 80 40";

both_databases!(a_lost_card_is_replaced_from_the_counter_to_the_hand_over, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let (id, reg_no) = t.sent(&counter).await;
    let page = read::worklist(&t.office, &counter, &WorkFilter::default()).await.unwrap();
    assert_eq!(
        (page.rows[0].reg_no.as_str(), page.rows[0].status, page.sent_today),
        (reg_no.as_str(), Status::Submitted, 1)
    );

    t.bring_to(&id, Status::Validated).await;
    let head = t.sign_in("kadis").await;
    let waiting = signing::signing_list(&t.office, &head).await.unwrap();
    let items: Vec<_> = waiting.iter().map(|row| (row.id.clone().into(), row.version)).collect();
    assert_eq!(
        signing::sign(&t.office, &head, &items, "salah").await.unwrap(),
        SignAnswer::WrongPassphrase
    );
    assert_eq!(
        signing::sign(&t.office, &head, &items, DEMO_PASSPHRASE).await.unwrap(),
        SignAnswer::Results { signed: vec![reg_no.clone()], refused: vec![] }
    );

    t.act("cetak.seririt", Action::Print, &id, ActForm::default()).await;
    t.act(
        "ambil.seririt",
        Action::HandOver,
        &id,
        ActForm {
            inputs: Inputs::from([
                (Input::OriginalsShown, "ya"),
                (Input::Recipient, "Ni Luh Sari Dewi"),
                (Input::Strokes, STROKES),
            ]),
            ..ActForm::default()
        },
    )
    .await;

    let case = t.case(&counter, &id).await;
    assert_eq!(
        (case.status, case.queue_number.as_deref(), case.print_place.clone()),
        (
            Status::Collected,
            Some("001"),
            Some(CollectAt::Office("Kantor Kecamatan Seririt".into()))
        )
    );
    assert_eq!(case.handed, Some(("Ni Luh Sari Dewi".into(), Some(STROKES.into()))));
    assert_eq!(case.history.len(), 8);
    let signed = read::download(&t.office, &counter, &case.signed[0].id.clone().into())
        .await
        .unwrap()
        .1
        .read()
        .await
        .unwrap();
    assert!(signed.starts_with(GOOD_PDF) && signed.len() > GOOD_PDF.len());

    messages::deliver(&t.office).await.unwrap();
    messages::deliver(&t.office).await.unwrap();
    let sent = t.office.courier.sent();
    let sms: Vec<_> = sent
        .iter()
        .filter(|s| s.message.channel == Channel::Sms)
        .map(|s| s.message.text.as_str())
        .collect();
    assert_eq!(sms.len(), 2, "{sms:?}");
    assert!(
        sms[1].contains("dapat diambil di Kantor Kecamatan Seririt. Antrian 001"),
        "{}",
        sms[1]
    );
    assert!(sent.iter().all(|s| !s.message.text.contains("5108014101900001")));
});

both_databases!(
    a_cancelled_application_is_mended_where_it_was_wrong_and_keeps_its_number,
    async |db| {
        let t = TestOffice::open(db).await;
        let counter = t.sign_in("pemuteran").await;
        let (id, reg_no) = t.sent(&counter).await;
        let wrong = ActForm {
            inputs: Inputs::from([
                (Input::Reason, "Nomor KK tidak terbaca."),
                (Input::Faults, "field:no_kk"),
                (Input::Faults, "req:f-1-02"),
            ]),
            ..ActForm::default()
        };
        t.act("verifikator", Action::Cancel, &id, wrong).await;

        let form = t.form(&counter, &id).await;
        assert_eq!(form.key_data.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["no_kk"]);
        assert!(form.registration.is_empty() && form.asks_file);
        assert_eq!(form.values["no_kk"], "5108010101150003");
        assert_eq!(form.mend.as_ref().unwrap().faults[1].1, "Formulir F-1.02");

        let mended: BTreeSet<domain::fault::Fault> =
            ["field:no_kk".parse().unwrap(), "req:f-1-02".parse().unwrap()].into();
        let raw: Raw = [
            ("no_kk".to_owned(), "5108010101150009".to_owned()),
            ("nama_pemohon".to_owned(), "Orang Lain".to_owned()),
        ]
        .into();
        let half = applications::send(
            &t.office,
            &counter,
            SendForm {
                id: id.clone(),
                raw: raw.clone(),
                file: None,
                mended: BTreeSet::new(),
                intent: Intent::Send,
                read_mark: String::new(),
            },
        )
        .await
        .unwrap();
        assert_eq!(half, SendAnswer::Mend { errors: vec![], file: None, unticked: true });
        let whole = applications::send(
            &t.office,
            &counter,
            SendForm {
                id: id.clone(),
                raw,
                file: Some(good_file()),
                mended,
                intent: Intent::Send,
                read_mark: String::new(),
            },
        )
        .await
        .unwrap();
        assert_eq!(whole, SendAnswer::Sent { reg_no, again: false });

        let case = t.case(&counter, &id).await;
        let answer =
            |name: &str| case.answers.iter().find(|a| a.field == name).unwrap().value.clone();
        assert_eq!(
            (case.status, answer("no_kk"), answer("nama_pemohon")),
            (Status::Submitted, "5108010101150009".into(), "Ni Luh Sari Dewi".into())
        );
    }
);

both_databases!(what_is_wrong_is_named_and_what_was_typed_is_kept, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let mut raw = good_answers();
    raw.insert("nik".into(), "510801410190001".into());
    raw.insert("nik_pelapor".into(), "5108014101900000".into());
    raw.insert("desa_kelurahan".into(), "73.06.01.2001".into());
    let photo = Upload::whole("foto.pdf", Bytes::from_static(b"\xff\xd8\xff\xe0jpeg"));
    let SendAnswer::Mend { errors, file, .. } =
        t.send(&counter, &id, raw.clone(), Some(photo)).await
    else {
        panic!()
    };
    let named: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.fault.code())).collect();
    assert_eq!(
        named,
        [("nik_pelapor", "nik-serial"), ("desa_kelurahan", "village"), ("nik", "nik-length")]
    );
    assert_eq!(file.unwrap().fault, FileFault::IsImage);

    let form = t.form(&counter, &id).await;
    assert_eq!(form.values, raw);
    assert_eq!(
        (form.errors.len(), form.file, form.file_refusal.unwrap().fault),
        (3, None, FileFault::IsImage)
    );
});

both_databases!(what_two_people_type_into_one_draft_is_kept_together, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let form = |field: &str, typed: &str| SendForm {
        id: id.clone(),
        raw: [(field.to_owned(), typed.to_owned())].into(),
        file: None,
        mended: BTreeSet::new(),
        intent: Intent::Type,
        read_mark: String::new(),
    };
    let (a, b, c) = tokio::join!(
        applications::send(&t.office, &counter, form("nama_pemohon", "Ni Luh Sari")),
        applications::send(&t.office, &counter, form("no_hp", "0812")),
        applications::send(&t.office, &counter, form("email", "sari@contoh.id")),
    );
    assert!([a, b, c].into_iter().all(|answer| matches!(answer, Ok(SendAnswer::Saved { .. }))));
    let form = t.form(&counter, &id).await;
    assert_eq!(
        (
            form.values["nama_pemohon"].as_str(),
            form.values["no_hp"].as_str(),
            form.values["email"].as_str()
        ),
        ("Ni Luh Sari", "0812", "sari@contoh.id")
    );
    assert_eq!(form.values["desa_kelurahan"], "51.08.01.2004");
    assert!(form.errors.is_empty(), "nothing is wrong before it is sent");
});

both_databases!(sending_twice_makes_one_application, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let (a, b) = tokio::join!(
        t.send(&counter, &id, good_answers(), Some(good_file())),
        t.send(&counter, &id, good_answers(), Some(good_file()))
    );
    let number = |answer: &SendAnswer| match answer {
        SendAnswer::Sent { reg_no, .. } => reg_no.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(number(&a), number(&b));
    let third = t.send(&counter, &id, good_answers(), None).await;
    assert_eq!(third, SendAnswer::Sent { reg_no: number(&a), again: true });
    assert_eq!(
        read::worklist(&t.office, &counter, &WorkFilter::default()).await.unwrap().rows.len(),
        1
    );
    assert_eq!(t.case(&counter, &id).await.history.len(), 1);
});

both_databases!(of_two_officers_exactly_one_wins_and_the_other_learns_who_did_what, async |db| {
    let t = TestOffice::open(db).await;
    let (id, _) = t.sent(&t.sign_in("pemuteran").await).await;
    let (first, second) = (t.sign_in("verifikator").await, t.sign_in("verifikator2").await);
    let version = t.case(&first, &id).await.version;
    let accept = ActForm { id: id.clone(), version, ..ActForm::default() };
    let cancel = ActForm {
        inputs: Inputs::from([(Input::Reason, "Tidak terbaca"), (Input::Faults, "req:f-1-02")]),
        ..accept.clone()
    };
    let (a, b) = tokio::join!(
        applications::act(&t.office, &first, Action::Accept, &accept),
        applications::act(&t.office, &second, Action::Cancel, &cancel)
    );
    let (a, b) = (a.unwrap(), b.unwrap());
    let won = [&a, &b].iter().filter(|answer| matches!(answer, ActAnswer::Done { .. })).count();
    assert_eq!(won, 1, "{a:?} {b:?}");
    let (loser, lost) =
        if matches!(a, ActAnswer::Done { .. }) { (&second, b) } else { (&first, a) };
    let ActAnswer::Refused { refusal, who_did_what } = lost else { panic!("{lost:?}") };
    assert!(
        matches!(refusal, Refusal::Stale | Refusal::NotNow | Refusal::OtherArea),
        "{refusal:?}"
    );
    let last = who_did_what.unwrap();
    let accepted = ("Ketut Sri Rahayu", EventKind::Act(Action::Accept));
    let cancelled = ("Putu Adi Saputra", EventKind::Act(Action::Cancel));
    assert!([accepted, cancelled].contains(&(last.who.as_str(), last.what)), "{last:?}");
    let saved = applications::saved_input(&t.office, loser, &id.clone()).await.unwrap().unwrap();
    assert!([Action::Accept, Action::Cancel].contains(&saved.action));
});

both_databases!(an_application_is_taken_by_one_and_can_be_taken_over, async |db| {
    let t = TestOffice::open(db).await;
    let (id, _) = t.sent(&t.sign_in("pemuteran").await).await;
    let (first, second) = (t.sign_in("verifikator").await, t.sign_in("verifikator2").await);
    assert!(matches!(
        applications::take(&t.office, &first, &id.clone(), 2, false).await.unwrap(),
        ActAnswer::Done { .. }
    ));
    assert_eq!(
        read::worklist(&t.office, &first, &WorkFilter { mine: true, ..WorkFilter::default() })
            .await
            .unwrap()
            .rows
            .len(),
        1
    );
    let accept = ActForm { id: id.clone(), version: 3, ..ActForm::default() };
    assert!(matches!(
        applications::act(&t.office, &second, Action::Accept, &accept).await.unwrap(),
        ActAnswer::Refused { refusal: Refusal::Taken, .. }
    ));
    assert!(matches!(
        applications::take(&t.office, &second, &id.clone(), 3, false).await.unwrap(),
        ActAnswer::Done { .. }
    ));
    assert!(matches!(
        applications::act(&t.office, &second, Action::Accept, &ActForm { version: 4, ..accept })
            .await
            .unwrap(),
        ActAnswer::Done { .. }
    ));
});

both_databases!(another_area_another_role_and_another_office_see_nothing, async |db| {
    let t = TestOffice::open(db).await;
    let (id, reg_no) = t.sent(&t.sign_in("pemuteran").await).await;
    let neighbour = t.sign_in("sukasada").await;
    assert!(matches!(
        read::read_case(&t.office, &neighbour, &id.clone()).await,
        Err(OfficeError::NotFound)
    ));
    read::set_search(&t.office, &neighbour, &reg_no).await.unwrap();
    let neighbour = t.sign_in_again(&neighbour, "sukasada").await;
    assert!(
        read::worklist(&t.office, &neighbour, &WorkFilter::default())
            .await
            .unwrap()
            .rows
            .is_empty()
    );
    let printer = t.sign_in("cetak.seririt").await;
    assert!(matches!(
        read::read_case(&t.office, &printer, &id.clone()).await,
        Err(OfficeError::Refused(_))
    ));
    let case = t.case(&t.sign_in("verifikator").await, &id).await;
    assert!(matches!(
        read::download(&t.office, &neighbour, &case.file.unwrap().id.into()).await,
        Err(OfficeError::NotFound)
    ));
    assert!(matches!(
        applications::receipt(
            &t.office,
            &neighbour,
            &id.clone(),
            "http://localhost",
            domain::lang::Lang::Id
        )
        .await,
        Err(OfficeError::NotFound)
    ));
});

both_databases!(an_application_is_found_by_number_name_nik_and_phone, async |db| {
    let t = TestOffice::open(db).await;
    let (id, reg_no) = t.sent(&t.sign_in("pemuteran").await).await;
    let token = t.token("verifikator").await;
    for (typed, found) in [
        (reg_no.to_lowercase().as_str(), 1),
        ("sari luh", 1),
        ("dew", 1),
        ("5108 0141 0190 0001", 1),
        ("081234567890", 1),
        ("5108014101900002", 0),
        ("wayan", 0),
        ("sari wayan", 0),
    ] {
        let caller = session::caller(&t.office, AGENCY, &token).await.unwrap();
        read::set_search(&t.office, &caller, typed).await.unwrap();
        let caller = session::caller(&t.office, AGENCY, &token).await.unwrap();
        let rows = read::worklist(&t.office, &caller, &WorkFilter::default()).await.unwrap().rows;
        assert_eq!(rows.len(), found, "{typed}");
        assert!(rows.iter().all(|row| row.id == id));
    }
});
