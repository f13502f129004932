//! Institutions that file for others: their agreements, units and people.

mod agreement;
mod institution;
mod member;

pub(crate) use self::agreement::{pks_refusal, standing};
pub use self::institution::{
    add_institution, add_pks, institution_list, institution_page, warn_of_ending,
};
pub use self::member::{add_member, paper};
