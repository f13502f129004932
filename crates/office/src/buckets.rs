//! Token buckets for what anybody may try: a try takes a token, time gives them back one by one, a
//! right answer costs nothing. While a bucket is empty nothing is counted, so that nobody is kept
//! out for longer by those who go on trying.

use domain::id::AgencyCode;
use store::attempts::Attempt;
use store::{Tx, attempts};

use crate::Result;

/// A kind of bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bucket {
    /// Tokens of a full one.
    pub size: i64,
    /// How long one token takes to come back, milliseconds.
    pub refill_ms: i64,
}

const MINUTE_MS: i64 = 60_000;

/// Passwords for one name from one address: five, then one a minute.
pub(crate) const PAIR: Bucket = Bucket { size: 5, refill_ms: MINUTE_MS };
/// Passwords from one address, whatever the names: thirty, then two a minute.
pub(crate) const ADDRESS: Bucket = Bucket { size: 30, refill_ms: MINUTE_MS / 2 };
/// Passwords from a device on which the account was signed in before: ten, then one a minute,
/// whoever else is behind its address.
pub(crate) const DEVICE: Bucket = Bucket { size: 10, refill_ms: MINUTE_MS };
/// Registrations, codes and looks at a state from one address: forty, then forty an hour. A village
/// shares one line.
pub(crate) const USES: Bucket = Bucket { size: 40, refill_ms: 90_000 };
/// PINs for one number from one address: ten, then ten an hour.
pub(crate) const PIN: Bucket = Bucket { size: 10, refill_ms: 6 * MINUTE_MS };
/// PINs for one number from anywhere: a hundred, then a hundred an hour: a million PINs take longer
/// than a year.
pub(crate) const PIN_OF_ALL: Bucket = Bucket { size: 100, refill_ms: 36_000 };
/// Codes to one number or address that one address asks for: three, then three an hour.
pub(crate) const CODES_ASKED: Bucket = Bucket { size: 3, refill_ms: 20 * MINUTE_MS };

/// Files that one account of the office or a counter sends: six hundred, then six hundred a day.
pub(crate) const UPLOADS: Bucket = Bucket { size: 600, refill_ms: 144_000 };
/// The same of a resident: sixty.
pub(crate) const UPLOADS_OF_RESIDENT: Bucket = Bucket { size: 60, refill_ms: 24 * MINUTE_MS };

/// A bucket of one subject, as it is at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Filled {
    agency: AgencyCode,
    subject: String,
    bucket: Bucket,
    taken: i64,
    since: i64,
    now: i64,
}

impl Filled {
    /// Opens the bucket of a subject (a keyed hash) and holds it until the transaction ends.
    pub(crate) async fn open(
        tx: &mut Tx,
        agency: &AgencyCode,
        subject: String,
        bucket: Bucket,
        now: i64,
    ) -> Result<Self> {
        let there = attempts::hold(tx, agency, &subject).await?;
        Ok(Self::of(&there, agency, subject, bucket, now))
    }

    /// The bucket of a subject, to look at.
    pub(crate) async fn look(
        tx: &mut Tx,
        agency: &AgencyCode,
        subject: String,
        bucket: Bucket,
        now: i64,
    ) -> Result<Self> {
        let there = attempts::get(tx, agency, &subject).await?;
        Ok(Self::of(&there, agency, subject, bucket, now))
    }

    fn of(there: &Attempt, agency: &AgencyCode, subject: String, bucket: Bucket, now: i64) -> Self {
        let back = (now - there.last_at).div_euclid(bucket.refill_ms).clamp(0, there.failures);
        let taken = there.failures - back;
        let since = if taken == 0 { now } else { there.last_at + back * bucket.refill_ms };
        Self { agency: agency.clone(), subject, bucket, taken, since, now }
    }

    /// How long until there is a token, milliseconds; 0 when there is one.
    pub(crate) const fn wait(&self) -> i64 {
        if self.taken < self.bucket.size {
            0
        } else {
            self.since + self.bucket.refill_ms - self.now
        }
    }

    /// How many tokens are missing.
    pub(crate) const fn taken(&self) -> i64 {
        self.taken
    }

    /// Takes one token, or gives some back.
    pub(crate) async fn take(&mut self, tx: &mut Tx, tokens: i64) -> Result<()> {
        self.taken = (self.taken + tokens).max(0);
        let attempt = Attempt { failures: self.taken, last_at: self.since, locked_until: 0 };
        Ok(attempts::put(tx, &self.agency, &self.subject, &attempt).await?)
    }
}
