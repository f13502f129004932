//! Stories and properties of the procedure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use domain::procedure::{
    Action, Actor, ActorKind, BrokenInvariant, Case, Channel, Condition, Given, Input, Inputs,
    Procedure, Refusal, Role, Status, available, check, decide,
};
use domain::profile::Profile;
use proptest::prelude::*;

fn aku_online() -> Procedure {
    let folder =
        std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../profiles/buleleng");
    Profile::read(&|file| std::fs::read_to_string(folder.join(file)).map_err(|e| e.to_string()))
        .unwrap()
        .procedure
}

fn case(status: Status) -> Case {
    Case {
        status,
        version: 7,
        filed_area: "51.08.01.2004".into(),
        village: "51.08.01.2004".into(),
        print_office: "seririt".into(),
        issues_document: true,
        ..Case::begun("1", "5108", Channel::Loket, "loket", 0)
    }
}

fn staff(id: &'static str, kind: ActorKind) -> Actor {
    let area = (kind == ActorKind::Counter).then(|| "51.08.01.2004".to_owned());
    let office = kind.is_of_an_office().then(|| "seririt".to_owned());
    Actor::new(id, "5108", vec![Role { kind, area, office }])
}

fn everything() -> Given {
    let inputs = Inputs::default()
        .with(Input::Reason, "ada alasan")
        .with(Input::Faults, "req:f-1-02")
        .with(Input::SiakReference, "SIAK-1")
        .ticked(Input::OriginalsShown)
        .with(Input::Recipient, "Ni Luh Sari")
        .ticked(Input::SignedOnPaper)
        .with(Input::Address, "a@b.example")
        .with(Input::Carrier, "hand");
    Given {
        inputs,
        complete: true,
        corrected: true,
        konsep_hash: Some("konsep".into()),
        passphrase: true,
        valid_signature: true,
        estimated: true,
        numbered: true,
        resi: true,
    }
}

#[test]
fn an_application_goes_all_the_way_from_the_counter_to_the_hand_over() {
    let procedure = aku_online();
    let walk = [
        ("loket", ActorKind::Counter, Action::Submit, Status::Submitted),
        ("verif", ActorKind::Verifier, Action::Accept, Status::Accepted),
        ("siak", ActorKind::SiakOperator, Action::EnterSiak, Status::InSiak),
        ("valid", ActorKind::Validator, Action::Validate, Status::Validated),
        ("kadis", ActorKind::OfficeHead, Action::Sign, Status::Signing),
        ("system", ActorKind::System, Action::SignatureArrived, Status::Signed),
        ("cetak", ActorKind::Producer, Action::Print, Status::Printed),
        ("ambil", ActorKind::PickupClerk, Action::HandOver, Status::Collected),
    ];
    let mut case = case(Status::Draft);
    for (id, kind, action, to) in walk {
        let actor = staff(id, kind);
        assert!(
            available(&procedure, &case, &actor)
                .iter()
                .any(|offer| offer.action == action || kind == ActorKind::System),
            "{}",
            action.code()
        );
        let change =
            decide(&procedure, &case, &actor, action, case.version, &everything()).unwrap();
        case = case.after(&change, &actor, &everything(), 1);
        assert_eq!(case.status, to);
    }
    assert_eq!(case.version, 15);
}

#[test]
fn whoever_entered_or_verified_it_does_not_approve_it() {
    let procedure = aku_online();
    let mut both = staff("dewi", ActorKind::Validator);
    both.roles.push(Role { kind: ActorKind::SiakOperator, area: None, office: None });
    let entered = Case { entered_by: Some("dewi".into()), ..case(Status::InSiak) };
    assert_eq!(
        decide(&procedure, &entered, &both, Action::Validate, 7, &everything()),
        Err(Refusal::Missing(Condition::NotEnterer))
    );
    let verified = Case { accepted_by: Some("dewi".into()), ..case(Status::InSiak) };
    assert_eq!(
        decide(&procedure, &verified, &both, Action::Validate, 7, &everything()),
        Err(Refusal::Missing(Condition::NotVerifier))
    );
    let offer = available(&procedure, &verified, &both)
        .into_iter()
        .find(|o| o.action == Action::Validate)
        .unwrap();
    assert_eq!(offer.barred, Some(Refusal::Missing(Condition::NotVerifier)));
}

#[test]
fn a_stale_page_another_area_and_a_taken_case_are_told_apart() {
    let procedure = aku_online();
    let verifier = staff("verif", ActorKind::Verifier);
    assert_eq!(
        decide(&procedure, &case(Status::Submitted), &verifier, Action::Accept, 6, &everything()),
        Err(Refusal::Stale)
    );
    assert_eq!(
        decide(&procedure, &case(Status::Printed), &verifier, Action::Accept, 7, &everything()),
        Err(Refusal::NotNow)
    );
    let taken = Case { assignee: Some("lain".into()), ..case(Status::Submitted) };
    assert_eq!(
        decide(&procedure, &taken, &verifier, Action::Accept, 7, &everything()),
        Err(Refusal::Taken)
    );
    let mut neighbour = staff("loket2", ActorKind::Counter);
    neighbour.roles[0].area = Some("51.08.02.2001".into());
    assert_eq!(
        decide(&procedure, &case(Status::Draft), &neighbour, Action::Submit, 7, &everything()),
        Err(Refusal::OtherArea)
    );
    let gowa = Actor { agency: "7306".into(), ..verifier };
    assert_eq!(
        decide(&procedure, &case(Status::Submitted), &gowa, Action::Accept, 7, &everything()),
        Err(Refusal::OtherAgency)
    );
}

#[test]
fn a_konsep_that_changed_after_validation_is_not_signed() {
    let changed = Case {
        konsep_hash: Some("b".into()),
        validated_hash: Some("a".into()),
        ..case(Status::Validated)
    };
    let refusal = decide(
        &aku_online(),
        &changed,
        &staff("kadis", ActorKind::OfficeHead),
        Action::Sign,
        7,
        &everything(),
    );
    assert_eq!(refusal, Err(Refusal::Missing(Condition::KonsepUnchanged)));
}

#[test]
fn a_procedure_that_skips_validation_or_signature_is_refused() {
    let mut procedure = aku_online();
    procedure
        .steps
        .iter_mut()
        .find(|s| s.action == Action::Sign)
        .unwrap()
        .from
        .push(Status::InSiak);
    procedure
        .steps
        .iter_mut()
        .find(|s| s.action == Action::Print)
        .unwrap()
        .from
        .push(Status::Validated);
    let laws: Vec<BrokenInvariant> = check(&procedure).into_iter().map(|(law, _)| law).collect();
    assert!(
        laws.contains(&BrokenInvariant::SignedWithoutValidation)
            && laws.contains(&BrokenInvariant::PrintedWithoutSignature),
        "{laws:?}"
    );
}

proptest! {
    /// Whoever does whatever: a granted act is a row of the table, and it lands where the table
    /// says.
    #[test]
    fn random_acts_only_land_in_rows_of_the_table(
        status in 0..Status::ALL.len(),
        kind in 0..ActorKind::ALL.len(),
        action in 0..Action::ALL.len(),
        version in 6i64..9,
        counter: bool,
        issues: bool,
    ) {
        let procedure = aku_online();
        let case = Case {
            prints_at_counter: counter,
            issues_document: issues,
            konsep_hash: Some("k".into()),
            validated_hash: Some("k".into()),
            ..case(Status::ALL[status])
        };
        let actor = staff("loket", ActorKind::ALL[kind]);
        let action = Action::ALL[action];
        if let Ok(change) = decide(&procedure, &case, &actor, action, version, &everything()) {
            let step = procedure.step(change.action, case.status).unwrap();
            prop_assert!(step.who.contains(&change.role) && step.to == change.to);
            prop_assert_eq!(version, case.version);
        }
    }
}
