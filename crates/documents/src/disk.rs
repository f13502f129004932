//! Plain files of configuration: profiles and keys.

use std::fs::OpenOptions;
use std::io::{Result, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// The text of a file.
///
/// # Errors
/// When it cannot be read.
pub fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
}

/// Writes a new file that only its owner can read, with its folder. An existing file is never
/// overwritten.
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

/// Writes a file that only its owner can read in the place of the one before, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn replace_secret(path: &Path, text: &str) -> Result<()> {
    let beside = path.with_added_extension("baru");
    // One that a crash has left.
    match std::fs::remove_file(&beside) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    write_secret(&beside, text)?;
    std::fs::File::open(&beside)?.sync_all()?;
    std::fs::rename(&beside, path)?;
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => std::fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// Writes a new file that only its owner can read. An existing file is never overwritten.
///
/// # Errors
/// When it exists or cannot be written.
pub fn write_secret_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(bytes)
}

/// Copies a file to where there is none; the copy is on the disk, and its owner's alone, when this
/// returns.
///
/// # Errors
/// When there is one, or it cannot be read or written.
pub fn copy_file(from: &Path, to: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut copy = options.open(to)?;
    std::io::copy(&mut std::fs::File::open(from)?, &mut copy)?;
    copy.sync_all()
}

/// Removes a SQLite database with what stands beside it.
///
/// # Errors
/// When it cannot be removed.
pub fn remove_database(path: &Path) -> Result<()> {
    for beside in ["", "-wal", "-shm"] {
        match std::fs::remove_file(format!("{}{beside}", path.display())) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Whether something stands at a path.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether a folder has nothing in it.
///
/// # Errors
/// When it cannot be read.
pub fn is_empty(folder: &Path) -> Result<bool> {
    Ok(std::fs::read_dir(folder)?.next().is_none())
}

/// Makes a folder.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path)
}

/// Makes a folder that only its owner can look into, or makes an existing one such.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path)?;
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))
}

/// Makes a file one that only its owner can read; an empty one where there is none.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_file(path: &Path) -> Result<()> {
    OpenOptions::new().append(true).create(true).open(path)?;
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))
}

/// Holds a lock on a file until it is dropped; whoever else asks for it waits.
///
/// # Errors
/// When the file cannot be made or locked.
pub fn lock(path: &Path) -> Result<std::fs::File> {
    let file = OpenOptions::new().append(true).create(true).mode(0o600).open(path)?;
    file.lock()?;
    Ok(file)
}

/// Copies every file of a folder and of the folders in it, each written to the disk, and gives
/// their number. What is there already stays.
///
/// # Errors
/// When one cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> Result<usize> {
    make_private_folder(to)?;
    let mut copied = 0;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copied += copy_folder(&entry.path(), &target)?;
        } else if !target.exists() {
            // Under another name until it is whole: a copy that broke off is not taken for one.
            let part = target.with_added_extension("sebagian");
            match std::fs::copy(entry.path(), &part) {
                Ok(_) => {
                    std::fs::File::open(&part)?.sync_all()?;
                    std::fs::rename(&part, &target)?;
                }
                // It was deleted while the others were copied.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                Err(error) => return Err(error),
            }
            copied += 1;
        }
    }
    std::fs::File::open(to)?.sync_all()?;
    Ok(copied)
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
    let mut files: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|found| found == ending));
    files.sort();
    files.iter().map(std::fs::read_to_string).collect()
}
