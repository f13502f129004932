//! Every check, in the order in which they fail cheapest.

use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;

use crate::postgres::Postgres;
use crate::shell::{Done, command, root, run, target};
use crate::{build, setup, store, tidy};

const KB: u64 = 1024;
/// What first visits may transfer, compressed: whose, the group of pages that they fetch beside the
/// program itself, how much, and what is kept of it for documents and pictures.
const VISITS: &[(&str, &str, u64, u64)] = &[
    ("anybody's: the first page and a service", "", 290 * KB, 12 * KB),
    ("an operator's: sign-in and worklist", "desk_page", 380 * KB, 14 * KB),
    ("a registration", "public_page", 420 * KB, 12 * KB),
];

/// One step of the checks.
type Step = fn() -> Done;

/// Runs the steps; the first failure ends it.
pub fn all(only: Option<&str>) -> Done {
    let steps: [(&str, Step); 10] = [
        ("setup", setup::all),
        ("format", || run(&mut command("cargo", &["fmt", "--all", "--check"]))),
        ("tidy", tidy::check),
        ("deny", deny),
        ("unused", unused),
        ("clippy", clippy),
        ("tests", tests),
        ("site", || build::site(true).map(|_| ())),
        ("budget", budget),
        ("end2end", end2end),
    ];
    for (name, step) in steps.iter().filter(|(name, _)| only.is_none_or(|only| name.contains(only)))
    {
        println!("\n== {name}");
        let begun = Instant::now();
        step()?;
        println!("== {name}: {} s", begun.elapsed().as_secs());
    }
    Ok(())
}

fn clippy() -> Done {
    run(&mut command(
        "cargo",
        &[
            "clippy",
            "--workspace",
            "--exclude",
            "frontend",
            "--all-targets",
            "--quiet",
            "--",
            "-D",
            "warnings",
        ],
    ))
}

/// Licences, versions and sources of everything that is built in. The advisories' database is none
/// of the registries, so it is asked apart.
fn deny() -> Done {
    run(command("cargo-deny", &["check", "bans", "licenses", "sources"])
        .env("PATH", setup::path_with_tools()?))
}

/// Dependencies that no crate uses.
fn unused() -> Done {
    run(command("cargo-machete", &[]).env("PATH", setup::path_with_tools()?))
}

/// Every test, on both databases; then the plan of every statement that they ran.
fn tests() -> Done {
    let statements = store::fresh_statements()?;
    let server = Postgres::start()?;
    let done = run(command(
        "cargo",
        &["nextest", "run", "--workspace", "--exclude", "frontend", "--exclude", "xtask"],
    )
    .env("AKU_TEST_POSTGRES", &server.address)
    .env("AKU_STATEMENTS", &statements))
    .and_then(|()| store::read_plans(&server, &statements, None));
    server.stop()?;
    done
}

/// The tests of what is kept when something breaks, again and again; the checks run each of them
/// once.
pub fn faults(rounds: u32) -> Done {
    for round in 1..=rounds {
        println!("\n== round {round} of {rounds}");
        let which = "binary(keeping) | binary(strangers) | binary(outage) | binary(durable)";
        run(&mut command(
            "cargo",
            &["nextest", "run", "-p", "server", "-p", "store", "-E", which],
        ))?;
    }
    Ok(())
}

/// What first visits fetch: the main module, its script, the styles, and the parts of their pages.
/// The browser stories measure the same visits with their documents as the browser receives them;
/// here each file is named, so that growth is seen where it happens.
fn budget() -> Done {
    let site = root().join("target/site");
    let package =
        fs::read_to_string(site.join("package.txt")).map_err(|error| error.to_string())?;
    let folder = site.join(package.trim());
    let manifest =
        fs::read_to_string(folder.join("parts.json")).map_err(|error| error.to_string())?;
    let parts: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&manifest).map_err(|error| error.to_string())?;
    let mut kept = true;
    for (visit, group, most, documents) in VISITS {
        let mut files = ["aku_bg.wasm", "aku.js", "aku.css"].map(str::to_owned).to_vec();
        let own = parts.iter().filter(|(name, _)| !group.is_empty() && name.starts_with(group));
        files.extend(own.flat_map(|(_, names)| names).map(|name| format!("{name}.wasm")));
        let mut total = 0;
        println!("{visit}");
        for file in &files {
            let path = folder.join(format!("{file}.br"));
            let size =
                fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?.len();
            println!("{size:9} {file}");
            total += size;
        }
        println!("{total:9} in all; {most} allowed with documents, for which {documents} are kept");
        kept = kept && total + documents <= *most;
    }
    if kept { Ok(()) } else { Err("a first visit is too large".to_owned()) }
}

fn end2end() -> Done {
    run(&mut command("cargo", &["build", "-p", "server", "--quiet"]))?;
    let program = target().join("debug/server");
    run(command(
        "node_modules/.bin/playwright",
        &["test", "--config", "end2end/playwright.config.ts"],
    )
    .env("AKU_SERVER", program))
}
