//! Looking up the people whom a form names. Whoever files sees of the name what shows that the right person is meant; each look-up by staff is
//! noted, and there are so many a day and no more, so that nobody can leaf through the register.

use std::collections::BTreeMap;

use domain::form::{Field, FieldKind, Raw, found_of};
use domain::nik::Nik;
use domain::people::register::LookUp;
use domain::person_name;
use domain::views::Found;
use domain::words::{Lang, Text, put, say};
use store::applications::Application;
use store::reads;

use crate::{Caller, Office, Result};

/// Stands in a draft for a NIK that the register has not.
const NOBODY: &str = "-";
/// So many people are looked up by one account in a day.
const MOST_A_DAY: i64 = 300;
const DAY_MS: i64 = 24 * 60 * 60_000;
/// How a look-up is noted among the readings.
const WHAT: &str = "register";

/// Who was looked up: by field, the NIK and what stands in the draft for the answer.
pub(crate) type FoundPeople = BTreeMap<String, (Nik, String)>;

impl Office {
    /// Looks up the people in what was just typed whose NIK has changed. An outage, or too many of them, leaves the question open: it keeps nobody
    /// from filing.
    pub(crate) async fn find_people(
        &self,
        caller: &Caller,
        application: &Application,
        fields: &[Field],
        typed: &Raw,
    ) -> Result<FoundPeople> {
        let kept: Raw = serde_json::from_str(&application.draft)?;
        let mut found = FoundPeople::new();
        for field in fields.iter().filter(|field| field.kind == FieldKind::Person) {
            let Some(nik) = typed.get(&field.name).and_then(|typed| Nik::parse(typed).ok()) else { continue };
            let known = kept.get(&field.name).and_then(|kept| Nik::parse(kept).ok()).is_some_and(|kept| kept == nik);
            if known && kept.contains_key(&found_of(&field.name)) {
                continue;
            }
            if let Some(said) = self.find_person(caller, application, &nik).await? {
                found.insert(field.name.clone(), (nik, said));
            }
        }
        Ok(found)
    }

    async fn find_person(&self, caller: &Caller, application: &Application, nik: &Nik) -> Result<Option<String>> {
        let agency = &caller.actor.agency;
        if caller.resident.is_some() {
            // A resident knows the own family; of others the register tells a resident nothing.
            let family = self.named_family(caller).await?;
            return Ok(family.into_iter().find(|member| member.nik == *nik).map(|member| member.name));
        }
        let Some(role) = caller.desk() else { return Ok(None) };
        let mut tx = self.db.read().await?;
        let today = reads::count_since(&mut tx, agency, &caller.actor.id, WHAT, self.now() - DAY_MS).await?;
        drop(tx);
        if today >= MOST_A_DAY {
            return Ok(None);
        }
        self.note_reading(caller, &application.case.id, role.kind, WHAT).await?;
        Ok(match self.look_up(agency, nik).await? {
            LookUp::Found(person) => Some(person.name),
            LookUp::NotFound => Some(NOBODY.to_owned()),
            LookUp::Down(_) => None,
        })
    }
}

/// Writes into a draft what was found, and takes out what was said of a NIK that has changed.
pub(crate) fn keep_found(fields: &[Field], before: &Raw, raw: &mut Raw, found: &FoundPeople) {
    let nik_of = |raw: &Raw, name: &str| raw.get(name).and_then(|typed| Nik::parse(typed).ok());
    for field in fields.iter().filter(|field| field.kind == FieldKind::Person) {
        let now = nik_of(raw, &field.name);
        match found.get(&field.name) {
            Some((nik, said)) if now.as_ref() == Some(nik) => {
                raw.insert(found_of(&field.name), said.clone());
            }
            _ if now.is_some() && now == nik_of(before, &field.name) => {}
            _ => {
                raw.remove(&found_of(&field.name));
            }
        }
    }
}

/// What whoever files is told of the people named in a draft; a resident reads whole names, as they are the family's.
pub(crate) fn told(fields: &[Field], raw: &Raw, own: bool) -> BTreeMap<String, Found> {
    let people = fields.iter().filter(|field| field.kind == FieldKind::Person);
    let said = people.filter_map(|field| Some((field.name.clone(), raw.get(&found_of(&field.name))?)));
    said.map(|(name, said)| {
        let found = match said.as_str() {
            NOBODY => Found::Nobody,
            whole if own => Found::Named(whole.to_owned()),
            whole => Found::Named(person_name::masked(whole)),
        };
        (name, found)
    })
    .collect()
}

/// What an answer that names a person is shown with: what the register said, and what is odd about it.
pub(crate) fn beside(field: &Field, raw: &Raw, whole: bool, lang: Lang) -> (String, Vec<String>) {
    let Some(said) = raw.get(&found_of(&field.name)) else { return (String::new(), Vec::new()) };
    if said == NOBODY {
        return (String::new(), vec![say(Text::FoundNoneStaff, lang).to_owned()]);
    }
    let name = if whole { said.clone() } else { person_name::masked(said) };
    // The name is typed beside the NIK (`nik_ibu`, `nama_ibu`); of whom it is about, among what every application has.
    let typed = raw.get(&field.name.replacen("nik", "nama", 1)).or_else(|| raw.get("nama_pemohon").filter(|_| field.name == "nik"));
    let other = typed.is_some_and(|typed| person_name::search_words(typed) != person_name::search_words(said));
    (put(Text::FoundIs, lang, &[("nama", &name)]), if other { vec![say(Text::FoundOther, lang).to_owned()] } else { Vec::new() })
}
