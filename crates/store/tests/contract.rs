//! What both databases promise alike.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use domain::id::{AgencyCode, ApplicationId};
use domain::message::{Channel as By, Message, MessageKind};
use domain::procedure::{Action, ActorKind, Case, Channel, EventDetail, EventKind, Status};
use store::applications::{self, Application};
use store::events::{self, Event};
use store::{StoreError, both_databases, outbox, queue};

fn draft(id: &'static str) -> Application {
    let case = Case {
        filed_area: "51.08.01.2004".into(),
        village: "51.08.01.2004".into(),
        print_office: "seririt".into(),
        issues_document: true,
        ..Case::begun(id, "5108", Channel::Loket, "loket", 1000)
    };
    Application {
        applicant: "Ni Luh Sari".into(),
        phone: "+6281234567890".into(),
        ..Application::begun(case, "ktp-el-hilang", 1)
    }
}

fn sent(before: &Application, at: i64) -> (Application, Event) {
    let mut next = before.clone();
    next.case.status = Status::Submitted;
    next.case.version += 1;
    next.case.status_since = at;
    next.reg_no = format!("NO-{}", before.case.id);
    let event = Event {
        id: format!("e-{}-{at}", before.case.id),
        agency: "5108".into(),
        application_id: before.case.id.clone(),
        at,
        actor_id: "loket".into(),
        actor_name: "Gede".into(),
        role: ActorKind::Counter,
        what: EventKind::Act(Action::Submit),
        detail: EventDetail::None,
        from: Status::Draft,
        to: Status::Submitted,
        version: next.case.version,
        reason: String::new(),
        faults: Vec::new(),
    };
    (next, event)
}

fn sms(id: &str) -> (String, Message) {
    (
        id.into(),
        Message {
            kind: MessageKind::Received,
            channel: By::Sms,
            to: "+6281234567890".into(),
            subject: None,
            text: "halo".into(),
        },
    )
}

both_databases!(what_is_written_is_read_back_whole, async |t| {
    let mut tx = t.db.write().await.unwrap();
    let application = Application {
        due_at: Some(5),
        siak_reference: Some("S".into()),
        draft_tried: true,
        ..draft("a")
    };
    applications::add(&mut tx, &application).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = t.db.read().await.unwrap();
    assert_eq!(
        applications::get(&mut tx, &AgencyCode::of("5108"), &ApplicationId::of("a")).await.unwrap(),
        Some(application)
    );
    assert_eq!(
        applications::get(&mut tx, &AgencyCode::of("7306"), &ApplicationId::of("a")).await.unwrap(),
        None
    );
});

both_databases!(a_transition_happens_once_and_brings_event_and_message_with_it, async |t| {
    let before = draft("a");
    let (next, event) = sent(&before, 2000);
    let mut tx = t.db.write().await.unwrap();
    applications::add(&mut tx, &before).await.unwrap();
    applications::transition(&mut tx, &before, &next, &event, &[sms("m1")]).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = t.db.write().await.unwrap();
    let again = Event { id: "e2".into(), ..event.clone() };
    assert!(matches!(
        applications::transition(&mut tx, &before, &next, &again, &[sms("m2")]).await,
        Err(StoreError::Conflict)
    ));
    assert!(matches!(applications::save_draft(&mut tx, &before).await, Err(StoreError::Conflict)));
    drop(tx);

    let mut tx = t.db.write().await.unwrap();
    assert_eq!(
        events::of(&mut tx, &AgencyCode::of("5108"), &ApplicationId::of("a")).await.unwrap(),
        vec![event]
    );
    let due = outbox::claim(&mut tx, 3000, 4000, 10).await.unwrap();
    assert_eq!(due.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["m1"]);
    assert!(
        outbox::claim(&mut tx, 3000, 4000, 10).await.unwrap().is_empty(),
        "claimed messages are not given out again"
    );
    outbox::not_sent(&mut tx, "m1", 3000, Some(9000)).await.unwrap();
    assert!(outbox::claim(&mut tx, 8000, 8500, 10).await.unwrap().is_empty());
    assert_eq!(outbox::claim(&mut tx, 9000, 9500, 10).await.unwrap()[0].attempts, 2);
    outbox::not_sent(&mut tx, "m1", 9000, None).await.unwrap();
    assert!(outbox::claim(&mut tx, 99_000, 99_500, 10).await.unwrap().is_empty(), "given up");
});

both_databases!(queue_numbers_count_per_place_and_day, async |t| {
    let mut tx = t.db.write().await.unwrap();
    let mut numbers = Vec::new();
    for (place, day) in [
        ("seririt", "2026-11-21"),
        ("seririt", "2026-11-21"),
        ("dinas", "2026-11-21"),
        ("seririt", "2026-11-22"),
    ] {
        numbers.push(queue::next(&mut tx, &AgencyCode::of("5108"), place, day).await.unwrap());
    }
    assert_eq!(numbers, [1, 2, 1, 1]);
});
