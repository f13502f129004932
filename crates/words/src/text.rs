//! The texts of the pages.

use crate::id;
use crate::name::{Name, names};

/// A text that a person reads. Places in braces are filled by [`super::put`].
///
/// It carries its Indonesian words, so that a part of the program has the words of its own pages
/// and of no others.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    pub(crate) name: Name,
    pub(crate) id: &'static str,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Text {}

macro_rules! constants {
    ($($name:ident,)*) => {
        #[expect(missing_docs, reason = "a text is named by what it says; the words stand beside \
            its name in id.rs and en.rs")]
        #[expect(non_upper_case_globals, reason = "they are the variants of a vocabulary")]
        impl Text {
            $(pub const $name: Self = Self { name: Name::$name, id: id::word(Name::$name) };)*

            /// Every text, in the order in which the words of a language travel.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

names!(constants);
