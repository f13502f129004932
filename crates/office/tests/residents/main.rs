//! Residents' accounts, from registering to being verified.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod refusals;
#[path = "../support/mod.rs"]
mod support;

use bytes::Bytes;
use domain::form::Raw;
use domain::id::AccountId;
use domain::people::account::{AccountFault, AccountStatus, PhotoKind};
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::event::AccountEventKind;
use domain::people::password::PasswordFault;
use domain::people::photo::PhotoFault;
use domain::people::refusal::DecideRefusal;
use domain::people::security::AccountChange;
use domain::procedure::ActorKind;
use office::accounts::{residents, staff};
use office::{
    Caller, CodeAnswer, DEMO_PASSWORD, DecideAnswer, Decision, NewPassword, NewResident,
    OfficeError, PhotoAnswer, RegisterAnswer, ResetAnswer, SendAccountAnswer, SignInAnswer, Upload,
    messages, session,
};
use store::both_databases;
use support::{AGENCY, MONDAY, TestOffice};
use views::{RegisterFinding, WhoView};

const PASSWORD: &str = "perahu kuning menunggu hujan";

/// What Ni Wayan Citra types; the register of the demo has her.
fn citra() -> Raw {
    [
        ("nik", "5108014506820001"),
        ("nama", "Ni Wayan Citra Lestari"),
        ("no_kk", "5108010101150077"),
        ("no_hp", "0812 0000 0777"),
        ("email", "citra@contoh.id"),
    ]
    .map(|(k, v)| (k.to_owned(), v.to_owned()))
    .into()
}

fn new(raw: Raw) -> NewResident {
    NewResident { raw, password: PASSWORD.into(), again: PASSWORD.into(), agreed: true }
}

/// A photo of 640 by 480 points.
fn photo() -> Upload {
    let mut out = Vec::new();
    let grey = image::RgbImage::from_pixel(640, 480, image::Rgb([120, 120, 120]));
    grey.write_with_encoder(image::codecs::jpeg::JpegEncoder::new(&mut out)).unwrap();
    Upload::whole("IMG_0001.jpg", Bytes::from(out))
}

impl TestOffice {
    async fn register(&self, raw: Raw) -> Caller {
        match residents::register(&self.office, AGENCY, &new(raw), "10.0.0.1").await.unwrap() {
            RegisterAnswer::Begun(token) => {
                session::caller(&self.office, AGENCY, &token).await.unwrap()
            }
            other => panic!("{other:?}"),
        }
    }

    /// The last code that was sent to a number or an address.
    async fn code_to(&self, to: &str) -> String {
        messages::deliver(&self.office).await.unwrap();
        let sent = self.office.courier.sent();
        let text =
            &sent.iter().rev().find(|sent| sent.message.to == to).expect("a message").message.text;
        let digits: String = text
            .split(|c: char| !c.is_ascii_digit())
            .find(|part| part.len() == 6)
            .expect("a code")
            .to_owned();
        digits
    }

    async fn with_photos(&self, caller: &Caller) {
        for kind in PhotoKind::ALL {
            assert!(matches!(
                residents::keep_photo(&self.office, caller, *kind, Some(&photo())).await.unwrap(),
                PhotoAnswer::Kept(_)
            ));
        }
    }

    /// Registers, confirms the number and sends.
    async fn sent_account(&self, raw: Raw) -> Caller {
        let caller = self.register(raw).await;
        assert!(!residents::has_proven_contact(&self.office, &caller).await.unwrap());
        let phone = residents::own_account(&self.office, &caller).await.unwrap().phone;
        let code = self.code_to(domain::phone::Phone::parse(&phone).unwrap().as_str()).await;
        assert_eq!(
            residents::confirm(&self.office, &caller, CodePurpose::Phone, &code).await.unwrap(),
            CodeAnswer::Confirmed
        );
        self.with_photos(&caller).await;
        assert_eq!(
            residents::send_account(&self.office, &caller, &Raw::new()).await.unwrap(),
            SendAccountAnswer::Sent
        );
        caller
    }

    async fn decide(
        &self,
        verifier: &Caller,
        id: &AccountId,
        faults: &[AccountFault],
    ) -> DecideAnswer {
        let version =
            residents::account_to_verify(&self.office, verifier, id).await.unwrap().version;
        let decision = Decision {
            id: id.clone(),
            version,
            accept: faults.is_empty(),
            faults: faults.to_vec(),
            reason: "Foto lagi.".into(),
        };
        residents::decide_account(&self.office, verifier, &decision).await.unwrap()
    }

    async fn enters(&self, name: &str) -> SignInAnswer {
        session::sign_in(&self.office, AGENCY, name, PASSWORD, "10.0.0.9").await.unwrap()
    }
}

both_databases!(a_resident_registers_is_verified_and_signs_in_by_every_name, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let resident = t.sent_account(citra()).await;
    assert_eq!(
        residents::own_account(&t.office, &resident).await.unwrap().status,
        AccountStatus::Pending
    );

    let verifier = t.sign_in("verifikator").await;
    let list = residents::accounts_waiting(&t.office, &verifier, "").await.unwrap();
    assert_eq!(
        (list.waiting, list.rows[0].name.as_str(), list.rows[0].nik.as_str()),
        (1, "Ni Wayan Citra Lestari", "5108**********01")
    );
    let id = list.rows[0].id.clone();
    let view =
        residents::account_to_verify(&t.office, &verifier, &id.clone().into()).await.unwrap();
    assert_eq!(view.photos.len(), 4);
    let RegisterFinding::Found { differences, barred, .. } = view.register else { panic!("found") };
    assert_eq!((differences.len(), barred), (0, None));
    assert!(
        residents::photo(&t.office, &verifier, &view.photos[0].1)
            .await
            .unwrap()
            .starts_with(b"\xff\xd8\xff")
    );
    assert_eq!(t.decide(&verifier, &id.clone().into(), &[]).await, DecideAnswer::Done);

    for name in ["5108 0145 0682 0001", "+62 812-0000-0777"] {
        assert!(matches!(t.enters(name).await, SignInAnswer::In { .. }), "{name}");
    }
    assert_eq!(
        t.enters("citra@contoh.id").await,
        SignInAnswer::Wrong,
        "the address was never confirmed"
    );
    messages::deliver(&t.office).await.unwrap();
    let told = t.office.courier.sent();
    assert!(told.iter().any(|sent| sent.message.to == "+6281200000777"
        && sent.message.text.contains("sudah diverifikasi")));

    let own = residents::own_account(&t.office, &resident).await.unwrap();
    assert!(own.history.iter().any(|event| event.what == AccountEventKind::Accepted));
    assert!(
        own.history.iter().any(|event| event.what == AccountEventKind::Read
            && event.who == WhoView::Role(ActorKind::Verifier)),
        "who read it is told, by role"
    );
});

both_databases!(photos_of_a_registration_are_deleted_when_their_days_are_over, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let resident = t.sent_account(citra()).await;
    assert!(residents::has_proven_contact(&t.office, &resident).await.unwrap());
    let verifier = t.sign_in("verifikator").await;
    let id = resident.actor.id.clone();
    let photos = residents::account_to_verify(&t.office, &verifier, &id).await.unwrap().photos;
    assert_eq!(t.decide(&verifier, &id, &[]).await, DecideAnswer::Done);
    assert_eq!(residents::forget_photos(&t.office).await.unwrap(), 0, "not before");
    let days = i64::from(t.office.profile(AGENCY).unwrap().agency.photo_days);
    t.clock.pass((days + 1) * 24 * 60 * 60_000);
    assert_eq!(residents::forget_photos(&t.office).await.unwrap(), photos.len());
    let verifier = t.sign_in("verifikator").await;
    for (_, photo) in photos {
        assert!(matches!(
            residents::photo(&t.office, &verifier, &photo).await,
            Err(OfficeError::NotFound)
        ));
    }
});

both_databases!(only_what_was_refused_is_mended_and_sent_again, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let mut wrong = citra();
    wrong.insert("nama".into(), "Wayan Citra".into());
    let resident = t.sent_account(wrong).await;
    let verifier = t.sign_in("verifikator").await;
    let id = resident.actor.id.clone();
    t.clock.pass(1000);
    assert_eq!(
        t.decide(&verifier, &id, &[AccountFault::OtherName, AccountFault::SelfieCovered]).await,
        DecideAnswer::Done
    );

    t.clock.pass(1000);
    let own = residents::own_account(&t.office, &resident).await.unwrap();
    assert_eq!(
        (own.status, own.reason.as_str(), own.mend.len()),
        (AccountStatus::Refused, "Foto lagi.", 1)
    );
    let open: Vec<_> = own
        .photos
        .iter()
        .filter(|photo| photo.open && photo.refused)
        .map(|photo| photo.kind)
        .collect();
    assert_eq!(open, [PhotoKind::Selfie]);
    let other = residents::keep_photo(&t.office, &resident, PhotoKind::Card, Some(&photo())).await;
    assert!(matches!(other, Err(OfficeError::Refused(_))), "what was not refused stays");
    let name: Raw = [
        ("nama".to_owned(), "Ni Wayan Citra Lestari".to_owned()),
        ("nik".to_owned(), "5108010101010001".to_owned()),
    ]
    .into();
    let answer = residents::send_account(&t.office, &resident, &name).await.unwrap();
    assert_eq!(
        answer,
        SendAccountAnswer::Mend { errors: vec![], photos: vec![PhotoKind::Selfie], phone: false }
    );

    assert!(matches!(
        residents::keep_photo(&t.office, &resident, PhotoKind::Selfie, Some(&photo()))
            .await
            .unwrap(),
        PhotoAnswer::Kept(_)
    ));
    assert_eq!(
        residents::send_account(&t.office, &resident, &name).await.unwrap(),
        SendAccountAnswer::Sent
    );
    let view = residents::account_to_verify(&t.office, &verifier, &id).await.unwrap();
    assert_eq!(
        (view.name.as_str(), view.nik.as_str()),
        ("Ni Wayan Citra Lestari", "5108014506820001"),
        "the NIK was not asked and did not change"
    );
    assert_eq!(t.decide(&verifier, &id, &[]).await, DecideAnswer::Done);
});

both_databases!(every_fault_of_a_registration_is_named_at_once, async |db| {
    let t = TestOffice::open(db).await;
    let mut raw = citra();
    raw.insert("nik".into(), "510801450682000".into());
    raw.remove("no_kk");
    let bad =
        NewResident { raw, password: "12345678".into(), again: "12345678".into(), agreed: false };
    let RegisterAnswer::Mend { errors, password, disagreed } =
        residents::register(&t.office, AGENCY, &bad, "10.0.0.1").await.unwrap()
    else {
        panic!()
    };
    let named: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.fault.code())).collect();
    assert_eq!(named, [("nik", "nik-length"), ("no_kk", "required")]);
    assert_eq!((password, disagreed), (Some(PasswordFault::Weak), true));
    for easy in
        ["citra1982", "5108014506820001", "disdukcapil", "081200000777", "rahasia123", "bismillah"]
    {
        let easy = NewResident { password: easy.into(), again: easy.into(), ..new(citra()) };
        let answer = residents::register(&t.office, AGENCY, &easy, "10.0.0.1").await.unwrap();
        assert!(
            matches!(answer, RegisterAnswer::Mend { password: Some(PasswordFault::Weak), .. }),
            "{answer:?}"
        );
    }
});

both_databases!(a_code_is_good_for_ten_minutes_and_five_tries_and_never_a_dead_end, async |db| {
    let t = TestOffice::open(db).await;
    let resident = t.register(citra()).await;
    let first = t.code_to("+6281200000777").await;
    let wrong = if first == "000000" { "000001" } else { "000000" };
    assert_eq!(
        residents::confirm(&t.office, &resident, CodePurpose::Phone, "12a").await.unwrap(),
        CodeAnswer::Refused(CodeFault::Form)
    );
    for _ in 0..4 {
        assert_eq!(
            residents::confirm(&t.office, &resident, CodePurpose::Phone, wrong).await.unwrap(),
            CodeAnswer::Refused(CodeFault::Wrong)
        );
    }
    assert_eq!(
        residents::confirm(&t.office, &resident, CodePurpose::Phone, wrong).await.unwrap(),
        CodeAnswer::Refused(CodeFault::Worn)
    );
    assert_eq!(
        residents::confirm(&t.office, &resident, CodePurpose::Phone, &first).await.unwrap(),
        CodeAnswer::Refused(CodeFault::Worn)
    );
    assert_eq!(
        residents::send_code(&t.office, &resident, CodePurpose::Phone).await.unwrap(),
        CodeAnswer::Wait(60)
    );
    t.clock.pass(60_000);
    assert_eq!(
        residents::send_code(&t.office, &resident, CodePurpose::Phone).await.unwrap(),
        CodeAnswer::Sent
    );
    let second = t.code_to("+6281200000777").await;
    t.clock.pass(10 * 60_000 + 1);
    assert_eq!(
        residents::confirm(&t.office, &resident, CodePurpose::Phone, &second).await.unwrap(),
        CodeAnswer::Refused(CodeFault::Old)
    );
    // The number was wrong all along.
    assert_eq!(
        residents::mend_contact(&t.office, &resident, CodePurpose::Phone, "0813 1111 2222")
            .await
            .unwrap(),
        Some(CodeAnswer::Sent)
    );
    let third = t.code_to("+6281311112222").await;
    assert_eq!(
        residents::confirm(&t.office, &resident, CodePurpose::Phone, &third).await.unwrap(),
        CodeAnswer::Confirmed
    );
    assert_eq!(
        residents::confirm(&t.office, &resident, CodePurpose::Phone, &third).await.unwrap(),
        CodeAnswer::Refused(CodeFault::Old),
        "once only"
    );
});

both_databases!(a_registration_is_sent_only_when_it_is_whole, async |db| {
    let t = TestOffice::open(db).await;
    let resident = t.register(citra()).await;
    let refused =
        [(b"%PDF-1.7".as_slice(), PhotoFault::NotPhoto), (b"\xff\xd8\xff\xe0", PhotoFault::CutOff)];
    for (bytes, fault) in refused {
        let upload = Upload::whole("foto.jpg", Bytes::from_static(bytes));
        assert_eq!(
            residents::keep_photo(&t.office, &resident, PhotoKind::Card, Some(&upload))
                .await
                .unwrap(),
            PhotoAnswer::Refused(fault)
        );
    }
    let answer = residents::send_account(&t.office, &resident, &Raw::new()).await.unwrap();
    assert_eq!(
        answer,
        SendAccountAnswer::Mend { errors: vec![], photos: PhotoKind::ALL.to_vec(), phone: true }
    );
    // Who left in the middle comes back with NIK and password, before anybody has verified them.
    assert!(matches!(t.enters("5108014506820001").await, SignInAnswer::In { .. }));
});
