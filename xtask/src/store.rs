//! What the database costs and keeps: plans of statements, figures under load, a database for later
//! programs to read.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build;
use crate::postgres::{Postgres, as_postgres, program};
use crate::shell::{Done, at, command, root, run, target};

/// An empty folder for the statements that tests run.
pub fn fresh_statements() -> Done<PathBuf> {
    let folder = target().join("statements");
    if folder.exists() {
        at(&folder, fs::remove_dir_all(&folder))?;
    }
    at(&folder, fs::create_dir_all(&folder))?;
    Ok(folder)
}

/// Reads the plan of every statement of a folder on both databases.
pub fn read_plans(server: &Postgres, statements: &Path, rows: Option<u64>) -> Done {
    let mut command = command(
        "cargo",
        &["run", "--quiet", "-p", "store", "--features", "testing", "--example", "plans", "--"],
    );
    command.arg(statements).env("AKU_TEST_POSTGRES", &server.address);
    if let Some(rows) = rows {
        command.arg(rows.to_string());
    }
    run(&mut command)
}

/// The same with so many rows in both databases, of the statements that the last tests ran.
pub fn plans(rows: u64) -> Done {
    let statements = target().join("statements");
    if !statements.exists() {
        return Err("no statements: run `cargo xtask test --only tests` first".to_owned());
    }
    let server = Postgres::start()?;
    let done = read_plans(&server, &statements, Some(rows));
    server.stop()?;
    done
}

/// Measures every operation at archives of several sizes on both databases.
pub fn load(arguments: &[String]) -> Done {
    if !root().join("target/site/package.txt").exists() {
        build::site(true)?;
    }
    run(&mut command("cargo", &["build", "--release", "-p", "server", "-p", "load"]))?;
    let server = Postgres::durable()?;
    let folder = target().join("load");
    let done = run(command(&target().join("release/load").to_string_lossy(), &[])
        .arg("--server")
        .arg(target().join("release/server"))
        .arg("--site")
        .arg(root().join("target/site"))
        .arg("--profiles")
        .arg(root().join("profiles"))
        .arg("--folder")
        .arg(folder)
        .arg("--postgres")
        .arg(&server.address)
        .args(arguments));
    server.stop()?;
    done
}

/// Writes a database of this schema, which later programs have to read.
pub fn fixture() -> Done {
    let newest = at(
        &root().join("crates/store/migrations/sqlite"),
        fs::read_dir(root().join("crates/store/migrations/sqlite")),
    )?;
    let names = newest.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let number = names.max().and_then(|name| name.get(..4).map(str::to_owned)).unwrap_or_default();
    let folder = root().join("crates/office/tests/fixtures").join(format!("schema-{number}"));
    at(&folder, fs::create_dir_all(&folder))?;
    let server = Postgres::start()?;
    let done = write_fixture(&server, &folder);
    server.stop()?;
    done
}

fn write_fixture(server: &Postgres, folder: &Path) -> Done {
    let said = command("cargo", &["run", "--quiet", "-p", "office", "--example", "fixture", "--"])
        .arg(folder)
        .env("AKU_TEST_POSTGRES", &server.address)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    if !said.status.success() {
        return Err("the database was not written".to_owned());
    }
    let name = String::from_utf8_lossy(&said.stdout).trim().to_owned();
    let dumped = as_postgres(&program("pg_dump")?)
        .args(["--no-owner", "--inserts", "--rows-per-insert=100", "--dbname"])
        .arg(format!("{}/{name}", server.address))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    if !dumped.status.success() {
        return Err("pg_dump failed".to_owned());
    }
    pack(&folder.join("postgres.sql"), &dumped.stdout)?;
    for name in ["sqlite.db", "facts.txt"] {
        let file = folder.join(name);
        let bytes = at(&file, fs::read(&file))?;
        pack(&file, &bytes)?;
        at(&file, fs::remove_file(&file))?;
    }
    println!("written: {}", folder.display());
    Ok(())
}

/// Writes something compressed, with `.gz` behind its name.
fn pack(file: &Path, bytes: &[u8]) -> Done {
    let packed = PathBuf::from(format!("{}.gz", file.display()));
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    at(&packed, encoder.write_all(bytes))?;
    let bytes = at(&packed, encoder.finish())?;
    at(&packed, fs::write(&packed, bytes))
}
