//! Publishing an edition of the definitions while people file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod drafts;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use domain::form::Intent;
use domain::id::{AgencyCode, ApplicationId};
use domain::pdf::FileFault;
use domain::procedure::{Action, Status};
use domain::profile::Profile;
use office::{
    ActForm, Caller, DraftAnswer, Office, OfficeError, PublishAnswer, SendForm, Setting,
    applications, catalogue,
};
use store::applications::Application;
use store::both_databases;
use support::{AGENCY, TestOffice, good_answers, good_file};
use views::{DiffLine, EditionsView, SendAnswer, SettingsAt, SettingsPart};

const SERVICE: &str = "ktp-el-hilang";
/// The police station is asked no more, the chronology is, and the promise is three hours.
const CHANGES: [(&str, &str); 2] = [
    (
        "name = \"kepolisian\"\nlabel = \"Polsek/Polres Penerbit\"",
        "name = \"kronologi\"\nlabel = \"Kronologi Kehilangan\"",
    ),
    (
        "promise_minutes = 60\nprint = \"zone\"\nissued_documents = [\"KTP-el\"]\nforms = \
         [\"F-1.02\", \"F-1.07\"]",
        "promise_minutes = 180\nprint = \"zone\"\nissued_documents = [\"KTP-el\"]\nforms = \
         [\"F-1.02\", \"F-1.07\"]",
    ),
];

fn changed(office: &Office) -> String {
    let text = office.profile(AGENCY).unwrap().source["services.toml"].clone();
    CHANGES.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

/// Which changes the first page of the settings shows.
async fn seen(office: &Office, admin: &Caller) -> String {
    let SettingsPart::Home(home) =
        catalogue::settings(office, admin, &SettingsAt::Home).await.unwrap().part
    else {
        panic!()
    };
    home.drafts
}

async fn publish(office: &Office, admin: &Caller, body: &str, note: &str) -> i64 {
    assert_eq!(
        catalogue::save_draft_file(office, admin, "services.toml", body, 1000).await.unwrap(),
        DraftAnswer::Saved(None)
    );
    match catalogue::publish(office, admin, note, &seen(office, admin).await).await.unwrap() {
        PublishAnswer::Published(number) => number,
        other => panic!("{other:?}"),
    }
}

/// One client: begins, types field by field, and sends; the moment of publishing lies anywhere in
/// between.
async fn client(office: Office, counter: Caller, number: usize) -> (String, i64) {
    let id = applications::begin(&office, &counter, SERVICE).await.unwrap();
    let edition = stored(&office, &id).await.edition;
    let mut raw = good_answers();
    raw.insert(
        "nama_pemohon".into(),
        format!("Wayan Contoh {}", ["Satu", "Dua", "Tiga"][number % 3]),
    );
    raw.insert("no_surat_hilang".into(), format!("SKH/{number}/XI/2026"));
    raw.insert("kronologi".into(), format!("Hilang di pasar {number}"));
    raw.insert("kepolisian".into(), format!("Polsek {number}"));
    let form = |raw, intent| SendForm {
        id: id.clone(),
        raw,
        file: None,
        mended: BTreeSet::new(),
        intent,
        read_mark: String::new(),
    };
    for (name, typed) in raw.clone() {
        applications::send(&office, &counter, form([(name, typed)].into(), Intent::Type))
            .await
            .unwrap();
    }
    // All of them share one account, of which one file is read and one waits: the others are asked
    // to send again, with nothing lost.
    let sent = loop {
        let whole = SendForm { file: Some(good_file()), ..form(raw.clone(), Intent::Send) };
        match applications::send(&office, &counter, whole).await.unwrap() {
            SendAnswer::Mend { errors, file: Some(refusal), .. }
                if refusal.fault == FileFault::Busy =>
            {
                assert_eq!(errors, [])
            }
            sent => break sent,
        }
    };
    assert!(matches!(sent, SendAnswer::Sent { again: false, .. }), "{number}: {sent:?}");
    (id.into(), edition)
}

async fn stored(office: &Office, id: &ApplicationId) -> Application {
    let mut tx = office.db.read().await.unwrap();
    store::applications::get(&mut tx, AGENCY, id).await.unwrap().unwrap()
}

both_databases!(
    fifty_clients_file_while_a_new_edition_is_published_and_nothing_is_lost_or_mixed,
    async |db| {
        let t = TestOffice::open(db).await;
        let (counter, admin) = (t.sign_in("pemuteran").await, t.sign_in("admin").await);
        let mut clients = tokio::task::JoinSet::new();
        let body = changed(&t.office);
        let mut all = Vec::new();
        for number in 0..50 {
            clients.spawn(client(t.office.clone(), counter.clone(), number));
            if number == 25 {
                // Some are through, some are in the midst of it, some have not begun.
                for _ in 0..5 {
                    all.push(clients.join_next().await.unwrap().unwrap());
                }
                assert_eq!(publish(&t.office, &admin, &body, "kronologi ditanyakan").await, 2);
            }
        }
        all.extend(clients.join_all().await);
        assert_eq!(all.len(), 50);
        let mut seen = BTreeSet::new();
        for (id, begun_with) in all {
            let application = stored(&t.office, &id.clone().into()).await;
            assert_eq!(
                (application.edition, application.case.status),
                (begun_with, Status::Submitted)
            );
            seen.insert(begun_with);
            let answers = &application.answers;
            let number =
                answers.get("no_surat_hilang").unwrap().split('/').nth(1).unwrap().to_owned();
            let (own, other) = if begun_with == 1 {
                ("kepolisian", "kronologi")
            } else {
                ("kronologi", "kepolisian")
            };
            assert!(
                answers.get(own).is_some_and(|answer| answer.ends_with(&format!(" {number}")))
                    && answers.get(other).is_none(),
                "{answers:?}"
            );
            let labels: Vec<String> = t
                .case(&counter, &id.clone().into())
                .await
                .answers
                .into_iter()
                .map(|answer| answer.label)
                .collect();
            assert_eq!(labels.contains(&"Kronologi Kehilangan".to_owned()), begun_with == 2);
        }
        assert_eq!(seen, BTreeSet::from([1, 2]), "some were begun before and some after");
    }
);

both_databases!(an_application_keeps_its_edition_and_a_rolled_back_one_serves_again, async |db| {
    let t = TestOffice::open(db).await;
    let (counter, admin) = (t.sign_in("pemuteran").await, t.sign_in("admin").await);
    let (old, _) = t.sent(&counter).await;
    let first = t.office.profile(AGENCY).unwrap().source["services.toml"].clone();
    assert_eq!(publish(&t.office, &admin, &changed(&t.office), "kronologi ditanyakan").await, 2);

    let difference = catalogue::compare(&t.office, &admin, "services.toml", 1, 2).await.unwrap();
    assert!(
        difference.contains(&DiffLine::New("name = \"kronologi\"".into()))
            && difference.contains(&DiffLine::Gone("name = \"kepolisian\"".into()))
    );
    t.act("verifikator", Action::Accept, &old, ActForm::default()).await;
    assert_eq!(
        stored(&t.office, &old).await.due_at.unwrap() - t.clock.now(),
        60 * 60_000,
        "the promise it was begun with"
    );

    assert_eq!(
        catalogue::roll_back(&t.office, &admin, 1, 1, "terlambat").await.unwrap(),
        PublishAnswer::Unseen,
        "a page that shows an older edition as the served one"
    );
    assert_eq!(
        catalogue::roll_back(&t.office, &admin, 1, 2, "kembali").await.unwrap(),
        PublishAnswer::Published(3)
    );
    assert_eq!(
        catalogue::files_of(&t.office, AGENCY, 3).await.unwrap()["services.toml"],
        first,
        "byte for byte"
    );
    assert_eq!(
        catalogue::roll_back(&t.office, &admin, 1, 3, "lagi").await.unwrap(),
        PublishAnswer::Nothing
    );
    let SettingsPart::Home(EditionsView { rows, .. }) =
        catalogue::settings(&t.office, &admin, &SettingsAt::Home).await.unwrap().part
    else {
        panic!()
    };
    assert_eq!(
        rows.iter().map(|row| (row.number, row.newest, row.note.as_str())).collect::<Vec<_>>(),
        [(3, true, "kembali"), (2, false, "kronologi ditanyakan"), (1, false, "")]
    );

    // A program that is started anew knows what applications need, and serves the newest.
    let again = t.reopened().await;
    assert_eq!(again.profile(AGENCY).unwrap().edition, 3);
    assert_eq!(again.profile(&AgencyCode::of("7306")).unwrap().edition, 1);
});

both_databases!(what_is_broken_is_kept_as_a_draft_and_not_published, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    let broken = changed(&t.office).replacen("type = \"phone\"", "type = \"telephone\"", 1);
    let DraftAnswer::Saved(Some(error)) =
        catalogue::save_draft_file(&t.office, &admin, "services.toml", &broken, 1000)
            .await
            .unwrap()
    else {
        panic!()
    };
    assert!(
        error.file == "services.toml"
            && error.line > 1
            && error.reason.contains("nilai tidak dikenal"),
        "{error}"
    );
    assert_eq!(
        catalogue::publish(&t.office, &admin, "", &seen(&t.office, &admin).await).await.unwrap(),
        PublishAnswer::Broken(error)
    );
    let view = catalogue::settings(&t.office, &admin, &SettingsAt::File("services.toml".into()))
        .await
        .unwrap();
    assert!(
        view.changed
            && view.version > 1000
            && view.fault.is_some()
            && view.part == SettingsPart::File("services.toml".into(), broken)
    );
    assert_eq!(
        catalogue::save_draft_file(&t.office, &admin, "services.toml", "x", 1000).await.unwrap(),
        DraftAnswer::Overtaken,
        "another tab has saved"
    );
    assert_eq!(
        catalogue::roll_back(&t.office, &admin, 1, 1, "").await.unwrap(),
        PublishAnswer::Nothing
    );
    let agency =
        t.office.profile(AGENCY).unwrap().source["agency.toml"].replacen("akuonline.", "lain.", 1);
    let DraftAnswer::Saved(Some(_)) =
        catalogue::save_draft_file(&t.office, &admin, "agency.toml", &agency, 1000).await.unwrap()
    else {
        panic!()
    };

    let offices = t.office.profile(AGENCY).unwrap().source["offices.toml"].replacen(
        "code = \"seririt\"",
        "code = \"lain\"",
        1,
    );
    assert!(
        catalogue::discard_drafts(&t.office, &admin, &seen(&t.office, &admin).await).await.unwrap()
    );
    let DraftAnswer::Saved(Some(error)) =
        catalogue::save_draft_file(&t.office, &admin, "offices.toml", &offices, 1000)
            .await
            .unwrap()
    else {
        panic!()
    };
    assert!(error.reason.contains("kantor `seririt` hilang"), "{error}");
    assert!(
        catalogue::discard_drafts(&t.office, &admin, &seen(&t.office, &admin).await).await.unwrap()
    );
    assert_eq!(
        catalogue::publish(&t.office, &admin, "", &seen(&t.office, &admin).await).await.unwrap(),
        PublishAnswer::Nothing
    );
    for who in ["verifikator", "kadis", "pemuteran"] {
        let other = t.sign_in(who).await;
        assert!(
            matches!(
                catalogue::publish(&t.office, &other, "", "").await,
                Err(OfficeError::Refused(_))
            ),
            "{who}"
        );
    }
    assert!(matches!(
        catalogue::save_draft_file(&t.office, &admin, "procedure.toml", "x", 1000).await,
        Err(OfficeError::NotFound)
    ));
});
