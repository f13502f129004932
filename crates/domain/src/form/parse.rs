//! From what was typed to answers.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use super::{Field, FieldError, FieldFault, FieldKind, When};
use crate::calendar::parse_date;
use crate::email::Email;
use crate::kk::{KkFault, KkNumber};
use crate::nik::{Nik, NikFault};
use crate::person_name;
use crate::phone::Phone;
use crate::text::has_bad_signs;

/// What was typed, by field name. Never thrown away: a draft keeps it as it is.
pub type Raw = BTreeMap<String, String>;

/// Answers in their canonical spelling (NIK as 16 digits, phone as E.164, dates as `YYYY-MM-DD`,
/// several choices joined by `,`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// The answer to a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The answers as they are typed again.
    #[must_use]
    pub fn typed(&self) -> Raw {
        self.0.clone()
    }

    /// All answers by field name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, answer)| (name.as_str(), answer.as_str()))
    }
}

/// What a form has to know of the world: passed in, so that parsing stays pure.
pub struct FormContext<'a> {
    /// The agency's local date.
    pub today: Date,
    /// Whether a code is a village of the agency.
    pub is_village: &'a (dyn Fn(&str) -> bool + Sync),
}

impl When {
    /// Whether the other field has that answer; `None` while it has none at all.
    #[must_use]
    pub fn holds(&self, raw: &Raw) -> Option<bool> {
        let typed =
            raw.get(&self.field).map(|typed| typed.trim()).filter(|typed| !typed.is_empty())?;
        Some(typed.split(',').any(|part| part.trim() == self.is))
    }
}

/// Whether a field applies, given what was typed elsewhere.
#[must_use]
pub fn applies(field: &Field, raw: &Raw) -> bool {
    field.when.as_ref().is_none_or(|when| when.holds(raw) == Some(true))
}

/// Parses a whole form. Fields that do not apply are left out of the answers, unknown names are
/// ignored.
///
/// # Errors
/// Every field that cannot be taken, in the order of the form.
pub fn parse(
    fields: &[Field],
    raw: &Raw,
    context: &FormContext<'_>,
) -> Result<Answers, Vec<FieldError>> {
    let mut answers = BTreeMap::new();
    let mut errors = Vec::new();
    for field in fields.iter().filter(|field| applies(field, raw)) {
        match parse_field(field, raw.get(&field.name).map_or("", String::as_str), context) {
            Ok(Some(answer)) => {
                answers.insert(field.name.clone(), answer);
            }
            Ok(None) => {}
            Err(fault) => errors.push(FieldError { field: field.name.clone(), fault }),
        }
    }
    if errors.is_empty() { Ok(Answers(answers)) } else { Err(errors) }
}

/// Parses one field; `None` for an optional one left empty.
///
/// # Errors
/// [`FieldFault`]: what is wrong.
pub fn parse_field(
    field: &Field,
    raw: &str,
    context: &FormContext<'_>,
) -> Result<Option<String>, FieldFault> {
    let typed = raw.trim();
    // A group is what its rows are, and a village says in which district it lies.
    if matches!(field.kind, FieldKind::Group | FieldKind::District) {
        return Ok(None);
    }
    if typed.is_empty() {
        return if field.required { Err(FieldFault::Required) } else { Ok(None) };
    }
    if typed.chars().count() > field.max_length() {
        return Err(FieldFault::TooLong);
    }
    if has_bad_signs(typed) {
        return Err(FieldFault::Signs);
    }
    let answer = match field.kind {
        FieldKind::Text | FieldKind::Akta | FieldKind::Found => {
            typed.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        FieldKind::Lines => typed.to_owned(),
        FieldKind::Name => person_name::parse(typed).map_err(|_| FieldFault::Name)?,
        FieldKind::Nik | FieldKind::Person => {
            Nik::parse(typed).map_err(nik_fault)?.as_str().to_owned()
        }
        FieldKind::Kk => KkNumber::parse(typed).map_err(kk_fault)?.as_str().to_owned(),
        FieldKind::Phone => Phone::parse(typed).ok_or(FieldFault::Phone)?.as_str().to_owned(),
        FieldKind::Email => Email::parse(typed).ok_or(FieldFault::Email)?.as_str().to_owned(),
        FieldKind::PastDate | FieldKind::Date => parse_day(field.kind, typed, context.today)?,
        FieldKind::Choice => one_of(field, typed)?,
        FieldKind::Choices => typed
            .split(',')
            .map(|part| one_of(field, part.trim()))
            .collect::<Result<Vec<_>, _>>()?
            .join(","),
        FieldKind::Village => {
            (context.is_village)(typed).then(|| typed.to_owned()).ok_or(FieldFault::Village)?
        }
        FieldKind::Number => typed.parse::<u32>().map_err(|_| FieldFault::Number)?.to_string(),
        FieldKind::Decimal => decimal(typed).ok_or(FieldFault::Decimal)?,
        FieldKind::Time => time(typed).ok_or(FieldFault::Time)?,
        FieldKind::Group | FieldKind::District => String::new(),
    };
    Ok(Some(answer))
}

fn nik_fault(fault: NikFault) -> FieldFault {
    match fault {
        NikFault::Length => FieldFault::NikLength,
        NikFault::Serial => FieldFault::NikSerial,
    }
}

fn kk_fault(fault: KkFault) -> FieldFault {
    match fault {
        KkFault::Length => FieldFault::KkLength,
        KkFault::Serial => FieldFault::KkSerial,
    }
}

fn parse_day(kind: FieldKind, typed: &str, today: Date) -> Result<String, FieldFault> {
    let day = parse_date(typed).ok_or(FieldFault::Date)?;
    if day < date(1900, 1, 1) {
        return Err(FieldFault::DateLongAgo);
    }
    if kind == FieldKind::PastDate && day > today {
        return Err(FieldFault::DateFuture);
    }
    Ok(day.to_string())
}

/// A number with a point before at most three decimals, and no zeros that say nothing.
fn decimal(typed: &str) -> Option<String> {
    let (whole, part) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 6
        || part.len() > 3
        || !digits(whole)
        || !digits(part)
        || typed.ends_with([',', '.'])
    {
        return None;
    }
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") })
}

/// `HH:MM`, from `8.30`, `08:30`, `0830`.
fn time(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let clean = typed.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | ' '));
    let (hour, minute) = match (typed.split_once([':', '.']), digits.len()) {
        (Some((hour, minute)), _) => (hour.trim(), minute.trim()),
        (None, 4) => digits.split_at(2),
        _ => return None,
    };
    let (hour, minute): (u8, u8) =
        (hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?);
    (clean && hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

fn one_of(field: &Field, typed: &str) -> Result<String, FieldFault> {
    field
        .options
        .iter()
        .find(|option| option.code == typed)
        .map(|option| option.code.clone())
        .ok_or(FieldFault::Choice)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Choice;
    use super::*;

    fn field(name: &str, kind: FieldKind) -> Field {
        Field { required: true, ..Field::new(name, name, kind) }
    }

    fn lost_card() -> Vec<Field> {
        let options = ["hilang", "rusak"]
            .map(|code| Choice { code: code.into(), label: code.into() })
            .to_vec();
        let when = Some(When { field: "alasan".into(), is: "hilang".into() });
        vec![
            field("nik", FieldKind::Nik),
            Field { options, ..field("alasan", FieldKind::Choice) },
            Field { when, ..field("tanggal_surat_hilang", FieldKind::PastDate) },
            field("desa", FieldKind::Village),
        ]
    }

    fn typed(pairs: &[(&str, &str)]) -> Raw {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    fn read(raw: &Raw) -> Result<Answers, Vec<FieldError>> {
        parse(
            &lost_card(),
            raw,
            &FormContext {
                today: date(2026, 11, 21),
                is_village: &|code| code.starts_with("51.08."),
            },
        )
    }

    #[test]
    fn a_good_form_becomes_answers_in_one_spelling() {
        let raw = typed(&[
            ("nik", "5108 0141 0190 0001"),
            ("alasan", "hilang"),
            ("tanggal_surat_hilang", "20/11/2026"),
            ("desa", "51.08.01.2004"),
            ("lain", "x"),
        ]);
        let answers = read(&raw).unwrap();
        assert_eq!(
            answers.iter().collect::<Vec<_>>(),
            [
                ("alasan", "hilang"),
                ("desa", "51.08.01.2004"),
                ("nik", "5108014101900001"),
                ("tanggal_surat_hilang", "2026-11-20")
            ]
        );
    }

    #[test]
    fn a_condition_decides_what_is_asked() {
        assert!(
            read(&typed(&[
                ("nik", "5108014101900001"),
                ("alasan", "rusak"),
                ("desa", "51.08.01.2004")
            ]))
            .is_ok()
        );
        let errors = read(&typed(&[
            ("nik", "5108014101900001"),
            ("alasan", "hilang"),
            ("desa", "51.08.01.2004"),
        ]))
        .unwrap_err();
        assert_eq!(
            errors,
            [FieldError { field: "tanggal_surat_hilang".into(), fault: FieldFault::Required }]
        );
    }

    #[test]
    fn times_and_decimals_are_read_however_they_are_written() {
        for (typed, read) in
            [("8.30", "08:30"), ("08:30", "08:30"), ("0830", "08:30"), ("23.59", "23:59")]
        {
            assert_eq!(time(typed).as_deref(), Some(read), "{typed}");
        }
        for bad in ["24.00", "8.60", "8", "8.5", "pagi", "8:30:00", "-8.30"] {
            assert_eq!(time(bad), None, "{bad}");
        }
        for (typed, read) in
            [("3,20", "3.2"), ("3.2", "3.2"), ("49", "49"), ("0,5", "0.5"), ("00", "0")]
        {
            assert_eq!(decimal(typed).as_deref(), Some(read), "{typed}");
        }
        for bad in ["", ",5", "3,", "1.2345", "-1", "3 kg", "1.000.000"] {
            assert_eq!(decimal(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let errors = read(&typed(&[
            ("nik", "510801410190000"),
            ("alasan", "dicuri"),
            ("desa", "73.06.01.2001"),
        ]))
        .unwrap_err();
        let named: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.fault.code())).collect();
        assert_eq!(named, [("nik", "nik-length"), ("alasan", "choice"), ("desa", "village")]);
    }

    proptest! {
        #[test]
        fn anything_typed_is_answered(a in "\\PC{0,60}", b in "\\PC{0,60}", c in "\\PC{0,20}") {
            let fields =
                [("nik", &a), ("alasan", &b), ("tanggal_surat_hilang", &c), ("desa", &a)];
            let _ = read(&typed(&fields.map(|(name, text)| (name, text.as_str()))));
        }

        #[test]
        fn answers_parse_to_themselves(serial in 1u32..9999) {
            let nik = format!("510801410190{serial:04}");
            let raw = typed(&[("nik", &nik), ("alasan", "rusak"), ("desa", "51.08.01.2004")]);
            let once = read(&raw).unwrap();
            let shown = once.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
            let again = read(&shown.collect()).unwrap();
            prop_assert_eq!(once, again);
        }
    }
}
