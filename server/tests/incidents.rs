//! Every request has a code, which stands in the log and on the page that says what failed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::incident::IncidentCode;
use support::{Installation, LOST_CARD, header, pdf, status};

fn code_of(answer: &str) -> String {
    let code = header(answer, "x-request-id").unwrap_or_else(|| panic!("no code: {answer}"));
    assert!(IncidentCode::parse(&code).is_some(), "{code}");
    code
}

#[test]
fn what_failed_is_found_in_the_log_by_the_code_on_the_page() {
    let installation = Installation::new();
    let server = installation.start();
    let counter = server.sign_in("pemuteran@contoh.id");
    let id = server.draft(&counter);
    let sent = [LOST_CARD.as_slice(), &[("maksud", "kirim")]].concat();
    let answer =
        server.post_form(&format!("/kirim/{id}"), &counter, &sent, Some(("berkas", &pdf())));
    assert!(answer.contains("\"Sent\""), "{answer}");
    let page = server.page(&format!("/kerja/permohonan/{id}"), &counter);
    let file = page.split("/berkas/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let whole = server.page(&format!("/berkas/{file}"), &counter);
    assert_eq!(status(&whole), 200, "{whole}");
    // Somebody has taken the contents away.
    std::fs::remove_dir_all(installation.path("files")).unwrap();

    let failed = server.page(&format!("/berkas/{file}"), &counter);
    assert!(status(&failed) >= 500, "{failed}");
    let code = code_of(&failed);
    assert_ne!(code, code_of(&whole), "each request has its own");
    assert!(failed.contains(&format!("Kode kejadian {code}")), "{failed}");

    let log = server.log();
    let of_it: Vec<&str> = log.lines().filter(|line| line.contains(&code)).collect();
    assert!(
        of_it.iter().any(|line| line.contains("a use-case failed")),
        "the failure, under its code: {of_it:#?}"
    );
    assert!(of_it.iter().all(|line| line.contains("/berkas/{id}")), "{of_it:#?}");
    let posts: Vec<&str> = log.lines().filter(|line| line.contains("method=POST")).collect();
    assert!(posts.len() >= 3 && posts.iter().all(|line| line.contains("code=")), "{posts:#?}");
    for (_, typed) in LOST_CARD.iter().filter(|(_, typed)| typed.len() > 8) {
        assert!(!log.contains(typed), "{typed} is in the log");
    }
}

#[test]
fn what_a_proxy_calls_a_request_stands_beside_its_code() {
    let installation = Installation::new();
    let server = installation.start();
    let asked = |id: &str| {
        server.say(&format!(
            "POST /masuk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: \
             {id}\r\nContent-Length: 0\r\n\r\n"
        ))
    };
    let (good, bad) = (asked("4bf92f35-77b3"), asked("5108014506820001 Sari"));
    let (good, bad) = (code_of(&good), code_of(&bad));
    let log = server.log();
    let line = |code: &str| log.lines().find(|line| line.contains(code)).unwrap().to_owned();
    assert!(line(&good).contains("4bf92f35-77b3"), "{log}");
    assert!(!line(&bad).contains("5108014506820001"), "{log}");
}
