//! What people see: routes, pages, components and server functions, drawn on the server and brought
//! to life in the browser.
#![recursion_limit = "256"]

pub mod api;
mod client;
mod components;
mod error;
mod i18n;
mod pages;
mod root;
#[cfg(feature = "ssr")]
pub mod ssr;
mod wire;

pub use client::{learn_words, visit_of_document};
pub use error::AppError;
pub use root::App;
