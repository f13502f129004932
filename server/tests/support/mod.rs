//! The program itself, started on a free port of this machine with a folder of its own, and ended
//! when the test is over.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::allow_attributes,
    dead_code,
    missing_docs
)]

pub mod cluster;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use tempfile::TempDir;

/// How long a test waits for what hangs.
pub const GUARD: Duration = Duration::from_secs(60);

/// A folder with keys, a site without scripts, and what the program makes in it.
pub struct Installation {
    pub folder: TempDir,
    /// A database of another kind than a file in the folder.
    pub database: Option<String>,
}

impl Installation {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("site/pkg-test")).unwrap();
        std::fs::write(folder.path().join("site/package.txt"), "pkg-test\n").unwrap();
        Self { folder, database: None }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with the settings of this installation.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap()).env("RUST_LOG", "info");
        command.env("AKU_ADDRESS", "127.0.0.1:0").env("AKU_RATE", "1000").env("AKU_DEMO", "true");
        let file = format!("sqlite:{}", self.path("data/aku.db").display());
        command.env("AKU_DATABASE", self.database.as_ref().unwrap_or(&file));
        command
            .env("AKU_FILES", self.path("files"))
            .env("AKU_KEYS", self.path("keys"))
            .env("AKU_SITE", self.path("site"));
        command.env(
            "AKU_PROFILES",
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles/buleleng"),
        );
        command
    }

    /// What a command says; it ends by itself.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    pub fn start(&self) -> Server {
        let mut child =
            self.command().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = loop {
            match lines.next() {
                Some(line) => {
                    if let Some(address) = line.unwrap().strip_prefix("AKU Online: http://") {
                        break address.parse().unwrap();
                    }
                }
                None => {
                    let mut said = String::new();
                    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
                    panic!("the program did not start: {said}");
                }
            }
        };
        // What it says from here on is read by nobody, but must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let said = Arc::<Mutex<String>>::default();
        let (log, kept) = (BufReader::new(child.stderr.take().unwrap()), Arc::clone(&said));
        let reader = std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                let mut kept = kept.lock().unwrap();
                kept.push_str(&line);
                kept.push('\n');
            }
        });
        Server { child, address, said, reader: Some(reader) }
    }
}

/// A running program.
pub struct Server {
    pub child: Child,
    pub address: SocketAddr,
    said: Arc<Mutex<String>>,
    reader: Option<JoinHandle<()>>,
}

impl Server {
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(GUARD)).unwrap();
        stream
    }

    /// The whole answer to a request that is written as it is.
    pub fn say(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub fn get(&self, path: &str) -> String {
        self.say(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
    }

    pub fn post(&self, path: &str, kind: &str, headers: &str, body: &str) -> String {
        let length = body.len();
        self.say(&format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: \
            close\r\nSec-Fetch-Site: same-origin\r\nContent-Type: \
            {kind}\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
        ))
    }

    /// Signs a demo account in, with the demo's own code where it needs one, and gives its cookie.
    pub fn sign_in(&self, who: &str) -> String {
        let answer = self.post(
            "/masuk",
            "application/x-www-form-urlencoded",
            "",
            &format!("nama={who}&sandi=coba-aku-online"),
        );
        cookie(&answer).unwrap_or_else(|| panic!("{who} could not sign in: {answer}"))
    }

    /// Posts a form of fields, and a file if there is one, as somebody; the answer.
    pub fn post_form(
        &self,
        path: &str,
        cookie: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &str)>,
    ) -> String {
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!(
                "--batas\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
        }
        if let Some((name, bytes)) = file {
            body += &format!(
                "--batas\r\nContent-Disposition: form-data; name=\"{name}\"; \
                 filename=\"a.pdf\"\r\n\r\n{bytes}\r\n"
            );
        }
        body += "--batas--\r\n";
        let headers = format!("Accept: application/json\r\nCookie: {cookie}\r\n");
        self.post(path, "multipart/form-data; boundary=batas", &headers, &body)
    }

    /// A page as somebody sees it.
    pub fn page(&self, path: &str, cookie: &str) -> String {
        self.say(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: \
            {cookie}\r\n\r\n"
        ))
    }

    /// A fresh draft of a lost card at the counter: its id.
    pub fn draft(&self, cookie: &str) -> String {
        let headers = format!("Cookie: {cookie}\r\n");
        let begun = self.post(
            "/api/begin",
            "application/x-www-form-urlencoded",
            &headers,
            "service=ktp-el-hilang",
        );
        let location = header(&begun, "location").unwrap_or_default();
        location.rsplit('/').next().unwrap().to_owned()
    }

    /// Stops it: everything that it wrote to its log.
    pub fn log(mut self) -> String {
        self.asked_to_end();
        self.reader.take().unwrap().join().unwrap();
        self.said.lock().unwrap().clone()
    }

    /// The memory that the program holds, in bytes.
    pub fn memory(&self) -> u64 {
        let statm = std::fs::read_to_string(format!("/proc/{}/statm", self.child.id())).unwrap();
        statm.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
    }

    /// The most memory that the program has held so far, in bytes.
    pub fn peak(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
    }

    /// How many sockets and files it has open.
    pub fn open_files(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap().count()
    }

    /// Asks it to stop, as a service manager does, and waits for its end.
    pub fn stop(mut self) -> std::process::ExitStatus {
        self.asked_to_end()
    }

    fn asked_to_end(&mut self) -> std::process::ExitStatus {
        let asked =
            Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        self.child.wait().unwrap()
    }

    /// Ends it in the middle of whatever it does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}

pub fn header(answer: &str, name: &str) -> Option<String> {
    let head = answer.split("\r\n\r\n").next()?;
    head.lines().find_map(|line| {
        line.split_once(": ")
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.to_owned())
    })
}

/// The session cookie that an answer sets.
pub fn cookie(answer: &str) -> Option<String> {
    let head = answer.split("\r\n\r\n").next()?;
    let set = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .filter(|(key, _)| key.eq_ignore_ascii_case("set-cookie"));
    set.map(|(_, value)| value.split(';').next().unwrap_or("").to_owned())
        .find(|cookie| cookie.starts_with("__Host-aku="))
}

/// A PDF of one page.
pub fn pdf() -> String {
    include_str!("../../../crates/documents/tests/fixtures/blank.pdf").to_owned()
}

/// A PDF whose one page shows a grey picture of so many bytes, as a scanner makes it.
pub fn scan(bytes: usize) -> Vec<u8> {
    let (width, height) = (2000, bytes / 2000);
    let picture: Vec<u8> = (0..width * height).map(|at| (at * 31 % 251) as u8).collect();
    let paint = "q 595 0 0 842 0 0 cm /P Do Q";
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P 4 0 \
         R>>>>/Contents 5 0 R>>"
            .to_vec(),
        [
            format!(
                "<</Type/XObject/Subtype/Image/Width {width}/Height \
                 {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Length {}>>stream\n",
                picture.len()
            )
            .as_bytes(),
            &picture,
            b"\nendstream",
        ]
        .concat(),
        format!("<</Length {}>>stream\n{paint}\nendstream", paint.len()).into_bytes(),
    ];
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = String::new();
    for (number, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend([format!("{} 0 obj\n", number + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let table = pdf.len();
    pdf.extend(
        format!(
            "xref\n0 6\n0000000000 65535 f \n{places}trailer\n<</Size 6/Root 1 0 \
            R>>\nstartxref\n{table}\n%%EOF\n"
        )
        .into_bytes(),
    );
    pdf
}

/// Good answers to the form of a lost card.
pub const LOST_CARD: [(&str, &str); 13] = [
    ("nama_pelapor", "Ni Wayan Citra Lestari"),
    ("nik_pelapor", "5108014506820001"),
    ("pelapor_sebagai", "pemohon"),
    ("nama_pemohon", "Ni Wayan Citra Lestari"),
    ("desa_kelurahan", "51.08.01.2004"),
    ("no_hp", "081200000777"),
    ("email", "citra@contoh.id"),
    ("keterangan", ""),
    ("nik", "5108014506820001"),
    ("no_kk", "5108010101150077"),
    ("no_surat_hilang", "SKH/77/XI/2026"),
    ("tanggal_surat_hilang", "20-11-2026"),
    ("kepolisian", "Polsek Gerokgak"),
];
