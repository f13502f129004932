//! Reading a form with a file.

use std::collections::BTreeMap;

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use domain::pdf::MAX_BYTES;
use office::Upload;

use super::bodies::BodyFault;
use super::words::{Told, told};

/// A form's fields, several values of one name in order, and its file.
#[derive(Default)]
pub struct Form {
    fields: BTreeMap<String, Vec<String>>,
    /// The chosen file, if any; the last one where several were asked for.
    pub file: Option<Upload>,
    /// All chosen files by field name.
    pub files: BTreeMap<String, Upload>,
}

/// The most fields of a form: far more than the longest one has.
const MOST_FIELDS: usize = 2000;

impl Form {
    /// Reads a form of at most [`MOST_FIELDS`] fields. A file beyond the limit is read to its end but not kept, so that its sender can be told its size.
    ///
    /// # Errors
    /// When the body is no form or breaks off.
    async fn read(mut multipart: Multipart) -> Result<Self, Told> {
        let mut form = Self::default();
        let mut count = 0;
        while let Some(field) = multipart.next_field().await.map_err(why)? {
            count += 1;
            if count > MOST_FIELDS {
                return Err(Told::TooLarge);
            }
            let name = field.name().unwrap_or_default().to_owned();
            match field.file_name().map(str::to_owned) {
                Some(file_name) => {
                    let (size, bytes) = read_file(field).await?;
                    // A browser sends an empty part when no file was chosen.
                    if !(file_name.is_empty() && size == 0) {
                        let upload = Upload { name: file_name, size, bytes };
                        form.file = Some(upload.clone());
                        form.files.insert(name, upload);
                    }
                }
                None => {
                    let text = field.text().await.map_err(why)?;
                    form.fields.entry(name).or_default().push(text);
                }
            }
        }
        Ok(form)
    }

    /// The first value of a name; empty when there is none.
    pub fn text(&self, name: &str) -> String {
        self.fields.get(name).and_then(|values| values.first()).cloned().unwrap_or_default()
    }

    /// All values of a name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.fields.get(name).cloned().unwrap_or_default()
    }

    /// Every field as it was typed; several values joined by `,`.
    pub fn raw(&self) -> domain::form::Raw {
        self.fields.iter().map(|(name, values)| (name.clone(), values.join(","))).collect()
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let multipart = Multipart::from_request(request, state).await.map_err(|_| told(Told::Malformed))?;
        Self::read(multipart).await.map_err(told)
    }
}

/// Why a body was not read to its end: it was larger than the route takes, came too slowly, or is no form.
fn why(error: MultipartError) -> Told {
    let mut cause: Option<&dyn std::error::Error> = Some(&error);
    while let Some(here) = cause {
        match here.downcast_ref::<BodyFault>() {
            Some(BodyFault::Slow) => return Told::TooSlow,
            Some(BodyFault::Full) => return Told::TooMany,
            None => cause = here.source(),
        }
    }
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Told::TooLarge,
        _ => Told::Malformed,
    }
}

async fn read_file(mut field: axum::extract::multipart::Field<'_>) -> Result<(u64, Bytes), Told> {
    let mut kept = BytesMut::new();
    let mut size = 0_u64;
    while let Some(chunk) = field.chunk().await.map_err(why)? {
        size += chunk.len() as u64;
        if size <= MAX_BYTES {
            kept.extend_from_slice(&chunk);
        } else {
            kept.clear();
        }
    }
    Ok((size, kept.freeze()))
}
