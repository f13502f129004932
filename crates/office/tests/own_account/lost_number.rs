//! A number that was lost, and what is void.

use domain::people::event::AccountEventKind;
use domain::procedure::ActorKind;
use views::WhoView;

use super::*;

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
        residents::ask_change_for(
            &t.office,
            &verifier,
            &id.clone().into(),
            CodePurpose::Phone,
            typed,
            present,
        )
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
    let tried = residents::confirm_change_for(
        &t.office,
        &verifier,
        &id.clone().into(),
        CodePurpose::Phone,
        &own,
    )
    .await
    .unwrap();
    assert_eq!(tried, PresentAnswer::Code(CodeAnswer::Refused(CodeFault::Old)));
    assert_eq!(
        residents::account_to_verify(&t.office, &verifier, &id.clone().into())
            .await
            .unwrap()
            .new_phone,
        None
    );
    t.clock.pass(61_000);
    assert_eq!(ask("0812 9999 0000", true).await, PresentAnswer::Code(CodeAnswer::Sent));
    let code = t.last_code("+6281299990000").await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let confirm = async |code: &str| {
        residents::confirm_change_for(
            &t.office,
            &verifier,
            &id.clone().into(),
            CodePurpose::Phone,
            code,
        )
        .await
        .unwrap()
    };
    assert_eq!(confirm(wrong).await, PresentAnswer::Code(CodeAnswer::Refused(CodeFault::Wrong)));
    assert_eq!(confirm(&code).await, PresentAnswer::Code(CodeAnswer::Confirmed));
    let second = t.sign_in("verifikator2").await;
    let other = residents::confirm_change_for(
        &t.office,
        &second,
        &id.clone().into(),
        CodePurpose::Phone,
        &code,
    )
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
    let waits = staff::pending(&t.office, &verifier).await.unwrap().remove(0);
    assert!(!waits.confirms && waits.own, "who asked for it does not confirm it");
    let own = staff::decide_pending(&t.office, &verifier, &waits.id, true, "").await.unwrap();
    assert_eq!(own, StaffAnswer::Barred(StaffRefusal::AskedYourself));
    let refused =
        staff::decide_pending(&t.office, &t.sign_in("admin").await, &waits.id, true, "").await;
    assert!(matches!(refused, Err(OfficeError::Refused(_))), "an administrator is no verifier");
    assert_eq!(
        staff::decide_pending(&t.office, &second, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::Confirmed)
    );
    assert_eq!(
        session::own_sessions(&t.office, &sari).await.unwrap(),
        [],
        "the lost phone is signed out"
    );
    assert!(matches!(t.try_in("081299990000").await, SignInAnswer::In { .. }));
    assert!(told("diganti").await, "the old number is told");
    let history = residents::own_account(&t.office, &t.resident(SARI).await).await.unwrap().history;
    assert!(
        history.iter().any(|event| event.who == WhoView::Role(ActorKind::Verifier)
            && event.what == AccountEventKind::ContactChangedPresent),
        "{history:?}"
    );
});

both_databases!(
    a_number_that_no_second_officer_looks_at_counts_after_a_day_and_a_declined_one_never,
    async |db| {
        let (t, sari) = TestOffice::with_residents(db).await;
        let verifier = t.sign_in("verifikator").await;
        let ask = async |number: &str, readable: &str| {
            let asked = residents::ask_change_for(
                &t.office,
                &verifier,
                &sari.actor.id,
                CodePurpose::Phone,
                readable,
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
        let waits = staff::pending(&t.office, &verifier).await.unwrap().remove(0);
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
        applications::principals(&t.office, &t.sign_in("pemuteran").await).await.unwrap(),
        [],
        "nobody files for it any more"
    );
});

both_databases!(number_and_pin_show_the_state_and_nothing_personal, async |db| {
    let (t, sari) = TestOffice::with_residents(db).await;
    accounts::give_consent(&t.office, &sari, PEMUTERAN, 30).await.unwrap();
    let counter = t.sign_in("pemuteran").await;
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
    t.act("verifikator", Action::Accept, &id, ActForm::default()).await;
    let OwnPage::Case(case) = read::own_page(&t.office, &sari, &id).await.unwrap() else {
        panic!()
    };
    let ask = async |number: &str, pin: &str| {
        read::public_status(&t.office, AGENCY, number, pin, "10.1.1.1").await.unwrap()
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
