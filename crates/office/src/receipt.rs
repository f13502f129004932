//! The receipt of an application.

use documents::Receipt;
use domain::procedure::sees;
use domain::words::{Lang, Text, say};

use crate::notify::collect_at;
use crate::{Caller, Office, OfficeError, Result};

impl Office {
    /// The receipt as PDF/A. `base` is the address of this site: the QR code leads to the state of the application.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] for an application that was not sent or lies outside of the caller's area.
    pub async fn receipt(&self, caller: &Caller, id: &str, base: &str, lang: Lang) -> Result<Vec<u8>> {
        let profile = self.profile_of(caller)?;
        let application = self.visible(caller, id).await?;
        if application.reg_no.is_empty() {
            return Err(OfficeError::NotFound);
        }
        let role = sees(&application.case, &caller.actor).map_err(OfficeError::unseen)?;
        self.note_reading(caller, id, role, "receipt").await?;
        let zone = profile.agency.zone;
        let row = |text: Text, value: String| (say(text, lang).to_owned(), value);
        let mut rows = vec![
            row(Text::ColService, profile.service(&application.service).map(|service| service.name.clone()).unwrap_or_default()),
            row(Text::ColApplicant, application.applicant.clone()),
            row(Text::ColVillage, profile.areas.label(&application.case.village)),
            row(Text::SourceArea, crate::case_view::source(profile, &application.case, lang)),
            row(Text::SentAtLabel, zone.moment(application.submitted_at.unwrap_or(application.created_at), lang)),
        ];
        rows.push(row(Text::Pin, self.pin(&application)));
        if application.case.issues_document {
            rows.push(row(Text::CollectAt, collect_at(profile, &application)));
        }
        let contact = &profile.agency.contact;
        let receipt = Receipt {
            title: say(Text::Receipt, lang).to_owned(),
            office: profile.agency.name.clone(),
            app: profile.agency.app_name.clone(),
            number_label: say(Text::SentNumber, lang).to_owned(),
            qr: format!("{base}/status/{}/{}", application.reg_no, self.pin(&application)),
            number: application.reg_no,
            rows,
            next_title: say(Text::SentNext, lang).to_owned(),
            next: [Text::SentNext1, Text::SentNext2, Text::SentNext3].map(|text| say(text, lang).to_owned()).to_vec(),
            footer: format!(
                "{}: {}. WA {}. {}",
                say(Text::PickupHours, lang),
                profile.calendar.week_words(lang),
                contact.whatsapp,
                say(Text::Free, lang)
            ),
            date: zone.local(self.now()).date(),
        };
        tokio::task::spawn_blocking(move || receipt.to_pdf()).await.map_err(|_| OfficeError::Unreadable("receipt"))?.map_err(Into::into)
    }
}
