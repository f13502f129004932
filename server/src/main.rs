//! The program.

use std::process::ExitCode;

use clap::Parser;
use server::command::{self, Command};
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let command = Command::parse();
    // The process that reads files has one thread, no log and none of the server's settings.
    if command.inspects() {
        return documents::inspect_from_pipe();
    }
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let done = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime.block_on(command::run(command)),
        Err(error) => Err(server::config::ConfigError::new(error.to_string())),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}
