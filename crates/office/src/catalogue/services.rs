//! What anybody may read without signing in: the services, and the published standard of each.

use domain::id::AgencyCode;
use domain::profile::Profile;
use domain::service::Service;
use views::{AreaChoice, ContactView, ServiceView, StandardView};

use crate::applications::read::{service_view, villages_of};
use crate::catalogue::paper_forms::form_links;
use crate::{Office, OfficeError, Result};

/// The services of an agency, in the order of its catalogue.
///
/// # Errors
/// [`OfficeError::NotFound`] for no such agency.
pub fn services(office: &Office, agency: &AgencyCode) -> Result<Vec<ServiceView>> {
    Ok(office.profile(agency)?.services.iter().map(service_view).collect())
}

/// The villages of a district, for choosing one; none for what is no district of the agency.
///
/// # Errors
/// [`OfficeError::NotFound`] for no such agency.
pub fn villages(office: &Office, agency: &AgencyCode, district: &str) -> Result<Vec<AreaChoice>> {
    Ok(villages_of(office.profile(agency)?, district))
}

/// The standard (Standar Pelayanan) of a service, with the parts of document 004.
///
/// # Errors
/// [`OfficeError::NotFound`] for no such agency or service.
pub fn standard(office: &Office, agency: &AgencyCode, code: &str) -> Result<StandardView> {
    let profile = office.profile(agency)?;
    let service = profile.service(code).ok_or(OfficeError::NotFound)?;
    Ok(standard_view(profile, service))
}

/// How an agency is reached.
pub(crate) fn contact_view(profile: &Profile) -> ContactView {
    let contact = &profile.agency.contact;
    ContactView {
        whatsapp: contact.whatsapp.clone(),
        telephone: contact.telephone.clone(),
        email: contact.email.clone(),
        website: contact.website.clone(),
    }
}

fn standard_view(profile: &Profile, service: &Service) -> StandardView {
    StandardView {
        service: service_view(service),
        decree: service.decree.clone().unwrap_or_default(),
        forms: form_links(profile, service),
        documents: service.issued_documents.clone(),
        contact: contact_view(profile),
    }
}
