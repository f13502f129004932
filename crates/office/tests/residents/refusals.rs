//! Who is not accepted, and who tries at other people's accounts.

use domain::people::event::AccountEventKind;

use super::*;

both_databases!(a_second_account_of_a_nik_is_never_accepted, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let first = t.sent_account(citra()).await;
    let mut raw = citra();
    raw.insert("no_hp".into(), "0813 0000 0001".into());
    let second = t.sent_account(raw).await;
    let verifier = t.sign_in("verifikator").await;
    assert_eq!(t.decide(&verifier, &first.actor.id, &[]).await, DecideAnswer::Done);
    assert!(
        residents::account_to_verify(&t.office, &verifier, &second.actor.id).await.unwrap().another
    );
    assert_eq!(
        t.decide(&verifier, &second.actor.id, &[]).await,
        DecideAnswer::Not(DecideRefusal::Another)
    );
    let SignInAnswer::In { token, .. } = t.enters("5108014506820001").await else { panic!() };
    assert_eq!(
        session::caller(&t.office, AGENCY, &token).await.unwrap().actor.id,
        first.actor.id,
        "the NIK is the verified account's"
    );
});

both_databases!(who_the_register_bars_or_does_not_know_is_not_accepted, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let verifier = t.sign_in("verifikator").await;
    let people = [
        (
            "5108010101700099",
            "0813 0000 0002",
            DecideRefusal::Barred(domain::people::register::AccountRefusal::NotActive),
        ),
        (
            "5108014702120088",
            "0813 0000 0003",
            DecideRefusal::Barred(domain::people::register::AccountRefusal::TooYoung),
        ),
        ("5108010101700098", "0813 0000 0004", DecideRefusal::NotFound),
    ];
    for (nik, phone, refusal) in people {
        let mut raw = citra();
        raw.insert("nik".into(), nik.into());
        raw.insert("no_hp".into(), phone.into());
        let resident = t.sent_account(raw).await;
        assert_eq!(
            t.decide(&verifier, &resident.actor.id, &[]).await,
            DecideAnswer::Not(refusal),
            "{nik}"
        );
    }
    let nothing = Decision {
        id: "x".into(),
        version: 1,
        accept: true,
        faults: vec![],
        reason: String::new(),
    };
    assert!(
        matches!(
            residents::decide_account(&t.office, &t.sign_in("siak").await, &nothing).await,
            Err(OfficeError::Refused(_))
        ),
        "verifiers only"
    );
});

both_databases!(nobody_verifies_the_account_of_their_own_family, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let resident = t.sent_account(citra()).await;
    let admin = t.sign_in("admin").await;
    let relative = t.sign_in("verifikator2").await.actor.id;
    let nik = Raw::from([("nik".to_owned(), "5108014506820001".to_owned())]);
    staff::staff_act(&t.office, &admin, &relative, AccountChange::Nik, &nik, "").await.unwrap();
    let relative = t.sign_in("verifikator2").await;
    assert_eq!(
        t.decide(&relative, &resident.actor.id, &[]).await,
        DecideAnswer::Not(DecideRefusal::OwnFamily)
    );
    assert_eq!(
        t.decide(&relative, &resident.actor.id, &[AccountFault::ALL[0]]).await,
        DecideAnswer::Not(DecideRefusal::OwnFamily)
    );
    assert_eq!(
        t.decide(&t.sign_in("verifikator").await, &resident.actor.id, &[]).await,
        DecideAnswer::Done
    );
});

both_databases!(what_a_verifier_ticked_is_there_again_after_the_session_was_over, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let resident = t.sent_account(citra()).await;
    let token = t.token("verifikator").await;
    t.clock.pass(5 * 60 * 60_000);
    let late = session::caller_or_late(&t.office, AGENCY, &token).await.unwrap();
    assert!(late.over);
    let faults = vec![AccountFault::ALL[0], AccountFault::ALL[1]];
    let decision = Decision {
        id: resident.actor.id.clone(),
        version: 1,
        accept: false,
        faults: faults.clone(),
        reason: "Foto buram.".into(),
    };
    assert_eq!(
        residents::decide_account(&t.office, &late, &decision).await.unwrap(),
        DecideAnswer::SignedOut
    );
    let again = t.sign_in("verifikator").await;
    let view = residents::account_to_verify(&t.office, &again, &resident.actor.id).await.unwrap();
    assert_eq!(
        (view.status, view.kept),
        (AccountStatus::Pending, Some((faults.clone(), "Foto buram.".to_owned())))
    );
    assert_eq!(t.decide(&again, &resident.actor.id, &faults).await, DecideAnswer::Done);
    assert_eq!(
        residents::account_to_verify(&t.office, &again, &resident.actor.id).await.unwrap().kept,
        None
    );
});

both_databases!(guesses_from_one_address_are_stopped_and_no_owner_is_shut_out, async |db| {
    let t = TestOffice::open(db).await;
    let owners: Vec<String> = (0..3).map(|n| format!("0812 5555 000{n}")).collect();
    for (n, phone) in owners.iter().enumerate() {
        let mut raw = citra();
        raw.insert("nik".into(), format!("510801450682001{n}"));
        raw.insert("no_hp".into(), phone.clone());
        let resident = t.register(raw).await;
        let number = domain::phone::Phone::parse(phone).unwrap();
        let code = t.code_to(number.as_str()).await;
        assert_eq!(
            residents::confirm(&t.office, &resident, CodePurpose::Phone, &code).await.unwrap(),
            CodeAnswer::Confirmed
        );
    }
    let (mut judged, mut stopped) = (0, 0);
    for guess in 0..10_000 {
        // A thousand accounts, ten guesses at each.
        let name = owners
            .get(guess % 1000)
            .cloned()
            .unwrap_or_else(|| format!("0812 6{:06}", guess % 1000));
        match session::sign_in(&t.office, AGENCY, &name, "salah-kata-sandi", "203.0.113.7")
            .await
            .unwrap()
        {
            SignInAnswer::Wrong => judged += 1,
            SignInAnswer::Wait(_) => stopped += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!(judged <= 30 && stopped >= 9_970, "{judged} judged, {stopped} stopped");
    for phone in &owners {
        assert!(matches!(t.enters(phone).await, SignInAnswer::In { .. }), "{phone}");
    }
    assert_eq!(t.clock.now(), MONDAY);
});

both_databases!(what_a_stranger_does_keeps_no_owner_out, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let (sari, head) = ("5108014101900001", "kadis@contoh.id");
    let known =
        match session::sign_in(&t.office, AGENCY, head, DEMO_PASSWORD, "10.0.0.1").await.unwrap() {
            SignInAnswer::In { device, .. } => device,
            other => panic!("{other:?}"),
        };
    // A thousand tries at the head's account, each from a network of its own.
    for network in 0..1000 {
        session::sign_in(&t.office, AGENCY, head, "salah", &format!("2001:db8:{network:x}::1"))
            .await
            .unwrap();
    }
    assert!(matches!(
        session::sign_in(&t.office, AGENCY, head, DEMO_PASSWORD, "10.0.0.1").await.unwrap(),
        SignInAnswer::In { .. }
    ));
    // Somebody behind the office's own line tries names until nothing more is judged.
    for name in 0..40 {
        session::sign_in(&t.office, AGENCY, &format!("nama{name}@contoh.id"), "salah", "10.0.0.1")
            .await
            .unwrap();
    }
    assert!(matches!(
        session::sign_in(&t.office, AGENCY, sari, DEMO_PASSWORD, "10.0.0.1").await.unwrap(),
        SignInAnswer::Wait(_)
    ));
    let from = office::Origin { address: "10.0.0.1", device: "", known: &known };
    assert!(
        matches!(
            session::sign_in(&t.office, AGENCY, head, DEMO_PASSWORD, from).await.unwrap(),
            SignInAnswer::In { .. }
        ),
        "a known device has a bucket of its own"
    );
    assert!(
        matches!(
            session::sign_in(&t.office, AGENCY, sari, DEMO_PASSWORD, from).await.unwrap(),
            SignInAnswer::Wait(_)
        ),
        "for the account that it is known for"
    );
    // Going on while nothing is judged makes nobody wait longer.
    t.clock.pass(60_000);
    assert!(matches!(
        session::sign_in(&t.office, AGENCY, sari, DEMO_PASSWORD, "10.0.0.1").await.unwrap(),
        SignInAnswer::In { .. }
    ));

    // The owner has asked for a code; a stranger asks too and types five wrong ones.
    assert_eq!(residents::ask_reset(&t.office, AGENCY, "10.0.0.2").await.unwrap(), None);
    residents::send_reset(&t.office, AGENCY, sari, "10.0.0.2", "milik sari").await.unwrap();
    let code = t.code_to("+6281200000101").await;
    t.clock.pass(120_000);
    assert_eq!(residents::ask_reset(&t.office, AGENCY, "203.0.113.9").await.unwrap(), None);
    residents::send_reset(&t.office, AGENCY, sari, "203.0.113.9", "orang lain").await.unwrap();
    let new = |code: &str| NewPassword {
        name: sari.into(),
        code: code.into(),
        password: PASSWORD.into(),
        again: PASSWORD.into(),
    };
    for _ in 0..6 {
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new("000000"), "203.0.113.9", "orang lain")
                .await
                .unwrap(),
            ResetAnswer::Code
        );
    }
    assert_eq!(
        residents::reset(&t.office, AGENCY, &new(&code), "203.0.113.9", "orang lain")
            .await
            .unwrap(),
        ResetAnswer::Code,
        "not in another browser"
    );
    assert_eq!(
        residents::reset(&t.office, AGENCY, &new(&code), "10.0.0.2", "milik sari").await.unwrap(),
        ResetAnswer::Done
    );
    // The owner hears of it, whoever it was.
    messages::deliver(&t.office).await.unwrap();
    let told = t.office.courier.sent();
    assert!(told.iter().any(|sent| sent.message.to == "+6281200000101"
        && sent.message.text.contains("Kata sandi diganti")));
});

both_databases!(
    a_forgotten_password_is_changed_with_a_code_and_tells_nobody_who_has_an_account,
    async |db| {
        let t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        let before = t.resident("5108014101900001").await;
        let new = |code: &str, password: &str| NewPassword {
            name: "5108014101900001".into(),
            code: code.into(),
            password: password.into(),
            again: password.into(),
        };
        for name in ["5108014101900001", "5108014101900009", "bukan siapa-siapa"] {
            assert_eq!(residents::ask_reset(&t.office, AGENCY, "10.0.0.1").await.unwrap(), None);
            residents::send_reset(&t.office, AGENCY, name, "10.0.0.1", "peramban").await.unwrap();
            let guess = NewPassword { name: name.into(), ..new("000000", PASSWORD) };
            assert_eq!(
                residents::reset(&t.office, AGENCY, &guess, "10.0.0.1", "peramban").await.unwrap(),
                ResetAnswer::Code,
                "{name}"
            );
        }
        let code = t.code_to("+6281200000101").await;
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new(&code, "12345678"), "10.0.0.1", "peramban")
                .await
                .unwrap(),
            ResetAnswer::Password(PasswordFault::Weak)
        );
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new(&code, PASSWORD), "10.0.0.1", "peramban")
                .await
                .unwrap(),
            ResetAnswer::Done
        );
        assert!(matches!(t.enters("5108014101900001").await, SignInAnswer::In { .. }));
        let account = residents::own_account(&t.office, &before).await.unwrap();
        assert_eq!(account.history[0].what, AccountEventKind::PasswordReset);
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new(&code, PASSWORD), "10.0.0.1", "peramban")
                .await
                .unwrap(),
            ResetAnswer::Code,
            "once only"
        );
    }
);
