//! What residents do with their own accounts: consents, another number, a name, sessions, who read
//! their data, closing; and the state of an application for who has its number and PIN.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod lost_number;
#[path = "../support/mod.rs"]
mod support;

use domain::form::FieldFault;
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::event::AccountEventDetail;
use domain::people::refusal::{FilingRefusal, StaffDone, StaffRefusal};
use domain::people::security::ALONE_AFTER_MS;
use domain::procedure::{Action, ActorKind, Status};
use office::accounts::{residents, staff};
use office::applications::{self, read};
use office::{
    ActForm, Caller, CodeAnswer, DEMO_PASSWORD, OfficeError, PresentAnswer, Proof, SignInAnswer,
    StaffAnswer, accounts, messages, session,
};
use store::both_databases;
use support::{AGENCY, TestOffice, good_answers, good_file};
use views::{OwnPage, SendAnswer, StatusAnswer};

const SARI: &str = "5108014101900001";
const PEMUTERAN: &str = "51.08.01.2004";

impl TestOffice {
    async fn with_residents(db: store::testing::TestDb) -> (Self, Caller) {
        let t = Self::open(db).await;
        t.load_demo_residents().await;
        let sari = t.resident(SARI).await;
        (t, sari)
    }

    async fn last_code(&self, to: &str) -> String {
        messages::deliver(&self.office).await.unwrap();
        let sent = self.office.courier.sent();
        let text =
            &sent.iter().rev().find(|sent| sent.message.to == to).expect("a message").message.text;
        text.split(|c: char| !c.is_ascii_digit())
            .find(|part| part.len() == 6)
            .expect("a code")
            .to_owned()
    }

    async fn try_in(&self, name: &str) -> SignInAnswer {
        session::sign_in(&self.office, AGENCY, name, DEMO_PASSWORD, "10.0.0.3").await.unwrap()
    }
}

both_databases!(a_counter_files_on_behalf_of_who_lets_it_and_no_longer, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    let counter = t.sign_in("pemuteran").await;
    assert_eq!(applications::principals(&t.office, &counter).await.unwrap(), []);
    assert!(
        matches!(
            accounts::give_consent(&t.office, &sari, "51.08.09", 30).await,
            Err(OfficeError::NotFound)
        ),
        "there is no counter"
    );
    accounts::give_consent(&t.office, &sari, PEMUTERAN, 30).await.unwrap();
    assert_eq!(
        applications::principals(&t.office, &t.sign_in("sukasada").await).await.unwrap(),
        [],
        "one counter, not all"
    );
    let consent = applications::principals(&t.office, &counter).await.unwrap()[0].consent.clone();
    let id = applications::begin_for(&t.office, &counter, &consent, "ktp-el-hilang")
        .await
        .unwrap()
        .unwrap();
    let form = t.form(&counter, &id).await;
    assert_eq!(form.values["nik"], SARI);
    assert!(form.fixed.contains(&"nik".to_owned()), "what the register knows is not typed");
    let late = applications::begin_for(&t.office, &counter, &consent, "ktp-el-hilang")
        .await
        .unwrap()
        .unwrap();
    assert!(matches!(
        t.send(&counter, &id, good_answers(), Some(good_file())).await,
        SendAnswer::Sent { .. }
    ));
    let page = read::own_page(&t.office, &sari, &id).await.unwrap();
    let OwnPage::Case(own) = page else { panic!("still a form") };
    assert!(own.filed_for.contains("Pemuteran") && own.may_withdraw);
    let found: Vec<&str> = own
        .answers
        .iter()
        .map(|answer| answer.found.as_str())
        .filter(|found| !found.is_empty())
        .collect();
    assert!(
        !found.is_empty() && found.iter().all(|found| found.contains("N* L**")),
        "what a counter looked up is not told: {found:?}"
    );
    let account = residents::own_account(&t.office, &sari).await.unwrap();
    assert!(
        account
            .history
            .iter()
            .any(|event| matches!(&event.detail, AccountEventDetail::Filed { service, place, .. }
                if place.contains("Pemuteran") && service.contains("KTP-el"))),
        "{:?}",
        account.history
    );
    let given = account.consents.iter().find(|consent| consent.open).unwrap().id.clone();
    accounts::revoke_consent(&t.office, &sari, &given).await.unwrap();
    assert_eq!(
        t.send(&counter, &late, good_answers(), Some(good_file())).await,
        SendAnswer::Barred(FilingRefusal::NoConsent)
    );
    assert_eq!(
        applications::begin_for(&t.office, &counter, &consent, "ktp-el-hilang").await.unwrap(),
        Err(FilingRefusal::NoConsent)
    );
    assert_eq!(
        t.form(&counter, &late).await.values["no_surat_hilang"],
        "SKH/12/XI/2026",
        "what was typed is kept"
    );
});

both_databases!(another_number_is_confirmed_at_both_ends, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    let (old, new) = ("+6281200000101", "+6281299990000");
    assert_eq!(
        residents::ask_change(&t.office, &sari, CodePurpose::Phone, "0812 0000 0101")
            .await
            .unwrap(),
        None,
        "the same one"
    );
    assert_eq!(
        residents::ask_change(&t.office, &sari, CodePurpose::Phone, "0812 9999 0000")
            .await
            .unwrap(),
        Some(CodeAnswer::Sent)
    );
    let (at_old, at_new) = (t.last_code(old).await, t.last_code(new).await);
    let confirm = async |a: &str, b: &str| {
        residents::confirm_change(&t.office, &sari, CodePurpose::Phone, a, b).await.unwrap()
    };
    assert_eq!(
        confirm(&at_new, &at_new).await,
        CodeAnswer::Refused(CodeFault::Wrong),
        "who has only the new one gets nowhere"
    );
    assert!(matches!(t.try_in("081299990000").await, SignInAnswer::Wrong));
    assert_eq!(confirm(&at_old, &at_new).await, CodeAnswer::Confirmed);
    assert!(matches!(t.try_in("081299990000").await, SignInAnswer::In { .. }));
    assert!(matches!(t.try_in("081200000101").await, SignInAnswer::Wrong));
    messages::deliver(&t.office).await.unwrap();
    assert!(
        t.office
            .courier
            .sent()
            .iter()
            .any(|sent| sent.message.to == old && sent.message.text.contains("diganti")),
        "the old one is told"
    );
});

both_databases!(a_name_of_ones_own_serves_for_signing_in, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    for bad in ["sari", "081234567890", "Sari Dewi", "a"] {
        let fault = residents::choose_user_id(&t.office, &sari, bad).await.unwrap();
        assert_eq!(fault, (bad != "sari").then_some(FieldFault::Name), "{bad}");
    }
    assert!(matches!(t.try_in("SARI").await, SignInAnswer::In { .. }));
    let putu = t.resident("5108011203080012").await;
    assert_eq!(
        residents::choose_user_id(&t.office, &putu, "sari").await.unwrap(),
        Some(FieldFault::Taken)
    );
    residents::choose_user_id(&t.office, &sari, "sari.dewi").await.unwrap();
    assert_eq!(
        residents::choose_user_id(&t.office, &putu, "sari").await.unwrap(),
        None,
        "the one before is free"
    );
});

both_databases!(sessions_are_listed_and_ended, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    let elsewhere = session::sign_in(
        &t.office,
        AGENCY,
        SARI,
        DEMO_PASSWORD,
        office::Origin { address: "10.0.0.4", device: "Chrome · Android", known: "" },
    )
    .await
    .unwrap();
    let SignInAnswer::In { token, .. } = elsewhere else { panic!("{elsewhere:?}") };
    let sessions = residents::own_account(&t.office, &sari).await.unwrap().sessions;
    assert_eq!(sessions.iter().filter(|session| session.here).count(), 1);
    let other = sessions.iter().find(|session| session.device == "Chrome · Android").unwrap();
    session::end_sessions(&t.office, &sari, &other.key).await.unwrap();
    assert!(matches!(
        session::caller(&t.office, AGENCY, &token).await,
        Err(OfficeError::SignedOut)
    ));
    assert_eq!(
        session::own_sessions(&t.office, &sari).await.unwrap().len(),
        1,
        "one's own goes on"
    );
});

both_databases!(residents_see_who_read_their_data_and_why, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    let counter = t.sign_in("pemuteran").await;
    let (id, reg_no) = t.sent(&counter).await;
    t.case(&t.sign_in("verifikator").await, &id).await;
    let reads = residents::own_account(&t.office, &sari).await.unwrap().reads;
    assert!(
        reads.iter().any(|read| read.role == Some(ActorKind::Verifier) && read.reg_no == reg_no),
        "{reads:?}"
    );
    assert!(!format!("{reads:?}").contains("Ketut Sri Rahayu"), "no names");
    let putu = t.resident("5108011203080012").await;
    assert_eq!(residents::own_account(&t.office, &putu).await.unwrap().reads, []);
    // What a counter filed on her behalf is about her too, whoever it names.
    accounts::give_consent(&t.office, &sari, PEMUTERAN, 30).await.unwrap();
    let consent = applications::principals(&t.office, &counter).await.unwrap()[0].consent.clone();
    let id = applications::begin_for(&t.office, &counter, &consent, "ktp-el-hilang")
        .await
        .unwrap()
        .unwrap();
    let SendAnswer::Sent { reg_no, .. } =
        t.send(&counter, &id, good_answers(), Some(good_file())).await
    else {
        panic!()
    };
    let reads = residents::own_account(&t.office, &sari).await.unwrap().reads;
    assert!(reads.iter().all(|read| read.reg_no != reg_no));
    t.case(&t.sign_in("verifikator").await, &id).await;
    let reads = residents::own_account(&t.office, &sari).await.unwrap().reads;
    assert!(reads.iter().any(|read| read.reg_no == reg_no), "{reads:?}");
});
