//! Finding applications by number, name, NIK or phone, newest first. Whether the caller may see a
//! hit is decided above.
//!
//! Names are the hard part: a third of the people share a dozen names, so a frequent word stands in
//! a great part of all rows, and what a search costs may not grow with them. The rarest word that
//! was typed leads ([`lead`]); its rows are read in the order of their index, no more than so many,
//! and each is looked up for the other words.

use const_format::concatcp;
use domain::id::AgencyCode;

use crate::applications::{Header, LISTED, Listed};
use crate::db::on;
use crate::{Result, Tx};

/// So many rows of a frequent word are looked through, newest first.
const WINDOW: i64 = 2000;
/// A word that begins so many different ones was typed too short: only so many are looked for.
const BEGUN: i64 = 24;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A registration number.
    RegNo(String),
    /// The keyed hashes of a NIK or a phone number, by the newest keys and the ones before.
    Number([String; 2]),
    /// The beginnings of words of a name, in lower case; all must fit.
    Name(Vec<String>),
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The applications; whole words before beginnings, of each the newest first.
    pub found: Vec<Header>,
    /// Whether there may be more: not everything was looked at.
    pub more: bool,
}

/// Where names are looked for: in the whole agency, a district or one area; and the area. A regency
/// is all of an agency: who sees what is decided above.
fn scope_of(filed_in: &str) -> (usize, &str) {
    let nested = filed_in.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match filed_in.split('.').count() {
        1 | 2 if nested => (0, ""),
        3 if nested => (1, filed_in),
        _ => (2, filed_in),
    }
}

/// A statement for each scope, `$1` being the agency and `$2` the area.
macro_rules! scopes {
    ($statement:ident $(, $more:tt)*) => {
        [
            $statement!("agency = $1 AND CAST($2 AS TEXT) = ''" $(, $more)*),
            $statement!("agency = $1 AND filed_district = $2 AND filed_district <> ''" $(, $more)*),
            $statement!("agency = $1 AND filed_area = $2 AND filed_area <> ''" $(, $more)*),
        ]
    };
}

/// The different words from `$3` on and before `$4`: each is one step in the index, however many
/// rows it has.
macro_rules! words {
    ($scope:literal) => {
        concat!(
            "WITH RECURSIVE begun (word, many) AS (
             SELECT (SELECT MIN(word) FROM application_word WHERE ",
            $scope,
            " AND word >= $3 AND word < $4), CAST(1 AS BIGINT)
             UNION ALL
             SELECT (SELECT MIN(word) FROM application_word WHERE ",
            $scope,
            " AND word > begun.word AND word < $4), begun.many + 1 FROM begun
             WHERE begun.word IS NOT NULL AND begun.many <= $5)
             SELECT word FROM begun WHERE word IS NOT NULL"
        )
    };
}

/// How many rows begin with a word, no further than `$5`.
macro_rules! many {
    ($scope:literal) => {
        concat!(
            "SELECT COUNT(*) FROM (SELECT 1 FROM application_word WHERE ",
            $scope,
            " AND word >= $3 AND word < $4 LIMIT $5) AS n"
        )
    };
}

/// The newest `$4` rows of a word that have the other words too. OFFSET keeps PostgreSQL from
/// joining all rows of the others.
macro_rules! newest {
    ($scope:literal, $others:literal) => {
        concatcp!(
            "SELECT ",
            LISTED,
            " FROM (SELECT application_id, at FROM application_word WHERE ",
            $scope,
            " AND word = $3 ORDER BY at DESC, application_id DESC LIMIT $4) AS x
             JOIN application AS a ON a.id = x.application_id
             LEFT JOIN staff AS w ON w.id = a.assignee WHERE a.agency = $1",
            $others,
            " ORDER BY x.at DESC, x.application_id DESC LIMIT $5"
        )
    };
}

macro_rules! others {
    ($statement:ident) => {
        [
            scopes!($statement, ""),
            scopes!(
                $statement,
                " AND EXISTS (SELECT 1 FROM application_word AS o WHERE o.application_id = \
                  x.application_id AND o.word >= $6 AND o.word < $7 LIMIT 1 OFFSET 0)"
            ),
            scopes!(
                $statement,
                " AND EXISTS (SELECT 1 FROM application_word AS o WHERE o.application_id = \
                  x.application_id AND o.word >= $6 AND o.word < $7 LIMIT 1 OFFSET 0)
                  AND EXISTS (SELECT 1 FROM application_word AS o WHERE o.application_id = \
                  x.application_id AND o.word >= $8 AND o.word < $9 LIMIT 1 OFFSET 0)"
            ),
        ]
    };
}

static WORDS: [&str; 3] = scopes!(words);
static MANY: [&str; 3] = scopes!(many);
/// By the number of other words, then by scope.
static NEWEST: [[&str; 3]; 3] = others!(newest);

const BY_NUMBER: &str = concatcp!(
    "SELECT ",
    LISTED,
    " FROM application AS a LEFT JOIN staff AS w ON w.id = a.assignee
     WHERE a.agency = $1 AND a.reg_no = $2 AND a.reg_no <> ''"
);

const BY_HASH: &str = concatcp!(
    "SELECT ",
    LISTED,
    " FROM (SELECT application_id, at FROM application_number WHERE agency = $1 AND hash = $2
     ORDER BY at DESC, application_id DESC LIMIT $3) AS x
     JOIN application AS a ON a.id = x.application_id
     LEFT JOIN staff AS w ON w.id = a.assignee WHERE a.agency = $1
     ORDER BY x.at DESC, x.application_id DESC"
);

/// Applications that fit, newest first, `most` at most. `filed_in` bounds a search by name to what
/// was filed in a district or one area; empty for all.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn find(
    tx: &mut Tx,
    agency: &AgencyCode,
    wanted: &Wanted,
    filed_in: &str,
    most: usize,
) -> Result<Found> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let mut found = Vec::new();
    match wanted {
        Wanted::Name(words) => return by_name(tx, agency, words, filed_in, most).await,
        Wanted::RegNo(number) => {
            found = on!(tx, |c| sqlx::query_as::<_, Listed>(BY_NUMBER)
                .bind(agency.as_str())
                .bind(number)
                .fetch_all(c)
                .await)?;
        }
        Wanted::Number(hashes) => {
            // By the older keys there is something only until it is made anew.
            for hash in &hashes[..if hashes[0] == hashes[1] { 1 } else { 2 }] {
                found.extend(on!(tx, |c| sqlx::query_as::<_, Listed>(BY_HASH)
                    .bind(agency.as_str())
                    .bind(hash)
                    .bind(limit)
                    .fetch_all(c)
                    .await)?);
            }
        }
    }
    let more = found.len() >= most;
    Ok(Found { found: found.into_iter().map(Listed::read).collect::<Result<_>>()?, more })
}

/// Where a name is looked for.
struct Place<'a> {
    agency: &'a AgencyCode,
    scope: usize,
    area: &'a str,
}

/// The words that begin with another one lie before this.
fn end(word: &str) -> String {
    format!("{word}\u{10ffff}")
}

/// A word that was typed, and what it may stand for.
#[derive(Debug)]
struct Typed {
    word: String,
    /// Words that begin with it, itself first if it is one.
    begun: Vec<String>,
    /// How many rows have one of them, no further than [`WINDOW`].
    many: i64,
}

impl Place<'_> {
    async fn typed(&self, tx: &mut Tx, word: &str) -> Result<Typed> {
        let until = end(word);
        let begun: Vec<String> = on!(tx, |c| sqlx::query_scalar(WORDS[self.scope])
            .bind(self.agency.as_str())
            .bind(self.area)
            .bind(word)
            .bind(&until)
            .bind(BEGUN)
            .fetch_all(c)
            .await)?;
        let many: i64 = on!(tx, |c| sqlx::query_scalar(MANY[self.scope])
            .bind(self.agency.as_str())
            .bind(self.area)
            .bind(word)
            .bind(&until)
            .bind(WINDOW)
            .fetch_one(c)
            .await)?;
        Ok(Typed { word: word.to_owned(), begun, many })
    }

    /// The newest rows of a word that have the others too: `window` are looked through.
    async fn newest(
        &self,
        tx: &mut Tx,
        word: &str,
        others: &[&Typed],
        window: i64,
        most: i64,
    ) -> Result<Vec<Listed>> {
        let others = &others[..others.len().min(2)];
        Ok(on!(tx, |c| {
            let mut query = sqlx::query_as(NEWEST[others.len()][self.scope])
                .bind(self.agency.as_str())
                .bind(self.area)
                .bind(word)
                .bind(window)
                .bind(most);
            for other in others {
                query = query.bind(&other.word).bind(end(&other.word));
            }
            query.fetch_all(c).await
        })?)
    }
}

/// The typed word with the fewest rows; of frequent ones the longest.
fn lead(typed: &mut Vec<Typed>) -> Option<Typed> {
    let rarest = typed
        .iter()
        .enumerate()
        .min_by_key(|(_, typed)| (typed.many, std::cmp::Reverse(typed.word.len())))?
        .0;
    Some(typed.remove(rarest))
}

async fn by_name(
    tx: &mut Tx,
    agency: &AgencyCode,
    words: &[String],
    filed_in: &str,
    most: usize,
) -> Result<Found> {
    let (scope, area) = scope_of(filed_in);
    let place = Place { agency, scope, area };
    let mut typed = Vec::new();
    for word in words {
        typed.push(place.typed(tx, word).await?);
    }
    if typed.iter().any(|typed| typed.begun.is_empty()) {
        return Ok(Found::default());
    }
    let Some(first) = lead(&mut typed) else { return Ok(Found::default()) };
    let others: Vec<&Typed> = typed.iter().collect();
    // Further words than the statement knows are compared here.
    let fits = |header: &Header| typed.len() <= 2 || has_words(&header.applicant, words);
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let beginnings = i64::try_from(first.begun.len()).unwrap_or(1);
    let mut result = Found::default();
    for (at, word) in first.begun.iter().take(usize::try_from(BEGUN).unwrap_or(0)).enumerate() {
        // The word itself first; what only begins with it shares another window.
        let whole = at == 0 && *word == first.word;
        let window = if whole { WINDOW } else { (WINDOW / beginnings).max(limit) };
        let rows = place.newest(tx, word, &others, window, limit).await?;
        for row in rows {
            let header = row.read()?;
            // A name may have two words that begin alike.
            if fits(&header) && !result.found.iter().any(|there| there.id == header.id) {
                result.found.push(header);
            }
        }
        if result.found.len() >= most {
            break;
        }
    }
    result.more = result.found.len() >= most || first.many >= WINDOW || beginnings > BEGUN;
    result.found.truncate(most);
    Ok(result)
}

fn has_words(name: &str, words: &[String]) -> bool {
    let own = domain::person_name::search_words(name);
    words.iter().all(|word| own.iter().any(|o| o.starts_with(word.as_str())))
}
