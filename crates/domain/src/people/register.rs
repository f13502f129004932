//! What the population register (SIAK) says of a person, and how it compares to what was typed.

use jiff::civil::Date;

use super::family::Shdk;
use crate::codes::codes;
use crate::kk::KkNumber;
use crate::nik::Nik;

/// A person as the register has it. Partners are given only some of the columns, so much may be
/// unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// NIK.
    pub nik: Nik,
    /// Number of the family card.
    pub kk: KkNumber,
    /// Full name (NAMA_LGKP).
    pub name: String,
    /// Place on the family card (STAT_HBKEL).
    pub shdk: Option<Shdk>,
    /// Place of birth.
    pub birth_place: String,
    /// Date of birth.
    pub birth_date: Option<Date>,
    /// `LAKI-LAKI` or `PEREMPUAN`, as the register writes it; empty when unknown.
    pub sex: String,
    /// Whether a citizen (WNI).
    pub citizen: Option<bool>,
    /// Whether active: alive, not moved away, not frozen.
    pub active: Option<bool>,
    /// Village code with dots; empty when unknown.
    pub village: String,
    /// Address with RT and RW.
    pub address: String,
}

codes! {
    /// Why the register did not answer. None of these says anything about the person: whoever waits
    /// for an answer goes on waiting.
    pub enum Outage {
        /// The partner's quota of the day is used up (`Kuota Akses Hari ini telah Habis`).
        Quota = "quota",
        /// User or password of the agreement are refused (`Login Gagal`).
        Login = "login",
        /// The agreement names another address (`IP Address Tidak Sesuai`).
        Address = "address",
        /// No answer in time, or none at all.
        Unreachable = "unreachable",
        /// It answered something that cannot be read.
        Unreadable = "unreadable",
        /// It failed so often that it is left alone for a while.
        Resting = "resting",
    }
}

/// The answer to looking a NIK up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookUp {
    /// The person.
    Found(Box<Person>),
    /// The register knows no such NIK.
    NotFound,
    /// The register did not answer; this is not "not found".
    Down(Outage),
}

codes! {
    /// What differs between what was typed and what the register has.
    pub enum Difference {
        /// The name.
        Name = "nama",
        /// The number of the family card.
        Kk = "no_kk",
    }
}

codes! {
    /// Why a person of the register cannot have an account (document 003, "Syarat").
    pub enum AccountRefusal {
        /// Not a citizen (WNI).
        NotCitizen = "not_citizen",
        /// Younger than 17.
        TooYoung = "too_young",
        /// Not active in SIAK.
        NotActive = "not_active",
    }
}

/// The age from which a person may have an account (document 003).
pub const ACCOUNT_AGE: i16 = 17;

/// Completed years at a date; a birthday on 29 February is reached on 1 March in common years.
#[must_use]
pub fn age(birth: Date, today: Date) -> i16 {
    let reached = (today.month(), today.day()) >= (birth.month(), birth.day());
    today.year() - birth.year() - i16::from(!reached)
}

impl Person {
    /// Why the person cannot have an account, as far as the register says. What it does not say is
    /// for the officer to see.
    #[must_use]
    pub fn barred(&self, today: Date) -> Option<AccountRefusal> {
        if self.citizen == Some(false) {
            return Some(AccountRefusal::NotCitizen);
        }
        if self.active == Some(false) {
            return Some(AccountRefusal::NotActive);
        }
        self.birth_date
            .filter(|birth| age(*birth, today) < ACCOUNT_AGE)
            .map(|_| AccountRefusal::TooYoung)
    }

    /// What differs from what was typed. Case, spaces and the signs in names do not count.
    #[must_use]
    pub fn differences(&self, name: &str, kk: &KkNumber) -> Vec<Difference> {
        let mut found = Vec::new();
        if plain(name) != plain(&self.name) {
            found.push(Difference::Name);
        }
        if *kk != self.kk {
            found.push(Difference::Kk);
        }
        found
    }
}

/// A name by its letters alone, in lower case, the words in their order; an apostrophe parts no
/// words (Pa'bentengang).
fn plain(name: &str) -> String {
    let letters: String = name
        .chars()
        .filter(|c| !matches!(c, '\'' | '’' | '`'))
        .map(|c| if c.is_alphabetic() { c } else { ' ' })
        .collect();
    letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn wayan() -> Person {
        Person {
            nik: Nik::parse("5108014506820001").unwrap(),
            kk: KkNumber::parse("5108010101150077").unwrap(),
            name: "NI WAYAN CITRA LESTARI".into(),
            shdk: Some(Shdk::Wife),
            birth_place: "Pemuteran".into(),
            birth_date: Some(date(1982, 6, 5)),
            sex: "PEREMPUAN".into(),
            citizen: Some(true),
            active: Some(true),
            village: "51.08.01.2004".into(),
            address: String::new(),
        }
    }

    #[test]
    fn capitals_and_spaces_are_no_difference() {
        let kk = KkNumber::parse("5108010101150077").unwrap();
        assert_eq!(wayan().differences("Ni  Wayan Citra Lestari", &kk), []);
        let other = KkNumber::parse("5108010101150078").unwrap();
        assert_eq!(
            wayan().differences("Ni Wayan Citra", &other),
            [Difference::Name, Difference::Kk]
        );
    }

    #[test]
    fn an_account_is_for_active_citizens_of_seventeen() {
        let today = date(2026, 11, 21);
        assert_eq!(wayan().barred(today), None);
        let young = Person { birth_date: Some(date(2009, 11, 22)), ..wayan() };
        assert_eq!(young.barred(today), Some(AccountRefusal::TooYoung));
        assert_eq!(young.barred(date(2026, 11, 22)), None);
        assert_eq!(
            Person { active: Some(false), ..wayan() }.barred(today),
            Some(AccountRefusal::NotActive)
        );
        assert_eq!(
            Person { citizen: Some(false), ..wayan() }.barred(today),
            Some(AccountRefusal::NotCitizen)
        );
    }

    #[test]
    fn a_birthday_on_the_29th_of_february_is_reached_on_the_1st_of_march() {
        let birth = date(2008, 2, 29);
        assert_eq!(age(birth, date(2025, 2, 28)), 16);
        assert_eq!(age(birth, date(2025, 3, 1)), 17);
    }
}
