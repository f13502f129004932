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
use office::accounts::{institutions, staff};
use office::session::second_factor;
use office::{
    Caller, ChangeAnswer, DEMO_PASSWORD, OfficeError, SecondAnswer, SignInAnswer, StaffAnswer,
    accounts, catalogue, messages, session,
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
        match session::sign_in(office, AGENCY, name, DEMO_PASSWORD, "10.0.0.7").await.unwrap() {
            SignInAnswer::In { stage, .. } => stage,
            other => panic!("{name}: {other:?}"),
        }
    }

    /// Whether a message with these words went to an address.
    async fn was_told(&self, to: &str, words: &str) -> bool {
        messages::deliver(&self.office).await.unwrap();
        self.office
            .courier
            .sent()
            .iter()
            .any(|sent| sent.message.to == to && sent.message.text.contains(words))
    }

    async fn log(&self, kind: SecurityKind) -> Vec<(String, String, String)> {
        let auditor = self.sign_in("inspektorat").await;
        let view = accounts::security_log(&self.office, &auditor, kind.code(), "", "", Lang::Id)
            .await
            .unwrap();
        view.rows.into_iter().map(|row| (row.who, row.actor, row.detail)).collect()
    }

    fn mark(&self, caller: &Caller) -> String {
        accounts::security_mark(&self.office, AGENCY, &caller.actor.id)
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
    let token =
        match session::sign_in(&t.office, AGENCY, SARI, DEMO_PASSWORD, "10.0.0.7").await.unwrap() {
            SignInAnswer::In { token, stage: Stage::Full, .. } => token,
            other => panic!("{other:?}"),
        };
    let sari = session::caller(&t.office, AGENCY, &token).await.unwrap();
    let secret =
        second_factor::second(&t.office, AGENCY, &token).await.unwrap().enrol.unwrap().secret;
    let added =
        second_factor::enrol_totp(&t.office, AGENCY, &token, &code_of(&secret, t.clock.now()))
            .await
            .unwrap();
    let SecondAnswer::Added { token: None, codes } = added else { panic!("{added:?}") };
    assert!(t.was_told("+6281200000101", "Pengaman kedua ditambahkan").await);

    assert_eq!(
        t.stage(&t.office, SARI).await,
        Stage::Factor,
        "the password alone is not enough any more"
    );
    let SignInAnswer::In { token: waiting, .. } =
        session::sign_in(&t.office, AGENCY, SARI, DEMO_PASSWORD, "10.0.0.7").await.unwrap()
    else {
        panic!()
    };
    assert!(matches!(
        session::caller(&t.office, AGENCY, &waiting).await,
        Err(OfficeError::SignedOut)
    ));
    assert_eq!(
        second_factor::second_by_code(&t.office, AGENCY, &waiting, "000000").await.unwrap(),
        SecondAnswer::Refused(FactorFault::Wrong)
    );
    t.clock.pass(30_000);
    let shown = second_factor::second_by_code(
        &t.office,
        AGENCY,
        &waiting,
        &code_of(&secret, t.clock.now()),
    )
    .await
    .unwrap();
    let SecondAnswer::In { token, kind: AccountKind::Resident } = shown else {
        panic!("{shown:?}")
    };
    assert_eq!(session::caller(&t.office, AGENCY, &token).await.unwrap().actor.id, sari.actor.id);
    let SignInAnswer::In { token: waiting, .. } =
        session::sign_in(&t.office, AGENCY, SARI, DEMO_PASSWORD, "10.0.0.7").await.unwrap()
    else {
        panic!()
    };
    assert!(
        matches!(
            second_factor::second_by_code(&t.office, AGENCY, &waiting, &codes[0]).await.unwrap(),
            SecondAnswer::In { .. }
        ),
        "a recovery code"
    );

    let security = second_factor::security(&t.office, &sari, Lang::Id).await.unwrap();
    assert!(
        !security.required
            && security.recovery_left == 9
            && security.colleagues.is_empty()
            && security.pending.is_empty()
    );
    assert_eq!(
        second_factor::remove_factor(&t.office, &sari, &security.factors[0].id).await.unwrap(),
        None
    );
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
            let enter = async |password: &str| match session::sign_in(
                &t.office, AGENCY, name, password, "10.0.0.8",
            )
            .await
            .unwrap()
            {
                SignInAnswer::In { token, .. } => {
                    Some(session::caller(&t.office, AGENCY, &token).await.unwrap())
                }
                SignInAnswer::Wrong => None,
                other => panic!("{other:?}"),
            };
            let (here, elsewhere) =
                (enter(DEMO_PASSWORD).await.unwrap(), enter(DEMO_PASSWORD).await.unwrap());
            let change = async |present: &str, new: &str, again: &str| {
                session::change_password(&t.office, &here, present, new, again).await.unwrap()
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
            let running = session::own_sessions(&t.office, &here, Lang::Id).await.unwrap();
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
        staff::staff_act(&t.office, &admin, &head.actor.id, "tautan", &Raw::new(), "")
            .await
            .unwrap();
        let waits = staff::pending(&t.office, &head, Lang::Id).await.unwrap().remove(0).id;
        t.clock.pass(QUARTER_MS + 1000);
        let unproven = |refused: bool, what: &str| assert!(refused, "{what} without the password");
        let id = &verifier.actor.id;
        unproven(
            matches!(
                staff::invite(&t.office, &admin, &invited, "").await,
                Err(OfficeError::Unproven(None))
            ),
            "inviting",
        );
        for act in ["hentikan", "tautan", "pengaman", "beri", "cabut", "nik"] {
            unproven(
                matches!(
                    staff::staff_act(&t.office, &admin, id, act, &Raw::new(), "").await,
                    Err(OfficeError::Unproven(None))
                ),
                act,
            );
        }
        unproven(
            matches!(
                institutions::add_institution(&t.office, &admin, "", &institution).await,
                Err(OfficeError::Unproven(None))
            ),
            "an institution",
        );
        unproven(
            matches!(
                catalogue::publish(&t.office, &admin, "", "").await,
                Err(OfficeError::Unproven(None))
            ),
            "publishing",
        );
        unproven(
            matches!(
                catalogue::roll_back(&t.office, &admin, 0, 0, "").await,
                Err(OfficeError::Unproven(None))
            ),
            "publishing again",
        );
        unproven(
            matches!(
                staff::name_deputy(&t.office, &head, id, "2026-11-24", "2026-11-25").await,
                Err(OfficeError::Unproven(None))
            ),
            "a deputy",
        );
        unproven(
            matches!(
                staff::decide_pending(&t.office, &head, &waits, true, "").await,
                Err(OfficeError::Unproven(None))
            ),
            "confirming",
        );
        session::prove(&t.office, &admin, DEMO_PASSWORD).await.unwrap();
        assert_eq!(
            staff::invite(&t.office, &admin, &invited, "").await.unwrap(),
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
    let asked = async || {
        staff::staff_act(&t.office, &admin, &verifier.actor.id, "beri", &give, "").await.unwrap()
    };
    assert_eq!(asked().await, StaffAnswer::Done(StaffDone::Asked));
    assert_eq!(roles().await, 1, "nothing has happened yet");
    for to in ["verifikator@contoh.id", "kadis@contoh.id"] {
        assert!(t.was_told(to, "menunggu persetujuan orang kedua").await, "{to}");
    }
    let waits = staff::pending(&t.office, &admin, Lang::Id).await.unwrap().remove(0);
    assert!(waits.own && !waits.confirms);
    assert!(
        staff::pending(&t.office, &verifier, Lang::Id).await.unwrap().is_empty(),
        "it concerns her, and is none of her business"
    );
    let decide = async |who: &Caller, confirm| {
        staff::decide_pending(&t.office, who, &waits.id, confirm, "").await
    };
    assert_eq!(decide(&admin, true).await.unwrap(), StaffAnswer::Barred(StaffBar::AskedYourself));
    assert!(matches!(decide(&verifier, true).await, Err(OfficeError::Refused(_))));
    assert_eq!(decide(&head, false).await.unwrap(), StaffAnswer::Done(StaffDone::Declined));
    assert!(
        matches!(decide(&head, true).await, Err(OfficeError::NotFound)),
        "what was declined is gone"
    );
    assert_eq!(roles().await, 1);

    asked().await;
    let waits = staff::pending(&t.office, &head, Lang::Id).await.unwrap().remove(0);
    assert!(waits.confirms && waits.role == "Administrator");
    assert_eq!(
        staff::decide_pending(&t.office, &head, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::RoleGiven)
    );
    assert!(t.was_told("verifikator@contoh.id", "Peran Administrator diberikan").await);
    let now = t.stage(&t.office, "verifikator@contoh.id").await;
    assert_eq!(now, Stage::Enrol, "who administers needs a second factor");
});

both_databases!(where_there_is_nobody_else_a_day_has_to_pass, async |db| {
    let t = TestOffice::open(db).await;
    let (admin, head) = (t.sign_in("admin").await, t.sign_in("kadis").await);
    let asked = staff::staff_act(&t.office, &admin, &head.actor.id, "pengaman", &Raw::new(), "")
        .await
        .unwrap();
    assert_eq!(asked, StaffAnswer::Done(StaffDone::Asked));
    let waits = staff::pending(&t.office, &admin, Lang::Id).await.unwrap().remove(0);
    let own = staff::decide_pending(&t.office, &head, &waits.id, true, "").await.unwrap();
    assert_eq!(own, StaffAnswer::Barred(StaffBar::Own), "nobody confirms what is about themselves");
    assert_eq!(
        staff::decide_pending(&t.office, &admin, &waits.id, true, "").await.unwrap(),
        StaffAnswer::Barred(StaffBar::AskedYourself)
    );
    t.clock.pass(ALONE_AFTER_MS);
    let admin = t.sign_in("admin").await;
    assert!(staff::pending(&t.office, &admin, Lang::Id).await.unwrap()[0].confirms);
    assert_eq!(
        staff::decide_pending(&t.office, &admin, &waits.id, true, "").await.unwrap(),
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
            staff::invite(&t.office, &admin, &invited, "http://localhost").await.unwrap(),
            StaffAnswer::Done(StaffDone::Asked)
        );
        assert!(!t.was_told("baru@contoh.id", "/undangan#").await);
        let waits = staff::pending(&t.office, &head, Lang::Id).await.unwrap().remove(0);
        let confirmed =
            staff::decide_pending(&t.office, &head, &waits.id, true, "http://localhost")
                .await
                .unwrap();
        assert_eq!(confirmed, StaffAnswer::Done(StaffDone::Invited));
        assert!(t.was_told("baru@contoh.id", "/undangan#").await);
        let row = staff::staff_list(&t.office, &admin, Lang::Id)
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
        session::sign_in(&t.office, AGENCY, "verifikator@contoh.id", "salah", "10.9.9.9")
            .await
            .unwrap();
    }
    let SignInAnswer::In { token, .. } =
        session::sign_in(&t.office, AGENCY, "kadis@contoh.id", DEMO_PASSWORD, "10.0.0.1")
            .await
            .unwrap()
    else {
        panic!()
    };
    second_factor::second_by_code(&t.office, AGENCY, &token, "000000").await.unwrap();
    // Something that is not one's own to do, a role, an export.
    accounts::note_refusal(&t.office, &verifier, "/kerja/petugas").await.unwrap();
    staff::staff_act(
        &t.office,
        &admin,
        &verifier.actor.id,
        "beri",
        &raw(&[("peran", "validator")]),
        "",
    )
    .await
    .unwrap();
    catalogue::settings_file(&t.office, &admin, "agency.toml").await.unwrap();
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
    let of_one = accounts::security_log(&t.office, &auditor, "", &who, "", Lang::Id).await.unwrap();
    assert!(
        of_one.rows.iter().all(|row| row.who == who || row.actor == who) && of_one.rows.len() >= 8
    );
    let counted = of_one.counts.iter().find(|count| count.kind == SecurityKind::Failure).unwrap();
    assert_eq!((counted.hour, counted.day, counted.alarm_at), (5, 5, Some(100)));
    for stranger in [&verifier, &t.sign_in("kadis").await] {
        assert!(matches!(
            accounts::security_log(&t.office, stranger, "", "", "", Lang::Id).await,
            Err(OfficeError::Refused(_))
        ));
    }
    for row in
        &accounts::security_log(&t.office, &auditor, "", "", "", Lang::Id).await.unwrap().rows
    {
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
        accounts::note_refusal(&t.office, &verifier, &format!("/kerja/{page}")).await.unwrap();
    }
    assert_eq!(
        accounts::raise_alarms(&t.office).await.unwrap(),
        0,
        "nine addresses: one address is noted once an hour"
    );
    accounts::note_refusal(&t.office, &verifier, "/kerja/penandatangan").await.unwrap();
    assert_eq!(
        (
            accounts::raise_alarms(&t.office).await.unwrap(),
            accounts::raise_alarms(&t.office).await.unwrap()
        ),
        (1, 0),
        "once an hour"
    );
    assert_eq!(
        t.log(SecurityKind::Alarm).await,
        [(String::new(), String::new(), "refused".into())]
    );
    t.clock.pass(61 * 60_000);
    assert_eq!(accounts::raise_alarms(&t.office).await.unwrap(), 0, "the hour is over");
});
