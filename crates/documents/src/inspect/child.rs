//! The process that inspects: reads a file from its input, answers on its output, and ends when the
//! input does.

use std::io::{stdin, stdout};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use domain::pdf::FileFault;
use domain::people::photo::PhotoFault;

use super::confine::{Failed, confine};
use super::protocol::{Reply, Task, Verdict, read, write};
use super::{konsep, photo, picture, signature};
use crate::disarm::disarm;

/// What `server inspect` does. It needs no setting, and no file once it has begun.
#[must_use]
pub fn inspect_from_pipe() -> ExitCode {
    // What a reader says of a file it stumbles over may hold what stands in it.
    std::panic::set_hook(Box::new(|_| {}));
    match answer_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer_all() -> Result<(), Failed> {
    // One of the readers spreads its work over threads, of which there are none here: it does it in
    // this one.
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global()?;
    let mut limits = confine()?;
    let (mut input, mut output) = (stdin().lock(), stdout().lock());
    limits.next_file()?;
    while let Some((task, bytes)) = read::<Task>(&mut input)? {
        let (verdict, body) = judge(&task, bytes);
        let last = limits.is_worn();
        write(&mut output, &Reply { verdict, last }, &body)?;
        if last {
            break;
        }
        // Counted anew from here: reading the next file is a part of it.
        limits.next_file()?;
    }
    Ok(())
}

/// Reads a file inside of this program, without the limits of a process, for a fuzzer: the same
/// functions that the process calls. `kind` chooses what is done with it.
pub fn read_as(kind: u8, file: &[u8]) {
    let task = match kind % 4 {
        0 => Task::Applicant { anchors: Vec::new() },
        1 => Task::Konsep,
        2 => Task::Picture { page: 0, width: 200 },
        _ => Task::Photo,
    };
    // What it comes to is nothing here: a fuzzer looks for what never comes to an end, or ends the
    // program.
    let _ = done(&task, file.to_vec());
}

/// Does a task; a reader that gives up in a panic has not read the file.
pub(super) fn judge(task: &Task, bytes: Vec<u8>) -> (Verdict, Vec<u8>) {
    let broken = if matches!(task, Task::Photo) {
        Verdict::Photo(PhotoFault::Broken)
    } else {
        Verdict::File(FileFault::Broken)
    };
    catch_unwind(AssertUnwindSafe(|| done(task, bytes))).unwrap_or((broken, Vec::new()))
}

fn done(task: &Task, bytes: Vec<u8>) -> (Verdict, Vec<u8>) {
    let of_file = |fault| (Verdict::File(fault), Vec::new());
    match task {
        Task::Applicant { anchors } => match disarm(&bytes) {
            Ok(new) => (
                Verdict::Disarmed { pages: new.pages, signature: signature::seen(&bytes, anchors) },
                new.bytes,
            ),
            Err(fault) => of_file(fault),
        },
        Task::Konsep => match konsep::check(&bytes) {
            Ok(pages) => (Verdict::Konsep { pages }, Vec::new()),
            Err(fault) => of_file(fault),
        },
        Task::Picture { page, width } => match picture::of(&bytes, *page, *width) {
            Ok(jpeg) => (Verdict::Picture, jpeg),
            Err(fault) => of_file(fault),
        },
        Task::Photo => match photo::rewrite(&bytes) {
            Ok(jpeg) => (Verdict::Picture, jpeg),
            Err(fault) => (Verdict::Photo(fault), Vec::new()),
        },
    }
}
