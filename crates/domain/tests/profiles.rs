//! The checked-in profiles are good, and broken ones are refused with file, line and reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::path::PathBuf;

use domain::profile::{Profile, ProfileError};

fn text(agency: &str, file: &str) -> String {
    std::fs::read_to_string(
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../profiles").join(agency).join(file),
    )
    .unwrap()
}

/// Buleleng with one piece of one file replaced.
fn broken(file: &str, from: &str, to: &str) -> ProfileError {
    let original = text("buleleng", file);
    assert!(original.contains(from), "{file} has no `{from}`");
    let changed = original.replacen(from, to, 1);
    let read = Profile::read(&|name| {
        Ok(if name == file { changed.clone() } else { text("buleleng", name) })
    });
    read.err().unwrap_or_else(|| panic!("{file} was taken with `{to}`"))
}

#[test]
fn both_agencies_are_complete() {
    for (agency, districts, villages, services) in [("buleleng", 9, 148, 36), ("gowa", 18, 167, 14)]
    {
        let profile = Profile::read(&|file| Ok(text(agency, file))).unwrap();
        assert_eq!(profile.areas.districts().count(), districts);
        assert_eq!(
            profile.areas.districts().map(|(_, villages)| villages.len()).sum::<usize>(),
            villages
        );
        assert_eq!(profile.services.len(), services);
    }
}

/// What stands in a profile is read by residents: no notes of who wrote it down, no signs in the
/// place of words.
#[test]
fn the_catalogue_speaks_to_residents() {
    for agency in ["buleleng", "gowa"] {
        let profile = Profile::read(&|file| Ok(text(agency, file))).unwrap();
        for service in &profile.services {
            let needs = service.requirements.iter().map(|requirement| &requirement.text);
            for words in [&service.name, &service.applicant]
                .into_iter()
                .chain(&service.issued_documents)
                .chain(needs)
            {
                for sign in ["<", ">", "=", " + ", "seed", "report", "ps.", " th/"] {
                    assert!(!words.contains(sign), "{agency}, {}: {words}", service.code);
                }
            }
        }
    }
}

#[test]
fn a_card_of_pemuteran_is_printed_at_seririt() {
    let profile = Profile::read(&|file| Ok(text("buleleng", file))).unwrap();
    assert_eq!(profile.areas.label("51.08.01.2004"), "Pemuteran, Gerokgak");
    assert_eq!(profile.print_office("51.08.01.2004").unwrap().code, "seririt");
    assert_eq!(profile.print_office("51.08.06.1001").map(|o| o.code.as_str()), Some("dinas"));
}

#[test]
fn what_is_broken_is_named_with_its_line() {
    let cases = [
        ("agency.toml", "#0F5C54", "#9FD5CC", 7, "kontras"),
        ("agency.toml", "08:00-15:00", "15:00-08:00", 17, "selesai sebelum mulai"),
        ("agency.toml", "zone = \"WITA\"", "zone = \"GMT\"", 8, "nilai tidak dikenal"),
        (
            "areas.csv",
            "51.08.01,51.08,kecamatan",
            "51.08.01,51.09,kecamatan",
            4,
            "tidak tercantum di atasnya",
        ),
        (
            "offices.toml",
            "zones = [\"Barat\"]",
            "zones = [\"Utara\"]",
            11,
            "tidak ada wilayah di zona",
        ),
        ("offices.toml", "main = true", "main = false", 1, "tepat satu kantor"),
        ("holidays.csv", "2026-01-01", "2026-13-01", 2, "bukan tanggal"),
        ("procedure.toml", "action = \"accept\"", "action = \"accpet\"", 13, "nilai tidak dikenal"),
        (
            "procedure.toml",
            "from = [\"validated\"]",
            "from = [\"validated\", \"in_siak\"]",
            1,
            "signed-without-validation",
        ),
        (
            "services.toml",
            "code = \"ktp-el-baru\"",
            "code = \"ktp-el-hilang\"",
            1,
            "dua layanan memakai kode ini",
        ),
        ("services.toml", "subject = \"nik\"", "subject = \"nama_pemohon\"", 1, "bukan isian NIK"),
        ("services.toml", "name = \"nama_anggota\"", "name = \"nik\"", 1, "dua isian dalam baris"),
        ("services.toml", "most = 15", "most = 0", 1, "paling sedikit satu baris"),
        (
            "services.toml",
            "type = \"decimal\"",
            "type = \"decimal\"\nmost = 3",
            1,
            "hanya kelompok yang punya baris",
        ),
        ("services.toml", "type = \"phone\"", "type = \"telephone\"", 1, "nilai tidak dikenal"),
        ("services.toml", "is = \"hilang\" }\n", "is = \"dicuri\" }\n", 401, "tidak ditawarkan"),
        (
            "services.toml",
            "is = \"kuasa\"",
            "is = \"teman\"",
            125,
            "menunggu `teman` dari `pelapor_sebagai`, yang tidak ditawarkan",
        ),
        (
            "services.toml",
            "is = \"kuasa\" }",
            "is = \"kuasa\" }, sometimes = true",
            125,
            "tidak keduanya",
        ),
        ("services.toml", "text = \"Formulir F-1.02\"", "text = \" \"", 1, "tidak berteks"),
        (
            "services.toml",
            "type = \"village\"",
            "type = \"district\"",
            1,
            "selalu menyertai isian lain",
        ),
        (
            "services.toml",
            "forms = [\"F-1.02\"]",
            "forms = [\"F-9.99\"]",
            1,
            "formulir `F-9.99` tidak ada di forms.toml",
        ),
        ("forms.toml", "code = \"F-1.02\"", "code = \"F-1.01\"", 35, "dua formulir berkode"),
        (
            "forms.toml",
            "from = [\"alamat\"]",
            "from = [\"alamat_rumah\"]",
            6,
            "yang tidak ditanyakan layanan mana pun",
        ),
        ("forms.toml", "title = \"Data Kepala Keluarga\"", "title = \"\"", 6, "tidak berjudul"),
        (
            "forms.toml",
            "code = \"F-1.01\"",
            "code = \"../F-1.01\"",
            6,
            "huruf, angka, tanda hubung, dan titik",
        ),
        ("messages.toml", "Antrian {antrian}", "Antrian {nik}", 1, "tempat `{nik}` tidak dikenal"),
        ("agency.toml", "area = \"51.08\"", "area = \"51.09\"", 2, "tidak ada di areas.csv"),
        (
            "agency.toml",
            "photo_days = 90",
            "foto_hari = 90",
            12,
            "isian tidak dikenal: `foto_hari`",
        ),
        (
            "areas.csv",
            "51.08.01.2004,51.08.01,desa",
            "51.08.01.2004,51.08.01,banjar",
            1,
            "tingkat `banjar` tidak dikenal",
        ),
        (
            "areas.csv",
            "51.08.01.2004,51.08.01,desa,Pemuteran",
            "51.08.01.2004,51.08.01,desa",
            1,
            "kolom, seharusnya",
        ),
        ("offices.toml", "code = \"seririt\"", "code = \"dinas\"", 4, "dua kantor berkode"),
        (
            "holidays.csv",
            "libur-nasional",
            "libur-panjang",
            2,
            "jenis `libur-panjang` tidak dikenal",
        ),
        (
            "procedure.toml",
            "to = \"accepted\"",
            "to = \"approved\"",
            15,
            "nilai tidak dikenal: `approved`",
        ),
        ("procedure.toml", "needs = [\"valid_signature\"]", "needs = []", 1, "signature-unchecked"),
        (
            "procedure.toml",
            "needs = [\"reason\", \"faults\"]",
            "needs = [\"reason\"]",
            1,
            "cancelled-without-reason",
        ),
        ("procedure.toml", "who = [\"verifier\"]\ntells", "who = []\ntells", 1, "nobody"),
        ("procedure.toml", "to = \"submitted\"\nwho", "to = \"withdrawn\"\nwho", 1, "unreachable"),
        (
            "procedure.toml",
            "from = [\"signed\", \"printed\"]",
            "from = [\"signed\", \"printed\", \"collected\"]",
            1,
            "terminal-left",
        ),
        (
            "services.toml",
            "code = \"ktp-el-baru\"\nname",
            "code = \"ktp-el-baru\"\nnama",
            1,
            "isian tidak dikenal: `nama`",
        ),
        ("services.toml", "promise_minutes = 60", "promise_minutes = 0", 1, "lebih dari 0"),
        (
            "services.toml",
            "name = \"nama_pelapor\"",
            "name = \"pelapor\"",
            1,
            "harus ditanyakan dan wajib",
        ),
        (
            "services.toml",
            "code = \"surat-keterangan-hilang-kepolisian\"",
            "code = \"f-1-02\"",
            1,
            "dua persyaratan memakai satu kode",
        ),
        (
            "services.toml",
            "is = \"hilang\" }\n",
            "is = \"hilang\", and = \"rusak\" }\n",
            405,
            "isian tidak dikenal: `and`",
        ),
        // A condition that waits for what waits for it, in whichever order they stand.
        (
            "services.toml",
            "name = \"alasan\"\n",
            "name = \"alasan\"\nwhen = { field = \"no_surat_hilang\", is = \"x\" }\n",
            1,
            "bergantung pada `no_surat_hilang`, yang tidak ada di atasnya",
        ),
        (
            "services.toml",
            "label = \"Nomor Surat Kehilangan Kepolisian\"",
            "label = \"\"",
            1,
            "tidak berlabel",
        ),
        ("services.toml", "name = \"KTP-el karena Hilang\"", "name = \" \"", 1, "tidak bernama"),
        ("services.toml", "label = \"Laki-laki\"", "label = \"\"", 1, "punya pilihan tanpa label"),
        (
            "messages.toml",
            "subject = \"Permohonan {no} telah kami terima\"\n",
            "",
            1,
            "email harus punya judul",
        ),
        (
            "messages.toml",
            "kind = \"ready\"",
            "kind = \"issued\"",
            1,
            "tidak ada teks untuk `ready`",
        ),
    ];
    assert!(cases.len() >= 30, "{}", cases.len());
    let mut wrong = Vec::new();
    for (file, from, to, line, reason) in cases {
        let error = broken(file, from, to);
        // Where the exact line is part of the promise it is given; 1 stands for "any line of the
        // entry".
        if error.file != file || !error.reason.contains(reason) || (line != 1 && error.line != line)
        {
            wrong.push(format!("{to}: {error}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
