//! Inspection of an uploaded PDF: can it be opened, does it have pages, and does it carry anything that acts by itself?
//!
//! It runs in a bounded number of blocking tasks with a time limit and a cap on what is unpacked, because the file comes from
//! anyone.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use domain::pdf::{FileFault, precheck};
use lopdf::{Dictionary, Document, LoadOptions, Object};
use tokio::sync::Semaphore;

/// The most that a file may unpack to: 256 MB.
pub const MAX_UNPACKED: usize = 256 * 1024 * 1024;

/// The longest an inspection may take.
const LONGEST: Duration = Duration::from_secs(5);

/// How deep objects may nest.
const DEEPEST: usize = 64;

/// What a good file is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// Its pages, at least one.
    pub pages: u32,
}

/// Inspects files, a few at a time.
#[derive(Clone, Debug)]
pub struct Inspector {
    permits: Arc<Semaphore>,
}

impl Inspector {
    /// An inspector that works on at most `at_once` files at a time.
    #[must_use]
    pub fn new(at_once: usize) -> Self {
        Self { permits: Arc::new(Semaphore::new(at_once)) }
    }

    /// Inspects one file.
    ///
    /// # Errors
    /// [`FileFault`]: the first thing that is wrong.
    pub async fn inspect(&self, bytes: Bytes) -> Result<Inspected, FileFault> {
        precheck(&bytes)?;
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| FileFault::TooHeavy)?;
        let task = tokio::task::spawn_blocking(move || {
            let found = look(&bytes, Instant::now() + LONGEST);
            // The permit ends with the work, not with the waiting: a file that hangs keeps its place taken.
            drop(permit);
            found
        });
        match tokio::time::timeout(LONGEST, task).await {
            Ok(Ok(found)) => found,
            Ok(Err(_)) => Err(FileFault::Broken),
            Err(_) => Err(FileFault::TooHeavy),
        }
    }
}

fn look(bytes: &[u8], until: Instant) -> Result<Inspected, FileFault> {
    let options = LoadOptions { max_decompressed_size: Some(MAX_UNPACKED), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| read_fault(&error))?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(FileFault::Encrypted);
    }
    let mut left = MAX_UNPACKED;
    for object in document.objects.values() {
        if Instant::now() > until {
            return Err(FileFault::TooHeavy);
        }
        harmless(object, 0)?;
        if let Object::Stream(stream) = object {
            left = unpack(stream, left)?;
        }
    }
    let pages = u32::try_from(document.get_pages().len()).unwrap_or(u32::MAX);
    if pages == 0 { Err(FileFault::NoPages) } else { Ok(Inspected { pages }) }
}

fn read_fault(error: &lopdf::Error) -> FileFault {
    match error {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword | lopdf::Error::UnsupportedSecurityHandler(_) => FileFault::Encrypted,
        lopdf::Error::Decompress(_) => FileFault::TooHeavy,
        _ => FileFault::Broken,
    }
}

/// Unpacks a stream against the budget and gives what is left of it. Pictures are left packed: their size is not a chain of filters.
fn unpack(stream: &lopdf::Stream, left: usize) -> Result<usize, FileFault> {
    let filters = stream.filters().unwrap_or_default();
    let packs_general_data = filters.iter().any(|filter| matches!(*filter, b"FlateDecode" | b"Fl" | b"LZWDecode" | b"LZW"));
    let is_picture =
        filters.iter().any(|filter| matches!(*filter, b"DCTDecode" | b"JPXDecode" | b"CCITTFaxDecode" | b"JBIG2Decode" | b"DCT" | b"CCF"));
    if !packs_general_data || is_picture {
        return Ok(left);
    }
    match stream.decompressed_content_with_limit(left) {
        Ok(content) => left.checked_sub(content.len()).ok_or(FileFault::TooHeavy),
        Err(lopdf::Error::Decompress(_)) => Err(FileFault::TooHeavy),
        // A stream that cannot be unpacked is the reader's trouble, not a danger; many scanners write one.
        Err(_) => Ok(left),
    }
}

/// Looks for programs and hidden files in an object.
fn harmless(object: &Object, depth: usize) -> Result<(), FileFault> {
    if depth > DEEPEST {
        return Err(FileFault::Broken);
    }
    match object {
        Object::Array(items) => items.iter().try_for_each(|item| harmless(item, depth + 1)),
        Object::Dictionary(dictionary) => harmless_dictionary(dictionary, depth),
        Object::Stream(stream) => harmless_dictionary(&stream.dict, depth),
        _ => Ok(()),
    }
}

fn harmless_dictionary(dictionary: &Dictionary, depth: usize) -> Result<(), FileFault> {
    let is_name = |key: &[u8], names: &[&[u8]]| matches!(dictionary.get(key), Ok(Object::Name(name)) if names.contains(&name.as_slice()));
    if dictionary.has(b"JS") || dictionary.has(b"JavaScript") || is_name(b"S", &[b"JavaScript", b"Launch", b"ImportData", b"SubmitForm"]) {
        return Err(FileFault::Active);
    }
    if dictionary.has(b"EmbeddedFiles")
        || dictionary.has(b"EF")
        || is_name(b"Type", &[b"EmbeddedFile"])
        || is_name(b"Subtype", &[b"FileAttachment", b"RichMedia"])
    {
        return Err(FileFault::Embedded);
    }
    dictionary.iter().try_for_each(|(_, value)| harmless(value, depth + 1))
}
