//! Changing the texts of messages, the offices, the hours and the local days.

use serde::{Deserialize, Serialize};
use toml_edit::{DocumentMut, Item, Table};

use super::{Unreadable, set_text};

/// The texts of one message as their form sends them; empty ones are not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageEdit {
    /// Subject of the e-mail.
    pub subject: String,
    /// Short message.
    pub sms: String,
    /// WhatsApp.
    pub whatsapp: String,
    /// E-mail.
    pub email: String,
}

/// Changes the texts of a message in `messages.toml`.
///
/// # Errors
/// [`Unreadable`] when there is no such message.
pub fn set_message(text: &str, kind: &str, edit: &MessageEdit) -> Result<String, Unreadable> {
    let mut doc: DocumentMut = text.parse().map_err(|_| Unreadable)?;
    let message = entry(&mut doc, "message", "kind", kind)?;
    for (key, text) in [
        ("subject", &edit.subject),
        ("sms", &edit.sms),
        ("whatsapp", &edit.whatsapp),
        ("email", &edit.email),
    ] {
        if text.trim().is_empty() {
            message.remove(key);
        } else {
            set_text(message, key, text);
        }
    }
    Ok(doc.to_string())
}

/// Changes name and address of an office in `offices.toml`.
///
/// # Errors
/// [`Unreadable`] when there is no such office.
pub fn set_office(text: &str, code: &str, name: &str, address: &str) -> Result<String, Unreadable> {
    let mut doc: DocumentMut = text.parse().map_err(|_| Unreadable)?;
    let office = entry(&mut doc, "office", "code", code)?;
    set_text(office, "name", name);
    set_text(office, "address", address);
    Ok(doc.to_string())
}

fn entry<'a>(
    doc: &'a mut DocumentMut,
    list: &str,
    key: &str,
    wanted: &str,
) -> Result<&'a mut Table, Unreadable> {
    let all = doc.get_mut(list).and_then(Item::as_array_of_tables_mut).ok_or(Unreadable)?;
    all.iter_mut()
        .find(|entry| entry.get(key).and_then(Item::as_str) == Some(wanted))
        .ok_or(Unreadable)
}

/// Changes hours by weekday and the contact in `agency.toml`. An empty span is a day on which the
/// office is closed.
///
/// # Errors
/// [`Unreadable`] when the file has neither part.
pub fn set_agency(
    text: &str,
    hours: &[(String, String)],
    contact: &[(String, String)],
) -> Result<String, Unreadable> {
    let mut doc: DocumentMut = text.parse().map_err(|_| Unreadable)?;
    let table = doc.get_mut("hours").and_then(Item::as_table_mut).ok_or(Unreadable)?;
    for (day, span) in hours {
        if span.is_empty() {
            table.remove(day);
        } else {
            set_text(table, day, span);
        }
    }
    let table = doc.get_mut("contact").and_then(Item::as_table_mut).ok_or(Unreadable)?;
    for (key, text) in contact {
        set_text(table, key, text);
    }
    Ok(doc.to_string())
}

/// Adds a local day off to `holidays.csv`, in the order of the days.
#[must_use]
pub fn add_holiday(text: &str, date: &str, name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|sign| if matches!(sign, ',' | '\n' | '\r') { ' ' } else { sign })
        .collect();
    let row = format!("{date},{},libur-daerah", clean.trim());
    let mut lines: Vec<&str> = text.lines().collect();
    let at =
        lines.iter().skip(1).position(|line| *line > row.as_str()).map_or(lines.len(), |at| at + 1);
    lines.insert(at, &row);
    lines.join("\n") + "\n"
}

/// Takes a local day off out of `holidays.csv`; national ones stay.
#[must_use]
pub fn remove_holiday(text: &str, date: &str) -> String {
    let gone =
        |line: &&str| line.starts_with(&format!("{date},")) && line.ends_with(",libur-daerah");
    text.lines().filter(|line| !gone(line)).collect::<Vec<_>>().join("\n") + "\n"
}
