//! The one shape in which things travel from the office to the screen. What a page shows stands here and nowhere else.

mod case;
mod form;
mod own;
mod people;
mod signing;
mod visit;
mod work;

pub use case::{ActAnswer, AnswerView, CasePage, CaseView, EventView};
pub use form::{FileView, FormView, MendView, SendAnswer};
pub use own::{FamilyAnswer, FamilyView, FileBar, MemberView, OwnCase, OwnPage, OwnRow, OwnStep};
pub use people::{
    AccountEventView, AccountList, AccountNote, AccountPhoto, AccountRow, AccountView, DecideNote, DecideRefusal, RegisterFinding,
    RegisterView, ResetView, VerifyView,
};
pub use signing::{SignAnswer, SigningRow};
pub use visit::{AgencyView, Flash, PersonView, Visit};
pub use work::{ServiceView, WorkFilter, WorkPage, WorkRow};
