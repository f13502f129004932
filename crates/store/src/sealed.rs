//! The columns that are sealed with the keys of the installation: numbers and contacts of people,
//! and messages with codes and links in them.
//!
//! What a text is sealed for names its column and its row, so that nothing can be moved to another
//! one. Columns that are looked up by their whole text are sealed for the agency in place of the
//! row: one text is sealed alike in all of its rows, and found by that.

use vault::{Ring, VaultError};

/// A column that is never looked up: sealed for its row.
pub(crate) fn of_row(column: &str, id: &str) -> String {
    format!("{column} {id}")
}

/// A column that is looked up: sealed for its agency.
pub(crate) fn of_agency(column: &str, agency: &str) -> String {
    format!("{column} of {agency}")
}

/// Seals the text of a column of a row.
pub(crate) fn seal(ring: &Ring, column: &str, id: &str, text: &str) -> Result<String, VaultError> {
    ring.seal_text(&of_row(column, id), text)
}

/// Opens the text of a column of a row.
pub(crate) fn open(
    ring: &Ring,
    column: &str,
    id: &str,
    stored: &str,
) -> Result<String, VaultError> {
    ring.open_text(&of_row(column, id), stored)
}
