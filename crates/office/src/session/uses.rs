//! How often one address asks for what costs something.

use domain::id::AgencyCode;
use store::Tx;

use crate::buckets::{Filled, USES};
use crate::session::attempts::minutes_until;
use crate::{Office, Result};

/// Counts one use of something that anybody may do, from one address; `Some` minutes to wait
/// when there were too many.
pub(crate) async fn count_use(
    office: &Office,
    agency: &AgencyCode,
    what: &str,
    address: &str,
) -> Result<Option<i64>> {
    let mut tx = office.db.write().await?;
    let subject = office.keyed_hash(agency, &format!("{what} from {address}"));
    let mut filled = Filled::open(&mut tx, agency, subject, USES, office.now()).await?;
    let wait = filled.wait();
    if wait <= 0 {
        filled.take(&mut tx, 1).await?;
    }
    tx.commit().await?;
    Ok((wait > 0).then(|| minutes_until(wait)))
}

/// Gives back what a use has taken that turned out to be right.
pub(crate) async fn give_use_back(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    what: &str,
    address: &str,
) -> Result<()> {
    let subject = office.keyed_hash(agency, &format!("{what} from {address}"));
    Filled::open(tx, agency, subject, USES, office.now()).await?.take(tx, -1).await
}
