//! How long an answer takes tells nothing about who has an account.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::time::{Duration, Instant};

use office::SignInAnswer;
use store::testing::TestDb;
use support::{AGENCY, TestOffice};

const ROUNDS: usize = 60;

fn median(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

/// The two are asked in turn, and each pair is compared by itself, so that whatever else the machine does in between slows both alike.
#[tokio::test]
async fn an_unknown_account_answers_as_slowly_as_a_wrong_password() {
    let t = TestOffice::open(TestDb::sqlite().await).await;
    t.load_demo_residents().await;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for (name, times) in [("5108014101900001", &mut known), ("5108014101900009", &mut unknown)] {
            let begun = Instant::now();
            // Each from an address of its own, so that nobody has to wait.
            let answer = t.office.sign_in(AGENCY, name, "salah-kata-sandi", &format!("10.0.{round}.1")).await.unwrap();
            times.push(begun.elapsed());
            assert_eq!(answer, SignInAnswer::Wrong);
        }
    }
    let pairs = known.iter().zip(&unknown).map(|(known, unknown): (&Duration, &Duration)| known.as_secs_f64() / unknown.as_secs_f64());
    let ratio = median(pairs.collect());
    assert!((0.85..1.18).contains(&ratio), "the median pair differs by a factor of {ratio:.2}");
}
