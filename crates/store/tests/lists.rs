//! Lists and searches: the same on both databases, in order, and bounded.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use domain::id::AgencyCode;
use domain::procedure::{Case, Channel, Status};
use store::applications::{self, Application, SearchKeys};
use store::search::{self, Found, Wanted};
use store::worklist::{self, COUNTED, Filter, Key, List, Of, Scope, WINDOW};
use store::{Tx, both_databases};

const BULELENG: &str = "5108";
const VILLAGE: &str = "51.08.01.2004";

/// Applications as a story needs them.
struct Filed {
    application: Application,
}

impl Filed {
    fn draft(id: &str, at: i64) -> Self {
        let case = Case {
            filed_area: VILLAGE.into(),
            village: VILLAGE.into(),
            print_office: "seririt".into(),
            issues_document: true,
            ..Case::begun(id.to_owned(), BULELENG, Channel::Loket, "loket", at)
        };
        Self { application: Application::begun(case, "ktp-el-hilang", 1) }
    }

    fn sent(id: &str, at: i64) -> Self {
        let mut filed = Self::draft(id, at);
        filed.application.case.status = Status::Submitted;
        filed.application.reg_no = format!("NO-{id}");
        filed.application.submitted_at = Some(at);
        filed
    }

    fn by(mut self, name: &str) -> Self {
        name.clone_into(&mut self.application.applicant);
        self
    }

    fn at(mut self, area: &str) -> Self {
        area.clone_into(&mut self.application.case.filed_area);
        self
    }

    fn living_in(mut self, village: &str) -> Self {
        village.clone_into(&mut self.application.case.village);
        self
    }

    async fn add(self, tx: &mut Tx) {
        applications::add(tx, &self.application).await.unwrap();
        let words = domain::person_name::search_words(&self.application.applicant);
        let hashes = vec![format!("hash of {}", self.application.applicant)];
        applications::index(tx, &self.application, &SearchKeys { words, hashes }).await.unwrap();
    }
}

fn list<'a>(agency: &'a AgencyCode, scope: &'a Scope, of: Of, newest_first: bool) -> List<'a> {
    List { agency, scope, of, newest_first }
}

fn filed_in(area: &str) -> Scope {
    Scope::FiledIn(area.into())
}

/// Every application of a list, page by page.
async fn all_pages(tx: &mut Tx, list: &List<'_>, most: i64) -> Vec<String> {
    let (mut seen, mut filter) = (Vec::new(), Filter::default());
    loop {
        let page = worklist::page(tx, list, &filter, most).await.unwrap().found;
        let Some(last) = page.last() else { return seen };
        filter.after = Some((last.status_since, last.id.clone().into()));
        seen.extend(page.into_iter().map(|row| String::from(row.id)));
    }
}

both_databases!(a_list_is_paged_by_key_in_both_orders_at_every_level, async |t| {
    let mut tx = t.db.write().await.unwrap();
    for at in 0..7 {
        Filed::draft(&format!("id{at}"), 1000 + at / 2).add(&mut tx).await;
    }
    Filed::draft("elsewhere", 1001).at("73.06.01.2001").add(&mut tx).await;
    let agency = AgencyCode::of(BULELENG);
    for area in [VILLAGE, "51.08.01", "51.08"] {
        for of in [Of::Status(Status::Draft), Of::All] {
            for newest_first in [false, true] {
                let scope = filed_in(area);
                let seen = all_pages(&mut tx, &list(&agency, &scope, of, newest_first), 3).await;
                let mut expected: Vec<String> = (0..7).map(|at| format!("id{at}")).collect();
                if newest_first {
                    expected.reverse();
                }
                assert_eq!(seen, expected, "{area} {of:?}");
            }
        }
    }
});

both_databases!(a_list_of_the_agency_has_no_drafts_of_others, async |t| {
    let mut tx = t.db.write().await.unwrap();
    Filed::draft("draft", 1000).add(&mut tx).await;
    Filed::sent("sent", 1001).add(&mut tx).await;
    let agency = AgencyCode::of(BULELENG);
    let seen = all_pages(&mut tx, &list(&agency, &Scope::Agency, Of::Sent, false), 9).await;
    assert_eq!(seen, ["sent"]);
});

both_databases!(scopes_and_filters_narrow, async |t| {
    let mut tx = t.db.write().await.unwrap();
    Filed::draft("a", 1000).add(&mut tx).await;
    let agency = AgencyCode::of(BULELENG);
    let count = async |tx: &mut Tx, scope: Scope, filter: Filter| {
        let list = list(&agency, &scope, Of::Status(Status::Draft), false);
        worklist::page(tx, &list, &filter, 9).await.unwrap().found.len()
    };
    for (scope, expected) in [
        (Scope::Agency, 1),
        (filed_in(VILLAGE), 1),
        (filed_in("51.08.01"), 1),
        (filed_in("51.08.02"), 0),
        (filed_in("51.08.0"), 0),
        (filed_in("51.08.01.200"), 0),
        (filed_in("instansi/a"), 0),
        (Scope::PrintedAt("seririt".into()), 1),
        (Scope::PrintedAt("dinas".into()), 0),
    ] {
        assert_eq!(count(&mut tx, scope.clone(), Filter::default()).await, expected, "{scope:?}");
    }
    let none = Filter::default;
    for (filter, expected) in [
        (Filter { service: "kk-baru".into(), ..none() }, 0),
        (Filter { area: "51.08.01".into(), ..none() }, 1),
        (Filter { area: "51.08.02".into(), ..none() }, 0),
        (Filter { assignee: "x".into(), ..none() }, 0),
        (Filter { due_before: Some(9), ..none() }, 0),
        (Filter { since_before: Some(1000), ..none() }, 0),
        (Filter { since_before: Some(1001), ..none() }, 1),
        (Filter { since_from: Some(1001), ..none() }, 0),
        (Filter { since_from: Some(1000), ..none() }, 1),
    ] {
        assert_eq!(count(&mut tx, Scope::Agency, filter.clone()).await, expected, "{filter:?}");
    }
});

both_databases!(a_rare_thing_is_found_behind_many_others_window_by_window, async |t| {
    let mut tx = t.db.write().await.unwrap();
    for at in 0..WINDOW + 10 {
        Filed::sent(&format!("id{at:05}"), 1000 + at).add(&mut tx).await;
    }
    let rare = WINDOW + 5;
    Filed::sent("rare", 1000 + rare).living_in("51.08.02.2001").add(&mut tx).await;
    let agency = AgencyCode::of(BULELENG);
    let list = list(&agency, &Scope::Agency, Of::Status(Status::Submitted), false);
    let mut filter = Filter { area: "51.08.02".into(), ..Filter::default() };
    let first = worklist::page(&mut tx, &list, &filter, 26).await.unwrap();
    assert_eq!(first.found, Vec::new());
    let expected: Key = (1000 + WINDOW - 1, format!("id{:05}", WINDOW - 1));
    assert_eq!(first.looked_until, Some(expected), "the next page goes on from here");
    filter.after = first.looked_until;
    let second = worklist::page(&mut tx, &list, &filter, 26).await.unwrap();
    assert_eq!(second.found.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["rare"]);
    assert_eq!(second.looked_until, None, "there is nothing behind it");
});

both_databases!(numbers_are_counted_no_further_than_a_thousand, async |t| {
    let mut tx = t.db.write().await.unwrap();
    for at in 0..COUNTED + 5 {
        Filed::draft(&format!("d{at}"), at).add(&mut tx).await;
    }
    Filed::sent("s", 1).at("51.08.02.2001").add(&mut tx).await;
    let agency = AgencyCode::of(BULELENG);
    let asked = [Status::Draft, Status::Submitted, Status::Cancelled];
    let counted = async |tx: &mut Tx, scope: Scope| {
        let mut counts = worklist::counts(tx, &agency, &scope, &asked).await.unwrap();
        counts.sort();
        counts
    };
    let of = |drafts, sent| {
        let mut all =
            vec![(Status::Draft, drafts), (Status::Submitted, sent), (Status::Cancelled, 0)];
        all.sort();
        all
    };
    assert_eq!(counted(&mut tx, Scope::Agency).await, of(COUNTED + 1, 1));
    assert_eq!(counted(&mut tx, filed_in("51.08.02")).await, of(0, 1));
    assert_eq!(counted(&mut tx, filed_in(VILLAGE)).await, of(COUNTED + 1, 0));
    let other = AgencyCode::of("7306");
    let elsewhere = worklist::counts(&mut tx, &other, &Scope::Agency, Status::ALL).await.unwrap();
    assert_eq!(elsewhere.len(), Status::ALL.len(), "every status is told");
    assert!(elsewhere.iter().all(|(_, many)| *many == 0));
    let sent = worklist::sent_since(&mut tx, &agency, &filed_in("51.08"), 1).await.unwrap();
    assert_eq!(sent, 1, "drafts were not sent");
});

async fn by_name(tx: &mut Tx, words: &[&str], filed_in: &str, most: usize) -> Found {
    let wanted = Wanted::Name(words.iter().map(|word| (*word).to_owned()).collect());
    search::find(tx, &AgencyCode::of(BULELENG), &wanted, filed_in, most).await.unwrap()
}

fn ids(found: &Found) -> Vec<&str> {
    found.found.iter().map(|row| row.id.as_str()).collect()
}

both_databases!(names_are_found_by_the_beginnings_of_their_words, async |t| {
    let mut tx = t.db.write().await.unwrap();
    Filed::sent("a", 1).by("Ni Luh Sari").add(&mut tx).await;
    for (words, expected) in [
        (&["sar"][..], 1),
        (&["sari", "lu", "n"], 1),
        (&["s"], 1),
        (&["ni", "luh", "sari"], 1),
        (&["sari", "luh", "wayan"], 0),
        (&["sarip"], 0),
        (&[], 0),
    ] {
        assert_eq!(by_name(&mut tx, words, "", 9).await.found.len(), expected, "{words:?}");
    }
    for (area, expected) in [
        ("51.08", 1),
        ("51.08.01", 1),
        (VILLAGE, 1),
        ("51.08.02", 0),
        ("51.08.01.2005", 0),
        ("instansi/a", 0),
    ] {
        assert_eq!(by_name(&mut tx, &["sar"], area, 9).await.found.len(), expected, "{area}");
    }
    let elsewhere = AgencyCode::of("7306");
    let wanted = Wanted::Name(vec!["sari".into()]);
    assert_eq!(search::find(&mut tx, &elsewhere, &wanted, "", 9).await.unwrap(), Found::default());
});

both_databases!(a_name_is_found_anew_when_it_was_mended, async |t| {
    let mut tx = t.db.write().await.unwrap();
    let mut filed = Filed::sent("a", 1).by("Putu Sari");
    filed.application.case.version = 1;
    let before = filed.application.clone();
    filed.add(&mut tx).await;
    let keys = SearchKeys { words: vec!["made".into()], hashes: Vec::new() };
    applications::index(&mut tx, &before, &keys).await.unwrap();
    assert_eq!(by_name(&mut tx, &["sari"], "", 9).await.found.len(), 0);
    assert_eq!(by_name(&mut tx, &["made"], "", 9).await.found.len(), 1);
});

both_databases!(whole_words_come_before_beginnings_and_the_newest_first, async |t| {
    let mut tx = t.db.write().await.unwrap();
    for (id, at, name) in [
        ("old", 1, "Putu Sari"),
        ("new", 3, "Putu Sari"),
        ("longer", 4, "Putu Sariani"),
        ("twice", 2, "Sari Sarita"),
        ("other", 5, "Putu Wati"),
    ] {
        Filed::sent(id, at).by(name).add(&mut tx).await;
    }
    let found = by_name(&mut tx, &["sari"], "", 9).await;
    assert_eq!(ids(&found), ["new", "twice", "old", "longer"]);
    assert!(!found.more);
    let both = by_name(&mut tx, &["putu", "sari"], "", 9).await;
    assert_eq!(ids(&both), ["longer", "new", "old"], "the first word leads, which all have whole");
    let first = by_name(&mut tx, &["sari"], "", 2).await;
    assert_eq!((ids(&first), first.more), (vec!["new", "twice"], true));
});

both_databases!(a_rare_word_leads_where_the_other_is_in_thousands_of_names, async |t| {
    let mut tx = t.db.write().await.unwrap();
    Filed::sent("first", 0).by("Putu Jelantik").add(&mut tx).await;
    for at in 0..WINDOW + 10 {
        Filed::sent(&format!("id{at:05}"), 1 + at).by("Putu Sari").add(&mut tx).await;
    }
    let found = by_name(&mut tx, &["putu", "jelantik"], "", 9).await;
    assert_eq!((ids(&found), found.more), (vec!["first"], false), "however old it is");
    let both = by_name(&mut tx, &["putu", "sari"], "", 2).await;
    let newest = format!("id{:05}", WINDOW + 9);
    assert_eq!((ids(&both)[0], both.more), (newest.as_str(), true));
    let alone = by_name(&mut tx, &["putu", "made"], "", 9).await;
    assert_eq!(alone, Found::default(), "no name has both");
});

both_databases!(a_number_is_found_by_the_keys_of_now_and_of_before, async |t| {
    let mut tx = t.db.write().await.unwrap();
    Filed::sent("a", 1).by("Sari").add(&mut tx).await;
    Filed::sent("b", 2).by("Sari").add(&mut tx).await;
    let agency = AgencyCode::of(BULELENG);
    for hashes in [["x", "hash of Sari"], ["hash of Sari", "x"], ["hash of Sari", "hash of Sari"]] {
        let wanted = Wanted::Number(hashes.map(str::to_owned));
        let found = search::find(&mut tx, &agency, &wanted, "", 9).await.unwrap();
        assert_eq!(ids(&found), ["b", "a"], "{hashes:?}");
    }
    let wanted = Wanted::RegNo("NO-a".into());
    assert_eq!(ids(&search::find(&mut tx, &agency, &wanted, "", 9).await.unwrap()), ["a"]);
});
