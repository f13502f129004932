//! Running other programs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub type Done<T = ()> = Result<T, String>;

/// The root of the project: of the checkout in which it was started, because several may share one
/// target folder.
pub fn root() -> PathBuf {
    let manifest = std::env::var("CARGO_MANIFEST_DIR")
        .unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&manifest).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program, run in the root of the project.
pub fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// Runs a program and fails with its name when it fails.
pub fn run(command: &mut Command) -> Done {
    let name = command.get_program().to_string_lossy().into_owned();
    let args: Vec<String> =
        command.get_args().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let status =
        command.stdin(Stdio::null()).status().map_err(|error| format!("{name}: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{name} {}` failed ({status})", args.join(" ")))
    }
}

/// Whether a program can be started.
pub fn has(program: &str, arg: &str) -> bool {
    Command::new(program)
        .arg(arg)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Puts the path before a failure of the file system.
pub fn at<T>(path: &Path, done: std::io::Result<T>) -> Done<T> {
    done.map_err(|error| format!("{}: {error}", path.display()))
}
