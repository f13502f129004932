//! The form as the page shows it.

use std::collections::BTreeMap;

use domain::area::Area;
use domain::form::{
    Field, FieldKind, FormContext, Part, Raw, district_of_village, group_of, parse, unfold,
};
use domain::pdf::SignatureSeen;
use domain::procedure::Channel;
use domain::profile::Profile;
use domain::service::{Service, needed};
use domain::views::{AnswerView, AreaChoice, FileView, FormView, MendView, ServiceView};
use domain::words::Lang;
use store::applications::Application;
use store::files::{self, File};

use crate::applications::begin_own::fixed_fields;
use crate::applications::named_people::told;
use crate::applications::read::case::views_of;
use crate::applications::save::{asked_fields, asks_file};
use crate::catalogue::form_links;
use crate::{Office, Result};

/// The form of a draft or a cancelled application.
pub(crate) async fn form_view(
    office: &Office,
    profile: &Profile,
    application: &Application,
    lang: Lang,
) -> Result<FormView> {
    let (edition, service) = (office.edition_of(application)?, office.service_of(application)?);
    let mut values: Raw = serde_json::from_str(&application.draft)?;
    fill_districts(profile, &edition.fields(service), &mut values);
    let fields = unfold(&edition.fields(service), &values);
    let asked = asked_fields(application, &fields);
    let own = application.case.channel == Channel::Mandiri;
    let today = profile.agency.zone.local(office.now()).date();
    let context = FormContext { today, is_village: &|code| profile.areas.village(code).is_some() };
    let (errors, review) = match parse(&fields, &values, &context) {
        Ok(answers) => (
            Vec::new(),
            views_of(office, profile, &answers, &fields, (service.subject.as_deref(), own), lang),
        ),
        Err(errors) => (errors, Vec::new()),
    };
    let errors = if application.draft_tried { errors } else { Vec::new() };
    let mut tx = office.db.read().await?;
    let file =
        files::newest(&mut tx, &application.case.agency, &application.case.id, "berkas").await?;
    drop(tx);
    let kept_refusal =
        application.draft_file_fault.as_deref().map(serde_json::from_str).transpose()?;
    let missing = (application.draft_tried && file.is_none())
        .then_some(crate::applications::keep_file::MISSING);
    let part = |own: &[Field]| {
        own.iter()
            .filter(|field| asked.contains(&field.name) && field.kind != FieldKind::Found)
            .cloned()
            .collect::<Vec<_>>()
    };
    let (districts, villages) = areas_of(profile, &fields, &values);
    let found = told(&fields, &values, own);
    let file_refusal = kept_refusal.or(missing);
    // What an officer is warned of is not for the resident to worry about.
    let review = review.into_iter().map(|answer| AnswerView { warnings: Vec::new(), ..answer });
    let ready = own && application.reg_no.is_empty() && file.is_some() && file_refusal.is_none();
    let read_mark = read_mark(office, application, file.as_ref());
    Ok(FormView {
        read_mark,
        review: if ready { review.collect() } else { Vec::new() },
        id: application.case.id.clone(),
        version: application.case.version,
        service: service_view(service),
        forms: form_links(edition, service),
        registration: part(&unfold(&edition.common, &values)),
        key_data: part(&unfold(&service.fields, &values)),
        values: typed_by_people(&fields, values),
        found,
        villages,
        errors,
        file: file.map(file_view),
        asks_file: asks_file(application, service),
        file_refusal,
        districts,
        mend: mend_view(application, service, &fields),
        fixed: fixed_fields(application, service).into_iter().collect(),
        own,
        saved: application.saved_at.map(|at| profile.agency.zone.moment(at, lang)),
        today: today.to_string(),
    })
}

/// Stands for what is read over before it is sent: another one when an answer or the file was
/// changed since.
pub(crate) fn read_mark(office: &Office, application: &Application, file: Option<&File>) -> String {
    let file = file.map_or("", |file| file.id.as_str());
    let mut mark = office.lookup(
        &application.case.agency,
        &format!("read {} {file} {}", application.case.id, application.draft),
    );
    mark.truncate(16);
    mark
}

/// What people typed: not what the register said of them.
fn typed_by_people(fields: &[Field], values: Raw) -> Raw {
    let is_found = |name: &str| {
        fields.iter().any(|field| field.kind == FieldKind::Found && field.name == name)
    };
    values.into_iter().filter(|(name, _)| !is_found(name)).collect()
}

/// A village that was filled in beforehand stands in its district.
fn fill_districts(profile: &Profile, fields: &[Field], values: &mut Raw) {
    for field in unfold(fields, values).iter().filter(|field| field.kind == FieldKind::Village) {
        let village = values.get(&field.name).and_then(|code| profile.areas.village(code));
        let district = village.map(|village| village.parent.clone());
        let place = district_of_village(&field.name);
        if let Some(district) = district.filter(|_| values.get(&place).is_none_or(String::is_empty))
        {
            values.insert(place, district);
        }
    }
}

/// The districts, and the villages of those that are chosen.
fn areas_of(
    profile: &Profile,
    fields: &[Field],
    values: &Raw,
) -> (Vec<AreaChoice>, BTreeMap<String, Vec<AreaChoice>>) {
    let chosen = fields
        .iter()
        .filter(|field| field.kind == FieldKind::District)
        .filter_map(|field| values.get(&field.name));
    let villages =
        chosen.map(|district| (district.clone(), villages_of(profile, district))).collect();
    (profile.areas.districts().map(|(district, _)| area_choice(district)).collect(), villages)
}

/// The villages of a district, for choosing one.
pub(crate) fn villages_of(profile: &Profile, district: &str) -> Vec<AreaChoice> {
    profile
        .areas
        .districts()
        .filter(|(own, _)| own.code == district)
        .flat_map(|(_, villages)| villages)
        .map(area_choice)
        .collect()
}

fn area_choice(area: &Area) -> AreaChoice {
    AreaChoice { code: area.code.clone(), name: area.name.clone() }
}

fn mend_view(application: &Application, service: &Service, fields: &[Field]) -> Option<MendView> {
    if application.reg_no.is_empty() {
        return None;
    }
    let faults = application
        .faults
        .split_whitespace()
        .map(|fault| (fault.to_owned(), fault_label(fault, service, fields)))
        .collect();
    Some(MendView {
        reg_no: application.reg_no.clone(),
        reason: application.reason.clone(),
        faults,
        unticked: application.draft_tried,
    })
}

/// The words of a fault code: the requirement's text or the field's label.
pub(crate) fn fault_label(fault: &str, service: &Service, fields: &[Field]) -> String {
    let requirement = fault
        .strip_prefix("req:")
        .and_then(|code| service.requirements.iter().find(|r| r.code == code))
        .map(|r| r.text.clone());
    let field = fault
        .strip_prefix("field:")
        .and_then(|name| fields.iter().find(|f| f.name == name))
        .map(|f| f.label.clone());
    requirement.or(field).unwrap_or_else(|| fault.to_owned())
}

/// A service as officers see it beside an application: first the requirements that its answers
/// leave, then those that they leave out, because an answer may be wrong.
pub(crate) fn service_for(service: &Service, answers: &Raw) -> ServiceView {
    let left_out = service
        .requirements
        .iter()
        .filter(|requirement| !requirement.may_be_needed(answers))
        .cloned();
    let requirements = needed(&service.requirements, answers).into_iter().chain(left_out).collect();
    ServiceView { requirements, ..service_view(service) }
}

/// A service as it is shown.
pub(crate) fn service_view(service: &Service) -> ServiceView {
    ServiceView {
        code: service.code.clone(),
        name: service.name.clone(),
        category: service.category.clone(),
        applicant: service.applicant.clone(),
        promise_minutes: service.promise_minutes,
        requirements: service.requirements.clone(),
    }
}

/// A stored file as it is shown.
pub(crate) fn file_view(file: File) -> FileView {
    FileView {
        id: file.id,
        name: file.name,
        document: file.document,
        bytes: u64::try_from(file.bytes).unwrap_or(0),
        pages: u32::try_from(file.pages).unwrap_or(0),
        signature: SignatureSeen::from_code(&file.signature).unwrap_or(SignatureSeen::None),
    }
}

/// The part of the page a field stands in.
pub(crate) fn part_of(profile: &Profile, name: &str) -> Part {
    let name = group_of(name).unwrap_or(name);
    if profile.common.iter().any(|field| field.name == name) {
        Part::Registration
    } else {
        Part::KeyData
    }
}
