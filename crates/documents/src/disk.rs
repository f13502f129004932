//! Plain files of configuration: profiles and keys.

use std::fs::OpenOptions;
use std::io::{Result, Write};
use std::path::Path;

/// The text of a file.
///
/// # Errors
/// When it cannot be read.
pub fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
}

/// Writes a new file that only its owner can read, with its folder. An existing file is never overwritten.
///
/// # Errors
/// When it exists or cannot be written.
pub fn write_secret(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

/// Whether something stands at a path.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Makes a folder.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path)
}

/// Writes a text in place of what was there.
///
/// # Errors
/// When it cannot be written.
pub fn write_text(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text)
}

/// The texts of all files of a folder with an ending, in the order of their names.
///
/// # Errors
/// When one cannot be read.
pub fn read_all(folder: &Path, ending: &str) -> Result<Vec<String>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|found| found == ending));
    files.sort();
    files.iter().map(std::fs::read_to_string).collect()
}
