//! Golden files: the permission table, the family rules and the procedure diagrams. Rewrite them
//! with `UPDATE=1 cargo test -p domain`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::path::PathBuf;

use domain::people::family;
use domain::permission;
use domain::procedure::{Procedure, mermaid};
use domain::profile::Profile;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn procedure(agency: &str) -> Procedure {
    let folder = root().join("profiles").join(agency);
    Profile::read(&|file| std::fs::read_to_string(folder.join(file)).map_err(|e| e.to_string()))
        .unwrap()
        .procedure
}

fn compare(path: &str, now: &str) {
    let file = root().join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, now).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == now,
        "{path} is not what the code says. Read the difference, then run: UPDATE=1 cargo test -p \
         domain --features profile"
    );
}

#[test]
fn the_permission_table_is_the_one_that_was_reviewed() {
    compare("docs/permissions.txt", &permission::table(&procedure("buleleng")));
    compare("docs/permissions-gowa.txt", &permission::table(&procedure("gowa")));
}

#[test]
fn the_family_rules_are_the_ones_that_were_reviewed() {
    compare("docs/family.txt", &family::table());
}

#[test]
fn the_diagrams_show_the_procedures_as_they_are() {
    for agency in ["buleleng", "gowa"] {
        compare(&format!("docs/procedure-{agency}.mmd"), &mermaid(&procedure(agency)));
    }
}
