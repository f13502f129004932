//! People with much power, and everybody's own account: second factors, the password shown again,
//! two people, the security log.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::form::Raw;
use domain::people::account::AccountKind;
use domain::people::factor::{FactorFault, Stage};
use domain::people::password::PasswordFault;
use domain::people::security::{ALONE_AFTER_MS, SecurityKind};
use domain::procedure::ActorKind;
use domain::views::{StaffBar, StaffDone};
use domain::words::Lang;
use office::{
    Caller, ChangeAnswer, DEMO_PASSWORD, OfficeError, SecondAnswer, SignInAnswer, StaffAnswer,
};
use store::both_databases;
use support::{AGENCY, TestOffice};

const SARI: &str = "5108014101900001";
const SECRET: &str = "gunung sepeda biru pelan";
const QUARTER_MS: i64 = 15 * 60_000;

fn raw(pairs: &[(&str, &str)]) -> Raw {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// What an authenticator shows for a secret that was typed into it.
fn code_of(secret: &str, now: i64) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).with_account_name("x").build().unwrap();
    totp.generate(u64::try_from(now / 1000).unwrap()).to_string()
}

impl TestOffice {
    async fn stage(&self, office: &office::Office, name: &str) -> Stage {
        match office.sign_in(AGENCY, name, DEMO_PASSWORD, "10.0.0.7").await.unwrap() {
            SignInAnswer::In { stage, .. } => stage,
            other => panic!("{name}: {other:?}"),
        }
    }

    /// Whether a message with these words went to an address.
    async fn was_told(&self, to: &str, words: &str) -> bool {
        self.office.deliver().await.unwrap();
        self.office
            .courier
            .sent()
            .iter()
            .any(|sent| sent.message.to == to && sent.message.text.contains(words))
    }

    async fn log(&self, kind: SecurityKind) -> Vec<(String, String, String)> {
        let auditor = self.sign_in("inspektorat").await;
        let view = self.office.security_log(&auditor, kind.code(), "", "", Lang::Id).await.unwrap();
        view.rows.into_iter().map(|row| (row.who, row.actor, row.detail)).collect()
    }

    fn mark(&self, caller: &Caller) -> String {
        self.office.security_mark(AGENCY, &caller.actor.id)
    }
}

both_databases!(
    everybody_of_a_real_office_needs_a_second_factor_and_a_counter_by_the_agencys_choice,
    async |db| {
        let t = TestOffice::open(db).await;
        let real = t.no_demo();
        for who in ["verifikator", "siak", "validator", "inspektorat", "cetak", "ambil"] {
            assert_eq!(t.stage(&real, &format!("{who}@contoh.id")).await, Stage::Enrol, "{who}");
        }
        assert_eq!(t.stage(&real, "pemuteran@contoh.id").await, Stage::Full);
        assert_eq!(
            (
                t.stage(&t.office, "verifikator@contoh.id").await,
                t.stage(&t.office, "kadis@contoh.id").await
            ),
            (Stage::Full, Stage::Factor)
        );
    }
);

both_databases!(a_resident_switches_a_second_factor_on_and_off, async |db| {
    let t = TestOffice::open(db).await;
    t.load_demo_residents().await;
    let token = match t.office.sign_in(AGENCY, SARI, DEMO_PASSWORD, "10.0.0.7").await.unwrap() {
        SignInAnswer::In { token, stage: Stage::Full, .. } => token,
        other => panic!("{other:?}"),
    };
    let sari = t.office.caller(AGENCY, &token).await.unwrap();
    let secret = t.office.second(AGENCY, &token).await.unwrap().enrol.unwrap().secret;
    let added =
        t.office.enrol_totp(AGENCY, &token, &code_of(&secret, t.clock.now())).await.unwrap();
    let SecondAnswer::Added { token: None, codes } = added else { panic!("{added:?}") };
    assert!(t.was_told("+6281200000101", "Pengaman kedua ditambahkan").await);

    assert_eq!(
        t.stage(&t.office, SARI).await,
        Stage::Factor,
        "the password alone is not enough any more"
    );
    let SignInAnswer::In { token: waiting, .. } =
        t.office.sign_in(AGENCY, SARI, DEMO_PASSWORD, "10.0.0.7").await.unwrap()
    else {
        panic!()
    };
    assert!(matches!(t.office.caller(AGENCY, &waiting).await, Err(OfficeError::SignedOut)));
    assert_eq!(
        t.office.second_by_code(AGENCY, &waiting, "000000").await.unwrap(),
        SecondAnswer::Refused(FactorFault::Wrong)
    );
    t.clock.pass(30_000);
    let shown =
        t.office.second_by_code(AGENCY, &waiting, &code_of(&secret, t.clock.now())).await.unwrap();
    let SecondAnswer::In { token, kind: AccountKind::Resident } = shown else {
        panic!("{shown:?}")
    };
    assert_eq!(t.office.caller(AGENCY, &token).await.unwrap().actor.id, sari.actor.id);
    let SignInAnswer::In { token: waiting, .. } =
        t.office.sign_in(AGENCY, SARI, DEMO_PASSWORD, "10.0.0.7").await.unwrap()
    else {
        panic!()
    };
    assert!(
        matches!(
            t.office.second_by_code(AGENCY, &waiting, &codes[0]).await.unwrap(),
            SecondAnswer::In { .. }
        ),
        "a recovery code"
    );

    let security = t.office.security(&sari, Lang::Id).await.unwrap();
    assert!(
        !security.required
            && security.recovery_left == 9
            && security.colleagues.is_empty()
            && security.pending.is_empty()
    );
    assert_eq!(t.office.remove_factor(&sari, &security.factors[0].id).await.unwrap(), None);
    assert_eq!(t.stage(&t.office, SARI).await, Stage::Full);
});

both_databases!(
    a_password_is_changed_by_who_knows_the_present_one_and_every_other_session_ends,
    async |db| {
        let t = TestOffice::open(db).await;
        t.load_demo_residents().await;
        for (name, to, short) in [
            (SARI, "+6281200000101", "sawah 7"),
            ("verifikator@contoh.id", "verifikator@contoh.id", "sawah bukit"),
        ] {
            let enter = async |password: &str| match t
                .office
                .sign_in(AGENCY, name, password, "10.0.0.8")
                .await
                .unwrap()
            {
                SignInAnswer::In { token, .. } => {
                    Some(t.office.caller(AGENCY, &token).await.unwrap())
                }
                SignInAnswer::Wrong => None,
                other => panic!("{other:?}"),
            };
            let (here, elsewhere) =
                (enter(DEMO_PASSWORD).await.unwrap(), enter(DEMO_PASSWORD).await.unwrap());
            let change = async |present: &str, new: &str, again: &str| {
                t.office.change_password(&here, present, new, again).await.unwrap()
            };
            assert_eq!(change("bukan ini", SECRET, SECRET).await, ChangeAnswer::Present);
            assert_eq!(
                change(DEMO_PASSWORD, short, short).await,
                ChangeAnswer::New(PasswordFault::Short)
            );
            assert_eq!(
                change(DEMO_PASSWORD, "password1234", "password1234").await,
                ChangeAnswer::New(PasswordFault::Weak)
            );
            assert_eq!(
                change(DEMO_PASSWORD, SECRET, "lain").await,
                ChangeAnswer::New(PasswordFault::Differs)
            );
            assert_eq!(change(DEMO_PASSWORD, SECRET, SECRET).await, ChangeAnswer::Done);
            let running = t.office.own_sessions(&here, Lang::Id).await.unwrap();
            assert!(
                running.len() == 1 && running[0].here,
                "the other one ({}) has ended",
                elsewhere.session
            );
            assert!(enter(DEMO_PASSWORD).await.is_none() && enter(SECRET).await.is_some());
            assert!(t.was_told(to, "Kata sandi diganti").await);
            for _ in 0..5 {
                change("bukan ini", SECRET, SECRET).await;
            }
            assert_eq!(
                change("bukan ini", SECRET, SECRET).await,
                ChangeAnswer::Wait,
                "guessing is stopped"
            );
        }
    }
);

both_databases!(
    what_is_important_asks_for_the_password_again_after_a_quarter_of_an_hour,
    async |db| {
        let t = TestOffice::open(db).await;
        let (admin, head, verifier) =
            (t.sign_in("admin").await, t.sign_in("kadis").await, t.sign_in("verifikator").await);
        let invited = raw(&[
            ("nama", "Komang Baru"),
            ("email", "baru@contoh.id"),
            ("nik", "5108010203850002"),
            ("peran", "verifier"),
        ]);
        let institution = raw(&[
            ("nama", "RSUD Contoh"),
            ("alamat", "Jl. Contoh 1"),
            ("email", "rsud@contoh.id"),
        ]);
        t.office.staff_act(&admin, &head.actor.id, "tautan", &Raw::new(), "").await.unwrap();
        let waits = t.office.pending(&head, Lang::Id).await.unwrap().remove(0).id;
        t.clock.pass(QUARTER_MS + 1000);
        let unproven = |refused: bool, what: &str| assert!(refused, "{what} without the password");
        let id = &verifier.actor.id;
        unproven(
            matches!(t.office.invite(&admin, &invited, "").await, Err(OfficeError::Unproven(None))),
            "inviting",
        );
        for act in ["hentikan", "tautan", "pengaman", "beri", "cabut", "nik"] {
            unproven(
                matches!(
                    t.office.staff_act(&admin, id, act, &Raw::new(), "").await,
                    Err(OfficeError::Unproven(None))
                ),
                act,
            );
        }
        unproven(
            matches!(
                t.office.add_institution(&admin, "", &institution).await,
                Err(OfficeError::Unproven(None))
            ),
            "an institution",
        );
        unproven(
            matches!(t.office.publish(&admin, "", "").await, Err(OfficeError::Unproven(None))),
            "publishing",
        );
        unproven(
            matches!(t.office.roll_back(&admin, 0, 0, "").await, Err(OfficeError::Unproven(None))),
            "publishing again",
        );
        unproven(
            matches!(
                t.office.name_deputy(&head, id, "2026-11-24", "2026-11-25").await,
                Err(OfficeError::Unproven(None))
            ),
            "a deputy",
        );
        unproven(
            matches!(
                t.office.decide_pending(&head, &waits, true, "").await,
                Err(OfficeError::Unproven(None))
            ),
            "confirming",
        );
        t.office.prove(&admin, DEMO_PASSWORD).await.unwrap();
        assert_eq!(
            t.office.invite(&admin, &invited, "").await.unwrap(),
            StaffAnswer::Done(StaffDone::Invited)
        );
    }
);

both_databases!(about_heads_and_administrators_two_people_decide, async |db| {
    let t = TestOffice::open(db).await;
    let (admin, head, verifier) =
        (t.sign_in("admin").await, t.sign_in("kadis").await, t.sign_in("verifikator").await);
    let roles = async || t.sign_in("verifikator").await.actor.roles.len();
    let give = raw(&[("peran", "administrator")]);
    let asked =
        async || t.office.staff_act(&admin, &verifier.actor.id, "beri", &give, "").await.unwrap();
    assert_eq!(asked().await, StaffAnswer::Done(StaffDone::Asked));
    assert_eq!(roles().await, 1, "nothing has happened yet");
    for to in ["verifikator@contoh.id", "kadis@contoh.id"] {
        assert!(t.was_told(to, "menunggu persetujuan orang kedua").await, "{to}");
    }
    let waits = t.office.pending(&admin, Lang::Id).await.unwrap().remove(0);
    assert!(waits.own && !waits.confirms);
    assert!(
        t.office.pending(&verifier, Lang::Id).await.unwrap().is_empty(),
        "it concerns her, and is none of her business"
    );
    let decide =
        async |who: &Caller, confirm| t.office.decide_pending(who, &waits.id, confirm, "").await;
    assert_eq!(decide(&admin, true).await.unwrap(), StaffAnswer::Barred(StaffBar::AskedYourself));
    assert!(matches!(decide(&verifier, true).await, Err(OfficeError::Refused(_))));
    assert_eq!(decide(&head, false).await.unwrap(), StaffAnswer::Done(StaffDone::Declined));
    assert!(
        matches!(decide(&head, true).await, Err(OfficeError::NotFound)),
        "what was declined is gone"
    );
    assert_eq!(roles().await, 1);

    asked().await;
    let waits = t.office.pending(&head, Lang::Id).await.unwrap().remove(0);
    assert!(waits.confirms && waits.role == "Administrator");
    assert_eq!(
        t.office.decide_pending(&head, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::RoleGiven)
    );
    assert!(t.was_told("verifikator@contoh.id", "Peran Administrator diberikan").await);
    let now = t.stage(&t.office, "verifikator@contoh.id").await;
    assert_eq!(now, Stage::Enrol, "who administers needs a second factor");
});

both_databases!(where_there_is_nobody_else_a_day_has_to_pass, async |db| {
    let t = TestOffice::open(db).await;
    let (admin, head) = (t.sign_in("admin").await, t.sign_in("kadis").await);
    let asked =
        t.office.staff_act(&admin, &head.actor.id, "pengaman", &Raw::new(), "").await.unwrap();
    assert_eq!(asked, StaffAnswer::Done(StaffDone::Asked));
    let waits = t.office.pending(&admin, Lang::Id).await.unwrap().remove(0);
    let own = t.office.decide_pending(&head, &waits.id, true, "").await.unwrap();
    assert_eq!(own, StaffAnswer::Barred(StaffBar::Own), "nobody confirms what is about themselves");
    assert_eq!(
        t.office.decide_pending(&admin, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Barred(StaffBar::AskedYourself)
    );
    t.clock.pass(ALONE_AFTER_MS);
    let admin = t.sign_in("admin").await;
    assert!(t.office.pending(&admin, Lang::Id).await.unwrap()[0].confirms);
    assert_eq!(
        t.office.decide_pending(&admin, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::FactorsDropped)
    );
    assert!(t.was_told("kadis@contoh.id", "Pengaman kedua dihapus administrator").await);
    assert_eq!(t.stage(&t.office, "kadis@contoh.id").await, Stage::Enrol);
});

both_databases!(
    who_is_invited_with_much_power_gets_no_link_before_a_second_person_agrees,
    async |db| {
        let t = TestOffice::open(db).await;
        let (admin, head) = (t.sign_in("admin").await, t.sign_in("kadis").await);
        let invited = raw(&[
            ("nama", "Komang Baru"),
            ("email", "baru@contoh.id"),
            ("nik", "5108010203850002"),
            ("peran", "office_head"),
        ]);
        assert_eq!(
            t.office.invite(&admin, &invited, "http://localhost").await.unwrap(),
            StaffAnswer::Done(StaffDone::Asked)
        );
        assert!(!t.was_told("baru@contoh.id", "/undangan#").await);
        let waits = t.office.pending(&head, Lang::Id).await.unwrap().remove(0);
        let confirmed =
            t.office.decide_pending(&head, &waits.id, true, "http://localhost").await.unwrap();
        assert_eq!(confirmed, StaffAnswer::Done(StaffDone::Invited));
        assert!(t.was_told("baru@contoh.id", "/undangan#").await);
        let row = t
            .office
            .staff_list(&admin, Lang::Id)
            .await
            .unwrap()
            .rows
            .into_iter()
            .find(|row| row.email == "baru@contoh.id")
            .unwrap();
        assert_eq!(row.roles, ["Kepala Dinas"]);
    }
);

both_databases!(the_security_log_says_what_happened_and_names_nobody, async |db| {
    let t = TestOffice::open(db).await;
    let (admin, verifier) = (t.sign_in("admin").await, t.sign_in("verifikator").await);
    // A sign-in, a failure, a lock, a wrong second factor.
    for _ in 0..6 {
        t.office.sign_in(AGENCY, "verifikator@contoh.id", "salah", "10.9.9.9").await.unwrap();
    }
    let SignInAnswer::In { token, .. } =
        t.office.sign_in(AGENCY, "kadis@contoh.id", DEMO_PASSWORD, "10.0.0.1").await.unwrap()
    else {
        panic!()
    };
    t.office.second_by_code(AGENCY, &token, "000000").await.unwrap();
    // Something that is not one's own to do, a role, an export.
    t.office.note_refusal(&verifier, "/kerja/petugas").await.unwrap();
    t.office
        .staff_act(&admin, &verifier.actor.id, "beri", &raw(&[("peran", "validator")]), "")
        .await
        .unwrap();
    t.office.settings_file(&admin, "agency.toml").await.unwrap();
    let (who, by) = (t.mark(&verifier), t.mark(&admin));
    assert!(
        t.log(SecurityKind::SignIn)
            .await
            .iter()
            .any(|row| *row == (who.clone(), who.clone(), "staff".into()))
    );
    assert_eq!(t.log(SecurityKind::Failure).await.iter().filter(|row| row.0 == who).count(), 5);
    assert_eq!(t.log(SecurityKind::Lock).await.len(), 1, "once, however long somebody goes on");
    assert_eq!(t.log(SecurityKind::FactorFailure).await.len(), 1);
    assert_eq!(
        t.log(SecurityKind::Refused).await,
        [(who.clone(), who.clone(), "/kerja/petugas".into())]
    );
    assert_eq!(t.log(SecurityKind::Role).await, [(who.clone(), by.clone(), "beri".into())]);
    assert_eq!(t.log(SecurityKind::Export).await, [(String::new(), by, "agency.toml".into())]);
    // Of one account alone, and page by page.
    let auditor = t.sign_in("inspektorat").await;
    let of_one = t.office.security_log(&auditor, "", &who, "", Lang::Id).await.unwrap();
    assert!(
        of_one.rows.iter().all(|row| row.who == who || row.actor == who) && of_one.rows.len() >= 8
    );
    let counted = of_one.counts.iter().find(|count| count.kind == SecurityKind::Failure).unwrap();
    assert_eq!((counted.hour, counted.day, counted.alarm_at), (5, 5, Some(100)));
    for stranger in [&verifier, &t.sign_in("kadis").await] {
        assert!(matches!(
            t.office.security_log(stranger, "", "", "", Lang::Id).await,
            Err(OfficeError::Refused(_))
        ));
    }
    for row in &t.office.security_log(&auditor, "", "", "", Lang::Id).await.unwrap().rows {
        let whole = format!("{} {} {} {}", row.who, row.actor, row.origin, row.detail);
        assert!(
            !whole.contains('@') && !whole.contains("10.") && !whole.contains(&verifier.actor.id),
            "{whole}"
        );
    }
});

both_databases!(more_within_an_hour_than_is_usual_raises_one_alarm, async |db| {
    let t = TestOffice::open(db).await;
    let verifier = t.sign_in("verifikator").await;
    assert!(verifier.actor.has(ActorKind::Verifier));
    for page in [
        "petugas", "petugas", "petugas", "layanan", "profil", "kantor", "hari", "teks", "instansi",
        "tarif", "blangko",
    ] {
        t.office.note_refusal(&verifier, &format!("/kerja/{page}")).await.unwrap();
    }
    assert_eq!(
        t.office.raise_alarms().await.unwrap(),
        0,
        "nine addresses: one address is noted once an hour"
    );
    t.office.note_refusal(&verifier, "/kerja/penandatangan").await.unwrap();
    assert_eq!(
        (t.office.raise_alarms().await.unwrap(), t.office.raise_alarms().await.unwrap()),
        (1, 0),
        "once an hour"
    );
    assert_eq!(
        t.log(SecurityKind::Alarm).await,
        [(String::new(), String::new(), "refused".into())]
    );
    t.clock.pass(61 * 60_000);
    assert_eq!(t.office.raise_alarms().await.unwrap(), 0, "the hour is over");
});
