//! What stands for answers and file as they were read over.

use store::applications::Application;
use store::files::File;

use crate::Office;

/// Stands for what is read over before it is sent: another one when an answer or the file was
/// changed since.
pub(crate) fn read_mark(office: &Office, application: &Application, file: Option<&File>) -> String {
    let file = file.map_or("", |file| file.id.as_str());
    let typed: Vec<String> =
        application.draft.iter().map(|(name, typed)| format!("{name}={typed}")).collect();
    let read = format!("read {} {file} {}", application.case.id, typed.join("\n"));
    let mut mark = office.keyed_hash(&application.case.agency, &read);
    mark.truncate(16);
    mark
}
