//! What stands in the head of a document beside its title: the parts of the program that the page
//! needs, so that they come with the first ones, and what is shown of a link to it.

use std::collections::BTreeMap;
use std::sync::Arc;

/// What a page's head has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Addresses of the parts of the program that it needs.
    pub parts: Vec<String>,
    /// What the page is, in a sentence.
    pub description: String,
    /// What a link to it is called where it is shared.
    pub title: String,
    /// Where it is; empty for a page that is nobody else's business.
    pub address: String,
}

/// The parts of the program that each group of pages needs, as the build divided them
/// (`parts.json`).
#[derive(Clone, Debug, Default)]
pub struct Parts(Arc<BTreeMap<String, Vec<String>>>);

/// The file of the package that says which parts there are.
pub const PARTS: &str = "parts.json";

impl Parts {
    /// Reads what the build wrote.
    ///
    /// # Errors
    /// When it is no such file.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        Ok(Self(Arc::new(serde_json::from_str(json)?)))
    }

    /// The names of the parts that the page at a path needs beside the program itself.
    #[must_use]
    pub fn of(&self, path: &str) -> &[String] {
        let Some(group) = group_at(path) else { return &[] };
        let found = self.0.iter().find(|(name, _)| name.starts_with(group));
        found.map(|(_, parts)| parts.as_slice()).unwrap_or_default()
    }
}

/// The group of the page at a path: how the names of its parts begin ([`crate::pages::Named`]).
fn group_at(path: &str) -> Option<&'static str> {
    let pieces: Vec<&str> = path.split('/').filter(|piece| !piece.is_empty()).collect();
    Some(match pieces.as_slice() {
        ["kerja"] | ["kerja", "baru"] => "desk_page",
        ["kerja" | "saya", "permohonan", _] | ["kerja", "tanda-tangan" | "kuasa"] => "case_page",
        ["kerja", "akun", ..] => "case_page",
        ["masuk", "kode"] | ["undangan" | "daftar" | "lupa-sandi"] => "public_page",
        ["kerja", "keamanan"] | ["saya", ..] => "public_page",
        ["kerja", ..] | ["galeri"] => "admin_page",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_the_parts_of_its_group() {
        let parts =
            Parts::read(r#"{"desk_page_1":["chunk_1","split_1"],"case_page_2":["split_2"]}"#);
        let parts = parts.unwrap();
        assert_eq!(parts.of("/kerja"), ["chunk_1", "split_1"]);
        for path in ["/kerja/permohonan/x", "/saya/permohonan/x", "/kerja/akun/x"] {
            assert_eq!(parts.of(path), ["split_2"], "{path}");
        }
        for path in ["/", "/layanan/ktp-el-hilang", "/masuk", "/kerja/pengaturan"] {
            assert_eq!(parts.of(path), [""; 0], "{path}");
        }
    }
}
