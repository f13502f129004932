//! Server functions: what pages ask of the office. Each resolves the caller, calls one use-case and
//! answers with a view.

mod case;
mod people;
mod public;
mod settings;
mod signing;
mod staff;
mod work;

// What each function registers itself under on the server.
pub use case::{Begin, CaseAnswer, CasePageOf, Catalogue, Take, begin, case_page, catalogue, take};
pub use people::{
    AccountToVerify, AccountsWaiting, OwnAccount, OwnApplications, OwnFamily, OwnPageOf,
    account_to_verify, accounts_waiting, own_account, own_applications, own_family, own_page,
};
pub use public::{About, Services, Standard, Villages, about, services, standard, villages};
pub use settings::{Settings, settings};
pub use signing::{Sign, SigningList, sign, signing_list};
pub use staff::{
    InstitutionOf, Institutions, Principals, Second, Security, SecurityLog, StaffOf, StaffPageOf,
    institution_list, institution_page, principals, second, security, security_log, staff_list,
    staff_page,
};
pub use work::{SetSearch, Worklist, set_search, worklist};
