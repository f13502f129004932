//! Commands: `serve`, `admin create`, `population import`, `agency check | new | import | export`,
//! `keys create | rotate | activate | status | drop`, `signer create`.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use clap::{Parser, Subcommand};
use documents::{disk, make_development_authority};
use domain::id::{AgencyCode, FileId};
use domain::nik::Nik;
use domain::procedure::{ActorKind, Role};
use office::accounts::staff;
use office::applications::read;
use office::{
    DEMO_PASSPHRASE, DEMO_PASSWORD, NewStaff, Office, demo, demo_accounts, demo_residents, register,
};

use crate::config::Config;
use crate::config_error::ConfigError;
use crate::{agency, backup, config, http, keys, workers};

/// The service of a civil registration office.
#[derive(Parser)]
#[command(name = "server", version)]
pub struct Command {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Serves the pages (what happens without a command).
    Serve,
    /// Reads the files of strangers, from its input; the server starts it by itself.
    #[command(hide = true)]
    Inspect,
    /// Accounts of staff.
    #[command(subcommand)]
    Admin(Admin),
    /// The agency's own copy of the population register.
    #[command(subcommand)]
    Population(Population),
    /// Agencies as folders.
    #[command(subcommand)]
    Agency(Agency),
    /// Copies everything but the keys into a folder that does not exist yet, while the server runs.
    Backup {
        /// The folder.
        folder: PathBuf,
    },
    /// Takes a copy back, to where there is no database yet, and reads every file of it.
    Restore {
        /// The folder.
        folder: PathBuf,
    },
    /// What came before it was made anew.
    #[command(subcommand)]
    File(FileCommand),
    /// Secret keys.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// The development signer: a test authority and a key under it.
    #[command(subcommand)]
    Signer(Create),
}

#[derive(Subcommand)]
enum Admin {
    /// Makes an account; the password is read from standard input.
    Create {
        /// Agency code, for instance 5108.
        #[arg(long)]
        agency: AgencyCode,
        /// E-mail address.
        #[arg(long)]
        email: String,
        /// Name.
        #[arg(long)]
        name: String,
        /// NIK, so that nobody processes their own family's application.
        #[arg(long)]
        nik: String,
        /// Role code.
        #[arg(long, default_value = "administrator")]
        role: String,
        /// Area code, for a counter.
        #[arg(long)]
        area: Option<String>,
        /// Office code, for printing and collecting.
        #[arg(long)]
        office: Option<String>,
    },
}

#[derive(Subcommand)]
enum Population {
    /// Loads a CSV file whose first line names its columns: nik, no_kk, nama, and as far as known
    /// shdk, tempat_lahir, tanggal_lahir, jenis_kelamin, kewarganegaraan, status, kode_desa,
    /// alamat.
    Import {
        /// Agency code, for instance 5108.
        #[arg(long)]
        agency: AgencyCode,
        /// The file.
        file: PathBuf,
    },
}

#[derive(Subcommand)]
enum Agency {
    /// Checks a folder: file, line and reason of what is wrong, or what it holds and still lacks.
    Check {
        /// The folder.
        folder: PathBuf,
    },
    /// Copies a folder for another office and lists what must be changed.
    New {
        /// The folder of an agency, or its name under `profiles`.
        #[arg(long)]
        from: PathBuf,
        /// The new folder.
        folder: PathBuf,
    },
    /// Takes a folder over as the next edition of the agency that it defines.
    Import {
        /// The folder.
        folder: PathBuf,
    },
    /// Writes the definitions that are served into a folder.
    Export {
        /// Agency code, for instance 5108.
        #[arg(long)]
        agency: AgencyCode,
        /// The folder.
        folder: PathBuf,
    },
}

#[derive(Subcommand)]
enum FileCommand {
    /// Writes the bytes that an applicant sent, for proof. It is noted who asked and why; they may
    /// do harm when they are opened.
    Original {
        /// Agency code, for instance 5108.
        #[arg(long)]
        agency: AgencyCode,
        /// Who asks: the e-mail address of an administrator.
        #[arg(long)]
        by: String,
        /// Why.
        #[arg(long)]
        reason: String,
        /// Id of the file.
        id: FileId,
        /// Where to write it.
        to: PathBuf,
    },
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Makes a file of fresh keys at a path that does not exist yet.
    Create {
        /// Where.
        path: PathBuf,
    },
    /// Adds another version, which only opens until every server has it.
    Rotate,
    /// Lets the version that was added seal: everything is sealed anew while the servers run.
    Activate,
    /// Says which versions there are, and what the newest has still to seal.
    Status,
    /// Takes the versions away that seal nothing any more.
    Drop,
}

#[derive(Subcommand)]
enum Create {
    /// Makes it at a path that does not exist yet.
    Create {
        /// Where.
        path: PathBuf,
    },
}

impl Command {
    /// Whether this is the process that reads files.
    #[must_use]
    pub fn inspects(&self) -> bool {
        matches!(self.what, Some(What::Inspect))
    }
}

/// Runs a command.
///
/// # Errors
/// [`ConfigError`] with what to do about it.
pub async fn run(command: Command) -> Result<(), ConfigError> {
    match command.what {
        None | Some(What::Serve) => serve(command.config).await,
        Some(What::Inspect) => Err(ConfigError::new("`inspect` has no settings")),
        Some(What::Admin(Admin::Create { agency, email, name, nik, role, area, office })) => {
            let kind = ActorKind::from_code(&role)
                .filter(|kind| ActorKind::STAFF.contains(kind))
                .ok_or_else(|| ConfigError::new(format!("unknown role `{role}`")))?;
            let password = first_line("Kata sandi (paling sedikit 12 karakter): ")?;
            let roles = vec![Role { kind, area, office }];
            let nik = Nik::parse(&nik).map_err(|_| ConfigError::new("NIK: 16 angka"))?;
            let new = NewStaff { email, name, nik, password, roles };
            let office = config::open(&command.config).await?;
            let id = staff::add_staff(&office, &agency, new)
                .await
                .map_err(|error| ConfigError::new(format!("the account was not made: {error}")))?;
            say(&format!("akun dibuat: {id}\n"))
        }
        Some(What::Population(Population::Import { agency, file })) => {
            let csv = disk::read_text(&file)
                .map_err(|error| ConfigError::new(format!("{}: {error}", file.display())))?;
            let office = config::open(&command.config).await?;
            let loaded = register::import_population(&office, &agency, &csv).await;
            let people = loaded.map_err(|error| {
                ConfigError::new(format!("{}: tidak ada yang dimuat.\n{error}", file.display()))
            })?;
            say(&format!("{people} penduduk dimuat\n"))
        }
        Some(What::Agency(what)) => of_agency(&command.config, what).await,
        Some(What::Backup { folder }) => say(&backup::write(&command.config, &folder).await?),
        Some(What::Restore { folder }) => say(&backup::restore(&command.config, &folder).await?),
        Some(What::File(FileCommand::Original { agency, by, reason, id, to })) => {
            let office = config::open(&command.config).await?;
            let bytes = read::original(&office, &agency, &by, &reason, &id)
                .await
                .map_err(|error| ConfigError::new(error.to_string()))?;
            disk::write_secret_bytes(&to, &bytes)
                .map_err(|error| ConfigError::new(format!("{}: {error}", to.display())))
        }
        Some(What::Keys(what)) => of_keys(&command.config, what).await,
        Some(What::Signer(Create::Create { path })) => {
            let passphrase = first_line("Passphrase: ")?;
            make_development_authority(&path, "Kepala Dinas (contoh)", &passphrase)
                .await
                .map_err(|error| ConfigError::new(error.to_string()))
        }
    }
}

async fn of_keys(config: &Config, what: KeysCommand) -> Result<(), ConfigError> {
    if let KeysCommand::Create { path } = &what {
        return keys::make(path);
    }
    let office = config::open(config).await?;
    let said = match what {
        KeysCommand::Create { .. } => return Ok(()),
        KeysCommand::Rotate => keys::rotate(&config.keys, &office)?,
        KeysCommand::Activate => keys::activate(&config.keys, &office)?,
        KeysCommand::Status => keys::status(&office).await?,
        KeysCommand::Drop => keys::drop_old(&config.keys, &office).await?,
    };
    say(&said)
}

async fn of_agency(config: &Config, what: Agency) -> Result<(), ConfigError> {
    let said = match what {
        Agency::Check { folder } => agency::check(&folder)?,
        Agency::New { from, folder } => {
            let named = std::path::Path::new("profiles").join(&from);
            agency::new(if disk::exists(&from) { &from } else { &named }, &folder)?
        }
        Agency::Import { folder } => agency::import(&config::open(config).await?, &folder).await?,
        Agency::Export { agency, folder } => {
            agency::export(&config::open(config).await?, &agency, &folder)?
        }
    };
    say(&said)
}

async fn serve(mut config: Config) -> Result<(), ConfigError> {
    config::refuse_demo_for_others(&config)?;
    if config.demo {
        config::prepare_demo(&mut config).await?;
    }
    let office = config::open(&config).await?;
    if config.demo {
        for profile in office.agencies() {
            demo::seed_demo(&office, &profile.agency.code)
                .await
                .map_err(|error| ConfigError::new(format!("demo data: {error}")))?;
        }
    } else {
        refuse_defaults(&office).await?;
    }
    office.inspector.warm_up();
    let workers = workers::start(&office);
    let listener = tokio::net::TcpListener::bind(&config.address)
        .await
        .map_err(|error| ConfigError::new(format!("{}: {error}", config.address)))?;
    let address = listener.local_addr().map_err(|error| ConfigError::new(error.to_string()))?;
    // Before anybody knows that it runs, so that no stop is missed.
    let stop = http::asked_to_stop().map_err(|error| ConfigError::new(error.to_string()))?;
    say(&greeting(&office, &format!("http://{address}")))?;
    let served = http::serve(listener, office.clone(), &config, stop).await;
    workers.stop(http::STOP).await;
    if tokio::time::timeout(http::STOP, office.db.close()).await.is_err() {
        tracing::warn!("connections to the database that did not end are cut");
    }
    served
}

/// A normal start does not run with well-known passwords, and not without anybody.
async fn refuse_defaults(office: &Office) -> Result<(), ConfigError> {
    for profile in office.agencies() {
        let code = &profile.agency.code;
        let failed = |error: office::OfficeError| ConfigError::new(error.to_string());
        if demo::has_demo_password(office, code).await.map_err(failed)? {
            return Err(ConfigError::new(format!(
                "agency {code}: an account still has the demo password. Use another database, or \
                 start with AKU_DEMO=true"
            )));
        }
        if staff::has_no_staff(office, code).await.map_err(failed)? {
            tracing::warn!(
                agency = %code,
                "no account yet: make the first one with `server admin create`"
            );
        }
    }
    Ok(())
}

fn greeting(office: &Office, address: &str) -> String {
    let mut text = format!("\nAKU Online: {address}\n");
    if office.demo {
        text.push_str(&format!(
            "\nMode contoh, semua data karangan. Kata sandi setiap akun: \
             {DEMO_PASSWORD}\nPassphrase tanda tangan: {DEMO_PASSPHRASE}\n\n"
        ));
        for profile in office.agencies() {
            text.push_str(&format!(
                "  {} (http://{})\n",
                profile.agency.short_name, profile.agency.host
            ));
            for account in demo_accounts(profile) {
                let role = words::actor(account.kind, domain::lang::Lang::Id);
                text.push_str(&format!("  {:26} {:22} {role}\n", account.email, account.name));
            }
            for account in demo_residents(&profile.agency.code) {
                text.push_str(&format!("  {:26} {:22} Warga\n", account.nik, account.name));
            }
        }
        text.push('\n');
    }
    text
}

fn first_line(prompt: &str) -> Result<String, ConfigError> {
    say(prompt)?;
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|error| ConfigError::new(error.to_string()))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn say(text: &str) -> Result<(), ConfigError> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| ConfigError::new(error.to_string()))
}
