//! People of an institution: registering them with their papers, and the one-time link that begins
//! their account.

use bytes::Bytes;
use documents::Inspected;
use domain::file::FileKind;
use domain::form::{Answers, FieldFault, Raw};
use domain::id::{AgencyCode, ApplicationId};
use domain::institution::PaperKind;
use domain::nik::Nik;
use domain::pdf::{FileRefusal, check_size};
use domain::people::account::AccountKind;
use domain::people::event::AccountEventKind;
use domain::people::own_field::OwnField;
use domain::people::refusal::StaffDone;
use domain::people::security::SecurityKind;
use domain::people::staff::{Grant, StaffStatus};
use domain::people::staff_form;
use domain::procedure::{ActorKind, Role, unit_area};
use store::files::Original;
use store::institutions::{Member, Paper};
use store::staff::Staff;
use store::{Tx, accounts, files, institutions, staff};
use views::MemberRow;

use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::{
    StaffAnswer, address_is_free, administrator, event_by, note_own_nik, read_form, send_link,
};
use crate::applications::{MISSING, store_file, store_original};
use crate::session::{is_user_id, name_hash, proven};
use crate::unnamed::remove_unnamed;
use crate::{Caller, Office, OfficeError, Result, Upload};

/// Registers somebody of a unit with the papers, and sends the one-time link. The file that
/// cannot be taken is told, with everything typed kept by the page.
///
/// # Errors
/// As for [`add_institution`].
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn add_member(
    office: &Office,
    caller: &Caller,
    institution: &str,
    raw: &Raw,
    papers: &[(PaperKind, Upload)],
    base: &str,
) -> Result<std::result::Result<StaffAnswer, (PaperKind, FileRefusal)>> {
    let profile = administrator(office, caller)?;
    let agency = &caller.actor.agency;
    let mend = |field: OwnField, fault| Ok(Ok(StaffAnswer::Mend(vec![field.wrong(fault)])));
    let mut tx = office.db.read().await?;
    proven(office, &mut tx, caller).await?;
    let units = institutions::below(&mut tx, agency, institution).await?;
    drop(tx);
    let units = units.into_iter().map(|unit| (unit.id, unit.name)).collect();
    let answers = match read_form(office, profile, &staff_form::member(units), raw) {
        Ok(answers) => answers,
        Err(errors) => return Ok(Ok(StaffAnswer::Mend(errors))),
    };
    let user_id = OwnField::UserId.of(&answers).to_lowercase();
    if !user_id.is_empty() && !is_user_id(&user_id) {
        return mend(OwnField::UserId, FieldFault::Name);
    }
    let email = OwnField::Email.of(&answers);
    if !address_is_free(office, &mut office.db.read().await?, agency, email).await? {
        return mend(OwnField::Email, FieldFault::Taken);
    }
    let made = match made_papers(office, caller, papers).await {
        Ok(made) => made,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let unit = OwnField::Unit.of(&answers);
    let (person, member) = new_member(office, caller, unit, &answers, &user_id);
    let (kept, originals) = keep_papers(office, &person, &made).await?;
    let mut tx = office.db.write().await?;
    staff::add(&mut tx, &person, office.now()).await?;
    note_own_nik(&mut tx, &person).await?;
    institutions::add_member(&mut tx, &member).await?;
    // A number that serves an account of its owner's already is kept for reaching them; they
    // sign in with the address or the user name.
    let staff = AccountKind::Staff;
    let hash = name_hash(office, agency, &member.phone);
    let phone = accounts::claim_name(&mut tx, agency, &hash, staff, &person.id).await?;
    let hash = name_hash(office, agency, &user_id);
    if !user_id.is_empty()
        && !accounts::claim_name(&mut tx, agency, &hash, staff, &person.id).await?
    {
        drop(tx);
        remove_papers(office, &kept).await;
        return mend(OwnField::UserId, FieldFault::Taken);
    }
    for paper in &kept {
        institutions::add_paper(&mut tx, paper).await?;
    }
    for original in &originals {
        files::add_original(&mut tx, original).await?;
    }
    note_invited(office, &mut tx, caller, &person).await?;
    send_link(office, &mut tx, profile, &person, base).await?;
    tx.commit().await?;
    Ok(Ok(StaffAnswer::Done(if phone {
        StaffDone::Registered
    } else {
        StaffDone::RegisteredOtherNumber
    })))
}

/// Removes the contents of papers that no row will name.
async fn remove_papers(office: &Office, kept: &[Paper]) {
    let blobs: Vec<_> =
        kept.iter().flat_map(|paper| [paper.id.clone(), files::original_blob(&paper.id)]).collect();
    remove_unnamed(office, blobs).await;
}

/// Notes who invited somebody of an institution.
async fn note_invited(office: &Office, tx: &mut Tx, caller: &Caller, person: &Staff) -> Result<()> {
    let event =
        event_by(office, caller, &person.id, ActorKind::Administrator, AccountEventKind::Invited);
    accounts::note(tx, &event).await?;
    let noted =
        Noted { who: &person.id, by: &caller.actor.id, detail: "instansi", ..Noted::default() };
    note_security(office, tx, &person.agency, SecurityKind::Account, noted).await
}

/// A paper of somebody of an institution, for who administers.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not, [`OfficeError::NotFound`] for none; storage
/// failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn paper(office: &Office, caller: &Caller, id: &str) -> Result<(String, Bytes)> {
    administrator(office, caller)?;
    let mut tx = office.db.read().await?;
    let paper = institutions::paper(&mut tx, &caller.actor.agency, id)
        .await?
        .ok_or(OfficeError::NotFound)?;
    drop(tx);
    Ok((paper.name.clone(), office.blobs.get(&paper.id, &paper.wrapped_key).await?))
}

/// Every paper made anew; the first that is missing or cannot be taken.
async fn made_papers<'p>(
    office: &Office,
    caller: &Caller,
    papers: &'p [(PaperKind, Upload)],
) -> std::result::Result<Vec<(PaperKind, &'p Upload, Inspected)>, (PaperKind, FileRefusal)> {
    let mut made = Vec::with_capacity(papers.len());
    for kind in PaperKind::ALL {
        let Some((_, upload)) = papers.iter().find(|(there, _)| there == kind) else {
            return Err((*kind, MISSING));
        };
        let new = match check_size(upload.size) {
            Ok(()) => {
                office.inspector.applicant(&caller.actor.id, &upload.content, &office.anchors).await
            }
            Err(fault) => Err(fault),
        };
        made.push((
            *kind,
            upload,
            new.map_err(|fault| (*kind, FileRefusal { fault, bytes: upload.size }))?,
        ));
    }
    Ok(made)
}

async fn keep_papers(
    office: &Office,
    person: &Staff,
    papers: &[(PaperKind, &Upload, Inspected)],
) -> Result<(Vec<Paper>, Vec<Original>)> {
    let (mut kept, mut originals) =
        (Vec::with_capacity(papers.len()), Vec::with_capacity(papers.len()));
    for (kind, upload, made) in papers {
        let file = store_file(
            office,
            &person.agency,
            &person.id,
            &ApplicationId::none(),
            FileKind::InstitutionPaper,
            &upload.name,
            &made.bytes,
            made.pages,
        )
        .await?;
        originals.push(store_original(office, &file, &upload.content).await?);
        kept.push(Paper {
            id: file.id.into(),
            agency: file.agency,
            staff_id: person.id.clone(),
            kind: *kind,
            name: file.name,
            bytes: file.bytes,
            wrapped_key: file.wrapped_key,
            created_at: file.created_at,
        });
    }
    Ok((kept, originals))
}

fn new_member(
    office: &Office,
    caller: &Caller,
    unit: &str,
    answers: &Answers,
    user_id: &str,
) -> (Staff, Member) {
    let text = |field: OwnField| field.of(answers).to_owned();
    let role = Role { kind: ActorKind::Institution, area: Some(unit_area(unit)), office: None };
    let person = Staff {
        id: office.source.id(office.now()).into(),
        agency: caller.actor.agency.clone(),
        status: StaffStatus::Invited,
        email: text(OwnField::Email),
        name: text(OwnField::Name),
        nik: Nik::parse(OwnField::Nik.of(answers)).ok(),
        password_hash: String::new(),
        grants: vec![Grant { by: caller.actor.id.clone().into(), ..Grant::lasting(role) }],
    };
    let member = Member {
        staff_id: person.id.clone(),
        agency: person.agency.clone(),
        unit_id: unit.to_owned(),
        user_id: user_id.to_owned(),
        nip: text(OwnField::Nip),
        birth_place: text(OwnField::BirthPlace),
        birth_date: text(OwnField::BirthDate),
        position: text(OwnField::Position),
        phone: text(OwnField::Phone),
        address: text(OwnField::Address),
    };
    (person, member)
}

pub(super) async fn member_row(
    tx: &mut Tx,
    agency: &AgencyCode,
    member: Member,
) -> Result<MemberRow> {
    let person = staff::by_id(tx, agency, &member.staff_id).await?.ok_or(OfficeError::NotFound)?;
    let papers = institutions::papers(tx, agency, &member.staff_id).await?;
    Ok(MemberRow {
        id: person.id.into(),
        name: person.name,
        position: member.position,
        email: person.email,
        status: person.status,
        papers: papers.into_iter().map(|paper| (paper.kind, paper.id)).collect(),
    })
}
