//! Groups that repeat: members of a family who move, children who are recognised. A form holds them
//! as its other fields, one name for each answer (`anggota.0.nik`), so that what saves, mends and
//! shows fields needs to know nothing of them.

use super::companion::with_companions;
use super::{Field, FieldKind, Raw};

/// The most rows of a group that does not say.
const MOST: u8 = 15;

impl Field {
    /// How many rows a group may have.
    #[must_use]
    pub fn most_rows(&self) -> u8 {
        self.most.unwrap_or(MOST)
    }
}

/// The name of a field in a row of a group; rows are counted from 0.
#[must_use]
pub fn row_field(group: &str, row: u8, field: &str) -> String {
    format!("{group}.{row}.{field}")
}

/// The group that a field stands in.
#[must_use]
pub fn group_of(name: &str) -> Option<&str> {
    let (group, rest) = name.split_once('.')?;
    rest.split_once('.').map(|_| group)
}

/// The fields as they are asked: each with what comes along, and each group followed by the fields
/// of its rows. A row is there when anything of it was typed, when the group's own answer counts
/// it, or when it is the first one. What is required of a row is required once anything of it was
/// typed, and of the first row of a required group always.
#[must_use]
pub fn unfold(fields: &[Field], raw: &Raw) -> Vec<Field> {
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        if field.kind != FieldKind::Group {
            all.extend(with_companions(field.clone()));
            continue;
        }
        all.push(field.clone());
        let counted: u8 =
            raw.get(&field.name).and_then(|count| count.trim().parse().ok()).unwrap_or(0);
        for row in 0..field.most_rows() {
            let typed = is_typed(field, row, raw);
            if !typed && row > 0 && row >= counted {
                continue;
            }
            let needed = typed || (row == 0 && field.required);
            let own = field.fields.iter().map(|own| Field {
                name: row_field(&field.name, row, &own.name),
                label: format!("{} {}: {}", field.label, row + 1, own.label),
                required: own.required && needed,
                when: field.when.clone(),
                of: own.of.as_ref().map(|nik| row_field(&field.name, row, nik)),
                ..own.clone()
            });
            all.extend(own.flat_map(with_companions));
        }
    }
    all
}

/// Whether anything of a row was typed.
fn is_typed(group: &Field, row: u8, raw: &Raw) -> bool {
    group.fields.iter().any(|own| {
        raw.get(&row_field(&group.name, row, &own.name))
            .is_some_and(|typed| !typed.trim().is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{FormContext, parse};

    fn field(name: &str, kind: FieldKind) -> Field {
        Field { required: true, ..Field::new(name, name, kind) }
    }

    fn moving() -> Vec<Field> {
        let members = vec![
            field("nik", FieldKind::Nik),
            Field { required: false, ..field("nama", FieldKind::Name) },
        ];
        vec![
            field("alasan", FieldKind::Text),
            Field { fields: members, most: Some(3), ..field("anggota", FieldKind::Group) },
        ]
    }

    fn raw(pairs: &[(&str, &str)]) -> Raw {
        pairs.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned())).collect()
    }

    fn read(raw: &Raw) -> Result<Vec<(String, String)>, Vec<String>> {
        let context = FormContext { today: jiff::civil::date(2026, 11, 21), is_village: &|_| true };
        let answers = parse(&unfold(&moving(), raw), raw, &context);
        let owned = |(name, answer): (&str, &str)| (name.to_owned(), answer.to_owned());
        answers
            .map(|answers| answers.iter().map(owned).collect())
            .map_err(|errors| errors.into_iter().map(|error| error.field).collect())
    }

    #[test]
    fn the_first_row_of_a_required_group_is_asked_and_further_ones_as_they_are_begun() {
        assert_eq!(read(&raw(&[("alasan", "kerja")])), Err(vec!["anggota.0.nik".to_owned()]));
        let two = raw(&[
            ("alasan", "kerja"),
            ("anggota.0.nik", "5108014101900001"),
            ("anggota.1.nama", "Putu"),
        ]);
        assert_eq!(read(&two), Err(vec!["anggota.1.nik".to_owned()]));
    }

    #[test]
    fn rows_that_were_added_and_left_empty_are_no_rows() {
        let typed = raw(&[
            ("alasan", "kerja"),
            ("anggota", "3"),
            ("anggota.0.nik", "5108014101900001"),
            ("anggota.2.nik", "5108011203080012"),
        ]);
        let answers = read(&typed).unwrap();
        let names: Vec<&str> = answers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["alasan", "anggota.0.nik", "anggota.2.nik"]);
        let names: Vec<String> =
            unfold(&moving(), &typed).into_iter().map(|field| field.name).collect();
        assert_eq!(
            names.iter().filter(|name| name.ends_with(".nik")).count(),
            3,
            "but they are drawn"
        );
    }

    #[test]
    fn no_more_rows_than_allowed() {
        let typed = raw(&[("anggota", "200"), ("anggota.7.nik", "5108014101900001")]);
        assert_eq!(
            unfold(&moving(), &typed)
                .iter()
                .filter(|field| group_of(&field.name) == Some("anggota"))
                .count(),
            6
        );
    }
}
