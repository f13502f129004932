//! Forms are data: field definitions parse raw strings to answers or to field errors. The same code
//! runs in the browser while one types and on the server always.

mod answer;
mod companion;
mod fault;
mod field;
mod group;
mod intent;
mod meaning;
mod parse;

pub use answer::{AnswerWarning, labels_of};
pub use companion::{area_of, district_of_village, forget_elsewhere, found_of};
pub use fault::{FieldError, FieldFault};
pub use field::{Choice, Field, FieldKind, Part, When};
pub use group::{group_of, row_field, unfold};
pub use intent::Intent;
pub use meaning::{FieldMeaning, ReporterRole, field_of_person, field_that_means};
pub use parse::{Answers, FormContext, Raw, applies, parse, parse_field};
