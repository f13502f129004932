//! Places for heavy work, given in turn by account: one file of an account is worked on, so many of
//! its files wait, and the next account comes before the second file of the last one. So nobody's
//! files keep everybody else's waiting.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;

/// The most that wait for each kind of work.
const MOST_WAITING: usize = 256;

/// What kind of work it is; what stands first goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Work {
    /// A file that somebody waits to file. Of an account one is worked on and one waits.
    Filing,
    /// A picture of a page that somebody wants to read. The pages of a file are asked for together.
    Reading,
}

impl Work {
    /// How many of an account may wait.
    const fn may_wait(self) -> usize {
        match self {
            Self::Filing => 1,
            Self::Reading => 32,
        }
    }

    /// How long one waits at most.
    const fn patience(self) -> Duration {
        match self {
            Self::Filing => Duration::from_secs(60),
            Self::Reading => Duration::from_secs(30),
        }
    }
}

/// There is no place, and none is to be waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy;

/// The places.
#[derive(Clone, Debug)]
pub struct Places(Arc<Mutex<Inner>>);

#[derive(Debug)]
struct Inner {
    free: usize,
    turns: u64,
    given: u64,
    accounts: HashMap<(Work, String), Account>,
    queue: Vec<Waiting>,
}

#[derive(Debug, Default)]
struct Account {
    works: bool,
    waiting: usize,
    served: u64,
}

#[derive(Debug)]
struct Waiting {
    turn: u64,
    who: (Work, String),
    tell: oneshot::Sender<Place>,
}

/// A place; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    of: Option<(Places, (Work, String))>,
}

impl Places {
    /// So many places.
    #[must_use]
    pub fn new(many: usize) -> Self {
        Self(Arc::new(Mutex::new(Inner {
            free: many,
            turns: 0,
            given: 0,
            accounts: HashMap::new(),
            queue: Vec::new(),
        })))
    }

    /// Takes a place for an account, as soon as it is its turn.
    ///
    /// # Errors
    /// [`Busy`] when the account has as many waiting as it may, or its turn does not come in time.
    pub async fn take(&self, work: Work, account: &str) -> Result<Place, Busy> {
        let who = (work, account.to_owned());
        let (turn, told) = {
            let mut inner = self.lock();
            let many = inner.queue.iter().filter(|waiting| waiting.who.0 == work).count();
            let own = inner.accounts.get(&who).map_or(0, |account| account.waiting);
            if own >= work.may_wait() || many >= MOST_WAITING {
                return Err(Busy);
            }
            inner.accounts.entry(who.clone()).or_default().waiting += 1;
            inner.turns += 1;
            let (tell, told) = oneshot::channel();
            let turn = inner.turns;
            inner.queue.push(Waiting { turn, who, tell });
            (turn, told)
        };
        // Whoever stops waiting, because the line broke or patience ended, gives the turn up.
        let _turn = Turn { places: self.clone(), turn };
        self.go_on();
        match tokio::time::timeout(work.patience(), told).await {
            Ok(Ok(place)) => Ok(place),
            Ok(Err(_)) | Err(_) => Err(Busy),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives free places to whose turn it is.
    fn go_on(&self) {
        loop {
            let (tell, place) = {
                let mut inner = self.lock();
                let Some(next) = inner.next() else { return };
                let Waiting { who, tell, .. } = inner.queue.swap_remove(next);
                inner.free -= 1;
                inner.given += 1;
                let account = inner.accounts.entry(who.clone()).or_default();
                account.works = true;
                account.waiting -= 1;
                account.served += 1;
                (tell, Place { of: Some((self.clone(), who)) })
            };
            // Who has gone away meanwhile drops the place, which is then given on.
            drop(tell.send(place));
        }
    }

    fn give_up(&self, turn: u64) {
        let mut inner = self.lock();
        if let Some(at) = inner.queue.iter().position(|waiting| waiting.turn == turn) {
            let gone = inner.queue.swap_remove(at);
            if let Some(account) = inner.accounts.get_mut(&gone.who) {
                account.waiting -= 1;
            }
            inner.forget(&gone.who);
        }
    }

    fn give_back(&self, who: &(Work, String)) {
        {
            let mut inner = self.lock();
            inner.free += 1;
            if let Some(account) = inner.accounts.get_mut(who) {
                account.works = false;
            }
            inner.forget(who);
        }
        self.go_on();
    }
}

impl Inner {
    /// Who is next: what is filed before what is read, but for every fourth place, so that nobody
    /// who files without end keeps the office from reading; then who was served least, then who
    /// came first.
    fn next(&self) -> Option<usize> {
        if self.free == 0 {
            return None;
        }
        let account = |waiting: &Waiting| self.accounts.get(&waiting.who);
        let waits = self
            .queue
            .iter()
            .enumerate()
            .filter(|(_, waiting)| account(waiting).is_none_or(|account| !account.works));
        let reading_first = self.given % 4 == 3;
        waits
            .min_by_key(|(_, waiting)| {
                (
                    (waiting.who.0 == Work::Filing) == reading_first,
                    account(waiting).map_or(0, |account| account.served),
                    waiting.turn,
                )
            })
            .map(|(at, _)| at)
    }

    /// Forgets an account that has nothing here any more.
    fn forget(&mut self, who: &(Work, String)) {
        if self.accounts.get(who).is_some_and(|account| !account.works && account.waiting == 0) {
            self.accounts.remove(who);
        }
    }
}

/// A turn in the queue.
struct Turn {
    places: Places,
    turn: u64,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.places.give_up(self.turn);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some((places, who)) = self.of.take() {
            places.give_back(&who);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lets every task go as far as it can.
    async fn settle() {
        for _ in 0..50 {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn the_next_account_comes_before_the_second_file_of_the_last_one() {
        let places = Places::new(1);
        let first = places.take(Work::Filing, "penyerang").await.unwrap();
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut waiting = Vec::new();
        for who in ["penyerang", "tetangga", "warga"] {
            let (places, order) = (places.clone(), Arc::clone(&order));
            waiting.push(tokio::spawn(async move {
                let place = places.take(Work::Filing, who).await.unwrap();
                order.lock().unwrap().push(who);
                drop(place);
            }));
            settle().await;
        }
        assert_eq!(
            places.take(Work::Filing, "penyerang").await.unwrap_err(),
            Busy,
            "one is worked on, one waits"
        );
        drop(first);
        for task in waiting {
            task.await.unwrap();
        }
        assert_eq!(*order.lock().unwrap(), ["tetangga", "warga", "penyerang"]);
        assert!(
            places.lock().accounts.is_empty() && places.lock().free == 1,
            "nothing is left behind"
        );
    }

    #[tokio::test]
    async fn who_goes_away_leaves_no_place_taken_and_filing_goes_before_reading() {
        let places = Places::new(1);
        let first = places.take(Work::Filing, "a").await.unwrap();
        let gone = tokio::spawn({
            let places = places.clone();
            async move { places.take(Work::Filing, "b").await.map(drop) }
        });
        settle().await;
        gone.abort();
        settle().await;
        assert!(places.lock().queue.is_empty());
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut waiting = Vec::new();
        for (work, who) in [(Work::Reading, "petugas"), (Work::Filing, "warga")] {
            let (places, order) = (places.clone(), Arc::clone(&order));
            waiting.push(tokio::spawn(async move {
                let _place = places.take(work, who).await.unwrap();
                order.lock().unwrap().push(who);
            }));
            settle().await;
        }
        drop(first);
        for task in waiting {
            task.await.unwrap();
        }
        assert_eq!(*order.lock().unwrap(), ["warga", "petugas"]);
    }

    #[tokio::test(start_paused = true)]
    async fn the_worst_files_of_eight_accounts_keep_a_ninth_waiting_for_less_than_half_a_minute() {
        // The processor time that one file may take, on each of two places.
        const WORST: Duration = Duration::from_secs(5);
        let places = Places::new(2);
        let mut attackers = Vec::new();
        for account in 0..8 {
            for _ in 0..20 {
                let places = places.clone();
                attackers.push(tokio::spawn(async move {
                    // What is told to wait is sent again at once.
                    for _ in 0..20 {
                        match places.take(Work::Filing, &format!("penyerang {account}")).await {
                            Ok(place) => {
                                tokio::time::sleep(WORST).await;
                                drop(place);
                            }
                            Err(Busy) => tokio::time::sleep(Duration::from_secs(1)).await,
                        }
                    }
                }));
            }
        }
        settle().await;
        for _ in 0..5 {
            let begun = tokio::time::Instant::now();
            drop(places.take(Work::Filing, "warga").await.unwrap());
            let waited = begun.elapsed();
            assert!(waited <= Duration::from_secs(30), "{waited:?}");
        }
        for attacker in attackers {
            attacker.abort();
        }
    }
}
