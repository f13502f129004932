//! PDFs built from objects, and the inspecting process of this build.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::allow_attributes,
    dead_code,
    missing_docs
)]

use std::io::Write;
use std::path::Path;
use std::process::Command;

use bytes::Bytes;
use documents::{Inspector, Program};
use flate2::Compression;
use flate2::write::ZlibEncoder;

/// A PDF of numbered objects (from 1; 1 is the catalogue), with cross-reference table and trailer.
pub fn pdf(objects: &[Vec<u8>]) -> Bytes {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.extend(format!("{} 0 obj\n", at + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for offset in offsets {
        out.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    out.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
            objects.len() + 1
        )
        .bytes(),
    );
    Bytes::from(out)
}

pub fn text(object: &str) -> Vec<u8> {
    object.as_bytes().to_vec()
}

/// One page of 200 by 100 points with a word on it; the catalogue and the page may carry more.
/// Further objects begin at 5.
pub fn one_page(catalogue: &str, page: &str, more: &[Vec<u8>]) -> Bytes {
    one_page_of(catalogue, page, b"BT /F 20 Tf 10 40 Td (Berkas) Tj ET", more)
}

/// The same with a content of its own.
pub fn one_page_of(catalogue: &str, page: &str, content: &[u8], more: &[Vec<u8>]) -> Bytes {
    let resources = if page.contains("/Resources") {
        ""
    } else {
        "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    };
    let mut objects = vec![
        text(&format!("<< /Type /Catalog /Pages 2 0 R {catalogue} >>")),
        text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        text(&format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R {resources} \
             {page} >>"
        )),
        stream("", content),
    ];
    objects.extend_from_slice(more);
    pdf(&objects)
}

pub fn packed(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// So many zeros, packed.
pub fn packed_zeros(megabytes: usize) -> Vec<u8> {
    let megabyte = vec![0; 1024 * 1024];
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    for _ in 0..megabytes {
        encoder.write_all(&megabyte).unwrap();
    }
    encoder.finish().unwrap()
}

/// A stream; `dict` holds what else its dictionary says.
pub fn stream(dict: &str, content: &[u8]) -> Vec<u8> {
    let mut object = format!("<< /Length {} {dict} >>\nstream\n", content.len()).into_bytes();
    object.extend(content);
    object.extend(b"\nendstream");
    object
}

/// An inspector with the process of this build.
pub fn inspector(at_once: usize) -> Inspector {
    Inspector::processes(
        Program { path: env!("CARGO_BIN_EXE_inspect").into(), arguments: Vec::new() },
        at_once,
    )
}

/// What a file became.
pub async fn disarmed(file: &Bytes) -> Bytes {
    inspector(1).applicant("warga", file, &[]).await.unwrap().bytes
}

/// The first page as Poppler draws it.
pub fn drawn(file: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, file).unwrap();
    let done = Command::new("pdftoppm")
        .args(["-r", "72", "-f", "1", "-l", "1", "-q"])
        .arg(&path)
        .output()
        .unwrap();
    assert!(done.status.success() && !done.stdout.is_empty());
    done.stdout
}

/// The words of a file as Poppler reads them.
pub fn words(file: &Path) -> String {
    let done = Command::new("pdftotext").arg(file).arg("-").output().unwrap();
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// The memory that this process holds, in bytes.
pub fn own_memory() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    statm.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
}
