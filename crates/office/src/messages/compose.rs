//! The messages of a change.

use domain::lang::Lang;
use domain::message::{Channel, Message, MessageKind};
use domain::office_place::CollectAt;
use domain::papers::PaperState;
use domain::profile::Profile;
use store::applications::Application;

use crate::applications::{office_address, papers_in};
use crate::{Office, Result};

/// Fills the agency's texts for every channel on which the applicant can be reached; each with
/// the id it has in the outbox.
pub(crate) fn messages(
    office: &Office,
    profile: &Profile,
    application: &Application,
    tells: &[MessageKind],
) -> Result<Vec<(String, Message)>> {
    let service = office.service_name(application);
    let place = words::collect_at(&collect_at(profile, application), Lang::Id);
    let hours = words::time::week(profile.calendar.zone, &profile.calendar.week, Lang::Id);
    let (papers, address) = (missing_papers(office, application, tells)?, office_address(profile));
    let values = [
        ("nama", application.applicant.as_str()),
        ("layanan", service.as_str()),
        ("no", application.reg_no.as_str()),
        ("alasan", application.reason.as_str()),
        ("lokasi", place.as_str()),
        ("jam", hours.as_str()),
        ("antrian", application.queue_number.as_deref().unwrap_or("-")),
        ("kantor", profile.agency.short_name.as_str()),
        ("berkas", papers.as_str()),
        ("alamat", address.as_str()),
        ("wa", profile.agency.contact.whatsapp.as_str()),
    ];
    let now = office.now();
    let due = profile.templates.iter().filter(|template| tells.contains(&template.kind));
    Ok(due
        .filter_map(|template| {
            let to = if template.channel == Channel::Email {
                &application.email
            } else {
                &application.phone
            };
            (!to.is_empty()).then(|| (office.source.id(now), template.fill(to, &values)))
        })
        .collect())
}

/// The papers that a message is about: those that are missing, else those that have to be sent.
fn missing_papers(
    office: &Office,
    application: &Application,
    tells: &[MessageKind],
) -> Result<String> {
    let state = if tells.contains(&MessageKind::FilesMissing) {
        PaperState::Missing
    } else {
        PaperState::Expected
    };
    Ok(papers_in(office.service_of(application)?, &application.case.papers, state).join("; "))
}

/// Where the document of an application is printed and collected.
pub(crate) fn collect_at(profile: &Profile, application: &Application) -> CollectAt {
    if application.case.prints_at_counter {
        return CollectAt::Counter(profile.areas.label(&application.case.filed_area));
    }
    let office = profile.office(&application.case.print_office);
    CollectAt::Office(office.map(|office| office.name.clone()).unwrap_or_default())
}
