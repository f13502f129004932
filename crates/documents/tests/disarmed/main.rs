//! What officers open is made anew: nothing that acts, leads elsewhere or hides something is in it,
//! and it looks as it did.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod filled;
#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::process::Command;

use bytes::Bytes;
use support::{
    disarmed, drawn, inspector, one_page, one_page_of, packed, pdf, stream, text, words,
};

/// What may stand in no object of a file that was made anew.
const ACTIVE: [&str; 21] = [
    "JS",
    "JavaScript",
    "AA",
    "OpenAction",
    "Launch",
    "SubmitForm",
    "ImportData",
    "URI",
    "GoToR",
    "GoToE",
    "EmbeddedFile",
    "EmbeddedFiles",
    "EF",
    "RichMedia",
    "3D",
    "Movie",
    "Sound",
    "Screen",
    "XFA",
    "AcroForm",
    "Filespec",
];

/// A form as an annotation's appearance: a grey box, with more in its dictionary.
fn appearance(more: &str) -> Vec<u8> {
    stream(
        &format!("/Type /XObject /Subtype /Form /BBox [0 0 40 20] {more}"),
        b"0.5 g 0 0 40 20 re f",
    )
}

fn annotation(kind: &str, more: &str) -> Bytes {
    let page = format!(
        "/Annots [<< /Type /Annot /Subtype /{kind} /Rect [10 10 50 30] /AP << /N 5 0 R >> {more} \
         >>]"
    );
    one_page(
        "",
        &page,
        &[
            appearance("/AA << /O << /S /JavaScript /JS (app.alert) >> >> /EF << >>"),
            text("<< /Type /EmbeddedFile >>"),
        ],
    )
}

/// An action in an object with numbers and signs that few readers take.
const ODD: &str = "<< /S /JavaScript /JS (app.alert) /N 1..2 /B { } /R -1 -2 R >>";

/// Every trick by its name, with a word that its source holds.
fn tricks() -> Vec<(&'static str, Bytes)> {
    let javascript = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    let resources = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica \
        >> /JS 5 0 R >> /XObject << /Sound 5 0 R /X 5 0 R >> \
         /Properties << /MC0 << /JS (app.alert) /S /JavaScript /EF << /F 6 0 R >> >> >> /ExtGState \
         << /G << /AF [6 0 R] /URI (http://contoh) >> >> >>";
    let within = appearance(
        "/OpenAction << /S /Launch >> /Resources << /XObject << /Movie 6 0 R >> >> /AF [6 0 R] \
         /PieceInfo << /JS (x) >> /A << /S /URI /URI (http://x) >>",
    );
    let embedded = stream("/Type /EmbeddedFile", b"MZ");
    let objects = format!("5 0 {javascript} ");
    let hidden = stream(
        &format!("/Type /ObjStm /N 1 /First 4 /Filter 6 0 R /Length2 {}", objects.len()),
        &packed(objects.as_bytes()),
    );
    let mut tricks = annotations();
    tricks.extend([
        ("at opening", one_page(&format!("/OpenAction {javascript}"), "", &[])),
        (
            "in the names",
            one_page("/Names << /JavaScript << /Names [(a) 5 0 R] >> >>", "", &[text(javascript)]),
        ),
        ("on the page", one_page("", "/AA << /O << /S /Launch /F (calc.exe) >> >>", &[])),
        (
            "attached",
            one_page(
                "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>",
                "",
                &[text("<< /Type /Filespec /EF << /F 6 0 R >> >>"), embedded.clone()],
            ),
        ),
        (
            "in the trailer's catalogue",
            one_page(
                "/AF [5 0 R] /Collection << >>",
                "",
                &[text("<< /Type /Filespec /EF << /F 6 0 R >> >>"), embedded.clone()],
            ),
        ),
        (
            "a form that is sent",
            one_page(
                "/AcroForm << /XFA (x) /Fields [] >>",
                "/Annots [<< /Subtype /Widget /Rect [10 10 50 30] /AP << /N 5 0 R >> /A << /S \
                 /SubmitForm /F (http://x) >> >>]",
                &[appearance("")],
            ),
        ),
        (
            "in what the page needs",
            one_page_of(
                "",
                resources,
                b"BT /F 20 Tf 10 40 Td (Berkas) Tj ET /X Do /Sound Do",
                &[within, embedded],
            ),
        ),
        (
            "in an object stream with a strange filter",
            one_page("/OpenAction 7 0 R", "", &[hidden, text("/FlateDecode")]),
        ),
        ("in an object that few can read", one_page("/OpenAction 5 0 R", "", &[text(ODD)])),
    ]);
    tricks
}

/// Files with one annotation that acts.
fn annotations() -> Vec<(&'static str, Bytes)> {
    vec![
        ("data that is fetched", annotation("Widget", "/A << /S /ImportData /F (a) >>")),
        ("a link", annotation("Link", "/A << /S /URI /URI (http://contoh) >>")),
        ("another file", annotation("Link", "/A << /S /GoToR /F (\\\\\\\\server\\\\a) >>")),
        ("a file inside", annotation("Link", "/A << /S /GoToE /T << >> >>")),
        ("by reference", annotation("Link", "/A << /S 6 0 R >>")),
        ("rich media", annotation("RichMedia", "/RichMediaContent << >>")),
        ("three dimensions", annotation("3D", "/3DD << >>")),
        ("a film", annotation("Movie", "/Movie << /F (http://x) >>")),
        ("a sound", annotation("Sound", "/Sound 5 0 R")),
        ("a screen", annotation("Screen", "/A << /S /Rendition /JS (x) >>")),
        ("a file on the page", annotation("FileAttachment", "/FS << /EF << /F 6 0 R >> >>")),
    ]
}

/// Every name that any object holds, as pikepdf reads them.
const NAMES: &str = r#"
import sys, pikepdf
def walk(value, seen):
    if isinstance(value, pikepdf.Object) and value.is_indirect:
        if value.objgen in seen: return
        seen.add(value.objgen)
    if isinstance(value, pikepdf.Name): print(str(value))
    elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
        for key in value.keys():
            print(key); walk(value[key], seen)
    elif isinstance(value, pikepdf.Array):
        for item in value: walk(item, seen)
with pikepdf.open(sys.argv[1]) as pdf:
    seen = set()
    for item in pdf.objects: walk(item, seen)
    for key in pdf.trailer.keys(): print(key); walk(pdf.trailer[key], seen)
"#;

fn names_by_pikepdf(file: &Path) -> String {
    let done = Command::new("/usr/bin/python3").args(["-c", NAMES]).arg(file).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

fn json_by_qpdf(file: &Path) -> String {
    let done = Command::new("qpdf").arg("--json").arg(file).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

#[tokio::test]
async fn nothing_active_is_in_any_object_of_a_file_that_was_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let inspector = inspector(1);
    for (name, file) in tricks() {
        let raw = String::from_utf8_lossy(&file).into_owned();
        assert!(
            name.contains("strange")
                || ACTIVE.iter().any(|active| raw.contains(&format!("/{active}"))),
            "{name} is no trick"
        );
        let new = inspector
            .applicant("warga", &file, &[])
            .await
            .unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert_eq!(new.pages, 1);
        let path = folder.path().join("baru.pdf");
        std::fs::write(&path, &new.bytes).unwrap();
        let (names, json) = (names_by_pikepdf(&path), json_by_qpdf(&path));
        assert!(
            names.lines().any(|line| line == "/MediaBox") && json.contains("\"/MediaBox\""),
            "{name}: nothing was read"
        );
        for active in ACTIVE {
            assert!(
                !names.lines().any(|line| line == format!("/{active}")),
                "{name}: /{active} by pikepdf"
            );
            // The outline of qpdf's own answer has keys of other names.
            let objects = &json[json.find("\"qpdf\"").unwrap_or(0)..];
            assert!(!objects.contains(&format!("\"/{active}\"")), "{name}: /{active} by qpdf");
        }
        assert!(words(&path).contains("Berkas"), "{name}: the content is gone");
    }
}

#[tokio::test]
async fn what_belongs_to_the_page_is_painted_and_what_is_hidden_stays_so() {
    let filled = "/Annots [<< /Subtype /Widget /Rect [20 10 120 60] /AP << /N << /Ya 5 0 R /Off 6 \
        0 R >> >> /AS /Ya >>]";
    let turned = stream(
        "/Subtype /Form /BBox [0 0 40 20] /Matrix [0 1 -1 0 20 0]",
        b"1 0 0 rg 0 0 30 10 re f",
    );
    let unseen = |flag: u32| {
        format!("/Annots [<< /Subtype /Stamp /Rect [20 10 120 60] /F {flag} /AP << /N 5 0 R >> >>]")
    };
    let cases = [
        (
            "a tick that is set",
            one_page("/AcroForm << /Fields [] >>", filled, &[turned.clone(), appearance("")]),
        ),
        (
            "a turned stamp",
            one_page(
                "",
                "/Annots [<< /Subtype /Stamp /Rect [20 10 120 60] /AP << /N 5 0 R >> >>]",
                &[turned],
            ),
        ),
        ("a hidden stamp", one_page("", &unseen(2), &[appearance("")])),
        ("a stamp without view", one_page("", &unseen(32), &[appearance("")])),
        (
            "the frame of a link",
            one_page(
                "",
                "/Annots [<< /Subtype /Link /Rect [20 10 120 60] /Border [0 0 2 [3 2]] /C [1 0 0] \
                 >>]",
                &[],
            ),
        ),
        (
            "a link without a frame",
            one_page(
                "",
                "/Annots [<< /Subtype /Link /Rect [20 10 120 60] /Border [0 0 0] >>]",
                &[],
            ),
        ),
        (
            "a content that ends in the middle",
            one_page_of(
                "",
                "/Annots [<< /Subtype /Stamp /Rect [20 10 120 60] /AP << /N 5 0 R >> >>]",
                b"q 2 0 0 2 0 0 cm q BT /F 20 Tf 10 20 Td (Berkas) Tj ET",
                &[appearance("")],
            ),
        ),
    ];
    for (name, file) in cases {
        assert_eq!(drawn(&disarmed(&file).await), drawn(&file), "{name}");
    }
}

#[tokio::test]
async fn layers_that_are_off_stay_unseen() {
    let content =
        b"/OC /L BDC 1 0 0 rg 0 0 100 100 re f EMC /X Do BT /F 20 Tf 10 40 Td (Berkas) Tj ET";
    let page = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> \
        >> /Properties << /L 5 0 R >> /XObject << /X 6 0 R >> >>
         /Annots [<< /Subtype /Stamp /Rect [20 10 120 60] /OC 5 0 R /AP << /N 7 0 R >> >>]";
    let group = text("<< /Type /OCG /Name (Rahasia) >>");
    let form = appearance("/OC << /Type /OCMD /OCGs [5 0 R] >>");
    let with = |config: &str| {
        one_page_of(
            &format!("/OCProperties << /OCGs [5 0 R] /D << {config} >> >>"),
            page,
            content,
            &[group.clone(), form.clone(), appearance("")],
        )
    };
    let (off, on) = (with("/OFF [5 0 R]"), with("/ON [5 0 R]"));
    assert_ne!(drawn(&off), drawn(&on), "the layer shows when it is on");
    assert_eq!(drawn(&disarmed(&off).await), drawn(&off));
    assert_eq!(drawn(&disarmed(&with("/BaseState /OFF")).await), drawn(&off));
    assert_eq!(drawn(&disarmed(&on).await), drawn(&on));
}

#[tokio::test]
async fn memberships_in_several_layers_keep_what_they_ask_for() {
    let content =
        b"/OC /M BDC 1 0 0 rg 0 0 100 100 re f EMC /X Do BT /F 20 Tf 10 40 Td (Berkas) Tj ET";
    let groups = [text("<< /Type /OCG /Name (a) >>"), text("<< /Type /OCG /Name (b) >>")];
    for membership in [
        "/OCGs [5 0 R 6 0 R] /P /AllOn",
        "/OCGs [5 0 R 6 0 R] /P /AnyOn",
        "/OCGs [5 0 R 6 0 R] /P /AllOff",
        "/OCGs [5 0 R 6 0 R] /P /AnyOff",
        "/VE [/Not 6 0 R]",
        "/VE [/And 6 0 R [/Not 5 0 R]]",
    ] {
        // The first layer is off, the second one on. Poppler knows expressions at forms as well as
        // in the content.
        let page = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica \
            >> >> /Properties << /M 7 0 R >> /XObject << /X 8 0 R >> >>
             /Annots [<< /Subtype /Stamp /Rect [20 10 120 60] /OC 7 0 R /AP << /N 9 0 R >> >>]";
        let more = [
            groups[0].clone(),
            groups[1].clone(),
            text(&format!("<< /Type /OCMD {membership} >>")),
            appearance("/OC 7 0 R"),
            appearance(""),
        ];
        let file = one_page_of(
            "/OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [5 0 R] >> >>",
            page,
            content,
            &more,
        );
        assert_eq!(drawn(&disarmed(&file).await), drawn(&file), "{membership}");
    }
}
