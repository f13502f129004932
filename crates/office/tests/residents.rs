//! Residents' accounts, from registering to being verified.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use bytes::Bytes;
use domain::form::Raw;
use domain::people::account::{AccountFault, AccountStatus, PhotoKind};
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::password::PasswordFault;
use domain::people::photo::PhotoFault;
use domain::views::{DecideRefusal, RegisterFinding};
use domain::words::Lang;
use office::accounts::{residents, staff};
use office::{
    Caller, CodeAnswer, DEMO_PASSWORD, DecideAnswer, Decision, NewPassword, NewResident,
    OfficeError, PhotoAnswer, RegisterAnswer, ResetAnswer, SendAccountAnswer, SignInAnswer, Upload,
    messages, session,
};
use store::both_databases;
use support::{AGENCY, MONDAY, TestOffice};

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
        let phone = residents::own_account(&self.office, &caller, Lang::Id).await.unwrap().phone;
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

    async fn decide(&self, verifier: &Caller, id: &str, faults: &[AccountFault]) -> DecideAnswer {
        let version = residents::account_to_verify(&self.office, verifier, id, Lang::Id)
            .await
            .unwrap()
            .version;
        let decision = Decision {
            id: id.into(),
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
        residents::own_account(&t.office, &resident, Lang::Id).await.unwrap().status,
        AccountStatus::Pending
    );

    let verifier = t.sign_in("verifikator").await;
    let list = residents::accounts_waiting(&t.office, &verifier, "", Lang::Id).await.unwrap();
    assert_eq!(
        (list.waiting, list.rows[0].name.as_str(), list.rows[0].nik.as_str()),
        (1, "Ni Wayan Citra Lestari", "5108**********01")
    );
    let id = list.rows[0].id.clone();
    let view = residents::account_to_verify(&t.office, &verifier, &id, Lang::Id).await.unwrap();
    assert_eq!(view.photos.len(), 4);
    let RegisterFinding::Found { differences, barred, .. } = view.register else { panic!("found") };
    assert_eq!((differences.len(), barred), (0, None));
    assert!(
        residents::photo(&t.office, &verifier, &view.photos[0].1)
            .await
            .unwrap()
            .starts_with(b"\xff\xd8\xff")
    );
    assert_eq!(t.decide(&verifier, &id, &[]).await, DecideAnswer::Done);

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

    let own = residents::own_account(&t.office, &resident, Lang::Id).await.unwrap();
    assert!(own.history.iter().any(|event| event.what == "Akun diterima"));
    assert!(
        own.history
            .iter()
            .any(|event| event.what.contains("dibuka") && event.who.contains("Verifikator")),
        "who read it is told, by role"
    );
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
    let own = residents::own_account(&t.office, &resident, Lang::Id).await.unwrap();
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
    let view = residents::account_to_verify(&t.office, &verifier, &id, Lang::Id).await.unwrap();
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

both_databases!(a_second_account_of_a_nik_is_never_accepted, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let first = t.sent_account(citra()).await;
    let mut raw = citra();
    raw.insert("no_hp".into(), "0813 0000 0001".into());
    let second = t.sent_account(raw).await;
    let verifier = t.sign_in("verifikator").await;
    assert_eq!(t.decide(&verifier, &first.actor.id, &[]).await, DecideAnswer::Done);
    assert!(
        residents::account_to_verify(&t.office, &verifier, &second.actor.id, Lang::Id)
            .await
            .unwrap()
            .another
    );
    assert_eq!(
        t.decide(&verifier, &second.actor.id, &[]).await,
        DecideAnswer::Not(DecideRefusal::Another)
    );
    let SignInAnswer::In { token, .. } = t.enters("5108014506820001").await else { panic!() };
    assert_eq!(
        session::caller(&t.office, AGENCY, &token).await.unwrap().actor.id,
        first.actor.id,
        "the NIK is the verified account's"
    );
});

both_databases!(who_the_register_bars_or_does_not_know_is_not_accepted, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let verifier = t.sign_in("verifikator").await;
    let people = [
        (
            "5108010101700099",
            "0813 0000 0002",
            DecideRefusal::Barred(domain::people::register::AccountBar::NotActive),
        ),
        (
            "5108014702120088",
            "0813 0000 0003",
            DecideRefusal::Barred(domain::people::register::AccountBar::TooYoung),
        ),
        ("5108010101700098", "0813 0000 0004", DecideRefusal::NotFound),
    ];
    for (nik, phone, refusal) in people {
        let mut raw = citra();
        raw.insert("nik".into(), nik.into());
        raw.insert("no_hp".into(), phone.into());
        let resident = t.sent_account(raw).await;
        assert_eq!(
            t.decide(&verifier, &resident.actor.id, &[]).await,
            DecideAnswer::Not(refusal),
            "{nik}"
        );
    }
    let nothing = Decision {
        id: "x".into(),
        version: 1,
        accept: true,
        faults: vec![],
        reason: String::new(),
    };
    assert!(
        matches!(
            residents::decide_account(&t.office, &t.sign_in("siak").await, &nothing).await,
            Err(OfficeError::Refused(_))
        ),
        "verifiers only"
    );
});

both_databases!(nobody_verifies_the_account_of_their_own_family, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let resident = t.sent_account(citra()).await;
    let admin = t.sign_in("admin").await;
    let relative = t.sign_in("verifikator2").await.actor.id;
    let nik = Raw::from([("nik".to_owned(), "5108014506820001".to_owned())]);
    staff::staff_act(&t.office, &admin, &relative, "nik", &nik, "").await.unwrap();
    let relative = t.sign_in("verifikator2").await;
    assert_eq!(
        t.decide(&relative, &resident.actor.id, &[]).await,
        DecideAnswer::Not(DecideRefusal::OwnFamily)
    );
    assert_eq!(
        t.decide(&relative, &resident.actor.id, &[AccountFault::ALL[0]]).await,
        DecideAnswer::Not(DecideRefusal::OwnFamily)
    );
    assert_eq!(
        t.decide(&t.sign_in("verifikator").await, &resident.actor.id, &[]).await,
        DecideAnswer::Done
    );
});

both_databases!(what_a_verifier_ticked_is_there_again_after_the_session_was_over, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_register().await;
    let resident = t.sent_account(citra()).await;
    let token = t.token("verifikator").await;
    t.clock.pass(5 * 60 * 60_000);
    let late = session::caller_or_late(&t.office, AGENCY, &token).await.unwrap();
    assert!(late.over);
    let faults = vec![AccountFault::ALL[0], AccountFault::ALL[1]];
    let decision = Decision {
        id: resident.actor.id.clone(),
        version: 1,
        accept: false,
        faults: faults.clone(),
        reason: "Foto buram.".into(),
    };
    assert_eq!(
        residents::decide_account(&t.office, &late, &decision).await.unwrap(),
        DecideAnswer::SignedOut
    );
    let again = t.sign_in("verifikator").await;
    let view = residents::account_to_verify(&t.office, &again, &resident.actor.id, Lang::Id)
        .await
        .unwrap();
    assert_eq!(
        (view.status, view.kept),
        (AccountStatus::Pending, Some((faults.clone(), "Foto buram.".to_owned())))
    );
    assert_eq!(t.decide(&again, &resident.actor.id, &faults).await, DecideAnswer::Done);
    assert_eq!(
        residents::account_to_verify(&t.office, &again, &resident.actor.id, Lang::Id)
            .await
            .unwrap()
            .kept,
        None
    );
});

both_databases!(guesses_from_one_address_are_stopped_and_no_owner_is_shut_out, async |db| {
    let t = TestOffice::open(db).await;
    let owners: Vec<String> = (0..3).map(|n| format!("0812 5555 000{n}")).collect();
    for (n, phone) in owners.iter().enumerate() {
        let mut raw = citra();
        raw.insert("nik".into(), format!("510801450682001{n}"));
        raw.insert("no_hp".into(), phone.clone());
        let resident = t.register(raw).await;
        let number = domain::phone::Phone::parse(phone).unwrap();
        let code = t.code_to(number.as_str()).await;
        assert_eq!(
            residents::confirm(&t.office, &resident, CodePurpose::Phone, &code).await.unwrap(),
            CodeAnswer::Confirmed
        );
    }
    let (mut judged, mut stopped) = (0, 0);
    for guess in 0..10_000 {
        // A thousand accounts, ten guesses at each.
        let name = owners
            .get(guess % 1000)
            .cloned()
            .unwrap_or_else(|| format!("0812 6{:06}", guess % 1000));
        match session::sign_in(&t.office, AGENCY, &name, "salah-kata-sandi", "203.0.113.7")
            .await
            .unwrap()
        {
            SignInAnswer::Wrong => judged += 1,
            SignInAnswer::Wait(_) => stopped += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!(judged <= 30 && stopped >= 9_970, "{judged} judged, {stopped} stopped");
    for phone in &owners {
        assert!(matches!(t.enters(phone).await, SignInAnswer::In { .. }), "{phone}");
    }
    assert_eq!(t.clock.now(), MONDAY);
});

both_databases!(what_a_stranger_does_keeps_no_owner_out, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let (sari, head) = ("5108014101900001", "kadis@contoh.id");
    let known =
        match session::sign_in(&t.office, AGENCY, head, DEMO_PASSWORD, "10.0.0.1").await.unwrap() {
            SignInAnswer::In { device, .. } => device,
            other => panic!("{other:?}"),
        };
    // A thousand tries at the head's account, each from a network of its own.
    for network in 0..1000 {
        session::sign_in(&t.office, AGENCY, head, "salah", &format!("2001:db8:{network:x}::1"))
            .await
            .unwrap();
    }
    assert!(matches!(
        session::sign_in(&t.office, AGENCY, head, DEMO_PASSWORD, "10.0.0.1").await.unwrap(),
        SignInAnswer::In { .. }
    ));
    // Somebody behind the office's own line tries names until nothing more is judged.
    for name in 0..40 {
        session::sign_in(&t.office, AGENCY, &format!("nama{name}@contoh.id"), "salah", "10.0.0.1")
            .await
            .unwrap();
    }
    assert!(matches!(
        session::sign_in(&t.office, AGENCY, sari, DEMO_PASSWORD, "10.0.0.1").await.unwrap(),
        SignInAnswer::Wait(_)
    ));
    let from = office::Origin { address: "10.0.0.1", device: "", known: &known };
    assert!(
        matches!(
            session::sign_in(&t.office, AGENCY, head, DEMO_PASSWORD, from).await.unwrap(),
            SignInAnswer::In { .. }
        ),
        "a known device has a bucket of its own"
    );
    assert!(
        matches!(
            session::sign_in(&t.office, AGENCY, sari, DEMO_PASSWORD, from).await.unwrap(),
            SignInAnswer::Wait(_)
        ),
        "for the account that it is known for"
    );
    // Going on while nothing is judged makes nobody wait longer.
    t.clock.pass(60_000);
    assert!(matches!(
        session::sign_in(&t.office, AGENCY, sari, DEMO_PASSWORD, "10.0.0.1").await.unwrap(),
        SignInAnswer::In { .. }
    ));

    // The owner has asked for a code; a stranger asks too and types five wrong ones.
    assert_eq!(residents::ask_reset(&t.office, AGENCY, "10.0.0.2").await.unwrap(), None);
    residents::send_reset(&t.office, AGENCY, sari, "10.0.0.2", "milik sari").await.unwrap();
    let code = t.code_to("+6281200000101").await;
    t.clock.pass(120_000);
    assert_eq!(residents::ask_reset(&t.office, AGENCY, "203.0.113.9").await.unwrap(), None);
    residents::send_reset(&t.office, AGENCY, sari, "203.0.113.9", "orang lain").await.unwrap();
    let new = |code: &str| NewPassword {
        name: sari.into(),
        code: code.into(),
        password: PASSWORD.into(),
        again: PASSWORD.into(),
    };
    for _ in 0..6 {
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new("000000"), "203.0.113.9", "orang lain")
                .await
                .unwrap(),
            ResetAnswer::Code
        );
    }
    assert_eq!(
        residents::reset(&t.office, AGENCY, &new(&code), "203.0.113.9", "orang lain")
            .await
            .unwrap(),
        ResetAnswer::Code,
        "not in another browser"
    );
    assert_eq!(
        residents::reset(&t.office, AGENCY, &new(&code), "10.0.0.2", "milik sari").await.unwrap(),
        ResetAnswer::Done
    );
    // The owner hears of it, whoever it was.
    messages::deliver(&t.office).await.unwrap();
    let told = t.office.courier.sent();
    assert!(told.iter().any(|sent| sent.message.to == "+6281200000101"
        && sent.message.text.contains("Kata sandi diganti")));
});

both_databases!(
    a_forgotten_password_is_changed_with_a_code_and_tells_nobody_who_has_an_account,
    async |db| {
        let t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        let before = t.resident("5108014101900001").await;
        let new = |code: &str, password: &str| NewPassword {
            name: "5108014101900001".into(),
            code: code.into(),
            password: password.into(),
            again: password.into(),
        };
        for name in ["5108014101900001", "5108014101900009", "bukan siapa-siapa"] {
            assert_eq!(residents::ask_reset(&t.office, AGENCY, "10.0.0.1").await.unwrap(), None);
            residents::send_reset(&t.office, AGENCY, name, "10.0.0.1", "peramban").await.unwrap();
            let guess = NewPassword { name: name.into(), ..new("000000", PASSWORD) };
            assert_eq!(
                residents::reset(&t.office, AGENCY, &guess, "10.0.0.1", "peramban").await.unwrap(),
                ResetAnswer::Code,
                "{name}"
            );
        }
        let code = t.code_to("+6281200000101").await;
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new(&code, "12345678"), "10.0.0.1", "peramban")
                .await
                .unwrap(),
            ResetAnswer::Password(PasswordFault::Weak)
        );
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new(&code, PASSWORD), "10.0.0.1", "peramban")
                .await
                .unwrap(),
            ResetAnswer::Done
        );
        assert!(matches!(t.enters("5108014101900001").await, SignInAnswer::In { .. }));
        let account = residents::own_account(&t.office, &before, Lang::Id).await.unwrap();
        assert!(account.history[0].what.contains("diganti dengan kode"));
        assert_eq!(
            residents::reset(&t.office, AGENCY, &new(&code, PASSWORD), "10.0.0.1", "peramban")
                .await
                .unwrap(),
            ResetAnswer::Code,
            "once only"
        );
    }
);
