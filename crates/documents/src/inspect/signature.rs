//! Electronic signatures in what applicants send: what they are worth to the officer who reads the
//! file.

use domain::pdf::{SignatureSeen, find};
use underskrift::trust::{TrustStore, TrustStoreSet};
use underskrift::verify::{CryptoValidity, SignatureVerificationResult, SignatureVerifier};

use crate::disarm::{lengths_are_numbers, open};

/// Judges the signatures of a file by the certificates that the office trusts, PEM.
pub(super) fn seen(bytes: &[u8], anchors: &[String]) -> SignatureSeen {
    // Reading a file for its signatures takes as long as reading it at all: only where there can be
    // one.
    if find(bytes, b"/ByteRange").is_none() {
        return SignatureSeen::None;
    }
    if !open(bytes).is_ok_and(|pdf| lengths_are_numbers(&pdf)) {
        return SignatureSeen::Altered;
    }
    let mut store = TrustStore::new();
    for anchor in anchors {
        // An anchor that cannot be read vouches for nobody.
        let _ = store.add_pem_data(anchor.as_bytes());
    }
    let trust = TrustStoreSet::new().with_sig_store(store);
    let Ok(report) = SignatureVerifier::new(&trust).verify_pdf(bytes) else {
        return SignatureSeen::Altered;
    };
    let whole = |one: &SignatureVerificationResult| {
        one.integrity_ok
            && one.digest_matches
            && one.cryptographic_validity == CryptoValidity::Valid
    };
    // What stands behind the end of the last revision is nobody's, whether a reader takes it for
    // one or not.
    let end = bytes.windows(5).rposition(|five| five == b"%%EOF").map_or(0, |at| at + 5);
    let followed = bytes[end..].iter().any(|byte| !byte.is_ascii_whitespace() && *byte != 0);
    if report.signatures.is_empty() {
        SignatureSeen::None
    } else if report.document_modified || !report.signatures.iter().all(whole) || followed {
        SignatureSeen::Altered
    } else if report.valid_count == report.signatures.len() {
        SignatureSeen::Valid
    } else {
        SignatureSeen::Unknown
    }
}
