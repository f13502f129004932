//! The population register.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::id::AgencyCode;
use domain::nik::Nik;
use domain::people::family::Shdk;
use domain::people::register::LookUp;
use office::{ImportError, register};
use store::both_databases;
use support::{AGENCY, TestOffice};

const FAMILY: &str = "\
NIK,NO_KK,NAMA,SHDK,TANGGAL_LAHIR,KEWARGANEGARAAN,STATUS
5108010203800001,5108010101150077,I Made Contoh,KEPALA KELUARGA,02-03-1980,WNI,AKTIF
5108014506820001,5108010101150077,Ni Wayan Citra Lestari,ISTRI,1982-06-05,WNI,AKTIF
5108016001120002,5108010101150078,\"Ni Kadek, Contoh\",ANAK,2012-01-20,WNI,AKTIF
";

fn nik(digits: &str) -> Nik {
    Nik::parse(digits).unwrap()
}

both_databases!(a_register_file_is_loaded_and_loaded_again, async |db| {
    let t = TestOffice::open(db).await;
    assert_eq!(register::import_population(&t.office, AGENCY, FAMILY).await.unwrap(), 3);
    let LookUp::Found(citra) =
        register::find_in_register(&t.office, AGENCY, &nik("5108014506820001")).await.unwrap()
    else {
        panic!("found")
    };
    assert_eq!((citra.shdk, citra.active), (Some(Shdk::Wife), Some(true)));
    assert_eq!(
        register::find_in_register(&t.office, AGENCY, &nik("5108014506820002")).await.unwrap(),
        LookUp::NotFound
    );
    let names = |people: Vec<domain::people::register::Person>| {
        people.into_iter().map(|person| person.name).collect::<Vec<_>>()
    };
    assert_eq!(
        names(register::family(&t.office, AGENCY, &citra.kk).await.unwrap()),
        ["I Made Contoh", "Ni Wayan Citra Lestari"]
    );

    let corrected = FAMILY.replace("5108010101150078", "5108010101150077");
    assert_eq!(register::import_population(&t.office, AGENCY, &corrected).await.unwrap(), 3);
    assert_eq!(register::family(&t.office, AGENCY, &citra.kk).await.unwrap().len(), 3);
});

both_databases!(a_register_of_one_agency_is_not_seen_by_another, async |db| {
    let t = TestOffice::open(db).await;
    register::import_population(&t.office, AGENCY, FAMILY).await.unwrap();
    assert_eq!(
        register::find_in_register(&t.office, &AgencyCode::of("7306"), &nik("5108014506820001"))
            .await
            .unwrap(),
        LookUp::NotFound
    );
});

both_databases!(a_bad_line_refuses_the_whole_file_and_says_where, async |db| {
    let t = TestOffice::open(db).await;
    let bad = FAMILY.replace("5108016001120002", "51080160011200");
    let refused = register::import_population(&t.office, AGENCY, &bad).await.unwrap_err();
    assert_eq!(refused.to_string(), "baris 4: kolom `nik` tidak dapat dibaca");
    let without = FAMILY.replace("NO_KK", "KARTU");
    assert!(matches!(
        register::import_population(&t.office, AGENCY, &without).await,
        Err(ImportError::NoColumn(_))
    ));
    assert_eq!(
        register::find_in_register(&t.office, AGENCY, &nik("5108014506820001")).await.unwrap(),
        LookUp::NotFound
    );
});
