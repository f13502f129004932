//! What a stranger can do to the program by its doors alone: nothing that a neighbour would notice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::io::{Read, Write};
use std::time::Instant;

use support::{Installation, status};

const MB: u64 = 1024 * 1024;

#[test]
fn unfinished_posts_and_half_heads_take_no_memory_and_no_neighbours_place() {
    let installation = Installation::new();
    let server = installation.start();
    assert_eq!(status(&server.get("/masuk")), 200);
    let (before, open) = (server.memory(), server.open_files());
    // Ten posts that say 60 MB and send 20 of them: refused as soon as they are larger than a form.
    let posts: Vec<_> = (0..10)
        .map(|_| {
            let mut stream = server.connect();
            let head = "POST /daftar HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: \
                same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: \
                62914560\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\n";
            stream.write_all(head.as_bytes()).unwrap();
            let piece = vec![b'a'; 64 * 1024];
            // The door may shut in the middle of it.
            for _ in 0..320 {
                if stream.write_all(&piece).is_err() {
                    break;
                }
            }
            stream
        })
        .collect();
    let heads: Vec<_> = (0..100)
        .map(|_| {
            let mut stream = server.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: local").unwrap();
            stream
        })
        .collect();
    assert_eq!(status(&server.get("/masuk")), 200, "the neighbour is answered");
    let grown = server.memory().saturating_sub(before);
    assert!(grown < 64 * MB, "{} MB", grown / MB);
    // Half a head is told off after its time, without a word from anybody.
    let begun = Instant::now();
    for mut stream in heads {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
    }
    assert!(begun.elapsed() < support::GUARD);
    drop(posts);
    assert!(
        server.open_files() < open + 20,
        "{} files were open, now {}",
        open,
        server.open_files()
    );
}

#[test]
fn many_small_fields_and_large_bodies_are_refused_in_words() {
    let installation = Installation::new();
    let server = installation.start();
    let field =
        |at: usize| format!("--x\r\nContent-Disposition: form-data; name=\"a{at}\"\r\n\r\n1\r\n");
    let many: String = (0..3000).map(field).collect::<String>() + "--x--\r\n";
    let multipart = "multipart/form-data; boundary=x";
    let cases = [
        (server.post("/daftar", multipart, "", &many), 413),
        (
            server.post(
                "/daftar",
                multipart,
                "",
                &format!(
                    "--x\r\nContent-Disposition: form-data; \
                    name=\"nama\"\r\n\r\n{}\r\n--x--\r\n",
                    "a".repeat(300_000)
                ),
            ),
            413,
        ),
        (
            server.post(
                "/masuk",
                "application/x-www-form-urlencoded",
                "",
                &format!("nama={}", "a".repeat(300_000)),
            ),
            413,
        ),
        (server.post("/daftar", multipart, "", "--y\r\n"), 400),
        (server.post("/daftar", "text/plain", "", "halo"), 400),
        (server.post("/masuk", "application/x-www-form-urlencoded", "", "salah=1"), 422),
        (server.get("/halaman/x/y/z"), 400),
        (server.get("/sehat/tidak-ada"), 404),
        (
            server.say(
                "DELETE /masuk HTTP/1.1\r\nHost: localhost\r\nConnection: \
            close\r\nSec-Fetch-Site: same-origin\r\n\r\n",
            ),
            405,
        ),
    ];
    for (answer, expected) in cases {
        assert_eq!(status(&answer), expected, "{answer}");
        for foreign in [
            "Failed to",
            "Invalid",
            "expected",
            "multipart",
            "boundary",
            "Cannot parse",
            "length limit",
            "missing field",
        ] {
            assert!(!answer.split("\r\n\r\n").nth(1).unwrap_or("").contains(foreign), "{answer}");
        }
        assert!(answer.contains("<html lang=\"id\""), "in words: {answer}");
    }
}

#[test]
fn files_are_read_of_those_who_are_known_alone() {
    let installation = Installation::new();
    let server = installation.start();
    let mut stream = server.connect();
    // Nothing of the body is sent: the answer comes before it.
    let head = "POST /kirim/01a20011-4913-7373-acf6-b5481043504f HTTP/1.1\r\nHost: \
        localhost\r\nSec-Fetch-Site: same-origin\r\nAccept: application/json\r\nContent-Type: \
        multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\nConnection: close\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert_eq!(status(&answer), 401, "{answer}");
}

#[test]
fn a_hundred_large_files_at_once_lie_on_the_disk_and_not_in_memory() {
    let installation = Installation::new();
    let server = installation.start();
    let scan = support::scan(8_800_000);
    let counters: Vec<_> = ["pemuteran@contoh.id", "sukasada@contoh.id"]
        .map(|who| {
            let cookie = server.sign_in(who);
            let id = server.draft(&cookie);
            (cookie, id)
        })
        .into();
    let before = server.peak();
    let answers: Vec<String> = std::thread::scope(|scope| {
        let posts: Vec<_> = (0..100)
            .map(|at| {
                let ((cookie, id), server, scan) = (&counters[at % 2], &server, &scan);
                scope.spawn(move || {
                    let begin = b"--x\r\nContent-Disposition: form-data; \
                        name=\"maksud\"\r\n\r\nsimpan\r\n--x\r\nContent-Disposition: form-data; \
                        name=\"berkas\"; filename=\"pindai.pdf\"\r\n\r\n";
                    let end = b"\r\n--x--\r\n";
                    let length = begin.len() + scan.len() + end.len();
                    let mut stream = server.connect();
                    let head = format!(
                        "POST /kirim/{id} HTTP/1.1\r\nHost: \
                        localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nAccept: \
                        application/json\r\nCookie: {cookie}\r\nContent-Type: multipart/form-data; \
                        boundary=x\r\nContent-Length: {length}\r\n\r\n"
                    );
                    for part in [head.as_bytes(), begin, scan, end] {
                        stream.write_all(part).unwrap();
                    }
                    let mut answer = Vec::new();
                    stream.read_to_end(&mut answer).unwrap();
                    String::from_utf8_lossy(&answer).into_owned()
                })
            })
            .collect();
        posts.into_iter().map(|post| post.join().unwrap()).collect()
    });
    assert!(answers.iter().all(|answer| status(answer) == 200), "each is told what became of it");
    assert_eq!(status(&server.get("/masuk")), 200);
    let page = server.page(&format!("/kerja/permohonan/{}", counters[0].1), &counters[0].0);
    assert!(page.contains("pindai.pdf"), "one of them is kept");
    let peak = server.peak();
    assert!(peak < 256 * MB, "{} MB, {} MB before", peak / MB, before / MB);
}

#[test]
fn a_stop_ends_although_somebody_has_sent_half_a_head() {
    let installation = Installation::new();
    let server = installation.start();
    let mut half = server.connect();
    half.write_all(b"GET / HTTP/1.1\r\nHost: local").unwrap();
    assert_eq!(status(&server.get("/sehat")), 200);
    let status = server.stop();
    assert!(status.success(), "{status}");
    assert!(!installation.path("data/aku.db-wal").exists(), "the database is whole in one file");
}
