//! What travels between server and page. The types are described once, by serde's derive; on the
//! way they are postcard, whose readers are small: JSON would bring a parser for every type into
//! the browser, which weighs more than the pages themselves.
//!
//! What a page asks for stays packed until the page draws it, so that everything between (asking,
//! waiting, drawing anew) is there once and not once for each type.

use std::convert::Infallible;
use std::marker::PhantomData;

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use server_fn::codec::Post;
use server_fn::{ContentType, Decodes, Encodes, Format, FormatType};

use crate::AppError;

/// A value as it travels.
pub struct Packed<T> {
    bytes: Vec<u8>,
    of: PhantomData<fn() -> T>,
}

impl<T: Serialize> Packed<T> {
    /// Packs a value.
    pub fn of(value: &T) -> Self {
        Self::from_bytes(pack(value))
    }
}

impl<T> Packed<T> {
    const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self { bytes, of: PhantomData }
    }

    /// What it is packed in.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl<T: DeserializeOwned> Packed<T> {
    /// Unpacks the value.
    ///
    /// # Errors
    /// [`AppError::Trouble`] when it is another program's.
    pub fn open(self) -> Result<T, AppError> {
        unpack(&self.bytes).ok_or(AppError::Trouble(None))
    }
}

/// Packs a value. What travels is made of texts, numbers and lists, which always can be.
pub fn pack(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

/// Unpacks a value; `None` when it is another program's.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// How what is packed stands in a document: what reads as text stays so, so that it is compressed
/// with the text of the page, and every other byte is a letter that needs no escape: `<` is one of
/// them, which Leptos would write as JSON does.
pub fn to_text(bytes: &[u8]) -> String {
    let sign = |byte: &u8| match *byte {
        plain @ 0x20..0x7f if plain != b'<' => char::from(plain),
        other => char::from_u32(OTHER + u32::from(other)).unwrap_or(' '),
    };
    bytes.iter().map(sign).collect()
}

/// What stands in a document, as it is packed.
pub fn from_text(text: &str) -> Vec<u8> {
    text.chars().map(|sign| u8::try_from(u32::from(sign) % OTHER).unwrap_or_default()).collect()
}

/// The letters from here on stand for bytes that are no plain signs.
const OTHER: u32 = 0x100;

/// The encoding of answers that are packed already.
pub struct PackedEncoding;

/// The answers of server functions.
pub type AsPacked = Post<PackedEncoding>;

impl ContentType for PackedEncoding {
    const CONTENT_TYPE: &'static str = views::PACKED;
}

impl FormatType for PackedEncoding {
    const FORMAT_TYPE: Format = Format::Binary;
}

impl<T> Encodes<Packed<T>> for PackedEncoding {
    type Error = Infallible;

    fn encode(packed: &Packed<T>) -> Result<Bytes, Infallible> {
        Ok(Bytes::copy_from_slice(&packed.bytes))
    }
}

impl<T> Decodes<Packed<T>> for PackedEncoding {
    type Error = Infallible;

    fn decode(bytes: Bytes) -> Result<Packed<T>, Infallible> {
        Ok(Packed::from_bytes(bytes.to_vec()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_stands_in_a_document_and_comes_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        let text = to_text(&bytes);
        assert_eq!(from_text(&text), bytes);
        assert!(text.contains(" !\"#") && text.contains("ABC"), "plain signs stay");
        assert!(!text.contains('<'));
        assert!(!text.chars().any(char::is_control));
    }

    #[test]
    fn what_is_packed_is_unpacked_or_told_to_be_anothers() {
        let packed = Packed::of(&(7_i64, "Ni Luh".to_owned()));
        assert_eq!(packed.open(), Ok((7_i64, "Ni Luh".to_owned())));
        let other: Packed<Vec<String>> = Packed::from_bytes(vec![200, 1]);
        assert_eq!(other.open(), Err(AppError::Trouble(None)));
    }
}
