//! Who of a family may file what, for whom (document 003, "Ketentuan Pengguna Pribadi").

use crate::codes::codes;

codes! {
    /// Status hubungan dalam keluarga (SHDK): a person's place on the family card, as SIAK writes
    /// it.
    pub enum Shdk {
        /// Kepala Keluarga.
        Head = "kepala_keluarga",
        /// Suami.
        Husband = "suami",
        /// Istri.
        Wife = "istri",
        /// Anak.
        Child = "anak",
        /// Menantu.
        ChildInLaw = "menantu",
        /// Cucu.
        Grandchild = "cucu",
        /// Orang Tua.
        Parent = "orang_tua",
        /// Mertua.
        ParentInLaw = "mertua",
        /// Famili Lain.
        OtherRelative = "famili_lain",
        /// Lainnya.
        Other = "lainnya",
    }
}

codes! {
    /// What a service reports, as far as the family rules tell kinds apart.
    pub enum ReportKind {
        /// An event or a first registration: birth, death, a new family card.
        Event = "peristiwa",
        /// Pindah.
        Move = "pindah",
        /// Perubahan elemen data.
        ElementChange = "perubahan_elemen",
        /// Kehilangan atau kerusakan dokumen.
        LossOrDamage = "kehilangan_kerusakan",
        /// Penerbitan dokumen that the person does not have yet.
        Issuance = "penerbitan",
    }
}

codes! {
    /// Why a member of a family may not file something.
    pub enum FamilyRefusal {
        /// The member stands on another family card.
        OtherFamily = "other_family",
        /// Only head, husband and wife file for others.
        OnlySelf = "only_self",
        /// Only head, husband and wife file this kind of service.
        OnlyHeads = "only_heads",
    }
}

impl Shdk {
    /// Reads what SIAK calls it: `KEPALA KELUARGA`, `FAMILI LAIN`.
    #[must_use]
    pub fn from_siak(words: &str) -> Option<Self> {
        Self::from_code(&words.split_whitespace().collect::<Vec<_>>().join("_").to_lowercase())
    }

    /// Whether this member files every service for everyone on the card. Document 003 does not name
    /// the child-in-law (menantu); it is counted among those who file for themselves only.
    #[must_use]
    pub fn speaks_for_family(self) -> bool {
        matches!(self, Self::Head | Self::Husband | Self::Wife)
    }
}

/// Whether a member may file a kind of service; `own` when it is about the member and not about
/// somebody else on the same card.
///
/// # Errors
/// [`FamilyRefusal`]: why not.
pub fn may_file(member: Shdk, kind: ReportKind, own: bool) -> Result<(), FamilyRefusal> {
    if member.speaks_for_family() {
        return Ok(());
    }
    if !own {
        return Err(FamilyRefusal::OnlySelf);
    }
    if kind == ReportKind::Event { Err(FamilyRefusal::OnlyHeads) } else { Ok(()) }
}

/// Whether a member may follow an application that somebody else filed: the one who speaks for the
/// family what concerns anyone on the card, the others what concerns themselves. Following is the
/// number, the state and the way, and nothing that was typed.
#[must_use]
pub fn may_follow(member: Shdk, own: bool) -> bool {
    own || member.speaks_for_family()
}

/// The rules as one printed table: a line per member, a column per kind, `self` or `family` where
/// it may be filed.
#[must_use]
pub fn table() -> String {
    let mut text = String::from(
        "# Who of a family may file what (document 003): for the whole family, for oneself, or not \
         at all\n",
    );
    let mut head: Vec<String> =
        ReportKind::ALL.iter().map(|kind| format!("{:<21}", kind.code())).collect();
    head.push("follows".to_owned());
    text.push_str(format!("{:<16}{}", "", head.join("")).trim_end());
    text.push('\n');
    for member in Shdk::ALL {
        let cells: Vec<String> = ReportKind::ALL
            .iter()
            .map(|kind| {
                let cell = match (may_file(*member, *kind, false), may_file(*member, *kind, true)) {
                    (Ok(()), _) => "family",
                    (Err(_), Ok(())) => "self",
                    _ => "-",
                };
                format!("{cell:<21}")
            })
            .chain([if may_follow(*member, false) {
                "family".to_owned()
            } else {
                "self".to_owned()
            }])
            .collect();
        text.push_str(format!("{:<16}{}", member.code(), cells.join("")).trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wife_files_a_birth_for_her_child_and_a_child_nothing_for_its_father() {
        assert_eq!(may_file(Shdk::Wife, ReportKind::Event, false), Ok(()));
        assert_eq!(
            may_file(Shdk::Child, ReportKind::LossOrDamage, false),
            Err(FamilyRefusal::OnlySelf)
        );
        assert_eq!(may_file(Shdk::Child, ReportKind::LossOrDamage, true), Ok(()));
        assert_eq!(may_file(Shdk::Child, ReportKind::Event, true), Err(FamilyRefusal::OnlyHeads));
    }

    #[test]
    fn siak_writes_the_places_in_capitals() {
        assert_eq!(Shdk::from_siak(" KEPALA  KELUARGA "), Some(Shdk::Head));
        assert_eq!(Shdk::from_siak("Famili Lain"), Some(Shdk::OtherRelative));
        assert_eq!(Shdk::from_siak("tetangga"), None);
    }
}
