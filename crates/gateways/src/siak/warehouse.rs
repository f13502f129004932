//! The data warehouse of the directorate general (`POST
//! {base}/dukcapil/get_json/{INSTANSI}/CALL_NIK`).

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::calendar::Millis;
use domain::nik::Nik;
use domain::people::register::{LookUp, Outage};
use serde_json::{Map, Value};

use super::answer;
use super::breaker::Breaker;

/// How an agreement writes the keys of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyCase {
    /// `NIK`, `USER_ID`.
    Upper,
    /// `nik`, `user_id`.
    Lower,
}

/// What an agreement fixes.
#[derive(Clone)]
pub struct WarehouseSettings {
    /// Address with path: `http://10.0.0.1/dukcapil/get_json/DISDUKCAPIL/CALL_NIK`.
    pub address: String,
    /// How keys are written.
    pub keys: KeyCase,
    /// User of the agreement.
    pub user: String,
    /// Its password.
    pub password: String,
    /// The caller's address that the agreement names, and the key it is sent under (`ip_user` or
    /// `ip_address`).
    pub ip: (String, String),
    /// How long an answer may take.
    pub timeout: Duration,
}

/// A connection to the data warehouse. Cloning it is cheap.
#[derive(Clone)]
pub struct Warehouse {
    settings: Arc<WarehouseSettings>,
    client: reqwest::Client,
    breaker: Arc<Mutex<Breaker>>,
}

impl std::fmt::Debug for Warehouse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Warehouse").field("address", &self.settings.address).finish_non_exhaustive()
    }
}

impl Warehouse {
    /// Prepares a connection; nothing is sent yet.
    ///
    /// # Errors
    /// When the machine's TLS cannot be set up.
    pub fn new(settings: WarehouseSettings) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder()
            .timeout(settings.timeout)
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        Ok(Self { settings: Arc::new(settings), client, breaker: Arc::default() })
    }

    /// Looks a NIK up. A partner that failed five times in a row is left alone for a minute.
    #[tracing::instrument(name = "population register", skip_all)]
    pub async fn look_up(&self, nik: &Nik, now: Millis) -> LookUp {
        if !self.with_breaker(|breaker| breaker.lets_through(now)) {
            return LookUp::Down(Outage::Resting);
        }
        let answer = self.ask(nik).await;
        let answered = !matches!(answer, LookUp::Down(Outage::Unreachable | Outage::Unreadable));
        self.with_breaker(|breaker| breaker.note(answered, now));
        if let LookUp::Down(outage) = answer {
            tracing::warn!(outage = outage.code(), "the population register did not answer");
        }
        answer
    }

    async fn ask(&self, nik: &Nik) -> LookUp {
        let response =
            match self.client.post(&self.settings.address).json(&self.request(nik)).send().await {
                Ok(response) if response.status().is_success() => response,
                Ok(_) | Err(_) => return LookUp::Down(Outage::Unreachable),
            };
        match response.text().await {
            Ok(body) => answer::read(&body),
            Err(_) => LookUp::Down(Outage::Unreachable),
        }
    }

    fn request(&self, nik: &Nik) -> Value {
        let settings = &self.settings;
        let cased = |key: &str| match settings.keys {
            KeyCase::Upper => key.to_uppercase(),
            KeyCase::Lower => key.to_lowercase(),
        };
        let fields = [
            ("nik", nik.as_str()),
            ("user_id", &settings.user),
            ("password", &settings.password),
            (&settings.ip.0, &settings.ip.1),
        ];
        Value::Object(
            fields
                .into_iter()
                .map(|(key, value)| (cased(key), Value::String(value.to_owned())))
                .collect::<Map<_, _>>(),
        )
    }

    fn with_breaker<T>(&self, act: impl FnOnce(&mut Breaker) -> T) -> T {
        act(&mut self.breaker.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
