//! What the program does by itself: it proves that it can write, deletes what is over, learns what
//! another program has published.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use bytes::Bytes;
use office::{DraftAnswer, OfficeError, PublishAnswer, applications, catalogue, session, upkeep};
use store::both_databases;
use support::{AGENCY, TestOffice};
use views::{SettingsAt, SettingsPart};

const DAY_MS: i64 = 24 * 60 * 60_000;

both_databases!(a_house_that_is_ready_leaves_no_trace_of_being_asked, async |db| {
    let t = TestOffice::open(db).await;
    for _ in 0..3 {
        upkeep::is_ready(&t.office).await.unwrap();
    }
    assert_eq!(upkeep::purge(&t.office).await.unwrap(), 0);
});

both_databases!(what_is_over_is_deleted_once_and_what_is_not_stays, async |db| {
    let t = TestOffice::open(db).await;
    let old = t.token("verifikator").await;
    t.clock.pass(31 * DAY_MS);
    let fresh = t.token("verifikator2").await;
    assert!(upkeep::purge(&t.office).await.unwrap() > 0, "the session of last month");
    assert_eq!(upkeep::purge(&t.office).await.unwrap(), 0, "nothing is left to delete");
    assert!(session::caller(&t.office, AGENCY, &fresh).await.is_ok());
    assert!(matches!(session::caller(&t.office, AGENCY, &old).await, Err(OfficeError::SignedOut)));
});

both_databases!(what_another_program_published_is_learnt, async |db| {
    let t = TestOffice::open(db).await;
    let other = t.reopened().await;
    let admin = t.sign_in("admin").await;
    let body = t.office.profile(AGENCY).unwrap().source["services.toml"].replacen(
        "promise_minutes = 60",
        "promise_minutes = 90",
        1,
    );
    let saved = catalogue::save_draft_file(&t.office, &admin, "services.toml", &body, 1000).await;
    assert_eq!(saved.unwrap(), DraftAnswer::Saved(None));
    let SettingsPart::Home(home) =
        catalogue::settings(&t.office, &admin, &SettingsAt::Home).await.unwrap().part
    else {
        panic!()
    };
    let published = catalogue::publish(&t.office, &admin, "", &home.drafts).await.unwrap();
    let PublishAnswer::Published(number) = published else { panic!("{published:?}") };
    let known = |office: &office::Office| office.profile(AGENCY).unwrap().edition;
    assert_eq!(known(&other), number - 1, "it does not know of it yet");
    catalogue::refresh_editions(&other).await.unwrap();
    assert_eq!(known(&other), number);
});

both_databases!(a_file_that_is_coming_is_there_when_it_is_whole, async |db| {
    let t = TestOffice::open(db).await;
    let mut coming = applications::incoming(&t.office).unwrap();
    for piece in [&b"%PDF-"[..], b"1.7"] {
        coming.write(piece).await.unwrap();
    }
    let whole = coming.finish().await.unwrap();
    assert_eq!(whole.read().await.unwrap(), Bytes::from_static(b"%PDF-1.7"));
});

both_databases!(a_secret_for_a_browser_is_never_the_same_twice, async |db| {
    let t = TestOffice::open(db).await;
    let (one, other) = (session::fresh_token(&t.office), session::fresh_token(&t.office));
    assert_ne!(one, other);
    for token in [one, other] {
        assert!(token.len() == 32 && token.bytes().all(|sign| sign.is_ascii_hexdigit()), "{token}");
    }
});
