//! Labels and hints of fields: those of the program's own forms, and of the fields that come along
//! with others.

use domain::form::{AnswerWarning, Field, FieldKind};
use domain::lang::Lang;
use domain::people::own_field::OwnField;
use domain::people::staff_form::OwnForm;
use domain::phone::Phone;
use domain::procedure::{ActorKind, Channel};

use crate::time::iso_date;
use crate::{Text, actor, name_warning, nik_warning, say};

/// The label of a field. Definitions of an agency bring theirs; the district above a village and
/// what the register said of a person are known by their kind.
#[must_use]
pub fn field_label(field: &Field, lang: Lang) -> String {
    let own = match field.kind {
        FieldKind::District => Text::District,
        FieldKind::Found => Text::FoundName,
        _ => return field.label.clone(),
    };
    format!("{}{}", field.label, say(own, lang))
}

/// An answer as it is read: `labels` are those of what was chosen, or the name of a village.
#[must_use]
pub fn answer(kind: FieldKind, value: &str, labels: &[String], lang: Lang) -> String {
    match kind {
        FieldKind::Choice | FieldKind::Choices | FieldKind::Village => labels.join(", "),
        FieldKind::Phone => Phone::parse(value).map_or(value.to_owned(), |phone| phone.readable()),
        FieldKind::PastDate | FieldKind::Date => iso_date(value, lang),
        FieldKind::Decimal => value.replace('.', ","),
        FieldKind::Time => value.replace(':', "."),
        _ => value.to_owned(),
    }
}

/// What is odd about an answer.
#[must_use]
pub fn answer_warning(warning: AnswerWarning, lang: Lang) -> &'static str {
    match warning {
        AnswerWarning::Nik(warning) => nik_warning(warning, lang),
        AnswerWarning::Name(warning) => name_warning(warning, lang),
        AnswerWarning::NobodyInRegister => say(Text::FoundNoneStaff, lang),
        AnswerWarning::OtherInRegister => say(Text::FoundOther, lang),
    }
}

/// Where an application came from; `area` is the counter's, by its name.
#[must_use]
pub fn source(channel: Channel, area: &str, lang: Lang) -> String {
    match channel {
        Channel::Loket => area.to_owned(),
        Channel::Instansi => say(Text::SourceInstitution, lang).to_owned(),
        Channel::Mandiri => say(Text::SourceOwn, lang).to_owned(),
    }
}

/// The fields of one of the program's own forms with their labels, hints and options.
#[must_use]
pub fn labelled(form: OwnForm, fields: Vec<Field>, lang: Lang) -> Vec<Field> {
    fields.into_iter().map(|field| label_one(form, field, lang)).collect()
}

fn label_one(form: OwnForm, mut field: Field, lang: Lang) -> Field {
    if let Some((label, hint)) =
        OwnField::from_code(&field.name).and_then(|own| own_words(form, own))
    {
        say(label, lang).clone_into(&mut field.label);
        field.hint = hint.map(|hint| say(hint, lang).to_owned());
    }
    for option in &mut field.options {
        if let Some(kind) = ActorKind::from_code(&option.code).filter(|_| option.label.is_empty()) {
            actor(kind, lang).clone_into(&mut option.label);
        }
    }
    field
}

/// Label and hint of a field of a form.
fn own_words(form: OwnForm, field: OwnField) -> Option<(Text, Option<Text>)> {
    let plain = |label: Text| Some((label, None));
    match (form, field) {
        (OwnForm::Registration, OwnField::Nik) => Some((Text::Nik, Some(Text::NikHint))),
        (OwnForm::Registration, OwnField::Name) => Some((Text::FullName, Some(Text::FullNameHint))),
        (OwnForm::Registration, OwnField::Kk) => Some((Text::KkNumber, Some(Text::KkHint))),
        (OwnForm::Registration, OwnField::Phone) => {
            Some((Text::WhatsappNumber, Some(Text::WhatsappHint)))
        }
        (OwnForm::Registration, OwnField::Email) => Some((Text::Email, Some(Text::EmailHint))),
        (OwnForm::Staff, OwnField::Role) => plain(Text::RoleLabel),
        (OwnForm::Staff, OwnField::Area) => Some((Text::RoleArea, Some(Text::RoleAreaHint))),
        (OwnForm::Staff, OwnField::Office) => Some((Text::RoleOffice, Some(Text::RoleOfficeHint))),
        (OwnForm::Staff, OwnField::From) => Some((Text::RoleFrom, Some(Text::RoleDaysHint))),
        (OwnForm::Staff, OwnField::Until) => plain(Text::RoleUntil),
        (OwnForm::Staff, OwnField::Nik) => Some((Text::Nik, Some(Text::StaffNikHint))),
        (OwnForm::Institution, OwnField::Name) => plain(Text::InstitutionName),
        (OwnForm::Institution, OwnField::Address) => plain(Text::FullAddress),
        (OwnForm::Institution, OwnField::Telephone) => plain(Text::Telephone),
        (OwnForm::Institution, OwnField::Email) => {
            Some((Text::Email, Some(Text::InstitutionEmailHint)))
        }
        (OwnForm::Unit, OwnField::UnitName) => plain(Text::UnitName),
        (OwnForm::Pks, OwnField::Number) => plain(Text::PksNumber),
        (OwnForm::Pks, OwnField::From) => plain(Text::PksFrom),
        (OwnForm::Pks, OwnField::Until) => plain(Text::PksUntil),
        (OwnForm::Pks, OwnField::Services) => plain(Text::PksServices),
        (OwnForm::Member, OwnField::Unit) => plain(Text::MemberUnit),
        (OwnForm::Member, OwnField::Nik) => plain(Text::Nik),
        (OwnForm::Member, OwnField::Nip) => plain(Text::Nip),
        (OwnForm::Member, OwnField::BirthPlace) => plain(Text::BirthPlace),
        (OwnForm::Member, OwnField::BirthDate) => plain(Text::BirthDate),
        (OwnForm::Member, OwnField::Position) => plain(Text::Position),
        (OwnForm::Member, OwnField::Phone) => plain(Text::MobileNumber),
        (OwnForm::Member, OwnField::Address) => plain(Text::FullAddress),
        (OwnForm::Member, OwnField::UserId) => Some((Text::UserId, Some(Text::UserIdHint))),
        (_, OwnField::Name) => plain(Text::FullName),
        (_, OwnField::Email) => plain(Text::Email),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::people::{registration, staff_form};

    use super::*;

    #[test]
    fn every_field_of_an_own_form_has_a_label_in_both_languages() {
        let forms = [
            (OwnForm::Registration, registration::fields()),
            (OwnForm::Staff, [staff_form::invitation(), staff_form::role(vec![], vec![])].concat()),
            (OwnForm::Institution, staff_form::institution()),
            (OwnForm::Unit, staff_form::unit()),
            (OwnForm::Pks, staff_form::pks(vec![])),
            (OwnForm::Member, staff_form::member(vec![])),
        ];
        for lang in Lang::ALL {
            for (form, fields) in forms.clone() {
                for field in labelled(form, fields, *lang) {
                    assert!(!field.label.is_empty(), "{} {}", form.code(), field.name);
                    assert!(field.options.iter().all(|option| !option.label.is_empty()));
                }
            }
        }
    }
}
