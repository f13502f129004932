//! The inspecting process alone, for the tests of this crate and for whoever measures it; the
//! server starts itself as `server inspect`.

use std::process::ExitCode;

fn main() -> ExitCode {
    documents::inspect_from_pipe()
}
