//! Whose request it is: the address of the client, also behind proxies.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use tower_governor::GovernorError;
use tower_governor::key_extractor::KeyExtractor;

/// The client's address, put into each request by [`find`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Client(pub IpAddr);

/// Puts the client's address into the request.
pub async fn find(
    State(proxies): State<Arc<[IpAddr]>>,
    mut request: Request,
    next: Next,
) -> Response {
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>().copied()
    {
        let client = Client(counted(behind(peer.ip(), request.headers(), &proxies)));
        request.extensions_mut().insert(client);
    }
    next.run(request).await
}

/// The address that tries are counted for: of IPv6 the network of 64 bits, because one line has all
/// addresses of it.
pub(super) fn counted(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => {
            Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into()
        }
    }
}

/// The last address that no trusted proxy has, read from the right: what stands further left was
/// written by the client itself.
fn behind(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let trusted = |address: IpAddr| {
        proxies.iter().any(|proxy| proxy.to_canonical() == address.to_canonical())
    };
    if !trusted(peer) {
        return peer;
    }
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let mut hops: Vec<IpAddr> =
        lines.flat_map(|line| line.split(',')).filter_map(|hop| hop_address(hop.trim())).collect();
    while let Some(hop) = hops.pop() {
        if !trusted(hop) {
            return hop;
        }
    }
    peer
}

/// The address of a hop, which some proxies write with its port, and IPv6 in brackets.
fn hop_address(hop: &str) -> Option<IpAddr> {
    let bare = hop.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(hop);
    bare.parse().ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
}

/// Counts requests by the client's address.
#[derive(Clone, Debug)]
pub struct ByClient;

impl KeyExtractor for ByClient {
    type Key = IpAddr;

    fn extract<T>(&self, request: &axum::http::Request<T>) -> Result<IpAddr, GovernorError> {
        request
            .extensions()
            .get::<Client>()
            .map(|client| client.0)
            .ok_or(GovernorError::UnableToExtractKey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_many_addresses_counts_as_one() {
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(
            counted(address("2001:db8:1:2:aaaa::1")),
            counted(address("2001:db8:1:2::ffff"))
        );
        assert_ne!(counted(address("2001:db8:1:2::1")), counted(address("2001:db8:1:3::1")));
        assert_eq!(counted(address("::ffff:203.0.113.5")), address("203.0.113.5"));
    }

    #[test]
    fn only_what_a_trusted_proxy_forwards_is_believed() {
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "1.1.1.1, 10.9.9.9, 10.0.0.2".parse().unwrap());
        let proxies = [address("10.0.0.1"), address("10.0.0.2")];
        assert_eq!(behind(address("10.0.0.1"), &headers, &proxies), address("10.9.9.9"));
        assert_eq!(behind(address("203.0.113.5"), &headers, &proxies), address("203.0.113.5"));
        assert_eq!(behind(address("10.0.0.1"), &HeaderMap::new(), &proxies), address("10.0.0.1"));
        for (written, meant) in [
            ("203.0.113.7:51234", "203.0.113.7"),
            ("[2001:db8::7]:443", "2001:db8::7"),
            ("[2001:db8::7]", "2001:db8::7"),
        ] {
            headers.insert("x-forwarded-for", written.parse().unwrap());
            assert_eq!(
                behind(address("::ffff:10.0.0.1"), &headers, &proxies),
                address(meant),
                "{written}"
            );
        }
    }
}
