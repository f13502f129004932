//! Reading a form with a file.

use std::collections::BTreeMap;

use axum::extract::Multipart;
use bytes::{Bytes, BytesMut};
use domain::pdf::MAX_BYTES;
use office::Upload;

/// A form's fields, several values of one name in order, and its file.
#[derive(Default)]
pub struct Form {
    fields: BTreeMap<String, Vec<String>>,
    /// The chosen file, if any; the last one where several were asked for.
    pub file: Option<Upload>,
    /// All chosen files by field name.
    pub files: BTreeMap<String, Upload>,
}

/// The most characters of one field that are read: a whole file of the definitions is one.
const LONGEST_FIELD: usize = 1_000_000;

impl Form {
    /// Reads a form. A file beyond the limit is read to its end but not kept, so that its sender can be told its size.
    ///
    /// # Errors
    /// When the body is no form or breaks off.
    pub async fn read(mut multipart: Multipart) -> Result<Self, ()> {
        let mut form = Self::default();
        while let Some(field) = multipart.next_field().await.map_err(|_| ())? {
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
                    let text = field.text().await.map_err(|_| ())?;
                    form.fields.entry(name).or_default().push(text.chars().take(LONGEST_FIELD).collect());
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

async fn read_file(mut field: axum::extract::multipart::Field<'_>) -> Result<(u64, Bytes), ()> {
    let mut kept = BytesMut::new();
    let mut size = 0_u64;
    while let Some(chunk) = field.chunk().await.map_err(|_| ())? {
        size += chunk.len() as u64;
        if size <= MAX_BYTES {
            kept.extend_from_slice(&chunk);
        } else {
            kept.clear();
        }
    }
    Ok((size, kept.freeze()))
}
