//! What anybody reads without an account: services, their standards, the agency itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::id::AgencyCode;
use domain::lang::Lang;
use domain::people::account::AccountStatus;
use domain::procedure::ActorKind;
use office::accounts::staff;
use office::{OfficeError, catalogue, session};
use store::both_databases;
use support::{AGENCY, TestOffice};

const GOWA: &AgencyCode = &AgencyCode::of("7306");
const SARI: &str = "5108014101900001";

both_databases!(a_stranger_reads_what_an_agency_offers_and_what_to_bring, async |db| {
    let t = TestOffice::open(db).await;
    let services = catalogue::services(&t.office, AGENCY).unwrap();
    let of_gowa = catalogue::services(&t.office, GOWA).unwrap();
    assert!(services.iter().any(|service| service.code == "ktp-el-hilang"), "{services:?}");
    assert_ne!(services.len(), of_gowa.len(), "each agency has its own");
    for service in &services {
        let standard = catalogue::standard(&t.office, AGENCY, &service.code).unwrap();
        assert_eq!(standard.service.name, service.name);
        assert!(!standard.service.requirements.is_empty(), "{}", service.code);
        assert!(!standard.contact.whatsapp.is_empty(), "{}", service.code);
    }
    assert!(matches!(catalogue::standard(&t.office, AGENCY, "paspor"), Err(OfficeError::NotFound)));
    assert!(matches!(
        catalogue::services(&t.office, &AgencyCode::of("9999")),
        Err(OfficeError::NotFound)
    ));
});

both_databases!(a_stranger_reads_whether_the_office_is_open_and_where_it_is, async |db| {
    let t = TestOffice::open(db).await;
    let about = catalogue::about(&t.office, AGENCY).await.unwrap();
    assert!(about.places.len() > 1 && about.places.iter().all(|place| !place.address.is_empty()));
    assert!(!about.sends_papers, "Buleleng asks for no papers by post");
    assert!(catalogue::about(&t.office, GOWA).await.unwrap().sends_papers);
    let today = t.office.profile(AGENCY).unwrap().agency.zone.local(t.clock.now()).date();
    assert_eq!(about.today.date.to_string(), today.to_string());
    assert!(matches!(
        catalogue::about(&t.office, &AgencyCode::of("9999")).await,
        Err(OfficeError::NotFound)
    ));
});

both_databases!(a_page_knows_who_reads_it_and_no_more_than_it_shows, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let profile = t.office.profile(AGENCY).unwrap();
    let nobody = session::visit(&t.office, profile, None, Lang::En);
    assert_eq!((nobody.person, nobody.lang), (None, Lang::En));
    let sari = t.resident(SARI).await;
    let person = session::visit(&t.office, profile, Some(&sari), Lang::Id).person.unwrap();
    assert_eq!(person.resident, Some(AccountStatus::Active));
    let officer = t.sign_in("cetak.seririt").await;
    let person = session::visit(&t.office, profile, Some(&officer), Lang::Id).person.unwrap();
    assert_eq!((person.roles, person.resident), (vec![ActorKind::Producer], None));
    assert!(!person.place.is_empty(), "whose work is bound to an office is told which");
});

both_databases!(an_agency_without_accounts_is_told_from_one_with_them, async |db| {
    let t = TestOffice::open(db).await;
    assert!(!staff::has_no_staff(&t.office, AGENCY).await.unwrap());
    assert!(staff::has_no_staff(&t.office, GOWA).await.unwrap());
});
