//! Disarming: a new PDF is made of what was understood of an uploaded one, page by page: content,
//! what it needs to be drawn, and the appearance of its annotations painted in. Nothing else is
//! carried over, so nothing that acts, leads elsewhere or hides something can be (see
//! `docs/decisions/0013-files-are-made-anew.md`).
//!
//! It reads what anybody may send, so it is called in the process that inspects alone.

mod annotations;
mod copy;
mod fields;
mod layers;

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use annotations::Drawn;
use copy::{Copier, LARGEST};
use domain::pdf::{FileFault, find};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayro_syntax::object::{Dict, MaybeRef, ObjRef, Object};
use hayro_syntax::page::{Page, Resources, Rotation};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use layers::Layers;
use pdf_writer::{Chunk, Filter, Finish, Name, Rect, Ref};

/// The most pages that are taken: four times the thickest file that was seen.
const MOST_PAGES: usize = 2000;

/// The most that the contents of all pages may unpack to: 128 MB. Pictures do not count, they are
/// copied as they are packed.
const MOST_CONTENT: usize = 128 * 1024 * 1024;

/// How far before the end of a file its last mark may stand: scanners pad with tens of kilobytes.
const END_WITHIN: usize = 64 * 1024;

/// A file made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disarmed {
    /// Its pages, at least one.
    pub pages: u32,
    /// The new PDF.
    pub bytes: Vec<u8>,
}

/// Opens a PDF; one with an owner's password alone opens like any other. What cannot be opened as
/// it is gets a second chance: written anew by another reader, which finds its way through other
/// kinds of damage.
///
/// # Errors
/// [`FileFault::Encrypted`] when a password is asked for, [`FileFault::NoPages`],
/// [`FileFault::Broken`].
pub(crate) fn open(bytes: &[u8]) -> Result<Pdf, FileFault> {
    let opened = match Pdf::new(bytes.to_vec()) {
        Err(LoadPdfError::Invalid) => mended(bytes).map_or(Err(LoadPdfError::Invalid), Pdf::new),
        opened => opened,
    };
    let pdf = opened.map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => FileFault::Encrypted,
        _ => FileFault::Broken,
    })?;
    match pdf.pages().len() {
        0 => Err(FileFault::NoPages),
        many if many > MOST_PAGES => Err(FileFault::TooHeavy),
        _ => Ok(pdf),
    }
}

/// The file as another reader understands it, plainly written. A catalogue that stands in the
/// trailer and a page tree that stands in the catalogue get numbers.
fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
    let options = lopdf::LoadOptions {
        max_decompressed_size: Some(MOST_CONTENT),
        ..lopdf::LoadOptions::default()
    };
    let mut document = lopdf::Document::load_mem_with_options(bytes, options).ok()?;
    if let Ok(catalogue) = document.trailer.get(b"Root").and_then(lopdf::Object::as_dict).cloned() {
        let number = document.add_object(catalogue);
        document.trailer.set("Root", number);
    }
    let root = document.trailer.get(b"Root").and_then(lopdf::Object::as_reference).ok()?;
    if let Some(tree) = document
        .get_dictionary(root)
        .ok()?
        .get(b"Pages")
        .and_then(lopdf::Object::as_dict)
        .ok()
        .cloned()
    {
        let number = document.add_object(tree);
        document
            .get_object_mut(root)
            .and_then(lopdf::Object::as_dict_mut)
            .ok()?
            .set("Pages", number);
    }
    let mut out = Vec::new();
    document.save_to(&mut out).ok()?;
    Some(out)
}

/// Whether the length of every stream is a number, and no other stream: the reader within the
/// signing library follows from one to the next until its stack ends.
pub(crate) fn lengths_are_numbers(pdf: &Pdf) -> bool {
    let is_number = |dict: &Dict<'_>| {
        dict.get_ref("Length").is_none() || matches!(dict.get("Length"), Some(Object::Number(_)))
    };
    pdf.objects().into_iter().all(|object| match object {
        Object::Stream(stream) => is_number(stream.dict()),
        _ => true,
    })
}

/// Whether layers are off when the file is opened.
pub(crate) fn has_hidden_layers(pdf: &Pdf) -> bool {
    Layers::read(pdf).any_off()
}

/// Makes a PDF anew.
///
/// # Errors
/// [`FileFault`]: why it cannot be taken.
pub fn disarm(bytes: &[u8]) -> Result<Disarmed, FileFault> {
    // Near its end: a file that was saved in parts has others before.
    let has_end = find(&bytes[bytes.len().saturating_sub(END_WITHIN)..], b"%%EOF").is_some();
    // What ends too early lacks what stands at its end.
    let pdf = open(bytes).map_err(|fault| match fault {
        FileFault::Broken | FileFault::NoPages if !has_end => FileFault::Truncated,
        other => other,
    })?;
    let layers = Layers::read(&pdf);
    let (catalogue, tree) = (Ref::new(1), Ref::new(2));
    let mut copier = Copier::new(&pdf, &layers, Ref::new(3));
    let redrawn = asks_for_drawing(&pdf);
    let mut pages = Pages {
        copier: &mut copier,
        redrawn,
        tree,
        written: Vec::new(),
        contents: HashMap::new(),
        unpacked: 0,
        lost: 0,
    };
    for page in pdf.pages().iter() {
        pages.add(page, &layers)?;
    }
    let (kids, lost) = (pages.written, pages.lost);
    let mut new = pdf_writer::Pdf::new();
    new.set_version(1, 7);
    let mut root = new.catalog(catalogue);
    root.pages(tree);
    layers.write(&mut root, &mut copier);
    root.finish();
    copier.copy_named()?;
    if lost + copier.missing > 0 && !has_end {
        return Err(FileFault::Truncated);
    }
    let count = i32::try_from(kids.len()).map_err(|_| FileFault::TooHeavy)?;
    new.pages(tree).kids(kids).count(count);
    new.extend(&copier.chunk);
    Ok(Disarmed { pages: count.unsigned_abs(), bytes: new.finish() })
}

/// The pages as they are written.
struct Pages<'c, 'a> {
    copier: &'c mut Copier<'a>,
    redrawn: bool,
    tree: Ref,
    written: Vec<Ref>,
    /// Contents that several pages share, by what names them.
    contents: HashMap<ObjRef, Ref>,
    unpacked: usize,
    /// Pages whose content is named and cannot be read.
    lost: usize,
}

impl Pages<'_, '_> {
    fn add(&mut self, page: &Page<'_>, layers: &Layers) -> Result<(), FileFault> {
        let drawn = annotations::of(page, layers, self.redrawn, self.copier);
        let content = self.content(page, &drawn)?;
        let mut chunk = Chunk::new();
        let number = self.copier.fresh();
        let mut new = chunk.page(number);
        new.parent(self.tree)
            .media_box(rect(page.media_box()))
            .crop_box(rect(page.crop_box()))
            .rotate(match page.rotation() {
                Rotation::None => 0,
                Rotation::Horizontal => 90,
                Rotation::Flipped => 180,
                Rotation::FlippedHorizontal => 270,
            });
        for key in ["Group", "UserUnit"] {
            if let Some(value) = page.raw().get_raw::<Object<'_>>(key) {
                self.copier.raw(new.insert(Name(key.as_bytes())), &value);
            }
        }
        new.contents(content);
        write_resources(
            self.copier,
            new.insert(Name(b"Resources")).dict(),
            page.resources(),
            &drawn,
        );
        new.finish();
        self.copier.chunk.extend(&chunk);
        self.written.push(number);
        Ok(())
    }

    /// The content of a page, with what is drawn over it.
    fn content(&mut self, page: &Page<'_>, drawn: &[Drawn]) -> Result<Ref, FileFault> {
        let named = page.raw().get_ref("Contents").filter(|_| drawn.is_empty());
        if let Some(there) = named.and_then(|named| self.contents.get(&named)) {
            return Ok(*there);
        }
        let content = page.page_stream();
        self.lost += usize::from(content.is_none() && page.raw().contains_key("Contents"));
        let content = content.unwrap_or_default();
        self.unpacked += content.len();
        if self.unpacked > MOST_CONTENT {
            return Err(FileFault::TooHeavy);
        }
        let packed = if drawn.is_empty() {
            packed(&[content])?
        } else {
            {
                let (opening, closing) = balance(page);
                packed(&[&opening, content, &closing, &annotations::paint(drawn)])?
            }
        };
        let number = self.copier.fresh();
        self.copier.chunk.stream(number, &packed).filter(Filter::FlateDecode);
        self.contents.extend(named.map(|named| (named, number)));
        if self.copier.chunk.len() > LARGEST { Err(FileFault::TooHeavy) } else { Ok(number) }
    }
}

/// Whether the file asks the viewer to draw the texts of its form fields.
fn asks_for_drawing(pdf: &Pdf) -> bool {
    let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let form = catalogue.and_then(|catalogue| catalogue.get::<Dict<'_>>("AcroForm"));
    form.and_then(|form| form.get::<bool>("NeedAppearances")).unwrap_or(false)
}

/// What stands before and behind a page's content, so that whatever state it leaves stays its own:
/// one that takes back more states than it saved finds them there.
fn balance(page: &Page<'_>) -> (Vec<u8>, Vec<u8>) {
    let (mut states, mut marks, mut lacking) = (0_usize, 0_usize, 0_usize);
    let mut operations = page.operations();
    while let Some(operation) = operations.next() {
        let operator: &[u8] = operation.operator.as_ref();
        match operator {
            b"q" => states += 1,
            b"Q" if states == 0 => lacking += 1,
            b"Q" => states -= 1,
            b"BMC" | b"BDC" => marks += 1,
            b"EMC" => marks = marks.saturating_sub(1),
            _ => {}
        }
    }
    (
        b"q\n".repeat(lacking + 1),
        [b"\n".to_vec(), b"EMC\n".repeat(marks), b"Q\n".repeat(states + 1)].concat(),
    )
}

/// What a content needs to be drawn, its own and what it inherits, and what is drawn over it.
fn write_resources(
    copier: &mut Copier<'_>,
    mut into: pdf_writer::Dict<'_>,
    resources: &Resources<'_>,
    drawn: &[Drawn],
) {
    type Part = for<'r, 'a> fn(&'r Resources<'a>) -> &'r Dict<'a>;
    let parts: [(&[u8], Part); 7] = [
        (b"ExtGState", |resources| &resources.ext_g_states),
        (b"ColorSpace", |resources| &resources.color_spaces),
        (b"Pattern", |resources| &resources.patterns),
        (b"Shading", |resources| &resources.shadings),
        (b"XObject", |resources| &resources.x_objects),
        (b"Font", |resources| &resources.fonts),
        (b"Properties", |resources| &resources.properties),
    ];
    let forms: Vec<(String, Ref)> = drawn
        .iter()
        .enumerate()
        .filter_map(|(at, drawn)| Some((annotations::name(at), drawn.form()?)))
        .collect();
    let writes = drawn.iter().any(|drawn| matches!(drawn, Drawn::Text(_)));
    for (key, part) in parts {
        let mut entries: BTreeMap<Vec<u8>, MaybeRef<Object<'_>>> = BTreeMap::new();
        let mut level = Some(resources);
        while let Some(here) = level {
            for (name, value) in part(here).entries() {
                // What is nearer to the page counts.
                entries.entry(name.to_vec()).or_insert(value);
            }
            level = here.parent();
        }
        // A name of the page's own must not stand beside one of these.
        entries.retain(|name, _| {
            drawn.is_empty() || !(name.starts_with(annotations::NAME) || name == fields::FONT)
        });
        let (paints, sets) = (key == b"XObject" && !forms.is_empty(), key == b"Font" && writes);
        if entries.is_empty() && !paints && !sets {
            continue;
        }
        let mut dict = into.insert(Name(key)).dict();
        copier.named(&mut dict, &entries);
        if paints {
            dict.pairs(forms.iter().map(|(name, form)| (Name(name.as_bytes()), *form)));
        }
        if sets {
            fields::write_font(&mut dict);
        }
    }
}

fn packed(parts: &[&[u8]]) -> Result<Vec<u8>, FileFault> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(4));
    for part in parts {
        encoder.write_all(part).map_err(|_| FileFault::Broken)?;
    }
    encoder.finish().map_err(|_| FileFault::Broken)
}

#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
fn rect(of: hayro_syntax::object::Rect) -> Rect {
    Rect::new(of.x0 as f32, of.y0 as f32, of.x1 as f32, of.y1 as f32)
}
