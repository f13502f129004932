//! The form as the page shows it.

use std::collections::BTreeMap;

use domain::area::Area;
use domain::file::FileKind;
use domain::form::{Field, FieldKind, FormContext, Raw, district_of_village, parse, unfold};
use domain::procedure::Channel;
use domain::profile::Profile;
use domain::service::Service;
use store::applications::Application;
use store::files;
use views::{AnswerView, AreaChoice, FormView, MendView};

use crate::applications::family::fixed_fields;
use crate::applications::read::answers::views_of;
use crate::applications::read::parts::{fault_label, file_view, service_view};
use crate::applications::read_mark::read_mark;
use crate::applications::register_hints::named_people;
use crate::applications::save::{asked_fields, asks_file};
use crate::catalogue::form_links;
use crate::{Office, Result};

/// The form of a draft or a cancelled application.
pub(crate) async fn form_view(
    office: &Office,
    profile: &Profile,
    application: &Application,
) -> Result<FormView> {
    let (edition, service) = (office.edition_of(application)?, office.service_of(application)?);
    let mut values = application.draft.clone();
    fill_districts(profile, &edition.fields(service), &mut values);
    let fields = unfold(&edition.fields(service), &values);
    let asked = asked_fields(application, &fields);
    let own = application.case.channel == Channel::Mandiri;
    let today = profile.agency.zone.local(office.now()).date();
    let context = FormContext { today, is_village: &|code| profile.areas.village(code).is_some() };
    let (errors, review) = match parse(&fields, &values, &context) {
        Ok(answers) => (
            Vec::new(),
            views_of(office, profile, &answers, &fields, (service.subject.as_deref(), own)),
        ),
        Err(errors) => (errors, Vec::new()),
    };
    let errors = if application.draft_tried { errors } else { Vec::new() };
    let mut tx = office.db.read().await?;
    let file =
        files::newest(&mut tx, &application.case.agency, &application.case.id, FileKind::Berkas)
            .await?;
    drop(tx);
    let kept_refusal = application.draft_file_fault;
    let missing = (application.draft_tried && file.is_none())
        .then_some(crate::applications::keep_file::MISSING);
    let part = |own: &[Field]| {
        own.iter()
            .filter(|field| asked.contains(&field.name) && field.kind != FieldKind::Found)
            .cloned()
            .collect::<Vec<_>>()
    };
    let (districts, villages) = areas_of(profile, &fields, &values);
    let found = named_people(&fields, &values, own);
    let file_refusal = kept_refusal.or(missing);
    // What an officer is warned of is not for the resident to worry about.
    let review = review.into_iter().map(|answer| AnswerView { warnings: Vec::new(), ..answer });
    let ready = own && application.reg_no.is_empty() && file.is_some() && file_refusal.is_none();
    let read_mark = read_mark(office, application, file.as_ref());
    Ok(FormView {
        read_mark,
        review: if ready { review.collect() } else { Vec::new() },
        id: application.case.id.clone().into(),
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
        fixed: fixed_fields(application, service, &fields).into_iter().collect(),
        own,
        saved: application.saved_at,
        today: today.to_string(),
    })
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
        .iter()
        .map(|fault| (fault.clone(), fault_label(fault, service, fields)))
        .collect();
    Some(MendView {
        reg_no: application.reg_no.clone(),
        reason: application.reason.clone(),
        faults,
        unticked: application.draft_tried,
    })
}
