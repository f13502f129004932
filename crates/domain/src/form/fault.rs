//! What can be wrong with what was typed: codes only, never the value.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// Why a field's text cannot be taken.
    pub enum FieldFault {
        /// Required and empty.
        Required = "required",
        /// Longer than allowed.
        TooLong = "too-long",
        /// It holds `<`, `>` or control signs.
        Signs = "signs",
        /// A NIK that is not 16 digits.
        NikLength = "nik-length",
        /// A NIK with serial 0000.
        NikSerial = "nik-serial",
        /// A KK number that is not 16 digits.
        KkLength = "kk-length",
        /// A KK number with serial 0000.
        KkSerial = "kk-serial",
        /// Not a mobile number.
        Phone = "phone",
        /// Not an e-mail address.
        Email = "email",
        /// Not a person's name.
        Name = "name",
        /// No date.
        Date = "date",
        /// A date that lies in the future.
        DateFuture = "date-future",
        /// A date before 1900.
        DateLongAgo = "date-long-ago",
        /// None of the choices.
        Choice = "choice",
        /// No village, or one of another regency.
        Village = "village",
        /// Not a whole number.
        Number = "number",
        /// Not a number with at most three decimals.
        Decimal = "decimal",
        /// No time of the day.
        Time = "time",
        /// Another account has it already.
        Taken = "taken",
        /// A period that ends before it begins, is over, or is too long.
        Period = "period",
        /// It does not go with the chosen role.
        Limit = "limit",
    }
}

/// One field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Name of the field.
    pub field: String,
    /// What is wrong.
    pub fault: FieldFault,
}
