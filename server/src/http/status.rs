//! The state of an application without signing in.

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use office::applications::read;
use views::{Flash, StatusAnswer};

use super::answer::failed;
use super::client::Client;
use super::multipart::Form;
use super::{Site, page};

/// `POST /status`: by number and PIN.
pub async fn ask(
    State(site): State<Site>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let (number, pin) = (form.text("nomor"), form.text("pin"));
    let asked = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        read::public_status(&site.office, &agency, &number, &pin, &client.0.to_string()).await
    };
    match asked.await {
        Ok(answer) => {
            let status = match answer {
                StatusAnswer::Found(_) | StatusAnswer::Nothing => StatusCode::OK,
                StatusAnswer::Wrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
                StatusAnswer::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            };
            page::again(site, &headers, "/status", status, Flash::Status(Box::new(answer))).await
        }
        Err(error) => failed(&error),
    }
}
