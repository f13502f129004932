//! The messages of a change.

use domain::message::{Channel, Message, MessageKind};
use domain::profile::Profile;
use domain::words::Lang;
use store::applications::Application;

use crate::{Office, Result};

impl Office {
    /// Fills the agency's texts for every channel on which the applicant can be reached; each with the id it has in the outbox.
    pub(crate) fn messages(&self, profile: &Profile, application: &Application, tells: &[MessageKind]) -> Result<Vec<(String, Message)>> {
        let service = profile.service(&application.service).map_or("", |service| service.name.as_str());
        let place = collect_at(profile, application);
        let hours = profile.calendar.week_words(Lang::Id);
        let values = [
            ("nama", application.applicant.as_str()),
            ("layanan", service),
            ("no", application.reg_no.as_str()),
            ("alasan", application.reason.as_str()),
            ("lokasi", place.as_str()),
            ("jam", hours.as_str()),
            ("antrian", application.queue_number.as_deref().unwrap_or("-")),
            ("kantor", profile.agency.short_name.as_str()),
            ("wa", profile.agency.contact.whatsapp.as_str()),
        ];
        let now = self.now();
        let due = profile.templates.iter().filter(|template| tells.contains(&template.kind));
        Ok(due
            .filter_map(|template| {
                let to = if template.channel == Channel::Email { &application.email } else { &application.phone };
                (!to.is_empty()).then(|| (self.source.id(now), template.fill(to, &values)))
            })
            .collect())
    }
}

/// Where the document of an application is printed and collected.
pub(crate) fn collect_at(profile: &Profile, application: &Application) -> String {
    if application.case.prints_at_counter {
        return format!("loket {}", profile.areas.label(&application.case.filed_area));
    }
    profile.office(&application.case.print_office).map(|office| office.name.clone()).unwrap_or_default()
}
