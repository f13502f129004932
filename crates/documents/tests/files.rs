//! Receipts, forms and signatures, checked with independent tools.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::process::Command;

use bytes::Bytes;
use documents::{
    Development, Entry, FormSheet, Sheet, SheetPart, SheetTable, SignError, Signer,
    make_development_authority,
};
use jiff::civil::date;
use support::one_page;

fn receipt() -> Sheet {
    Sheet {
        title: "Tanda terima permohonan".into(),
        office: "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buleleng".into(),
        app: "AKU Online".into(),
        number_label: "Nomor Registrasi".into(),
        number: "7K3Q-9M2X-4RTA".into(),
        qr: "7K3Q-9M2X-4RTA".into(),
        rows: vec![
            ("Layanan".into(), "KTP-el karena Hilang".into()),
            ("Pemohon".into(), "Ni Luh Sari #1 *tebal*".into()),
        ],
        next_title: "Apa yang terjadi sekarang".into(),
        next: vec!["Petugas memeriksa.".into(), "Dokumen dicetak.".into()],
        items_title: String::new(),
        items: Vec::new(),
        sign_label: String::new(),
        footer: "Jam pengambilan: Senin–Kamis 08.00–15.00 WITA".into(),
        date: date(2026, 11, 21),
    }
}

fn form() -> FormSheet {
    let card = || "5108014101900001".to_owned();
    let reasons = vec![("Hilang".into(), true), ("Rusak".into(), false)];
    FormSheet {
        code: "F-1.02".into(),
        title: "Formulir Pendaftaran Peristiwa Kependudukan".into(),
        office: "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buleleng".into(),
        logo: concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">"#,
            r#"<circle cx="5" cy="5" r="4"/></svg>"#
        )
        .into(),
        facts: vec![("Layanan".into(), "KTP-el karena Hilang".into())],
        parts: vec![SheetPart {
            title: "Data Pemohon".into(),
            rows: vec![
                ("Nama lengkap".into(), Entry::Line("Ni Luh Sari #1 *tebal*".into())),
                ("NIK".into(), Entry::Boxes(card(), 16)),
                ("Alasan".into(), Entry::Choices(reasons)),
                ("Keterangan".into(), Entry::Lines(String::new())),
            ],
            tables: vec![SheetTable {
                title: "Anggota".into(),
                heads: vec!["NIK".into(), "Nama".into()],
                rows: vec![vec![card(), "Putu".into()], vec![String::new(), String::new()]],
            }],
            ticks: vec![("Fotokopi Kartu Keluarga".into(), false)],
        }],
        signatures: vec![("Pemohon".into(), "Ni Luh Sari".into()), ("Saksi".into(), String::new())],
        date: date(2026, 11, 21),
        ..FormSheet::default()
    }
}

fn output(program: &str, args: &[&str]) -> String {
    let done = Command::new(program).args(args).output().unwrap();
    format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr))
}

#[test]
fn a_receipt_is_one_page_of_pdf_a_with_the_number_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tanda-terima.pdf");
    std::fs::write(&file, receipt().to_pdf().unwrap()).unwrap();
    let path = file.to_str().unwrap();
    assert!(
        output("qpdf", &["--check", path]).contains("No syntax or stream encoding errors found")
    );
    let info = output("pdfinfo", &[path]);
    assert!(
        info.contains("Pages:           1")
            && info.contains("Tagged:          yes")
            && info.contains("A4"),
        "{info}"
    );
    assert!(output("pdfinfo", &["-meta", path]).contains("<pdfaid:part>2</pdfaid:part>"));
    let words = output("pdftotext", &[path, "-"]);
    assert!(
        words.contains("7K3Q-9M2X-4RTA") && words.contains("Ni Luh Sari #1 *tebal*"),
        "{words}"
    );
}

#[test]
fn a_form_is_tagged_pdf_a_with_every_sign_in_its_box() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("formulir.pdf");
    std::fs::write(&file, form().to_pdf().unwrap()).unwrap();
    let path = file.to_str().unwrap();
    assert!(
        output("qpdf", &["--check", path]).contains("No syntax or stream encoding errors found")
    );
    let info = output("pdfinfo", &[path]);
    assert!(info.contains("Tagged:          yes") && info.contains("A4"), "{info}");
    assert!(output("pdfinfo", &["-meta", path]).contains("<pdfaid:part>2</pdfaid:part>"));
    let words = output("pdftotext", &["-layout", path, "-"]);
    assert!(words.contains("F-1.02") && words.contains("Ni Luh Sari #1 *tebal*"), "{words}");
    assert!(words.contains("☒ Hilang") && words.contains("☐ Rusak"), "{words}");
    let digits: String = words
        .lines()
        .find(|line| line.starts_with("NIK"))
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    assert_eq!(digits, "5108014101900001");
}

#[test]
fn every_sign_that_people_write_is_drawn_or_stands_as_a_box() {
    let names = [
        "Ni Luh \u{1f600} Sari",
        "\u{1b26}\u{1b36}\u{1b2e}\u{1b38}\u{1b44}",
        "\u{1a05}\u{1a11}\u{1a09}",
        "\u{6c49}\u{5b57}",
        "a\u{0}b\u{7}c",
        "Sari \u{202e}iweD",
        "\u{e000}\u{10ffff}\u{feff}",
    ];
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        let sheet = Sheet {
            rows: vec![("Pemohon".into(), name.into())],
            items: vec![(name.into(), String::new())],
            ..receipt()
        };
        let mut paper = form();
        paper.parts[0].rows.push((name.into(), Entry::Line(name.into())));
        paper.parts[0].rows.push(("Kotak".into(), Entry::Boxes(name.into(), 16)));
        for made in [sheet.to_pdf(), paper.to_pdf()] {
            let file = folder.path().join("a.pdf");
            std::fs::write(&file, made.unwrap_or_else(|error| panic!("{name:?}: {error}")))
                .unwrap();
            let fonts = output("pdffonts", &[file.to_str().unwrap()]);
            let script =
                [('\u{1b00}'..='\u{1b7f}', "Balinese"), ('\u{1a00}'..='\u{1a1f}', "Buginese")]
                    .into_iter()
                    .find(|(block, _)| name.chars().all(|sign| block.contains(&sign)));
            assert!(script.is_none_or(|(_, font)| fonts.contains(font)), "{name:?}: {fonts}");
        }
    }
}

#[tokio::test]
async fn a_signature_is_valid_over_the_very_document_and_for_others_too() {
    let folder = tempfile::tempdir().unwrap();
    make_development_authority(folder.path(), "Kepala Dinas (contoh)", "lontar-merah")
        .await
        .unwrap();
    let signer = Signer::Development(Development::read(folder.path()).unwrap());
    let konsep = one_page("", "", &[]);
    assert!(signer.opens("lontar-merah") && !signer.opens("salah"));
    assert!(matches!(signer.sign(&konsep, "salah", "TTE", 0).await, Err(SignError::Passphrase)));

    let signed = signer
        .sign(&konsep, "lontar-merah", "Penerbitan dokumen", 1_795_000_000_000)
        .await
        .unwrap();
    signer.verify(&konsep, &signed).unwrap();
    let file = folder.path().join("signed.pdf");
    std::fs::write(&file, &signed).unwrap();
    let report = output("pdfsig", &["-nocert", file.to_str().unwrap()]);
    assert!(
        report.contains("Signature is Valid")
            && report.contains("ETSI.CAdES.detached")
            && report.contains("Total document signed"),
        "{report}"
    );

    let other = one_page("/Lang (id)", "", &[]);
    assert!(matches!(signer.verify(&other, &signed), Err(SignError::NotValid)));
    let mut altered = signed.clone();
    let at = domain::pdf::find(&altered, b"200 100").unwrap();
    altered[at] = b'4';
    assert!(signer.verify(&Bytes::from(altered[..konsep.len()].to_vec()), &altered).is_err());
    assert!(signer.verify(&konsep, &konsep).is_err());
}
