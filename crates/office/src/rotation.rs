//! Another version of the keys: what older ones have sealed is sealed anew, and keyed hashes are made anew where what they were made of is known.
//! Meanwhile both versions are looked up. Whoever stops in between goes on with what is left.

use std::collections::BTreeMap;

use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::phone::Phone;
use serde_json::Value;
use store::reseal::{self, Numbered};
use store::upkeep;
use vault::Version;

use crate::residents::subject;
use crate::{Office, Result};

/// Under which name the version is kept that has sealed everything.
const SEALED_BY: &str = "sealed by";

/// How far the newest version of the keys has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealing {
    /// Everything is sealed with it.
    Done,
    /// Something is sealed with the version before.
    Under,
    /// Something was never sealed: the database is from before there were sealed columns.
    Never,
}

impl Office {
    /// How far the newest version of the keys has come.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sealing(&self) -> Result<Sealing> {
        let mut tx = self.db.read().await?;
        let by = upkeep::key_check(&mut tx, SEALED_BY).await?.and_then(|by| by.parse::<Version>().ok());
        Ok(match by {
            None => Sealing::Never,
            Some(by) if by == self.ring.newest() => Sealing::Done,
            Some(_) => Sealing::Under,
        })
    }

    /// Seals with the newest version what it has not sealed yet, and gives the number of values.
    ///
    /// # Errors
    /// When the database fails, or something does not open; what was done until then stays.
    pub async fn seal_anew(&self) -> Result<u64> {
        let done = reseal::all(&self.db, || self.source.bytes()).await?;
        if self.ring.previous() != self.ring.newest() {
            let mut tx = self.db.write().await?;
            reseal::refresh_old_kin(&mut tx).await?;
            tx.commit().await?;
            self.name_anew().await?;
            self.number_anew().await?;
        }
        // What was written meanwhile by a server that still had the keys of before is done the next time.
        let mut tx = self.db.read().await?;
        let old_kin = reseal::has_old_kin(&mut tx).await?;
        drop(tx);
        if reseal::left(&self.db).await?.is_empty() && (!old_kin || self.ring.previous() == self.ring.newest()) {
            let mut tx = self.db.write().await?;
            self.note_keys(&mut tx).await?;
            upkeep::set_key_check(&mut tx, SEALED_BY, &self.ring.newest().to_string()).await?;
            tx.commit().await?;
        }
        Ok(done)
    }

    /// The same, when something is left to do.
    ///
    /// # Errors
    /// As for [`Office::seal_anew`].
    pub async fn seal_with_newest(&self) -> Result<u64> {
        if self.sealing().await? == Sealing::Done { Ok(0) } else { self.seal_anew().await }
    }

    /// How much the newest version has not sealed yet, by table and column.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn left_to_seal(&self) -> Result<Vec<(String, i64)>> {
        Ok(reseal::left(&self.db).await?)
    }

    /// The names that accounts sign in with.
    async fn name_anew(&self) -> Result<()> {
        let mut after = String::new();
        loop {
            let mut tx = self.db.write().await?;
            let page = reseal::names_after(&mut tx, &after).await?;
            let Some((last, ..)) = page.last() else { return Ok(()) };
            after.clone_from(last);
            for (id, agency, names) in &page {
                for name in names {
                    let [anew, before] = self.name_hash(agency, name);
                    reseal::name(&mut tx, agency, id, &before, &anew).await?;
                }
            }
            tx.commit().await?;
        }
    }

    /// The numbers that applications are found by, and what stands for the people that they name.
    async fn number_anew(&self) -> Result<()> {
        let mut after = String::new();
        loop {
            let mut tx = self.db.write().await?;
            let page = reseal::applications_after(&mut tx, &after).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after.clone_from(&last.id);
            for row in &page {
                let anew = self.hashes_anew(row);
                let of = |hash: &str| anew.get(hash).cloned().unwrap_or_else(|| hash.to_owned());
                let subjects: Vec<String> = row.subjects.split_whitespace().map(of).collect();
                let (subject, subjects) = (of(&row.subject), subjects.join(" "));
                if (&subject, &subjects) != (&row.subject, &row.subjects) {
                    reseal::put_subjects(&mut tx, row, &subject, &subjects).await?;
                }
                for (before, anew) in &anew {
                    reseal::number(&mut tx, &row.id, before, anew).await?;
                }
            }
            tx.commit().await?;
        }
    }

    /// For the hashes of the version before, those of the newest one: of every number that was typed into an application.
    fn hashes_anew(&self, row: &Numbered) -> BTreeMap<String, String> {
        let mut anew = BTreeMap::new();
        let mut note = |text: &str| {
            let [newest, before] = self.lookups(&row.agency, text);
            anew.insert(before, newest);
        };
        let typed = [&row.answers, &row.draft].map(|json| serde_json::from_str::<Value>(json).unwrap_or_default());
        for text in typed.iter().flat_map(texts) {
            if let Ok(nik) = Nik::parse(text) {
                note(nik.as_str());
                note(&subject(&nik));
            }
            if let Ok(kk) = KkNumber::parse(text) {
                note(kk.as_str());
            }
            if let Some(phone) = Phone::parse(text) {
                note(phone.as_str());
            }
        }
        anew
    }
}

/// Every text of a JSON value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
