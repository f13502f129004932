//! What pages carry, and what is refused although somebody is signed in.

use super::*;

#[tokio::test]
async fn pages_carry_their_policy_and_are_kept_nowhere() {
    let site = TestSite::open().await;
    let cookie = site.cookie("verifikator").await;
    let answer = site.ask("GET", "/kerja", &[(COOKIE.as_str(), &cookie)], "").await;
    assert_eq!(answer.status(), StatusCode::OK);
    let policy = answer.headers()[CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(
        policy.contains("'strict-dynamic'")
            && policy.contains("default-src 'none'")
            && !policy.contains("unsafe-inline"),
        "{policy}"
    );
    assert_eq!(answer.headers()["cache-control"], "private, no-store");
    assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
}

/// The text of an answer.

#[tokio::test]
async fn what_is_not_for_somebodys_role_stands_in_the_security_log() {
    let site = TestSite::open().await;
    let (verifier, auditor) = (site.cookie("verifikator").await, site.cookie("inspektorat").await);
    let cookie = |cookie: &str| vec![(COOKIE.as_str().to_owned(), cookie.to_owned())];
    let ask = async |path: &str, who: &str| {
        let headers = cookie(who);
        let headers: Vec<_> =
            headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        site.ask("GET", path, &headers, "").await
    };
    assert_eq!(ask("/kerja/petugas", &verifier).await.status(), StatusCode::FORBIDDEN);
    assert_eq!(ask("/kerja/catatan-keamanan", &verifier).await.status(), StatusCode::FORBIDDEN);
    let form =
        "--x\r\nContent-Disposition: form-data; name=\"langkah\"\r\n\r\nhentikan\r\n--x--\r\n";
    let id = "/kerja/petugas/01a20011-4913-7373-acf6-b5481043504f";
    let posted = site
        .post(
            id,
            &[(COOKIE.as_str(), &verifier), ("content-type", "multipart/form-data; boundary=x")],
            form,
        )
        .await;
    assert_eq!(posted.status(), StatusCode::SEE_OTHER, "she is led back to where she was");
    let log = text(ask("/kerja/catatan-keamanan?jenis=refused", &auditor).await).await;
    for route in ["/kerja/petugas", "/kerja/catatan-keamanan", "/kerja/petugas/{id}"] {
        assert!(log.contains(&format!("<code>{route}<")), "{route}: {log}");
    }
    assert!(!log.contains("01a20011"), "the address without its parameters");
}

#[tokio::test]
async fn a_form_that_needs_the_password_waits_for_it_with_what_was_typed() {
    let site = TestSite::open().await;
    let answer =
        site.post("/masuk", &[], &format!("nama=admin%40contoh.id&sandi={DEMO_PASSWORD}")).await;
    let waiting = session_of(&answer);
    let code = second_factor::demo_code_now(&site.office).unwrap();
    let post = async |path: &str, cookie: &str, fields: &[(&str, &str)]| {
        let part = |(name, value): &(&str, &str)| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).collect::<String>() + "--x--\r\n";
        site.post(
            path,
            &[(COOKIE.as_str(), cookie), ("content-type", "multipart/form-data; boundary=x")],
            &body,
        )
        .await
    };
    let shown = post("/masuk/kode", &waiting, &[("langkah", "tunjuk"), ("kode", &code)]).await;
    let admin = session_of(&shown);
    session::age_sessions(&site.office, &AgencyCode::of("5108"), Some(16)).await.unwrap();
    let fields = [
        ("nama", "Komang Baru"),
        ("email", "baru@contoh.id"),
        ("nik", "5108010203850002"),
        ("peran", "verifier"),
    ];
    let waits = post("/kerja/petugas", &admin, &fields).await;
    assert_eq!(waits.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let page = text(waits).await;
    assert!(
        page.contains("name=\"sandi_sekarang\"") && page.contains("value=\"baru@contoh.id\""),
        "{page}"
    );
    let again = |password: &'static str| {
        [fields[0], fields[1], fields[2], fields[3], ("sandi_sekarang", password)]
    };
    let wrong = post("/kerja/petugas", &admin, &again("bukan ini")).await;
    assert_eq!(wrong.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let page = text(wrong).await;
    assert!(
        !page.contains("bukan ini") && page.contains("value=\"baru@contoh.id\""),
        "the password stands in no answer"
    );
    assert_eq!(
        post("/kerja/petugas", &admin, &again(DEMO_PASSWORD)).await.status(),
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_post_from_another_site_changes_nothing() {
    let site = TestSite::open().await;
    let cookie = site.cookie("pemuteran").await;
    for (name, value) in
        [("sec-fetch-site", "cross-site"), ("origin", "https://jahat.example"), ("x-nothing", "")]
    {
        let answer = site
            .ask(
                "POST",
                "/api/begin",
                &[
                    (name, value),
                    (COOKIE.as_str(), &cookie),
                    (CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"),
                ],
                "service=ktp-el-hilang",
            )
            .await;
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{name}");
    }
    let same = site
        .ask(
            "POST",
            "/api/begin",
            &[
                ("origin", "http://localhost"),
                (COOKIE.as_str(), &cookie),
                (CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"),
            ],
            "service=ktp-el-hilang",
        )
        .await;
    assert!(same.status().is_success(), "{}", same.status());
}

#[tokio::test]
async fn no_redirect_leads_to_another_site() {
    let site = TestSite::open().await;
    for referer in
        ["http://localhost//jahat.example/x", "http://localhost/\\\\jahat.example", "kosong"]
    {
        let answer = site.post("/bahasa", &[("referer", referer)], "bahasa=en").await;
        assert_eq!(answer.headers()[LOCATION], "/", "{referer}");
    }
    for next in ["https://jahat.example", "//jahat.example", "/kerja%0d%0aX"] {
        let answer = site
            .post(
                "/masuk",
                &[],
                &format!("nama=pemuteran%40contoh.id&sandi={DEMO_PASSWORD}&lanjut={next}"),
            )
            .await;
        assert!(["/", "/kerja"].contains(&answer.headers()[LOCATION].to_str().unwrap()), "{next}");
    }
}
