//! Sealing anew: what an older version of the keys has sealed, or what was never sealed, page by
//! page. A row that was changed meanwhile is left to the next pass. Whoever stops in between goes
//! on where there is still something to do.

mod hashes;

use hashes::hashes_left;
pub use hashes::{
    Numbered, applications_after, drop_old_recovery, has_old_family, name, names_after, number,
    put_subjects, refresh_old_family,
};
use sqlx::AssertSqlSafe;
use vault::Ring;

use crate::applications::{EMAIL, PHONE};
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
    /// The name that its values are sealed under, when the column lay elsewhere at first.
    sealed_as: Option<&'static str>,
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
    Column { table, column, key, owner, what, sealed_as: None, only: "1 = 1" }
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
    Column {
        sealed_as: Some(PHONE),
        ..column("application_answers", "phone", "application_id", "application_id", For::Row)
    },
    Column {
        sealed_as: Some(EMAIL),
        ..column("application_answers", "email", "application_id", "application_id", For::Row)
    },
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
        let name =
            self.sealed_as.map_or_else(|| format!("{}.{}", self.table, self.column), str::to_owned);
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
