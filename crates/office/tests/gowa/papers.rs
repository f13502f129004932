//! What is missing, estimated wrongly or given back.

use domain::papers::Carrier;
use domain::procedure::EventDetail;

use super::*;

both_databases!(missing_papers_are_asked_for_and_given_back_ones_are_noted, async |db| {
    let t = TestOffice::open_at(db, GOWA).await;
    let (counter, id, reg_no) = t.birth().await;
    assert_eq!(
        t.refused(
            "verifikator",
            Action::Verify,
            &id.clone().into(),
            ActForm {
                inputs: BIRTH.map(|kind| (Input::Documents, kind)).into(),
                ..ActForm::default()
            }
        )
        .await,
        Refusal::Missing(Condition::Estimate)
    );
    t.verified(&id.clone().into()).await;
    assert_eq!(
        t.refused(
            "loket",
            Action::SendFiles,
            &id.clone().into(),
            ActForm { inputs: [(Input::Carrier, "courier")].into(), ..ActForm::default() }
        )
        .await,
        Refusal::Missing(Condition::Shipment)
    );

    let scan = |label: String, state| PaperMarks {
        scanned: label,
        scan_marks: Some(state),
        ..PaperMarks::default()
    };
    assert_eq!(
        t.mark(
            "verifikator",
            &id.clone().into(),
            scan(Papers::label(&reg_no, "f-2-01"), PaperState::Received)
        )
        .await,
        PaperNote::Marked
    );
    assert_eq!(
        t.mark(
            "verifikator",
            &id.clone().into(),
            scan("7K3Q-9M2X-4RTA/f-2-01".into(), PaperState::Received)
        )
        .await,
        PaperNote::WrongLabel
    );
    assert_eq!(
        t.mark(
            "verifikator",
            &id.clone().into(),
            scan(Papers::label(&reg_no, "kartu-keluarga"), PaperState::Missing)
        )
        .await,
        PaperNote::Marked
    );
    assert_eq!(
        t.refused("verifikator", Action::ReceiveFiles, &id.clone().into(), ActForm::default())
            .await,
        Refusal::Missing(Condition::PapersHere)
    );
    t.act("verifikator", Action::MissFiles, &id.clone().into(), ActForm::default()).await;
    let told = t.told(MessageKind::FilesMissing).await;
    assert!(
        told.iter()
            .any(|text| text.contains("Fotokopi Kartu Keluarga") && !text.contains("F-2.01")),
        "{told:?}"
    );

    assert_eq!(
        t.mark(
            "loket",
            &id.clone().into(),
            scan(Papers::label(&reg_no, "kartu-keluarga"), PaperState::Received)
        )
        .await,
        PaperNote::Refused(Refusal::NotYourRole)
    );
    assert_eq!(
        t.mark(
            "verifikator",
            &id.clone().into(),
            scan(Papers::label(&reg_no, "kartu-keluarga"), PaperState::Received)
        )
        .await,
        PaperNote::Marked
    );
    t.act("verifikator", Action::ReceiveFiles, &id.clone().into(), ActForm::default()).await;
    assert_eq!(
        t.mark(
            "verifikator",
            &id.clone().into(),
            scan(Papers::label(&reg_no, "kartu-keluarga"), PaperState::Returned)
        )
        .await,
        PaperNote::Marked
    );
    let case = t.case(&counter, &id.clone().into()).await;
    assert!(
        case.history.iter().any(|event| words::event_detail(&event.detail, Lang::Id)
            == "Fotokopi Kartu Keluarga: Dikembalikan"),
        "{:?}",
        case.history
    );
});

both_databases!(
    whoever_verified_does_not_validate_although_another_checked_the_papers,
    async |db| {
        let t = TestOffice::open_at(db, GOWA).await;
        let (_, id, _) = t.birth().await;
        t.verified(&id.clone().into()).await;
        t.all_papers_here(&id.clone().into()).await;
        let konsep = ActForm {
            inputs: Inputs::from([(Input::SiakReference, "SIAK-7")]),
            files: [(0, good_file())].into(),
            ..ActForm::default()
        };
        t.act("siak", Action::EnterSiak, &id.clone().into(), konsep).await;
        let mut verifier = t.sign_in("verifikator").await;
        verifier.actor.roles.push(domain::procedure::Role {
            kind: domain::procedure::ActorKind::Validator,
            area: None,
            office: None,
        });
        let version = t.case(&verifier, &id.clone().into()).await.version;
        let answer = applications::act(
            &t.office,
            &verifier,
            Action::Validate,
            &ActForm { id: id.clone().into(), version, ..ActForm::default() },
        )
        .await
        .unwrap();
        assert_eq!(
            answer,
            ActAnswer::Refused {
                refusal: Refusal::Missing(Condition::NotVerifier),
                who_did_what: None
            }
        );
    }
);

both_databases!(what_was_estimated_wrongly_is_mended_while_the_papers_are_awaited, async |db| {
    let t = TestOffice::open_at(db, GOWA).await;
    let (counter, id, _) = t.birth().await;
    t.verified(&id.clone().into()).await;
    let again = ActForm {
        inputs: Inputs::from([
            (Input::Documents, "Kutipan Akta Kelahiran"),
            (Input::Documents, "KIA"),
            (Input::Papers, "f-2-01"),
        ]),
        ..ActForm::default()
    };
    t.act("verifikator", Action::Verify, &id.clone().into(), again).await;
    let case = t.case(&counter, &id.clone().into()).await;
    assert_eq!(
        documents(&case).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>(),
        ["Kutipan Akta Kelahiran", "KIA"]
    );
    assert_eq!(
        case.papers.unwrap().items.into_iter().map(|paper| paper.code).collect::<Vec<_>>(),
        ["f-2-01"]
    );
    assert_eq!(case.kinds.len(), 3, "what was left out can be ticked again");

    // How it was sent is told beside whatever the office does meanwhile, and stays in the history.
    let stale = ActForm {
        id: id.clone().into(),
        version: 1,
        inputs: Inputs::from([(Input::Carrier, "courier"), (Input::Tracking, "JNE 1")]),
        ..ActForm::default()
    };
    assert!(matches!(
        applications::act(&t.office, &counter, Action::SendFiles, &stale).await.unwrap(),
        ActAnswer::Done { .. }
    ));
    assert!(
        t.case(&counter, &id.clone().into())
            .await
            .history
            .iter()
            .any(|event| event.detail == EventDetail::Sent(Carrier::Courier, "JNE 1".into()))
    );
});

both_databases!(
    two_documents_are_never_one_file_and_nothing_is_marked_while_it_is_signed,
    async |db| {
        let t = TestOffice::open_at(db, GOWA).await;
        let (_, id, _) = t.birth().await;
        t.verified(&id.clone().into()).await;
        t.all_papers_here(&id.clone().into()).await;
        let siak = t.sign_in("siak").await;
        let version = t.case(&siak, &id.clone().into()).await.version;
        let twice = ActForm {
            id: id.clone().into(),
            version,
            inputs: Inputs::from([(Input::SiakReference, "SIAK-7")]),
            files: [(0, good_file()), (1, good_file())].into(),
        };
        let answer = applications::act(&t.office, &siak, Action::EnterSiak, &twice).await.unwrap();
        assert!(
            matches!(answer, ActAnswer::File(refusal, 1) if refusal.fault == FileFault::Twice),
            "{answer:?}"
        );
        let konsep = ActForm {
            inputs: Inputs::from([(Input::SiakReference, "SIAK-7")]),
            files: [(0, good_file()), (1, other_file()), (9, other_file())].into(),
            ..ActForm::default()
        };
        t.act("siak", Action::EnterSiak, &id.clone().into(), konsep).await;
        assert_eq!(
            t.case(&siak, &id.clone().into()).await.konsep.len(),
            2,
            "there is no tenth document"
        );
        t.act("validator", Action::Validate, &id.clone().into(), ActForm::default()).await;
        t.leave_in_signing(&id.clone().into()).await;
        let marks = [("f-2-01".to_owned(), PaperState::Returned)].into();
        assert_eq!(
            t.mark(
                "verifikator",
                &id.clone().into(),
                PaperMarks { marks, ..PaperMarks::default() }
            )
            .await,
            PaperNote::Refused(Refusal::NotNow)
        );
    }
);
