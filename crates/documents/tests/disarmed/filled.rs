//! What was filled in, and what a viewer would have drawn anew.

use super::*;

#[tokio::test]
async fn what_a_viewer_is_asked_to_draw_anew_is_not_shown_as_it_was() {
    let field = |more: &str| {
        format!(
            "/Annots [<< /Subtype /Widget /FT /Tx /V (Baru) /DA (/Helv 10 Tf 0 g) /Rect [10 60 190 \
             90] {more} >>]"
        )
    };
    let old = stream(
        "/Subtype /Form /BBox [0 0 180 30] /Resources << /Font << /F << /Type /Font /Subtype \
         /Type1 /BaseFont /Helvetica >> >> >>",
        b"BT /F 10 Tf 2 8 Td (Lama) Tj ET",
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("baru.pdf");
    for (form, more, new, gone) in [
        ("/AcroForm << /NeedAppearances true >>", "/AP << /N 5 0 R >>", "Baru", "Lama"),
        ("/AcroForm << >>", "/AP << /N 5 0 R >>", "Lama", "Baru"),
        ("/AcroForm << >>", "/Ff 8192", "****", "Baru"),
    ] {
        std::fs::write(
            &path,
            disarmed(&one_page(form, &field(more), std::slice::from_ref(&old))).await,
        )
        .unwrap();
        let read = words(&path);
        assert!(read.contains(new) && !read.contains(gone), "{form} {more}: {read}");
    }
}

#[tokio::test]
async fn what_was_filled_in_is_read_even_where_the_viewer_would_have_drawn_it() {
    let fields = "/Annots [<< /Subtype /Widget /FT /Tx /V (Ni Luh Sari) /DA (/Helv 10 Tf 0 g) \
        /Rect [10 10 190 30] >> << /Subtype /Widget /Parent 5 0 R /Rect [10 60 190 90] >>]";
    let file = one_page(
        "/AcroForm << /Fields [5 0 R] /NeedAppearances true >>",
        fields,
        &[text("<< /FT /Ch /V <FEFF00530069006E006700610072> >>")],
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("baru.pdf");
    std::fs::write(&path, disarmed(&file).await).unwrap();
    let read = words(&path);
    assert!(read.contains("Ni Luh Sari") && read.contains("Singar"), "{read}");
}

#[tokio::test]
async fn peoples_files_are_taken() {
    let plain = one_page("", "", &[]).to_vec();
    let text_of = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let without_end = text_of(&plain).replace("%%EOF\n", "").into_bytes();
    let direct = pdf(&[
        text(
            "<< /Type /Catalog /Pages << /Type /Pages /Count 1 /Kids [<< /Type /Page /MediaBox [0 \
             0 200 100] /Contents 2 0 R >>] >> >>",
        ),
        stream("", b"0 0 100 50 re f"),
    ]);
    let kids = pdf(&[
        text("<< /Type /Catalog /Pages 3 0 R >>"),
        stream("", b"0 0 100 50 re f"),
        text(
            "<< /Type /Pages /Count 1 /Kids [<< /Type /Page /MediaBox [0 0 200 100] /Contents 2 0 \
             R >>] >>",
        ),
    ]);
    let in_trailer = text_of(&plain)
        .replace("/Root 1 0 R", "/Root << /Type /Catalog /Pages 2 0 R >>")
        .into_bytes();
    let cases: [(&str, Vec<u8>); 11] = [
        ("plain", plain.clone()),
        ("bytes before the header", [b"HTTP/1.1 200 OK\r\n".repeat(2000), plain.clone()].concat()),
        ("padding after the end", [plain.clone(), vec![0; 40_000]].concat()),
        ("no end", without_end),
        ("half an end", plain[..plain.len() - 3].to_vec()),
        ("a table elsewhere", text_of(&plain).replace("startxref\n", "startxref\n9").into_bytes()),
        ("kids in place", kids.to_vec()),
        ("the whole tree in place", direct.to_vec()),
        ("a catalogue in the trailer", in_trailer),
        (
            "the words of a lock",
            one_page_of("", "", b"BT /F 9 Tf 10 40 Td (/Encrypt 12 0 R) Tj ET", &[]).to_vec(),
        ),
        (
            "an unreadable content",
            one_page_of("", "/Contents 5 0 R", b"", &[stream("/Filter /FlateDecode", b"rusak")])
                .to_vec(),
        ),
    ];
    let inspector = inspector(1);
    for (name, file) in cases {
        let new = inspector.applicant("warga", &Bytes::from(file), &[]).await;
        assert_eq!(new.map(|new| new.pages), Ok(1), "{name}");
    }
}
