//! An administrator's form changes what was changed, and nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::path::PathBuf;

use domain::form::{FieldKind, FieldMeaning, When};
use domain::message::Channel;
use domain::profile::Profile;
use domain::profile::edit::{
    FieldEdit, MessageEdit, ServiceEdit, add_holiday, remove_holiday, set_agency, set_message,
    set_office, set_service, slug,
};
use domain::service::{Requirement, Service};

const AGENCIES: [&str; 2] = ["buleleng", "gowa"];

fn text(agency: &str, file: &str) -> String {
    std::fs::read_to_string(
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../profiles").join(agency).join(file),
    )
    .unwrap()
}

fn profile(agency: &str, services: Option<&str>) -> Profile {
    Profile::read(&|file| {
        Ok(if file == "services.toml" {
            services.map_or_else(|| text(agency, file), str::to_owned)
        } else {
            text(agency, file)
        })
    })
    .unwrap()
}

/// A service as its form shows it, sent back as it is.
fn as_is(service: &Service) -> ServiceEdit {
    let field = |field: &domain::form::Field| FieldEdit {
        name: field.name.clone(),
        label: field.label.clone(),
        hint: field.hint.clone().unwrap_or_default(),
        required: field.required,
        kind: field.kind,
        options: Vec::new(),
    };
    ServiceEdit {
        name: service.name.clone(),
        applicant: service.applicant.clone(),
        decree: service.decree.clone().unwrap_or_default(),
        category: service.category.clone(),
        forms: service.forms.clone(),
        promise_minutes: service.promise_minutes,
        requirements: service.requirements.clone(),
        documents: service.issued_documents.clone(),
        fields: service.fields.iter().map(field).collect(),
    }
}

#[test]
fn a_form_that_changes_nothing_leaves_every_byte_of_every_service() {
    for agency in AGENCIES {
        let before = text(agency, "services.toml");
        for service in &profile(agency, None).services {
            let after = set_service(&before, &service.code, &as_is(service)).unwrap();
            assert!(after == before, "{agency}, {}", service.code);
        }
        let messages = text(agency, "messages.toml");
        let offices = text(agency, "offices.toml");
        for office in &profile(agency, None).offices {
            assert_eq!(
                set_office(&offices, &office.code, &office.name, &office.address).unwrap(),
                offices
            );
        }
        for kind in profile(agency, None).templates.iter().map(|template| template.kind) {
            let of = |channel: Channel| {
                profile(agency, None)
                    .templates
                    .into_iter()
                    .find(|t| t.kind == kind && t.channel == channel)
            };
            let text =
                |channel: Channel| of(channel).map(|template| template.text).unwrap_or_default();
            let subject =
                of(Channel::Email).and_then(|template| template.subject).unwrap_or_default();
            let edit = MessageEdit {
                subject,
                sms: text(Channel::Sms),
                whatsapp: text(Channel::Whatsapp),
                email: text(Channel::Email),
            };
            assert!(
                set_message(&messages, kind.code(), &edit).unwrap() == messages,
                "{agency}, {}",
                kind.code()
            );
        }
        assert!(set_message(&messages, "no_such_kind", &MessageEdit::default()).is_err());
    }
}

/// A new field with two options.
fn new_choice(label: &str, options: [&str; 2]) -> FieldEdit {
    FieldEdit {
        name: String::new(),
        label: label.into(),
        hint: "Contoh: Pasar Seririt".into(),
        required: true,
        kind: FieldKind::Choice,
        options: options.map(str::to_owned).into(),
    }
}

#[test]
fn a_service_is_changed_alone() {
    let before = text("buleleng", "services.toml");
    let old = profile("buleleng", None);
    let mut edit = as_is(old.service("ktp-el-hilang").unwrap());
    edit.promise_minutes = 120;
    let needed_by = When { field: "pelapor_sebagai".into(), is: "kuasa".into() };
    edit.requirements.push(Requirement {
        when: Some(needed_by.clone()),
        ..Requirement::new("", "Pas foto \"3x4\" terbaru")
    });
    edit.category = "pemanfaatan-data".into();
    edit.forms.push("F-1.06".into());
    edit.fields.retain(|field| field.name != "kepolisian");
    edit.fields.swap(0, 1);
    edit.fields.push(new_choice("Keterangan", ["A+", "A-"]));
    edit.fields.push(new_choice("Tempat Hilang", ["Di rumah", "Di jalan"]));
    let after = set_service(&before, "ktp-el-hilang", &edit).unwrap();
    let new = profile("buleleng", Some(&after));
    let changed = new.service("ktp-el-hilang").unwrap();
    assert_eq!(
        changed.requirements.last().unwrap(),
        &Requirement {
            when: Some(needed_by),
            ..Requirement::new("pas-foto-3x4-terbaru", "Pas foto \"3x4\" terbaru")
        }
    );
    assert_eq!(
        (changed.category.as_str(), changed.forms.last().unwrap().as_str()),
        ("pemanfaatan-data", "F-1.06")
    );
    assert_eq!(
        changed.fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(),
        [
            "no_kk",
            "nik",
            "no_surat_hilang",
            "tanggal_surat_hilang",
            "keterangan_2",
            "tempat_hilang"
        ],
        "every service has a field `keterangan`"
    );
    assert_eq!(
        changed.fields[4].options.iter().map(|option| option.code.as_str()).collect::<Vec<_>>(),
        ["a", "a-2"]
    );
    assert_eq!(changed.fields[5].options[1].code, "di-jalan");
    for (before, after) in
        old.services.iter().zip(&new.services).filter(|(before, _)| before.code != "ktp-el-hilang")
    {
        assert_eq!(before, after);
    }
    // A form that was drawn from another state of the file, with a field that is not there any
    // more, changes nothing.
    assert!(
        set_service(&after, "ktp-el-hilang", &as_is(old.service("ktp-el-hilang").unwrap()))
            .is_err()
    );
}

#[test]
fn who_is_not_asked_any_more_is_told_nothing_of() {
    let edited = |without: &str| {
        let mut edit = as_is(profile("buleleng", None).service("akta-kelahiran").unwrap());
        edit.fields.retain(|field| field.name != without);
        let text = set_service(&text("buleleng", "services.toml"), "akta-kelahiran", &edit);
        let name = |field: &&domain::form::Field| field.name == "nama_ibu";
        let new = profile("buleleng", Some(&text.unwrap()));
        new.service("akta-kelahiran").unwrap().fields.iter().find(name).unwrap().clone()
    };
    let (told, of_nobody) = (edited("pukul"), edited("nik_ibu"));
    assert_eq!((told.means, told.of.as_deref()), (Some(FieldMeaning::Name), Some("nik_ibu")));
    assert_eq!((of_nobody.means, of_nobody.of), (None, None));
}

#[test]
fn messages_hours_and_days_are_changed_alone() {
    let messages = text("buleleng", "messages.toml");
    let edit = MessageEdit {
        whatsapp: "Yth. {nama}, {layanan} {no} diterima.".into(),
        ..MessageEdit::default()
    };
    let after = set_message(&messages, "received", &edit).unwrap();
    assert!(
        after.contains("whatsapp = \"Yth. {nama}, {layanan} {no} diterima.\"")
            && after.starts_with(messages.lines().next().unwrap())
    );
    assert_eq!(messages.matches("[[message]]").count(), after.matches("[[message]]").count());

    let agency = text("buleleng", "agency.toml");
    let hours = [("fri".to_owned(), String::new()), ("sat".to_owned(), "08:00-11:00".to_owned())];
    let after =
        set_agency(&agency, &hours, &[("telephone".to_owned(), "(0362) 1".to_owned())]).unwrap();
    assert!(
        !after.contains("fri = ")
            && after.contains("sat = \"08:00-11:00\"")
            && after.contains("telephone = \"(0362) 1\"")
    );

    let days = text("buleleng", "holidays.csv");
    let more = add_holiday(&days, "2026-06-17", "Galungan, hari raya");
    assert!(more.contains("\n2026-06-17,Galungan  hari raya,libur-daerah\n"), "{more}");
    assert_eq!(remove_holiday(&more, "2026-06-17"), days);
    assert_eq!(remove_holiday(&days, "2026-01-01"), days, "a national day stays");
    assert_eq!(slug("  F-1.02: Formulir ", '-'), "f-1-02-formulir");
}
