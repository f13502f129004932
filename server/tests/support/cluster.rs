//! A PostgreSQL cluster of one test alone, as a real one is: with fsync. PostgreSQL does not run as
//! root.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::allow_attributes,
    dead_code,
    missing_docs
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub struct Cluster {
    folder: TempDir,
}

fn program(name: &str) -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL");
    versions
        .flatten()
        .map(|version| version.path().join("bin").join(name))
        .find(|path| path.exists())
        .expect(name)
}

/// A program of PostgreSQL, as its own user.
fn as_postgres(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid=postgres", "--regid=postgres", "--clear-groups"])
        .arg(program)
        .current_dir("/")
        .stdout(Stdio::null());
    command
}

impl Cluster {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        assert!(
            Command::new("chown").arg("postgres").arg(folder.path()).status().unwrap().success()
        );
        let made = as_postgres(&program("initdb"))
            .arg("-D")
            .arg(folder.path().join("data"))
            .args(["-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"])
            .status();
        assert!(made.unwrap().success());
        let cluster = Self { folder };
        cluster.go_on();
        cluster
    }

    fn control(&self, arguments: &[&str]) -> bool {
        let settings = format!("-k {} -c listen_addresses=''", self.folder.path().display());
        let mut command = as_postgres(&program("pg_ctl"));
        command
            .arg("-D")
            .arg(self.folder.path().join("data"))
            .arg("-l")
            .arg(self.folder.path().join("log"))
            .args(["-w", "-o", &settings]);
        command.args(arguments).stderr(Stdio::null()).status().unwrap().success()
    }

    /// Starts it again, after whatever ended it.
    pub fn go_on(&self) {
        assert!(self.control(&["start"]));
    }

    /// Ends it as a power cut does: nothing is written any more.
    pub fn cut(&self) {
        assert!(self.control(&["-m", "immediate", "stop"]));
    }

    pub fn address(&self) -> String {
        format!(
            "postgres://postgres@{}/postgres",
            self.folder.path().display().to_string().replace('/', "%2F")
        )
    }

    /// The one value that a statement gives.
    pub fn ask(&self, statement: &str) -> String {
        let mut command = as_postgres(&program("psql"));
        command.arg("-h").arg(self.folder.path()).args(["-U", "postgres", "-Atc", statement]);
        let output = command.stdout(Stdio::piped()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.control(&["-m", "immediate", "stop"]);
    }
}
