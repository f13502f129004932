//! What a program reads in a database, as text: what one of before has read is read alike by later
//! ones.
#![allow(clippy::unwrap_used, clippy::allow_attributes, dead_code, missing_docs)]

use domain::id::{AgencyCode, ApplicationId};
use store::{Db, events, files, issued};

const BULELENG: &AgencyCode = &AgencyCode::of("5108");
pub const GOWA: &AgencyCode = &AgencyCode::of("7306");

/// Everything that is kept of some applications, a line for each, which begins with its id.
pub async fn facts(db: &Db, ids: &[ApplicationId]) -> String {
    let mut lines = Vec::new();
    let mut tx = db.read().await.unwrap();
    for id in ids {
        for agency in [BULELENG, GOWA] {
            let found = store::applications::get(&mut tx, agency, id).await.unwrap();
            let Some(found) = found else { continue };
            let events = events::of(&mut tx, agency, id).await.unwrap();
            let file = files::newest(&mut tx, agency, id, domain::file::FileKind::Berkas).await;
            let documents = issued::of(&mut tx, agency, id).await.unwrap();
            let file = file.unwrap().map(|file| (file.name, file.hash, file.pages));
            lines.push(format!("{id} {found:?} {events:?} {file:?} {documents:?}\n"));
        }
    }
    lines.concat()
}
