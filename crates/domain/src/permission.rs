//! The whole permission table as text: for every status, what each kind of actor may see and do.
//! Checked in as a golden file, so that a change of rights is seen in review.

use std::fmt::Write;

use crate::procedure::{Actor, ActorKind, Case, Channel, Procedure, Role, Status, available, sees};

const AGENCY: &str = "5108";
/// Stands for the person whom the application of the table names.
const SUBJECT: &str = "subject";

/// The actors of the table: each kind within its reach, and those beyond it.
fn actors() -> Vec<(String, Actor)> {
    let actor =
        |id: &'static str, agency: &'static str, roles: Vec<Role>| Actor::new(id, agency, roles);
    let role = |kind: ActorKind, area: &str, office: &str| Role {
        kind,
        area: (kind == ActorKind::Counter).then(|| area.to_owned()),
        office: kind.is_of_an_office().then(|| office.to_owned()),
    };
    let mut rows = Vec::new();
    for kind in ActorKind::ALL {
        let id = if matches!(kind, ActorKind::Resident | ActorKind::Institution) {
            "filer"
        } else {
            "officer"
        };
        rows.push((
            kind.code().to_owned(),
            actor(id, AGENCY, vec![role(*kind, "51.08.01.2004", "seririt")]),
        ));
    }
    let family =
        Actor { family: [SUBJECT.to_owned()].into(), ..actor("officer", AGENCY, Vec::new()) };
    for kind in [
        ActorKind::Verifier,
        ActorKind::SiakOperator,
        ActorKind::Validator,
        ActorKind::OfficeHead,
        ActorKind::Producer,
    ] {
        rows.push((
            format!("{} (own family)", kind.code()),
            Actor { roles: vec![role(kind, "", "seririt")], ..family.clone() },
        ));
    }
    rows.push((
        "counter (other area)".into(),
        actor("officer", AGENCY, vec![role(ActorKind::Counter, "51.08.02.2001", "")]),
    ));
    rows.push((
        "producer (other office)".into(),
        actor("officer", AGENCY, vec![role(ActorKind::Producer, "", "dinas")]),
    ));
    rows.push((
        "pickup_clerk (other office)".into(),
        actor("officer", AGENCY, vec![role(ActorKind::PickupClerk, "", "dinas")]),
    ));
    rows.push((
        "resident (other)".into(),
        actor("neighbour", AGENCY, vec![role(ActorKind::Resident, "", "")]),
    ));
    rows.push((
        "institution (other)".into(),
        actor("neighbour", AGENCY, vec![role(ActorKind::Institution, "", "")]),
    ));
    rows.push((
        "verifier (other agency)".into(),
        actor("officer", "7306", vec![role(ActorKind::Verifier, "", "")]),
    ));
    // Of another family is who has an account and no application of their own here; an expired
    // agreement and a suspended account leave no role.
    rows.push((
        "resident (other family)".into(),
        actor("stranger", AGENCY, vec![role(ActorKind::Resident, "", "")]),
    ));
    rows.push(("institution (expired)".into(), actor("filer-before", AGENCY, vec![])));
    rows.push(("suspended staff".into(), actor("officer", AGENCY, vec![])));
    rows.push(("signed out".into(), actor("", AGENCY, vec![])));
    rows
}

fn case(status: Status, prints_at_counter: bool, issues_document: bool) -> Case {
    Case {
        status,
        filed_area: "51.08.01.2004".into(),
        village: "51.08.01.2004".into(),
        print_office: "seririt".into(),
        prints_at_counter,
        issues_document,
        konsep_hash: Some("hash".into()),
        validated_hash: Some("hash".into()),
        subjects: [SUBJECT.to_owned()].into(),
        ..Case::begun("case", AGENCY, Channel::Loket, "filer", 0)
    }
}

/// The table, one block per variant of a case and status.
#[must_use]
pub fn table(procedure: &Procedure) -> String {
    let mut text = format!(
        "# Who may do what: {}\n# One line per actor that sees the application: '-' sees and may \
         do nothing. Nobody else sees it; of those beyond a reach 'x' says so.\n",
        procedure.name
    );
    for (title, at_counter, issues) in [
        ("printed at an office", false, true),
        ("printed at the counter", true, true),
        ("no document", false, false),
    ] {
        for status in procedure.statuses() {
            let case = case(status, at_counter, issues);
            let _ = writeln!(text, "\n{} ({title})", status.code());
            for (name, actor) in actors() {
                let beyond =
                    name.contains('(') || matches!(name.as_str(), "suspended staff" | "signed out");
                if sees(&case.place(), &actor).is_err() {
                    if beyond {
                        let _ = writeln!(text, "  {name:28} x");
                    }
                } else {
                    let actions: Vec<&str> = available(procedure, &case, &actor)
                        .iter()
                        .filter(|o| o.barred.is_none())
                        .map(|o| o.action.code())
                        .collect();
                    let _ = writeln!(
                        text,
                        "  {name:28} {}",
                        if actions.is_empty() { "-".to_owned() } else { actions.join(" ") }
                    );
                }
            }
        }
    }
    text
}
