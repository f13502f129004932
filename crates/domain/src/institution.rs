//! Institutions that file for others under an agreement (PKS, document 003, "Pengguna Instansi").

use jiff::civil::Date;

use crate::codes::codes;

/// An agreement (Perjanjian Kerja Sama) of an Instansi Induk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pks {
    /// Its number.
    pub number: String,
    /// Codes of the services it names.
    pub services: Vec<String>,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
}

codes! {
    /// Why somebody of an institution may not file something.
    pub enum PksRefusal {
        /// No agreement holds today.
        NotValid = "not_valid",
        /// The agreement does not name the service.
        NotNamed = "not_named",
    }
}

codes! {
    /// The papers that are kept of somebody of an institution.
    pub enum PaperKind {
        /// SK Tugas.
        Assignment = "sk_tugas",
        /// The letter of the Instansi Induk that asks for the account.
        Request = "surat_permohonan",
    }
}

/// Both sides are told so many days before an agreement ends.
pub const WARNED_DAYS: i32 = 30;

impl Pks {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether it ends soon, seen from a day on which it holds.
    #[must_use]
    pub fn ends_soon(&self, day: Date) -> bool {
        self.holds(day) && (self.until - day).get_days() <= WARNED_DAYS
    }
}

/// The last day that is covered without a gap by what holds on a day and what follows on it; `None`
/// when nothing holds.
#[must_use]
pub fn covered_until(agreements: &[Pks], day: Date) -> Option<Date> {
    let mut next = day;
    let mut last = None;
    while let Some(until) =
        agreements.iter().filter(|pks| pks.holds(next)).map(|pks| pks.until).max()
    {
        last = Some(until);
        let Ok(after) = until.tomorrow() else { break };
        next = after;
    }
    last
}

/// The first day on which a service that may be filed on a day ends, when that is soon and nothing
/// follows on it.
#[must_use]
pub fn ending(agreements: &[Pks], day: Date) -> Option<Date> {
    let holding = agreements.iter().filter(|pks| pks.holds(day));
    let ends = holding.flat_map(|pks| &pks.services).filter_map(|service| {
        let naming: Vec<Pks> =
            agreements.iter().filter(|pks| pks.services.contains(service)).cloned().collect();
        covered_until(&naming, day)
    });
    ends.min().filter(|last| (*last - day).get_days() <= WARNED_DAYS)
}

/// Whether a service may be filed on a day under any of the agreements.
///
/// # Errors
/// [`PksRefusal`]: why not.
pub fn may_file(agreements: &[Pks], service: &str, day: Date) -> Result<(), PksRefusal> {
    let mut holding = agreements.iter().filter(|pks| pks.holds(day)).peekable();
    if holding.peek().is_none() {
        return Err(PksRefusal::NotValid);
    }
    if holding.any(|pks| pks.services.iter().any(|named| named == service)) {
        Ok(())
    } else {
        Err(PksRefusal::NotNamed)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn pks() -> Pks {
        Pks {
            number: "470/12/PKS/2026".into(),
            services: vec!["akta-kelahiran".into()],
            from: date(2026, 1, 1),
            until: date(2026, 12, 31),
        }
    }

    #[test]
    fn only_what_is_named_and_only_while_it_holds() {
        let all = [pks()];
        assert_eq!(may_file(&all, "akta-kelahiran", date(2026, 12, 31)), Ok(()));
        assert_eq!(may_file(&all, "ktp-el-hilang", date(2026, 12, 31)), Err(PksRefusal::NotNamed));
        for day in [date(2025, 12, 31), date(2027, 1, 1)] {
            assert_eq!(may_file(&all, "akta-kelahiran", day), Err(PksRefusal::NotValid));
        }
    }

    #[test]
    fn an_agreement_that_follows_on_another_leaves_no_gap() {
        let next = Pks { from: date(2027, 1, 1), until: date(2027, 12, 31), ..pks() };
        let later = Pks { from: date(2028, 2, 1), until: date(2028, 12, 31), ..pks() };
        assert_eq!(covered_until(&[pks()], date(2026, 12, 20)), Some(date(2026, 12, 31)));
        assert_eq!(
            covered_until(&[later.clone(), next, pks()], date(2026, 12, 20)),
            Some(date(2027, 12, 31))
        );
        assert_eq!(covered_until(&[later], date(2026, 12, 20)), None);
        let follows = Pks { from: date(2027, 1, 1), until: date(2027, 12, 31), ..pks() };
        assert_eq!(ending(&[pks()], date(2026, 12, 20)), Some(date(2026, 12, 31)));
        assert_eq!(ending(&[pks(), follows.clone()], date(2026, 12, 20)), None);
        let another = Pks { services: vec!["ktp-el-hilang".into()], ..follows };
        assert_eq!(
            ending(&[pks(), another], date(2026, 12, 20)),
            Some(date(2026, 12, 31)),
            "what follows does not name the service"
        );
    }

    #[test]
    fn the_last_thirty_days_are_soon() {
        assert!(
            !pks().ends_soon(date(2026, 11, 30))
                && pks().ends_soon(date(2026, 12, 1))
                && pks().ends_soon(date(2026, 12, 31))
        );
        assert!(!pks().ends_soon(date(2027, 1, 1)));
    }
}
