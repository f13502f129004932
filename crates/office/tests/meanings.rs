//! What the program knows of an answer it knows by what the field means, never by its name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::form::{AnswerWarning, Raw};
use domain::id::AgencyCode;
use domain::nik::NikWarning;
use office::applications;
use store::both_databases;
use support::{TestOffice, generated, good_file};
use views::SendAnswer;

/// The fields of a sent application whose NIK is said to have another birth date.
async fn other_birth_dates(t: &TestOffice, service: &str, typed: &[(&str, &str)]) -> Vec<String> {
    let counter = t.sign_in("pemuteran").await;
    let id = applications::begin(&t.office, &counter, service).await.unwrap();
    let profile = t.office.profile(&AgencyCode::of("5108")).unwrap();
    let mut raw: Raw = generated(profile, profile.service(service).unwrap(), 5, 1);
    raw.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let sent = t.send(&counter, &id, raw, Some(good_file())).await;
    assert!(matches!(sent, SendAnswer::Sent { .. }), "{service}: {sent:?}");
    let verifier = t.sign_in("verifikator").await;
    let answers = t.case(&verifier, &id).await.answers;
    let other = AnswerWarning::Nik(NikWarning::OtherBirthDate);
    answers.into_iter().filter(|own| own.warnings.contains(&other)).map(|own| own.field).collect()
}

both_databases!(a_birth_date_is_compared_with_the_nik_of_the_same_person_alone, async |db| {
    let t = TestOffice::open(db).await;
    // Mother, father, witnesses and reporter were born on other days than the child.
    let grown_up = [
        ("tanggal_lahir", "20-11-2026"),
        ("nik_anak", ""),
        ("nik_pelapor", "5108014101900001"),
        ("nik_ibu", "5108015208900007"),
        ("nik_ayah", "5108011203880012"),
        ("nik_saksi1", "5108010102700003"),
        ("nik_saksi2", "5108010102710004"),
    ];
    assert_eq!(other_birth_dates(&t, "akta-kelahiran", &grown_up).await, Vec::<String>::new());
    let child = [("nik_anak", "5108012011200003"), ("tanggal_lahir", "19-11-2020")];
    assert_eq!(other_birth_dates(&t, "kia-baru", &child).await, ["nik_anak"]);
    let same = [("nik_anak", "5108012011200003"), ("tanggal_lahir", "20-11-2020")];
    assert_eq!(other_birth_dates(&t, "kia-baru", &same).await, Vec::<String>::new());
});
