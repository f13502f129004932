//! Reading a register file: comma separated, one person a line, with a head that names the columns.
//! The file is refused whole when any line cannot be read, so that nothing is loaded half.

use std::collections::BTreeMap;

use super::family::Shdk;
use super::register::Person;
use crate::calendar::parse_date;
use crate::codes::codes;
use crate::kk::KkNumber;
use crate::nik::Nik;
use crate::person_name;

codes! {
    /// The columns of a register file.
    pub enum Column {
        /// NIK.
        Nik = "nik",
        /// Number of the family card.
        Kk = "no_kk",
        /// Full name.
        Name = "nama",
        /// Place on the family card.
        Shdk = "shdk",
        /// Place of birth.
        BirthPlace = "tempat_lahir",
        /// Date of birth, `YYYY-MM-DD` or `DD-MM-YYYY`.
        BirthDate = "tanggal_lahir",
        /// Sex.
        Sex = "jenis_kelamin",
        /// `WNI` or `WNA`.
        Citizenship = "kewarganegaraan",
        /// `AKTIF`, or anything else for a person who is not.
        Status = "status",
        /// Village code with dots.
        Village = "kode_desa",
        /// Address.
        Address = "alamat",
    }
}

/// A cell that cannot be read. What stands in it is not repeated: it may be anybody's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("baris {line}: kolom `{}` tidak dapat dibaca", column.code())]
pub struct BadCell {
    /// Line, counted from 1 with the head.
    pub line: usize,
    /// Column.
    pub column: Column,
}

/// Reads one line of a register file, given as text by column; `line` is its number.
///
/// # Errors
/// [`BadCell`]: the first column that cannot be read.
pub fn read_person(line: usize, cells: &BTreeMap<Column, String>) -> Result<Person, BadCell> {
    let cell = |column: Column| cells.get(&column).map_or("", |text| text.trim());
    let bad = |column: Column| BadCell { line, column };
    let optional = |column: Column| Some(cell(column)).filter(|text| !text.is_empty());
    Ok(Person {
        nik: Nik::parse(cell(Column::Nik)).map_err(|_| bad(Column::Nik))?,
        kk: KkNumber::parse(cell(Column::Kk)).map_err(|_| bad(Column::Kk))?,
        name: person_name::parse(cell(Column::Name)).map_err(|_| bad(Column::Name))?,
        shdk: optional(Column::Shdk)
            .map(|text| Shdk::from_siak(text).ok_or_else(|| bad(Column::Shdk)))
            .transpose()?,
        birth_place: cell(Column::BirthPlace).to_owned(),
        birth_date: optional(Column::BirthDate)
            .map(|text| parse_date(text).ok_or_else(|| bad(Column::BirthDate)))
            .transpose()?,
        sex: cell(Column::Sex).to_uppercase(),
        citizen: optional(Column::Citizenship).map(|text| text.eq_ignore_ascii_case("wni")),
        active: optional(Column::Status).map(|text| text.eq_ignore_ascii_case("aktif")),
        village: cell(Column::Village).to_owned(),
        address: cell(Column::Address).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(pairs: &[(Column, &str)]) -> BTreeMap<Column, String> {
        pairs.iter().map(|(column, text)| (*column, (*text).to_owned())).collect()
    }

    #[test]
    fn a_line_with_the_least_columns_is_a_person() {
        let line = cells(&[
            (Column::Nik, "5108014506820001"),
            (Column::Kk, "5108010101150077"),
            (Column::Name, "Ni Wayan Citra Lestari"),
        ]);
        let person = read_person(2, &line).unwrap();
        assert_eq!((person.shdk, person.citizen, person.birth_date), (None, None, None));
    }

    #[test]
    fn a_bad_cell_is_named_by_line_and_column_without_what_stands_in_it() {
        let mut line = cells(&[
            (Column::Nik, "510801450682000"),
            (Column::Kk, "5108010101150077"),
            (Column::Name, "Citra"),
        ]);
        let fault = read_person(7, &line).unwrap_err();
        assert_eq!(fault.to_string(), "baris 7: kolom `nik` tidak dapat dibaca");
        line.insert(Column::Nik, "5108014506820001".into());
        line.insert(Column::BirthDate, "31-02-1982".into());
        assert_eq!(read_person(7, &line).unwrap_err().column, Column::BirthDate);
    }
}
