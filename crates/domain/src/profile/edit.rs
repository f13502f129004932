//! Changing a profile's files the way an administrator's form does: what is not changed stays byte
//! for byte as it is, with its comments.

mod agency;

use std::collections::{BTreeMap, BTreeSet};

pub use agency::{MessageEdit, add_holiday, remove_holiday, set_agency, set_message, set_office};
use serde::{Deserialize, Serialize};
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

use crate::form::{FieldKind, When};
use crate::service::Requirement;

/// Why a file could not be changed: it, or the entry, is not there or not readable. The form shows
/// what is wrong with the whole file then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the entry cannot be changed")]
pub struct Unreadable;

/// A service as its form sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceEdit {
    /// Its name.
    pub name: String,
    /// Who may apply.
    pub applicant: String,
    /// Number of the decree; empty while it is not known.
    pub decree: String,
    /// Group in the catalogue, by its code.
    pub category: String,
    /// Codes of the forms that belong to it.
    pub forms: Vec<String>,
    /// Promised office minutes.
    pub promise_minutes: i64,
    /// What to bring; one without a code is new.
    pub requirements: Vec<Requirement>,
    /// Documents issued.
    pub documents: Vec<String>,
    /// Its fields in their order.
    pub fields: Vec<FieldEdit>,
}

/// A field as its form sends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldEdit {
    /// Its name; empty for a new one.
    pub name: String,
    /// What people read.
    pub label: String,
    /// Help under the label.
    pub hint: String,
    /// Whether it must be answered.
    pub required: bool,
    /// What it holds; only a new one is asked.
    pub kind: FieldKind,
    /// The options of a new choice.
    pub options: Vec<String>,
}

/// A stable code for what has only words: small letters, digits and dashes.
#[must_use]
pub fn slug(words: &str, separator: char) -> String {
    let mut slug = String::new();
    for sign in words.chars().flat_map(char::to_lowercase) {
        match sign {
            sign if sign.is_ascii_alphanumeric() => slug.push(sign),
            _ if !slug.is_empty() && !slug.ends_with(separator) => slug.push(separator),
            _ => {}
        }
    }
    slug.truncate(40);
    slug.trim_matches(separator).to_owned()
}

/// A code that no other one has: with a number behind it if need be.
fn unlike(base: &str, separator: char, taken: &BTreeSet<String>) -> String {
    let base = if base.is_empty() { "isian" } else { base };
    let numbered = (2..).map(|count| format!("{base}{separator}{count}"));
    std::iter::once(base.to_owned())
        .chain(numbered)
        .find(|code| !taken.contains(code))
        .unwrap_or_default()
}

/// The names of the fields that every service has.
fn common_names(text: &str) -> Result<BTreeSet<String>, Unreadable> {
    let before = &text[..text.find("[[service]]").unwrap_or(text.len())];
    let doc: DocumentMut = before.parse().map_err(|_| Unreadable)?;
    let fields = doc
        .get("common")
        .and_then(Item::as_table)
        .and_then(|common| common.get("field"))
        .and_then(Item::as_array_of_tables);
    Ok(fields
        .into_iter()
        .flatten()
        .filter_map(|field| field.get("name")?.as_str().map(str::to_owned))
        .collect())
}

/// Changes a service of `services.toml`.
///
/// # Errors
/// [`Unreadable`] when there is no such service.
pub fn set_service(text: &str, code: &str, edit: &ServiceEdit) -> Result<String, Unreadable> {
    let (begin, end) = block_of(text, code).ok_or(Unreadable)?;
    let block = &text[begin..end];
    let first = block.find("\n[[service.field]]").map_or(block.len(), |at| at + 1);
    let head = set_head(&block[..first], edit)?;
    let fields = set_fields(&block[first..], &edit.fields, &common_names(text)?)?;
    Ok(format!("{}{head}{fields}{}", &text[..begin], &text[end..]))
}

/// Where the part of a service begins and ends.
fn block_of(text: &str, code: &str) -> Option<(usize, usize)> {
    const BEGIN: &str = "[[service]]\n";
    let key = format!("code = \"{code}\"\n");
    let starts: Vec<usize> = text.match_indices(BEGIN).map(|(at, _)| at).collect();
    let at = starts.iter().position(|begin| text[begin + BEGIN.len()..].starts_with(&key))?;
    Some((starts[at], starts.get(at + 1).copied().unwrap_or(text.len())))
}

/// The service without its fields.
fn set_head(text: &str, edit: &ServiceEdit) -> Result<String, Unreadable> {
    let mut doc: DocumentMut = text.parse().map_err(|_| Unreadable)?;
    let service = doc
        .get_mut("service")
        .and_then(Item::as_array_of_tables_mut)
        .and_then(|all| all.get_mut(0))
        .ok_or(Unreadable)?;
    set_text(service, "name", &edit.name);
    set_text(service, "applicant", &edit.applicant);
    set_text(service, "category", &edit.category);
    set_list(service, "forms", &edit.forms);
    if edit.decree.is_empty() {
        service.remove("decree");
    } else {
        set_text(service, "decree", &edit.decree);
    }
    if service.get("promise_minutes").and_then(Item::as_integer) != Some(edit.promise_minutes) {
        service["promise_minutes"] = value(edit.promise_minutes);
    }
    set_list(service, "issued_documents", &edit.documents);
    set_requirements(service, &edit.requirements);
    Ok(doc.to_string())
}

fn set_text(table: &mut Table, key: &str, text: &str) {
    if table.get(key).and_then(Item::as_str) != Some(text) {
        table[key] = value(text);
    }
}

fn set_list(table: &mut Table, key: &str, list: &[String]) {
    let there: Vec<&str> = table
        .get(key)
        .and_then(Item::as_array)
        .map(|all| all.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    if there != list.iter().map(String::as_str).collect::<Vec<_>>() {
        table[key] = value(list.iter().map(String::as_str).collect::<Array>());
    }
}

fn set_requirements(service: &mut Table, requirements: &[Requirement]) {
    let mut wanted: Vec<Requirement> = Vec::new();
    let mut codes = BTreeSet::new();
    for requirement in requirements {
        let base = if requirement.code.is_empty() {
            slug(&requirement.text, '-')
        } else {
            requirement.code.clone()
        };
        let code = unlike(&base, '-', &codes);
        codes.insert(code.clone());
        wanted.push(Requirement { code, ..requirement.clone() });
    }
    let there = service.get("requirements").and_then(Item::as_array);
    let there: Vec<Requirement> = there
        .into_iter()
        .flatten()
        .filter_map(Value::as_inline_table)
        .map(requirement_of)
        .collect();
    if there == wanted {
        return;
    }
    let mut all = Array::new();
    for requirement in wanted {
        let mut one = InlineTable::new();
        one.insert("code", requirement.code.into());
        one.insert("text", requirement.text.into());
        if requirement.sometimes {
            one.insert("sometimes", true.into());
        }
        if let Some(when) = requirement.when {
            let pair = [("field", when.field), ("is", when.is)]
                .into_iter()
                .map(|(key, text)| (key, Value::from(text)));
            one.insert("when", Value::InlineTable(pair.collect()));
        }
        let mut item = Value::from(one);
        item.decor_mut().set_prefix("\n  ");
        all.push_formatted(item);
    }
    all.set_trailing(if all.is_empty() { "" } else { "\n" });
    all.set_trailing_comma(!all.is_empty());
    service["requirements"] = value(all);
}

fn requirement_of(table: &InlineTable) -> Requirement {
    let text = |table: &InlineTable, key: &str| {
        table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let when = table
        .get("when")
        .and_then(Value::as_inline_table)
        .map(|when| When { field: text(when, "field"), is: text(when, "is") });
    let sometimes = table.get("sometimes").and_then(Value::as_bool).unwrap_or(false);
    Requirement { sometimes, when, ..Requirement::new(&text(table, "code"), &text(table, "text")) }
}

/// The fields of a service, each with the lines that belong to it.
fn set_fields(
    text: &str,
    edits: &[FieldEdit],
    common: &BTreeSet<String>,
) -> Result<String, Unreadable> {
    let mut chunks: BTreeMap<String, String> = BTreeMap::new();
    let starts: Vec<usize> = text
        .match_indices("[[service.field]]\n")
        .map(|(at, _)| at)
        .filter(|at| *at == 0 || text[..*at].ends_with('\n'))
        .collect();
    for (at, begin) in starts.iter().enumerate() {
        let chunk = &text[*begin..starts.get(at + 1).copied().unwrap_or(text.len())];
        let doc: DocumentMut = chunk.parse().map_err(|_| Unreadable)?;
        let name = field_of(&doc)
            .and_then(|field| field.get("name"))
            .and_then(Item::as_str)
            .ok_or(Unreadable)?
            .to_owned();
        chunks.insert(name, chunk.trim_end().to_owned() + "\n\n");
    }
    let taken: BTreeSet<String> = chunks.keys().chain(common).cloned().collect();
    let kept: BTreeSet<&str> =
        edits.iter().map(|edit| &edit.name).chain(common).map(String::as_str).collect();
    let mut out = String::new();
    for edit in edits {
        match chunks.get(&edit.name) {
            Some(chunk) => out.push_str(&set_field(chunk, edit, &kept)?),
            None if edit.name.is_empty() => out.push_str(&new_field(edit, &taken)),
            // The form was drawn from another state of the file.
            None => return Err(Unreadable),
        }
    }
    // The file ends, or the next service begins, with as many empty lines as before.
    let tail = &text[text.trim_end().len()..];
    Ok(if out.is_empty() {
        out
    } else {
        out.trim_end().to_owned() + if tail.is_empty() { "\n" } else { tail }
    })
}

fn field_of(doc: &DocumentMut) -> Option<&Table> {
    doc.get("service")?.as_table()?.get("field")?.as_array_of_tables()?.get(0)
}

/// `kept` are the fields that stay: what was told of a person whose NIK is not asked any more is
/// told of nobody.
fn set_field(chunk: &str, edit: &FieldEdit, kept: &BTreeSet<&str>) -> Result<String, Unreadable> {
    let mut doc: DocumentMut = chunk.parse().map_err(|_| Unreadable)?;
    let field = doc
        .get_mut("service")
        .and_then(Item::as_table_mut)
        .and_then(|service| service.get_mut("field"))
        .and_then(Item::as_array_of_tables_mut)
        .and_then(|all| all.get_mut(0))
        .ok_or(Unreadable)?;
    if field.get("of").and_then(Item::as_str).is_some_and(|nik| !kept.contains(nik)) {
        field.remove("of");
        field.remove("means");
    }
    set_text(field, "label", &edit.label);
    if edit.hint.is_empty() {
        field.remove("hint");
    } else {
        set_text(field, "hint", &edit.hint);
    }
    if field.get("required").and_then(Item::as_bool).unwrap_or(false) != edit.required {
        field["required"] = value(edit.required);
    }
    Ok(doc.to_string())
}

/// The lines of a new field, with a name that no other one has.
fn new_field(edit: &FieldEdit, taken: &BTreeSet<String>) -> String {
    let name = unlike(&slug(&edit.label, '_'), '_', taken);
    let quoted = |text: &str| Value::from(text).to_string();
    let mut lines = format!(
        "[[service.field]]\nname = {}\nlabel = {}\ntype = {}\n",
        quoted(&name),
        quoted(&edit.label),
        quoted(edit.kind.code())
    );
    if edit.required {
        lines.push_str("required = true\n");
    }
    if !edit.hint.is_empty() {
        lines.push_str(&format!("hint = {}\n", quoted(&edit.hint)));
    }
    if matches!(edit.kind, FieldKind::Choice | FieldKind::Choices) {
        lines.push_str("options = [\n");
        let mut codes = BTreeSet::new();
        for label in &edit.options {
            let code = unlike(&slug(label, '-'), '-', &codes);
            lines.push_str(&format!(
                "  {{ code = {}, label = {} }},\n",
                quoted(&code),
                quoted(label)
            ));
            codes.insert(code);
        }
        lines.push_str("]\n");
    }
    lines + "\n"
}
