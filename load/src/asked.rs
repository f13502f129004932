//! What is asked of the command.

use std::path::PathBuf;

use clap::Parser;

/// What went wrong, in words.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
/// An answer, or what went wrong.
pub type Result<T> = std::result::Result<T, Failure>;

/// What is measured.
#[derive(Debug, Parser)]
pub struct Asked {
    /// The program.
    #[arg(long)]
    pub server: PathBuf,
    /// The folder of the site.
    #[arg(long)]
    pub site: PathBuf,
    /// The folder with the agencies' folders.
    #[arg(long)]
    pub profiles: PathBuf,
    /// Where archives and figures are written.
    #[arg(long)]
    pub folder: PathBuf,
    /// The address of a PostgreSQL server, without the name of a database; left out for SQLite
    /// alone.
    #[arg(long)]
    pub postgres: Option<String>,
    /// Without SQLite.
    #[arg(long)]
    pub no_sqlite: bool,
    /// How many applications, one archive for each.
    #[arg(long, value_delimiter = ',', default_value = "10000,100000,1000000")]
    pub applications: Vec<i64>,
    /// How many agencies share an archive.
    #[arg(long, default_value_t = 2)]
    pub agencies: usize,
    /// How many clients ask at the same time.
    #[arg(long, default_value_t = 8)]
    pub clients: usize,
    /// For how long each operation is measured at each archive in each round, seconds.
    #[arg(long, default_value_t = 3)]
    pub seconds: u64,
    /// How many rounds.
    #[arg(long, default_value_t = 3)]
    pub rounds: usize,
    /// Only operations whose name contains this.
    #[arg(long, default_value = "")]
    pub only: String,
}
