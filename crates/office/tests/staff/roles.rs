//! Roles: families in the register, invitations, deputies.

use super::*;

both_databases!(a_family_is_looked_up_once_a_day_and_with_a_new_nik_at_once, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let admin = t.sign_in("admin").await;
    t.invited(&admin, "suami@contoh.id", BARU).await;
    let husband = t.caller_of("suami@contoh.id", SECRET).await;
    assert_eq!(husband.actor.family.len(), 1, "nobody but himself");
    let nik = |nik: &str| raw(&[("nik", nik)]);
    let id = husband.actor.id.clone();
    let bad =
        staff::staff_act(&t.office, &admin, &id, AccountChange::Nik, &nik("510801050688001"), "")
            .await
            .unwrap();
    assert!(matches!(bad, StaffAnswer::Mend(_)), "{bad:?}");
    let own = staff::staff_act(
        &t.office,
        &admin,
        &admin.actor.id,
        AccountChange::Nik,
        &nik("5108010506880011"),
        "",
    )
    .await
    .unwrap();
    assert_eq!(own, StaffAnswer::Barred(StaffRefusal::Own), "nobody changes whose family they are");
    let noted =
        staff::staff_act(&t.office, &admin, &id, AccountChange::Nik, &nik("5108010506880011"), "")
            .await
            .unwrap();
    assert_eq!(noted, StaffAnswer::Done(StaffDone::NikNoted));
    let known = async || t.caller_of("suami@contoh.id", SECRET).await.actor.family.len();
    let family = known().await;
    assert!(family > 2, "card, wife and children");
    // A child more on the card: noted with the next day's look-up, not with each round.
    let child = "nik,no_kk,nama,shdk\n5108011001260013,5108010101150003,NI KOMANG BARU,ANAK\n";
    register::import_population(&t.office, AGENCY, child).await.unwrap();
    staff::refresh_families(&t.office).await.unwrap();
    assert_eq!(known().await, family);
    t.clock.pass(25 * 60 * 60_000);
    staff::refresh_families(&t.office).await.unwrap();
    assert_eq!(known().await, family + 1);
});

/// The same office while its register does not answer.
fn without_register(t: &TestOffice) -> Office {
    let settings = WarehouseSettings {
        // Nothing listens there.
        address: "http://127.0.0.1:9/dukcapil/get_json/CONTOH/CALL_NIK".into(),
        keys: KeyCase::Upper,
        user: "contoh".into(),
        password: "contoh".into(),
        ip: ("ip_user".into(), "127.0.0.1".into()),
        timeout: std::time::Duration::from_secs(1),
    };
    Office::new(Parts {
        db: t.office.db.clone(),
        profiles: vec![support::profile("buleleng")],
        blobs: documents::Blobs::memory(store::testing::test_ring()),
        inspector: documents::Inspector::within(2),
        anchors: Vec::new(),
        signer: None,
        courier: gateways::Courier::memory(),
        siak: Siak::DataWarehouse(Warehouse::new(settings).unwrap()),
        clock: t.clock.clone(),
        source: Source::counted(),
        ring: store::testing::test_ring(),
        demo: true,
    })
}

both_databases!(
    a_nik_that_is_noted_while_the_register_is_down_leaves_nobody_elses_family,
    async |db| {
        let t = TestOffice::open(db).await;
        t.load_demo_register().await;
        let admin = t.sign_in("admin").await;
        t.invited(&admin, "suami@contoh.id", "5108010506880011").await;
        let husband = t.caller_of("suami@contoh.id", SECRET).await;
        assert!(husband.actor.family.len() > 2);
        let down = without_register(&t);
        let noted = staff::staff_act(
            &down,
            &admin,
            &husband.actor.id,
            AccountChange::Nik,
            &raw(&[("nik", BARU)]),
            "",
        )
        .await
        .unwrap();
        assert_eq!(noted, StaffAnswer::Done(StaffDone::NikNotedAlone));
        let known = async || t.caller_of("suami@contoh.id", SECRET).await.actor.family;
        assert_eq!(
            known().await,
            [t.office.keyed_hash(AGENCY, BARU)].into(),
            "himself at least, and not the family of the wrong NIK"
        );
        staff::refresh_families(&down).await.unwrap();
        let mended = staff::staff_act(
            &t.office,
            &admin,
            &husband.actor.id,
            AccountChange::Nik,
            &raw(&[("nik", "5108010506880011")]),
            "",
        )
        .await
        .unwrap();
        assert_eq!(mended, StaffAnswer::Done(StaffDone::NikNoted));
        assert!(known().await.len() > 2);
    }
);

both_databases!(an_administrator_invites_stops_and_lets_go_on, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    let bad = raw(&[
        ("nama", "Komang Baru"),
        ("email", "verifikator@contoh.id"),
        ("nik", BARU),
        ("peran", "verifier"),
    ]);
    match staff::invite(&t.office, &admin, &bad, "http://localhost").await.unwrap() {
        StaffAnswer::Mend(errors) => assert_eq!(errors[0].fault, FieldFault::Taken),
        other => panic!("{other:?}"),
    }
    let nameless =
        raw(&[("nama", "Komang Baru"), ("email", "baru@contoh.id"), ("peran", "verifier")]);
    match staff::invite(&t.office, &admin, &nameless, "http://localhost").await.unwrap() {
        StaffAnswer::Mend(errors) => {
            assert_eq!((errors[0].field.as_str(), errors[0].fault), ("nik", FieldFault::Required))
        }
        other => panic!("{other:?}"),
    }
    let unbound = raw(&[
        ("nama", "Komang Baru"),
        ("email", "baru@contoh.id"),
        ("nik", BARU),
        ("peran", "counter"),
    ]);
    match staff::invite(&t.office, &admin, &unbound, "http://localhost").await.unwrap() {
        StaffAnswer::Mend(errors) => assert_eq!(errors[0].fault, FieldFault::Limit),
        other => panic!("{other:?}"),
    }
    t.invited(&admin, "baru@contoh.id", "5108010203850002").await;
    let person = t.caller_of("baru@contoh.id", SECRET).await;
    let id = person.actor.id.clone();
    let act = async |what: AccountChange| {
        staff::staff_act(&t.office, &admin, &id, what, &Raw::new(), "http://localhost")
            .await
            .unwrap()
    };
    assert_eq!(act(AccountChange::Suspend).await, StaffAnswer::Done(StaffDone::Suspended));
    assert_eq!(
        session::own_sessions(&t.office, &person).await.unwrap(),
        [],
        "its session has ended at once"
    );
    assert_eq!(t.by_password("baru@contoh.id", SECRET).await, SignInAnswer::Suspended);
    assert_eq!(act(AccountChange::Restore).await, StaffAnswer::Done(StaffDone::Restored));
    t.caller_of("baru@contoh.id", SECRET).await;
    let own = staff::staff_act(
        &t.office,
        &admin,
        &admin.actor.id,
        AccountChange::Suspend,
        &Raw::new(),
        "",
    )
    .await
    .unwrap();
    assert_eq!(own, StaffAnswer::Barred(StaffRefusal::Own));
    let verifier = t.sign_in("verifikator").await;
    assert!(matches!(
        staff::staff_list(&t.office, &verifier).await,
        Err(OfficeError::Refused(Refusal::NotYourRole))
    ));
});

both_databases!(a_deputy_signs_on_the_named_days_only, async |db| {
    let t = TestOffice::open(db).await;
    let head = t.sign_in("kadis").await;
    let validator = t.sign_in("validator").await;
    let name = async |from: &str, until: &str| {
        staff::name_deputy(&t.office, &head, &validator.actor.id, from, until).await.unwrap()
    };
    assert_eq!(name("2026-11-24", "2026-11-23").await.unwrap_err()[0].fault, FieldFault::Period);
    assert_eq!(
        name("2026-11-24", "2027-11-23").await.unwrap_err()[0].fault,
        FieldFault::Period,
        "ninety days at most"
    );
    assert_eq!(name("2026-11-24", "2026-11-25").await, Ok(()));
    let signs = |caller: &Caller| caller.actor.has(ActorKind::OfficeHead);
    assert!(!signs(&t.sign_in("validator").await), "not before");
    t.clock.pass(24 * 60 * 60_000);
    let waiting = t.by_password("validator@contoh.id", DEMO_PASSWORD).await;
    assert!(
        matches!(waiting, SignInAnswer::In { stage: Stage::Enrol, .. }),
        "who signs needs a second factor: {waiting:?}"
    );
    let (token, secret) = t.enrolled(waiting).await;
    assert!(signs(&session::caller(&t.office, AGENCY, &token).await.unwrap()));
    t.clock.pass(2 * 24 * 60 * 60_000);
    let waiting = t.waiting("validator@contoh.id").await;
    let shown = second_factor::second_by_code(
        &t.office,
        AGENCY,
        &waiting,
        &code_of(&secret, t.clock.now()),
    )
    .await
    .unwrap();
    let SecondAnswer::In { token, .. } = shown else { panic!("{shown:?}") };
    assert!(!signs(&session::caller(&t.office, AGENCY, &token).await.unwrap()), "not after");
});

both_databases!(a_deputy_who_is_relieved_signs_no_more_at_once, async |db| {
    let t = TestOffice::open(db).await;
    let head = t.sign_in("kadis").await;
    let id = t.sign_in("validator").await.actor.id;
    let named = staff::name_deputy(&t.office, &head, &id, "2026-11-23", "2026-11-25").await;
    assert_eq!(named.unwrap(), Ok(()));
    let waiting = t.by_password("validator@contoh.id", DEMO_PASSWORD).await;
    let (token, _) = t.enrolled(waiting).await;
    let roles = async || session::caller(&t.office, AGENCY, &token).await.map(|c| c.actor.roles);
    let heads = |roles: Vec<domain::procedure::Role>| {
        roles.iter().any(|role| role.kind == ActorKind::OfficeHead)
    };
    assert!(heads(roles().await.unwrap()));
    staff::end_deputy(&t.office, &head, &id).await.unwrap();
    assert!(!roles().await.is_ok_and(heads), "neither in the session that runs");
    let admin = t.sign_in("admin").await;
    let page = staff::staff_page(&t.office, &admin, &id).await.unwrap();
    let done: Vec<_> = page.history.iter().map(|event| event.what).collect();
    assert!(done.contains(&AccountEventKind::RoleTaken), "{done:?}");
    assert!(matches!(
        staff::staff_page(&t.office, &head, &id).await,
        Err(OfficeError::Refused(Refusal::NotYourRole))
    ));
});

both_databases!(nobody_processes_the_application_of_their_own_family, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let admin = t.sign_in("admin").await;
    // The invited verifier is the husband of the applicant.
    t.invited(&admin, "suami@contoh.id", "5108010506880011").await;
    let counter = t.sign_in("pemuteran").await;
    let (id, _) = t.sent(&counter).await;
    let husband = t.caller_of("suami@contoh.id", SECRET).await;
    let case = t.case(&husband, &id).await;
    assert!(
        case.offers.iter().all(|offer| offer.barred == Some(Refusal::OwnFamily)),
        "{:?}",
        case.offers
    );
    let tried = applications::act(
        &t.office,
        &husband,
        Action::Accept,
        &ActForm { id: id.clone(), version: case.version, ..ActForm::default() },
    )
    .await
    .unwrap();
    assert!(matches!(tried, ActAnswer::Refused { refusal: Refusal::OwnFamily, .. }), "{tried:?}");
    t.act("verifikator", Action::Accept, &id, ActForm::default()).await;
});
