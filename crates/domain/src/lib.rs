//! The rules of an Indonesian civil registration office (Disdukcapil), without I/O.
//!
//! Everything here is pure: time, identifiers and randomness are passed in, so the same code runs
//! on the server and, compiled to WebAssembly, in the browser.

pub mod codes;

pub mod area;
pub mod calendar;
pub mod civil;
pub mod email;
pub mod fault;
pub mod file;
pub mod form;
pub mod id;
pub mod incident;
pub mod institution;
pub mod kk;
pub mod lang;
pub mod message;
pub mod nik;
pub mod office_place;
pub mod opening;
pub mod paper_form;
pub mod papers;
pub mod pdf;
pub mod people;
pub mod permission;
pub mod person_name;
pub mod phone;
pub mod procedure;
#[cfg(feature = "profile")]
pub mod profile;
pub mod reading;
pub mod regno;
pub mod service;
pub mod service_search;
pub mod signature;
pub mod sla;
pub mod text;
