//! Fields that come with another one: the district (kecamatan) above a village, and what the
//! register says of a person. Like the rows of a group they are fields as all others, one name for
//! each, so that what saves, mends and shows fields needs to know little of them.

use super::{Field, FieldKind, Raw};
use crate::area::lies_in;

/// The name of the district that is asked above a village.
#[must_use]
pub fn district_of_village(village: &str) -> String {
    format!("{village}.kecamatan")
}

/// The name of what the register said of a person.
#[must_use]
pub fn found_of(person: &str) -> String {
    format!("{person}.ditemukan")
}

/// The field that another one comes with; its own name for a field that stands by itself.
#[must_use]
pub fn area_of(name: &str) -> &str {
    name.strip_suffix(".kecamatan").or_else(|| name.strip_suffix(".ditemukan")).unwrap_or(name)
}

/// A field with what comes along: the district before a village, the register's answer after a
/// person. Their label is what stands before it in a row of a group; the rest is known by their
/// kind.
pub(super) fn with_companions(field: Field) -> Vec<Field> {
    let along = |name: String, kind: FieldKind| {
        let row = field.label.rsplit_once(": ").map(|(row, _)| format!("{row}: "));
        Field { when: field.when.clone(), ..Field::new(&name, &row.unwrap_or_default(), kind) }
    };
    match field.kind {
        FieldKind::Village => {
            let district = along(district_of_village(&field.name), FieldKind::District);
            vec![Field { required: field.required, ..district }, field]
        }
        FieldKind::Person => {
            let found = along(found_of(&field.name), FieldKind::Found);
            vec![field, found]
        }
        _ => vec![field],
    }
}

/// A village that does not lie in the district that was chosen above it was chosen before: it is
/// asked anew.
pub fn forget_elsewhere(fields: &[Field], raw: &mut Raw) {
    for village in fields.iter().filter(|field| field.kind == FieldKind::Village) {
        let district =
            raw.get(&district_of_village(&village.name)).filter(|district| !district.is_empty());
        let elsewhere = district.is_some_and(|district| {
            raw.get(&village.name).is_some_and(|code| !lies_in(code, district))
        });
        if elsewhere {
            raw.remove(&village.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{FormContext, parse, row_field, unfold};

    fn raw(pairs: &[(&str, &str)]) -> Raw {
        pairs.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned())).collect()
    }

    fn fields() -> Vec<Field> {
        let member = Field { required: true, ..Field::new("nik", "NIK", FieldKind::Person) };
        vec![
            Field { required: true, ..Field::new("desa", "Desa/Kelurahan", FieldKind::Village) },
            Field { fields: vec![member], ..Field::new("anggota", "Anggota", FieldKind::Group) },
        ]
    }

    #[test]
    fn a_district_stands_above_its_village_and_is_no_answer() {
        let typed = raw(&[("desa.kecamatan", "51.08.01"), ("desa", "51.08.01.2004")]);
        let fields = unfold(&fields(), &typed);
        assert_eq!(fields[0].name, "desa.kecamatan");
        assert_eq!(fields[0].kind, FieldKind::District);
        let context = FormContext {
            today: jiff::civil::date(2026, 11, 21),
            is_village: &|code| code.len() == 13,
        };
        let answers = parse(&fields, &typed, &context).unwrap();
        assert_eq!(answers.iter().collect::<Vec<_>>(), [("desa", "51.08.01.2004")]);
        let none = parse(&fields, &raw(&[("desa.kecamatan", "51.08.01")]), &context).unwrap_err();
        assert_eq!(none[0].field, "desa", "the village is what is missing");
    }

    #[test]
    fn each_person_of_a_group_is_looked_up() {
        let typed = raw(&[("anggota.0.nik", "5108014101900001")]);
        let fields = unfold(&fields(), &typed);
        let found = fields.iter().find(|field| field.kind == FieldKind::Found).unwrap();
        assert_eq!(found.name, found_of(&row_field("anggota", 0, "nik")));
        assert_eq!(area_of(&found.name), "anggota.0.nik");
        assert_eq!(found.label, "Anggota 1: ");
    }

    #[test]
    fn a_village_of_the_district_that_was_chosen_before_is_forgotten() {
        let mut typed = raw(&[("desa.kecamatan", "51.08.02"), ("desa", "51.08.01.2004")]);
        forget_elsewhere(&fields(), &mut typed);
        assert!(!typed.contains_key("desa"));
        let mut posted = raw(&[("desa", "73.06.01.2001")]);
        forget_elsewhere(&fields(), &mut posted);
        assert!(posted.contains_key("desa"), "without a district it is judged as it is");
    }
}
