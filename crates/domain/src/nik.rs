//! NIK, the number of a person: 16 digits `PPKKCC DDMMYY SSSS` (UU 24/2013; women are written with
//! day + 40).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// A NIK that holds the two hard rules: 16 digits, and a serial from 0001.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Nik(String);

codes! {
    /// Why a text is no NIK.
    pub enum NikFault {
        /// Not 16 digits once spaces, dots and dashes are gone.
        Length = "nik-length",
        /// The serial (last four digits) is 0000.
        Serial = "nik-serial",
    }
}

codes! {
    /// What is odd about a NIK. Recorded for the officer, never a reason to refuse: a NIK does not
    /// change when a birth date is
    /// corrected or a person moves.
    pub enum NikWarning {
        /// The six middle digits are no date.
        ImpossibleDate = "nik-date",
        /// The birth date typed is another one than the number's.
        OtherBirthDate = "nik-other-birth-date",
        /// The first six digits are no district known to this office.
        UnknownRegion = "nik-region",
    }
}

/// Removes what people put between digits: spaces, dots and dashes.
#[must_use]
pub fn digits_only(raw: &str) -> String {
    // Messengers and contacts copy numbers with signs that steer the direction of writing and with
    // dashes and spaces of their own.
    let separates = |c: char| matches!(c, '.' | '-' | '\u{2010}'..='\u{2015}');
    let steers = |c: char| {
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    raw.chars().filter(|c| !c.is_whitespace() && !separates(*c) && !steers(*c)).collect()
}

impl Nik {
    /// Reads a NIK as typed.
    ///
    /// # Errors
    /// [`NikFault`] when a hard rule is broken.
    pub fn parse(raw: &str) -> Result<Self, NikFault> {
        let digits = digits_only(raw);
        if digits.len() != 16 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NikFault::Length);
        }
        if digits.ends_with("0000") {
            return Err(NikFault::Serial);
        }
        Ok(Self(digits))
    }

    /// The 16 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form shown wherever the full number is not needed: `5108**********01`.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("{}**********{}", &self.0[..4], &self.0[14..])
    }

    /// What is odd about this number, given the birth date typed and the district codes (six
    /// digits) known here.
    #[must_use]
    pub fn warnings(
        &self,
        birth: Option<Date>,
        today: Date,
        known_district: impl Fn(&str) -> bool,
    ) -> Vec<NikWarning> {
        let mut found = Vec::new();
        match self.birth_date(today) {
            None => found.push(NikWarning::ImpossibleDate),
            Some(own)
                if birth.is_some_and(|typed| {
                    (typed.day(), typed.month(), typed.year() % 100)
                        != (own.day(), own.month(), own.year() % 100)
                }) =>
            {
                found.push(NikWarning::OtherBirthDate);
            }
            Some(_) => {}
        }
        if !known_district(&self.0[..6]) {
            found.push(NikWarning::UnknownRegion);
        }
        found
    }

    /// The birth date as the number has it: 20YY if that is not in the future, else 19YY. A hint
    /// only; always ask the date.
    #[must_use]
    pub fn birth_date(&self, today: Date) -> Option<Date> {
        let two = |at: usize| self.0[at..at + 2].parse::<i16>().ok();
        let (day, month, year) = (two(6)?, two(8)?, two(10)?);
        let day = i8::try_from(if day > 40 { day - 40 } else { day }).ok()?;
        let month = i8::try_from(month).ok()?;
        match Date::new(2000 + year, month, day) {
            Ok(date) if date <= today => Some(date),
            _ => Date::new(1900 + year, month, day).ok(),
        }
    }
}

impl std::fmt::Debug for Nik {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Nik({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn reads_what_people_type() {
        assert_eq!(
            Nik::parse("5108 0141-0190.0001").map(|n| n.as_str().to_owned()),
            Ok("5108014101900001".to_owned())
        );
        assert_eq!(Nik::parse("510801410190001"), Err(NikFault::Length));
        assert_eq!(Nik::parse("510801410190000x"), Err(NikFault::Length));
        assert_eq!(Nik::parse("5108014101900000"), Err(NikFault::Serial));
    }

    #[test]
    fn a_womans_day_is_forty_more_and_the_century_is_the_past_one() {
        let nik = Nik::parse("5108014101900001").unwrap();
        assert_eq!(nik.birth_date(TODAY), Some(date(1990, 1, 1)));
        assert_eq!(
            Nik::parse("5108010101260001").unwrap().birth_date(TODAY),
            Some(date(2026, 1, 1))
        );
        assert_eq!(
            Nik::parse("5108013112260001").unwrap().birth_date(TODAY),
            Some(date(1926, 12, 31))
        );
    }

    #[test]
    fn odd_numbers_warn_but_pass() {
        let nik = Nik::parse("9999990000000001").unwrap();
        assert_eq!(
            nik.warnings(None, TODAY, |_| false),
            vec![NikWarning::ImpossibleDate, NikWarning::UnknownRegion]
        );
        let nik = Nik::parse("5108014101900001").unwrap();
        assert_eq!(
            nik.warnings(Some(date(1990, 2, 1)), TODAY, |d| d == "510801"),
            vec![NikWarning::OtherBirthDate]
        );
        assert_eq!(nik.warnings(Some(date(1990, 1, 1)), TODAY, |d| d == "510801"), vec![]);
    }

    #[test]
    fn debug_shows_no_full_number() {
        assert_eq!(
            format!("{:?}", Nik::parse("5108014101900001").unwrap()),
            "Nik(5108**********01)"
        );
    }

    proptest! {
        #[test]
        fn never_panics(raw in "\\PC{0,40}") {
            if let Ok(nik) = Nik::parse(&raw) {
                prop_assert!(nik.warnings(None, TODAY, |_| true).len() <= 1);
                prop_assert_eq!(nik.as_str().len(), 16);
            }
        }
    }
}
