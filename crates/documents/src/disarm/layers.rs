//! Optional content (layers, ISO 32000-2, 8.11): what is off when a file is opened stays unseen.

use std::collections::HashSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object};

/// The layers of a file.
#[derive(Default)]
pub(super) struct Layers {
    pub(super) all: Vec<ObjRef>,
    pub(super) off: HashSet<ObjRef>,
}

impl Layers {
    /// Reads them from the catalogue's default configuration.
    pub(super) fn read(pdf: &Pdf) -> Self {
        let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
        let Some(properties) =
            catalogue.and_then(|catalogue| catalogue.get::<Dict<'_>>("OCProperties"))
        else {
            return Self::default();
        };
        let refs = |dict: &Dict<'_>, key: &str| -> Vec<ObjRef> {
            dict.get::<Array<'_>>(key)
                .map(|list| list.raw_iter().filter_map(|item| item.as_obj_ref()).collect())
                .unwrap_or_default()
        };
        let all = refs(&properties, "OCGs");
        let Some(config) = properties.get::<Dict<'_>>("D") else {
            return Self { all, off: HashSet::new() };
        };
        let base_off = config.get::<Name<'_>>("BaseState").is_some_and(|state| *state == *b"OFF");
        let mut off: HashSet<ObjRef> =
            if base_off { all.iter().copied().collect() } else { HashSet::new() };
        for on in refs(&config, "ON") {
            off.remove(&on);
        }
        off.extend(refs(&config, "OFF"));
        let mut all = all;
        all.extend(off.iter().copied());
        all.sort_by_key(|group| (group.obj_number, group.gen_number));
        all.dedup();
        Self { all, off }
    }

    /// Whether one is off.
    pub(super) fn any_off(&self) -> bool {
        !self.off.is_empty()
    }

    /// Whether something that names a layer (`/OC`) is hidden with it.
    pub(super) fn hides(&self, what: &Dict<'_>) -> bool {
        if self.off.is_empty() {
            return false;
        }
        if let Some(group) = what.get_ref("OC")
            && self.off.contains(&group)
        {
            return true;
        }
        what.get::<Dict<'_>>("OC").is_some_and(|membership| self.hides_membership(&membership))
    }

    /// A membership dictionary: several layers and what they have to be.
    fn hides_membership(&self, membership: &Dict<'_>) -> bool {
        // An expression counts before the list (ISO 32000-2, 8.11.2.2).
        if let Some(expression) = membership.get::<Array<'_>>("VE") {
            return !self.shows(&expression, 0);
        }
        let groups: Vec<ObjRef> = match membership.get::<Array<'_>>("OCGs") {
            Some(list) => list.raw_iter().filter_map(|item| item.as_obj_ref()).collect(),
            None => membership.get_ref("OCGs").into_iter().collect(),
        };
        if groups.is_empty() {
            return false;
        }
        let off = |group: &ObjRef| self.off.contains(group);
        let seen = match membership.get::<Name<'_>>("P").as_deref() {
            Some(b"AllOn") => !groups.iter().any(off),
            Some(b"AnyOff") => groups.iter().any(off),
            Some(b"AllOff") => groups.iter().all(off),
            _ => !groups.iter().all(off),
        };
        !seen
    }

    /// Whether an expression of layers (`[/And ..]`, `[/Or ..]`, `[/Not ..]`) holds. One that nests
    /// too deep shows nothing.
    fn shows(&self, expression: &Array<'_>, depth: usize) -> bool {
        if depth > 16 {
            return false;
        }
        let operands = expression.raw_iter().skip(1).zip(expression.iter::<Object<'_>>().skip(1));
        let mut states = operands.map(|(raw, object)| match object {
            Object::Array(inner) => self.shows(&inner, depth + 1),
            _ => raw.as_obj_ref().is_none_or(|group| !self.off.contains(&group)),
        });
        match expression.iter::<Object<'_>>().next().and_then(Object::into_name).as_deref() {
            Some(b"Not") => !states.next().unwrap_or(false),
            Some(b"Or") => states.any(|shown| shown),
            _ => states.all(|shown| shown),
        }
    }
}
