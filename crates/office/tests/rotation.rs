//! Another version of the keys: what was sealed before is found and read while it is sealed anew,
//! and afterwards without the old keys.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::id::ApplicationId;
use domain::procedure::{ActorKind, Role};
use office::accounts::staff;
use office::applications::read;
use office::session::second_factor;
use office::{
    Caller, DEMO_PASSWORD, KeysFit, NewStaff, Sealing, applications, rotation, session, upkeep,
};
use store::testing::{execute, test_ring};
use store::{both_databases, reseal};
use support::{AGENCY, TestOffice};
use vault::{Keys, Ring};
use views::WorkFilter;

const SARI: &str = "5108014101900001";

fn old() -> (u32, Keys) {
    (1, Keys { master: [7; 32], lookup: [3; 32] })
}

fn new() -> (u32, Keys) {
    (2, Keys { master: [8; 32], lookup: [4; 32] })
}

/// The account of a husband, who works for the office.
async fn husband(t: &TestOffice) {
    let new = NewStaff {
        email: "suami@contoh.id".into(),
        name: "Komang Artawan".into(),
        nik: domain::nik::Nik::parse("5108010506880011").unwrap(),
        password: DEMO_PASSWORD.into(),
        roles: vec![Role { kind: ActorKind::Verifier, area: None, office: None }],
    };
    staff::add_staff(&t.office, AGENCY, new).await.unwrap();
}

/// Everything that the keys are needed for: whoever was known is known, and what was kept is read.
async fn all_is_there(t: &TestOffice, id: &ApplicationId, number: &str) {
    let wife = t.resident(SARI).await;
    let own = read::own_applications(&t.office, &wife).await.unwrap();
    assert!(own.iter().any(|row| row.reg_no == number), "she follows what a counter filed for her");
    let verifier = t.sign_in("verifikator").await;
    for typed in [SARI, "0812 3456 7890"] {
        let searching = Caller { search: typed.into(), ..verifier.clone() };
        let list = read::worklist(&t.office, &searching, &WorkFilter::default()).await.unwrap();
        assert!(list.rows.iter().any(|row| row.id == id.as_str()), "found by {typed}");
    }
    let file = t.case(&verifier, id).await.file.unwrap().id;
    assert!(
        read::download(&t.office, &verifier, &file.clone().into())
            .await
            .unwrap()
            .1
            .read()
            .await
            .unwrap()
            .starts_with(b"%PDF")
    );
    let husband = t.sign_in("suami").await;
    let mut tx = t.office.db.read().await.unwrap();
    let application = store::applications::get(&mut tx, AGENCY, id).await.unwrap().unwrap();
    drop(tx);
    assert!(
        application.case.subjects.intersection(&husband.actor.family).count() > 1,
        "he decides nothing about his wife"
    );
    assert_eq!(
        (application.phone.as_str(), application.email.as_str()),
        ("+6281234567890", "sari@contoh.id")
    );
}

both_databases!(
    what_old_keys_have_sealed_is_found_while_it_is_sealed_anew_and_without_them_afterwards,
    async |db| {
        let mut t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        husband(&t).await;
        let counter = t.sign_in("pemuteran").await;
        let (id, number) = t.sent(&counter).await;
        let resi = t.code_of_resi(&id).await;
        assert_eq!(
            (
                upkeep::check_keys(&t.office).await.unwrap(),
                rotation::sealing(&t.office).await.unwrap()
            ),
            (KeysFit::Yes, Sealing::Never)
        );
        assert_eq!(
            rotation::seal_anew(&t.office).await.unwrap(),
            0,
            "everything was sealed as it was written"
        );
        assert_eq!(
            (
                rotation::sealing(&t.office).await.unwrap(),
                reseal::left(&t.office.db).await.unwrap()
            ),
            (Sealing::Done, vec![])
        );
        all_is_there(&t, &id, &number).await;

        t.with_keys(Ring::new(vec![old(), new()], 2).unwrap());
        assert_eq!(
            (
                upkeep::check_keys(&t.office).await.unwrap(),
                rotation::sealing(&t.office).await.unwrap()
            ),
            (KeysFit::Yes, Sealing::Under)
        );
        all_is_there(&t, &id, &number).await;
        // What is written meanwhile is written with the new keys, beside what is sealed with the
        // old ones.
        let counter = t.sign_in("pemuteran").await;
        t.sent(&counter).await;
        t.load_demo_register().await;
        let behind = rotation::left_to_seal(&t.office).await.unwrap();
        for column in [
            "resident.nik",
            "application.subject",
            "application_subjects.subjects",
            "application_number.hash",
            "login_name.hash",
            "kin.hash",
        ] {
            assert!(behind.iter().any(|(there, _)| there == column), "{column} in {behind:?}");
        }
        assert!(rotation::seal_anew(&t.office).await.unwrap() > 50);
        assert_eq!(
            (
                rotation::sealing(&t.office).await.unwrap(),
                rotation::left_to_seal(&t.office).await.unwrap()
            ),
            (Sealing::Done, vec![])
        );
        assert_eq!(
            rotation::seal_what_is_left(&t.office).await.unwrap(),
            0,
            "nothing is done twice"
        );
        all_is_there(&t, &id, &number).await;
        assert_ne!(t.code_of_resi(&id).await, resi);
        let mut tx = t.office.db.read().await.unwrap();
        let application =
            store::applications::get(&mut tx, AGENCY, &id.clone()).await.unwrap().unwrap();
        drop(tx);
        assert!(
            applications::fits_resi(&t.office, &application, &resi),
            "a Resi that was printed before is good"
        );

        t.with_keys(Ring::new(vec![new()], 2).unwrap());
        assert_eq!(upkeep::check_keys(&t.office).await.unwrap(), KeysFit::Yes);
        all_is_there(&t, &id, &number).await;
        t.with_keys(Ring::new(vec![old()], 1).unwrap());
        assert_eq!(
            upkeep::check_keys(&t.office).await.unwrap(),
            KeysFit::No,
            "the old keys alone open nothing any more"
        );
    }
);

both_databases!(recovery_codes_of_keys_that_go_are_deleted_and_no_others, async |db| {
    let mut t = TestOffice::open(db).await;
    let head = t.sign_in("kadis").await;
    second_factor::renew_recovery(&t.office, &head).await.unwrap().unwrap();
    assert_eq!(rotation::drop_old_recovery(&t.office).await.unwrap(), 0);
    t.with_keys(Ring::new(vec![old(), new()], 2).unwrap());
    rotation::seal_anew(&t.office).await.unwrap();
    assert_eq!(rotation::drop_old_recovery(&t.office).await.unwrap(), 10);
    let head = t.sign_in("kadis").await;
    second_factor::renew_recovery(&t.office, &head).await.unwrap().unwrap();
    assert_eq!(rotation::drop_old_recovery(&t.office).await.unwrap(), 0);
});

both_databases!(
    a_database_of_before_there_were_sealed_columns_is_sealed_at_the_first_start,
    async |db| {
        let mut t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        husband(&t).await;
        let counter = t.sign_in("pemuteran").await;
        let (id, number) = t.sent(&counter).await;
        // As the program wrote it before.
        execute(
            &t.office.db,
            "UPDATE resident SET nik = '5108014101900001', phone = \
            '+6281200000101' WHERE name = 'Ni Luh Sari Dewi'",
        )
        .await;
        execute(
            &t.office.db,
            "UPDATE staff SET email = 'suami@contoh.id', nik = \
            '5108010506880011' WHERE name = 'Komang Artawan'",
        )
        .await;
        assert_eq!(reseal::left(&t.office.db).await.unwrap().len(), 4);
        assert_eq!(rotation::seal_anew(&t.office).await.unwrap(), 4);
        assert_eq!(reseal::left(&t.office.db).await.unwrap(), vec![]);
        all_is_there(&t, &id, &number).await;
        // What is sealed for one row opens in no other.
        execute(
            &t.office.db,
            "UPDATE resident SET phone = (SELECT r.phone FROM resident AS r \
            WHERE r.name = 'Putu Bagus Wijaya')",
        )
        .await;
        t.with_keys(test_ring());
        assert!(
            session::sign_in(&t.office, AGENCY, SARI, DEMO_PASSWORD, "127.0.0.1").await.is_err()
        );
    }
);
