//! Writes a database as this program leaves it, so that later ones can show that they read it: an
//! application of every service as a draft and sent, one in every status of both procedures,
//! papers, documents, and a second edition; and beside it what this program reads in it.
//!
//! `fixture FOLDER`: `sqlite.db`, `facts.txt`, and on the server of `AKU_TEST_POSTGRES` a database
//! whose name is printed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::allow_attributes,
    clippy::print_stdout,
    missing_docs
)]

#[path = "../tests/facts.rs"]
mod facts;
#[path = "../tests/support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use domain::fault::Fault;
use domain::form::Intent;
use domain::id::ApplicationId;
use domain::papers::PaperState;
use domain::procedure::{Action, ActorKind, EventDetail, EventKind, Status};
use domain::signature::Signature;
use facts::{GOWA, facts};
use office::{Caller, SendForm, applications, catalogue};
use store::applications::Application;
use store::events::Event;
use store::issued;
use store::testing::{TestDb, database_name};
use support::{TestOffice, generated, good_file};
use views::{SettingsAt, SettingsPart};

#[tokio::main]
async fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).expect("which folder?"));
    std::fs::create_dir_all(&folder).unwrap();
    let sqlite = TestDb::sqlite().await;
    let db = sqlite.db.clone();
    let ids = fill(sqlite).await;
    std::fs::write(folder.join("facts.txt"), facts(&db, &ids).await).unwrap();
    let file = folder.join("sqlite.db");
    let _ = std::fs::remove_file(&file);
    db.copy_to(&file.display().to_string()).await.unwrap();
    let postgres = TestDb::postgres().await;
    let db = postgres.db.clone();
    let again = fill(postgres).await;
    assert_eq!(
        facts(&db, &again).await,
        std::fs::read_to_string(folder.join("facts.txt")).unwrap()
    );
    let name = database_name(&db).await.unwrap();
    println!("{name}");
}

/// Both agencies' applications.
async fn fill(db: TestDb) -> Vec<ApplicationId> {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let mut ids = of_agency(&t, "pemuteran").await;
    publish(&t).await;
    ids.extend(of_agency(&t, "pemuteran").await);
    office::demo::seed_demo_staff(&t.office, GOWA).await.unwrap();
    ids.extend(of_agency(&t.at(GOWA), "loket").await);
    ids
}

/// A draft and a sent application of every service, and one in every status.
async fn of_agency(t: &TestOffice, counter: &str) -> Vec<ApplicationId> {
    let counter = t.sign_in(counter).await;
    let profile = t.office.profile(t.agency).unwrap();
    let mut ids = Vec::new();
    for (seed, service) in (1..).zip(&profile.services) {
        let raw = generated(profile, service, seed, 1);
        let draft = applications::begin(&t.office, &counter, &service.code).await.unwrap();
        let form = SendForm {
            id: draft.clone(),
            raw: raw.clone(),
            file: None,
            mended: BTreeSet::new(),
            intent: Intent::Save,
            read_mark: String::new(),
        };
        applications::send(&t.office, &counter, form).await.unwrap();
        let sent = applications::begin(&t.office, &counter, &service.code).await.unwrap();
        t.send(&counter, &sent, raw, Some(good_file())).await;
        t.clock.pass(60_000);
        ids.extend([draft, sent]);
    }
    for status in profile.procedure.statuses() {
        if status != Status::Draft {
            ids.push(in_status(t, &counter, status).await);
        }
    }
    ids
}

/// An application that is in a status, with everything that may be kept of it then.
async fn in_status(t: &TestOffice, counter: &Caller, status: Status) -> ApplicationId {
    let profile = t.office.profile(t.agency).unwrap();
    let service = &profile.services[0];
    let id = applications::begin(&t.office, counter, &service.code).await.unwrap();
    let raw = generated(profile, service, 40, 1);
    t.send(counter, &id, raw, Some(good_file())).await;
    let mut tx = t.office.db.write().await.unwrap();
    let before = store::applications::get(&mut tx, t.agency, &id).await.unwrap().unwrap();
    let mut next = Application {
        siak_reference: Some("SIAK-1".into()),
        queue_number: Some("007".into()),
        recipient: Some("Ni Luh Contoh".into()),
        recipient_signature: Some(Signature::of_text("paper".into())),
        reason: "Foto tidak terbaca".into(),
        faults: vec![Fault::Requirement("kk".into()), Fault::Field("nama_pemohon".into())],
        accepted_at: Some(t.clock.now()),
        due_at: Some(t.clock.now() + 3_600_000),
        ..before.clone()
    };
    next.case.status = status;
    next.case.version += 1;
    next.case.status_since = t.clock.now();
    next.case.assignee = Some(counter.actor.id.clone());
    next.case.accepted_by = Some(counter.actor.id.clone());
    next.case.papers.items.insert("kk".into(), PaperState::Received);
    next.case.papers.items.insert("f-2-01".into(), PaperState::Missing);
    let event = Event {
        id: format!("event of {id}"),
        agency: t.agency.clone(),
        application_id: id.clone(),
        at: t.clock.now(),
        actor_id: counter.actor.id.clone(),
        actor_name: counter.name.clone(),
        role: ActorKind::Verifier,
        what: EventKind::Act(Action::Accept),
        from: before.case.status,
        to: status,
        version: next.case.version,
        reason: next.reason.clone(),
        faults: next.faults.clone(),
        detail: EventDetail::None,
    };
    store::applications::transition(&mut tx, &before, &next, &event, &[]).await.unwrap();
    let document = issued::Issued {
        position: 0,
        kind: "Kutipan Akta Kelahiran".into(),
        number: format!("NO-{id}"),
        issued_on: "2026-11-23".into(),
    };
    issued::put(&mut tx, t.agency, &id, &[document]).await.unwrap();
    tx.commit().await.unwrap();
    t.clock.pass(60_000);
    id
}

/// A second edition, with another promise.
async fn publish(t: &TestOffice) {
    let admin = t.sign_in("admin").await;
    let text = t.office.profile(t.agency).unwrap().source["services.toml"].clone();
    let body = text.replacen("promise_minutes = 60", "promise_minutes = 180", 1);
    catalogue::save_draft_file(&t.office, &admin, "services.toml", &body, 1000).await.unwrap();
    let home = catalogue::settings(&t.office, &admin, &SettingsAt::Home).await.unwrap();
    let SettingsPart::Home(home) = home.part else { panic!() };
    catalogue::publish(&t.office, &admin, "Janji baru", &home.drafts).await.unwrap();
}
