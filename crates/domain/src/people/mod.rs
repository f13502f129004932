//! The people who file for themselves: who they are in the population register, what they may file,
//! and their accounts.

pub mod account;
pub mod code;
pub mod event;
pub mod factor;
pub mod family;
pub mod notice;
pub mod own_field;
pub mod password;
pub mod photo;
pub mod refusal;
pub mod register;
pub mod registration;
pub mod security;
pub mod staff;
pub mod staff_form;
pub mod table;
