//! PostgreSQL servers of one run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{Done, command, run};

/// A PostgreSQL server of this run alone.
pub struct Postgres {
    folder: PathBuf,
    /// Where it is reached, without the name of a database.
    pub address: String,
}

impl Postgres {
    /// One that is quick and forgets everything when the machine stops: for tests.
    pub fn start() -> Done<Self> {
        Self::with(
            "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300",
        )
    }

    /// One that keeps what it acknowledged, as in an office.
    pub fn durable() -> Done<Self> {
        Self::with("-c max_connections=100")
    }

    fn with(settings: &str) -> Done<Self> {
        let folder = std::env::temp_dir().join(format!("aku-pg-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        run(&mut command("chown", &["postgres", &folder.to_string_lossy()]))?;
        let data = folder.join("data");
        run(as_postgres(&program("initdb")?)
            .arg("-D")
            .arg(&data)
            .args(["-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"])
            .stdout(std::process::Stdio::null()))?;
        let settings = format!("-k {} -c listen_addresses='' {settings}", folder.display());
        let log = folder.join("log");
        run(as_postgres(&program("pg_ctl")?)
            .arg("-D")
            .arg(&data)
            .arg("-w")
            .arg("-l")
            .arg(&log)
            .arg("-o")
            .arg(settings)
            .arg("start")
            .stdout(std::process::Stdio::null()))?;
        let address =
            format!("postgres://postgres@{}", folder.to_string_lossy().replace('/', "%2F"));
        Ok(Self { folder, address })
    }

    /// Ends it and throws its data away.
    pub fn stop(self) -> Done {
        run(as_postgres(&program("pg_ctl")?)
            .arg("-D")
            .arg(self.folder.join("data"))
            .args(["-m", "immediate", "stop"])
            .stdout(std::process::Stdio::null()))?;
        fs::remove_dir_all(&self.folder).map_err(|error| error.to_string())
    }
}

/// PostgreSQL does not run as root.
pub fn as_postgres(program: &Path) -> Command {
    let mut command =
        command("setpriv", &["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
    command.arg(program).current_dir("/");
    command
}

/// A program of the newest version that is there.
pub fn program(name: &str) -> Done<PathBuf> {
    let versions =
        fs::read_dir("/usr/lib/postgresql").map_err(|error| format!("PostgreSQL: {error}"))?;
    versions
        .flatten()
        .map(|version| version.path().join("bin").join(name))
        .find(|path| path.exists())
        .ok_or_else(|| format!("PostgreSQL has no {name}"))
}
