//! What travels through the pipes between the server and the process that inspects: a header as
//! JSON and the bytes of a file, each after its length (four bytes, little-endian).

use std::io::{Read, Write};

use domain::pdf::{FileFault, SignatureSeen};
use domain::people::photo::PhotoFault;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The longest header.
pub(super) const LONGEST_HEADER: usize = 256 * 1024;
/// The most bytes of an answer: what a file may grow to when it is made anew.
pub(super) const LONGEST_BODY: usize = 64 * 1024 * 1024;

/// What is to be done with a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Task {
    /// What an applicant sent: made anew; a signature in it is judged by the anchors, PEM.
    Applicant {
        /// Certificates of whom the office trusts.
        anchors: Vec<String>,
    },
    /// What the office issues: looked at, kept as it is.
    Konsep,
    /// A page, counted from 0, as a JPEG so many points wide.
    Picture {
        /// Which.
        page: u32,
        /// How wide.
        width: u16,
    },
    /// A photo: upright, reduced, without notes.
    Photo,
}

/// What came of it; the bytes follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Verdict {
    /// A PDF made anew.
    Disarmed {
        /// Its pages.
        pages: u32,
        /// What its signature is worth.
        signature: SignatureSeen,
    },
    /// A konsep that can be signed.
    Konsep {
        /// Its pages.
        pages: u32,
    },
    /// A picture of a page, or a photo.
    Picture,
    /// The file is not taken.
    File(FileFault),
    /// The photo is not taken.
    Photo(PhotoFault),
}

/// A verdict, and whether the process has done its share and wants to be replaced.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Reply {
    /// What came of it.
    pub verdict: Verdict,
    /// Whether it was the last one.
    pub last: bool,
}

/// A header and the bytes behind it.
pub(super) fn frame(header: &impl Serialize, body: &[u8]) -> std::io::Result<Vec<u8>> {
    let header = serde_json::to_vec(header)?;
    let mut frame = Vec::with_capacity(header.len() + 8);
    for part in [header.len(), body.len()] {
        frame.extend(u32::try_from(part).map_err(std::io::Error::other)?.to_le_bytes());
    }
    frame.extend(header);
    Ok(frame)
}

/// The lengths of header and body.
pub(super) fn lengths(start: [u8; 8]) -> std::io::Result<(usize, usize)> {
    let number = |at: usize| {
        u32::from_le_bytes([start[at], start[at + 1], start[at + 2], start[at + 3]]) as usize
    };
    let (header, body) = (number(0), number(4));
    if header > LONGEST_HEADER || body > LONGEST_BODY {
        return Err(std::io::Error::other("a frame beyond its bounds"));
    }
    Ok((header, body))
}

/// Reads a frame; `None` at the end of the pipe.
pub(super) fn read<T: DeserializeOwned>(
    from: &mut impl Read,
) -> std::io::Result<Option<(T, Vec<u8>)>> {
    let mut start = [0; 8];
    match from.read_exact(&mut start) {
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let (header, body) = lengths(start)?;
    let mut bytes = vec![0; header];
    from.read_exact(&mut bytes)?;
    let header = serde_json::from_slice(&bytes)?;
    let mut bytes = vec![0; body];
    from.read_exact(&mut bytes)?;
    Ok(Some((header, bytes)))
}

/// Writes a frame.
pub(super) fn write(
    to: &mut impl Write,
    header: &impl Serialize,
    body: &[u8],
) -> std::io::Result<()> {
    to.write_all(&frame(header, body)?)?;
    to.write_all(body)?;
    to.flush()
}
