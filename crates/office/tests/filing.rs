//! Filing for oneself and one's family.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use std::collections::BTreeSet;

use domain::form::{Intent, Raw};
use domain::id::ApplicationId;
use domain::lang::Lang;
use domain::people::family::FamilyRefusal;
use domain::people::refusal::FilingRefusal;
use domain::procedure::{Action, Channel, Input, Inputs, Status};
use office::applications::read;
use office::{ActForm, Caller, OfficeError, SendForm, applications, demo_residents};
use store::both_databases;
use support::{AGENCY, TestOffice, good_file};
use views::{FamilyAnswer, FamilyView, FormView, OwnCase, OwnPage, SendAnswer};

const WIFE: &str = "5108014101900001";
const SON: &str = "5108011203080012";

impl TestOffice {
    async fn family(&self, caller: &Caller) -> FamilyView {
        match applications::own_family(&self.office, caller).await.unwrap() {
            FamilyAnswer::Family(family) => family,
            FamilyAnswer::Barred(refusal) => panic!("{refusal:?}"),
        }
    }

    /// What stands for a member of the caller's family.
    async fn subject(&self, caller: &Caller, name: &str) -> String {
        self.family(caller)
            .await
            .members
            .iter()
            .find(|member| member.name == name)
            .expect("a member")
            .subject
            .clone()
    }

    async fn own_form(&self, caller: &Caller, id: &ApplicationId) -> FormView {
        match read::own_page(&self.office, caller, id).await.unwrap() {
            OwnPage::Form(form) => *form,
            other => panic!("{other:?}"),
        }
    }

    async fn own_case(&self, caller: &Caller, id: &ApplicationId) -> OwnCase {
        match read::own_page(&self.office, caller, id).await.unwrap() {
            OwnPage::Case(case) => *case,
            other => panic!("{other:?}"),
        }
    }
}

/// What is left to be typed of a lost card, with an attempt at what is fixed.
fn lost_card(form: &FormView) -> Raw {
    let mut raw = form.values.clone();
    for (name, typed) in [
        ("no_surat_hilang", "SKH/1/XI/2026"),
        ("tanggal_surat_hilang", "20-11-2026"),
        ("kepolisian", "Polsek Gerokgak"),
    ] {
        raw.insert(name.into(), typed.into());
    }
    raw.insert("nik".into(), "5108010203850002".into());
    raw
}

fn send(id: &ApplicationId, raw: Raw) -> SendForm {
    SendForm {
        id: id.clone(),
        raw,
        file: Some(good_file()),
        mended: BTreeSet::new(),
        intent: Intent::Send,
        read_mark: String::new(),
    }
}

both_databases!(a_wife_files_for_her_child_with_what_the_register_knows, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let wife = t.resident(WIFE).await;
    let names: Vec<String> =
        t.family(&wife).await.members.into_iter().map(|member| member.name).collect();
    assert_eq!(
        names,
        ["NI LUH SARI DEWI", "I KETUT WIJAYA ADNYANA", "PUTU BAGUS WIJAYA", "KADEK AYU KIRANA"]
    );
    let child = t.subject(&wife, "PUTU BAGUS WIJAYA").await;
    let id =
        applications::begin_own(&t.office, &wife, "ktp-el-hilang", &child).await.unwrap().unwrap();
    let form = t.own_form(&wife, &id).await;
    assert_eq!(
        (
            form.values["nik"].as_str(),
            form.values["nik_pelapor"].as_str(),
            form.values["no_hp"].as_str()
        ),
        (SON, WIFE, "0812 0000 0101")
    );
    assert!(form.fixed.contains(&"nik".to_owned()) && form.own);

    let SendAnswer::Sent { reg_no, .. } =
        applications::send(&t.office, &wife, send(&id, lost_card(&form))).await.unwrap()
    else {
        panic!("sent")
    };
    let case = t.own_case(&wife, &id).await;
    assert_eq!((case.status, case.reg_no, case.may_withdraw), (Status::Submitted, reg_no, true));
    let nik = case.answers.iter().find(|answer| answer.field == "nik").unwrap();
    assert_eq!(nik.value, SON, "what came from the register cannot be typed over");

    // It goes the way of every application, and its resident sees each step.
    t.bring_to(&id, Status::InSiak).await;
    let verifier = t.sign_in("verifikator").await;
    assert_eq!(t.case(&verifier, &id).await.source.channel, Channel::Mandiri);
    let steps: Vec<Status> =
        t.own_case(&wife, &id).await.steps.into_iter().map(|step| step.status).collect();
    assert_eq!(steps, [Status::Submitted, Status::Accepted, Status::InSiak]);
    let konsep = t.case(&t.sign_in("siak").await, &id).await.konsep.remove(0);
    assert!(
        matches!(
            read::download(&t.office, &wife, &konsep.id.clone().into()).await,
            Err(OfficeError::NotFound)
        ),
        "a konsep is not for the resident"
    );
    let rows = read::own_applications(&t.office, &wife).await.unwrap();
    assert_eq!((rows.len(), rows[0].applicant.as_str()), (1, "PUTU BAGUS WIJAYA"));
});

both_databases!(a_child_files_for_himself_and_not_for_his_father, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let son = t.resident(SON).await;
    let father = t.subject(&son, "I KETUT WIJAYA ADNYANA").await;
    let own = t.subject(&son, "PUTU BAGUS WIJAYA").await;
    let refused = applications::begin_own(&t.office, &son, "ktp-el-hilang", &father).await.unwrap();
    assert_eq!(refused, Err(FilingRefusal::Family(FamilyRefusal::OnlySelf)));
    assert!(applications::begin_own(&t.office, &son, "ktp-el-hilang", &own).await.unwrap().is_ok());
    let offered = t.family(&son).await;
    let of = |name: &str| {
        offered.members.iter().find(|member| member.name == name).unwrap().services.len()
    };
    assert_eq!(of("I KETUT WIJAYA ADNYANA"), 0);
    assert!(of("PUTU BAGUS WIJAYA") > 0);
});

both_databases!(a_birth_is_about_nobody_whom_the_register_has, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let wife = t.resident(WIFE).await;
    let own = t.subject(&wife, "NI LUH SARI DEWI").await;
    let id =
        applications::begin_own(&t.office, &wife, "akta-kelahiran", &own).await.unwrap().unwrap();
    let form = t.own_form(&wife, &id).await;
    for field in ["nik_anak", "nama_anak", "tanggal_lahir"] {
        assert_eq!(form.values.get(field), None, "{field} is the child's");
        assert!(!form.fixed.contains(&field.to_owned()), "{field} is typed");
    }
    assert_eq!(form.values["no_kk"], "5108010101150003");
    let son = t.subject(&wife, "PUTU BAGUS WIJAYA").await;
    let id =
        applications::begin_own(&t.office, &wife, "kia-hilang-rusak", &son).await.unwrap().unwrap();
    let form = t.own_form(&wife, &id).await;
    assert_eq!(form.values["nik_anak"], SON);
    assert!(form.fixed.contains(&"nik_anak".to_owned()));
    let id =
        applications::begin_own(&t.office, &wife, "akta-kematian", &son).await.unwrap().unwrap();
    let form = t.own_form(&wife, &id).await;
    assert_eq!(
        (form.values["nik_jenazah"].as_str(), form.values["nama_jenazah"].as_str()),
        (SON, "PUTU BAGUS WIJAYA"),
        "with the name beside it"
    );
    assert!(form.fixed.contains(&"nama_jenazah".to_owned()));
});

both_databases!(a_resident_reads_everything_over_before_it_is_sent, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let wife = t.resident(WIFE).await;
    let own = t.subject(&wife, "NI LUH SARI DEWI").await;
    let id =
        applications::begin_own(&t.office, &wife, "ktp-el-hilang", &own).await.unwrap().unwrap();
    let form = t.own_form(&wife, &id).await;
    assert!(form.review.is_empty(), "nothing to read over while something is missing");
    let posted = |raw: Raw, file, intent| SendForm { intent, file, ..send(&id, raw) };
    let missing =
        applications::send(&t.office, &wife, posted(form.values.clone(), None, Intent::Check))
            .await
            .unwrap();
    assert!(matches!(missing, SendAnswer::Mend { file: Some(_), .. }), "{missing:?}");
    let checked = applications::send(
        &t.office,
        &wife,
        posted(lost_card(&form), Some(good_file()), Intent::Check),
    )
    .await
    .unwrap();
    assert_eq!(checked, SendAnswer::Checked);
    let review = t.own_form(&wife, &id).await.review;
    let read = |field: &str| {
        review
            .iter()
            .find(|answer| answer.field == field)
            .map(|answer| {
                words::forms::answer(answer.kind, &answer.value, &answer.labels, Lang::Id)
            })
            .unwrap()
    };
    assert_eq!(
        (read("nik").as_str(), read("tanggal_surat_hilang").as_str()),
        (WIFE, "20 November 2026")
    );
    // What is confirmed is what was read: nothing is typed with it, and what another window changed
    // since is read again.
    let confirm = |mark: &str| SendForm {
        read_mark: mark.to_owned(),
        ..posted(Raw::new(), None, Intent::Confirm)
    };
    let read = t.own_form(&wife, &id).await.read_mark;
    let elsewhere = Raw::from([("kepolisian".to_owned(), "Polsek Seririt".to_owned())]);
    applications::send(&t.office, &wife, posted(elsewhere, None, Intent::Type)).await.unwrap();
    assert_eq!(
        applications::send(&t.office, &wife, confirm(&read)).await.unwrap(),
        SendAnswer::Changed
    );
    let back = Raw::from([("kepolisian".to_owned(), "Polsek Gerokgak".to_owned())]);
    applications::send(&t.office, &wife, posted(back, None, Intent::Type)).await.unwrap();
    let sent = applications::send(&t.office, &wife, confirm(&read)).await.unwrap();
    assert!(matches!(sent, SendAnswer::Sent { again: false, .. }), "{sent:?}");
    let again = applications::send(&t.office, &wife, confirm(&read)).await.unwrap();
    assert!(matches!(again, SendAnswer::Sent { again: true, .. }), "{again:?}");
    let answers = t.own_case(&wife, &id).await.answers;
    assert_eq!(
        answers.iter().find(|answer| answer.field == "kepolisian").unwrap().value,
        "Polsek Gerokgak"
    );
});

both_databases!(
    who_speaks_for_the_family_follows_what_the_others_file_and_sees_nothing_of_it,
    async |db| {
        let t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        let (wife, son) = (t.resident(WIFE).await, t.resident(SON).await);
        let file_own = async |caller: &Caller, name: &str| {
            let subject = t.subject(caller, name).await;
            let id = applications::begin_own(&t.office, caller, "ktp-el-hilang", &subject)
                .await
                .unwrap()
                .unwrap();
            let form = t.own_form(caller, &id).await;
            assert!(matches!(
                applications::send(&t.office, caller, send(&id, lost_card(&form))).await.unwrap(),
                SendAnswer::Sent { .. }
            ));
            id
        };
        let of_son = file_own(&son, "PUTU BAGUS WIJAYA").await;
        let of_wife = file_own(&wife, "NI LUH SARI DEWI").await;
        let rows = read::own_applications(&t.office, &wife).await.unwrap();
        let listed: Vec<(&str, bool)> =
            rows.iter().map(|row| (row.id.as_str(), row.family)).collect();
        assert_eq!(listed, [(of_wife.as_str(), false), (of_son.as_str(), true)]);
        let OwnPage::Family(applicant, state) =
            read::own_page(&t.office, &wife, &of_son).await.unwrap()
        else {
            panic!("followed")
        };
        assert_eq!((applicant.as_str(), state.status), ("PUTU BAGUS WIJAYA", Status::Submitted));
        assert!(!format!("{state:?}").contains("Polsek"), "nothing of what was typed");
        let version = t.own_case(&son, &of_son).await.version;
        let back = ActForm { id: of_son.clone(), version, ..ActForm::default() };
        assert!(
            matches!(
                applications::act(&t.office, &wife, Action::Withdraw, &back).await,
                Err(OfficeError::NotFound | OfficeError::Refused(_))
            ),
            "following is not acting"
        );
        // The son does not follow his mother's.
        assert_eq!(read::own_applications(&t.office, &son).await.unwrap().len(), 1);
        assert!(matches!(
            read::own_page(&t.office, &son, &of_wife).await,
            Err(OfficeError::NotFound)
        ));
        // What a counter files about him he follows.
        let counter = t.sign_in("pemuteran").await;
        let id = applications::begin(&t.office, &counter, "ktp-el-hilang").await.unwrap();
        let mut answers = support::good_answers();
        answers.insert("nik".into(), SON.into());
        answers.insert("nama_pemohon".into(), "Orang Lain".into());
        assert!(matches!(
            t.send(&counter, &id, answers, Some(good_file())).await,
            SendAnswer::Sent { .. }
        ));
        let page = read::own_page(&t.office, &son, &id).await.unwrap();
        assert!(
            matches!(&page, OwnPage::Family(name, _) if name == "PUTU BAGUS WIJAYA"),
            "the register's name, not what was typed: {page:?}"
        );
    }
);

both_databases!(nobody_files_for_or_sees_what_is_of_another_family, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let (wife, son) = (t.resident(WIFE).await, t.resident(SON).await);
    let stranger = t.office.keyed_hash(AGENCY, "subject 5108010203850002");
    let refused =
        applications::begin_own(&t.office, &wife, "ktp-el-hilang", &stranger).await.unwrap();
    assert_eq!(refused, Err(FilingRefusal::Family(FamilyRefusal::OtherFamily)));
    let own = t.subject(&son, "PUTU BAGUS WIJAYA").await;
    let id =
        applications::begin_own(&t.office, &son, "ktp-el-hilang", &own).await.unwrap().unwrap();
    assert!(matches!(
        read::own_page(&t.office, &wife, &id).await,
        Err(OfficeError::NotFound | OfficeError::Refused(_))
    ));
    assert!(matches!(
        read::worklist(&t.office, &wife, &Default::default()).await,
        Err(OfficeError::Refused(_))
    ));
    assert!(matches!(
        applications::begin(&t.office, &wife, "ktp-el-hilang").await,
        Err(OfficeError::Refused(_))
    ));
    let counter = t.sign_in("pemuteran").await;
    assert!(matches!(
        applications::own_family(&t.office, &counter).await,
        Err(OfficeError::Refused(_))
    ));
    assert_eq!(demo_residents(AGENCY).len(), 2);
});

both_databases!(what_was_sent_is_taken_back_or_mended_by_who_filed_it, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let wife = t.resident(WIFE).await;
    let own = t.subject(&wife, "NI LUH SARI DEWI").await;
    let id =
        applications::begin_own(&t.office, &wife, "ktp-el-hilang", &own).await.unwrap().unwrap();
    let form = t.own_form(&wife, &id).await;
    assert!(matches!(
        applications::send(&t.office, &wife, send(&id, lost_card(&form))).await.unwrap(),
        SendAnswer::Sent { .. }
    ));
    t.clock.pass(1000);
    let cancel = ActForm {
        inputs: Inputs::from([
            (Input::Reason, "Surat tidak terbaca"),
            (Input::Faults, "field:no_surat_hilang"),
        ]),
        ..ActForm::default()
    };
    t.act("verifikator", Action::Cancel, &id, cancel).await;
    let mend = t.own_form(&wife, &id).await;
    assert_eq!(
        mend.key_data.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(),
        ["no_surat_hilang"]
    );
    let again = SendForm {
        mended: ["field:no_surat_hilang".parse().unwrap()].into(),
        file: None,
        ..send(&id, mend.values)
    };
    assert!(matches!(
        applications::send(&t.office, &wife, again).await.unwrap(),
        SendAnswer::Sent { again: false, .. }
    ));
    let version = t.own_case(&wife, &id).await.version;
    let back = ActForm { id: id.clone(), version, ..ActForm::default() };
    assert!(matches!(
        applications::act(&t.office, &wife, Action::Withdraw, &back).await.unwrap(),
        views::ActAnswer::Done { .. }
    ));
    assert_eq!(t.own_case(&wife, &id).await.status, Status::Withdrawn);
});
