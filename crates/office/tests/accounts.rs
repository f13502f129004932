//! Accounts of staff.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use documents::Blobs;
use domain::id::AgencyCode;
use domain::procedure::{ActorKind, Role};
use gateways::{Courier, Siak};
use office::accounts::staff;
use office::{Clock, DEMO_PASSWORD, NewStaff, Office, OfficeError, Parts, Source, demo, session};
use store::both_databases;
use support::{AGENCY, TestOffice, profile};

/// The same database as an office that is no demo.
fn in_earnest(t: &TestOffice) -> Office {
    Office::new(Parts {
        db: t.office.db.clone(),
        profiles: vec![profile("buleleng"), profile("gowa")],
        blobs: Blobs::memory(store::testing::test_ring()),
        inspector: documents::Inspector::within(2),
        anchors: Vec::new(),
        signer: None,
        courier: Courier::memory(),
        siak: Siak::Registry,
        clock: Clock::fixed(0),
        source: Source::counted(),
        ring: store::testing::test_ring(),
        demo: false,
    })
}

fn account(kind: ActorKind, area: Option<&str>, password: &str) -> NewStaff {
    let role = Role { kind, area: area.map(Into::into), office: None };
    NewStaff {
        email: "baru@contoh.id".into(),
        name: "Orang Baru".into(),
        nik: domain::nik::Nik::parse("5108060101800199").unwrap(),
        password: password.into(),
        roles: vec![role],
    }
}

both_databases!(a_normal_start_knows_the_passwords_of_the_demo_and_refuses_them, async |db| {
    let t = TestOffice::open(db).await;
    let office = in_earnest(&t);
    assert!(demo::has_demo_password(&office, AGENCY).await.unwrap());
    assert!(!demo::has_demo_password(&office, &AgencyCode::of("7306")).await.unwrap());
    let refused =
        staff::add_staff(&office, AGENCY, account(ActorKind::Verifier, None, DEMO_PASSWORD)).await;
    assert!(matches!(refused, Err(OfficeError::Unreadable(_))));
    assert!(matches!(demo::seed_demo(&office, AGENCY).await, Err(OfficeError::Unreadable(_))));
    assert!(matches!(
        session::age_sessions(&office, AGENCY, None).await,
        Err(OfficeError::NotFound)
    ));
});

both_databases!(
    an_account_is_refused_when_its_role_is_bound_to_nothing_or_its_password_is_short,
    async |db| {
        let t = TestOffice::open(db).await;
        for (kind, area, password) in [
            (ActorKind::Counter, None, "kata-sandi-panjang"),
            (ActorKind::Counter, Some("73.06.01.2001"), "kata-sandi-panjang"),
            (ActorKind::Producer, None, "kata-sandi-panjang"),
            (ActorKind::Verifier, Some("51.08.01"), "kata-sandi-panjang"),
            (ActorKind::Verifier, None, "pendek"),
        ] {
            assert!(
                matches!(
                    staff::add_staff(&t.office, AGENCY, account(kind, area, password)).await,
                    Err(OfficeError::Unreadable(_))
                ),
                "{}",
                kind.code()
            );
        }
        staff::add_staff(
            &t.office,
            AGENCY,
            account(ActorKind::Counter, Some("51.08.01.2001"), "kata-sandi-panjang"),
        )
        .await
        .unwrap();
        let twice = staff::add_staff(
            &t.office,
            AGENCY,
            account(ActorKind::Verifier, None, "kata-sandi-panjang"),
        )
        .await;
        assert!(matches!(twice, Err(OfficeError::Store(error)) if error.is_unique_violation()));
    }
);
