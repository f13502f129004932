//! Rows of a group (members who move) while they are typed into.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::collections::BTreeSet;

use domain::form::{Intent, Raw};
use office::{SendForm, applications};
use store::both_databases;
use support::TestOffice;

both_databases!(a_row_that_was_added_is_not_taken_back_by_what_was_typed_before, async |db| {
    const GROUP: &str = "anggota_pindah";
    let t = TestOffice::open(db).await;
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, "skpwni-pindah").await.unwrap();
    let form = |rows: &str, intent| SendForm {
        id: id.clone(),
        raw: Raw::from([(GROUP.to_owned(), rows.to_owned())]),
        file: None,
        mended: BTreeSet::new(),
        intent,
        read_mark: String::new(),
    };
    for (rows, intent) in [
        ("1", Intent::Type),
        ("2", Intent::AnotherRow(GROUP.to_owned())),
        // A field was left before the button was pressed, and its save came later.
        ("1", Intent::Type),
    ] {
        applications::send(&t.office, &counter, form(rows, intent)).await.unwrap();
    }
    assert_eq!(t.form(&counter, &id).await.values.get(GROUP).map(String::as_str), Some("2"));
});
