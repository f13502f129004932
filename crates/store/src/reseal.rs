//! Sealing anew: what an older version of the keys has sealed, or what was never sealed, page by
//! page. A row that was changed meanwhile is left to the next pass. Whoever stops in between goes
//! on where there is still something to do.

use sqlx::AssertSqlSafe;
use vault::Ring;

use crate::db::on;
use crate::files::ORIGINAL;
use crate::{Db, Result, Tx, sealed};

/// Rows of a page, each sealed in one transaction.
const PAGE: i64 = 200;

/// What a column is sealed for.
#[derive(Clone, Copy)]
enum For {
    /// Its row.
    Row,
    /// The agency: it is looked up.
    Agency,
    /// A key of a content: the id of the content, with this behind it.
    Content(&'static str),
    /// The secret of a generator: whose it is.
    Generator,
}

/// A sealed column of a table.
struct Column {
    table: &'static str,
    column: &'static str,
    /// What the rows are gone through by.
    key: &'static str,
    /// Names what it is sealed for.
    owner: &'static str,
    what: For,
    /// Which rows; always true for all.
    only: &'static str,
}

const fn column(
    table: &'static str,
    column: &'static str,
    key: &'static str,
    owner: &'static str,
    what: For,
) -> Column {
    Column { table, column, key, owner, what, only: "1 = 1" }
}

const COLUMNS: &[Column] = &[
    column("resident", "nik", "id", "agency", For::Agency),
    column("resident", "kk", "id", "id", For::Row),
    column("resident", "phone", "id", "id", For::Row),
    column("resident", "email", "id", "id", For::Row),
    column("staff", "email", "id", "agency", For::Agency),
    column("staff", "nik", "id", "id", For::Row),
    // A hash of before the numbers were kept is no sealed text; it goes when the family is looked
    // up again.
    Column { only: "LENGTH(hash) > 64", ..column("kin", "hash", "hash", "staff_id", For::Row) },
    column("institution", "phone", "id", "id", For::Row),
    column("institution", "email", "id", "id", For::Row),
    column("institution_member", "nip", "staff_id", "staff_id", For::Row),
    column("institution_member", "phone", "staff_id", "staff_id", For::Row),
    column("institution_member", "address", "staff_id", "staff_id", For::Row),
    column("application", "phone", "id", "id", For::Row),
    column("application", "email", "id", "id", For::Row),
    // A keyed hash of before stays; it goes with the numbers below where its number is known.
    Column {
        only: "LENGTH(subject) < 64 OR subject LIKE '\u{2}%'",
        ..column("application", "subject", "id", "agency", For::Agency)
    },
    column("contact_change", "value", "account_id", "account_id", For::Row),
    column("pending_act", "fields", "id", "id", For::Row),
    column("outbox", "recipient", "id", "id", For::Row),
    column("outbox", "subject", "id", "id", For::Row),
    column("outbox", "body", "id", "id", For::Row),
    column("population", "kk", "nik", "agency", For::Agency),
    column("population", "nik", "nik", "agency", For::Agency),
    column("file", "wrapped_key", "id", "id", For::Content("")),
    column("original_file", "wrapped_key", "id", "id", For::Content(ORIGINAL)),
    column("photo", "wrapped_key", "id", "id", For::Content("")),
    column("page_picture", "wrapped_key", "id", "id", For::Content("")),
    column("institution_paper", "wrapped_key", "id", "id", For::Content("")),
    column("official_form", "wrapped_key", "file_id", "file_id", For::Content("")),
    Column {
        only: "kind = 'totp'",
        ..column("factor", "secret", "id", "account_id", For::Generator)
    },
];

#[derive(sqlx::FromRow)]
struct Found {
    key: String,
    owner: String,
    value: String,
}

impl Column {
    /// What its values begin with that the newest version has sealed.
    fn newest(&self, ring: &Ring) -> String {
        match self.what {
            For::Row | For::Agency => format!("\u{2}{}:%", ring.sealing()),
            For::Content(_) | For::Generator => format!("{}:%", ring.sealing()),
        }
    }

    async fn page(&self, tx: &mut Tx, after: &str) -> Result<Vec<Found>> {
        let Self { table, column, key, owner, only, .. } = self;
        let newest = self.newest(&tx.ring());
        let sql = format!(
            "SELECT {key} AS key, {owner} AS owner, {column} AS value FROM {table}
             WHERE {key} > $1 AND {column} <> '' AND {column} NOT LIKE $2 AND ({only}) ORDER BY \
             {key} LIMIT $3"
        );
        Ok(on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql))
            .bind(after)
            .bind(newest)
            .bind(PAGE)
            .fetch_all(c)
            .await)?)
    }

    fn anew(
        &self,
        ring: &Ring,
        found: &Found,
        nonce: &mut impl FnMut() -> [u8; 24],
    ) -> Result<String> {
        let name = format!("{}.{}", self.table, self.column);
        let about = match self.what {
            For::Row => sealed::of_row(&name, &found.owner),
            For::Agency => sealed::of_agency(&name, &found.owner),
            For::Content(ending) => format!("{}{ending}", found.owner),
            For::Generator => format!("totp {}", found.owner),
        };
        Ok(match self.what {
            For::Row | For::Agency => {
                ring.seal_text(&about, &ring.open_text(&about, &found.value)?)?
            }
            For::Content(_) | For::Generator => {
                ring.seal(&about, &ring.open(&about, &found.value)?, nonce())?
            }
        })
    }

    async fn put(&self, tx: &mut Tx, found: &Found, anew: &str) -> Result<()> {
        let Self { table, column, key, owner, .. } = self;
        if key == column {
            // Another server may have written the row anew already; then the old one goes.
            let sql = format!(
                "DELETE FROM {table} WHERE {key} = $1 AND {owner} = $2 AND EXISTS (SELECT 1 FROM \
                 {table} AS t WHERE t.{key} = $3 AND t.{owner} = $2)"
            );
            on!(tx, |c| sqlx::query(AssertSqlSafe(sql))
                .bind(&found.key)
                .bind(&found.owner)
                .bind(anew)
                .execute(c)
                .await
                .map(drop))?;
        }
        let sql = format!(
            "UPDATE {table} SET {column} = $4 WHERE {key} = $1 AND {owner} = $2 AND {column} = $3"
        );
        on!(tx, |c| sqlx::query(AssertSqlSafe(sql))
            .bind(&found.key)
            .bind(&found.owner)
            .bind(&found.value)
            .bind(anew)
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }
}

/// Seals everything anew that the newest version has not sealed, and gives the number of values.
/// `nonce` gives fresh randomness.
///
/// # Errors
/// When the database fails, or something does not open with any version that is here; what was done
/// until then stays.
pub async fn all(db: &Db, mut nonce: impl FnMut() -> [u8; 24]) -> Result<u64> {
    let mut done = 0;
    for column in COLUMNS {
        let mut after = String::new();
        loop {
            let mut tx = db.write().await?;
            let page = column.page(&mut tx, &after).await?;
            let Some(last) = page.last() else { break };
            after.clone_from(&last.key);
            let ring = tx.ring();
            for found in &page {
                let anew = column.anew(&ring, found, &mut nonce)?;
                column.put(&mut tx, found, &anew).await?;
                done += 1;
            }
            tx.commit().await?;
        }
    }
    Ok(done)
}

/// How much the newest version has not sealed yet, by column; columns without any are left out.
///
/// # Errors
/// When the database fails.
pub async fn left(db: &Db) -> Result<Vec<(String, i64)>> {
    let mut left = Vec::new();
    for column in COLUMNS {
        let Column { table, column: name, only, .. } = column;
        let mut tx = db.read().await?;
        let newest = column.newest(&tx.ring());
        let sql = format!(
            "SELECT COUNT(*) FROM {table} WHERE {name} <> '' AND {name} NOT LIKE $1 AND ({only})"
        );
        let many: i64 = on!(&mut tx, |c| sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(newest)
            .fetch_one(c)
            .await)?;
        if many > 0 {
            left.push((format!("{table}.{name}"), many));
        }
    }
    left.extend(hashes_left(db).await?);
    Ok(left)
}

/// Keyed hashes that the version which seals has not made. Of the first one they carry no version,
/// and there is none before it.
const HASHED: &[(&str, &str, &str)] = &[
    ("login_name", "hash", "hash NOT LIKE $1"),
    ("application_number", "hash", "hash NOT LIKE $1"),
    ("application", "subjects", "REPLACE(' ' || subjects, $1, '') LIKE '% %'"),
];

async fn hashes_left(db: &Db) -> Result<Vec<(String, i64)>> {
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
pub async fn has_old_kin(tx: &mut Tx) -> Result<bool> {
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
pub async fn refresh_old_kin(tx: &mut Tx, since: i64) -> Result<()> {
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
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Numbered {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: String,
    /// The person it is about.
    pub subject: String,
    /// Whom it names, separated by spaces.
    pub subjects: String,
    /// The answers that were sent, as JSON.
    pub answers: String,
    /// What is being typed, as JSON.
    pub draft: String,
}

/// Applications in the order of their ids, after one of them; at most 200.
///
/// # Errors
/// When the database fails.
pub async fn applications_after(tx: &mut Tx, after: &str) -> Result<Vec<Numbered>> {
    Ok(on!(tx, |c| {
        sqlx::query_as(
            "SELECT id, agency, subject, subjects, answers, draft FROM application \
            WHERE id > $1 ORDER BY id LIMIT $2",
        )
        .bind(after)
        .bind(PAGE)
        .fetch_all(c)
        .await
    })?)
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
        sqlx::query(
            "UPDATE application SET subject = $4, subjects = $5 WHERE id = $1 AND subject \
            = $2 AND subjects = $3",
        )
        .bind(&before.id)
        .bind(&before.subject)
        .bind(&before.subjects)
        .bind(subject)
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
            "SELECT * FROM (
            SELECT id, agency, nik, phone, email, user_id, 'resident' AS kind FROM resident
            UNION ALL SELECT staff_id, agency, '', phone, '', user_id, 'institution_member' FROM \
            institution_member) AS named
         WHERE id > $1 ORDER BY id LIMIT $2",
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
