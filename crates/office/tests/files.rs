//! What becomes of files: made anew, read page by page, replaced, swept, and the house that they
//! belong to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::collections::BTreeSet;

use bytes::Bytes;
use documents::FileSecrets;
use domain::form::Intent;
use domain::pdf::FileFault;
use domain::procedure::{Refusal, Status};
use office::applications::read;
use office::{InstallationId, KeysFit, OfficeError, SendForm, Upload, applications, upkeep};
use store::{both_databases, files};
use support::{AGENCY, GOOD_PDF, TestOffice, good_answers, good_file};
use views::SendAnswer;

const TEN_YEARS: i64 = 10 * 365 * 24 * 60 * 60 * 1000;

/// A file that nobody else has sent: the same page with a mark behind its end.
fn marked(mark: &str) -> Upload {
    Upload::whole("berkas.pdf", Bytes::from([GOOD_PDF, mark.as_bytes()].concat()))
}

both_databases!(what_is_read_is_made_anew_and_what_came_lies_sealed_beside_it, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let form = |file, intent| SendForm {
        id: id.clone(),
        raw: good_answers(),
        file: Some(file),
        mended: BTreeSet::new(),
        intent,
        read_mark: String::new(),
    };
    applications::send(&t.office, &counter, form(marked("%pertama"), Intent::Save)).await.unwrap();
    let mut tx = t.office.db.read().await.unwrap();
    let first =
        files::newest(&mut tx, AGENCY, &id, domain::file::FileKind::Berkas).await.unwrap().unwrap();
    drop(tx);
    t.clock.pass(1000);
    applications::send(&t.office, &counter, form(marked("%kedua"), Intent::Send)).await.unwrap();

    let verifier = t.sign_in("verifikator").await;
    let file = t.case(&verifier, &id).await.file.unwrap();
    let read = read::download(&t.office, &verifier, &file.id.clone().into())
        .await
        .unwrap()
        .1
        .read()
        .await
        .unwrap();
    assert!(
        read.starts_with(b"%PDF-1.7") && !read.ends_with(b"%kedua"),
        "what is read is another file"
    );
    let admin = "admin@contoh.id";
    assert!(
        read::original(&t.office, AGENCY, admin, "sengketa", &file.id.clone().into())
            .await
            .unwrap()
            .ends_with(b"%kedua")
    );
    let refused = read::original(
        &t.office,
        AGENCY,
        "verifikator@contoh.id",
        "ingin tahu",
        &file.id.clone().into(),
    )
    .await;
    assert!(matches!(refused, Err(OfficeError::Refused(Refusal::NotYourRole))));

    // What was replaced before it was ever sent is gone, with what came.
    let mut tx = t.office.db.read().await.unwrap();
    assert!(
        files::get(&mut tx, AGENCY, &first.id).await.unwrap().is_none()
            && files::original(&mut tx, AGENCY, &first.id).await.unwrap().is_none()
    );
    drop(tx);
    assert!(t.office.blobs.get(&first.id, &first.wrapped_key).await.is_err());
});

both_databases!(pages_are_read_as_pictures_by_those_who_may_and_noted_once, async |db| {
    let t = TestOffice::open(db).await;
    let (id, _) = t.sent(&t.sign_in("pemuteran").await).await;
    let verifier = t.sign_in("verifikator").await;
    let file = t.case(&verifier, &id).await.file.unwrap();
    let drawn =
        read::page_picture(&t.office, &verifier, &file.id.clone().into(), 1, 800).await.unwrap();
    assert!(drawn.starts_with(b"\xff\xd8\xff"));
    assert_eq!(
        read::page_picture(&t.office, &verifier, &file.id.clone().into(), 1, 800).await.unwrap(),
        drawn,
        "it is kept"
    );
    for (page, width) in [(0, 800), (2, 800), (1, 799)] {
        assert!(
            matches!(
                read::page_picture(&t.office, &verifier, &file.id.clone().into(), page, width)
                    .await,
                Err(OfficeError::NotFound)
            ),
            "{page} {width}"
        );
    }
    let neighbour = t.sign_in("sukasada").await;
    assert!(matches!(
        read::page_picture(&t.office, &neighbour, &file.id.clone().into(), 1, 800).await,
        Err(OfficeError::NotFound)
    ));
    let mut tx = t.office.db.read().await.unwrap();
    let noted = store::reads::count_since(
        &mut tx,
        AGENCY,
        &verifier.actor.id,
        &domain::reading::ReadKind::File(file.id.clone()),
        0,
    )
    .await
    .unwrap();
    assert_eq!(noted, 1, "pages that are read together are one reading");
    drop(tx);

    t.bring_to(&id, Status::InSiak).await;
    let konsep = t.case(&verifier, &id).await.konsep.remove(0);
    let counter = t.sign_in("pemuteran").await;
    assert!(
        matches!(
            read::page_picture(&t.office, &counter, &konsep.id.clone().into(), 1, 800).await,
            Err(OfficeError::NotFound)
        ),
        "a konsep is the office's own"
    );
});

both_databases!(
    an_account_sends_so_many_files_a_day_and_loses_nothing_of_what_it_typed,
    async |db| {
        let t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        let resident = t.resident("5108014101900001").await;
        let family = match applications::own_family(&t.office, &resident).await.unwrap() {
            views::FamilyAnswer::Family(family) => family,
            views::FamilyAnswer::Barred(refusal) => panic!("{refusal:?}"),
        };
        let id = applications::begin_own(
            &t.office,
            &resident,
            "ktp-el-hilang",
            &family.members[0].subject,
        )
        .await
        .unwrap()
        .unwrap();
        let form = || SendForm {
            id: id.clone(),
            raw: [("kepolisian".to_owned(), "Polsek Gerokgak".to_owned())].into(),
            file: Some(good_file()),
            mended: BTreeSet::new(),
            intent: Intent::Check,
            read_mark: String::new(),
        };
        let mut refused = 0;
        for _ in 0..62 {
            let answer = applications::send(&t.office, &resident, form()).await.unwrap();
            let SendAnswer::Mend { file, .. } = answer else { continue };
            refused += usize::from(file.is_some_and(|file| file.fault == FileFault::Quota));
        }
        assert_eq!(refused, 2);
        t.clock.pass(25 * 60_000);
        let answer = applications::send(&t.office, &resident, form()).await.unwrap();
        assert!(matches!(&answer, SendAnswer::Mend { file: None, .. }), "{answer:?}");
    }
);

both_databases!(what_no_row_names_is_swept_and_nothing_else, async |db| {
    let t = TestOffice::open(db).await;
    let (id, _) = t.sent(&t.sign_in("pemuteran").await).await;
    let verifier = t.sign_in("verifikator").await;
    let file = t.case(&verifier, &id).await.file.unwrap();
    let picture =
        read::page_picture(&t.office, &verifier, &file.id.clone().into(), 1, 1600).await.unwrap();
    let lost = t
        .office
        .blobs
        .put("tak-bernama-00", b"isi", &FileSecrets { key: [1; 32], nonce: [2; 24] })
        .await
        .unwrap();
    t.clock.pass(TEN_YEARS);
    assert_eq!(upkeep::sweep_blobs(&t.office).await.unwrap(), 1);
    assert!(t.office.blobs.get("tak-bernama-00", &lost).await.is_err());
    let verifier = t.sign_in("verifikator").await;
    assert!(read::download(&t.office, &verifier, &file.id.clone().into()).await.is_ok());
    assert_eq!(
        read::page_picture(&t.office, &verifier, &file.id.clone().into(), 1, 1600).await.unwrap(),
        picture
    );
    assert_eq!(upkeep::verify_contents(&t.office).await.unwrap().1, Vec::<String>::new());
});

both_databases!(a_house_knows_its_keys_and_its_files, async |db| {
    let t = TestOffice::open(db).await;
    assert_eq!(upkeep::check_keys(&t.office).await.unwrap(), KeysFit::Yes);
    assert_eq!(upkeep::check_keys(&t.office).await.unwrap(), KeysFit::Yes, "and the next time");
    let InstallationId::Write(id) = upkeep::installation_id(&t.office, None, true).await.unwrap()
    else {
        panic!("a first start writes the id")
    };
    assert_eq!(
        upkeep::installation_id(&t.office, Some(&id), false).await.unwrap(),
        InstallationId::Same
    );
    assert_eq!(
        upkeep::installation_id(&t.office, Some("rumah lain"), false).await.unwrap(),
        InstallationId::Other
    );
    assert_eq!(
        upkeep::installation_id(&t.office, None, true).await.unwrap(),
        InstallationId::Write(id),
        "a folder that was lost is begun anew"
    );
});
