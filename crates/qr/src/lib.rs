//! Reads a QR code in a picture of the camera. It is a WebAssembly module of its own: its tables
//! weigh as much as a group of pages, and few people ever scan.

use wasm_bindgen::prelude::wasm_bindgen;

/// What a QR code in a picture says, if there is one that can be read. `pixels` are four bytes
/// each (RGBA), row by row.
#[wasm_bindgen]
#[must_use]
pub fn read_code(pixels: &[u8], width: usize) -> Option<String> {
    let rows = pixels.len().checked_div(width.checked_mul(4)?)?;
    // The green part of a pixel is bright enough a measure for black on white.
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, rows, |x, y| {
        pixels[(y * width + x) * 4 + 1]
    });
    image.detect_grids().into_iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_without_a_code_says_nothing() {
        assert_eq!(read_code(&[255; 64 * 64 * 4], 64), None);
        assert_eq!(read_code(&[], 64), None);
        assert_eq!(read_code(&[], 0), None);
    }
}
