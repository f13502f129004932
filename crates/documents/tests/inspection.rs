//! Whatever a file makes of the readers, the next file is read, the server's memory stays where it
//! was, and no process is left behind.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::process::Command;

use bytes::Bytes;
use documents::{Development, Inspector, Signer, make_development_authority};
use domain::pdf::{FileFault, SignatureSeen};
use domain::people::photo::PhotoFault;
use image::{DynamicImage, GenericImageView};
use support::{
    inspector, one_page, one_page_of, own_memory, packed, packed_zeros, pdf, stream, text,
};

async fn inspect(inspector: &Inspector, file: &Bytes) -> Result<u32, FileFault> {
    inspector.applicant("warga", file, &[]).await.map(|new| new.pages)
}

/// A file whose readers fall into themselves: streams each of whose length is the next object.
fn chain(links: usize) -> Bytes {
    let link =
        |at: usize| format!("<< /Length {} 0 R >>\nstream\nx\nendstream", at + 6).into_bytes();
    let mut objects: Vec<Vec<u8>> = (0..links).map(link).collect();
    objects.push(text("1"));
    one_page("", "", &objects)
}

/// Cross-reference entries that all lead to one stream.
fn aliases(entries: usize, content: &[u8]) -> Bytes {
    let plain = one_page("", "", &[stream("", content)]);
    let whole = String::from_utf8_lossy(&plain).into_owned();
    let (body, tail) = whole.split_at(whole.rfind("xref\n0").unwrap());
    let last = tail.lines().nth(7).unwrap().to_owned();
    let table: Vec<&str> = tail.lines().skip(2).take(6).collect();
    let table = format!("{}\n{}", table.join(" \n"), format!("{last} \n").repeat(entries));
    let trailer = format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
        entries + 6,
        body.len()
    );
    Bytes::from(format!("{body}xref\n0 {}\n{table}{trailer}", entries + 6))
}

/// The worst that is known of each kind.
fn heavy() -> Vec<(&'static str, Bytes)> {
    let zeros = packed_zeros(400);
    let nested = packed(&zeros);
    let circle = pdf(&[
        text("<< /Type /Catalog /Pages 2 0 R >>"),
        text("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1 >>"),
    ]);
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let members = "6 0 ".repeat(50_000);
    let all = stream(
        &format!("/Type /ObjStm /N 50000 /First {} /Filter /FlateDecode", members.len()),
        &packed(format!("{members}[{}]", "1 ".repeat(1000)).as_bytes()),
    );
    let many = one_page_of(
        "",
        "/Resources << /XObject << /X 5 0 R >> >>",
        b"/X Do ".repeat(400_000).as_slice(),
        &[stream(
            "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
            b"/X Do /X Do",
        )],
    );
    vec![
        ("lengths that lead on", chain(1500)),
        ("a page tree that is its own child", circle),
        (
            "one content of 400 MB",
            one_page_of("", "/Contents 5 0 R", b"", &[stream("/Filter /FlateDecode", &zeros)]),
        ),
        (
            "packed twice",
            one_page_of(
                "",
                "/Contents 5 0 R",
                b"",
                &[stream("/Filter [/FlateDecode /FlateDecode]", &nested)],
            ),
        ),
        (
            "brackets in brackets",
            one_page("", &format!("/Resources << /Properties << /P {deep} >> >>"), &[]),
        ),
        ("many names of one object", one_page("", "", &[all])),
        ("20,000 entries at one stream", aliases(20_000, &vec![b'x'; 1024 * 1024])),
        ("a form in itself", many),
    ]
}

/// The processes that this one has started, and how many of them have ended and were not waited
/// for.
fn children() -> (Vec<u32>, usize) {
    let own = std::process::id().to_string();
    let listed = Command::new("ps").args(["-o", "pid=,stat=", "--ppid", &own]).output().unwrap();
    let lines = String::from_utf8(listed.stdout).unwrap();
    let rows = lines
        .lines()
        .filter_map(|line| line.trim().split_once(' '))
        .map(|(pid, state)| (pid.parse().unwrap(), state.trim().to_owned()));
    let rows: Vec<(u32, String)> = rows.collect();
    let dead = rows.iter().filter(|(_, state)| state.starts_with('Z')).count();
    (rows.into_iter().map(|(pid, _)| pid).collect(), dead)
}

#[tokio::test]
async fn the_worst_files_harm_nobody() {
    let inspector = inspector(2);
    let good = one_page("", "", &[]);
    assert_eq!(inspect(&inspector, &good).await, Ok(1));
    for (name, file) in heavy() {
        let before = own_memory();
        let verdict = inspect(&inspector, &file).await;
        assert!(
            matches!(
                verdict,
                Ok(1) | Err(FileFault::TooHeavy | FileFault::NoPages | FileFault::Broken)
            ),
            "{name}: {verdict:?}"
        );
        for task in [
            inspector.konsep("siak", &file).await.err(),
            inspector.picture("petugas", &file, 0, 800).await.err(),
        ] {
            assert_ne!(task, Some(FileFault::Busy), "{name}");
        }
        let grown = own_memory().saturating_sub(before);
        assert!(grown < 64 * 1024 * 1024, "{name}: {} MB", grown / 1024 / 1024);
        assert_eq!(inspect(&inspector, &good).await, Ok(1), "the file after {name}");
        assert_eq!(children().1, 0, "{name}: a process was not waited for");
    }
    for (wide, high) in [(12_000, 12_000), (9000, 9000)] {
        let mut photo = std::io::Cursor::new(Vec::new());
        DynamicImage::new_luma8(wide, high).write_to(&mut photo, image::ImageFormat::Png).unwrap();
        assert_eq!(
            inspector.photo("warga", &Bytes::from(photo.into_inner())).await,
            Err(PhotoFault::TooManyPoints)
        );
    }
}

#[tokio::test]
async fn the_process_that_reads_has_no_rights_and_few_means() {
    let inspector = inspector(1);
    assert_eq!(inspect(&inspector, &one_page("", "", &[])).await, Ok(1));
    let (pids, _) = children();
    let about = |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", pids[0])).unwrap();
    let status = about("status");
    let value = |name: &str| {
        status.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned()
    };
    assert_eq!(
        (value("Seccomp:").as_str(), value("NoNewPrivs:").as_str(), value("Threads:").as_str()),
        ("2", "1", "1")
    );
    let limits = about("limits");
    let limit = |name: &str| {
        limits.lines().find(|line| line.starts_with(name)).unwrap()[26..46].trim().to_owned()
    };
    assert_eq!(
        (
            limit("Max core file size").as_str(),
            limit("Max file size").as_str(),
            limit("Max open files").as_str()
        ),
        ("0", "0", "4")
    );
    let held: u64 = value("VmSize:").trim_end_matches(" kB").trim().parse::<u64>().unwrap() * 1024;
    let most: u64 = limit("Max address space").parse().unwrap();
    assert!(most < held + 400 * 1024 * 1024, "{most} of {held}");
    assert!(limit("Max cpu time").parse::<u64>().unwrap() <= 7, "{limits}");
    assert_eq!(
        about("environ").trim_matches('\0'),
        "MALLOC_ARENA_MAX=1",
        "nothing of the server's settings"
    );
}

#[tokio::test]
async fn what_is_no_good_file_is_named_for_what_it_is() {
    let inspector = inspector(1);
    let whole = one_page("", "", &[]);
    let empty = pdf(&[
        text("<< /Type /Catalog /Pages 2 0 R >>"),
        text("<< /Type /Pages /Kids [] /Count 0 >>"),
    ]);
    let content = b"0 0 1 1 re f ".repeat(200);
    let later = pdf(&[
        text("<< /Type /Catalog /Pages 2 0 R >>"),
        text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        text("<< /Type /Page /MediaBox [0 0 9 9] /Contents 4 0 R >>"),
        stream("", &content),
    ]);
    let cut = later.slice(..later.windows(7).position(|seven| seven == b"4 0 obj").unwrap());
    for (file, fault) in [
        (Bytes::from_static(b"halo"), FileFault::NotPdf),
        (empty, FileFault::Broken),
        (Bytes::from_static(b"%PDF-1.7\nrusak\n%%EOF\n"), FileFault::Broken),
        (cut, FileFault::Truncated),
    ] {
        let seen = inspect(&inspector, &file).await;
        assert!(
            seen == Err(fault) || (fault == FileFault::Broken && seen == Err(FileFault::NoPages)),
            "{fault:?}: {seen:?}"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("a.pdf");
    std::fs::write(&plain, &whole).unwrap();
    for (strength, weak) in [("40", true), ("128", true), ("256", false)] {
        for (password, right) in [("", Ok(1)), ("rahasia", Err(FileFault::Encrypted))] {
            let locked = folder.path().join("b.pdf");
            let mut qpdf = Command::new("qpdf");
            qpdf.args(weak.then_some("--allow-weak-crypto")).args([
                "--encrypt",
                password,
                "pemilik",
                strength,
                "--",
            ]);
            assert!(qpdf.arg(&plain).arg(&locked).status().unwrap().success());
            let file = Bytes::from(std::fs::read(&locked).unwrap());
            assert_eq!(inspect(&inspector, &file).await, right, "{strength} bits, `{password}`");
            assert_eq!(inspector.konsep("siak", &file).await, Err(FileFault::Encrypted));
        }
    }
}

#[tokio::test]
async fn a_konsep_keeps_its_bytes_so_it_must_be_such_that_it_can_be_signed() {
    let inspector = inspector(1);
    let good = one_page(
        "",
        "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://contoh.id) >> >>]",
        &[],
    );
    assert_eq!(inspector.konsep("siak", &good).await, Ok(1));
    let replaced =
        |from: &str, to: &str| Bytes::from(String::from_utf8_lossy(&good).replace(from, to));
    let javascript = "/OpenAction << /S /JavaScript /JS (app.alert) >>";
    let cases = [
        ("bytes in front", Bytes::from([b"x".as_slice(), &good].concat()), FileFault::Unsignable),
        ("a table elsewhere", replaced("startxref\n", "startxref\n9"), FileFault::Unsignable),
        ("a script", one_page(javascript, "", &[]), FileFault::Active),
        (
            "an action by reference",
            one_page("/OpenAction << /S 5 0 R >>", "", &[text("/JavaScript")]),
            FileFault::Active,
        ),
        (
            "an attachment",
            one_page("/Names << /EmbeddedFiles 5 0 R >>", "", &[text("<< >>")]),
            FileFault::Embedded,
        ),
        (
            "a hidden layer",
            one_page(
                "/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>",
                "",
                &[text("<< /Type /OCG /Name (x) >>")],
            ),
            FileFault::Embedded,
        ),
        (
            "an object nobody reads",
            one_page("/OpenAction 5 0 R", "", &[text("<< /S /JavaScript /N 1..2 { >>")]),
            FileFault::Unread,
        ),
        ("lengths that lead on", chain(1500), FileFault::Unread),
        (
            "a signature",
            one_page("", "", &[text("<< /Type /Sig /ByteRange [0 1 2 3] >>")]),
            FileFault::Signed,
        ),
    ];
    for (name, file, fault) in cases {
        assert_eq!(inspector.konsep("siak", &file).await, Err(fault), "{name}");
    }
}

#[tokio::test]
async fn a_signature_in_what_is_sent_is_judged_before_the_file_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    make_development_authority(folder.path(), "Kepala Desa (contoh)", "lontar").await.unwrap();
    let signer = Signer::Development(Development::read(folder.path()).unwrap());
    let signed = signer
        .sign(&one_page("", "", &[]), "lontar", "Surat keterangan", 1_795_395_600_000)
        .await
        .unwrap();
    let changed = [signed.as_slice(), b"\n5 0 obj\n<< >>\nendobj\n"].concat();
    let inspector = inspector(1);
    for (file, anchors, seen) in [
        (&signed, vec![signer.anchor()], SignatureSeen::Valid),
        (&signed, Vec::new(), SignatureSeen::Unknown),
        (&changed, vec![signer.anchor()], SignatureSeen::Altered),
        (&one_page("", "", &[]).to_vec(), vec![signer.anchor()], SignatureSeen::None),
    ] {
        let new = inspector.applicant("warga", &Bytes::from(file.clone()), &anchors).await.unwrap();
        assert_eq!(new.signature, seen);
        assert!(
            !new.bytes.windows(10).any(|ten| ten == b"/ByteRange"),
            "the signature itself is not carried over"
        );
    }
}

#[tokio::test]
async fn a_page_becomes_a_picture_of_the_width_that_is_asked_for() {
    let inspector = inspector(1);
    let file =
        inspector.applicant("warga", &one_page("", "/Rotate 90", &[]), &[]).await.unwrap().bytes;
    for width in [800, 1600] {
        let picture =
            image::load_from_memory(&inspector.picture("petugas", &file, 0, width).await.unwrap())
                .unwrap();
        assert_eq!(
            picture.dimensions(),
            (u32::from(width), u32::from(width) * 2),
            "turned upright"
        );
        let dark = picture.to_luma8().pixels().filter(|point| point[0] < 100).count();
        assert!(dark > 500, "the word is on it: {dark} dark points");
    }
    assert_eq!(inspector.picture("petugas", &file, 1, 800).await, Err(FileFault::NoPages));
}
