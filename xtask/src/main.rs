//! The project's own commands: `cargo xtask setup | build | run | test | cases | alike | faults |
//! mutate | plans | load | fixture | tidy | seed`.

mod alike;
mod build;
mod cases;
mod http;
mod postgres;
mod run;
mod setup;
mod shell;
mod store;
mod test;
mod tidy;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Installs what is missing: the WebAssembly target, Debian packages, npm packages.
    Setup,
    /// Builds the site (WASM, CSS, public files) into target/site.
    Build {
        /// Optimised for size, as it is served to people.
        #[arg(long)]
        release: bool,
    },
    /// Sets up, builds and starts on SQLite with the Buleleng profile and demo data.
    Run {
        /// Optimised.
        #[arg(long)]
        release: bool,
    },
    /// Runs every check: format, tidy, lints, tests on both databases, size budget, browser
    /// stories.
    Test {
        /// Only steps whose name contains this.
        #[arg(long)]
        only: Option<String>,
    },
    /// Sends every file of a folder to a demo and prints verdict, processor time and memory of
    /// each.
    Cases {
        /// The folder.
        folder: std::path::PathBuf,
    },
    /// Compares how every PDF of a folder looks before and after it was made anew.
    Alike {
        /// The folder.
        folder: std::path::PathBuf,
    },
    /// Ends the server in the middle of its work, fills the disk, changes the keys, holds it up:
    /// what was acknowledged is there afterwards.
    Faults {
        /// How many times over.
        #[arg(long, default_value_t = 3)]
        rounds: u32,
    },
    /// Sends files changed at random through the inspecting process, for about a minute.
    Mutate {
        /// Where the numbers begin; another one gives other files.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// How many files.
        #[arg(long, default_value_t = 20_000)]
        files: u64,
    },
    /// Reads the plan of every statement that the last tests ran, with so many applications in both
    /// databases.
    Plans {
        /// How many.
        #[arg(long, default_value_t = 1_000_000)]
        rows: u64,
    },
    /// Measures what each operation costs as the archive grows, on both databases; what follows
    /// `--` goes to the measuring program (`--help` lists it).
    Load {
        /// For the measuring program.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Writes a database of this schema, which the tests of later programs read.
    Fixture,
    /// Checks the invariants of the installation.
    Tidy,
    /// Throws the demo data away, so that the next run begins with fresh data.
    Seed,
}

fn main() -> ExitCode {
    let done = match Cli::parse().what {
        What::Setup => setup::all(),
        What::Build { release } => build::site(release).map(|_| ()),
        What::Run { release } => run::demo(release),
        What::Test { only } => test::all(only.as_deref()),
        What::Cases { folder } => cases::all(&folder),
        What::Alike { folder } => alike::all(&folder),
        What::Faults { rounds } => test::faults(rounds),
        What::Mutate { seed, files } => cases::mutate(seed, files),
        What::Plans { rows } => store::plans(rows),
        What::Load { arguments } => store::load(&arguments),
        What::Fixture => store::fixture(),
        What::Tidy => tidy::check(),
        What::Seed => run::forget(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
