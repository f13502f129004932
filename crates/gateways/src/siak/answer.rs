//! Reading an answer of the data warehouse. Agreements differ in the case of the keys, in the
//! columns they grant, and in whether a code is a number or a text.

use std::collections::BTreeMap;

use domain::calendar::parse_date;
use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::people::family::Shdk;
use domain::people::register::{LookUp, Outage, Person};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Envelope {
    content: Vec<BTreeMap<String, Value>>,
}

/// The columns of one person, by their names in capitals.
struct Columns(BTreeMap<String, String>);

/// Reads the body of an answer. Failures come with status 200 and a sentence in `RESPON` or
/// `RESPONSE`.
pub fn read(body: &str) -> LookUp {
    let Ok(envelope) = serde_json::from_str::<Envelope>(body) else {
        return LookUp::Down(Outage::Unreadable);
    };
    let Some(first) = envelope.content.into_iter().next() else { return LookUp::NotFound };
    let columns =
        Columns(first.into_iter().map(|(key, value)| (key.to_uppercase(), text(&value))).collect());
    if let Some(said) = columns.any(&["RESPON", "RESPONSE"]) {
        return refusal(said);
    }
    columns
        .person()
        .map_or(LookUp::Down(Outage::Unreadable), |person| LookUp::Found(Box::new(person)))
}

fn refusal(said: &str) -> LookUp {
    let said = said.to_lowercase();
    if said.contains("tidak ditemukan") {
        LookUp::NotFound
    } else if said.contains("kuota") {
        LookUp::Down(Outage::Quota)
    } else if said.contains("login gagal") {
        LookUp::Down(Outage::Login)
    } else if said.contains("ip address") {
        LookUp::Down(Outage::Address)
    } else {
        LookUp::Down(Outage::Unreadable)
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}

impl Columns {
    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn any(&self, names: &[&str]) -> Option<&str> {
        names.iter().map(|name| self.get(name)).find(|value| !value.is_empty())
    }

    fn person(&self) -> Option<Person> {
        Some(Person {
            nik: Nik::parse(self.get("NIK")).ok()?,
            kk: KkNumber::parse(self.get("NO_KK")).ok()?,
            name: Some(self.get("NAMA_LGKP")).filter(|name| !name.is_empty())?.to_owned(),
            shdk: Shdk::from_siak(self.get("STAT_HBKEL")),
            birth_place: self.get("TMPT_LHR").to_owned(),
            birth_date: date(self.get("TGL_LHR")),
            sex: self.get("JENIS_KLMIN").to_uppercase(),
            // The register answers for citizens who are active only; agreements that grant the
            // columns say more.
            citizen: self
                .any(&["KEWARGANEGARAAN", "WNI"])
                .map(|value| value.to_uppercase().starts_with("WNI") || value == "true"),
            active: self
                .any(&["STATUS_AKTIF", "FLAG_STATUS"])
                .map(|value| value.eq_ignore_ascii_case("aktif") || value == "0"),
            village: self.village(),
            address: self.address(),
        })
    }

    /// `51.08.01.2004` from province, regency, district and village.
    fn village(&self) -> String {
        let part = |name: &str, width: usize| {
            let digits = self.get(name);
            (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
                .then(|| format!("{digits:0>width$}"))
        };
        match (part("NO_PROP", 2), part("NO_KAB", 2), part("NO_KEC", 2), part("NO_KEL", 4)) {
            (Some(province), Some(regency), Some(district), Some(village)) => {
                format!("{province}.{regency}.{district}.{village}")
            }
            _ => String::new(),
        }
    }

    fn address(&self) -> String {
        let (rt, rw) = (self.get("NO_RT"), self.get("NO_RW"));
        let place = if rt.is_empty() && rw.is_empty() {
            String::new()
        } else {
            format!("RT {rt:0>3}/RW {rw:0>3}")
        };
        [self.get("ALAMAT"), &place]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// `1982-06-05` or `05-06-1982`, with or without a time of day.
fn date(written: &str) -> Option<Date> {
    parse_date(written.split(['T', ' ']).next()?)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as on;

    use super::*;

    #[test]
    fn both_ways_to_write_a_date_are_read() {
        assert_eq!(date("1982-06-05"), Some(on(1982, 6, 5)));
        assert_eq!(date("05-06-1982"), Some(on(1982, 6, 5)));
        assert_eq!(date("5 Juni 1982"), None);
    }

    #[test]
    fn an_answer_in_small_letters_with_numbers_is_read() {
        let body = r#"{"content":[{"nik":5108014506820001,"no_kk":"5108010101150077",
            "nama_lgkp":"NI WAYAN CITRA LESTARI","stat_hbkel":"ISTRI","tgl_lhr":"05-06-1982",
            "no_prop":51,"no_kab":8,"no_kec":1,"no_kel":2004,
            "alamat":"Br. Dinas Contoh","no_rt":1,"no_rw":2}],"lastPage":true}"#;
        let LookUp::Found(person) = read(body) else { panic!("found") };
        assert_eq!(person.village, "51.08.01.2004");
        assert_eq!(person.shdk, Some(Shdk::Wife));
        assert_eq!(person.birth_date, Some(on(1982, 6, 5)));
        assert_eq!(person.address, "Br. Dinas Contoh RT 001/RW 002");
        assert_eq!(person.citizen, None);
    }

    #[test]
    fn an_outage_is_never_taken_for_not_found() {
        let said = |words: &str| read(&format!(r#"{{"content":[{{"RESPON":"{words}"}}]}}"#));
        assert_eq!(said("Data Tidak Ditemukan"), LookUp::NotFound);
        assert_eq!(said("KUOTA AKSES HARI INI TELAH HABIS"), LookUp::Down(Outage::Quota));
        assert_eq!(said("Login Gagal"), LookUp::Down(Outage::Login));
        assert_eq!(said("IP Address Tidak Sesuai"), LookUp::Down(Outage::Address));
        assert_eq!(said("sesuatu yang lain"), LookUp::Down(Outage::Unreadable));
        assert_eq!(read("<html>gateway</html>"), LookUp::Down(Outage::Unreadable));
        assert_eq!(
            read(r#"{"content":[{"RESPONSE_CODE":"13","RESPONSE":"Data tidak ditemukan"}]}"#),
            LookUp::NotFound
        );
    }
}
