//! Every file of a folder sent to a running demo, as a counter sends a PDF and a resident a photo:
//! what became of it, the processor time of the processes that read it, and what the server itself
//! holds. Bounds of time and memory live here, not in tests.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::http::{Answer, get, multipart, post};
use crate::shell::{Done, at, command, root, run, target};

/// The most processor time that one file may take, all processes together, in hundredths of a
/// second.
const MOST_TIME: u64 = 600;
/// The most by which one file may move what the server holds.
const MOST_GROWTH: i64 = 64 * 1024 * 1024;

/// Sends all files of a folder and of the folders in it.
pub fn all(folder: &Path) -> Done {
    run(&mut command("cargo", &["build", "-p", "server", "--quiet"]))?;
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let server = Demo::start()?;
    let (counter, resident) = (server.counter()?, server.resident()?);
    println!("{:50} {:>9} {:>8} {:>8}  verdict", "file", "bytes", "CPU s", "RSS MB");
    let mut beyond = Vec::new();
    for path in &files {
        let bytes = at(path, fs::read(path))?;
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned();
        let (time, memory) = (server.time(), server.memory());
        let verdict = if is_photo(path) {
            server.send_photo(&resident, &bytes)?
        } else {
            server.send_pdf(&counter, &bytes)?
        };
        let (time, grown) = (server.time() - time, server.memory() - memory);
        println!(
            "{name:50} {:>9} {:>8.2} {:>+8.1}  {verdict}",
            bytes.len(),
            time as f64 / 100.0,
            grown as f64 / 1048576.0
        );
        if time > MOST_TIME || grown > MOST_GROWTH {
            beyond.push(name);
        }
    }
    println!("{} files; the server holds {} MB", files.len(), server.memory() / 1024 / 1024);
    if beyond.is_empty() {
        Ok(())
    } else {
        Err(format!("beyond the bounds: {}", beyond.join(", ")))
    }
}

/// Sends files changed at random through the inspecting process.
pub fn mutate(seed: u64, files: u64) -> Done {
    run(command("cargo", &["test", "-p", "documents", "--test", "mutations"])
        .env("AKU_SEED", seed.to_string())
        .env("AKU_MUTATIONS", files.to_string()))
}

/// The files of a folder and of the folders in it.
pub fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> Done {
    for entry in at(folder, fs::read_dir(folder))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, into)?;
        } else if path.extension().is_some_and(|ending| ending != "tsv" && ending != "md") {
            into.push(path);
        }
    }
    Ok(())
}

fn is_photo(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ["jpg", "jpeg", "png", "webp", "heic"]
            .iter()
            .any(|photo| ending.eq_ignore_ascii_case(photo))
    })
}

/// A demo with a folder of its own.
pub struct Demo {
    child: Child,
    /// Where it listens.
    pub address: String,
    folder: PathBuf,
}

impl Demo {
    /// Starts it.
    pub fn start() -> Done<Self> {
        let folder = std::env::temp_dir().join(format!("aku-cases-{}", std::process::id()));
        at(&folder, fs::create_dir_all(folder.join("site/pkg")))?;
        at(&folder, fs::write(folder.join("site/package.txt"), "pkg\n"))?;
        let mut child = Command::new(target().join("debug/server"))
            .current_dir(root())
            .env("AKU_ADDRESS", "127.0.0.1:0")
            .env("AKU_DEMO", "true")
            .env("AKU_DEVELOPMENT", "true")
            .env("AKU_RATE", "1000")
            .env("AKU_DATABASE", format!("sqlite:{}/aku.db", folder.display()))
            .env("AKU_FILES", folder.join("files"))
            .env("AKU_KEYS", folder.join("keys"))
            .env("AKU_SITE", folder.join("site"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("server: {error}"))?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("server: no output")?)
            .lines()
            .map_while(Result::ok);
        let address = lines
            .find_map(|line| line.strip_prefix("AKU Online: http://").map(str::to_owned))
            .ok_or("the server did not start")?;
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, address, folder })
    }

    /// A counter with a draft: its cookie and the draft's id.
    pub fn counter(&self) -> Done<(String, String)> {
        let form = "application/x-www-form-urlencoded";
        let signed = post(
            &self.address,
            "/masuk",
            "",
            form,
            b"nama=pemuteran%40contoh.id&sandi=coba-aku-online",
        )?;
        let cookie = signed.cookie.ok_or("the counter could not sign in")?;
        let begun = post(&self.address, "/api/begin", &cookie, form, b"service=ktp-el-hilang")?;
        let id = begun.location.rsplit('/').next().unwrap_or_default().to_owned();
        if id.is_empty() {
            Err(format!("no draft: {} {}", begun.status, begun.body))
        } else {
            Ok((cookie, id))
        }
    }

    /// Somebody who registers: the cookie.
    fn resident(&self) -> Done<String> {
        let fields = [
            ("nik", "5108014506820001"),
            ("nama", "Ni Wayan Citra Lestari"),
            ("no_kk", "5108010101150099"),
            ("no_hp", "081200009999"),
            ("sandi", "payung-biru-laut-9"),
            ("sandi_lagi", "payung-biru-laut-9"),
            ("setuju", "ya"),
        ];
        let (kind, body) = multipart(&fields, None);
        let cookie = post(&self.address, "/daftar", "", &kind, &body)?
            .cookie
            .ok_or("nobody could register")?;
        // In development mode the codes that would be sent can be read.
        let sent = get(&self.address, "/pengembangan/pesan", "")?;
        let code = sent
            .body
            .split(|sign: char| !sign.is_ascii_digit())
            .find(|digits| digits.len() == 6)
            .ok_or("no code was sent")?;
        let (kind, body) = multipart(&[("tujuan", "phone"), ("kode", code)], None);
        let proven = post(&self.address, "/saya/kode", &cookie, &kind, &body)?;
        if proven.body.contains("Confirmed") {
            Ok(cookie)
        } else {
            Err(format!("the code was not taken: {}", proven.body))
        }
    }

    /// Sends a PDF into the draft, and says what became of it.
    pub fn send_pdf(&self, (cookie, id): &(String, String), bytes: &[u8]) -> Done<String> {
        let (kind, body) = multipart(&[("maksud", "kirim")], Some(("berkas", "berkas.pdf", bytes)));
        let answer = post(&self.address, &format!("/kirim/{id}"), cookie, &kind, &body)?;
        Ok(verdict(&answer, "fault"))
    }

    fn send_photo(&self, cookie: &str, bytes: &[u8]) -> Done<String> {
        let (kind, body) = multipart(&[], Some(("foto", "foto.jpg", bytes)));
        let answer = post(&self.address, "/saya/foto/swafoto", cookie, &kind, &body)?;
        let refused = answer
            .body
            .contains("PhotoRefused")
            .then(|| answer.body.rsplit('"').nth(1).unwrap_or("refused").to_owned());
        Ok(refused.unwrap_or_else(|| verdict(&answer, "fault")))
    }

    /// What the server itself holds, in bytes.
    fn memory(&self) -> i64 {
        let text =
            fs::read_to_string(format!("/proc/{}/statm", self.child.id())).unwrap_or_default();
        text.split(' ').nth(1).and_then(|pages| pages.parse::<i64>().ok()).unwrap_or(0) * 4096
    }

    /// The processor time of the server's children, those that have ended and those that run, in
    /// hundredths of a second.
    fn time(&self) -> u64 {
        let numbers = |pid: u32, at: [usize; 2]| {
            let text = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            let behind: Vec<&str> =
                text.rsplit(") ").next().unwrap_or_default().split(' ').collect();
            at.iter().filter_map(|at| behind.get(*at)?.parse::<u64>().ok()).sum::<u64>()
        };
        let own = self.child.id();
        let children =
            fs::read_to_string(format!("/proc/{own}/task/{own}/children")).unwrap_or_default();
        // Fields 16 and 17 of the server (children that have ended), 14 and 15 of each child
        // (proc(5)); they count behind the name.
        numbers(own, [13, 14])
            + all_tasks(own)
                .chain(children.split(' ').filter_map(|pid| pid.parse().ok()))
                .map(|pid| numbers(pid, [11, 12]))
                .sum::<u64>()
    }
}

/// Children that were started by other threads than the first.
fn all_tasks(own: u32) -> impl Iterator<Item = u32> {
    let tasks = fs::read_dir(format!("/proc/{own}/task")).into_iter().flatten().flatten();
    let others = tasks.filter(move |task| task.file_name() != *own.to_string());
    let listed = others.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
    listed
        .flat_map(|list| list.split(' ').filter_map(|pid| pid.parse().ok()).collect::<Vec<u32>>())
        .collect::<Vec<_>>()
        .into_iter()
}

fn verdict(answer: &Answer, key: &str) -> String {
    if answer.status != 200 {
        return format!("status {}", answer.status);
    }
    let value = |text: &str| {
        text.split_once(&format!("\"{key}\":\"file-"))
            .map(|(_, rest)| rest.split('"').next().unwrap_or("").to_owned())
    };
    value(&answer.body).map_or_else(|| "taken".to_owned(), |fault| format!("refused: {fault}"))
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
