//! Whether a file that was made anew looks as it did: every PDF of a folder goes through a running
//! demo, and its first pages before and after are drawn by Poppler and compared point by point.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::cases::{Demo, collect};
use crate::http::get;
use crate::shell::{Done, at, command, run};

/// Pages of a file that are compared.
const PAGES: &str = "2";
/// Of so many in a hundred the pages are the same to the point.
const ALIKE: usize = 95;

/// Compares all PDFs of a folder and of the folders in it.
pub fn all(folder: &Path) -> Done {
    run(&mut command("cargo", &["build", "-p", "server", "--quiet"]))?;
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.retain(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")));
    files.sort();
    let server = Demo::start()?;
    let counter = server.counter()?;
    let (mut alike, mut compared) = (0, 0);
    for path in &files {
        let name = path.strip_prefix(folder).unwrap_or(path).display().to_string();
        let before = at(path, fs::read(path))?;
        let verdict = server.send_pdf(&counter, &before)?;
        if verdict != "taken" {
            println!("{name}: {verdict}");
            continue;
        }
        let page = get(&server.address, &format!("/kerja/permohonan/{}", counter.1), &counter.0)?;
        let file = page
            .body
            .split("/berkas/")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .ok_or_else(|| format!("{name}: no file"))?;
        let after = get(&server.address, &format!("/berkas/{file}"), &counter.0)?.bytes;
        let (before, after) = (drawn(&before)?, drawn(&after)?);
        if before.is_empty() {
            println!("{name}: Poppler draws no page of it");
            continue;
        }
        compared += 1;
        match differing(&before, &after) {
            0 => alike += 1,
            many => println!("{name}: {many} points differ"),
        }
    }
    println!("{alike} of {compared} files look the same to the point");
    if alike * 100 >= compared * ALIKE {
        Ok(())
    } else {
        Err(format!("fewer than {ALIKE} in a hundred look the same"))
    }
}

/// The first pages, as Poppler draws them at 50 points an inch.
fn drawn(pdf: &[u8]) -> Done<Vec<Vec<u8>>> {
    let folder = std::env::temp_dir().join(format!("aku-alike-{}", std::process::id()));
    at(&folder, fs::create_dir_all(&folder))?;
    let file = folder.join("a.pdf");
    at(&file, fs::write(&file, pdf))?;
    // One that Poppler cannot read leaves no pages, which is what is told.
    let _ = Command::new("pdftoppm")
        .args(["-r", "50", "-l", PAGES])
        .arg(&file)
        .arg(folder.join("p"))
        .output();
    let mut pages: Vec<_> =
        at(&folder, fs::read_dir(&folder))?.flatten().map(|entry| entry.path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "ppm"));
    pages.sort();
    let drawn = pages.iter().map(|page| at(page, fs::read(page))).collect();
    at(&folder, fs::remove_dir_all(&folder))?;
    drawn
}

/// How many bytes of colour differ, pages that only one of them has counted whole.
fn differing(before: &[Vec<u8>], after: &[Vec<u8>]) -> usize {
    let pages = before.len().max(after.len());
    let page = |of: &[Vec<u8>], at: usize| of.get(at).cloned().unwrap_or_default();
    (0..pages)
        .map(|at| {
            let (before, after) = (page(before, at), page(after, at));
            if before.len() == after.len() {
                before.iter().zip(&after).filter(|(a, b)| a != b).count()
            } else {
                before.len().max(after.len())
            }
        })
        .sum()
}
