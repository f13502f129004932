//! What is measured: the work of each kind of person.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::asked::Result;
use crate::client::{People, Person};
use crate::installation::Installation;

/// An operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A counter begins and sends an application with a PDF of a megabyte.
    File,
    /// A verifier accepts what was filed.
    Act,
    /// A verifier opens an application, which is noted.
    Case,
    /// The list of a counter of a village.
    ListOfCounter,
    /// The list of a counter of a district.
    ListOfDistrict,
    /// The list of a verifier.
    ListOfVerifier,
    /// The list of an operator of SIAK.
    ListOfSiak,
    /// The list of a validator.
    ListOfValidator,
    /// The list of those who print.
    ListOfProducer,
    /// The list of an auditor: everything.
    ListOfAuditor,
    /// A search of the agency for two frequent words.
    Search,
    /// A search of a counter for a frequent word.
    SearchOfCounter,
    /// Somebody signs in.
    SignIn,
}

impl Operation {
    /// Every operation. Filing goes first: what it files is accepted later.
    pub const ALL: [Self; 13] = [
        Self::File,
        Self::Act,
        Self::Case,
        Self::ListOfCounter,
        Self::ListOfDistrict,
        Self::ListOfVerifier,
        Self::ListOfSiak,
        Self::ListOfValidator,
        Self::ListOfProducer,
        Self::ListOfAuditor,
        Self::Search,
        Self::SearchOfCounter,
        Self::SignIn,
    ];

    /// Its name in figures.
    pub const fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Act => "accept",
            Self::Case => "case",
            Self::ListOfCounter => "list of a counter",
            Self::ListOfDistrict => "list of a district's counter",
            Self::ListOfVerifier => "list of a verifier",
            Self::ListOfSiak => "list of a SIAK operator",
            Self::ListOfValidator => "list of a validator",
            Self::ListOfProducer => "list of a producer",
            Self::ListOfAuditor => "list of an auditor",
            Self::Search => "search by two frequent words",
            Self::SearchOfCounter => "search of a counter",
            Self::SignIn => "sign in",
        }
    }

    /// The operation at an installation, by these people.
    pub fn at(self, installation: &Installation, people: &People) -> Arc<Work> {
        let who = match self {
            Self::File | Self::ListOfCounter => &people.counters,
            Self::ListOfDistrict => &people.district,
            Self::Act | Self::Case | Self::ListOfVerifier | Self::SignIn => &people.verifiers,
            Self::ListOfSiak => &people.siak,
            Self::ListOfValidator => &people.validators,
            Self::ListOfProducer => &people.producers,
            Self::ListOfAuditor => &people.auditors,
            Self::Search => &people.searching,
            Self::SearchOfCounter => &people.searching_counters,
        };
        Arc::new(Work {
            operation: self,
            who: who.clone(),
            address: installation.address.clone(),
            villages: installation.villages.clone(),
            filed: Arc::clone(&people.filed),
            cases: Mutex::default(),
        })
    }
}

/// An operation that can be done again and again.
#[derive(Debug)]
pub struct Work {
    operation: Operation,
    who: Vec<Person>,
    address: String,
    villages: Vec<String>,
    /// What was filed and not yet accepted.
    filed: Arc<Mutex<VecDeque<String>>>,
    /// Applications to open, in turn.
    cases: Mutex<VecDeque<String>>,
}

impl Work {
    /// How many requests are on their way at most in an open loop. An account sends no two files at
    /// the same time.
    pub fn hands(&self) -> usize {
        match self.operation {
            Operation::File => self.who.len(),
            _ => 4 * self.who.len(),
        }
    }

    /// Does it once: whether the answer was right. `None` when there is nothing left to do it with.
    ///
    /// # Errors
    /// When the line breaks.
    pub async fn once(&self, client: usize) -> Result<Option<bool>> {
        let person = &self.who[client % self.who.len()];
        match self.operation {
            Operation::File => self.file(person, client).await.map(Some),
            Operation::Act => self.accept(person).await,
            Operation::Case => self.open(person).await.map(Some),
            Operation::SignIn => {
                let signed = Person::sign_in(&self.address, "verifikator@contoh.id", 500 + client);
                Ok(Some(signed.await.is_ok()))
            }
            _ => {
                let page = person.page("/kerja").await?;
                Ok(Some(page.is_some_and(|page| page.contains("rows__row"))))
            }
        }
    }

    async fn file(&self, person: &Person, client: usize) -> Result<bool> {
        let begun = person.ask("/api/begin", "service=ktp-el-hilang").await?;
        let location = begun.headers().get("location").and_then(|to| to.to_str().ok());
        let Some(id) = location.and_then(|to| to.rsplit('/').next()) else { return Ok(false) };
        let village = &self.villages[client % self.villages.len()];
        let mut fields = LOST_CARD.to_vec();
        fields.push(("desa_kelurahan", village));
        fields.push(("maksud", "kirim"));
        let answer = person.post(&format!("/kirim/{id}"), &fields, Some(scan())).await?;
        let sent = answer.text().await?.contains("\"reg_no\":\"");
        if sent {
            lock(&self.filed).push_back(id.to_owned());
        }
        Ok(sent)
    }

    async fn accept(&self, person: &Person) -> Result<Option<bool>> {
        let Some(id) = lock(&self.filed).pop_front() else { return Ok(None) };
        let fields = [("tindakan", "accept"), ("versi", "2")];
        let answer = person.post(&format!("/tindakan/{id}"), &fields, None).await?;
        Ok(Some(answer.text().await?.contains("Done")))
    }

    async fn open(&self, person: &Person) -> Result<bool> {
        let next = {
            let mut cases = lock(&self.cases);
            let next = cases.pop_front();
            cases.extend(next.clone());
            next
        };
        let id = match next {
            Some(id) => id,
            None => {
                let page = person.page("/kerja").await?.unwrap_or_default();
                let links = page.split("/kerja/permohonan/").skip(1);
                let ids = links.filter_map(|rest| rest.split('"').next()).map(str::to_owned);
                let mut cases = lock(&self.cases);
                cases.extend(ids);
                cases.front().cloned().ok_or("no application to open")?
            }
        };
        let page = person.page(&format!("/kerja/permohonan/{id}")).await?;
        Ok(page.is_some_and(|page| page.contains("/tindakan/")))
    }
}

fn lock<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Good answers to the form of a lost card, but for the village.
const LOST_CARD: [(&str, &str); 12] = [
    ("nama_pelapor", "Ni Wayan Citra Lestari"),
    ("nik_pelapor", "5108014506820001"),
    ("pelapor_sebagai", "pemohon"),
    ("nama_pemohon", "Ni Wayan Citra Lestari"),
    ("no_hp", "081200000777"),
    ("email", "citra@contoh.id"),
    ("keterangan", ""),
    ("nik", "5108014506820001"),
    ("no_kk", "5108010101150077"),
    ("no_surat_hilang", "SKH/77/XI/2026"),
    ("tanggal_surat_hilang", "20-11-2026"),
    ("kepolisian", "Polsek Gerokgak"),
];

/// A PDF of a megabyte.
fn scan() -> Vec<u8> {
    static SCAN: OnceLock<Vec<u8>> = OnceLock::new();
    SCAN.get_or_init(make_scan).clone()
}

/// A PDF of a megabyte: a page that shows a grey picture, as a scanner makes it.
fn make_scan() -> Vec<u8> {
    let (width, height) = (1000, 1000);
    let picture: Vec<u8> = (0..width * height).map(|at: u32| (at * 31 % 251) as u8).collect();
    let paint = "q 595 0 0 842 0 0 cm /P Do Q";
    let shown = format!(
        "<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray\
         /BitsPerComponent 8/Length {}>>stream\n",
        picture.len()
    );
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P 4 0 R>>>>\
          /Contents 5 0 R>>"
            .to_vec(),
        [shown.as_bytes(), &picture, b"\nendstream"].concat(),
        format!("<</Length {}>>stream\n{paint}\nendstream", paint.len()).into_bytes(),
    ];
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = String::new();
    for (at, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend([format!("{} 0 obj\n", at + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let table = pdf.len();
    let end = format!(
        "xref\n0 6\n0000000000 65535 f \n{places}trailer\n<</Size 6/Root 1 0 R>>\n\
         startxref\n{table}\n%%EOF\n"
    );
    pdf.extend(end.into_bytes());
    pdf
}
