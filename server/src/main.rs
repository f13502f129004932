//! The program.

use std::io::IsTerminal;
use std::os::unix::process::CommandExt;
use std::process::ExitCode;

use clap::Parser;
use server::command;
use server::command::Command;
use tracing_subscriber::EnvFilter;

/// How many threads wait for the disk, hash passwords or set documents at a time.
const BLOCKING: usize = 16;

/// glibc keeps freed memory for each thread that once used it, and is told how much of that in the
/// environment alone, before the program begins: so it begins a second time, in its own place.
/// Where that fails it goes on with more memory.
fn keep_few_arenas() {
    const ARENAS: &str = "MALLOC_ARENA_MAX";
    if std::env::var_os(ARENAS).is_none() {
        let mut again = std::process::Command::new("/proc/self/exe");
        let _ = again
            .arg0(std::env::args_os().next().unwrap_or_default())
            .args(std::env::args_os().skip(1))
            .env(ARENAS, "2")
            .exec();
    }
}

fn main() -> ExitCode {
    let command = Command::parse();
    // The process that reads files has one thread, no log and none of the server's settings.
    if command.inspects() {
        return documents::inspect_from_pipe();
    }
    keep_few_arenas();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    // Every thread has memory of its own that it keeps: what waits for the disk needs few.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(BLOCKING)
        .enable_all()
        .build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(command::run(command)),
        Err(error) => Err(server::config_error::ConfigError::new(error.to_string())),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}
