//! Electronic signatures (TTE). BSrE joins [`Signer`] as another variant; the development signer
//! makes real PAdES signatures with a key of a test authority.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;

use chrono::DateTime;
use tokio::process::Command;
use underskrift::trust::{TrustStore, TrustStoreSet};
use underskrift::verify::SignatureVerifier;
use underskrift::{PdfSignError, PdfSigner, SigningOptions, SoftwareSigner, SubFilter};

/// Why a document was not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The passphrase does not open the key.
    #[error("the passphrase does not open the signing key")]
    Passphrase,
    /// The service cannot be used at the moment.
    #[error("signing service: {0}")]
    Unavailable(String),
    /// The document cannot take a signature.
    #[error("the document cannot take a signature")]
    NotReadable,
    /// What came back is no valid signature over the very document.
    #[error("the signature that came back is not valid over the document")]
    NotValid,
}

/// What signs documents.
#[derive(Clone)]
pub enum Signer {
    /// A key file of a test authority.
    Development(Development),
}

/// The development signer.
#[derive(Clone)]
pub struct Development {
    key: Arc<Vec<u8>>,
    authority: Arc<Vec<u8>>,
}

impl Signer {
    /// Signs a PDF by an incremental update, so that every byte of it stays as it is.
    ///
    /// # Errors
    /// [`SignError`]; nothing has been signed then.
    pub async fn sign(
        &self,
        pdf: &[u8],
        passphrase: &str,
        reason: &str,
        at_ms: i64,
    ) -> Result<Vec<u8>, SignError> {
        match self {
            Self::Development(development) => {
                development.sign(pdf, passphrase, reason, at_ms).await
            }
        }
    }

    /// The certificate (PEM) that its signatures lead to.
    #[must_use]
    pub fn anchor(&self) -> String {
        match self {
            Self::Development(development) => {
                String::from_utf8_lossy(&development.authority).into_owned()
            }
        }
    }

    /// Whether the passphrase opens the signing key, asked once before a batch.
    #[must_use]
    pub fn opens(&self, passphrase: &str) -> bool {
        match self {
            Self::Development(development) => {
                SoftwareSigner::from_pkcs12_data(&development.key, passphrase).is_ok()
            }
        }
    }

    /// Checks that `signed` carries exactly one signature, valid and trusted, over the very bytes
    /// of `original`.
    ///
    /// # Errors
    /// [`SignError::NotValid`] when anything of that does not hold.
    pub fn verify(&self, original: &[u8], signed: &[u8]) -> Result<(), SignError> {
        let Self::Development(development) = self;
        if !signed.starts_with(original) {
            return Err(SignError::NotValid);
        }
        let mut store = TrustStore::new();
        store
            .add_pem_data(&development.authority)
            .map_err(|error| SignError::Unavailable(error.to_string()))?;
        let trust = TrustStoreSet::new().with_sig_store(store);
        let report =
            SignatureVerifier::new(&trust).verify_pdf(signed).map_err(|_| SignError::NotValid)?;
        if report.signatures.len() == 1 && report.valid_count == 1 && !report.document_modified {
            Ok(())
        } else {
            Err(SignError::NotValid)
        }
    }
}

/// Bytes that are left for a signature with its certificates.
const ROOM: usize = 8192;
/// So many signatures in a row end in a zero byte once in 2^64.
const MOST_ATTEMPTS: usize = 8;

impl Development {
    /// Reads `signer.p12` and `authority.pem` of a folder that [`make_development_authority`] made.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(folder: &Path) -> std::io::Result<Self> {
        Ok(Self {
            key: Arc::new(std::fs::read(folder.join("signer.p12"))?),
            authority: Arc::new(std::fs::read(folder.join("authority.pem"))?),
        })
    }

    async fn sign(
        &self,
        pdf: &[u8],
        passphrase: &str,
        reason: &str,
        at_ms: i64,
    ) -> Result<Vec<u8>, SignError> {
        let key = SoftwareSigner::from_pkcs12_data(&self.key, passphrase)
            .map_err(|_| SignError::Passphrase)?;
        for attempt in 0..MOST_ATTEMPTS {
            let signed = sign_once(pdf, &key, reason, at_ms, attempt).await?;
            if !ends_in_zero(&signed) {
                return Ok(signed);
            }
        }
        Err(SignError::Unavailable("every signature ended in a zero byte".to_owned()))
    }
}

/// One signature in 256 ends in a zero byte, and readers that take it for the padding behind it
/// call it invalid. RSA signs the same bytes the same way each time, and the time stands outside of
/// what PAdES signs: so each attempt leaves a little more room for the signature, which moves
/// the byte range that is signed.
async fn sign_once(
    pdf: &[u8],
    key: &SoftwareSigner,
    reason: &str,
    at_ms: i64,
    attempt: usize,
) -> Result<Vec<u8>, SignError> {
    let options = SigningOptions {
        sub_filter: SubFilter::Pades,
        field_name: "TTE".to_owned(),
        reason: Some(reason.to_owned()),
        cms_signing_time: DateTime::from_timestamp_millis(at_ms).map(|at| at.naive_utc()),
        content_size: ROOM + attempt,
        ..SigningOptions::default()
    };
    PdfSigner::new().options(options).sign(pdf, key).await.map_err(|error| match error {
        PdfSignError::Core(_) => SignError::NotReadable,
        other => SignError::Unavailable(other.to_string()),
    })
}

/// Whether the last signature of a PDF ends in a zero byte, so that where it ends cannot be told
/// from the zeros that fill its place.
fn ends_in_zero(signed: &[u8]) -> bool {
    let digits = || {
        // A page has /Contents too, but no hexadecimal text in it.
        let place = |window: &[u8]| {
            window.starts_with(b"/Contents") && window[9..].trim_ascii_start().starts_with(b"<30")
        };
        let at = signed.windows(16).rposition(place)?;
        let from = at + signed[at..].iter().position(|byte| *byte == b'<')? + 1;
        let until = from + signed[from..].iter().position(|byte| *byte == b'>')?;
        Some(&signed[from..until])
    };
    let byte = |digits: &[u8], at: usize| {
        let pair = std::str::from_utf8(digits.get(at * 2..at * 2 + 2)?).ok()?;
        u8::from_str_radix(pair, 16).ok()
    };
    let last = digits().and_then(|digits| {
        // DER: a sequence (30) whose length stands in the two bytes after 82.
        let (tag, form) = (byte(digits, 0)?, byte(digits, 1)?);
        let length = usize::from(u16::from_be_bytes([byte(digits, 2)?, byte(digits, 3)?]));
        if (tag, form) == (0x30, 0x82) { byte(digits, length + 3) } else { None }
    });
    last == Some(0)
}

/// Makes a test authority and a signing key under it with the `openssl` program: `authority.pem`,
/// `signer.p12`. Never for real documents.
///
/// # Errors
/// When the folder cannot be written or `openssl` fails.
pub async fn make_development_authority(
    folder: &Path,
    signer_name: &str,
    passphrase: &str,
) -> Result<(), SignError> {
    let failed = |error: std::io::Error| SignError::Unavailable(error.to_string());
    std::fs::create_dir_all(folder).map_err(failed)?;
    let extensions = [
        "basicConstraints=CA:FALSE",
        "keyUsage=critical,digitalSignature,nonRepudiation",
        "subjectKeyIdentifier=hash",
        "authorityKeyIdentifier=keyid\n",
    ];
    std::fs::write(folder.join("signer.ext"), extensions.join("\n")).map_err(failed)?;
    let subject = format!("/C=ID/O=Contoh/CN={}", signer_name.replace('/', " "));
    let run = |args: Vec<String>| openssl(folder.to_owned(), args, passphrase.to_owned());
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let mut authority = words(
        "req -x509 -newkey rsa:3072 -nodes -keyout authority.key -out authority.pem -days 3650 \
         -addext keyUsage=critical,keyCertSign,cRLSign -subj",
    );
    authority.push("/C=ID/O=Contoh/CN=Otoritas Uji (bukan BSrE)".to_owned());
    run(authority).await?;
    let mut request = words("req -newkey rsa:3072 -nodes -keyout signer.key -out signer.csr -subj");
    request.push(subject);
    run(request).await?;
    run(words(
        "x509 -req -in signer.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days \
         3650 -extfile signer.ext -out signer.pem",
    ))
    .await?;
    // The reader of the key file knows only the older PKCS#12 encryption.
    run(words(
        "pkcs12 -export -legacy -inkey signer.key -in signer.pem -certfile authority.pem \
        -out signer.p12 -passout env:PASSPHRASE",
    ))
    .await?;
    for file in
        ["authority.key", "signer.key", "signer.csr", "signer.ext", "authority.srl", "signer.pem"]
    {
        std::fs::remove_file(folder.join(file)).map_err(failed)?;
    }
    Ok(())
}

async fn openssl(folder: PathBuf, args: Vec<String>, passphrase: String) -> Result<(), SignError> {
    let done = Command::new("openssl")
        .args(&args)
        .current_dir(folder)
        .env("PASSPHRASE", passphrase)
        .stdin(Stdio::null())
        .output()
        .await;
    match done {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(SignError::Unavailable(format!(
            "openssl {}: {}",
            args[0],
            String::from_utf8_lossy(&output.stderr)
        ))),
        Err(error) => Err(SignError::Unavailable(format!("openssl: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_that_ends_in_zero_is_told_from_its_padding() {
        let with = |der: &str| {
            ends_in_zero(
                format!(
                    "<< /Type /Sig /Contents <{der}00000000> >> << /Type /Page /Contents 4 0 R >>"
                )
                .as_bytes(),
            )
        };
        assert!(with("3082000401020300"));
        assert!(!with("3082000301020300"), "the length ends before the padding");
        assert!(!with("308200040102030A"));
        assert!(!ends_in_zero(b"%PDF-1.7 without a signature"));
    }

    #[tokio::test]
    async fn another_attempt_makes_another_signature_and_both_are_valid() {
        let folder = tempfile::tempdir().unwrap();
        make_development_authority(folder.path(), "Kepala Dinas (contoh)", "lontar").await.unwrap();
        let signer = Development::read(folder.path()).unwrap();
        let key = SoftwareSigner::from_pkcs12_data(&signer.key, "lontar").unwrap();
        let page = include_bytes!("../tests/fixtures/blank.pdf");
        let mut made = Vec::new();
        for attempt in [0, 0, 1] {
            made.push(
                sign_once(page, &key, "Diperiksa", 1_795_395_600_000, attempt).await.unwrap(),
            );
        }
        assert_eq!(made[0], made[1], "nothing but the attempt makes the difference");
        assert_ne!(made[0], made[2]);
        let signer = Signer::Development(signer);
        for signed in made.iter().filter(|signed| !ends_in_zero(signed)) {
            signer.verify(page, signed).unwrap();
        }
    }
}
