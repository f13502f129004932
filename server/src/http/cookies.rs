//! The cookies of this site. None is read by a script, all stay on this site and come by TLS alone;
//! all but the language's are bound to this very host (`__Host-`).

use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::lang::Lang;
use time::Duration;
use views::Flash;

/// What a browser keeps on which somebody signed in, so that the wrong tries of others behind its
/// address are not held against it.
pub const KNOWN: &str = "__Host-perangkat";

/// What a browser keeps that asked for a code for another password.
pub const ASKED: &str = "__Host-lupa";

/// The note that the next page shows once.
const FLASH: &str = "__Host-catatan";

/// A cookie for as long as the browser runs.
fn cookie(name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}

fn for_a_time(name: &'static str, value: String, time: Duration) -> CookieJar {
    let mut cookie = cookie(name, value);
    cookie.set_max_age(time);
    CookieJar::new().add(cookie)
}

fn forgotten(name: &'static str) -> Cookie<'static> {
    let mut cookie = cookie(name, String::new());
    cookie.set_max_age(Duration::ZERO);
    cookie
}

/// The cookie of a session.
pub fn session(token: &str) -> CookieJar {
    CookieJar::new().add(cookie(app::ssr::SESSION, token.to_owned()))
}

/// The cookie of a session, and the one by which a browser is known again, for a year.
pub fn signed_in(token: &str, device: &str) -> CookieJar {
    let mut known = cookie(KNOWN, device.to_owned());
    known.set_max_age(Duration::days(365));
    session(token).add(known)
}

/// The end of a session, with a note for the next page.
pub fn signed_out(flash: &Flash) -> CookieJar {
    note(flash).add(forgotten(app::ssr::SESSION))
}

/// The browser that asked for a code, for an hour.
pub fn asked(browser: &str) -> CookieJar {
    for_a_time(ASKED, browser.to_owned(), Duration::hours(1))
}

/// The language, for a year.
pub fn language(lang: Lang) -> CookieJar {
    for_a_time(app::ssr::LANGUAGE, lang.code().to_owned(), Duration::days(365))
}

/// A note for the next page, for a minute: JSON, in hexadecimal signs that every cookie may hold.
pub fn note(flash: &Flash) -> CookieJar {
    let json = serde_json::to_vec(flash).unwrap_or_default();
    for_a_time(FLASH, hex::encode(json), Duration::minutes(1))
}

/// The note of a request, and the cookie that forgets it.
pub fn take_note(headers: &HeaderMap) -> Option<(Flash, CookieJar)> {
    let json = hex::decode(app::ssr::cookie(headers, FLASH)?).ok()?;
    Some((serde_json::from_slice(&json).ok()?, CookieJar::new().add(forgotten(FLASH))))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use axum::http::header::{COOKIE, SET_COOKIE};
    use axum::response::IntoResponse;

    use super::*;

    fn set(jar: CookieJar) -> Vec<String> {
        let headers = jar.into_response().headers().clone();
        let lines = headers.get_all(SET_COOKIE).iter();
        lines.map(|line| line.to_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_session_is_for_this_host_alone_and_for_no_script() {
        let lines = set(signed_in("token", "device"));
        assert_eq!(lines.len(), 2);
        for line in lines {
            for part in ["__Host-", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
                assert!(line.contains(part), "{part}: {line}");
            }
            assert!(!line.contains("Domain"), "{line}");
        }
    }

    #[test]
    fn a_note_is_read_as_it_was_written_and_forgotten() {
        let flash = Flash::Wrong { name: "Ida Bagus; Ćetna".to_owned() };
        let line = set(note(&flash)).pop().unwrap();
        let pair = line.split(';').next().unwrap();
        let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(pair).unwrap())]);
        let (read, forget) = take_note(&headers).unwrap();
        assert_eq!(read, flash);
        assert!(set(forget)[0].contains("Max-Age=0"));
    }
}
