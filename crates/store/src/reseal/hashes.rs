//! Keyed hashes, which are made anew from what they stand for.

use const_format::concatcp;
use domain::form::Raw;
use sqlx::AssertSqlSafe;

use super::PAGE;
use crate::db::on;
use crate::json::of_json;
use crate::{Db, Result, Tx, sealed};

/// Keyed hashes that the version which seals has not made. Of the first one they carry no version,
/// and there is none before it.
const HASHED: &[(&str, &str, &str)] = &[
    ("login_name", "hash", "hash NOT LIKE $1"),
    ("application_number", "hash", "hash NOT LIKE $1"),
    ("application_subjects", "subjects", "REPLACE(' ' || subjects, $1, '') LIKE '% %'"),
];

pub(super) async fn hashes_left(db: &Db) -> Result<Vec<(String, i64)>> {
    let mut left = Vec::new();
    for (table, column, old) in HASHED {
        let mut tx = db.read().await?;
        let version = tx.ring().sealing();
        let (version, old) = match (version, *column) {
            // What has a version before it is of a later one.
            (1, "subjects") => (".".to_owned(), "REPLACE(subjects, $1, '') <> subjects"),
            (1, _) => ("%.%".to_owned(), "hash LIKE $1"),
            (version, "subjects") => (format!(" {version}."), *old),
            (version, _) => (format!("{version}.%"), *old),
        };
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE {column} <> '' AND {old}");
        let many: i64 = on!(&mut tx, |c| sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(version)
            .fetch_one(c)
            .await)?;
        if many > 0 {
            left.push((format!("{table}.{column}"), many));
        }
    }
    Ok(left)
}

/// Puts a keyed hash in the place of another one under which an account signs in.
///
/// # Errors
/// When the database fails.
pub async fn name(
    tx: &mut Tx,
    agency: &str,
    account_id: &str,
    before: &str,
    after: &str,
) -> Result<()> {
    // Another server may have written it anew already; then the old one goes.
    on!(tx, |c| {
        sqlx::query(
            "DELETE FROM login_name WHERE agency = $1 AND account_id = $2 AND hash = $3
         AND EXISTS (SELECT 1 FROM login_name AS n WHERE n.agency = $1 AND n.hash = $4) AND \
         CAST($3 AS TEXT) <> CAST($4 AS TEXT)",
        )
        .bind(agency)
        .bind(account_id)
        .bind(before)
        .bind(after)
        .execute(c)
        .await
        .map(drop)
    })?;
    on!(tx, |c| sqlx::query(
        "UPDATE login_name SET hash = $4 WHERE agency = $1 AND account_id = $2 AND hash = $3"
    )
    .bind(agency)
    .bind(account_id)
    .bind(before)
    .bind(after)
    .execute(c)
    .await
    .map(drop))?;
    Ok(())
}

/// Whether the family of somebody who works is still kept as hashes that cannot be made anew.
///
/// # Errors
/// When the database fails.
pub async fn has_old_family(tx: &mut Tx) -> Result<bool> {
    let many: i64 = on!(tx, |c| {
        sqlx::query_scalar(
        "SELECT COUNT(*) FROM kin AS k JOIN staff AS s ON s.id = k.staff_id WHERE LENGTH(k.hash) = \
         64 AND s.status = 'active' AND s.nik <> ''")
        .fetch_one(c).await
    })?;
    Ok(many > 0)
}

/// Has the families of staff that are kept as hashes looked up again, if that was not tried since
/// an instant.
///
/// # Errors
/// When the database fails.
pub async fn refresh_old_family(tx: &mut Tx, since: i64) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "UPDATE staff SET kin_at = 0 WHERE kin_at < $1 AND id IN (SELECT staff_id FROM \
            kin WHERE LENGTH(hash) = 64)",
        )
        .bind(since)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// The numbers under which an application is kept: what stands for its person, for those it names,
/// and what it is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: String,
    /// The person it is about.
    pub subject: String,
    /// Whom it names, separated by spaces.
    pub subjects: String,
    /// Every text that was sent or is being typed.
    pub texts: Vec<String>,
}

/// Applications in the order of their ids, after one of them; at most 200.
///
/// # Errors
/// When the database fails.
pub async fn applications_after(tx: &mut Tx, after: &str) -> Result<Vec<Numbered>> {
    type Row = (String, String, String, String, String, String);
    // The number stands in the text, so that a plan is made for so few.
    const PAGED: &str = concatcp!(
        "SELECT a.id, a.agency, a.subject, COALESCE(n.subjects, ''), \
             COALESCE(s.answers, ''), COALESCE(d.draft, '')
             FROM (SELECT id, agency, subject FROM application WHERE id > $1 ORDER BY id LIMIT ",
        PAGE,
        ") AS a LEFT JOIN application_subjects AS n ON n.application_id = a.id
             LEFT JOIN application_answers AS s ON s.application_id = a.id
             LEFT JOIN application_draft AS d ON d.application_id = a.id
             ORDER BY a.id"
    );
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(PAGED).bind(after).fetch_all(c).await)?;
    let read = |(id, agency, subject, subjects, answers, draft): Row| {
        let typed = [answers, draft].map(|text| of_json::<Raw>(&text).unwrap_or_default());
        let texts = typed.into_iter().flat_map(Raw::into_values).collect();
        Numbered { id, agency, subject, subjects, texts }
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Deletes the recovery codes that the version which seals has not made: with the older ones nobody
/// can tell them any more.
///
/// # Errors
/// When the database fails.
pub async fn drop_old_recovery(tx: &mut Tx) -> Result<u64> {
    let version = tx.ring().sealing();
    if version == 1 {
        return Ok(0);
    }
    Ok(on!(tx, |c| sqlx::query("DELETE FROM recovery_code WHERE hash NOT LIKE $1")
        .bind(format!("{version}.%"))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?)
}

/// Writes what stands for the people of an application, if nobody has changed it meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn put_subjects(
    tx: &mut Tx,
    before: &Numbered,
    subject: Option<&str>,
    subjects: &str,
) -> Result<()> {
    let subject = match subject {
        Some(nik) => {
            tx.ring().seal_text(&sealed::of_agency("application.subject", &before.agency), nik)?
        }
        None => before.subject.clone(),
    };
    on!(tx, |c| {
        sqlx::query("UPDATE application SET subject = $3 WHERE id = $1 AND subject = $2")
            .bind(&before.id)
            .bind(&before.subject)
            .bind(subject)
            .execute(c)
            .await
            .map(drop)
    })?;
    on!(tx, |c| {
        sqlx::query(
            "UPDATE application_subjects SET subjects = $3 WHERE application_id = $1 AND \
            subjects = $2",
        )
        .bind(&before.id)
        .bind(&before.subjects)
        .bind(subjects)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// Puts a keyed hash in the place of another one by which an application is found.
///
/// # Errors
/// When the database fails.
pub async fn number(tx: &mut Tx, id: &str, before: &str, after: &str) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "DELETE FROM application_number WHERE application_id = $1 AND hash = $2
         AND EXISTS (SELECT 1 FROM application_number AS n WHERE n.application_id = $1 AND n.hash \
         = $3) AND CAST($2 AS TEXT) <> CAST($3 AS TEXT)",
        )
        .bind(id)
        .bind(before)
        .bind(after)
        .execute(c)
        .await
        .map(drop)
    })?;
    on!(tx, |c| sqlx::query(
        "UPDATE application_number SET hash = $3 WHERE application_id = $1 AND hash = $2"
    )
    .bind(id)
    .bind(before)
    .bind(after)
    .execute(c)
    .await
    .map(drop))?;
    Ok(())
}

/// The accounts that sign in with numbers and names: id, agency, and what they may be found by;
/// after one of them, at most 200.
///
/// # Errors
/// When the database fails or something does not open.
pub async fn names_after(tx: &mut Tx, after: &str) -> Result<Vec<(String, String, Vec<String>)>> {
    #[derive(sqlx::FromRow)]
    struct Named {
        id: String,
        agency: String,
        nik: String,
        phone: String,
        email: String,
        user_id: String,
        kind: String,
    }
    let rows: Vec<Named> = on!(tx, |c| {
        sqlx::query_as(
            "SELECT * FROM (SELECT id, agency, nik, phone, email, user_id, 'resident' AS kind
             FROM resident WHERE id > $1 ORDER BY id LIMIT $2) AS residents
             UNION ALL SELECT * FROM (SELECT staff_id, agency, '', phone, '', user_id,
             'institution_member' FROM institution_member WHERE staff_id > $1
             ORDER BY staff_id LIMIT $2) AS members ORDER BY id LIMIT $2",
        )
        .bind(after)
        .bind(PAGE)
        .fetch_all(c)
        .await
    })?;
    let ring = tx.ring();
    let named = |row: Named| {
        let of_row = |column: &str, value: &str| {
            sealed::open(&ring, &format!("{}.{column}", row.kind), &row.id, value)
        };
        let nik = ring.open_text(&sealed::of_agency("resident.nik", &row.agency), &row.nik)?;
        let names = vec![
            nik,
            of_row("phone", &row.phone)?,
            of_row("email", &row.email)?,
            row.user_id.clone(),
        ];
        Ok((
            row.id.clone(),
            row.agency.clone(),
            names.into_iter().filter(|name| !name.is_empty()).collect(),
        ))
    };
    rows.into_iter().map(named).collect()
}
