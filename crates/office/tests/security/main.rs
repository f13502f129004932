//! People with much power, and everybody's own account: second factors, the password shown again,
//! two people, the security log.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

#[path = "../support/mod.rs"]
mod support;
mod two_people;

use domain::form::Raw;
use domain::people::account::AccountKind;
use domain::people::factor::{FactorFault, Stage};
use domain::people::password::PasswordFault;
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::security::{ALONE_AFTER_MS, AccountChange, SecurityKind};
use domain::procedure::ActorKind;
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
        let view =
            accounts::security_log(&self.office, &auditor, kind.code(), "", "").await.unwrap();
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

    let security = second_factor::security(&t.office, &sari).await.unwrap();
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
            let running = session::own_sessions(&t.office, &here).await.unwrap();
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
        staff::staff_act(&t.office, &admin, &head.actor.id, AccountChange::Link, &Raw::new(), "")
            .await
            .unwrap();
        let waits = staff::pending(&t.office, &head).await.unwrap().remove(0).id;
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
        for act in AccountChange::ALL.iter().copied() {
            if act.is_contact() || act == AccountChange::Invite {
                continue;
            }
            unproven(
                matches!(
                    staff::staff_act(&t.office, &admin, id, act, &Raw::new(), "").await,
                    Err(OfficeError::Unproven(None))
                ),
                act.code(),
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
