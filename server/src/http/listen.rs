//! Taking connections: bounded in number, in all and of one address, with times for headers and
//! idle lines, and a stop that ends.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

use super::client::counted;

/// How long the head of a request may take, counted from the connection or the answer before: also
/// what an idle line is kept for.
const HEADER: Duration = Duration::from_secs(15);
/// How long a stop waits for answers that are under way.
pub const STOP: Duration = Duration::from_secs(20);
/// Connections in all.
const MOST: usize = 4096;
/// Connections of one address: a village behind one line, not a machine that holds them all.
/// Proxies have as many as they need.
const MOST_OF_ONE: usize = 128;
/// The most that is read of a head.
const LONGEST_HEAD: usize = 64 * 1024;

/// How long an answer may wait for its reader to take the next part of it.
const TAKES: Duration = Duration::from_secs(30);

/// Serves until `stop` is over, then finishes what is under way, for [`STOP`] at most.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    proxies: Arc<[IpAddr]>,
    stop: impl Future<Output = ()>,
) {
    let (places, doors, graceful) =
        (Arc::new(Semaphore::new(MOST)), Connections::default(), GracefulShutdown::new());
    let mut http = Builder::new(TokioExecutor::new()).http1_only();
    http.http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER)
        .max_buf_size(LONGEST_HEAD)
        .keep_alive(true);
    let cut = tokio::sync::watch::Sender::new(false);
    let mut stop = std::pin::pin!(stop);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = Arc::clone(&places).acquire_owned() => place,
        };
        let Ok(place) = place else { break };
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            taken = listener.accept() => match taken {
                Ok(taken) => taken,
                // Out of file handles, or gone again: the next one may do.
                Err(error) => {
                    tracing::warn!(error = %error, "a connection was not taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        let Some(door) = doors.enter(peer.ip(), &proxies) else { continue };
        let serving = graceful
            .watch(http.serve_connection(io(stream), service(router.clone(), peer)).into_owned());
        let mut over = cut.subscribe();
        tokio::spawn(async move {
            tokio::select! {
                // What ends a connection, a break or the time, is nobody's fault here.
                _ = serving => {}
                _ = over.changed() => {}
            }
            drop((place, door));
        });
    }
    drop(listener);
    if tokio::time::timeout(STOP, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections that did not end are cut");
        // Nobody listens any more when all have ended meanwhile.
        let _ = cut.send(true);
    }
}

/// A connection whose other end has to take what it asked for: one that takes nothing for [`TAKES`]
/// is cut.
fn io(stream: TcpStream) -> TokioIo<Pin<Box<TimeoutStream<TcpStream>>>> {
    // Small answers go at once.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(TAKES));
    TokioIo::new(Box::pin(stream))
}

/// What answers the requests of one connection.
fn service(
    router: Router,
    peer: SocketAddr,
) -> impl hyper::service::Service<
    http::Request<hyper::body::Incoming>,
    Response = axum::response::Response,
    Error = std::convert::Infallible,
    Future: Send,
> + Send {
    hyper::service::service_fn(move |request: http::Request<hyper::body::Incoming>| {
        let mut request: Request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    })
}

/// How many connections each address has.
#[derive(Clone, Default)]
struct Connections(Arc<Mutex<HashMap<IpAddr, usize>>>);

/// A connection of an address, counted until it is dropped.
struct Connection {
    of: Option<(Connections, IpAddr)>,
}

impl Connections {
    /// Counts a connection; `None` when the address has too many.
    fn enter(&self, peer: IpAddr, proxies: &[IpAddr]) -> Option<Connection> {
        if proxies.contains(&peer.to_canonical()) {
            return Some(Connection { of: None });
        }
        let address = counted(peer);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let there = all.entry(address).or_default();
        if *there >= MOST_OF_ONE {
            return None;
        }
        *there += 1;
        Some(Connection { of: Some((self.clone(), address)) })
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let Some((doors, address)) = self.of.take() else { return };
        let mut all = doors.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(there) = all.get_mut(&address) {
            *there -= 1;
            if *there == 0 {
                all.remove(&address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_holds_so_many_lines_and_a_proxy_as_many_as_it_needs() {
        let (doors, proxy) = (Connections::default(), "10.0.0.1".parse::<IpAddr>().unwrap());
        let stranger = "203.0.113.9".parse::<IpAddr>().unwrap();
        let held: Vec<_> =
            (0..MOST_OF_ONE).map(|_| doors.enter(stranger, &[proxy]).unwrap()).collect();
        assert!(doors.enter(stranger, &[proxy]).is_none());
        assert!(
            doors.enter("203.0.113.8".parse().unwrap(), &[proxy]).is_some(),
            "the neighbour has a line of its own"
        );
        let _proxied: Vec<_> =
            (0..MOST_OF_ONE * 2).map(|_| doors.enter(proxy, &[proxy]).unwrap()).collect();
        drop(held);
        assert!(doors.enter(stranger, &[proxy]).is_some());
        assert!(doors.0.lock().unwrap().len() <= 1, "who has gone is not counted any more");
    }
}
