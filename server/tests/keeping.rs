//! What is kept when the power fails, the keys are others, or two programs begin at once; and that
//! a copy comes back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;

use support::{Installation, LOST_CARD, pdf, status};

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_database_and_the_files_are_their_owners_alone() {
    let installation = Installation::new();
    let server = installation.start();
    assert_eq!(status(&server.get("/sehat")), 200);
    assert_eq!(
        (
            mode(&installation.path("data")),
            mode(&installation.path("data/aku.db")),
            mode(&installation.path("files"))
        ),
        (0o700, 0o600, 0o700)
    );
    assert_eq!(mode(&installation.path("keys")), 0o600);
}

#[test]
fn other_keys_beside_an_old_database_are_refused_with_what_to_do() {
    let installation = Installation::new();
    installation.start().stop();
    std::fs::rename(installation.path("keys"), installation.path("keys-lama")).unwrap();
    let made = installation.run(&["keys", "create", installation.path("keys").to_str().unwrap()]);
    assert!(made.status.success());
    let refused = installation.run(&["serve"]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && said.contains("Kembalikan cadangan kunci"), "{said}");
    std::fs::rename(installation.path("keys-lama"), installation.path("keys")).unwrap();
    assert!(installation.start().stop().success(), "with the old ones it starts again");
}

#[test]
fn keys_are_changed_without_anybody_noticing() {
    let installation = Installation::new();
    let server = installation.start();
    let counter = server.sign_in("pemuteran@contoh.id");
    let id = server.draft(&counter);
    let sent = [LOST_CARD.as_slice(), &[("maksud", "kirim")]].concat();
    assert_eq!(
        status(&server.post_form(
            &format!("/kirim/{id}"),
            &counter,
            &sent,
            Some(("berkas", &pdf()))
        )),
        200
    );
    server.stop();
    let say = |what: &str| {
        let said = installation.run(&["keys", what]);
        (
            said.status.success(),
            String::from_utf8_lossy(&said.stdout).into_owned()
                + &String::from_utf8_lossy(&said.stderr),
        )
    };
    assert!(!say("activate").0, "there is nothing newer yet");
    assert!(say("rotate").0 && mode(&installation.path("keys")) == 0o600);
    let (twice, said) = say("rotate");
    assert!(!twice && said.contains("lebih dari satu versi"), "one after the other: {said}");
    // A server that has the new ones only opens with them: one that does not have them yet reads
    // what it writes.
    let server = installation.start();
    server.sign_in("verifikator@contoh.id");
    server.stop();
    let added = std::fs::read_to_string(installation.path("keys")).unwrap();
    let old: String = added
        .lines()
        .filter(|line| !line.contains(".2") && !line.contains("seals"))
        .map(|line| format!("{line}\n"))
        .collect();
    std::fs::write(installation.path("keys"), &old).unwrap();
    let server = installation.start();
    server.sign_in("verifikator@contoh.id");
    server.stop();
    std::fs::write(installation.path("keys"), &added).unwrap();
    assert!(say("activate").0);
    let server = installation.start();
    let begun = std::time::Instant::now();
    while !say("status").1.contains("Semua sudah disegel") {
        assert!(begun.elapsed() < support::GUARD);
    }
    server.stop();
    let old = std::fs::read_to_string(installation.path("keys")).unwrap();
    assert!(say("drop").0);
    assert_eq!(
        (
            old.lines().count(),
            std::fs::read_to_string(installation.path("keys")).unwrap().lines().count()
        ),
        (5, 3)
    );
    let server = installation.start();
    let verifier = server.sign_in("verifikator@contoh.id");
    let page = server.page(&format!("/kerja/permohonan/{id}"), &verifier);
    let file = page.split("/berkas/").nth(1).unwrap().split('"').next().unwrap();
    assert!(server.page(&format!("/berkas/{file}"), &verifier).contains("%PDF-1.7"));
}

#[test]
fn a_folder_of_files_of_another_database_is_refused_before_anything_is_swept() {
    let installation = Installation::new();
    installation.start().stop();
    std::fs::rename(installation.path("data"), installation.path("data-lama")).unwrap();
    let refused = installation.run(&["serve"]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && said.contains("milik basis data lain"), "{said}");
    std::fs::remove_dir_all(installation.path("data")).unwrap();
    std::fs::rename(installation.path("data-lama"), installation.path("data")).unwrap();
    assert!(installation.start().stop().success());
}

#[test]
fn of_two_first_starts_at_once_both_find_a_whole_house() {
    let installation = Installation::new();
    assert!(
        installation
            .run(&["keys", "create", installation.path("keys").to_str().unwrap()])
            .status
            .success()
    );
    let export = |at: usize| {
        let folder = installation.path(&format!("salinan-{at}"));
        let mut command = installation.command();
        command
            .args(["agency", "export", "--agency", "5108"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let begun: Vec<_> = (0..4).map(export).collect();
    for child in begun {
        let ended = child.wait_with_output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
    assert!(installation.start().stop().success());
}

#[test]
fn what_shows_codes_to_anybody_listens_to_this_machine_alone() {
    let installation = Installation::new();
    for (name, value) in [("AKU_DEMO", "true"), ("AKU_DEVELOPMENT", "true")] {
        let mut command = installation.command();
        command
            .env_remove("AKU_DEMO")
            .env(name, value)
            .env("AKU_ADDRESS", "0.0.0.0:0")
            .arg("serve");
        let refused = command.output().unwrap();
        let said = String::from_utf8_lossy(&refused.stderr);
        assert!(!refused.status.success() && said.contains("127.0.0.1"), "{name}: {said}");
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill_with_its_file() {
    let installation = Installation::new();
    let mut acknowledged: Vec<(String, String)> = Vec::new();
    for round in 0..3 {
        let server = installation.start();
        let counter = server.sign_in("pemuteran@contoh.id");
        for _ in 0..4 {
            let id = server.draft(&counter);
            let sent = [LOST_CARD.as_slice(), &[("maksud", "kirim")]].concat();
            let answer = server.post_form(
                &format!("/kirim/{id}"),
                &counter,
                &sent,
                Some(("berkas", &pdf())),
            );
            let number = answer
                .split("\"reg_no\":\"")
                .nth(1)
                .unwrap_or_else(|| panic!("{answer}"))
                .split('"')
                .next()
                .unwrap()
                .to_owned();
            acknowledged.push((id, number));
        }
        // Something is under way when the power goes.
        let id = server.draft(&counter);
        let mut half = server.connect();
        let head = format!(
            "POST /kirim/{id} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: \
             same-origin\r\nCookie: {counter}\r\nContent-Type: multipart/form-data; \
             boundary=x\r\nContent-Length: 90000\r\n\r\n--x\r\n"
        );
        std::io::Write::write_all(&mut half, head.as_bytes()).unwrap();
        server.kill();
        let server = installation.start();
        let verifier = server.sign_in("verifikator@contoh.id");
        let mut numbers = std::collections::BTreeSet::new();
        for (id, number) in &acknowledged {
            let page = server.page(&format!("/kerja/permohonan/{id}"), &verifier);
            assert!(page.contains(number.as_str()), "round {round}: {number} is lost");
            assert!(numbers.insert(number), "{number} stands twice");
            let file = page.split("/berkas/").nth(1).unwrap().split('"').next().unwrap();
            assert!(
                server.page(&format!("/berkas/{file}"), &verifier).contains("%PDF-1.7"),
                "round {round}: the file of {number} is lost"
            );
        }
        server.stop();
    }
}

#[test]
fn a_copy_is_taken_while_the_server_runs_and_comes_back_whole() {
    let installation = Installation::new();
    let server = installation.start();
    let copy = installation.path("cadangan");
    let made = installation.run(&["backup", copy.to_str().unwrap()]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(
        !copy.join("keys").exists() && mode(&copy) == 0o700 && mode(&copy.join("aku.db")) == 0o600
    );
    assert!(
        !installation.run(&["backup", copy.to_str().unwrap()]).status.success(),
        "no copy is overwritten"
    );
    assert_eq!(status(&server.get("/sehat")), 200);
    server.kill();
    assert!(
        !installation.run(&["restore", copy.to_str().unwrap()]).status.success(),
        "and no database"
    );
    for gone in ["data", "files"] {
        std::fs::remove_dir_all(installation.path(gone)).unwrap();
    }
    let back = installation.run(&["restore", copy.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&back.stdout).into_owned();
    assert!(
        back.status.success() && said.contains("terbaca utuh") && !said.contains("tidak utuh"),
        "{said} {}",
        String::from_utf8_lossy(&back.stderr)
    );
    let server = installation.start();
    assert_eq!(status(&server.get("/sehat")), 200);
    assert!(server.get("/masuk").contains("AKU Online"));
}
