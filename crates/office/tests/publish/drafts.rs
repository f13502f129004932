//! Drafts that several people change, and editions of older releases.

use super::*;

both_databases!(only_the_changes_that_the_page_showed_are_published_or_thrown_away, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    let (one, other) = (
        changed(&t.office),
        t.office.profile(AGENCY).unwrap().source["services.toml"].replacen("Hilang", "hilang", 1),
    );
    let nothing = seen(&t.office, &admin).await;
    assert_eq!(nothing, "");
    catalogue::save_draft_file(&t.office, &admin, "services.toml", &one, 1000).await.unwrap();
    let first = seen(&t.office, &admin).await;

    // Meanwhile the changes are thrown away elsewhere and others are made.
    let old_page =
        catalogue::settings(&t.office, &admin, &SettingsAt::File("services.toml".into()))
            .await
            .unwrap()
            .version;
    assert!(catalogue::discard_drafts(&t.office, &admin, &first).await.unwrap());
    t.clock.pass(1);
    catalogue::save_draft_file(&t.office, &admin, "services.toml", &other, 1000).await.unwrap();
    assert_eq!(
        catalogue::save_draft_file(&t.office, &admin, "services.toml", &one, old_page)
            .await
            .unwrap(),
        DraftAnswer::Overtaken
    );
    for old in [&first, &nothing] {
        assert_eq!(
            catalogue::publish(&t.office, &admin, "", old).await.unwrap(),
            PublishAnswer::Unseen
        );
        assert!(!catalogue::discard_drafts(&t.office, &admin, old).await.unwrap());
    }
    // The first page says who has changed what, and shows the change itself.
    let SettingsPart::Home(home) =
        catalogue::settings(&t.office, &admin, &SettingsAt::Home).await.unwrap().part
    else {
        panic!()
    };
    let changed = home
        .files
        .iter()
        .filter_map(|file| Some((file.file.as_str(), file.changed.as_ref()?.by.as_str())))
        .collect::<Vec<_>>();
    assert_eq!(changed, [("services.toml", "Made Ari Suputra")]);
    let SettingsPart::Compare(_, 1, None, lines) = catalogue::settings(
        &t.office,
        &admin,
        &SettingsAt::Compare("services.toml".into(), 1, None),
    )
    .await
    .unwrap()
    .part
    else {
        panic!()
    };
    assert!(
        lines.iter().any(|line| matches!(line, DiffLine::New(text) if text.contains("hilang")))
    );

    // A folder that is taken over throws nobody's change away.
    let folder =
        Profile::from_files(catalogue::files_of(&t.office, AGENCY, 1).await.unwrap()).unwrap();
    assert_eq!(
        catalogue::import_folder(&t.office, &folder, "").await.unwrap(),
        PublishAnswer::Waiting(vec!["services.toml".into()])
    );
    let now = seen(&t.office, &admin).await;
    assert_eq!(
        catalogue::publish(&t.office, &admin, "", &now).await.unwrap(),
        PublishAnswer::Published(2)
    );
    assert_eq!(catalogue::files_of(&t.office, AGENCY, 2).await.unwrap()["services.toml"], other);
});

both_databases!(an_edition_of_an_older_release_stops_nobody, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let (id, _) = t.sent(&counter).await;
    // An edition without a file that exists today, and one that no program can read.
    let mut files = catalogue::files_of(&t.office, AGENCY, 1).await.unwrap();
    files.remove("logo.svg");
    let mut tx = t.office.db.write().await.unwrap();
    let edition = |number| store::editions::Edition {
        number,
        published_at: 0,
        published_by: "seseorang".into(),
        note: String::new(),
    };
    store::editions::add(&mut tx, AGENCY, &edition(2), &files).await.unwrap();
    files.insert("services.toml".into(), "rusak".into());
    store::editions::add(&mut tx, AGENCY, &edition(3), &files).await.unwrap();
    tx.commit().await.unwrap();
    let again = t.reopened().await;
    assert_eq!(again.profile(AGENCY).unwrap().edition, 1, "the newest that can be read is served");
    assert!(applications::read::read_case(&again, &counter, &id.clone()).await.is_ok());
    let admin = t.sign_in("admin").await;
    let body = changed(&again);
    assert!(matches!(
        catalogue::save_draft_file(&again, &admin, "services.toml", &body, 1000).await.unwrap(),
        DraftAnswer::Saved(None)
    ));
    assert_eq!(
        catalogue::publish(&again, &admin, "", &seen(&again, &admin).await).await.unwrap(),
        PublishAnswer::Published(4),
        "the unreadable one stands in nobody's way"
    );
});

both_databases!(a_form_of_the_settings_changes_its_own_part_of_a_file, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    let day = Setting::AddDay("2026-12-31".into(), "Cuti bersama contoh".into());
    let version = catalogue::settings(&t.office, &admin, &SettingsAt::Days).await.unwrap().version;
    let kept = catalogue::set(&t.office, &admin, &day, version).await.unwrap();
    assert_eq!(kept, DraftAnswer::Saved(None));
    let again = catalogue::set(&t.office, &admin, &day, version).await.unwrap();
    assert_eq!(again, DraftAnswer::Overtaken, "the form was drawn before that change");
    let file = catalogue::settings_file(&t.office, &admin, "holidays.csv").await.unwrap();
    assert!(file.contains("Cuti bersama contoh"), "{file}");
    let published = t.office.profile(AGENCY).unwrap().source["holidays.csv"].clone();
    assert!(file.lines().count() > published.lines().count(), "nothing else is gone");
    assert!(!published.contains("Cuti bersama contoh"), "not before it is published");
    let verifier = t.sign_in("verifikator").await;
    assert!(matches!(
        catalogue::set(&t.office, &verifier, &day, version).await,
        Err(OfficeError::Refused(_))
    ));
});
