//! What annotations look like, for painting it into the page (ISO 32000-2, 12.5.5): the appearance
//! that a viewer would draw, the frame of a link, the text of a form field that has no appearance
//! of its own.

use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, Rect, Stream};
use hayro_syntax::page::Page;
use pdf_writer::{Content, Ref};

use super::copy::Copier;
use super::fields;
use super::fields::TextField;
use super::layers::Layers;

/// Flags of an annotation that keep it from the screen: hidden, no view.
const UNSEEN: u32 = (1 << 1) | (1 << 5);

/// Something that is drawn over a page's content.
pub(super) enum Drawn {
    /// A form, moved and scaled by a matrix.
    Form { form: Ref, matrix: [f32; 6] },
    /// The frame of a link.
    Frame(Frame),
    /// A text of a form field.
    Text(TextField),
}

impl Drawn {
    /// The form, where it is one.
    pub(super) fn form(&self) -> Option<Ref> {
        match self {
            Self::Form { form, .. } => Some(*form),
            Self::Frame(_) | Self::Text(_) => None,
        }
    }
}

/// The frame of a link: where, how wide, which colour, dashes, whether it is only a line below.
pub(super) struct Frame {
    rect: Rect,
    width: f32,
    colour: [f32; 3],
    dashes: Vec<f32>,
    below: bool,
}

/// What is drawn over a page, in order.
///
/// `redrawn` says that the appearances of text fields are old: the file asks the viewer to draw
/// them anew.
pub(super) fn of(
    page: &Page<'_>,
    layers: &Layers,
    redrawn: bool,
    copier: &mut Copier<'_>,
) -> Vec<Drawn> {
    let Some(annotations) = page.raw().get::<Array<'_>>("Annots") else { return Vec::new() };
    let seen = |annotation: &Dict<'_>| {
        annotation.get::<u32>("F").unwrap_or(0) & UNSEEN == 0
            && !layers.hides(annotation)
            && annotation.get::<Name<'_>>("Subtype").as_deref() != Some(b"Popup".as_slice())
    };
    annotations
        .iter::<Dict<'_>>()
        .filter(seen)
        .flat_map(|annotation| drawn(&annotation, redrawn, copier))
        .collect()
}

fn drawn(annotation: &Dict<'_>, redrawn: bool, copier: &mut Copier<'_>) -> Vec<Drawn> {
    let Some(rect) = annotation.get::<Rect>("Rect") else { return Vec::new() };
    let kind = annotation.get::<Name<'_>>("Subtype");
    let is = |name: &[u8]| kind.as_deref() == Some(name);
    let frame = if is(b"Link") { frame(annotation, rect).map(Drawn::Frame) } else { None };
    let text = if redrawn && is(b"Widget") {
        fields::text(annotation, rect).map(Drawn::Text)
    } else {
        None
    };
    if text.is_some() {
        return text.into_iter().collect();
    }
    let shown = match appearance(annotation) {
        Some((of, form)) => {
            placed(&form, rect).map(|matrix| Drawn::Form { matrix, form: copier.appearance(of) })
        }
        None if is(b"Widget") => fields::text(annotation, rect).map(Drawn::Text),
        None => None,
    };
    frame.into_iter().chain(shown).collect()
}

/// The normal appearance; where there are several, that of the present state.
fn appearance<'a>(annotation: &Dict<'a>) -> Option<(ObjRef, Stream<'a>)> {
    let all = annotation.get::<Dict<'_>>("AP")?;
    match all.get::<Object<'_>>("N")? {
        Object::Stream(form) => Some((all.get_ref("N")?, form)),
        Object::Dict(states) => {
            // A field that does not say which state it is in is in that of its value.
            let state = annotation
                .get::<Name<'_>>("AS")
                .or_else(|| fields::inherited(annotation, |field| field.get::<Name<'_>>("V")))?;
            Some((states.get_ref(&*state)?, states.get::<Stream<'_>>(&*state)?))
        }
        _ => None,
    }
}

/// The matrix that lays the appearance's box, as its own matrix turns it, onto the annotation's
/// rectangle.
#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
fn placed(form: &Stream<'_>, rect: Rect) -> Option<[f32; 6]> {
    let bbox = form.dict().get::<Rect>("BBox")?;
    let m = form.dict().get::<[f64; 6]>("Matrix").unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let corners = [(bbox.x0, bbox.y0), (bbox.x1, bbox.y0), (bbox.x0, bbox.y1), (bbox.x1, bbox.y1)]
        .map(|(x, y)| (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]));
    let (mut x0, mut y0, mut x1, mut y1) =
        (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
    for (x, y) in corners {
        (x0, y0, x1, y1) = (x0.min(x), y0.min(y), x1.max(x), y1.max(y));
    }
    let scale = |to: f64, from: f64| if from > 0.0 { Some(to / from) } else { None };
    let (sx, sy) = (scale(rect.width(), x1 - x0)?, scale(rect.height(), y1 - y0)?);
    let matrix =
        [sx, 0.0, 0.0, sy, rect.x0 - x0 * sx, rect.y0 - y0 * sy].map(|number| number as f32);
    matrix.iter().all(|number| number.is_finite()).then_some(matrix)
}

/// The frame of a link: as `BS` or `Border` say, a line of one point where neither does (ISO
/// 32000-2, table 166), in its colour, else black.
fn frame(annotation: &Dict<'_>, rect: Rect) -> Option<Frame> {
    let numbers = |dict: &Dict<'_>, key: &str| {
        dict.get::<Array<'_>>(key).map(|list| list.iter::<f32>().collect::<Vec<_>>())
    };
    let (width, dashes, below) = if let Some(style) = annotation.get::<Dict<'_>>("BS") {
        let kind = style.get::<Name<'_>>("S");
        let dashes = if kind.as_deref() == Some(b"D") {
            numbers(&style, "D").unwrap_or_else(|| vec![3.0])
        } else {
            Vec::new()
        };
        (style.get::<f32>("W").unwrap_or(1.0), dashes, kind.as_deref() == Some(b"U"))
    } else if let Some(border) = annotation.get::<Array<'_>>("Border") {
        let width = border.iter::<Object<'_>>().nth(2).and_then(Object::into_f32)?;
        let dashes = border.iter::<Object<'_>>().nth(3).and_then(Object::into_array);
        (width, dashes.map(|list| list.iter::<f32>().collect()).unwrap_or_default(), false)
    } else {
        (1.0, Vec::new(), false)
    };
    let colour = match numbers(annotation, "C").as_deref() {
        None => [0.0; 3],
        Some([grey]) => [*grey; 3],
        Some([red, green, blue]) => [*red, *green, *blue],
        Some([c, m, y, k]) => [*c, *m, *y].map(|ink| (1.0 - ink) * (1.0 - k)),
        // No colour at all: it is transparent.
        Some(_) => return None,
    };
    (width > 0.0).then_some(Frame { rect, width, colour, dashes, below })
}

/// What the names of forms begin with that the page draws.
pub(super) const NAME: &[u8] = b"AkuLapis";

/// How a form is named that the page draws.
pub(super) fn name(at: usize) -> String {
    format!("AkuLapis{at}")
}

/// Draws everything over the content.
pub(super) fn paint(all: &[Drawn]) -> Vec<u8> {
    let mut content = Content::new();
    for (at, drawn) in all.iter().enumerate() {
        content.save_state();
        match drawn {
            Drawn::Form { matrix, .. } => {
                content.transform(*matrix);
                content.x_object(pdf_writer::Name(name(at).as_bytes()));
            }
            Drawn::Frame(frame) => frame.paint(&mut content),
            Drawn::Text(text) => text.paint(&mut content),
        }
        content.restore_state();
    }
    content.finish().into_vec()
}

impl Frame {
    #[expect(clippy::cast_possible_truncation, reason = "points of a page")]
    fn paint(&self, content: &mut Content) {
        let [x0, y0, x1, y1] =
            [self.rect.x0, self.rect.y0, self.rect.x1, self.rect.y1].map(|number| number as f32);
        content.set_stroke_rgb(self.colour[0], self.colour[1], self.colour[2]);
        content.set_line_width(self.width);
        if !self.dashes.is_empty() {
            content.set_dash_pattern(self.dashes.iter().copied(), 0.0);
        }
        content.move_to(x0, y0).line_to(x1, y0);
        if !self.below {
            content.line_to(x1, y1).line_to(x0, y1).close_path();
        }
        content.stroke();
    }
}
