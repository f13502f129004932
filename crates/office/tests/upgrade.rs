//! A database of every earlier schema is read as the program of then read it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod facts;

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::id::{AgencyCode, ApplicationId};
use domain::procedure::Status;
use facts::facts;
use flate2::read::GzDecoder;
use store::search::Wanted;
use store::testing::TestDb;
use store::worklist::{self, Filter, List, Of, Scope};
use store::{applications, search};

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let all = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let mut all: Vec<PathBuf> = all.filter(|path| path.is_dir()).collect();
    all.sort();
    assert!(!all.is_empty(), "there is a database of an earlier schema");
    all
}

fn unpacked(folder: &Path, name: &str) -> Vec<u8> {
    let packed = std::fs::File::open(folder.join(format!("{name}.gz"))).unwrap();
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).unwrap();
    bytes
}

/// Everything is read as before, and is found where it belongs.
async fn is_as_before(t: &TestDb, folder: &Path) {
    let expected = String::from_utf8(unpacked(folder, "facts.txt")).unwrap();
    let ids: Vec<ApplicationId> =
        expected.lines().map(|line| line.split(' ').next().unwrap().to_owned().into()).collect();
    let now = facts(&t.db, &ids).await;
    for (now, before) in now.lines().zip(expected.lines()) {
        assert_eq!(now, before);
    }
    assert_eq!(now.lines().count(), expected.lines().count());
    are_found(t, &ids).await;
}

/// Every application is counted, and found by its number, by its name, and on the list of the area
/// that filed it.
async fn are_found(t: &TestDb, ids: &[ApplicationId]) {
    let mut tx = t.db.read().await.unwrap();
    let (mut counted, mut listed) = (0, 0);
    for agency in ["5108", "7306"].map(|code| AgencyCode::from(code.to_owned())) {
        let counts = worklist::counts(&mut tx, &agency, &Scope::Agency, Status::ALL).await.unwrap();
        counted += counts.iter().map(|(_, many)| many).sum::<i64>();
        let mut areas = BTreeSet::new();
        for id in ids {
            let found = applications::get(&mut tx, &agency, id).await.unwrap();
            let Some(found) = found else { continue };
            areas.insert(found.case.filed_area.clone());
            if found.reg_no.is_empty() {
                continue;
            }
            let name = domain::person_name::search_words(&found.applicant);
            for wanted in [Wanted::RegNo(found.reg_no.clone()), Wanted::Name(name)] {
                let area = &found.case.filed_area;
                let hits = search::find(&mut tx, &agency, &wanted, area, 1000).await.unwrap();
                assert!(hits.found.iter().any(|hit| hit.id == *id), "{id} {wanted:?}");
            }
        }
        for area in areas {
            let scope = Scope::FiledIn(area[..8].to_owned());
            let list = List { agency: &agency, scope: &scope, of: Of::All, newest_first: true };
            let page = worklist::page(&mut tx, &list, &Filter::default(), 1000).await.unwrap();
            listed += page.found.len();
        }
    }
    assert_eq!((usize::try_from(counted).unwrap(), listed), (ids.len(), ids.len()));
}

#[tokio::test]
async fn sqlite_of_every_earlier_schema_is_read() {
    for folder in fixtures() {
        let t = TestDb::sqlite_from(&unpacked(&folder, "sqlite.db")).await;
        is_as_before(&t, &folder).await;
    }
}

#[tokio::test]
async fn postgres_of_every_earlier_schema_is_read() {
    for folder in fixtures() {
        let dump = String::from_utf8(unpacked(&folder, "postgres.sql")).unwrap();
        let t = TestDb::postgres_from(&dump).await;
        is_as_before(&t, &folder).await;
    }
}
