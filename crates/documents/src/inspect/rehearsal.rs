//! Whether a signature can be added to a document, tried with a key that signs nothing: the head
//! must not be the first to find out.

use domain::pdf::FileFault;
use futures::executor::block_on;
use underskrift::crypto::algorithm::{DigestAlgorithm, SignatureAlgorithm};
use underskrift::error::CryptoError;
use underskrift::trust::TrustStoreSet;
use underskrift::verify::SignatureVerifier;
use underskrift::{CryptoSigner, PdfSigner, SigningOptions, SubFilter};

/// A certificate nobody has the key of any more.
const CERTIFICATE: &[u8] = include_bytes!("rehearsal.der");

/// "Signs" with zeros.
struct Nobody;

impl CryptoSigner for Nobody {
    fn sign_hash(&self, _: &[u8]) -> Result<Vec<u8>, CryptoError> {
        Ok(vec![1; 256])
    }

    fn certificate_der(&self) -> &[u8] {
        CERTIFICATE
    }

    fn certificate_chain_der(&self) -> Vec<&[u8]> {
        vec![CERTIFICATE]
    }

    fn digest_algorithm(&self) -> DigestAlgorithm {
        DigestAlgorithm::Sha256
    }

    fn signature_algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::RsaPkcs1v15
    }
}

/// Adds a signature of nobody and looks whether it is found again, alone and over the whole
/// document.
///
/// # Errors
/// [`FileFault::Unsignable`].
pub(super) fn can_be_signed(bytes: &[u8]) -> Result<(), FileFault> {
    let options = SigningOptions {
        sub_filter: SubFilter::Pades,
        field_name: "TTE".to_owned(),
        ..SigningOptions::default()
    };
    let signed = block_on(PdfSigner::new().options(options).sign(bytes, &Nobody))
        .map_err(|_| FileFault::Unsignable)?;
    if !signed.starts_with(bytes) {
        return Err(FileFault::Unsignable);
    }
    let trust = TrustStoreSet::new();
    let report =
        SignatureVerifier::new(&trust).verify_pdf(&signed).map_err(|_| FileFault::Unsignable)?;
    match report.signatures.as_slice() {
        [one]
            if one.integrity_ok
                && one.covers_whole_document
                && one.digest_matches
                && !report.document_modified =>
        {
            Ok(())
        }
        _ => Err(FileFault::Unsignable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_document_can_be_signed_and_one_whose_table_is_elsewhere_cannot() {
        let blank = include_str!("../../tests/fixtures/blank.pdf");
        assert_eq!(can_be_signed(blank.as_bytes()), Ok(()));
        let (before, table) = blank.split_once("startxref\n").unwrap();
        let elsewhere = format!("{before}startxref\n1{table}");
        assert_eq!(can_be_signed(elsewhere.as_bytes()), Err(FileFault::Unsignable));
    }
}
