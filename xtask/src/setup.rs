//! What a machine with Rust, Node and Debian's packages still lacks.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::shell::{Done, command, has, root, run, target};

/// Debian packages by the program that shows they are there.
const PACKAGES: &[(&str, &str)] = &[
    ("/usr/bin/chromium", "chromium"),
    ("/usr/bin/chromium-headless-shell", "chromium-headless-shell"),
    ("/usr/bin/qpdf", "qpdf"),
    ("/usr/bin/pdfsig", "poppler-utils"),
    ("/usr/lib/python3/dist-packages/pikepdf", "python3-pikepdf"),
    ("/usr/bin/openssl", "openssl"),
    ("/usr/bin/strace", "strace"),
    ("/usr/lib/postgresql", "postgresql"),
];

/// Everything, for development and tests.
pub fn all() -> Done {
    for_building()?;
    let missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|(path, _)| !Path::new(path).exists())
        .map(|(_, package)| *package)
        .collect();
    if !missing.is_empty() {
        packages(&missing)?;
    }
    if !has("cargo-nextest", "--version") {
        run(&mut command("cargo", &["install", "--locked", "cargo-nextest"]))?;
    }
    for tool in ["cargo-deny", "cargo-machete"] {
        if !tools().join("bin").join(tool).exists() {
            run(command("cargo", &["install", "--locked", tool, "--root"]).arg(tools()))?;
        }
    }
    Ok(())
}

/// Where programs of the checks are installed.
fn tools() -> PathBuf {
    target().join("tools")
}

/// The path of programs, these before all others.
pub fn path_with_tools() -> Done<OsString> {
    let there = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(tools().join("bin")).chain(std::env::split_paths(&there));
    std::env::join_paths(all).map_err(|error| format!("PATH: {error}"))
}

/// What building and running needs.
pub fn for_building() -> Done {
    let installed = command("rustup", &["target", "list", "--installed"])
        .output()
        .map_err(|error| format!("rustup: {error}"))?;
    if !String::from_utf8_lossy(&installed.stdout).contains("wasm32-unknown-unknown") {
        run(&mut command("rustup", &["target", "add", "wasm32-unknown-unknown"]))?;
    }
    let there = |file: &str| root().join("node_modules").join(file).exists();
    if !["binaryen/index.js", ".bin/lightningcss", ".bin/esbuild"].iter().all(|file| there(file)) {
        run(&mut command("npm", &["ci", "--no-audit", "--no-fund"]))?;
    }
    if !Path::new("/usr/bin/openssl").exists() {
        packages(&["openssl"])?;
    }
    Ok(())
}

fn packages(names: &[&str]) -> Done {
    println!("installing Debian packages: {}", names.join(" "));
    run(&mut command("apt-get", &["update", "-qq"]))?;
    let mut install = command("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(names).env("DEBIAN_FRONTEND", "noninteractive");
    run(&mut install)
}
