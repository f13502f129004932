//! Passkeys: a key is added, shown instead of a code, and is of no use at another site.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use domain::people::factor::{FactorFault, FactorKind, Stage};
use office::session::second_factor::{self, KeyRequest};
use office::{DEMO_PASSWORD, OfficeError, SecondAnswer, SignInAnswer, session};
use passkey::authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod};
use passkey::client::{Client, DefaultClientData};
use passkey::crypto::rust_crypto::RustCryptoBackend;
use passkey_types::ctap2::{Aaguid, Ctap2Error};
use passkey_types::webauthn::{CredentialCreationOptions, CredentialRequestOptions};
use store::both_databases;
use support::{AGENCY, TestOffice};
use url::Url;

const HOST: &str = "localhost:3000";

/// A finger that is always there.
struct Finger;

#[async_trait::async_trait]
impl UserValidationMethod for Finger {
    type PasskeyItem = passkey_types::Passkey;

    async fn check_user<'a>(
        &self,
        _hint: UiHint<'a, Self::PasskeyItem>,
        _presence: bool,
        _verification: bool,
    ) -> Result<UserCheck, Ctap2Error> {
        Ok(UserCheck { presence: true, verification: true })
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(true)
    }
}

/// What a device keeps of the key that was made last.
type Key = Option<passkey_types::Passkey>;

/// The device, as a browser asks it.
fn device(key: &Key) -> Authenticator<Key, Finger, RustCryptoBackend> {
    Authenticator::new(Aaguid::new_empty(), key.clone(), Finger, RustCryptoBackend)
}

fn site() -> Url {
    Url::parse(&format!("http://{HOST}")).unwrap()
}

fn json(asked: &KeyRequest) -> String {
    serde_json::to_string(asked).unwrap()
}

async fn made(key: &mut Key, asked: &KeyRequest) -> second_factor::RegisterPublicKeyCredential {
    assert!(matches!(asked, KeyRequest::Make(_)), "{asked:?}");
    let options: CredentialCreationOptions = serde_json::from_str(&json(asked)).unwrap();
    let mut browser = Client::new(device(key)).allows_insecure_localhost(true);
    let made = browser.register(&site(), options, DefaultClientData).await.unwrap();
    *key = browser.authenticator().store().clone();
    serde_json::from_str(&serde_json::to_string(&made).unwrap()).unwrap()
}

async fn shown(key: &mut Key, asked: &KeyRequest) -> second_factor::PublicKeyCredential {
    assert!(matches!(asked, KeyRequest::Show(_)), "{asked:?}");
    let options: CredentialRequestOptions = serde_json::from_str(&json(asked)).unwrap();
    let mut browser = Client::new(device(key)).allows_insecure_localhost(true);
    let shown = browser.authenticate(&site(), options, DefaultClientData).await.unwrap();
    *key = browser.authenticator().store().clone();
    serde_json::from_str(&serde_json::to_string(&shown).unwrap()).unwrap()
}

impl TestOffice {
    /// A session of the head that knows the password alone.
    async fn waiting(&self) -> String {
        let name = "kadis@contoh.id";
        match session::sign_in(&self.office, AGENCY, name, DEMO_PASSWORD, "10.0.0.7").await.unwrap()
        {
            SignInAnswer::In { token, stage: Stage::Factor, .. } => token,
            other => panic!("{other:?}"),
        }
    }

    async fn asked(&self, token: &str) -> KeyRequest {
        second_factor::ask_key(&self.office, AGENCY, token, HOST).await.unwrap()
    }
}

both_databases!(a_key_that_was_added_takes_the_place_of_the_code, async |db| {
    let t = TestOffice::open(db).await;
    let mut key = None;
    let token = t.waiting().await;
    assert!(
        matches!(
            second_factor::ask_key(&t.office, AGENCY, &token, HOST).await,
            Err(OfficeError::NotFound)
        ),
        "there is no key to ask for yet"
    );
    let token = t.token("kadis").await;
    let answer = made(&mut key, &t.asked(&token).await).await;
    let added = second_factor::enrol_key(&t.office, AGENCY, &token, HOST, &answer).await.unwrap();
    assert!(matches!(added, SecondAnswer::Added { token: None, .. }), "{added:?}");
    let head = session::caller(&t.office, AGENCY, &token).await.unwrap();
    let kinds: Vec<_> = second_factor::security(&t.office, &head)
        .await
        .unwrap()
        .factors
        .into_iter()
        .map(|factor| factor.kind)
        .collect();
    assert!(kinds.contains(&FactorKind::Passkey), "{kinds:?}");

    let token = t.waiting().await;
    let answer = shown(&mut key, &t.asked(&token).await).await;
    let answered =
        second_factor::second_by_key(&t.office, AGENCY, &token, HOST, &answer).await.unwrap();
    let SecondAnswer::In { token: full, .. } = answered else { panic!("{answered:?}") };
    assert_eq!(session::caller(&t.office, AGENCY, &full).await.unwrap().actor.id, head.actor.id);
    assert!(
        matches!(
            second_factor::second_by_key(&t.office, AGENCY, &token, HOST, &answer).await,
            Err(OfficeError::SignedOut)
        ),
        "an answer is good once"
    );
});

both_databases!(an_answer_to_another_question_or_of_another_site_lets_nobody_in, async |db| {
    let t = TestOffice::open(db).await;
    let mut key = None;
    let token = t.token("kadis").await;
    let answer = made(&mut key, &t.asked(&token).await).await;
    let refused = SecondAnswer::Refused(FactorFault::Key);
    let elsewhere =
        second_factor::enrol_key(&t.office, AGENCY, &token, "localhost:4000", &answer).await;
    assert_eq!(elsewhere.unwrap(), refused, "made for another site");
    second_factor::enrol_key(&t.office, AGENCY, &token, HOST, &answer).await.unwrap();

    let token = t.waiting().await;
    let old = shown(&mut key, &t.asked(&token).await).await;
    t.asked(&token).await;
    let late = second_factor::second_by_key(&t.office, AGENCY, &token, HOST, &old).await.unwrap();
    assert_eq!(late, refused, "the question was asked anew");
    let fresh = shown(&mut key, &t.asked(&token).await).await;
    let elsewhere =
        second_factor::second_by_key(&t.office, AGENCY, &token, "localhost:4000", &fresh).await;
    assert_eq!(elsewhere.unwrap(), refused, "shown to another site");
});
