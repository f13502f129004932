//! Editions that were published before fields said what they mean: their meanings are written into
//! them by the names that were laid down then. The only place that knows names of fields.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item, Table, value};

use crate::form::FieldMeaning;

/// The names that every definition had to use, and what they meant.
const COMMON: &[(&str, FieldMeaning)] = &[
    ("nama_pelapor", FieldMeaning::ReporterName),
    ("nik_pelapor", FieldMeaning::ReporterNik),
    ("pelapor_sebagai", FieldMeaning::ReporterRole),
    ("nama_pemohon", FieldMeaning::ApplicantName),
    ("desa_kelurahan", FieldMeaning::ApplicantVillage),
    ("no_hp", FieldMeaning::ApplicantPhone),
    ("email", FieldMeaning::ApplicantEmail),
];

/// Brings the files of a profile to what the program of today reads.
pub fn upgrade(files: &mut BTreeMap<String, String>) {
    if let Some(services) = files.get_mut("services.toml") {
        *services = with_meanings(services);
    }
}

/// The text of a `services.toml` with the meanings of its fields; as it is when a field of it says
/// one, or when it cannot be read.
fn with_meanings(text: &str) -> String {
    let Ok(mut doc) = text.parse::<DocumentMut>() else { return text.to_owned() };
    if doc.iter().any(|(_, item)| says_meaning(item)) {
        return text.to_owned();
    }
    if let Some(common) = doc.get_mut("common").and_then(Item::as_table_mut) {
        each(common, |field, name, _| {
            let means = COMMON.iter().find(|(known, _)| *known == name);
            if let Some((_, means)) = means {
                put(field, &(*means, None));
            }
        });
    }
    let services = doc.get_mut("service").and_then(Item::as_array_of_tables_mut);
    for service in services.into_iter().flat_map(|all| all.iter_mut()) {
        each(service, |field, name, niks| {
            if let Some(meaning) = of_service(name, niks) {
                put(field, &meaning);
            }
            each(field, |own, name, niks| {
                let is_name = own.get("type").and_then(Item::as_str) == Some("name");
                if let (true, Some(nik)) = (is_name && name.starts_with("nama"), niks.first()) {
                    put(own, &(FieldMeaning::Name, Some(nik.clone())));
                }
            });
        });
    }
    doc.to_string()
}

/// What a field of a service meant by its name; `niks` are the fields beside it that hold a NIK.
fn of_service(name: &str, niks: &[String]) -> Option<(FieldMeaning, Option<String>)> {
    let among = |nik: &str| niks.iter().find(|own| *own == nik).cloned();
    let person = || among("nik_anak").or_else(|| among("nik")).or_else(|| among("nik_lama"));
    match name {
        "no_kk" | "no_kk_lama" => Some((FieldMeaning::FamilyCard, None)),
        "tanggal_lahir" => Some((FieldMeaning::BirthDate, Some(person()?))),
        "tempat_lahir" => Some((FieldMeaning::BirthPlace, Some(person()?))),
        _ => {
            let nik = name.strip_prefix("nama").map(|rest| format!("nik{rest}"))?;
            Some((FieldMeaning::Name, Some(among(&nik)?)))
        }
    }
}

/// Does something with each field of a table: the field, its name, and the names of all that hold
/// a NIK.
fn each(table: &mut Table, mut with: impl FnMut(&mut Table, &str, &[String])) {
    let Some(fields) = table.get_mut("field").and_then(Item::as_array_of_tables_mut) else {
        return;
    };
    let text = |field: &Table, key: &str| {
        field.get(key).and_then(Item::as_str).unwrap_or_default().to_owned()
    };
    let niks: Vec<String> = fields
        .iter()
        .filter(|field| matches!(text(field, "type").as_str(), "nik" | "person"))
        .map(|field| text(field, "name"))
        .collect();
    for field in fields.iter_mut() {
        let name = text(field, "name");
        with(field, &name, &niks);
    }
}

fn put(field: &mut Table, (means, of): &(FieldMeaning, Option<String>)) {
    field["means"] = value(means.code());
    if let Some(of) = of {
        field["of"] = value(of.as_str());
    }
}

/// Whether any field in a part of the file says what it means.
fn says_meaning(item: &Item) -> bool {
    let in_table = |table: &Table| {
        table.contains_key("means") || table.iter().any(|(_, item)| says_meaning(item))
    };
    match item {
        Item::Table(table) => in_table(table),
        Item::ArrayOfTables(tables) => tables.iter().any(in_table),
        _ => false,
    }
}
