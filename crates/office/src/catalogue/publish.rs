//! Changing an agency's definitions: drafts of its files, checked whole, published as the next
//! edition, compared, rolled back, taken out and taken over again. Files are kept byte for byte, so
//! that a folder can be reviewed and versioned elsewhere.

use std::collections::BTreeMap;

use domain::id::AgencyCode;
use domain::people::security::SecurityKind;
use domain::procedure::{ActorKind, Refusal};
use domain::profile::{Profile, ProfileError};
use store::editions::{Draft, Edition};
use store::{StoreError, editions};
use views::DiffLine;

use crate::accounts::{Noted, note_security};
use crate::catalogue::drafted::{
    drafted, first_version, keeps_fixed_settings, stamp, still_serves,
};
use crate::catalogue::editions::{FOLDER, learn, refresh_editions};
use crate::session::proven;
use crate::{Caller, Office, OfficeError, Result};

/// The files that an administrator changes. How applications move, and which areas there are, is
/// for whoever runs the system: applications that are on their way hang on both.
pub const EDITABLE: &[&str] = &[
    "services.toml",
    "messages.toml",
    "offices.toml",
    "holidays.csv",
    "agency.toml",
    "forms.toml",
];

/// The most characters of a file.
const LONGEST: usize = 1_000_000;

/// What came of saving a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftAnswer {
    /// Saved; what is still wrong with the whole, if anything.
    Saved(Option<ProfileError>),
    /// Somebody else has saved this file meanwhile. What was typed was not saved over theirs.
    Overtaken,
}

/// What came of publishing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishAnswer {
    /// Published under this number.
    Published(i64),
    /// Something is wrong with it.
    Broken(ProfileError),
    /// Nothing was changed.
    Nothing,
    /// Somebody else has published meanwhile.
    Overtaken,
    /// Something is no more as the page showed it.
    Unseen,
    /// These files wait to be published, which a folder that is taken over would throw away.
    Waiting(Vec<String>),
}

/// Keeps a changed file, also while something is wrong with it.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for a
/// file that is not theirs to change; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn save_draft_file(
    office: &Office,
    caller: &Caller,
    file: &str,
    body: &str,
    version: i64,
) -> Result<DraftAnswer> {
    let profile = administered(office, caller)?;
    if !EDITABLE.contains(&file) || body.chars().count() > LONGEST {
        return Err(OfficeError::NotFound);
    }
    let agency = &profile.agency.code;
    let draft = Draft {
        file: file.to_owned(),
        body: body.to_owned(),
        base: profile.edition,
        // It never comes again, also when changes are thrown away and made anew.
        version: office.now().max(version + 1),
        saved_by: caller.actor.id.clone(),
        saved_at: office.now(),
    };
    let mut tx = office.db.write().await?;
    let there =
        editions::drafts(&mut tx, agency).await?.into_iter().find(|there| there.file == file);
    if there.map_or_else(|| first_version(profile), |there| there.version) != version {
        return Ok(DraftAnswer::Overtaken);
    }
    match editions::save_draft(&mut tx, agency, &draft, version).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => return Ok(DraftAnswer::Overtaken),
        Err(error) => return Err(error.into()),
    }
    let drafts = editions::drafts(&mut tx, agency).await?;
    tx.commit().await?;
    Ok(DraftAnswer::Saved(drafted(profile, &drafts).err()))
}

/// Throws the changes away that were not published, as far as they are those that the page
/// showed (`seen`, by [`stamp`]); tells whether they were.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn discard_drafts(office: &Office, caller: &Caller, seen: &str) -> Result<bool> {
    let agency = &publishes(office, caller)?.agency.code;
    let mut tx = office.db.write().await?;
    let drafts = editions::drafts(&mut tx, agency).await?;
    if stamp(&drafts) != seen {
        return Ok(false);
    }
    match editions::clear_drafts(&mut tx, agency, &drafts).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(true)
}

/// Publishes the changed files as the next edition, as far as they are those that the page
/// showed (`seen`, by [`stamp`]). Applications that were begun keep theirs.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn publish(
    office: &Office,
    caller: &Caller,
    note: &str,
    seen: &str,
) -> Result<PublishAnswer> {
    let profile = publishes(office, caller)?;
    let mut tx = office.db.read().await?;
    proven(office, &mut tx, caller).await?;
    let drafts = editions::drafts(&mut tx, &profile.agency.code).await?;
    drop(tx);
    if stamp(&drafts) != seen {
        return Ok(PublishAnswer::Unseen);
    }
    if drafts.iter().any(|draft| draft.base != profile.edition) {
        return Ok(PublishAnswer::Overtaken);
    }
    match drafted(profile, &drafts) {
        Err(error) => Ok(PublishAnswer::Broken(error)),
        Ok(next) => {
            publish_files(office, profile, next.source, &caller.actor.id, note, &drafts).await
        }
    }
}

/// Publishes an earlier edition again. `seen` is the edition that the page showed as the served
/// one.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for no
/// such edition; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn roll_back(
    office: &Office,
    caller: &Caller,
    number: i64,
    seen: i64,
    note: &str,
) -> Result<PublishAnswer> {
    let profile = publishes(office, caller)?;
    let mut tx = office.db.read().await?;
    proven(office, &mut tx, caller).await?;
    drop(tx);
    if profile.edition != seen {
        return Ok(PublishAnswer::Unseen);
    }
    let mut files = files_of(office, &profile.agency.code, number).await?;
    domain::profile::older::upgrade(&mut files);
    if let Err(error) =
        Profile::from_files(files.clone()).and_then(|next| keeps_fixed_settings(profile, next))
    {
        return Ok(PublishAnswer::Broken(error));
    }
    // Changes that wait to be published are not thrown away by the way.
    publish_files(office, profile, files, &caller.actor.id, note, &[]).await
}

/// The lines in which two editions of a file differ, with a few lines around them.
///
/// # Errors
/// [`OfficeError::Refused`] for whoever does not administer, [`OfficeError::NotFound`] for no
/// such edition or file; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn compare(
    office: &Office,
    caller: &Caller,
    file: &str,
    from: i64,
    to: i64,
) -> Result<Vec<DiffLine>> {
    let agency = &administered(office, caller)?.agency.code;
    let (before, after) =
        (files_of(office, agency, from).await?, files_of(office, agency, to).await?);
    let (before, after) = (
        before.get(file).ok_or(OfficeError::NotFound)?,
        after.get(file).ok_or(OfficeError::NotFound)?,
    );
    Ok(difference(before, after))
}

/// The files of an edition, as they are.
///
/// # Errors
/// [`OfficeError::NotFound`] for no such edition; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn files_of(
    office: &Office,
    agency: &AgencyCode,
    number: i64,
) -> Result<BTreeMap<String, String>> {
    let mut tx = office.db.read().await?;
    let files = editions::files(&mut tx, agency, number).await?;
    if files.is_empty() { Err(OfficeError::NotFound) } else { Ok(files) }
}

/// Takes a folder over as the next edition: for whoever runs the system.
///
/// # Errors
/// [`OfficeError::NotFound`] for no such agency; store failures.
#[tracing::instrument(skip_all)]
pub async fn import_folder(office: &Office, folder: &Profile, note: &str) -> Result<PublishAnswer> {
    let profile = office.profile(&folder.agency.code)?;
    let mut tx = office.db.read().await?;
    let drafts = editions::drafts(&mut tx, &folder.agency.code).await?;
    drop(tx);
    if !drafts.is_empty() {
        return Ok(PublishAnswer::Waiting(drafts.into_iter().map(|draft| draft.file).collect()));
    }
    publish_files(office, profile, folder.source.clone(), FOLDER, note, &[]).await
}

/// `drafts` are those that the publisher knows of: the new edition takes their place.
async fn publish_files(
    office: &Office,
    profile: &Profile,
    files: BTreeMap<String, String>,
    by: &str,
    note: &str,
    drafts: &[Draft],
) -> Result<PublishAnswer> {
    if files == profile.source {
        return Ok(PublishAnswer::Nothing);
    }
    let agency = &profile.agency.code;
    let next = match Profile::from_files(files).and_then(|next| still_serves(profile, next)) {
        Ok(next) => next,
        Err(error) => return Ok(PublishAnswer::Broken(error)),
    };
    // One that no program can read any more stands in nobody's way; one that another program
    // has just published is looked at first.
    let newest = newest_number(office, agency).await?;
    refresh_editions(office).await?;
    if office.profile(agency)?.edition != profile.edition {
        return Ok(PublishAnswer::Overtaken);
    }
    let number = newest.max(profile.edition) + 1;
    let edition = Edition {
        number,
        published_at: office.now(),
        published_by: by.to_owned().into(),
        note: note.trim().chars().take(500).collect(),
    };
    let mut tx = office.db.write().await?;
    if editions::drafts(&mut tx, agency).await? != drafts {
        return Ok(PublishAnswer::Unseen);
    }
    match editions::add(&mut tx, agency, &edition, &next.source).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => return Ok(PublishAnswer::Overtaken),
        Err(error) => return Err(error.into()),
    }
    match editions::clear_drafts(&mut tx, agency, drafts).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => return Ok(PublishAnswer::Unseen),
        Err(error) => return Err(error.into()),
    }
    let noted = Noted { by, detail: &number.to_string(), ..Noted::default() };
    note_security(office, &mut tx, agency, SecurityKind::Published, noted).await?;
    tx.commit().await?;
    learn(office, agency, number).await?;
    tracing::info!(%agency, edition = number, "an edition was published");
    Ok(PublishAnswer::Published(number))
}

/// The number of the newest edition in the database, readable or not; 0 for none.
async fn newest_number(office: &Office, agency: &AgencyCode) -> Result<i64> {
    let mut tx = office.db.read().await?;
    Ok(editions::newest(&mut tx, agency).await?.map_or(0, |edition| edition.number))
}

/// The same for what serves something else: a session that is over may only keep what was
/// typed.
fn publishes<'a>(office: &'a Office, caller: &Caller) -> Result<&'a Profile> {
    if caller.over { Err(OfficeError::SignedOut) } else { administered(office, caller) }
}

/// The agency that the caller administers.
pub(crate) fn administered<'a>(office: &'a Office, caller: &Caller) -> Result<&'a Profile> {
    if !caller.actor.has(ActorKind::Administrator) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    office.profile_of(caller)
}

/// What differs between two texts, with three lines of what stays around it.
pub(crate) fn difference(before: &str, after: &str) -> Vec<DiffLine> {
    let diff = similar::TextDiff::from_lines(before, after);
    let mut lines = Vec::new();
    for group in diff.grouped_ops(3) {
        if !lines.is_empty() {
            lines.push(DiffLine::Gap);
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let text = change.value().trim_end_matches('\n').to_owned();
            lines.push(match change.tag() {
                similar::ChangeTag::Equal => DiffLine::Same(text),
                similar::ChangeTag::Delete => DiffLine::Gone(text),
                similar::ChangeTag::Insert => DiffLine::New(text),
            });
        }
    }
    lines
}
