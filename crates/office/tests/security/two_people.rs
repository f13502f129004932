//! What two people decide, and the log.

use super::*;

both_databases!(about_heads_and_administrators_two_people_decide, async |db| {
    let t = TestOffice::open(db).await;
    let (admin, head, verifier) =
        (t.sign_in("admin").await, t.sign_in("kadis").await, t.sign_in("verifikator").await);
    let roles = async || t.sign_in("verifikator").await.actor.roles.len();
    let give = raw(&[("peran", "administrator")]);
    let asked = async || {
        staff::staff_act(&t.office, &admin, &verifier.actor.id, AccountChange::Give, &give, "")
            .await
            .unwrap()
    };
    assert_eq!(asked().await, StaffAnswer::Done(StaffDone::Asked));
    assert_eq!(roles().await, 1, "nothing has happened yet");
    for to in ["verifikator@contoh.id", "kadis@contoh.id"] {
        assert!(t.was_told(to, "menunggu persetujuan orang kedua").await, "{to}");
    }
    let waits = staff::pending(&t.office, &admin).await.unwrap().remove(0);
    assert!(waits.own && !waits.confirms);
    assert!(
        staff::pending(&t.office, &verifier).await.unwrap().is_empty(),
        "it concerns her, and is none of her business"
    );
    let decide = async |who: &Caller, confirm| {
        staff::decide_pending(&t.office, who, &waits.id, confirm, "").await
    };
    assert_eq!(
        decide(&admin, true).await.unwrap(),
        StaffAnswer::Barred(StaffRefusal::AskedYourself)
    );
    assert!(matches!(decide(&verifier, true).await, Err(OfficeError::Refused(_))));
    assert_eq!(decide(&head, false).await.unwrap(), StaffAnswer::Done(StaffDone::Declined));
    assert!(
        matches!(decide(&head, true).await, Err(OfficeError::NotFound)),
        "what was declined is gone"
    );
    assert_eq!(roles().await, 1);

    asked().await;
    let waits = staff::pending(&t.office, &head).await.unwrap().remove(0);
    assert!(
        waits.confirms
            && waits.role.as_ref().is_some_and(|role| role.kind == ActorKind::Administrator)
    );
    assert_eq!(
        staff::decide_pending(&t.office, &head, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::RoleGiven)
    );
    assert!(t.was_told("verifikator@contoh.id", "Peran Administrator diberikan").await);
    let now = t.stage(&t.office, "verifikator@contoh.id").await;
    assert_eq!(now, Stage::Enrol, "who administers needs a second factor");
});

both_databases!(where_there_is_nobody_else_a_day_has_to_pass, async |db| {
    let t = TestOffice::open(db).await;
    let (admin, head) = (t.sign_in("admin").await, t.sign_in("kadis").await);
    let asked = staff::staff_act(
        &t.office,
        &admin,
        &head.actor.id,
        AccountChange::DropFactors,
        &Raw::new(),
        "",
    )
    .await
    .unwrap();
    assert_eq!(asked, StaffAnswer::Done(StaffDone::Asked));
    let waits = staff::pending(&t.office, &admin).await.unwrap().remove(0);
    let own = staff::decide_pending(&t.office, &head, &waits.id, true, "").await.unwrap();
    assert_eq!(
        own,
        StaffAnswer::Barred(StaffRefusal::Own),
        "nobody confirms what is about themselves"
    );
    assert_eq!(
        staff::decide_pending(&t.office, &admin, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Barred(StaffRefusal::AskedYourself)
    );
    t.clock.pass(ALONE_AFTER_MS);
    let admin = t.sign_in("admin").await;
    assert!(staff::pending(&t.office, &admin).await.unwrap()[0].confirms);
    assert_eq!(
        staff::decide_pending(&t.office, &admin, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::FactorsDropped)
    );
    assert!(t.was_told("kadis@contoh.id", "Pengaman kedua dihapus administrator").await);
    assert_eq!(t.stage(&t.office, "kadis@contoh.id").await, Stage::Enrol);
});

both_databases!(
    who_is_invited_with_much_power_gets_no_link_before_a_second_person_agrees,
    async |db| {
        let t = TestOffice::open(db).await;
        let (admin, head) = (t.sign_in("admin").await, t.sign_in("kadis").await);
        let invited = raw(&[
            ("nama", "Komang Baru"),
            ("email", "baru@contoh.id"),
            ("nik", "5108010203850002"),
            ("peran", "office_head"),
        ]);
        assert_eq!(
            staff::invite(&t.office, &admin, &invited, "http://localhost").await.unwrap(),
            StaffAnswer::Done(StaffDone::Asked)
        );
        assert!(!t.was_told("baru@contoh.id", "/undangan#").await);
        let waits = staff::pending(&t.office, &head).await.unwrap().remove(0);
        let confirmed =
            staff::decide_pending(&t.office, &head, &waits.id, true, "http://localhost")
                .await
                .unwrap();
        assert_eq!(confirmed, StaffAnswer::Done(StaffDone::Invited));
        assert!(t.was_told("baru@contoh.id", "/undangan#").await);
        let row = staff::staff_list(&t.office, &admin)
            .await
            .unwrap()
            .rows
            .into_iter()
            .find(|row| row.email == "baru@contoh.id")
            .unwrap();
        assert!(row.roles.iter().map(|role| role.kind).eq([ActorKind::OfficeHead]));
    }
);

both_databases!(the_security_log_says_what_happened_and_names_nobody, async |db| {
    let t = TestOffice::open(db).await;
    let (admin, verifier) = (t.sign_in("admin").await, t.sign_in("verifikator").await);
    // A sign-in, a failure, a lock, a wrong second factor.
    for _ in 0..6 {
        session::sign_in(&t.office, AGENCY, "verifikator@contoh.id", "salah", "10.9.9.9")
            .await
            .unwrap();
    }
    let SignInAnswer::In { token, .. } =
        session::sign_in(&t.office, AGENCY, "kadis@contoh.id", DEMO_PASSWORD, "10.0.0.1")
            .await
            .unwrap()
    else {
        panic!()
    };
    second_factor::second_by_code(&t.office, AGENCY, &token, "000000").await.unwrap();
    // Something that is not one's own to do, a role, an export.
    accounts::note_refusal(&t.office, &verifier, "/kerja/petugas").await.unwrap();
    staff::staff_act(
        &t.office,
        &admin,
        &verifier.actor.id,
        AccountChange::Give,
        &raw(&[("peran", "validator")]),
        "",
    )
    .await
    .unwrap();
    catalogue::settings_file(&t.office, &admin, "agency.toml").await.unwrap();
    let (who, by) = (t.mark(&verifier), t.mark(&admin));
    assert!(
        t.log(SecurityKind::SignIn)
            .await
            .iter()
            .any(|row| *row == (who.clone(), who.clone(), "staff".into()))
    );
    assert_eq!(t.log(SecurityKind::Failure).await.iter().filter(|row| row.0 == who).count(), 5);
    assert_eq!(t.log(SecurityKind::Lock).await.len(), 1, "once, however long somebody goes on");
    assert_eq!(t.log(SecurityKind::FactorFailure).await.len(), 1);
    assert_eq!(
        t.log(SecurityKind::Refused).await,
        [(who.clone(), who.clone(), "/kerja/petugas".into())]
    );
    assert_eq!(t.log(SecurityKind::Role).await, [(who.clone(), by.clone(), "beri".into())]);
    assert_eq!(t.log(SecurityKind::Export).await, [(String::new(), by, "agency.toml".into())]);
    // Of one account alone, and page by page.
    let auditor = t.sign_in("inspektorat").await;
    let of_one = accounts::security_log(&t.office, &auditor, "", &who, "").await.unwrap();
    assert!(
        of_one.rows.iter().all(|row| row.who == who || row.actor == who) && of_one.rows.len() >= 8
    );
    let counted = of_one.counts.iter().find(|count| count.kind == SecurityKind::Failure).unwrap();
    assert_eq!((counted.hour, counted.day, counted.alarm_at), (5, 5, Some(100)));
    for stranger in [&verifier, &t.sign_in("kadis").await] {
        assert!(matches!(
            accounts::security_log(&t.office, stranger, "", "", "").await,
            Err(OfficeError::Refused(_))
        ));
    }
    for row in &accounts::security_log(&t.office, &auditor, "", "", "").await.unwrap().rows {
        let whole = format!("{} {} {} {}", row.who, row.actor, row.origin, row.detail);
        assert!(
            !whole.contains('@')
                && !whole.contains("10.")
                && !whole.contains(verifier.actor.id.as_str()),
            "{whole}"
        );
    }
});

both_databases!(more_within_an_hour_than_is_usual_raises_one_alarm, async |db| {
    let t = TestOffice::open(db).await;
    let verifier = t.sign_in("verifikator").await;
    assert!(verifier.actor.has(ActorKind::Verifier));
    for page in [
        "petugas", "petugas", "petugas", "layanan", "profil", "kantor", "hari", "teks", "instansi",
        "tarif", "blangko",
    ] {
        accounts::note_refusal(&t.office, &verifier, &format!("/kerja/{page}")).await.unwrap();
    }
    assert_eq!(
        accounts::raise_alarms(&t.office).await.unwrap(),
        0,
        "nine addresses: one address is noted once an hour"
    );
    accounts::note_refusal(&t.office, &verifier, "/kerja/penandatangan").await.unwrap();
    assert_eq!(
        (
            accounts::raise_alarms(&t.office).await.unwrap(),
            accounts::raise_alarms(&t.office).await.unwrap()
        ),
        (1, 0),
        "once an hour"
    );
    assert_eq!(
        t.log(SecurityKind::Alarm).await,
        [(String::new(), String::new(), "refused".into())]
    );
    t.clock.pass(61 * 60_000);
    assert_eq!(accounts::raise_alarms(&t.office).await.unwrap(), 0, "the hour is over");
});
