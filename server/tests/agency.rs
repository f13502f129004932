//! An agency as a folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::path::PathBuf;

use documents::Blobs;
use domain::id::AgencyCode;
use gateways::{Courier, Siak};
use office::{Clock, Office, Parts, Source, catalogue};
use server::agency;
use store::testing::TestDb;

fn profiles(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../profiles").join(name)
}

#[test]
fn a_good_folder_is_summed_up_with_what_a_real_office_still_lacks() {
    let said = agency::check(&profiles("buleleng")).unwrap();
    assert!(
        said.contains("36 layanan")
            && said.contains("148 desa/kelurahan")
            && said.contains("disimpulkan, perlu diperiksa"),
        "{said}"
    );
    assert!(agency::check(&profiles("gowa")).unwrap().contains("whatsapp masih kosong"));
}

#[test]
fn a_copied_folder_is_good_and_says_what_names_the_old_office() {
    let folder = tempfile::tempdir().unwrap();
    let third = folder.path().join("tabanan");
    let said = agency::new(&profiles("buleleng"), &third).unwrap();
    for line in [
        "agency.toml:1: code = \"5108\"",
        "host = \"akuonline.bulelengkab.go.id\"",
        "Kantor Kecamatan Seririt",
        "areas.csv: semua kecamatan",
    ] {
        assert!(said.contains(line), "{line} is not named in\n{said}");
    }
    assert!(agency::check(&third).is_ok());
    for file in domain::profile::FILES {
        assert_eq!(
            documents::disk::read_text(&third.join(file)).unwrap(),
            documents::disk::read_text(&profiles("buleleng").join(file)).unwrap(),
            "{file}"
        );
    }
    let again = agency::new(&profiles("buleleng"), &third).unwrap_err().to_string();
    assert!(again.contains("sudah ada"), "{again}");
}

#[test]
fn a_broken_folder_is_refused_with_file_line_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    let third = folder.path().join("rusak");
    agency::new(&profiles("buleleng"), &third).unwrap();
    let services = documents::disk::read_text(&third.join("services.toml")).unwrap().replacen(
        "type = \"phone\"",
        "type = \"telephone\"",
        1,
    );
    documents::disk::write_text(&third.join("services.toml"), &services).unwrap();
    let refused = agency::check(&third).unwrap_err().to_string();
    assert!(
        refused.contains("rusak/services.toml:")
            && refused.contains("nilai tidak dikenal: `telephone`"),
        "{refused}"
    );
}

#[tokio::test]
async fn what_is_taken_out_and_taken_over_again_is_the_same_byte_for_byte() {
    let db = TestDb::sqlite().await;
    let office = Office::new(Parts {
        db: db.db.clone(),
        profiles: vec![agency::read(&profiles("buleleng")).unwrap()],
        blobs: Blobs::memory(store::testing::test_ring()),
        inspector: documents::Inspector::within(2),
        anchors: Vec::new(),
        signer: None,
        courier: Courier::memory(),
        siak: Siak::Registry,
        clock: Clock::fixed(0),
        source: Source::counted(),
        ring: store::testing::test_ring(),
        demo: false,
    });
    catalogue::open_editions(&office).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    agency::export(&office, &AgencyCode::of("5108"), folder.path()).unwrap();
    assert_eq!(agency::import(&office, folder.path()).await.unwrap(), "tidak ada yang berubah\n");
    let changed = documents::disk::read_text(&folder.path().join("holidays.csv")).unwrap()
        + "2026-12-09,Hari Kota Singaraja,libur-daerah\n";
    documents::disk::write_text(&folder.path().join("holidays.csv"), &changed).unwrap();
    assert_eq!(agency::import(&office, folder.path()).await.unwrap(), "edisi 2 berlaku\n");
    let out = tempfile::tempdir().unwrap();
    agency::export(&office, &AgencyCode::of("5108"), out.path()).unwrap();
    assert_eq!(documents::disk::read_text(&out.path().join("holidays.csv")).unwrap(), changed);
}
