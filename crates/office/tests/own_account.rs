//! What residents do with their own accounts: consents, another number, a name, sessions, who read
//! their data, closing; and the state of an application for who has its number and PIN.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::form::FieldFault;
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::security::ALONE_AFTER_MS;
use domain::procedure::{Action, Status};
use domain::views::{FileBar, OwnPage, SendAnswer, StaffBar, StaffDone, StatusAnswer};
use domain::words::Lang;
use office::accounts::{residents, staff};
use office::applications::read;
use office::{
    ActForm, Caller, CodeAnswer, DEMO_PASSWORD, OfficeError, PresentAnswer, Proof, SignInAnswer,
    StaffAnswer, accounts, messages, session,
};
use store::both_databases;
use support::{AGENCY, TestOffice, good_answers, good_file};

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
    assert_eq!(accounts::principals(&t.office, &counter, Lang::Id).await.unwrap(), []);
    assert!(
        matches!(
            accounts::give_consent(&t.office, &sari, "51.08.09", 30).await,
            Err(OfficeError::NotFound)
        ),
        "there is no counter"
    );
    accounts::give_consent(&t.office, &sari, PEMUTERAN, 30).await.unwrap();
    assert_eq!(
        accounts::principals(&t.office, &t.sign_in("sukasada").await, Lang::Id).await.unwrap(),
        [],
        "one counter, not all"
    );
    let consent =
        accounts::principals(&t.office, &counter, Lang::Id).await.unwrap()[0].consent.clone();
    let id =
        accounts::begin_for(&t.office, &counter, &consent, "ktp-el-hilang").await.unwrap().unwrap();
    let form = t.form(&counter, &id).await;
    assert_eq!(form.values["nik"], SARI);
    assert!(form.fixed.contains(&"nik".to_owned()), "what the register knows is not typed");
    let late =
        accounts::begin_for(&t.office, &counter, &consent, "ktp-el-hilang").await.unwrap().unwrap();
    assert!(matches!(
        t.send(&counter, &id, good_answers(), Some(good_file())).await,
        SendAnswer::Sent { .. }
    ));
    let page = read::own_page(&t.office, &sari, &id, Lang::Id).await.unwrap();
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
    let account = residents::own_account(&t.office, &sari, Lang::Id).await.unwrap();
    assert!(
        account
            .history
            .iter()
            .any(|event| event.why.contains("Pemuteran") && event.why.contains("KTP-el")),
        "{:?}",
        account.history
    );
    let given = account.consents.iter().find(|consent| consent.open).unwrap().id.clone();
    accounts::revoke_consent(&t.office, &sari, &given).await.unwrap();
    assert_eq!(
        t.send(&counter, &late, good_answers(), Some(good_file())).await,
        SendAnswer::Barred(FileBar::NoConsent)
    );
    assert_eq!(
        accounts::begin_for(&t.office, &counter, &consent, "ktp-el-hilang").await.unwrap(),
        Err(FileBar::NoConsent)
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
    let sessions = residents::own_account(&t.office, &sari, Lang::Id).await.unwrap().sessions;
    assert_eq!(sessions.iter().filter(|session| session.here).count(), 1);
    let other = sessions.iter().find(|session| session.device == "Chrome · Android").unwrap();
    session::end_sessions(&t.office, &sari, &other.key).await.unwrap();
    assert!(matches!(
        session::caller(&t.office, AGENCY, &token).await,
        Err(OfficeError::SignedOut)
    ));
    assert_eq!(
        session::own_sessions(&t.office, &sari, Lang::Id).await.unwrap().len(),
        1,
        "one's own goes on"
    );
});

both_databases!(residents_see_who_read_their_data_and_why, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    let counter = t.sign_in("pemuteran").await;
    let (id, reg_no) = t.sent(&counter).await;
    t.case(&t.sign_in("verifikator").await, &id).await;
    let reads = residents::own_account(&t.office, &sari, Lang::Id).await.unwrap().reads;
    assert!(
        reads.iter().any(|read| read.who.contains("Verifikator") && read.why.contains(&reg_no)),
        "{reads:?}"
    );
    assert!(reads.iter().all(|read| !read.who.contains("Ketut Sri Rahayu")), "no names");
    let putu = t.resident("5108011203080012").await;
    assert_eq!(residents::own_account(&t.office, &putu, Lang::Id).await.unwrap().reads, []);
    // What a counter filed on her behalf is about her too, whoever it names.
    accounts::give_consent(&t.office, &sari, PEMUTERAN, 30).await.unwrap();
    let consent =
        accounts::principals(&t.office, &counter, Lang::Id).await.unwrap()[0].consent.clone();
    let id =
        accounts::begin_for(&t.office, &counter, &consent, "ktp-el-hilang").await.unwrap().unwrap();
    let SendAnswer::Sent { reg_no, .. } =
        t.send(&counter, &id, good_answers(), Some(good_file())).await
    else {
        panic!()
    };
    let reads = residents::own_account(&t.office, &sari, Lang::Id).await.unwrap().reads;
    assert!(reads.iter().all(|read| !read.why.contains(&reg_no)));
    t.case(&t.sign_in("verifikator").await, &id).await;
    let reads = residents::own_account(&t.office, &sari, Lang::Id).await.unwrap().reads;
    assert!(reads.iter().any(|read| read.why.contains(&reg_no)), "{reads:?}");
});

both_databases!(who_lost_the_number_gets_another_one_in_the_office, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    let verifier = t.sign_in("verifikator").await;
    assert!(matches!(
        residents::account_of_nik(&t.office, &t.sign_in("pemuteran").await, SARI).await,
        Err(OfficeError::Refused(_))
    ));
    assert_eq!(
        residents::account_of_nik(&t.office, &verifier, "5108010203850002").await.unwrap(),
        None
    );
    let id =
        residents::account_of_nik(&t.office, &verifier, SARI).await.unwrap().expect("her account");
    let ask = async |typed: &str, present| {
        residents::ask_change_for(&t.office, &verifier, &id, CodePurpose::Phone, typed, present)
            .await
            .unwrap()
    };
    assert_eq!(ask("0812 9999 0000", false).await, PresentAnswer::NotPresent);
    assert_eq!(ask("0812", true).await, PresentAnswer::NoContact);
    assert_eq!(ask("0812 0000 0101", true).await, PresentAnswer::Same);
    // What she asked for herself an officer does not finish: that needs both ends.
    assert_eq!(
        residents::ask_change(&t.office, &sari, CodePurpose::Phone, "0812 7777 0000")
            .await
            .unwrap(),
        Some(CodeAnswer::Sent)
    );
    let own = t.last_code("+6281277770000").await;
    let tried = residents::confirm_change_for(&t.office, &verifier, &id, CodePurpose::Phone, &own)
        .await
        .unwrap();
    assert_eq!(tried, PresentAnswer::Code(CodeAnswer::Refused(CodeFault::Old)));
    assert_eq!(
        residents::account_to_verify(&t.office, &verifier, &id, Lang::Id).await.unwrap().new_phone,
        None
    );
    t.clock.pass(61_000);
    assert_eq!(ask("0812 9999 0000", true).await, PresentAnswer::Code(CodeAnswer::Sent));
    let code = t.last_code("+6281299990000").await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let confirm = async |code: &str| {
        residents::confirm_change_for(&t.office, &verifier, &id, CodePurpose::Phone, code)
            .await
            .unwrap()
    };
    assert_eq!(confirm(wrong).await, PresentAnswer::Code(CodeAnswer::Refused(CodeFault::Wrong)));
    assert_eq!(confirm(&code).await, PresentAnswer::Code(CodeAnswer::Confirmed));
    let second = t.sign_in("verifikator2").await;
    let other = residents::confirm_change_for(&t.office, &second, &id, CodePurpose::Phone, &code)
        .await
        .unwrap();
    assert_eq!(
        other,
        PresentAnswer::Code(CodeAnswer::Refused(CodeFault::Old)),
        "only who asked finishes it"
    );
    let told = async |text: &str| {
        messages::deliver(&t.office).await.unwrap();
        t.office
            .courier
            .sent()
            .iter()
            .any(|sent| sent.message.to == "+6281200000101" && sent.message.text.contains(text))
    };
    assert!(told("diminta di kantor").await, "whoever has the old number is told at once");
    assert!(
        !matches!(t.try_in("081299990000").await, SignInAnswer::In { .. }),
        "it waits for a second officer"
    );
    let waits = staff::pending(&t.office, &verifier, Lang::Id).await.unwrap().remove(0);
    assert!(!waits.confirms && waits.own, "who asked for it does not confirm it");
    let own = staff::decide_pending(&t.office, &verifier, &waits.id, true, "").await.unwrap();
    assert_eq!(own, StaffAnswer::Barred(StaffBar::AskedYourself));
    let refused =
        staff::decide_pending(&t.office, &t.sign_in("admin").await, &waits.id, true, "").await;
    assert!(matches!(refused, Err(OfficeError::Refused(_))), "an administrator is no verifier");
    assert_eq!(
        staff::decide_pending(&t.office, &second, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::Confirmed)
    );
    assert_eq!(
        session::own_sessions(&t.office, &sari, Lang::Id).await.unwrap(),
        [],
        "the lost phone is signed out"
    );
    assert!(matches!(t.try_in("081299990000").await, SignInAnswer::In { .. }));
    assert!(told("diganti").await, "the old number is told");
    let history =
        residents::own_account(&t.office, &t.resident(SARI).await, Lang::Id).await.unwrap().history;
    assert!(
        history
            .iter()
            .any(|event| event.who.contains("Verifikator") && event.what.contains("di kantor")),
        "{history:?}"
    );
});

both_databases!(
    a_number_that_no_second_officer_looks_at_counts_after_a_day_and_a_declined_one_never,
    async |db| {
        let (t, sari) = TestOffice::with_residents(db).await;
        let verifier = t.sign_in("verifikator").await;
        let ask = async |number: &str, spoken: &str| {
            let asked = residents::ask_change_for(
                &t.office,
                &verifier,
                &sari.actor.id,
                CodePurpose::Phone,
                spoken,
                true,
            )
            .await
            .unwrap();
            assert_eq!(asked, PresentAnswer::Code(CodeAnswer::Sent));
            let code = t.last_code(number).await;
            residents::confirm_change_for(
                &t.office,
                &verifier,
                &sari.actor.id,
                CodePurpose::Phone,
                &code,
            )
            .await
            .unwrap();
        };
        ask("+6281299990000", "0812 9999 0000").await;
        let waits = staff::pending(&t.office, &verifier, Lang::Id).await.unwrap().remove(0);
        let declined = staff::decide_pending(
            &t.office,
            &t.sign_in("verifikator2").await,
            &waits.id,
            false,
            "",
        )
        .await
        .unwrap();
        assert_eq!(declined, StaffAnswer::Done(StaffDone::Declined));
        t.clock.pass(2 * ALONE_AFTER_MS);
        assert_eq!(staff::put_waiting_contacts(&t.office).await.unwrap(), 0);
        let verifier = t.sign_in("verifikator").await;
        let asked = residents::ask_change_for(
            &t.office,
            &verifier,
            &sari.actor.id,
            CodePurpose::Phone,
            "0812 9999 0000",
            true,
        )
        .await
        .unwrap();
        assert_eq!(asked, PresentAnswer::Code(CodeAnswer::Sent));
        let code = t.last_code("+6281299990000").await;
        residents::confirm_change_for(
            &t.office,
            &verifier,
            &sari.actor.id,
            CodePurpose::Phone,
            &code,
        )
        .await
        .unwrap();
        t.clock.pass(ALONE_AFTER_MS - 1);
        assert_eq!(
            staff::put_waiting_contacts(&t.office).await.unwrap(),
            0,
            "not before the day is over"
        );
        t.clock.pass(1);
        assert_eq!(staff::put_waiting_contacts(&t.office).await.unwrap(), 1);
        assert!(matches!(t.try_in("081299990000").await, SignInAnswer::In { .. }));
    }
);

both_databases!(void_codes_are_not_sent_and_leave_nothing_to_read, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    messages::deliver(&t.office).await.unwrap();
    residents::ask_change(&t.office, &sari, CodePurpose::Phone, "0812 9999 0000").await.unwrap();
    let code = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(|part| part.len() == 6);
    let readable = async || {
        messages::latest_messages(&t.office, AGENCY)
            .await
            .unwrap()
            .iter()
            .filter(|message| code(&message.text))
            .count()
    };
    assert_eq!(readable().await, 4, "to each end by SMS and WhatsApp");
    assert_eq!(messages::scrub_messages(&t.office).await.unwrap(), 0, "they are still good");
    t.clock.pass(11 * 60_000);
    assert_eq!(messages::deliver(&t.office).await.unwrap(), 0, "a void code is not sent");
    assert_eq!(messages::scrub_messages(&t.office).await.unwrap(), 4);
    assert_eq!((readable().await, messages::scrub_messages(&t.office).await.unwrap()), (0, 0));
});

both_databases!(a_closed_account_is_nobodys, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    accounts::give_consent(&t.office, &sari, PEMUTERAN, 30).await.unwrap();
    assert_eq!(residents::close_account(&t.office, &sari, "salah").await.unwrap(), Proof::Wrong);
    assert_eq!(
        residents::close_account(&t.office, &sari, DEMO_PASSWORD).await.unwrap(),
        Proof::Right
    );
    for name in [SARI, "081200000101"] {
        assert_eq!(t.try_in(name).await, SignInAnswer::Wrong, "{name}");
    }
    assert_eq!(
        accounts::principals(&t.office, &t.sign_in("pemuteran").await, Lang::Id).await.unwrap(),
        [],
        "nobody files for it any more"
    );
});

both_databases!(number_and_pin_show_the_state_and_nothing_personal, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    accounts::give_consent(&t.office, &sari, PEMUTERAN, 30).await.unwrap();
    let counter = t.sign_in("pemuteran").await;
    let consent =
        accounts::principals(&t.office, &counter, Lang::Id).await.unwrap()[0].consent.clone();
    let id =
        accounts::begin_for(&t.office, &counter, &consent, "ktp-el-hilang").await.unwrap().unwrap();
    let SendAnswer::Sent { reg_no, .. } =
        t.send(&counter, &id, good_answers(), Some(good_file())).await
    else {
        panic!()
    };
    t.act("verifikator", Action::Accept, &id, ActForm::default()).await;
    let OwnPage::Case(case) = read::own_page(&t.office, &sari, &id, Lang::Id).await.unwrap() else {
        panic!()
    };
    let ask = async |number: &str, pin: &str| {
        read::public_status(&t.office, AGENCY, number, pin, "10.1.1.1", Lang::Id).await.unwrap()
    };
    let StatusAnswer::Found(found) = ask(&reg_no.to_lowercase().replace('-', " "), &case.pin).await
    else {
        panic!()
    };
    assert_eq!((found.status, found.steps.len()), (Status::Accepted, 2));
    let shown = format!("{found:?}");
    assert!(
        !shown.contains("Sari") && !shown.contains(SARI) && !shown.contains("81234567890"),
        "{shown}"
    );
    let wrong = if case.pin == "000000" { "000001" } else { "000000" };
    let mut answers = Vec::new();
    for _ in 0..14 {
        answers.push(ask(&reg_no, wrong).await);
    }
    assert_eq!(answers[0], StatusAnswer::Wrong(reg_no.clone()));
    assert!(matches!(answers.last(), Some(StatusAnswer::Wait(_))), "guessing is stopped");
});
