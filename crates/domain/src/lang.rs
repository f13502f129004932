//! The languages of the pages.

use crate::codes::codes;

codes! {
    /// A language of the pages.
    pub enum Lang {
        /// Bahasa Indonesia.
        Id = "id",
        /// English.
        En = "en",
    }
}
