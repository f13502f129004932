//! Reading a form with a file.

use std::collections::BTreeMap;

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::Response;
use bytes::Bytes;
use domain::pdf::MAX_BYTES;
use domain::procedure::Inputs;
use office::{Office, OfficeError, Upload, applications};

use super::Site;
use super::bodies::{BodyFault, TEXT};
use super::words::{RefusalPage, refused_with};

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
    /// Reads a form of at most [`MOST_FIELDS`] fields and [`TEXT`] bytes of text. A file goes to
    /// the disk as it comes, sealed. One beyond the limit is read to its end but not kept, so
    /// that its sender can be told its size.
    ///
    /// # Errors
    /// When the body is no form or breaks off, or the disk does not take a file.
    async fn read(mut multipart: Multipart, office: &Office) -> Result<Self, RefusalPage> {
        let mut form = Self::default();
        let (mut count, mut typed) = (0, 0);
        while let Some(field) = multipart.next_field().await.map_err(why)? {
            count += 1;
            if count > MOST_FIELDS {
                return Err(RefusalPage::TooLarge);
            }
            let name = field.name().unwrap_or_default().to_owned();
            match field.file_name().map(str::to_owned) {
                Some(file_name) => {
                    if let Some(upload) = read_file(field, file_name, office).await? {
                        form.file = Some(upload.clone());
                        form.files.insert(name, upload);
                    }
                }
                None => {
                    let text = read_text(field, TEXT - typed).await?;
                    typed += text.len();
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

    /// The text of the chosen file; empty for one that is no text, or is longer than a text may be.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn file_text(&self) -> Result<Option<String>, OfficeError> {
        let Some(upload) = &self.file else { return Ok(None) };
        if upload.size > TEXT as u64 {
            return Ok(Some(String::new()));
        }
        let bytes = upload.content.read().await?;
        Ok(Some(String::from_utf8(bytes.to_vec()).unwrap_or_default()))
    }

    /// The inputs of an act.
    pub fn inputs(&self) -> Inputs {
        let fields = self.fields.iter().flat_map(|(name, values)| {
            values.iter().map(move |value| (name.clone(), value.clone()))
        });
        Inputs::read(fields)
    }

    /// Every field as it was typed; several values joined by `,`.
    pub fn raw(&self) -> domain::form::Raw {
        self.fields.iter().map(|(name, values)| (name.clone(), values.join(","))).collect()
    }
}

impl FromRequest<Site> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let multipart = Multipart::from_request(request, site)
            .await
            .map_err(|_| refused_with(RefusalPage::Malformed))?;
        Self::read(multipart, &site.office).await.map_err(refused_with)
    }
}

/// Why a body was not read to its end: it was larger than the route takes, came too slowly, or is
/// no form.
fn why(error: MultipartError) -> RefusalPage {
    let mut cause: Option<&dyn std::error::Error> = Some(&error);
    while let Some(here) = cause {
        match here.downcast_ref::<BodyFault>() {
            Some(BodyFault::Slow) => return RefusalPage::TooSlow,
            Some(BodyFault::Full) => return RefusalPage::TooMany,
            None => cause = here.source(),
        }
    }
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => RefusalPage::TooLarge,
        _ => RefusalPage::Malformed,
    }
}

/// The text of a field, of at most so many bytes.
async fn read_text(
    mut field: axum::extract::multipart::Field<'_>,
    most: usize,
) -> Result<String, RefusalPage> {
    let mut text = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(why)? {
        if text.len() + chunk.len() > most {
            return Err(RefusalPage::TooLarge);
        }
        text.extend_from_slice(&chunk);
    }
    String::from_utf8(text).map_err(|_| RefusalPage::Malformed)
}

/// A file, sealed on the disk as it comes; none when nothing was chosen.
async fn read_file(
    mut field: axum::extract::multipart::Field<'_>,
    name: String,
    office: &Office,
) -> Result<Option<Upload>, RefusalPage> {
    let refused = |error: OfficeError| {
        tracing::error!(error = %error, "the disk does not take an upload");
        RefusalPage::Outage
    };
    let mut incoming = None;
    let mut size = 0_u64;
    while let Some(chunk) = field.chunk().await.map_err(why)? {
        if size == 0 && !chunk.is_empty() {
            incoming = Some(applications::incoming(office).map_err(refused)?);
        }
        size += chunk.len() as u64;
        if size > MAX_BYTES {
            incoming = None;
        }
        if let Some(kept) = &mut incoming {
            kept.write(&chunk).await.map_err(|error| refused(error.into()))?;
        }
    }
    match incoming {
        // A browser sends an empty part when no file was chosen.
        None if name.is_empty() && size == 0 => Ok(None),
        Some(kept) => {
            let content = kept.finish().await.map_err(|error| refused(error.into()))?;
            Ok(Some(Upload { name, size, content }))
        }
        None => Ok(Some(Upload { size, ..Upload::whole(name, Bytes::new()) })),
    }
}
