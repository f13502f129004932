//! One process that inspects, and the few that are kept warm.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::protocol::{Reply, Task, Verdict, frame, lengths};

/// The longest that a file may take by the clock; its processor time is limited by the process
/// itself.
const LONGEST: Duration = Duration::from_secs(60);

/// A process that did not answer: it was ended by its limits, or could not be started.
#[derive(Debug, thiserror::Error)]
pub(super) enum Gone {
    /// It ended, or was ended, while it read a file.
    #[error("the inspecting process ended: {0}")]
    Ended(String),
    /// There is none.
    #[error("no inspecting process: {0}")]
    NotStarted(std::io::Error),
}

/// How a process is started: a program and its arguments.
#[derive(Clone, Debug)]
pub struct Program {
    /// The program.
    pub path: PathBuf,
    /// Its arguments.
    pub arguments: Vec<String>,
}

impl Program {
    /// This very program, as `inspect`. It is found by the running process, so that a replaced file
    /// on the disk changes nothing.
    #[must_use]
    pub fn this() -> Self {
        Self { path: PathBuf::from("/proc/self/exe"), arguments: vec!["inspect".to_owned()] }
    }
}

/// Processes, some of them waiting for a file.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    program: Arc<Program>,
    idle: Arc<Mutex<Vec<Worker>>>,
    warm: usize,
}

impl Pool {
    /// A pool that keeps so many warm.
    pub(super) fn new(program: Program, warm: usize) -> Self {
        Self { program: Arc::new(program), idle: Arc::default(), warm }
    }

    /// Has a file judged by one of them. One that fails is ended and another one is made ready.
    pub(super) async fn ask(&self, task: &Task, bytes: Bytes) -> Result<(Verdict, Vec<u8>), Gone> {
        let mut worker = match self.waiting() {
            Some(worker) => worker,
            None => Worker::start(&self.program)?,
        };
        let asked = tokio::time::timeout(LONGEST, worker.ask(task, bytes)).await;
        match asked {
            Ok(Ok((reply, body))) => {
                if reply.last {
                    worker.end().await;
                    self.warm_up();
                } else {
                    self.idle().push(worker);
                }
                Ok((reply.verdict, body))
            }
            failed => {
                let how = worker.end().await;
                self.warm_up();
                Err(Gone::Ended(match failed {
                    Ok(_) => how,
                    Err(_) => "the clock".to_owned(),
                }))
            }
        }
    }

    /// One that waits and is still there: what ended meanwhile, by somebody else's hand, says
    /// nothing about the next file.
    fn waiting(&self) -> Option<Worker> {
        let mut idle = self.idle();
        while let Some(mut worker) = idle.pop() {
            if matches!(worker.child.try_wait(), Ok(None)) {
                return Some(worker);
            }
        }
        None
    }

    /// Starts what is missing, so that the next file finds a process that has begun already.
    pub(super) fn warm_up(&self) {
        while self.idle().len() < self.warm {
            match Worker::start(&self.program) {
                Ok(worker) => self.idle().push(worker),
                Err(error) => {
                    tracing::error!(error = %error, "starting the inspecting process");
                    return;
                }
            }
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A process and its pipes. Dropping it ends it.
#[derive(Debug)]
struct Worker {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Worker {
    fn start(program: &Program) -> Result<Self, Gone> {
        let mut command = Command::new(&program.path);
        // One arena: what the process may hold is counted by its addresses, of which every arena
        // reserves many.
        command.args(&program.arguments).env_clear().env("MALLOC_ARENA_MAX", "1").current_dir("/");
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        let mut child = command.spawn().map_err(Gone::NotStarted)?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (input, output) =
            pipes.ok_or_else(|| Gone::NotStarted(std::io::Error::other("pipes")))?;
        Ok(Self { child, input, output })
    }

    async fn ask(&mut self, task: &Task, bytes: Bytes) -> std::io::Result<(Reply, Vec<u8>)> {
        self.input.write_all(&frame(task, &bytes)?).await?;
        self.input.write_all(&bytes).await?;
        self.input.flush().await?;
        // The process has them now: they are not held while it works.
        drop(bytes);
        let mut start = [0; 8];
        self.output.read_exact(&mut start).await?;
        let (header, body) = lengths(start)?;
        let mut bytes = vec![0; header];
        self.output.read_exact(&mut bytes).await?;
        let reply: Reply = serde_json::from_slice(&bytes)?;
        let mut bytes = vec![0; body];
        self.output.read_exact(&mut bytes).await?;
        Ok((reply, bytes))
    }

    /// Ends it, waits for its end and tells how it came.
    async fn end(mut self) -> String {
        // It may have ended already; then this says so and does nothing.
        let _ = self.child.start_kill();
        self.child.wait().await.map_or_else(|error| error.to_string(), |status| status.to_string())
    }
}
