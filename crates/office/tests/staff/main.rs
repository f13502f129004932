//! Staff: the second factor, invitations, stopping an account, deputies, and work for one's own
//! family.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod roles;
#[path = "../support/mod.rs"]
mod support;

use domain::form::{FieldFault, Raw};
use domain::people::event::AccountEventKind;
use domain::people::factor::{FactorFault, Stage};
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::security::AccountChange;
use domain::procedure::{Action, ActorKind, Refusal};
use gateways::{KeyCase, Siak, Warehouse, WarehouseSettings};
use office::accounts::staff;
use office::session::second_factor;
use office::{
    ActForm, Caller, ChooseAnswer, DEMO_PASSWORD, Office, OfficeError, Parts, Proof, SecondAnswer,
    SignInAnswer, Source, StaffAnswer, applications, messages, register, session,
};
use store::both_databases;
use support::{AGENCY, TestOffice};
use views::ActAnswer;

const SECRET: &str = "gunung sepeda biru pelan";
/// Nobody of the register has it.
const BARU: &str = "5108060101900177";
const QUARTER_MS: i64 = 15 * 60_000;

fn raw(pairs: &[(&str, &str)]) -> Raw {
    pairs.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned())).collect()
}

impl TestOffice {
    /// Signs in by the password alone.
    async fn by_password(&self, name: &str, password: &str) -> SignInAnswer {
        session::sign_in(&self.office, AGENCY, name, password, "10.0.0.7").await.unwrap()
    }

    async fn waiting(&self, name: &str) -> String {
        match self.by_password(name, DEMO_PASSWORD).await {
            SignInAnswer::In { token, stage: Stage::Factor | Stage::Enrol, .. } => token,
            other => panic!("{other:?}"),
        }
    }

    /// The link that was sent to an address last.
    async fn link_to(&self, to: &str) -> String {
        messages::deliver(&self.office).await.unwrap();
        let sent = self.office.courier.sent();
        let links = sent.iter().rev().filter(|sent| sent.message.to == to);
        let link = |text: &str| {
            text.split_whitespace()
                .find_map(|word| word.split_once("/undangan#"))
                .map(|(_, code)| code.to_owned())
        };
        links.filter_map(|sent| link(&sent.message.text)).next().expect("a link")
    }

    /// Invites a verifier with the NIK of a person of the demo's register, who then chooses a
    /// password.
    async fn invited(&self, admin: &Caller, email: &str, nik: &str) {
        let form = raw(&[
            ("nama", "Komang Baru Artini"),
            ("email", email),
            ("nik", nik),
            ("peran", "verifier"),
        ]);
        assert_eq!(
            staff::invite(&self.office, admin, &form, "http://localhost").await.unwrap(),
            StaffAnswer::Done(StaffDone::Invited)
        );
        let token = self.link_to(email).await;
        let invited = staff::invitation(&self.office, AGENCY, &token).await.unwrap().unwrap();
        assert_eq!((invited.name.as_str(), invited.email.as_str()), ("Komang Baru Artini", email));
        assert_eq!(
            staff::choose_password(&self.office, AGENCY, &token, SECRET, SECRET).await.unwrap(),
            ChooseAnswer::Done
        );
        assert_eq!(
            staff::choose_password(&self.office, AGENCY, &token, SECRET, SECRET).await.unwrap(),
            ChooseAnswer::Link,
            "a link is good once"
        );
        assert_eq!(staff::invitation(&self.office, AGENCY, &token).await.unwrap(), None);
    }

    /// Somebody confirms what waits for a second person.
    async fn confirmed_by(&self, who: &str) {
        let second = self.sign_in(who).await;
        for waits in staff::pending(&self.office, &second).await.unwrap() {
            let answer =
                staff::decide_pending(&self.office, &second, &waits.id, true, "http://localhost")
                    .await
                    .unwrap();
            assert!(matches!(answer, StaffAnswer::Done(_)), "{answer:?}");
        }
    }

    async fn caller_of(&self, name: &str, password: &str) -> Caller {
        match self.by_password(name, password).await {
            SignInAnswer::In { token, stage: Stage::Full, .. } => {
                session::caller(&self.office, AGENCY, &token).await.unwrap()
            }
            other => panic!("{other:?}"),
        }
    }
}

both_databases!(a_head_comes_no_further_than_the_second_factor, async |db| {
    let t = TestOffice::open(db).await;
    let token = t.waiting("kadis@contoh.id").await;
    assert!(
        matches!(session::caller(&t.office, AGENCY, &token).await, Err(OfficeError::SignedOut)),
        "a waiting session is nobody's"
    );
    let view = second_factor::second(&t.office, AGENCY, &token).await.unwrap();
    assert!(
        view.codes && view.enrol.is_none(),
        "the secret is not shown to who has only the password"
    );
    assert!(
        matches!(
            second_factor::enrol_totp(&t.office, AGENCY, &token, "123456").await,
            Err(OfficeError::SignedOut)
        ),
        "nor can another one be added"
    );
    let refused = async |typed: &str| {
        second_factor::second_by_code(&t.office, AGENCY, &token, typed).await.unwrap()
    };
    assert_eq!(refused("12345").await, SecondAnswer::Refused(FactorFault::Form));
    assert_eq!(refused("000000").await, SecondAnswer::Refused(FactorFault::Wrong));
    let full = t.with_code(&token).await;
    assert_eq!(
        session::caller(&t.office, AGENCY, &full).await.unwrap().actor.roles[0].kind,
        ActorKind::OfficeHead
    );
    assert!(
        matches!(
            second_factor::second(&t.office, AGENCY, &token).await,
            Err(OfficeError::SignedOut)
        ),
        "the waiting session is over"
    );
    let again = t.waiting("kadis@contoh.id").await;
    let code = second_factor::demo_code_now(&t.office).unwrap();
    assert_eq!(
        second_factor::second_by_code(&t.office, AGENCY, &again, &code).await.unwrap(),
        SecondAnswer::Refused(FactorFault::Used),
        "a code is good once"
    );
});

both_databases!(a_session_that_waits_to_set_up_the_first_factor_adds_no_second_one, async |db| {
    let t = TestOffice::open(db).await;
    let admin = t.sign_in("admin").await;
    t.invited(&admin, "baru@contoh.id", "5108010203850002").await;
    let id = t.caller_of("baru@contoh.id", SECRET).await.actor.id;
    let earlier = t.caller_of("baru@contoh.id", SECRET).await;
    let give = raw(&[("peran", "administrator")]);
    assert_eq!(
        staff::staff_act(&t.office, &admin, &id, AccountChange::Give, &give, "").await.unwrap(),
        StaffAnswer::Done(StaffDone::Asked)
    );
    t.confirmed_by("kadis").await;
    assert!(
        session::own_sessions(&t.office, &earlier).await.unwrap().len() == 2,
        "they run, but no further than the password"
    );
    let enrol = async || match t.by_password("baru@contoh.id", SECRET).await {
        SignInAnswer::In { token, stage: Stage::Enrol, .. } => token,
        other => panic!("{other:?}"),
    };
    let (thief, owner) = (enrol().await, enrol().await);
    let secret =
        second_factor::second(&t.office, AGENCY, &thief).await.unwrap().enrol.unwrap().secret;
    t.enrolled(SignInAnswer::In {
        token: owner,
        kind: domain::people::account::AccountKind::Staff,
        stage: Stage::Enrol,
        device: String::new(),
    })
    .await;
    // The owner hears of every change of how they sign in.
    messages::deliver(&t.office).await.unwrap();
    let told = |sent: &gateways::Sent| {
        sent.message.to == "baru@contoh.id"
            && sent.message.text.contains("Pengaman kedua ditambahkan")
    };
    assert!(t.office.courier.sent().iter().any(told));
    let tried =
        second_factor::enrol_totp(&t.office, AGENCY, &thief, &code_of(&secret, t.clock.now()))
            .await;
    assert!(matches!(tried, Err(OfficeError::SignedOut)), "{tried:?}");
});

both_databases!(only_colleagues_of_the_office_stand_in_for_the_head, async |db| {
    let t = TestOffice::open(db).await;
    let head = t.sign_in("kadis").await;
    for who in ["pemuteran", "inspektorat"] {
        let id = t.sign_in(who).await.actor.id;
        assert!(
            matches!(
                staff::name_deputy(&t.office, &head, &id, "2026-11-24", "2026-11-25").await,
                Err(OfficeError::NotFound)
            ),
            "{who}"
        );
    }
    let admin = t.sign_in("admin").await;
    let own = staff::staff_act(
        &t.office,
        &admin,
        &admin.actor.id,
        AccountChange::Give,
        &raw(&[("peran", "office_head")]),
        "",
    )
    .await
    .unwrap();
    assert_eq!(own, StaffAnswer::Barred(StaffRefusal::Own), "nobody gives roles to themselves");
    let limited = raw(&[("peran", "office_head"), ("sampai", "2026-11-24")]);
    let over =
        staff::staff_act(&t.office, &admin, &head.actor.id, AccountChange::Give, &limited, "")
            .await
            .unwrap();
    assert!(
        matches!(over, StaffAnswer::Mend(_)),
        "a lasting role is not made a short one by mistake: {over:?}"
    );
});

both_databases!(guessing_codes_is_stopped, async |db| {
    let t = TestOffice::open(db).await;
    let token = t.waiting("kadis@contoh.id").await;
    let mut answers = Vec::new();
    for guess in 0..8 {
        answers.push(
            second_factor::second_by_code(
                &t.office,
                AGENCY,
                &token,
                &format!("{:06}", guess * 7 + 1),
            )
            .await
            .unwrap(),
        );
    }
    assert_eq!(answers.last(), Some(&SecondAnswer::Refused(FactorFault::Wait)));
    t.clock.pass(16 * 60_000);
    assert!(
        matches!(
            second_factor::second(&t.office, AGENCY, &token).await,
            Err(OfficeError::SignedOut)
        ),
        "a waiting session does not wait for ever"
    );
});

both_databases!(recovery_codes_are_good_once_and_the_last_factor_of_a_head_stays, async |db| {
    let t = TestOffice::open(db).await;
    let head = t.sign_in("kadis").await;
    let codes = second_factor::renew_recovery(&t.office, &head).await.unwrap().unwrap();
    assert_eq!(codes.len(), 10);
    let token = t.waiting("kadis@contoh.id").await;
    assert!(matches!(
        second_factor::second_by_code(&t.office, AGENCY, &token, &codes[3]).await.unwrap(),
        SecondAnswer::In { .. }
    ));
    let token = t.waiting("kadis@contoh.id").await;
    assert_eq!(
        second_factor::second_by_code(&t.office, AGENCY, &token, &codes[3]).await.unwrap(),
        SecondAnswer::Refused(FactorFault::Wrong)
    );
    let security = second_factor::security(&t.office, &head).await.unwrap();
    assert_eq!((security.recovery_left, security.required, security.factors.len()), (9, true, 1));
    assert_eq!(
        second_factor::remove_factor(&t.office, &head, &security.factors[0].id).await.unwrap(),
        Some(FactorFault::Last)
    );
});

both_databases!(
    who_signed_in_long_ago_shows_the_password_before_changing_how_they_sign_in,
    async |db| {
        let t = TestOffice::open(db).await;
        let token = t.token("kadis").await;
        let head = session::caller(&t.office, AGENCY, &token).await.unwrap();
        assert!(second_factor::security(&t.office, &head).await.unwrap().proved, "just signed in");
        t.clock.pass(QUARTER_MS + 1000);
        let security = second_factor::security(&t.office, &head).await.unwrap();
        assert!(!security.proved);
        assert_eq!(
            second_factor::renew_recovery(&t.office, &head).await.unwrap(),
            Err(FactorFault::Password)
        );
        assert_eq!(
            second_factor::remove_factor(&t.office, &head, &security.factors[0].id).await.unwrap(),
            Some(FactorFault::Password)
        );
        let secret =
            second_factor::second(&t.office, AGENCY, &token).await.unwrap().enrol.unwrap().secret;
        let added =
            second_factor::enrol_totp(&t.office, AGENCY, &token, &code_of(&secret, t.clock.now()))
                .await
                .unwrap();
        assert_eq!(
            added,
            SecondAnswer::Refused(FactorFault::Password),
            "a borrowed session adds no generator of its own"
        );
        assert_eq!(session::prove(&t.office, &head, "salah").await.unwrap(), Proof::Wrong);
        assert_eq!(session::prove(&t.office, &head, DEMO_PASSWORD).await.unwrap(), Proof::Right);
        assert!(second_factor::renew_recovery(&t.office, &head).await.unwrap().is_ok());
        let added =
            second_factor::enrol_totp(&t.office, AGENCY, &token, &code_of(&secret, t.clock.now()))
                .await
                .unwrap();
        assert!(matches!(added, SecondAnswer::Added { token: None, .. }), "{added:?}");
        for _ in 0..6 {
            session::prove(&t.office, &head, "salah").await.unwrap();
        }
        assert_eq!(
            session::prove(&t.office, &head, DEMO_PASSWORD).await.unwrap(),
            Proof::Wait,
            "guessing is stopped"
        );
    }
);

impl TestOffice {
    /// Sets up a code generator in a session that waits for it, and gives the full session and the
    /// secret.
    async fn enrolled(&self, waiting: SignInAnswer) -> (String, String) {
        let SignInAnswer::In { token, .. } = waiting else { panic!("{waiting:?}") };
        let secret = second_factor::second(&self.office, AGENCY, &token)
            .await
            .unwrap()
            .enrol
            .unwrap()
            .secret;
        let code = code_of(&secret, self.clock.now());
        match second_factor::enrol_totp(&self.office, AGENCY, &token, &code).await.unwrap() {
            SecondAnswer::Added { token: Some(token), codes } if codes.len() == 10 => {
                (token, secret)
            }
            other => panic!("{other:?}"),
        }
    }
}

/// What an authenticator shows for a secret that was typed into it.
fn code_of(secret: &str, now: i64) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).with_account_name("x").build().unwrap();
    totp.generate(u64::try_from(now / 1000).unwrap()).to_string()
}
