//! The second procedure: papers are sent and checked, documents registered and handed over against
//! the Resi.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod papers;
#[path = "../support/mod.rs"]
mod support;

use domain::id::{AgencyCode, ApplicationId};
use domain::lang::Lang;
use domain::message::MessageKind;
use domain::papers::{PaperState, Papers};
use domain::pdf::FileFault;
use domain::procedure::{Action, Condition, Input, Inputs, Refusal, Status};
use office::{
    ActForm, Caller, DEMO_PASSPHRASE, OfficeError, PaperMarks, applications, messages, signing,
};
use store::both_databases;
use support::{GOOD_PDF, TestOffice, generated, good_file};
use views::{ActAnswer, CaseView, PaperNote, PapersView, SendAnswer, SignAnswer};

const GOWA: &AgencyCode = &AgencyCode::of("7306");
const BIRTH: [&str; 2] = ["Kutipan Akta Kelahiran", "Kartu Keluarga"];

impl TestOffice {
    /// A birth that the counter of Bontonompo has sent.
    async fn birth(&self) -> (Caller, String, String) {
        let counter = self.sign_in("loket").await;
        let id = applications::begin(&self.office, &counter, "akta-kelahiran").await.unwrap();
        let profile = self.office.profile(GOWA).unwrap();
        let raw = generated(profile, profile.service("akta-kelahiran").unwrap(), 7, 1);
        match self.send(&counter, &id, raw, Some(good_file())).await {
            SendAnswer::Sent { reg_no, .. } => (counter, id.into(), reg_no),
            other => panic!("{other:?}"),
        }
    }

    async fn papers(&self, caller: &Caller, id: &ApplicationId) -> PapersView {
        self.case(caller, id).await.papers.expect("papers")
    }

    async fn mark(&self, who: &str, id: &ApplicationId, form: PaperMarks) -> PaperNote {
        let caller = self.sign_in(who).await;
        let version = self.case(&caller, id).await.version;
        applications::mark_papers(
            &self.office,
            &caller,
            &PaperMarks { id: id.clone(), version, ..form },
        )
        .await
        .unwrap()
    }

    async fn refused(
        &self,
        who: &str,
        action: Action,
        id: &ApplicationId,
        form: ActForm,
    ) -> Refusal {
        let caller = self.sign_in(who).await;
        let version = self.case(&caller, id).await.version;
        match applications::act(
            &self.office,
            &caller,
            action,
            &ActForm { id: id.clone(), version, ..form },
        )
        .await
        .unwrap()
        {
            ActAnswer::Refused { refusal, .. } => refusal,
            other => panic!("{other:?}"),
        }
    }

    async fn told(&self, kind: MessageKind) -> Vec<String> {
        let messages = messages::latest_messages(&self.office, GOWA).await.unwrap();
        messages
            .into_iter()
            .filter(|message| message.kind == kind)
            .map(|message| message.text)
            .collect()
    }

    /// The verifier asks for two papers and estimates two documents.
    async fn verified(&self, id: &ApplicationId) {
        let inputs = Inputs::from(BIRTH.map(|kind| (Input::Documents, kind)))
            .with(Input::Papers, "f-2-01")
            .with(Input::Papers, "kartu-keluarga");
        let form = ActForm { inputs, ..ActForm::default() };
        self.act("verifikator", Action::Verify, id, form).await;
    }

    async fn all_papers_here(&self, id: &ApplicationId) {
        let marks =
            ["f-2-01", "kartu-keluarga"].map(|code| (code.to_owned(), PaperState::Received)).into();
        assert_eq!(
            self.mark("registrasi", id, PaperMarks { marks, ..PaperMarks::default() }).await,
            PaperNote::Marked
        );
        self.act("registrasi", Action::ReceiveFiles, id, ActForm::default()).await;
        self.act("verifikator", Action::ValidateFiles, id, ActForm::default()).await;
    }

    /// From checked papers to printed documents.
    async fn printed(&self, id: &ApplicationId) {
        let konsep = ActForm {
            inputs: Inputs::from([(Input::SiakReference, "SIAK-7")]),
            files: [(0, good_file()), (1, other_file())].into(),
            ..ActForm::default()
        };
        self.act("siak", Action::EnterSiak, id, konsep).await;
        self.act("validator", Action::Validate, id, ActForm::default()).await;
        let head = self.sign_in("kadis").await;
        let items: Vec<_> = signing::signing_list(&self.office, &head)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.id.into(), row.version))
            .collect();
        let signed = signing::sign(&self.office, &head, &items, DEMO_PASSPHRASE).await.unwrap();
        assert!(matches!(signed, SignAnswer::Results { refused, .. } if refused.is_empty()));
        self.act("cetak", Action::Print, id, ActForm::default()).await;
    }
}

/// Another good file than [`good_file`].
fn other_file() -> office::Upload {
    let mut bytes = GOOD_PDF.to_vec();
    let at = bytes.windows(3).position(|window| window == b"842").unwrap();
    bytes[at..at + 3].copy_from_slice(b"840");
    office::Upload::whole("kk.pdf", bytes.into())
}

fn documents(case: &CaseView) -> Vec<(String, String)> {
    case.documents.iter().map(|document| (document.kind.clone(), document.number.clone())).collect()
}

both_databases!(a_birth_goes_by_its_papers_to_the_hand_over_against_the_resi, async |db| {
    let t = TestOffice::open_at(db, GOWA).await;
    let (counter, id, reg_no) = t.birth().await;
    t.verified(&id.clone().into()).await;
    assert!(
        t.told(MessageKind::FilesWanted)
            .await
            .iter()
            .any(|text| text.contains("Formulir F-2.01") && text.contains("Sungguminasa"))
    );
    assert!(
        !applications::packing_slip(
            &t.office,
            &counter,
            &id.clone().into(),
            "https://contoh.id",
            Lang::Id
        )
        .await
        .unwrap()
        .is_empty()
    );

    t.act(
        "loket",
        Action::SendFiles,
        &id.clone().into(),
        ActForm {
            inputs: [(Input::Carrier, "post"), (Input::Tracking, "P 2311")].into(),
            ..ActForm::default()
        },
    )
    .await;
    let papers = t.papers(&t.sign_in("registrasi").await, &id.clone().into()).await;
    assert_eq!(
        (papers.tracking.as_str(), papers.may_mark, papers.items.len()),
        ("P 2311", true, 2)
    );

    t.all_papers_here(&id.clone().into()).await;
    let accepted = t.case(&t.sign_in("siak").await, &id.clone().into()).await;
    assert!(
        accepted.status == Status::Accepted && accepted.promised.is_some(),
        "the promise counts from checked papers on"
    );

    t.printed(&id.clone().into()).await;
    let numbers = |first: &str, second: &str, day: &str| {
        let inputs = Inputs::from([
            (Input::DocumentNumber, first),
            (Input::DocumentDate, day),
            (Input::DocumentNumber, second),
            (Input::DocumentDate, day),
        ]);
        ActForm { inputs, ..ActForm::default() }
    };
    for bad in [
        numbers("SAMA-1", "SAMA-1", "2026-11-23"),
        numbers("A-1", "B-1", "2099-01-01"),
        numbers("A-1", "", "2026-11-23"),
    ] {
        assert_eq!(
            t.refused("registrasi", Action::Register, &id.clone().into(), bad).await,
            Refusal::Missing(Condition::Numbers)
        );
    }
    t.act(
        "registrasi",
        Action::Register,
        &id.clone().into(),
        numbers("7306-LU-23112026-0009", "7306022311260009", "2026-11-23"),
    )
    .await;
    // A number that was typed wrong is mended before the documents are handed over.
    t.act(
        "registrasi",
        Action::Register,
        &id.clone().into(),
        numbers("7306-LU-25112026-0001", "7306022511260001", "23-11-2026"),
    )
    .await;
    let registered = t.case(&counter, &id.clone().into()).await;
    assert_eq!(
        documents(&registered),
        [
            (BIRTH[0].to_owned(), "7306-LU-25112026-0001".to_owned()),
            (BIRTH[1].to_owned(), "7306022511260001".to_owned())
        ]
    );
    assert_eq!(
        registered.signed.iter().map(|file| file.document.as_str()).collect::<Vec<_>>(),
        BIRTH
    );
    assert!(
        t.told(MessageKind::Registered).await.iter().any(|text| text.contains("Resi Pengambilan"))
    );
    let clerk = t.sign_in("ambil").await;
    assert!(
        matches!(
            applications::resi(
                &t.office,
                &clerk,
                &id.clone().into(),
                "https://contoh.id",
                Lang::Id
            )
            .await,
            Err(OfficeError::NotFound)
        ),
        "who hands over does not print it"
    );
    assert!(
        !applications::resi(&t.office, &counter, &id.clone().into(), "https://contoh.id", Lang::Id)
            .await
            .unwrap()
            .is_empty()
    );

    let hand_over = |resi: String| ActForm {
        inputs: Inputs::from([(Input::ResiCode, resi)])
            .ticked(Input::OriginalsShown)
            .with(Input::Recipient, "Sitti Hadijah")
            .ticked(Input::SignedOnPaper),
        ..ActForm::default()
    };
    let refusal = t
        .refused("ambil", Action::HandOver, &id.clone().into(), hand_over("AAAA AAAA".into()))
        .await;
    assert_eq!(refusal, Refusal::Missing(Condition::Resi));
    let code = t.code_of_resi(&id.clone().into()).await;
    t.act(
        "ambil",
        Action::HandOver,
        &id.clone().into(),
        hand_over(format!("https://contoh.id/kerja/nomor/{reg_no}#{}", code.to_lowercase())),
    )
    .await;
    assert_eq!(t.case(&counter, &id.clone().into()).await.status, Status::Collected);
});
