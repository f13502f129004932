//! Starting the demo.

use std::fs;

use crate::build;
use crate::shell::{Done, at, command, root, run};

/// Builds and starts on SQLite with both agencies and demo data.
pub fn demo(release: bool) -> Done {
    build::site(release)?;
    let mut args = vec!["run", "-p", "server"];
    if release {
        args.push("--release");
    }
    run(command("cargo", &args)
        .env("AKU_DEMO", "true")
        .env("AKU_DEVELOPMENT", "true")
        .env("AKU_PROFILES", "profiles/buleleng,profiles/gowa"))
}

/// Throws the demo data away.
pub fn forget() -> Done {
    let var = root().join("var");
    if var.exists() {
        at(&var, fs::remove_dir_all(&var))?;
    }
    println!("the next `cargo xtask run` begins with fresh demo data");
    Ok(())
}
