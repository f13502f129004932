//! No code knows a field by its name: `means` in a definition says what its answer is.

use std::collections::BTreeSet;
use std::fs;

use crate::shell::{Done, root};

const CRATES: &[&str] =
    &["crates/domain/src/", "crates/office/src/", "crates/store/src/", "crates/views/src/"];

/// Where a name stands for something else, or has to stand: editions of before definitions said
/// what fields mean, what the people of a demo type, a column of the register.
const EXCEPT: &[(&str, Option<&str>)] = &[
    ("crates/domain/src/profile/older.rs", None),
    ("crates/office/src/demo/applications.rs", None),
    ("crates/store/src/population.rs", Some("shdk")),
];

/// The names of the fields of all agencies, but for those that the program's own forms and the
/// texts of messages have too.
pub(super) fn names() -> Done<BTreeSet<String>> {
    let text = |path: &str| {
        fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
    };
    let own = text("crates/domain/src/people/own_field.rs")?;
    let messages = text("crates/domain/src/message.rs")?;
    let places = messages.split("PLACES").nth(1).and_then(|rest| rest.split("];").next());
    let shared: BTreeSet<&str> = literals(&own).chain(literals(places.unwrap_or(""))).collect();
    let mut names = BTreeSet::new();
    for agency in ["buleleng", "gowa"] {
        let services = text(&format!("profiles/{agency}/services.toml"))?;
        let mut in_field = false;
        for line in services.lines() {
            if line.starts_with("[[") {
                in_field = line.ends_with("field]]");
            }
            if let Some(rest) = line.strip_prefix("name = ").filter(|_| in_field) {
                names.extend(literals(rest).map(str::to_owned));
            }
        }
    }
    Ok(names.into_iter().filter(|name| !shared.contains(name.as_str())).collect())
}

/// The literals of a file that are the name of a field; tests, and codes of enums, may have them.
pub(super) fn named(file: &str, text: &str, names: &BTreeSet<String>) -> Vec<String> {
    if !CRATES.iter().any(|folder| file.starts_with(folder)) || file.ends_with("tests.rs") {
        return Vec::new();
    }
    let tests = text.find("#[cfg(test)]").unwrap_or(text.len());
    let excepted = |name: &str| {
        EXCEPT.iter().any(|(path, only)| *path == file && only.is_none_or(|only| only == name))
    };
    let mut found = Vec::new();
    for (at, line) in text[..tests].lines().enumerate() {
        let code = line.trim_start().split_once(" = \"").is_some_and(|(before, _)| {
            before.starts_with(char::is_uppercase) && !before.contains(' ')
        });
        let comment = line.trim_start().starts_with("//");
        found.extend(
            literals(line)
                .filter(|name| !code && !comment && names.contains(*name) && !excepted(name))
                .map(|name| {
                    format!("{file}:{}: `{name}` is the name of a field: use its meaning", at + 1)
                }),
        );
    }
    found
}

/// What stands between quotes, of a text without escaped ones.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}
