//! What an act brings along: papers asked for, documents, the konsep.

use domain::file::FileKind;
use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::{Action, Given, Input};
use store::Tx;
use store::applications::Application;
use store::files::File;
use store::issued::Issued;

use crate::applications::act_form::ActForm;
use crate::applications::hand_over::fits_resi;
use crate::applications::keep_file::keep_document;
use crate::applications::papers::{documents_of, estimated, numbered};
use crate::{Caller, Office, Result};

/// What an act brings along, with what only the office can tell of it.
pub(super) async fn given_of(
    office: &Office,
    application: &Application,
    form: &ActForm,
) -> Result<Given> {
    let service = office.service_of(application)?;
    let mut tx = office.db.read().await?;
    let documents = documents_of(&mut tx, service, application).await?;
    drop(tx);
    let names = service.issued_documents.is_empty() || !estimated(service, form).is_empty();
    Ok(Given {
        estimated: names && !asked_papers(office, application, form)?.is_empty(),
        numbered: numbered(&documents, form, today_of(office, application)?).is_some(),
        resi: fits_resi(office, application, form.inputs.first(Input::ResiCode)),
        ..form.given()
    })
}

/// The local date of an application's agency.
fn today_of(office: &Office, application: &Application) -> Result<jiff::civil::Date> {
    Ok(office.profile(&application.case.agency)?.agency.zone.local(office.now()).date())
}

/// The papers that were ticked as to be sent.
pub(super) fn asked_papers(
    office: &Office,
    application: &Application,
    form: &ActForm,
) -> Result<Vec<String>> {
    let asked = office
        .service_of(application)?
        .requirements
        .iter()
        .map(|requirement| requirement.code.clone());
    Ok(asked.filter(|code| form.inputs.all(Input::Papers).any(|asked| asked == code)).collect())
}

/// The documents of an application as an act leaves them; `None` when it does not touch them.
pub(super) async fn documents_after(
    office: &Office,
    tx: &mut Tx,
    application: &Application,
    action: Action,
    form: &ActForm,
) -> Result<Option<Vec<Issued>>> {
    let service = office.service_of(application)?;
    Ok(match action {
        Action::Verify => Some(estimated(service, form)),
        Action::Register => numbered(
            &documents_of(tx, service, application).await?,
            form,
            today_of(office, application)?,
        ),
        _ => None,
    })
}

/// Keeps the konsep of an act, each named by its document; the first that is bad, and which it
/// is.
pub(super) async fn keep_konsep(
    office: &Office,
    caller: &Caller,
    application: &Application,
    form: &ActForm,
) -> Result<std::result::Result<Vec<File>, (FileRefusal, usize)>> {
    let mut tx = office.db.read().await?;
    let documents = documents_of(&mut tx, office.service_of(application)?, application).await?;
    drop(tx);
    let mut kept = Vec::new();
    let places = documents.len().max(1);
    for (at, upload) in form.files.iter().filter(|(at, _)| **at < places) {
        let mut file =
            match keep_document(office, caller, &form.id, FileKind::Konsep, upload).await? {
                Ok(stored) => stored.file,
                Err(refusal) => return Ok(Err((refusal, *at))),
            };
        // Two documents are never one and the same PDF; taken, one of them would never be
        // signed.
        if kept.iter().any(|other: &File| other.hash == file.hash) {
            return Ok(Err((FileRefusal { fault: FileFault::Twice, bytes: upload.size }, *at)));
        }
        if documents.len() > 1 {
            file.document =
                documents.get(*at).map(|document| document.kind.clone()).unwrap_or_default();
        }
        kept.push(file);
    }
    Ok(Ok(kept))
}
