//! What was acknowledged is on the disk: counted syncs on both databases, and a database that is
//! lost and comes back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::process::{Command, Stdio};
use std::time::Instant;

use support::cluster::Cluster;
use support::{Installation, LOST_CARD, Server, header, pdf, status};

const FILED: usize = 5;

/// Files one application and gives its id and its number.
fn file(server: &Server, counter: &str) -> (String, String) {
    let id = server.draft(counter);
    let sent = [LOST_CARD.as_slice(), &[("maksud", "kirim")]].concat();
    let answer =
        server.post_form(&format!("/kirim/{id}"), counter, &sent, Some(("berkas", &pdf())));
    let number = answer
        .split("\"reg_no\":\"")
        .nth(1)
        .unwrap_or_else(|| panic!("{answer}"))
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    (id, number)
}

#[test]
fn every_filing_syncs_its_files_and_then_the_row_that_names_them() {
    let installation = Installation::new();
    let server = installation.start();
    let counter = server.sign_in("pemuteran@contoh.id");
    let log = installation.path("syncs");
    let mut strace = Command::new("strace")
        .args(["-f", "-y", "-e", "trace=fsync,fdatasync", "-o"])
        .arg(&log)
        .args(["-p", &server.child.id().to_string()])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It says when it has begun to listen.
    let mut begun = [0; 1];
    std::io::Read::read_exact(strace.stderr.as_mut().unwrap(), &mut begun).unwrap();
    for _ in 0..FILED {
        file(&server, &counter);
    }
    assert!(
        Command::new("kill").args(["-INT", &strace.id().to_string()]).status().unwrap().success()
    );
    strace.wait().unwrap();
    let log = std::fs::read_to_string(&log).unwrap();
    let synced = |of: &dyn Fn(&str) -> bool| {
        log.lines().enumerate().filter(|(_, line)| of(line)).map(|(at, _)| at).collect::<Vec<_>>()
    };
    let rows = synced(&|line| line.contains("aku.db-wal"));
    let files = synced(&|line| line.contains("/files/"));
    // A draft and a filing are two acknowledged commits; a filing has what came, and what was made
    // of it.
    assert!(
        rows.len() >= 2 * FILED,
        "{} syncs of the database for {FILED} drafts and filings:\n{log}",
        rows.len()
    );
    assert!(files.len() >= 2 * FILED, "{} syncs of files:\n{log}", files.len());
    assert!(rows.last() > files.last(), "the row is written after what it names");
}

#[test]
fn a_postgres_syncs_every_acknowledged_commit_and_what_was_acknowledged_survives_its_loss() {
    let cluster = Cluster::start();
    let mut installation = Installation::new();
    installation.database = Some(cluster.address());
    installation.start().stop();
    let syncs = || cluster.ask("SELECT wal_sync FROM pg_stat_wal").parse::<usize>().unwrap();
    let before = syncs();
    let server = installation.start();
    let counter = server.sign_in("pemuteran@contoh.id");
    let filed: Vec<_> = (0..FILED).map(|_| file(&server, &counter)).collect();
    // Each of its connections counts, and tells at its end.
    server.stop();
    let synced = syncs() - before;
    assert!(synced >= 2 * FILED, "{synced} syncs for {FILED} drafts and filings");

    let server = installation.start();
    let counter = server.sign_in("pemuteran@contoh.id");
    // The database is gone, as in a power cut.
    cluster.cut();
    let page = server.page("/kerja", &counter);
    assert_eq!(status(&page), 503, "{page}");
    assert!(
        header(&page, "retry-after").is_some() && page.contains("yang sudah tersimpan tetap ada"),
        "in words, and never as signed out: {page}"
    );
    assert_eq!((status(&server.get("/sehat")), status(&server.get("/sehat/hidup"))), (503, 200));
    cluster.go_on();
    let begun = Instant::now();
    while status(&server.get("/sehat")) != 200 {
        assert!(begun.elapsed() < support::GUARD, "it finds its database again");
    }
    for (id, number) in &filed {
        assert!(
            server.page(&format!("/kerja/permohonan/{id}"), &counter).contains(number.as_str()),
            "{number} is lost"
        );
    }
    let (id, number) = file(&server, &counter);
    assert!(!filed.iter().any(|(_, there)| *there == number), "no number twice");
    assert!(server.page(&format!("/kerja/permohonan/{id}"), &counter).contains(&number));
}
