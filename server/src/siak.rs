//! Settings of the population register.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use documents::disk;
use gateways::{KeyCase, Siak, Warehouse, WarehouseSettings};

use crate::config_error::ConfigError;

/// How the agreement writes the keys of a request.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Keys {
    /// `NIK`, `USER_ID`.
    Upper,
    /// `nik`, `user_id`.
    Lower,
}

/// Where people are looked up.
#[derive(Args, Clone, Debug)]
pub struct SiakConfig {
    /// Address of the data warehouse with its path
    /// (`http://../dukcapil/get_json/INSTANSI/CALL_NIK`). Without one people are looked up in
    /// the agency's own copy of the register (`server population import`).
    #[arg(long, env = "AKU_SIAK_ADDRESS")]
    pub siak_address: Option<String>,
    /// How its agreement writes keys.
    #[arg(long, env = "AKU_SIAK_KEYS", value_enum, default_value = "upper")]
    pub siak_keys: Keys,
    /// User of the agreement.
    #[arg(long, env = "AKU_SIAK_USER", default_value = "")]
    pub siak_user: String,
    /// File that holds the agreement's password.
    #[arg(long, env = "AKU_SIAK_PASSWORD_FILE")]
    pub siak_password_file: Option<PathBuf>,
    /// The key and the address of this office that the agreement names.
    #[arg(long, env = "AKU_SIAK_IP", default_value = "ip_user=127.0.0.1")]
    pub siak_ip: String,
    /// Seconds an answer may take.
    #[arg(long, env = "AKU_SIAK_TIMEOUT", default_value_t = 10)]
    pub siak_timeout: u64,
}

impl SiakConfig {
    /// What they come to.
    ///
    /// # Errors
    /// [`ConfigError`]: a password file that cannot be read, an address pair without `=`.
    pub fn open(&self) -> Result<Siak, ConfigError> {
        let Some(address) = self.siak_address.clone() else { return Ok(Siak::Registry) };
        let password = match &self.siak_password_file {
            Some(file) => disk::read_text(file)
                .map_err(|error| ConfigError::new(format!("{}: {error}", file.display())))?,
            None => {
                return Err(ConfigError::new(
                    "AKU_SIAK_ADDRESS needs AKU_SIAK_PASSWORD_FILE: the file with the agreement's \
                     password",
                ));
            }
        };
        let (key, ip) = self
            .siak_ip
            .split_once('=')
            .ok_or_else(|| ConfigError::new("AKU_SIAK_IP: write it as ip_user=10.0.0.9"))?;
        let settings = WarehouseSettings {
            address,
            keys: match self.siak_keys {
                Keys::Upper => KeyCase::Upper,
                Keys::Lower => KeyCase::Lower,
            },
            user: self.siak_user.clone(),
            password: password.trim().to_owned(),
            ip: (key.to_owned(), ip.to_owned()),
            timeout: Duration::from_secs(self.siak_timeout),
        };
        Warehouse::new(settings)
            .map(Siak::DataWarehouse)
            .map_err(|error| ConfigError::new(format!("data warehouse: {error}")))
    }
}
