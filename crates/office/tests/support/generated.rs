//! Valid answers for any service, made from its definition.

use domain::form::{Field, FieldKind, Raw, applies, row_field};
use domain::profile::Profile;
use domain::service::Service;

/// Answers to every field that applies, `rows` in each group. People and numbers follow `seed`, so
/// that two applications differ.
pub fn generated(profile: &Profile, service: &Service, seed: u32, rows: u8) -> Raw {
    let mut raw = Raw::new();
    for field in profile.fields(service) {
        if !applies(&field, &raw) {
            continue;
        }
        if field.kind != FieldKind::Group {
            raw.insert(field.name.clone(), answer(profile, &field, seed));
            continue;
        }
        for row in 0..rows {
            for own in &field.fields {
                raw.insert(
                    row_field(&field.name, row, &own.name),
                    answer(profile, own, seed + u32::from(row)),
                );
            }
        }
    }
    raw
}

fn answer(profile: &Profile, field: &Field, seed: u32) -> String {
    let prefix = profile.agency.code.clone();
    let village = || {
        let all: Vec<_> = profile.areas.districts().flat_map(|(_, villages)| villages).collect();
        all[seed as usize % all.len()].code.clone()
    };
    match field.kind {
        FieldKind::Text | FieldKind::Lines => format!("Isian {seed}"),
        FieldKind::Akta => format!("{prefix}-LU-01012024-{:04}", seed % 9999 + 1),
        FieldKind::Name => {
            format!("{} Contoh", ["Made", "Sitti", "Andi", "Putu", "Komang"][seed as usize % 5])
        }
        FieldKind::Nik | FieldKind::Person => {
            format!("{prefix}01{:02}0190{:04}", seed % 28 + 1, seed % 9999 + 1)
        }
        FieldKind::Kk => format!("{prefix}01010115{:04}", seed % 9999 + 1),
        FieldKind::Phone => format!("0812{:08}", 10_000_000 + seed),
        FieldKind::Email => format!("warga{seed}@contoh.id"),
        FieldKind::PastDate | FieldKind::Date => "01-02-2020".to_owned(),
        FieldKind::Choice | FieldKind::Choices => {
            field.options[seed as usize % field.options.len()].code.clone()
        }
        FieldKind::Village => village(),
        FieldKind::Number => "2".to_owned(),
        FieldKind::Decimal => "3,2".to_owned(),
        FieldKind::Time => "08.30".to_owned(),
        FieldKind::Group | FieldKind::District | FieldKind::Found => String::new(),
    }
}
