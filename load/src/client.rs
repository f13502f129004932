//! People with sessions, and how they ask.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::header::{ACCEPT, COOKIE, HeaderMap, HeaderValue, SET_COOKIE};
use reqwest::multipart::{Form, Part};
use reqwest::redirect::Policy;
use reqwest::{Client, Response};

use crate::asked::Result;
use crate::installation::PASSWORD;

/// Somebody with a session.
#[derive(Clone, Debug)]
pub struct Person {
    client: Client,
    address: String,
    cookie: String,
}

/// A client that looks like one of an address of its own.
fn client(from: usize) -> Result<Client> {
    let mut headers = HeaderMap::new();
    let address = format!("10.0.{}.{}", from / 250, 1 + from % 250);
    headers.insert("x-forwarded-for", HeaderValue::from_str(&address)?);
    headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
    Ok(Client::builder()
        .default_headers(headers)
        .redirect(Policy::none())
        .no_proxy()
        .timeout(Duration::from_secs(60))
        .build()?)
}

impl Person {
    /// Signs somebody in.
    ///
    /// # Errors
    /// When there is no such account.
    pub async fn sign_in(address: &str, name: &str, from: usize) -> Result<Self> {
        let client = client(from)?;
        let answer = client
            .post(format!("{address}/masuk"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(format!("nama={name}&sandi={PASSWORD}"))
            .send()
            .await?;
        let cookies = answer.headers().get_all(SET_COOKIE).iter();
        let cookie = cookies
            .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
            .find(|cookie| cookie.starts_with("__Host-aku="))
            .ok_or_else(|| format!("{name} could not sign in: {}", answer.status()))?
            .to_owned();
        Ok(Self { client, address: address.to_owned(), cookie })
    }

    /// A page; whether it came as it should.
    ///
    /// # Errors
    /// When the line broke.
    pub async fn page(&self, path: &str) -> Result<Option<String>> {
        let asked = self.client.get(format!("{}{path}", self.address));
        let answer = asked.header(COOKIE, &self.cookie).send().await?;
        let right = answer.status().is_success();
        let body = answer.text().await?;
        Ok(right.then_some(body))
    }

    /// Posts fields, and a file if there is one, and gives the answer.
    ///
    /// # Errors
    /// When the line broke.
    pub async fn post(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<Vec<u8>>,
    ) -> Result<Response> {
        let mut form = Form::new();
        for (name, value) in fields {
            form = form.text((*name).to_owned(), (*value).to_owned());
        }
        if let Some(bytes) = file {
            form = form.part("berkas", Part::bytes(bytes).file_name("berkas.pdf"));
        }
        Ok(self
            .client
            .post(format!("{}{path}", self.address))
            .header(COOKIE, &self.cookie)
            .header(ACCEPT, "application/json")
            .multipart(form)
            .send()
            .await?)
    }

    /// Posts fields as a form of a page without scripts does.
    ///
    /// # Errors
    /// When the line broke.
    pub async fn ask(&self, path: &str, body: &str) -> Result<Response> {
        Ok(self
            .client
            .post(format!("{}{path}", self.address))
            .header(COOKIE, &self.cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.to_owned())
            .send()
            .await?)
    }
}

/// Everybody who asks, each role with one session a client.
#[derive(Debug)]
pub struct People {
    /// Counters of one district, each its own account.
    pub counters: Vec<Person>,
    /// The counter of a whole district.
    pub district: Vec<Person>,
    /// Verifiers.
    pub verifiers: Vec<Person>,
    /// Operators of SIAK.
    pub siak: Vec<Person>,
    /// Validators.
    pub validators: Vec<Person>,
    /// Those who print.
    pub producers: Vec<Person>,
    /// Auditors.
    pub auditors: Vec<Person>,
    /// Verifiers who search for two frequent words.
    pub searching: Vec<Person>,
    /// Counters who search for a frequent word.
    pub searching_counters: Vec<Person>,
    /// What was filed and not yet accepted.
    pub filed: Arc<Mutex<VecDeque<String>>>,
}

impl People {
    /// Signs everybody in.
    ///
    /// # Errors
    /// When somebody cannot.
    pub async fn sign_in(address: &str, clients: usize) -> Result<Self> {
        let mut from = 0;
        let mut some = async |name: &dyn Fn(usize) -> String| -> Result<Vec<Person>> {
            let mut all = Vec::new();
            for at in 0..clients {
                from += 1;
                all.push(Person::sign_in(address, &name(at), from).await?);
            }
            Ok(all)
        };
        let demo = |name: &'static str| move |_: usize| format!("{name}@contoh.id");
        let counter = |at: usize| format!("loket{at}@contoh.id");
        let people = Self {
            counters: some(&counter).await?,
            district: some(&demo("sukasada")).await?,
            verifiers: some(&demo("verifikator")).await?,
            siak: some(&demo("siak")).await?,
            validators: some(&demo("validator")).await?,
            producers: some(&demo("cetak")).await?,
            auditors: some(&demo("inspektorat")).await?,
            searching: some(&demo("verifikator2")).await?,
            searching_counters: some(&demo("sukasada")).await?,
            filed: Arc::default(),
        };
        for person in &people.searching {
            person.ask("/api/search", "words=putu+sari").await?;
        }
        for person in &people.searching_counters {
            person.ask("/api/search", "words=wayan").await?;
        }
        Ok(people)
    }
}
