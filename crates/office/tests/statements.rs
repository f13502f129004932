//! How often a page asks the database: a number that does not grow with what it shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::collections::BTreeSet;

use domain::form::{Intent, Raw};
use domain::id::ApplicationId;
use domain::incident::IncidentCode;
use office::applications::read;
use office::request::Request;
use office::{Caller, SendForm, applications, session};
use store::both_databases;
use store::testing::statements::{has_a_plan, so_far};
use support::{AGENCY, TestOffice};
use views::{SendAnswer, WorkFilter};

/// The statements that something runs.
async fn run_by<T>(work: impl Future<Output = T>) -> (T, Vec<String>) {
    let before = so_far().len();
    let done = work.await;
    let ran = so_far().split_off(before);
    (done, ran)
}

/// Those that read or write rows.
fn asking(ran: &[String]) -> usize {
    ran.iter().filter(|sql| has_a_plan(sql)).count()
}

/// Transactions that wrote.
fn commits(ran: &[String]) -> usize {
    ran.iter().filter(|sql| *sql == "COMMIT").count()
}

fn typed(id: &ApplicationId, name: &str, value: &str) -> SendForm {
    SendForm {
        id: id.clone(),
        raw: Raw::from([(name.to_owned(), value.to_owned())]),
        file: None,
        mended: BTreeSet::new(),
        intent: Intent::Type,
        read_mark: String::new(),
    }
}

async fn filed(t: &TestOffice, counter: &Caller, many: usize) -> ApplicationId {
    let mut last = None;
    for _ in 0..many {
        last = Some(t.sent(counter).await.0);
        t.clock.pass(1000);
    }
    last.unwrap()
}

both_databases!(a_list_asks_as_much_for_twenty_rows_as_for_one, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    filed(&t, &counter, 1).await;
    let verifier = t.sign_in("verifikator").await;
    let mut asked = Vec::new();
    for _ in 0..2 {
        for caller in [&counter, &verifier] {
            let all = WorkFilter::default();
            let (page, ran) = run_by(read::worklist(&t.office, caller, &all)).await;
            assert!(!page.unwrap().rows.is_empty());
            asked.push(asking(&ran));
        }
        filed(&t, &counter, 19).await;
    }
    assert_eq!(asked[..2], asked[2..], "twenty rows are no more work than one");
    assert!(asked.iter().all(|many| *many <= 5), "{asked:?}");
});

both_databases!(a_case_asks_a_bounded_number_of_things, async |db| {
    let t = TestOffice::open(db).await;
    let id = filed(&t, &t.sign_in("pemuteran").await, 1).await;
    let verifier = t.sign_in("verifikator").await;
    let (page, ran) = run_by(read::read_case(&t.office, &verifier, &id)).await;
    page.unwrap();
    assert!(asking(&ran) <= 12, "{ran:#?}");
    assert_eq!(commits(&ran), 1, "the reading is noted, and nothing else: {ran:#?}");
});

both_databases!(leaving_a_field_is_one_transaction_that_reads_the_draft_once, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    let form = typed(&id, "nama_pelapor", "Ni Luh Sari");
    let (answer, ran) = run_by(applications::send(&t.office, &counter, form)).await;
    assert!(matches!(answer.unwrap(), SendAnswer::Saved { .. }));
    let reads = ran.iter().filter(|sql| sql.contains("LEFT JOIN application_draft")).count();
    assert_eq!((reads, commits(&ran)), (1, 1), "{ran:#?}");
    assert!(asking(&ran) <= 4, "{ran:#?}");
});

both_databases!(sending_what_was_typed_is_at_most_two_commits, async |db| {
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
    // Each field was kept as it was left, and whom it names was looked up then.
    let answers = support::good_answers();
    let typing = SendForm { raw: answers.clone(), ..typed(&id, "", "") };
    applications::send(&t.office, &counter, typing).await.unwrap();
    let sending = t.send(&counter, &id, answers, Some(support::good_file()));
    let (answer, ran) = run_by(sending).await;
    assert!(matches!(answer, SendAnswer::Sent { again: false, .. }));
    assert!(commits(&ran) <= 2, "{ran:#?}");
    assert!(asking(&ran) <= 40, "{ran:#?}");
});

both_databases!(who_asks_is_looked_up_once_in_a_request, async |db| {
    let t = TestOffice::open(db).await;
    let token = t.token("pemuteran").await;
    let request = Request::new(IncidentCode::from_random(7));
    request
        .scope(async {
            let (first, ran) = run_by(session::caller(&t.office, AGENCY, &token)).await;
            assert!(asking(&ran) > 0);
            let (again, ran) = run_by(session::caller(&t.office, AGENCY, &token)).await;
            assert_eq!(asking(&ran), 0, "{ran:#?}");
            assert_eq!(first.unwrap().actor, again.unwrap().actor);
            // What is about the caller may have changed: then they are looked up anew.
            office::request::forget_caller();
            let (_, ran) = run_by(session::caller(&t.office, AGENCY, &token)).await;
            assert!(asking(&ran) > 0);
        })
        .await;
});
