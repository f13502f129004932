//! As much of HTTP as it takes to ask a server of this machine: one request a connection, the whole
//! answer as text.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::shell::Done;

/// A form's body with one file, and its content type.
pub fn multipart(fields: &[(&str, &str)], file: Option<(&str, &str, &[u8])>) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "aku-batas-berkas";
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
            .bytes(),
        );
    }
    if let Some((name, file_name, bytes)) = file {
        body.extend(
            format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; \
            filename=\"{file_name}\"\r\n\r\n"
            )
            .bytes(),
        );
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

/// An answer.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// The session cookie that it sets, if any.
    pub cookie: Option<String>,
    /// Where it leads, if anywhere.
    pub location: String,
    /// Its body as text.
    pub body: String,
    /// Its body as it came.
    pub bytes: Vec<u8>,
}

/// Asks for a page of this site.
pub fn get(address: &str, path: &str, cookie: &str) -> Done<Answer> {
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: {cookie}\r\n\r\n"
    );
    ask(address, path, &head, &[])
}

/// Posts a body as a page of this site would.
pub fn post(address: &str, path: &str, cookie: &str, kind: &str, body: &[u8]) -> Done<Answer> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nSec-Fetch-Site: \
         same-origin\r\nAccept: application/json\r\n\
         Cookie: {cookie}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    ask(address, path, &head, body)
}

fn ask(address: &str, path: &str, head: &str, body: &[u8]) -> Done<Answer> {
    let failed = |error: std::io::Error| format!("{path}: {error}");
    let mut stream = TcpStream::connect(address).map_err(failed)?;
    stream.set_read_timeout(Some(Duration::from_secs(120))).map_err(failed)?;
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body)).map_err(failed)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).map_err(failed)?;
    let text = String::from_utf8_lossy(&answer);
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| format!("{path}: no answer"))?;
    let header = |name: &str| {
        let of = |line: &str| {
            line.split_once(": ")
                .filter(|(key, _)| key.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_owned())
        };
        head.lines().filter_map(of).collect::<Vec<_>>()
    };
    let session = header("set-cookie").into_iter().find(|cookie| cookie.starts_with("__Host-aku="));
    Ok(Answer {
        status: head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0),
        cookie: session.and_then(|cookie| cookie.split(';').next().map(str::to_owned)),
        location: header("location").into_iter().next().unwrap_or_default(),
        body: body.to_owned(),
        bytes: answer
            .windows(4)
            .position(|end| end == b"\r\n\r\n")
            .map(|at| answer[at + 4..].to_vec())
            .unwrap_or_default(),
    })
}
