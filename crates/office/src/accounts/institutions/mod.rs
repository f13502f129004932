//! Institutions that file for others: their agreements, units and people.

mod institution;
mod member;

pub use self::institution::{
    add_institution, add_pks, institution_list, institution_page, warn_of_ending,
};
pub(crate) use self::institution::{pks_bar, standing};
pub(crate) use self::member::is_user_id;
pub use self::member::{add_member, paper};
