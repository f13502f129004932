//! Whether a signature can be added to a document, tried with a key that signs nothing: the head must not be the first to find out.

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

/// Adds a signature of nobody and looks whether it is found again, alone and over the whole document.
///
/// # Errors
/// [`FileFault::Unsignable`].
pub(super) fn can_be_signed(bytes: &[u8]) -> Result<(), FileFault> {
    let options = SigningOptions { sub_filter: SubFilter::Pades, field_name: "TTE".to_owned(), ..SigningOptions::default() };
    let signed = block_on(PdfSigner::new().options(options).sign(bytes, &Nobody)).map_err(|_| FileFault::Unsignable)?;
    if !signed.starts_with(bytes) {
        return Err(FileFault::Unsignable);
    }
    let trust = TrustStoreSet::new();
    let report = SignatureVerifier::new(&trust).verify_pdf(&signed).map_err(|_| FileFault::Unsignable)?;
    match report.signatures.as_slice() {
        [one] if one.integrity_ok && one.covers_whole_document && one.digest_matches && !report.document_modified => Ok(()),
        _ => Err(FileFault::Unsignable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_document_can_be_signed_and_one_whose_table_is_elsewhere_cannot() {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ];
        let mut out = String::from("%PDF-1.7\n");
        let mut table = String::from("0000000000 65535 f \n");
        for (at, object) in objects.iter().enumerate() {
            table += &format!("{:010} 00000 n \n", out.len());
            out += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
        }
        let start = out.len();
        out += &format!("xref\n0 4\n{table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n");
        assert_eq!(can_be_signed(format!("{out}{start}\n%%EOF\n").as_bytes()), Ok(()));
        assert_eq!(can_be_signed(format!("{out}{}\n%%EOF\n", start + 100).as_bytes()), Err(FileFault::Unsignable));
    }
}
