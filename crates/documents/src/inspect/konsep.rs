//! What the office itself issues: a konsep out of SIAK is never altered, so it must be such that it
//! can be signed and shown as it is. It is refused when anything active, hidden or unread is in it,
//! or when no signature can be added.

use std::collections::HashSet;

use domain::pdf::FileFault;
use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, LoadOptions, Object};

use super::rehearsal;
use crate::disarm::{has_hidden_layers, lengths_are_numbers, open};

/// The most that a file may unpack to: 256 MB.
const MAX_UNPACKED: usize = 256 * 1024 * 1024;

/// How deep objects may nest.
const DEEPEST: usize = 64;

/// Kinds of actions and annotations that run, open or fetch something. A link to a web page is
/// none: SIAK's documents have them.
const ACTIVE: &[&[u8]] = &[
    b"JavaScript",
    b"Launch",
    b"ImportData",
    b"SubmitForm",
    b"ResetForm",
    b"GoToR",
    b"GoToE",
    b"Rendition",
    b"Movie",
    b"Sound",
    b"Screen",
    b"RichMedia",
    b"RichMediaExecute",
    b"SetOCGState",
    b"3D",
];

/// Looks at a document of the office and gives its pages.
///
/// # Errors
/// [`FileFault`]: the first thing that is wrong.
pub(super) fn check(bytes: &[u8]) -> Result<u32, FileFault> {
    // The lenient reader first: it tells what is no document at all from what is only badly made.
    let lenient = open(bytes)?;
    if !bytes.starts_with(b"%PDF-") {
        return Err(FileFault::Unsignable);
    }
    if lenient.xref().has_optional_content_groups() && has_hidden_layers(&lenient) {
        return Err(FileFault::Embedded);
    }
    if !lengths_are_numbers(&lenient) {
        return Err(FileFault::Unread);
    }
    let options =
        LoadOptions { max_decompressed_size: Some(MAX_UNPACKED), ..LoadOptions::default() };
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|error| match error {
            lopdf::Error::Decompress(_) => FileFault::TooHeavy,
            _ => FileFault::Unsignable,
        })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(FileFault::Encrypted);
    }
    for object in document.objects.values().chain([&Object::Dictionary(document.trailer.clone())]) {
        harmless(object, 0)?;
    }
    all_read(&document)?;
    let pages = document.get_pages().len();
    // What one reader sees and the other does not is unread by one of them.
    if pages != lenient.pages().len() {
        return Err(FileFault::Unread);
    }
    rehearsal::can_be_signed(bytes)?;
    u32::try_from(pages).map_err(|_| FileFault::TooHeavy)
}

/// Everything that the file lists is there to be looked at: what a reader drops, a browser may
/// repair and run.
fn all_read(document: &Document) -> Result<(), FileFault> {
    let read: HashSet<u32> = document.objects.keys().map(|(number, _)| *number).collect();
    let listed = document.reference_table.entries.iter().filter(|(_, entry)| match entry {
        XrefEntry::Normal { offset, .. } => *offset > 0,
        XrefEntry::Compressed { .. } => true,
        _ => false,
    });
    let mut unread = listed.filter(|(number, _)| !read.contains(number));
    if unread.next().is_some() { Err(FileFault::Unread) } else { Ok(()) }
}

/// Looks for programs, actions, hidden files and signatures in an object.
fn harmless(object: &Object, depth: usize) -> Result<(), FileFault> {
    if depth > DEEPEST {
        return Err(FileFault::Unread);
    }
    match object {
        Object::Array(items) => items.iter().try_for_each(|item| harmless(item, depth + 1)),
        Object::Dictionary(dictionary) => harmless_dictionary(dictionary, depth),
        Object::Stream(stream) => harmless_dictionary(&stream.dict, depth),
        _ => Ok(()),
    }
}

fn harmless_dictionary(dictionary: &Dictionary, depth: usize) -> Result<(), FileFault> {
    let has = |keys: &[&[u8]]| keys.iter().any(|key| dictionary.has(key));
    let is = |key: &[u8], names: &[&[u8]]| match dictionary.get(key) {
        Ok(Object::Name(name)) => names.contains(&name.as_slice()),
        // What kind of action it is must be readable where the action stands.
        Ok(Object::Reference(_)) => key == b"S",
        _ => false,
    };
    if dictionary.has(b"ByteRange") || is(b"Type", &[b"Sig", b"DocTimeStamp"]) {
        return Err(FileFault::Signed);
    }
    if has(&[b"JS", b"JavaScript", b"AA", b"XFA"]) || is(b"S", ACTIVE) || is(b"Subtype", ACTIVE) {
        return Err(FileFault::Active);
    }
    if has(&[b"EmbeddedFiles", b"EF", b"AF", b"AdditionalStreams", b"Collection"])
        || is(b"Type", &[b"EmbeddedFile", b"Filespec"])
        || is(b"Subtype", &[b"FileAttachment"])
    {
        return Err(FileFault::Embedded);
    }
    dictionary.iter().try_for_each(|(_, value)| harmless(value, depth + 1))
}
