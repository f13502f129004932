//! Asking for the password again before what is important: the form that was sent comes back with
//! everything that was typed, and goes on with the password.

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::people::factor::FactorFault;
use office::{Caller, OfficeError, Proof, session};
use views::{Flash, ProveView};

use super::multipart::Form;
use super::{Site, page};

/// The field of the password that a form is sent again with.
const FIELD: &str = "sandi_sekarang";

/// The caller; when the form brings the password along, it is shown first.
///
/// # Errors
/// [`OfficeError::Unproven`] when it is another one; as for [`Site::present`].
pub async fn present(site: &Site, headers: &HeaderMap, form: &Form) -> Result<Caller, OfficeError> {
    let caller = site.present(headers).await?;
    let password = form.text(FIELD);
    if password.is_empty() {
        return Ok(caller);
    }
    match session::prove(&site.office, &caller, &password).await? {
        Proof::Right => Ok(caller),
        Proof::Wrong => Err(OfficeError::Unproven(Some(FactorFault::PasswordWrong))),
        Proof::Wait => Err(OfficeError::Unproven(Some(FactorFault::Wait))),
    }
}

/// The page again, asking for the password; what was typed stands in this very answer, and in no
/// address and no cookie.
pub async fn ask(
    site: Site,
    headers: &HeaderMap,
    page: &str,
    form: &Form,
    fault: Option<FactorFault>,
) -> Response {
    let mut values = form.raw();
    values.remove(FIELD);
    let flash = Flash::Prove(Box::new(ProveView { to: page.to_owned(), values, fault }));
    page::again(site, headers, page, StatusCode::UNPROCESSABLE_ENTITY, flash).await
}
