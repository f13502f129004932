//! What ends, what is hurried, and who may not.

use super::*;

both_databases!(a_session_that_ended_while_typing_still_saves_and_nothing_else, async |db| {
    let t = TestOffice::open(db).await;
    let token = t.token("pemuteran").await;
    let counter = session::caller(&t.office, AGENCY, &token).await.unwrap();
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    t.clock.pass(5 * 60 * MINUTE);
    assert!(matches!(
        session::caller(&t.office, AGENCY, &token).await,
        Err(OfficeError::SignedOut)
    ));
    let late = session::caller_or_late(&t.office, AGENCY, &token).await.unwrap();
    assert_eq!(t.send(&late, &id, good_answers(), Some(good_file())).await, SendAnswer::SignedOut);
    let form = t.form(&t.sign_in("pemuteran").await, &id).await;
    let mut typed = good_answers();
    typed.insert("desa_kelurahan.kecamatan".into(), "51.08.01".into());
    assert_eq!(form.values, typed, "with the district that the village lies in");
    assert!(form.file.is_some());
    session::sign_out(&t.office, &token).await.unwrap();
    assert!(matches!(
        session::caller_or_late(&t.office, AGENCY, &token).await,
        Err(OfficeError::SignedOut)
    ));
});

both_databases!(guessing_passwords_makes_one_wait, async |db| {
    let t = TestOffice::open(db).await;
    let try_in = async |password: &str| {
        session::sign_in(&t.office, AGENCY, "verifikator@contoh.id", password, "127.0.0.1")
            .await
            .unwrap()
    };
    for _ in 0..5 {
        assert_eq!(try_in("salah").await, SignInAnswer::Wrong);
    }
    assert!(matches!(try_in(DEMO_PASSWORD).await, SignInAnswer::Wait(_)));
    t.clock.pass(2 * MINUTE);
    assert!(matches!(try_in(DEMO_PASSWORD).await, SignInAnswer::In { .. }));
    assert_eq!(
        session::sign_in(&t.office, AGENCY, "tidak.ada@contoh.id", DEMO_PASSWORD, "127.0.0.1")
            .await
            .unwrap(),
        SignInAnswer::Wrong
    );
});

both_databases!(signing_that_was_never_answered_is_given_up_and_can_be_done_again, async |db| {
    let t = TestOffice::open(db).await;
    let (id, reg_no) = t.sent(&t.sign_in("pemuteran").await).await;
    t.bring_to(&id, Status::Validated).await;
    let head = t.sign_in("kadis").await;
    let version = t.case(&head, &id).await.version;
    let stale = signing::sign(&t.office, &head, &[(id.clone(), version - 1)], DEMO_PASSPHRASE)
        .await
        .unwrap();
    assert_eq!(
        stale,
        SignAnswer::Results { signed: vec![], refused: vec![(reg_no.clone(), Refusal::Stale)] }
    );

    t.leave_in_signing(&id).await;
    assert_eq!(
        signing::reconcile_signatures(&t.office).await.unwrap(),
        0,
        "it may still be answered"
    );
    t.clock.pass(11 * MINUTE);
    assert_eq!(signing::reconcile_signatures(&t.office).await.unwrap(), 1);
    let case = t.case(&head, &id).await;
    assert_eq!(case.status, Status::Validated);
    let again =
        signing::sign(&t.office, &head, &[(id, case.version)], DEMO_PASSPHRASE).await.unwrap();
    assert_eq!(again, SignAnswer::Results { signed: vec![reg_no], refused: vec![] });
});

both_databases!(only_the_head_may_try_a_passphrase_and_not_for_ever, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    assert!(matches!(
        signing::sign(&t.office, &counter, &[], DEMO_PASSPHRASE).await,
        Err(OfficeError::Refused(_))
    ));
    let head = t.sign_in("kadis").await;
    for _ in 0..5 {
        assert_eq!(
            signing::sign(&t.office, &head, &[], "salah").await.unwrap(),
            SignAnswer::WrongPassphrase
        );
    }
    assert_eq!(signing::sign(&t.office, &head, &[], "").await.unwrap(), SignAnswer::NoPassphrase);
    assert_eq!(
        signing::sign(&t.office, &head, &[], DEMO_PASSPHRASE).await.unwrap(),
        SignAnswer::Wait { minutes: 1 },
        "it is not even tried"
    );
    t.clock.pass(2 * MINUTE);
    assert_eq!(
        signing::sign(&t.office, &head, &[], DEMO_PASSPHRASE).await.unwrap(),
        SignAnswer::Results { signed: vec![], refused: vec![] }
    );
});

both_databases!(a_counter_cannot_hold_what_it_has_sent, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let (id, _) = t.sent(&counter).await;
    assert_eq!(
        applications::take(&t.office, &counter, &id.clone(), 2, false).await.unwrap(),
        ActAnswer::Refused { refusal: Refusal::NotYourRole, who_did_what: None }
    );
    let (first, second) = (t.sign_in("verifikator").await, t.sign_in("verifikator2").await);
    assert!(matches!(
        applications::take(&t.office, &first, &id.clone(), 2, false).await.unwrap(),
        ActAnswer::Done { .. }
    ));
    assert_eq!(
        applications::take(&t.office, &second, &id.clone(), 3, true).await.unwrap(),
        ActAnswer::Refused { refusal: Refusal::Taken, who_did_what: None }
    );
});

both_databases!(mending_an_answer_asks_what_depends_on_it, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "kk-hilang-rusak").await.unwrap();
    let mut raw = good_answers();
    raw.extend(
        [("nama_kepala_keluarga", "I Made Arta"), ("alasan", "rusak")]
            .map(|(k, v)| (k.to_owned(), v.to_owned())),
    );
    assert!(matches!(t.send(&counter, &id, raw, Some(good_file())).await, SendAnswer::Sent { .. }));
    let wrong = ActForm {
        inputs: Inputs::from([
            (Input::Reason, "Surat menyebut hilang."),
            (Input::Faults, "field:alasan"),
        ]),
        ..ActForm::default()
    };
    t.act("verifikator", Action::Cancel, &id, wrong).await;
    let form = t.form(&counter, &id).await;
    assert_eq!(
        form.key_data.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(),
        ["alasan", "no_surat_hilang", "tanggal_surat_hilang"]
    );
    let raw: Raw = [
        ("alasan", "hilang"),
        ("no_surat_hilang", "SKH/1"),
        ("tanggal_surat_hilang", "20-11-2026"),
    ]
    .map(|(k, v)| (k.to_owned(), v.to_owned()))
    .into();
    let sent = applications::send(
        &t.office,
        &counter,
        SendForm {
            id,
            raw,
            file: None,
            mended: ["field:alasan".parse().unwrap()].into(),
            intent: Intent::Send,
            read_mark: String::new(),
        },
    )
    .await
    .unwrap();
    assert!(matches!(sent, SendAnswer::Sent { again: false, .. }), "{sent:?}");
});

both_databases!(an_officer_whose_session_ended_keeps_what_was_typed, async |db| {
    let t = TestOffice::open(db).await;
    let (id, _) = t.sent(&t.sign_in("pemuteran").await).await;
    let token = t.token("verifikator").await;
    t.clock.pass(5 * 60 * MINUTE);
    let late = session::caller_or_late(&t.office, AGENCY, &token).await.unwrap();
    let form = ActForm {
        id: id.clone(),
        version: 2,
        inputs: Inputs::from([
            (Input::Reason, "Alasan yang panjang"),
            (Input::Faults, "req:f-1-02"),
        ]),
        ..ActForm::default()
    };
    assert_eq!(
        applications::act(&t.office, &late, Action::Cancel, &form).await.unwrap(),
        ActAnswer::SignedOut
    );
    let back = t.sign_in("verifikator").await;
    assert_eq!(t.case(&back, &id).await.status, Status::Submitted);
    let saved = applications::saved_input(&t.office, &back, &id.clone()).await.unwrap().unwrap();
    assert_eq!((saved.action, saved.inputs), (Action::Cancel, form.inputs));
    assert_eq!(saved.answer, Some(ActAnswer::SignedOut));
});

both_databases!(the_validator_is_another_person_than_the_one_who_entered_it, async |db| {
    let t = TestOffice::open(db).await;
    let (id, _) = t.sent(&t.sign_in("pemuteran").await).await;
    t.bring_to(&id, Status::InSiak).await;
    let mut entered = t.sign_in("validator").await;
    entered.actor.id = t.sign_in("siak").await.actor.id;
    let version = t.case(&entered, &id).await.version;
    let answer = applications::act(
        &t.office,
        &entered,
        Action::Validate,
        &ActForm { id: id.clone(), version, ..ActForm::default() },
    )
    .await
    .unwrap();
    assert_eq!(
        answer,
        ActAnswer::Refused { refusal: Refusal::Missing(Condition::NotEnterer), who_did_what: None }
    );
});

both_databases!(a_discarded_draft_leaves_nothing_of_what_was_typed, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let form = SendForm {
        id: id.clone(),
        raw: good_answers(),
        file: Some(good_file()),
        mended: BTreeSet::new(),
        intent: Intent::Save,
        read_mark: String::new(),
    };
    assert!(matches!(
        applications::send(&t.office, &counter, form).await.unwrap(),
        SendAnswer::Saved { .. }
    ));
    let form = t.form(&counter, &id).await;
    let file = form.file.unwrap();
    let discard = ActForm { id: id.clone(), version: form.version, ..ActForm::default() };
    assert_eq!(
        applications::act(&t.office, &counter, Action::Withdraw, &discard).await.unwrap(),
        ActAnswer::Done { action: Action::Withdraw }
    );
    for who in ["pemuteran", "inspektorat"] {
        let seen = t.case(&t.sign_in(who).await, &id).await;
        assert_eq!(
            (seen.status, seen.applicant.as_str(), seen.file, seen.answers),
            (Status::Withdrawn, "", None, vec![]),
            "{who}"
        );
    }
    assert!(matches!(
        read::download(&t.office, &counter, &file.id.clone().into()).await,
        Err(OfficeError::NotFound)
    ));
});

both_databases!(what_was_signed_is_told_although_a_later_one_could_not_be_stored, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let head = t.sign_in("kadis").await;
    let mut items = Vec::new();
    for _ in 0..2 {
        let (id, reg_no) = t.sent(&counter).await;
        t.bring_to(&id, Status::Validated).await;
        items.push((id.clone(), t.case(&head, &id).await.version, reg_no));
    }
    // No second signed document can be stored.
    let full = "CREATE UNIQUE INDEX one_signed ON file (kind) WHERE kind = 'signed'";
    store::testing::execute(&t.office.db, full).await;
    let asked: Vec<_> = items.iter().map(|(id, version, _)| (id.clone(), *version)).collect();
    let answer = signing::sign(&t.office, &head, &asked, DEMO_PASSPHRASE).await.unwrap();
    let SignAnswer::Results { signed, refused } = answer else { panic!("{answer:?}") };
    assert_eq!(signed, [items[0].2.clone()], "what stands is told");
    let unsigned = Refusal::Unsigned(domain::procedure::SignFault::Service);
    assert_eq!(refused, [(items[1].2.clone(), unsigned)]);
    assert_eq!(t.case(&head, &items[0].0).await.status, Status::Signed);
});

both_databases!(the_loser_of_a_race_learns_what_was_done_and_not_something_else, async |db| {
    let t = TestOffice::open(db).await;
    let (first, second) = (t.sign_in("verifikator").await, t.sign_in("verifikator2").await);
    let (id, _) = t.sent(&t.sign_in("pemuteran").await).await;
    let seen = t.case(&second, &id).await.version;
    for give_back in [false, true] {
        let version = t.case(&first, &id).await.version;
        let taken =
            applications::take(&t.office, &first, &id.clone(), version, give_back).await.unwrap();
        assert!(matches!(taken, ActAnswer::Done { .. }), "{taken:?}");
        let form = ActForm { id: id.clone(), version: seen, ..ActForm::default() };
        let lost = applications::act(&t.office, &second, Action::Accept, &form).await.unwrap();
        let ActAnswer::Refused { who_did_what: Some(last), .. } = lost else { panic!("{lost:?}") };
        let what = if give_back { EventKind::GiveBack } else { EventKind::Take };
        assert_eq!((last.who.as_str(), last.what), ("Ketut Sri Rahayu", what));
    }
    // A row that a later program wrote is shown as something else, and as nothing that was not.
    store::testing::execute(&t.office.db, "UPDATE event SET what = 'a_later_act'").await;
    let history = t.case(&first, &id).await.history;
    assert!(history.iter().all(|event| event.what == EventKind::Unknown), "{history:?}");
});
