//! The checked-in profiles are good, and broken ones are refused with file, line and reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::path::PathBuf;

use domain::profile::{FILES, Profile, ProfileError, older};
use serde::Deserialize;

fn text(agency: &str, file: &str) -> String {
    std::fs::read_to_string(
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../profiles").join(agency).join(file),
    )
    .unwrap()
}

/// Buleleng with one piece of one file replaced.
fn broken(file: &str, from: &str, to: &str) -> ProfileError {
    let original = text("buleleng", file);
    assert!(original.contains(from), "{file} has no `{from}`");
    let changed = original.replacen(from, to, 1);
    let read = Profile::read(&|name| {
        Ok(if name == file { changed.clone() } else { text("buleleng", name) })
    });
    read.err().unwrap_or_else(|| panic!("{file} was taken with `{to}`"))
}

#[test]
fn both_agencies_are_complete() {
    for (agency, districts, villages, services) in [("buleleng", 9, 148, 36), ("gowa", 18, 167, 14)]
    {
        let profile = Profile::read(&|file| Ok(text(agency, file))).unwrap();
        assert_eq!(profile.areas.districts().count(), districts);
        assert_eq!(
            profile.areas.districts().map(|(_, villages)| villages.len()).sum::<usize>(),
            villages
        );
        assert_eq!(profile.services.len(), services);
    }
}

/// What stands in a profile is read by residents: no notes of who wrote it down, no signs in the
/// place of words.
#[test]
fn the_catalogue_speaks_to_residents() {
    for agency in ["buleleng", "gowa"] {
        let profile = Profile::read(&|file| Ok(text(agency, file))).unwrap();
        for service in &profile.services {
            let needs = service.requirements.iter().map(|requirement| &requirement.text);
            for words in [&service.name, &service.applicant]
                .into_iter()
                .chain(&service.issued_documents)
                .chain(needs)
            {
                for sign in ["<", ">", "=", " + ", "seed", "report", "ps.", " th/"] {
                    assert!(!words.contains(sign), "{agency}, {}: {words}", service.code);
                }
            }
        }
    }
}

#[test]
fn a_card_of_pemuteran_is_printed_at_seririt() {
    let profile = Profile::read(&|file| Ok(text("buleleng", file))).unwrap();
    assert_eq!(profile.areas.label("51.08.01.2004"), "Pemuteran, Gerokgak");
    assert_eq!(profile.print_office("51.08.01.2004").unwrap().code, "seririt");
    assert_eq!(profile.print_office("51.08.06.1001").map(|o| o.code.as_str()), Some("dinas"));
}

#[derive(Deserialize)]
struct Cases {
    case: Vec<Broken>,
}

#[derive(Deserialize)]
struct Broken {
    file: String,
    from: String,
    to: String,
    line: Option<usize>,
    reason: String,
}

#[test]
fn what_is_broken_is_named_with_its_line() {
    let cases: Cases = toml::from_str(include_str!("broken.toml")).unwrap();
    let cases = cases.case;
    assert!(cases.len() >= 30, "{}", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let error = broken(&case.file, &case.from, &case.to);
        let there = case.line.is_none_or(|line| error.line == line);
        if error.file != case.file || !error.reason.contains(&case.reason) || !there {
            wrong.push(format!("{}: {error}", case.to));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn an_edition_of_before_fields_said_what_they_mean_means_the_same() {
    for agency in ["buleleng", "gowa"] {
        let today = Profile::read(&|file| Ok(text(agency, file))).unwrap();
        let mut files: std::collections::BTreeMap<String, String> =
            FILES.iter().map(|file| ((*file).to_owned(), text(agency, file))).collect();
        let services = files.get_mut("services.toml").unwrap();
        let says = |line: &&str| line.starts_with("means = ") || line.starts_with("of = ");
        *services = services.lines().filter(|line| !says(line)).map(|l| format!("{l}\n")).collect();
        assert!(Profile::from_files(files.clone()).is_err(), "a folder has to say it");
        older::upgrade(&mut files);
        let upgraded = Profile::from_files(files.clone()).unwrap();
        assert_eq!(upgraded.common, today.common);
        assert_eq!(upgraded.services, today.services);
        let once = files.clone();
        older::upgrade(&mut files);
        assert_eq!(files, once, "what says it is left as it is");
    }
}
