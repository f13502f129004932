//! An installation of the program with an archive.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use store::Db;
use store::testing::{Archive, fresh_database, test_ring};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};

use crate::asked::{Asked, Result};

/// The password of every account of a demo.
pub const PASSWORD: &str = "coba-aku-online";
/// The agencies that an archive may have, and the folders of their profiles.
const AGENCIES: [(&str, &str); 2] = [("5108", "buleleng"), ("7306", "gowa")];
/// The district whose counters are busy.
const BUSY: &str = "51.08.05";
/// The instant at which the last application of an archive was filed: 21 November 2026.
const FILLED_UNTIL: i64 = 1_795_230_000_000;

/// Where the rows lie.
#[derive(Clone, Debug)]
pub enum Database {
    /// A file.
    Sqlite,
    /// A server by its address, without the name of a database.
    Postgres(String),
}

impl Database {
    /// Its name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }
}

/// A running program with an archive.
#[derive(Debug)]
pub struct Installation {
    /// How many applications it began with.
    pub applications: i64,
    /// Where it listens: `http://127.0.0.1:..`.
    pub address: String,
    /// Villages of the busy district.
    pub villages: Vec<String>,
    /// Its folder.
    pub folder: PathBuf,
    child: Child,
}

/// How the program is started.
struct Settings<'a> {
    asked: &'a Asked,
    folder: &'a Path,
    database: String,
}

impl Settings<'_> {
    fn command(&self) -> Command {
        let mut command = Command::new(&self.asked.server);
        let profiles = &AGENCIES[..self.asked.agencies.clamp(1, AGENCIES.len())];
        let profiles: Vec<String> = profiles
            .iter()
            .map(|(_, folder)| self.asked.profiles.join(folder).display().to_string())
            .collect();
        command
            .env_clear()
            .env("RUST_LOG", "warn")
            .env("AKU_ADDRESS", "127.0.0.1:0")
            .env("AKU_RATE", "1000")
            .env("AKU_DEMO", "true")
            .env("AKU_PROXIES", "127.0.0.1")
            .env("AKU_DATABASE", &self.database)
            .env("AKU_FILES", self.folder.join("files"))
            .env("AKU_KEYS", self.folder.join("keys"))
            .env("AKU_SITE", &self.asked.site)
            .env("AKU_PROFILES", profiles.join(","))
            .stderr(Stdio::inherit());
        command
    }

    async fn start(&self) -> Result<(Child, String)> {
        let mut child = self.command().stdout(Stdio::piped()).kill_on_drop(true).spawn()?;
        let said = child.stdout.take().ok_or("no output")?;
        let mut lines = BufReader::new(said).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some(address) = line.strip_prefix("AKU Online: ") {
                let address = address.trim_end_matches('/').to_owned();
                // What it says from here on is read, so that the pipe does not fill.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok((child, address));
            }
        }
        Err("the program did not start".into())
    }

    /// An account of a counter.
    async fn counter(&self, at: usize, village: &str) -> Result<()> {
        let (email, nik) =
            (format!("loket{at}@contoh.id"), format!("510801120380{:04}", 9000 + at));
        // Names have no figures.
        let name = format!("Loket {}", "A".repeat(at + 2));
        let arguments = [
            "admin",
            "create",
            "--agency",
            AGENCIES[0].0,
            "--email",
            &email,
            "--name",
            &name,
            "--nik",
            &nik,
            "--role",
            "counter",
            "--area",
            village,
        ];
        let mut child =
            self.command().args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        let mut typed = child.stdin.take().ok_or("no input")?;
        typed.write_all(format!("{PASSWORD}\n").as_bytes()).await?;
        drop(typed);
        if child.wait().await?.success() { Ok(()) } else { Err("an account was not made".into()) }
    }
}

/// Asks a program to end, and waits for it.
async fn stop(mut child: Child) -> Result<()> {
    if let Some(id) = child.id() {
        Command::new("kill").args(["-TERM", &id.to_string()]).status().await?;
    }
    child.wait().await?;
    Ok(())
}

/// The villages of an agency.
fn villages(profiles: &Path, folder: &str) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(profiles.join(folder).join("areas.csv"))?;
    let codes = text.lines().skip(1).filter_map(|line| line.split(',').next());
    Ok(codes.filter(|code| code.len() == 13).map(str::to_owned).collect())
}

impl Installation {
    /// Makes one with an archive of so many applications, and starts it.
    ///
    /// # Errors
    /// When something of it fails.
    pub async fn open(asked: &Asked, database: &Database, applications: i64) -> Result<Self> {
        let folder = asked.folder.join(format!("{}-{applications}", database.name()));
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(folder.join("data"))?;
        let address = match database {
            Database::Sqlite => format!("sqlite:{}/data/aku.db", folder.display()),
            Database::Postgres(server) => {
                fresh_database(server, &format!("aku_load_{applications}")).await?
            }
        };
        let settings = Settings { asked, folder: &folder, database: address.clone() };
        // The first start makes keys, accounts and a few applications on their way.
        stop(settings.start().await?.0).await?;
        let agencies = &AGENCIES[..asked.agencies.clamp(1, AGENCIES.len())];
        let mut archive = Archive { applications, agencies: Vec::new(), now: FILLED_UNTIL };
        for (code, folder) in agencies {
            archive.agencies.push(((*code).to_owned(), villages(&asked.profiles, folder)?));
        }
        let busy = archive.agencies[0].1.iter().filter(|village| village.starts_with(BUSY));
        let villages: Vec<String> = busy.cloned().collect();
        for (at, village) in (0..asked.clients).zip(villages.iter().cycle()) {
            settings.counter(at, village).await?;
        }
        // Nothing of the archive is sealed, so that any keys open it.
        let db = Db::connect(&address, test_ring()).await?;
        archive.fill(&db).await?;
        db.close().await;
        let (child, address) = settings.start().await?;
        Ok(Self { applications, address, villages, folder, child })
    }

    /// Ends it and throws its archive away.
    ///
    /// # Errors
    /// When the program or the disk fails.
    pub async fn close(self) -> Result<()> {
        stop(self.child).await?;
        std::fs::remove_dir_all(&self.folder)?;
        Ok(())
    }
}
