//! Answers as they are read.

use domain::calendar::parse_date;
use domain::form::{Answers, Field, FieldKind, Part, applies, unfold};
use domain::lang::Lang;
use domain::nik::Nik;
use domain::procedure::{Case, Channel};
use domain::profile::Profile;
use domain::service::Service;
use store::applications::Application;
use views::AnswerView;
use words::{Text, say};

use crate::applications::read::parts::part_of;
use crate::applications::register_hints::beside;
use crate::{Office, Result};

pub(crate) fn answer_views(
    office: &Office,
    profile: &Profile,
    application: &Application,
    fields: &[Field],
    named: (Option<&str>, bool),
    lang: Lang,
) -> Result<Vec<AnswerView>> {
    if application.reg_no.is_empty() {
        // A discarded draft: what was typed is gone.
        return Ok(Vec::new());
    }
    let answers = &application.answers;
    Ok(views_of(office, profile, answers, fields, named, lang))
}

/// Answers as they are read, with what is odd beside them. `named` is the field that names whom
/// it is about, and whether the whole names are told that the register has: to officers,
/// and to residents of the own family.
pub(crate) fn views_of(
    office: &Office,
    profile: &Profile,
    answers: &Answers,
    fields: &[Field],
    (subject, whole): (Option<&str>, bool),
    lang: Lang,
) -> Vec<AnswerView> {
    let raw = answers.typed();
    let today = profile.agency.zone.local(office.now()).date();
    let birth = answers.get("tanggal_lahir").and_then(parse_date);
    fields
        .iter()
        .filter(|field| {
            field.kind != FieldKind::Group && !field.comes_along() && applies(field, &raw)
        })
        .map(|field| {
            let answer = answers.get(&field.name).unwrap_or_default();
            let (found, other) = beside(fields, field, &raw, subject, whole, lang);
            let mut warnings = match field.kind {
                FieldKind::Nik | FieldKind::Person => {
                    Nik::parse(answer).map_or(Vec::new(), |nik| {
                        let own_birth = birth.filter(|_| !field.name.ends_with("pelapor"));
                        nik.warnings(own_birth, today, |digits| {
                            profile.areas.has_district_digits(digits)
                        })
                        .into_iter()
                        .map(|w| words::nik_warning(w, lang).to_owned())
                        .collect()
                    })
                }
                FieldKind::Name if !answer.is_empty() => domain::person_name::warnings(answer)
                    .into_iter()
                    .map(|w| words::name_warning(w, lang).to_owned())
                    .collect(),
                _ => Vec::new(),
            };
            warnings.extend(other);
            AnswerView {
                found,
                field: field.name.clone(),
                label: field.label.clone(),
                value: in_words(profile, field, answer, lang),
                warnings,
                key_data: part_of(profile, &field.name) == Part::KeyData,
            }
        })
        .collect()
}

/// The fields that an application was asked: of a group the rows that were answered.
pub(crate) fn asked_of(
    profile: &Profile,
    service: &Service,
    application: &Application,
) -> Vec<Field> {
    unfold(&profile.fields(service), &application.answers.typed())
}

/// An answer as it is read.
pub(crate) fn in_words(profile: &Profile, field: &Field, answer: &str, lang: Lang) -> String {
    let option = |code: &str| {
        field
            .options
            .iter()
            .find(|option| option.code == code)
            .map_or(code.to_owned(), |option| option.label.clone())
    };
    match field.kind {
        FieldKind::Choice | FieldKind::Choices => answer
            .split(',')
            .filter(|code| !code.is_empty())
            .map(option)
            .collect::<Vec<_>>()
            .join(", "),
        FieldKind::Phone => crate::accounts::residents::spoken(answer),
        FieldKind::Village if !answer.is_empty() => profile.areas.label(answer),
        FieldKind::PastDate | FieldKind::Date => {
            parse_date(answer).map_or(answer.to_owned(), |date| words::time::date(date, lang))
        }
        FieldKind::Decimal => answer.replace('.', ","),
        FieldKind::Time => answer.replace(':', "."),
        _ => answer.to_owned(),
    }
}

/// Where an application came from: the counter's area, an institution, or the resident.
pub(crate) fn source(profile: &Profile, case: &Case, lang: Lang) -> String {
    match case.channel {
        Channel::Loket => profile.areas.label(&case.filed_area),
        Channel::Instansi => say(Text::SourceInstitution, lang).to_owned(),
        Channel::Mandiri => say(Text::SourceOwn, lang).to_owned(),
    }
}
