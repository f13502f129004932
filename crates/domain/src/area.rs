//! Administrative areas: province, regency, district (kecamatan) and village (desa, kelurahan),
//! with their Kemendagri codes.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// What kind of area a code stands for.
    pub enum AreaLevel {
        /// Provinsi.
        Province = "provinsi",
        /// Kabupaten.
        Regency = "kabupaten",
        /// Kecamatan.
        District = "kecamatan",
        /// Desa.
        Village = "desa",
        /// Kelurahan.
        UrbanVillage = "kelurahan",
    }
}

/// One area of an agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Kemendagri code with dots: `51.08.01.2004`.
    pub code: String,
    /// Code of the area it lies in; empty for a province.
    pub parent: String,
    /// Its level.
    pub level: AreaLevel,
    /// Its name, without the level's word.
    pub name: String,
    /// The print zone it belongs to, where the agency has zones.
    pub zone: Option<String>,
}

impl AreaLevel {
    /// Whether people live in such an area directly: a desa or kelurahan.
    #[must_use]
    pub fn is_village(self) -> bool {
        matches!(self, Self::Village | Self::UrbanVillage)
    }
}

/// All areas of one agency, sorted by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Areas(Vec<Area>);

/// Whether `code` is `scope` itself or lies within it. Codes nest by their dotted parts.
#[must_use]
pub fn lies_in(code: &str, scope: &str) -> bool {
    code.strip_prefix(scope).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl Areas {
    /// Takes the areas in any order.
    #[must_use]
    pub fn new(mut areas: Vec<Area>) -> Self {
        areas.sort_by(|a, b| a.code.cmp(&b.code));
        Self(areas)
    }

    /// The area of a code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Area> {
        self.0.binary_search_by(|area| area.code.as_str().cmp(code)).ok().map(|at| &self.0[at])
    }

    /// The village of a code, when it is one of this agency.
    #[must_use]
    pub fn village(&self, code: &str) -> Option<&Area> {
        self.get(code).filter(|area| area.level.is_village())
    }

    /// Every area, by code.
    #[must_use]
    pub fn all(&self) -> &[Area] {
        &self.0
    }

    /// The districts with their villages within a scope, for a grouped choice.
    pub fn districts(&self) -> impl Iterator<Item = (&Area, Vec<&Area>)> {
        self.0.iter().filter(|area| area.level == AreaLevel::District).map(|district| {
            (
                district,
                self.0
                    .iter()
                    .filter(|area| area.level.is_village() && area.parent == district.code)
                    .collect(),
            )
        })
    }

    /// `Pemuteran, Gerokgak`: a village with its district, or just the name; the code itself when
    /// it is unknown.
    #[must_use]
    pub fn label(&self, code: &str) -> String {
        match self.get(code) {
            None => code.to_owned(),
            Some(area) if area.level.is_village() => match self.get(&area.parent) {
                Some(district) => format!("{}, {}", area.name, district.name),
                None => area.name.clone(),
            },
            Some(area) => area.name.clone(),
        }
    }

    /// Whether six digits are a district of this agency, as a NIK begins with.
    #[must_use]
    pub fn has_district_digits(&self, digits: &str) -> bool {
        self.0
            .iter()
            .any(|area| area.level == AreaLevel::District && area.code.replace('.', "") == digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_nest_by_parts_not_by_letters() {
        assert!(lies_in("51.08.01.2004", "51.08.01"));
        assert!(lies_in("51.08.01", "51.08.01"));
        assert!(!lies_in("51.08.012", "51.08.01"));
        assert!(!lies_in("51.08", "51.08.01"));
    }
}
