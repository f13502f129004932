//! Copying what a page's content needs into a new document: fonts, pictures, colours, patterns.
//! What acts, leads elsewhere or hides something is left behind wherever it stands, so that no
//! viewer can be made to run it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use domain::pdf::FileFault;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name as Kept, ObjRef, Object, Stream};
use pdf_writer::{Chunk, Finish, Name, Null, Obj, Ref, Str};

use super::layers::Layers;
use super::packed;

/// The most that a new file may hold: a few times what may be sent, because contents are packed
/// anew.
pub(super) const LARGEST: usize = 48 * 1024 * 1024;

/// How deep direct objects may nest.
const DEEPEST: usize = 64;

/// Names that make a viewer do or open something (ISO 32000-2, 12.6 and 13). As a key the whole
/// entry is left out, wherever it stands; as a value the name is replaced.
const ACTIVE: &[&[u8]] = &[
    b"JS",
    b"JavaScript",
    b"AA",
    b"OpenAction",
    b"Launch",
    b"SubmitForm",
    b"ResetForm",
    b"ImportData",
    b"URI",
    b"GoTo",
    b"GoToR",
    b"GoToE",
    b"GoTo3DView",
    b"Thread",
    b"Hide",
    b"SetOCGState",
    b"Rendition",
    b"Trans",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"EF",
    b"Filespec",
    b"FileAttachment",
    b"RichMedia",
    b"RichMediaExecute",
    b"3D",
    b"Movie",
    b"Sound",
    b"Screen",
    b"XFA",
    b"AcroForm",
    b"Annots",
    b"Annot",
    b"Action",
    b"Names",
    b"Outlines",
    b"Collection",
    b"Perms",
    b"DSS",
];

/// Keys of ordinary dictionaries that lead away from the page's look: notes, structure, other
/// renderings, files beside this one.
const BESIDE: &[&[u8]] = &[
    b"A",
    b"AF",
    b"Alternates",
    b"Dest",
    b"Dests",
    b"DL",
    b"LastModified",
    b"Measure",
    b"Metadata",
    b"Next",
    b"OC",
    b"OPI",
    b"P",
    b"Parent",
    b"PieceInfo",
    b"PtData",
    b"Ref",
    b"StructParent",
    b"StructParents",
];

/// Keys of a stream that would fetch its bytes from somewhere else, and its length, which is
/// written anew.
const OF_STREAMS: &[&[u8]] = &[b"Length", b"F", b"FFilter", b"FDecodeParms"];

/// Dictionaries whose keys are names that the producer gave, so that only the active ones are left
/// out of them.
const NAMED: &[&[u8]] = &[
    b"ExtGState",
    b"ColorSpace",
    b"Pattern",
    b"Shading",
    b"XObject",
    b"Font",
    b"Properties",
    b"CharProcs",
    b"Colorants",
];

/// What an object is copied as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Anything.
    Plain,
    /// A dictionary whose keys are the producer's own names.
    Named,
    /// The appearance of an annotation, which becomes a form that the page draws.
    Appearance,
}

/// Copies objects, each once.
pub(super) struct Copier<'a> {
    pdf: &'a Pdf,
    layers: &'a Layers,
    next: Ref,
    refs: HashMap<ObjRef, Ref>,
    waiting: Vec<(ObjRef, Kind)>,
    /// Streams that are named and not there: what a cut-off file lacks.
    pub(super) missing: usize,
    /// What is written.
    pub(super) chunk: Chunk,
}

impl<'a> Copier<'a> {
    /// A copier out of a file, which gives numbers from `first` on.
    pub(super) fn new(pdf: &'a Pdf, layers: &'a Layers, first: Ref) -> Self {
        Self {
            pdf,
            layers,
            next: first,
            refs: HashMap::new(),
            waiting: Vec::new(),
            missing: 0,
            chunk: Chunk::new(),
        }
    }

    /// A fresh number.
    pub(super) fn fresh(&mut self) -> Ref {
        self.next.bump()
    }

    /// The number under which an object will stand in the new file.
    pub(super) fn reference(&mut self, of: ObjRef) -> Ref {
        self.refer(of, Kind::Plain)
    }

    /// The number of an annotation's appearance, which the page draws as a form.
    pub(super) fn appearance(&mut self, of: ObjRef) -> Ref {
        self.refer(of, Kind::Appearance)
    }

    fn refer(&mut self, of: ObjRef, kind: Kind) -> Ref {
        if let Some(there) = self.refs.get(&of) {
            return *there;
        }
        let fresh = self.fresh();
        self.refs.insert(of, fresh);
        self.waiting.push((of, kind));
        fresh
    }

    /// Copies everything that was named so far and what that names in turn.
    ///
    /// # Errors
    /// [`FileFault::TooHeavy`] when the new file grows beyond every bound.
    pub(super) fn copy_named(&mut self) -> Result<(), FileFault> {
        let mut done: HashSet<ObjRef> = HashSet::new();
        while let Some((of, kind)) = self.waiting.pop() {
            if !done.insert(of) {
                continue;
            }
            let as_new = self.refs.get(&of).copied().ok_or(FileFault::Broken)?;
            // Each object in a chunk of its own, because numbers are given while it is written.
            let mut chunk = Chunk::new();
            match self.pdf.xref().get::<Object<'_>>(of.into()) {
                Some(Object::Stream(stream)) => self.stream(&mut chunk, as_new, &stream, kind),
                Some(object) => self.object(chunk.indirect(as_new), &object, kind, 0),
                None => {
                    self.missing += 1;
                    chunk.indirect(as_new).primitive(Null);
                }
            }
            self.chunk.extend(&chunk);
            if self.chunk.len() > LARGEST {
                return Err(FileFault::TooHeavy);
            }
        }
        Ok(())
    }

    /// Writes entries whose keys are the producer's own names.
    pub(super) fn named(
        &mut self,
        into: &mut pdf_writer::Dict<'_>,
        entries: &BTreeMap<Vec<u8>, MaybeRef<Object<'_>>>,
    ) {
        for (name, value) in entries.iter().filter(|(name, _)| !is(ACTIVE, name)) {
            self.value(into.insert(Name(name)), value, Kind::Plain, 0);
        }
    }

    /// Writes a value as it stands: a reference stays one.
    pub(super) fn raw(&mut self, into: Obj<'_>, value: &MaybeRef<Object<'_>>) {
        self.value(into, value, Kind::Plain, 0);
    }

    fn value(&mut self, into: Obj<'_>, value: &MaybeRef<Object<'_>>, kind: Kind, depth: usize) {
        match value {
            MaybeRef::Ref(of) => into.primitive(self.refer(*of, kind)),
            MaybeRef::NotRef(object) => self.object(into, object, kind, depth),
        }
    }

    fn object(&mut self, into: Obj<'_>, object: &Object<'_>, kind: Kind, depth: usize) {
        match object {
            _ if depth > DEEPEST => into.primitive(Null),
            Object::Null(_) => into.primitive(Null),
            Object::Boolean(truth) => into.primitive(*truth),
            Object::Number(number) => write_number(into, number.as_f64()),
            Object::String(text) => into.primitive(Str(text.as_bytes())),
            Object::Name(name) if is(ACTIVE, name) => into.primitive(Name(b"None")),
            Object::Name(name) => into.primitive(Name(name)),
            Object::Dict(dict) => self.dict(into, dict, kind, depth),
            Object::Array(array) => self.array(into, array, depth),
            // A stream stands by itself; where one is inside of another object the file is broken.
            Object::Stream(_) => into.primitive(Null),
        }
    }

    fn array(&mut self, into: Obj<'_>, array: &Array<'_>, depth: usize) {
        let mut items = into.array();
        for item in array.raw_iter() {
            self.value(items.push(), &item, Kind::Plain, depth + 1);
        }
    }

    fn dict(&mut self, into: Obj<'_>, dict: &Dict<'_>, kind: Kind, depth: usize) {
        let mut entries = into.dict();
        if kind == Kind::Named {
            for (name, value) in dict.entries().filter(|(name, _)| !is(ACTIVE, name)) {
                self.value(entries.insert(Name(&name)), &value, Kind::Plain, depth + 1);
            }
            return;
        }
        self.entries(&mut entries, dict, depth);
    }

    fn entries(&mut self, into: &mut pdf_writer::Dict<'_>, dict: &Dict<'_>, depth: usize) {
        // What a membership in layers asks for is no note beside the page.
        let membership = dict.get::<Kept<'_>>("Type").as_deref() == Some(b"OCMD".as_slice());
        let left_out =
            |name: &[u8]| is(ACTIVE, name) || (is(BESIDE, name) && !(membership && name == b"P"));
        for (name, value) in dict.entries().filter(|(name, _)| !left_out(name)) {
            let kind = if is(NAMED, &name) { Kind::Named } else { Kind::Plain };
            self.value(into.insert(Name(&name)), &value, kind, depth + 1);
        }
    }

    /// A stream with its bytes as they are packed. What belongs to a layer that is off becomes an
    /// empty form.
    fn stream(&mut self, chunk: &mut Chunk, as_new: Ref, stream: &Stream<'_>, kind: Kind) {
        let dict = stream.dict();
        if self.layers.hides(dict) {
            chunk.form_xobject(as_new, b"").bbox(pdf_writer::Rect::new(0.0, 0.0, 0.0, 0.0));
            return;
        }
        let bytes = stream.raw_data();
        // Plain bytes may hold what a reader that repairs a file would take for objects of it:
        // packed, they are nothing but bytes.
        let plain = !dict.contains_key("Filter");
        let bytes = if plain { packed(&[&bytes]).map_or(bytes, Cow::Owned) } else { bytes };
        let mut written = chunk.stream(as_new, &bytes);
        if plain {
            written.filter(pdf_writer::Filter::FlateDecode);
        }
        let forced: &[&[u8]] = if kind == Kind::Appearance { &[b"Type", b"Subtype"] } else { &[] };
        for (name, value) in dict.entries() {
            let parameters = plain && matches!(&*name, b"Filter" | b"DecodeParms");
            if is(ACTIVE, &name)
                || is(BESIDE, &name)
                || is(OF_STREAMS, &name)
                || is(forced, &name)
                || parameters
            {
                continue;
            }
            let kind = if is(NAMED, &name) { Kind::Named } else { Kind::Plain };
            self.value(written.insert(Name(&name)), &value, kind, 1);
        }
        if kind == Kind::Appearance {
            written.pair(Name(b"Type"), Name(b"XObject"));
            written.pair(Name(b"Subtype"), Name(b"Form"));
        }
        written.finish();
    }
}

fn is(names: &[&[u8]], name: &[u8]) -> bool {
    names.contains(&name)
}

/// Whole numbers are written as such.
#[expect(clippy::cast_possible_truncation, reason = "a PDF knows numbers of 32 bits")]
fn write_number(into: Obj<'_>, number: f64) {
    if number.fract() == 0.0 && number.abs() < f64::from(i32::MAX) {
        into.primitive(number as i32);
    } else {
        into.primitive(number as f32);
    }
}

impl Layers {
    /// Writes which layers are off into the new catalogue. There is no list of them, so that no
    /// viewer offers to switch one on.
    pub(super) fn write(
        &self,
        catalogue: &mut pdf_writer::writers::Catalog<'_>,
        copier: &mut Copier<'_>,
    ) {
        if self.off.is_empty() {
            return;
        }
        let mut properties = catalogue.insert(pdf_writer::Name(b"OCProperties")).dict();
        let mut list = properties.insert(pdf_writer::Name(b"OCGs")).array();
        for group in &self.all {
            list.item(copier.reference(*group));
        }
        list.finish();
        let mut config = properties.insert(pdf_writer::Name(b"D")).dict();
        let mut hidden = config.insert(pdf_writer::Name(b"OFF")).array();
        for group in &self.off {
            hidden.item(copier.reference(*group));
        }
        hidden.finish();
        config.finish();
        properties.finish();
    }
}
