//! The whole permission table as text: for every status, what each kind of actor may see and do. Checked in as a golden file, so
//! that a change of rights is seen in review.

use std::fmt::Write;

use crate::procedure::{Actor, ActorKind, Case, Channel, Procedure, Role, Status, available, sees};

const AGENCY: &str = "5108";

/// The actors of the table: each kind within its reach, and those beyond it.
fn actors() -> Vec<(String, Actor)> {
    let actor = |id: &str, agency: &str, roles: Vec<Role>| Actor { id: id.to_owned(), agency: agency.to_owned(), roles };
    let role = |kind: ActorKind, area: &str, office: &str| Role {
        kind,
        area: (kind == ActorKind::Counter).then(|| area.to_owned()),
        office: kind.is_of_an_office().then(|| office.to_owned()),
    };
    let mut rows = Vec::new();
    for kind in ActorKind::ALL {
        let id = if matches!(kind, ActorKind::Resident | ActorKind::Institution) { "filer" } else { "officer" };
        rows.push((kind.code().to_owned(), actor(id, AGENCY, vec![role(*kind, "51.08.01.2004", "seririt")])));
    }
    rows.push(("counter (other area)".into(), actor("officer", AGENCY, vec![role(ActorKind::Counter, "51.08.02.2001", "")])));
    rows.push(("producer (other office)".into(), actor("officer", AGENCY, vec![role(ActorKind::Producer, "", "dinas")])));
    rows.push(("pickup_clerk (other office)".into(), actor("officer", AGENCY, vec![role(ActorKind::PickupClerk, "", "dinas")])));
    rows.push(("resident (other)".into(), actor("neighbour", AGENCY, vec![role(ActorKind::Resident, "", "")])));
    rows.push(("institution (other)".into(), actor("neighbour", AGENCY, vec![role(ActorKind::Institution, "", "")])));
    rows.push(("verifier (other agency)".into(), actor("officer", "7306", vec![role(ActorKind::Verifier, "", "")])));
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
        ..Case::begun("case", AGENCY, Channel::Loket, "filer", 0)
    }
}

/// The table, one block per variant of a case and status.
#[must_use]
pub fn table(procedure: &Procedure) -> String {
    let mut text = format!(
        "# Who may do what: {}\n# One line per actor that sees the application; '-' sees and may do nothing. Nobody else sees it.\n",
        procedure.name
    );
    for (title, at_counter, issues) in
        [("printed at an office", false, true), ("printed at the counter", true, true), ("no document", false, false)]
    {
        for status in procedure.statuses() {
            let case = case(status, at_counter, issues);
            let _ = writeln!(text, "\n{} ({title})", status.code());
            for (name, actor) in actors() {
                if sees(&case, &actor).is_ok() {
                    let actions: Vec<&str> =
                        available(procedure, &case, &actor).iter().filter(|o| o.barred.is_none()).map(|o| o.action.code()).collect();
                    let _ = writeln!(text, "  {name:28} {}", if actions.is_empty() { "-".to_owned() } else { actions.join(" ") });
                }
            }
        }
    }
    text
}
