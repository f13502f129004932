//! What the paper forms of a profile must hold beyond their file's shape.

use std::collections::BTreeSet;

use super::check::{line_of, line_within};
use super::{Profile, ProfileError};
use crate::paper_form::PaperForm;

/// The first thing that is wrong with the forms, or with what services say of them.
pub(super) fn all(profile: &Profile, forms: &str, services: &str) -> Result<(), ProfileError> {
    let common = profile.common.iter();
    let asked: BTreeSet<&str> = common
        .chain(profile.services.iter().flat_map(|service| &service.fields))
        .map(|field| field.name.as_str())
        .collect();
    let mut codes = BTreeSet::new();
    for form in &profile.forms {
        let key = format!("code = \"{}\"", form.code);
        if !codes.insert(form.code.as_str()) {
            let second = forms
                .match_indices(&key)
                .nth(1)
                .map_or(1, |(at, _)| 1 + forms[..at].matches('\n').count());
            return Err(ProfileError::at(
                "forms.toml",
                second,
                format!("dua formulir berkode `{}`", form.code),
            ));
        }
        if let Some(why) = fault(form, &asked) {
            return Err(ProfileError::at(
                "forms.toml",
                line_of(forms, &key),
                format!("{}: {why}", form.code),
            ));
        }
    }
    for service in &profile.services {
        if let Some(code) = service.forms.iter().find(|code| !codes.contains(code.as_str())) {
            let line = line_within(services, &service.code, "forms = [");
            return Err(ProfileError::at(
                "services.toml",
                line,
                format!("{}: formulir `{code}` tidak ada di forms.toml", service.code),
            ));
        }
    }
    Ok(())
}

fn fault(form: &PaperForm, asked: &BTreeSet<&str>) -> Option<String> {
    if form.code.is_empty()
        || !form.code.chars().all(|sign| sign.is_ascii_alphanumeric() || "-.".contains(sign))
    {
        return Some("kode hanya terdiri atas huruf, angka, tanda hubung, dan titik".to_owned());
    }
    if form.title.trim().is_empty() || form.parts.iter().any(|part| part.title.trim().is_empty()) {
        return Some("formulir atau bagiannya tidak berjudul".to_owned());
    }
    let lines = form.parts.iter().flat_map(|part| &part.lines).map(|line| &line.label);
    if lines
        .chain(form.signatures.iter().map(|signature| &signature.label))
        .any(|label| label.trim().is_empty())
    {
        return Some("ada baris atau tanda tangan tanpa teks".to_owned());
    }
    form.fields()
        .find(|name| !asked.contains(name))
        .map(|name| format!("diisi dari `{name}`, yang tidak ditanyakan layanan mana pun"))
}
