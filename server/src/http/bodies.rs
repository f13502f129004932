//! Bodies of requests: how large each route's may be, how slowly it may come, and how much of one
//! address is held at a time.

use std::collections::HashMap;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep};

use super::client::Client;
use super::words::{RefusalPage, refused_with};

/// A form without a file: 256 KB.
pub const FORM: usize = 256 * 1024;
/// The definitions of an agency as one text: 2 MB.
pub const TEXT: usize = 2 * 1024 * 1024;
/// A form with files: one that is too large is still read up to here, so that its sender is told
/// instead of cut off.
pub const FILES: usize = 64 * 1024 * 1024;

/// A body ends after so long a silence.
const SILENCE: Duration = Duration::from_secs(30);
/// So long every body is waited for, however slow.
const PATIENCE: Duration = Duration::from_secs(60);
/// After that it has to come at this rate on the average, bytes a second: 9 MB from a village may
/// take an hour, but not a day.
const SLOWEST: u64 = 2 * 1024;
const MB: u64 = 1024 * 1024;

/// Bodies that are under way, by where they lie: forms in memory, those with files on the disk.
#[derive(Clone, Default)]
pub struct UnderWay {
    memory: Held<{ 32 * MB }, { 128 * MB }>,
    disk: Held<{ 1024 * MB }, { 8192 * MB }>,
}

/// How much is held of the bodies of each address: at most so much of one, and of all together.
#[derive(Clone, Default)]
struct Held<const OF_ONE: u64, const OF_ALL: u64>(Arc<Mutex<Amounts>>);

#[derive(Default)]
struct Amounts {
    all: u64,
    of: HashMap<IpAddr, u64>,
}

impl<const OF_ONE: u64, const OF_ALL: u64> Held<OF_ONE, OF_ALL> {
    /// Counts bytes; false when it is too much.
    fn add(&self, address: IpAddr, bytes: u64) -> bool {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = held.of.get(&address).copied().unwrap_or(0);
        if own + bytes > OF_ONE || held.all + bytes > OF_ALL {
            return false;
        }
        held.all += bytes;
        *held.of.entry(address).or_default() += bytes;
        true
    }

    fn give_back(&self, address: IpAddr, bytes: u64) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.all = held.all.saturating_sub(bytes);
        if let Some(own) = held.of.get_mut(&address) {
            *own = own.saturating_sub(bytes);
            if *own == 0 {
                held.of.remove(&address);
            }
        }
    }
}

/// What one request holds; given back when it is answered.
pub struct Share {
    under_way: UnderWay,
    address: IpAddr,
    bytes: AtomicU64,
    on_disk: AtomicBool,
}

impl Share {
    fn new(under_way: UnderWay, address: IpAddr) -> Self {
        Self { under_way, address, bytes: AtomicU64::new(0), on_disk: AtomicBool::new(false) }
    }

    /// What comes from now on goes to the disk. Said before the first byte is read.
    pub fn goes_to_disk(&self) {
        self.on_disk.store(true, Ordering::Relaxed);
    }

    fn add(&self, bytes: u64) -> bool {
        let fits = if self.on_disk.load(Ordering::Relaxed) {
            self.under_way.disk.add(self.address, bytes)
        } else {
            self.under_way.memory.add(self.address, bytes)
        };
        if fits {
            self.bytes.fetch_add(bytes, Ordering::Relaxed);
        }
        fits
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let bytes = self.bytes.load(Ordering::Relaxed);
        if self.on_disk.load(Ordering::Relaxed) {
            self.under_way.disk.give_back(self.address, bytes);
        } else {
            self.under_way.memory.give_back(self.address, bytes);
        }
    }
}

/// Why a body is not read any further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BodyFault {
    /// Nothing came for too long, or too little.
    #[error("the body came too slowly")]
    Slow,
    /// The address, or all of them, have too much under way.
    #[error("too much is under way")]
    Full,
}

/// Bounds the body of a request in time and room.
pub async fn bound(
    State(under_way): State<UnderWay>,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(Client(address)) = request.extensions().get::<Client>().copied() else {
        return refused_with(RefusalPage::Malformed);
    };
    let share = Arc::new(Share::new(under_way, address));
    let bounded = Arc::clone(&share);
    request.extensions_mut().insert(Arc::clone(&share));
    let request = request.map(|body| Body::new(Paced::new(body, bounded)));
    let response = next.run(request).await;
    drop(share);
    response
}

/// A body that has to keep coming.
struct Paced {
    inner: Body,
    share: Arc<Share>,
    began: Instant,
    came: u64,
    silence: Pin<Box<Sleep>>,
    /// Whether what came last has still to be worked on: a form's reader takes whatever is there
    /// into memory before it goes on with it.
    breathes: bool,
}

impl Paced {
    fn new(inner: Body, share: Arc<Share>) -> Self {
        Self {
            inner,
            share,
            began: Instant::now(),
            came: 0,
            silence: Box::pin(sleep(SILENCE)),
            breathes: false,
        }
    }

    /// Whether what came so far came fast enough.
    fn keeps_pace(&self) -> bool {
        let since = self.began.elapsed();
        since < PATIENCE || self.came >= since.as_secs() * SLOWEST
    }
}

impl http_body::Body for Paced {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if std::mem::take(&mut self.breathes) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        match Pin::new(&mut self.inner).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => {
                self.breathes = true;
                let bytes = frame.data_ref().map_or(0, |data| data.len() as u64);
                self.came += bytes;
                if !self.share.add(bytes) {
                    return Poll::Ready(Some(Err(BodyFault::Full.into())));
                }
                if !self.keeps_pace() {
                    return Poll::Ready(Some(Err(BodyFault::Slow.into())));
                }
                self.silence.as_mut().reset(Instant::now() + SILENCE);
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(Some(Err(error))) => Poll::Ready(Some(Err(error.into()))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => match self.silence.as_mut().poll(context) {
                Poll::Ready(()) => Poll::Ready(Some(Err(BodyFault::Slow.into()))),
                Poll::Pending => Poll::Pending,
            },
        }
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_address_sends_takes_no_room_of_its_neighbour() {
        let under_way = UnderWay::default();
        let share = |address: &str| Share::new(under_way.clone(), address.parse().unwrap());
        let greedy = share("203.0.113.9");
        assert!(greedy.add(32 * MB) && !greedy.add(1), "one address has its bound");
        let files = share("203.0.113.9");
        files.goes_to_disk();
        assert!(files.add(1024 * MB) && !files.add(1), "and another one for what goes to the disk");
        assert!(share("203.0.113.8").add(32 * MB));
        drop((greedy, files));
        assert!(share("203.0.113.9").add(32 * MB), "and has it back when it is answered");
        assert_eq!(
            (under_way.memory.0.lock().unwrap().all, under_way.disk.0.lock().unwrap().all),
            (0, 0)
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_line_is_waited_for_and_a_silent_one_is_not() {
        use http_body_util::BodyExt;
        let paced = |chunks: Vec<(u64, usize)>| {
            let stream = futures::stream::unfold(chunks.into_iter(), |mut chunks| async move {
                let (wait, bytes) = chunks.next()?;
                sleep(Duration::from_secs(wait)).await;
                Some((Ok::<_, std::io::Error>(Bytes::from(vec![b'x'; bytes])), chunks))
            });
            let share = Share::new(UnderWay::default(), "203.0.113.9".parse().unwrap());
            Paced::new(Body::from_stream(stream), Arc::new(share))
        };
        let twelve_minutes = paced(vec![(20, 256 * 1024); 36]);
        assert_eq!(twelve_minutes.collect().await.unwrap().to_bytes().len(), 9 * 1024 * 1024);
        assert!(
            paced(vec![(1, 10), (31, 10)]).collect().await.is_err(),
            "silent for half a minute"
        );
        assert!(paced(vec![(20, 100); 10]).collect().await.is_err(), "five bytes a second");
    }
}
