//! How long an answer takes tells nothing about who has an account.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::time::{Duration, Instant};

use office::{SignInAnswer, session};
use store::testing::TestDb;
use support::{AGENCY, TestOffice};

const ROUNDS: usize = 60;

/// The time that one in ten stays below. Whatever else a machine does only ever adds to a time, so
/// the quick ones tell what the work itself takes.
fn undisturbed(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 10].as_secs_f64()
}

/// The two are asked in turn, now the one first and now the other.
#[tokio::test]
async fn an_unknown_account_answers_as_slowly_as_a_wrong_password() {
    let t = TestOffice::open(TestDb::sqlite().await).await;
    t.load_demo_residents().await;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let mut both = [("5108014101900001", &mut known), ("5108014101900009", &mut unknown)];
        if round % 2 == 1 {
            both.reverse();
        }
        for (name, times) in both {
            let begun = Instant::now();
            // Each from an address of its own, so that nobody has to wait.
            let answer = session::sign_in(
                &t.office,
                AGENCY,
                name,
                "salah-kata-sandi",
                &format!("10.0.{round}.1"),
            )
            .await
            .unwrap();
            times.push(begun.elapsed());
            assert_eq!(answer, SignInAnswer::Wrong);
        }
    }
    let ratio = undisturbed(known) / undisturbed(unknown);
    assert!((0.85..1.18).contains(&ratio), "the two differ by a factor of {ratio:.2}");
}
