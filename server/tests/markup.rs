//! Markup that somebody types into any text is shown as text, on every page that shows it, or
//! refused; it is never a part of the page.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use support::{Installation, LOST_CARD, cookie, header, pdf, status};

const MARKUP: &str = "</title></textarea><b id=x>";

/// No page has the element, and those that show the text show it escaped.
fn is_text(page: &str, what: &str) -> bool {
    assert!(!page.contains("<b id=x>"), "{what}: the markup is a part of the page");
    page.contains("&lt;b id=x&gt;")
}

#[test]
fn what_is_typed_into_a_form_is_shown_as_it_was_typed() {
    let installation = Installation::new();
    let server = installation.start();
    let counter = server.sign_in("pemuteran@contoh.id");
    let id = server.draft(&counter);
    let page = format!("/kerja/permohonan/{id}");
    let form = server.page(&page, &counter);
    // Every field of the form that is there, whatever its kind.
    let names: Vec<String> = form
        .split(" name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    assert!(names.len() > 10, "{names:?}");
    let fields: Vec<(&str, &str)> =
        names.iter().filter(|name| *name != "maksud").map(|name| (name.as_str(), MARKUP)).collect();
    for intent in ["simpan", "kirim"] {
        let with = [fields.as_slice(), &[("maksud", intent)]].concat();
        let answer =
            server.post_form(&format!("/kirim/{id}"), &counter, &with, Some(("berkas", &pdf())));
        assert_eq!(status(&answer), 200, "{answer}");
    }
    assert!(is_text(&server.page(&page, &counter), "the form"), "what was typed is there again");
    for list in ["/kerja", "/kerja?status=draft"] {
        is_text(&server.page(list, &counter), list);
    }
}

#[test]
fn what_is_typed_into_an_act_is_refused_and_kept_as_it_was_typed() {
    let installation = Installation::new();
    let server = installation.start();
    let counter = server.sign_in("pemuteran@contoh.id");
    let id = server.draft(&counter);
    let sent = [LOST_CARD.as_slice(), &[("maksud", "kirim")]].concat();
    let answer =
        server.post_form(&format!("/kirim/{id}"), &counter, &sent, Some(("berkas", &pdf())));
    assert!(answer.contains("\"Sent\""), "{answer}");
    let verifier = server.sign_in("verifikator@contoh.id");
    let page = format!("/kerja/permohonan/{id}");
    for act in ["cancel", "accept"] {
        let fields = [
            ("tindakan", act),
            ("versi", "2"),
            ("alasan", MARKUP),
            ("salah", "field:nik"),
            ("referensi", MARKUP),
            ("penerima", MARKUP),
            ("tujuan", MARKUP),
            ("resi", MARKUP),
            ("resi-kirim", MARKUP),
        ];
        let answer = server.post_form(&format!("/tindakan/{id}"), &verifier, &fields, None);
        assert!(answer.contains("Refused") || answer.contains("refusal"), "{act}: {answer}");
        let shown = is_text(&server.page(&page, &verifier), act);
        assert!(
            shown || act == "accept",
            "{act}: what was typed is there again, where the act asks for it"
        );
    }
}

#[test]
fn what_strangers_type_is_text_on_the_pages_of_those_who_verify() {
    let installation = Installation::new();
    let server = installation.start();
    let fields = [
        ("nik", "5108014506820001"),
        ("no_kk", "5108010101150077"),
        ("no_hp", "081200000777"),
        ("email", MARKUP),
        ("sandi", "payung-biru-laut-9"),
        ("sandi_lagi", "payung-biru-laut-9"),
        ("setuju", "ya"),
    ];
    let named = |name: &'static str| [fields.as_slice(), &[("nama", name)]].concat();
    let refused = server.post_form("/daftar", "", &named(MARKUP), None);
    assert_eq!(status(&refused), 422);
    assert!(is_text(&refused, "the registration"));
    for path in ["/masuk", "/lupa-sandi", "/status"] {
        let body = format!("nama={MARKUP}&sandi=x&nomor={MARKUP}&pin=1");
        let answer = if path == "/masuk" {
            server.post(
                path,
                "application/x-www-form-urlencoded",
                "",
                &body.replace('<', "%3C").replace('>', "%3E"),
            )
        } else {
            server.post_form(
                path,
                "",
                &[("nama", MARKUP), ("nomor", MARKUP), ("pin", MARKUP)],
                None,
            )
        };
        is_text(&answer, path);
        if let (303, Some(to)) = (status(&answer), header(&answer, "location")) {
            let note = answer
                .lines()
                .find_map(|line| line.split_once("set-cookie: "))
                .map(|(_, value)| value.split(';').next().unwrap_or("").to_owned());
            is_text(&server.page(&to, &note.unwrap_or_default()), path);
        }
    }
    // A name that could be taken for an address is no name of an account.
    let mut good = named("Citra http://jahat.example");
    good.retain(|(name, _)| *name != "email");
    assert!(cookie(&server.post_form("/daftar", "", &good, None)).is_none());
}
