//! Looking at a chosen file before the first byte is sent.

use domain::pdf::{FileFault, FileRefusal, check_size, precheck};
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// Checks the file of an input: size first, then its bytes. `None` when no file is chosen; else its
/// name and size, or the refusal.
pub async fn check_chosen(input: &HtmlInputElement) -> Option<Result<(String, u64), FileRefusal>> {
    let file = input.files()?.get(0)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number below 2^53"
    )]
    let bytes = file.size() as u64;
    let fault = match check_size(bytes) {
        Err(fault) => Err(fault),
        Ok(()) => check_bytes(&file).await,
    };
    Some(fault.map(|()| (file.name(), bytes)).map_err(|fault| FileRefusal { fault, bytes }))
}

async fn check_bytes(file: &File) -> Result<(), FileFault> {
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Broken)?;
    precheck(&Uint8Array::new(&buffer).to_vec())
}
