//! The invariants of the installation that a look at the text can check.

mod circles;
mod fields;

use std::fs;
use std::path::PathBuf;

use crate::shell::{Done, command, root};

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 70;

/// The tables of words: each is one list, in which the compiler misses no word.
const WORD_TABLES: [&str; 3] =
    ["crates/words/src/id.rs", "crates/words/src/en.rs", "crates/words/src/name.rs"];

/// Checks all invariants and lists every break.
pub fn check() -> Done {
    let mut broken = Vec::new();
    let names = fields::names()?;
    for file in tracked()? {
        let Ok(text) = fs::read_to_string(root().join(&file)) else { continue };
        let name = file.to_string_lossy().into_owned();
        if name.ends_with(".rs") {
            rust(&name, &text, &mut broken);
            broken.extend(fields::named(&name, &text, &names));
        }
        if ["rs", "toml", "css", "ts", "md"]
            .iter()
            .any(|ending| name.ends_with(&format!(".{ending}")))
        {
            let words =
                [concat!("todo", "!("), concat!("unimplemented", "!("), concat!("#[ign", "ore")];
            broken.extend(
                words
                    .iter()
                    .filter(|word| text.contains(**word))
                    .map(|word| format!("{name}: contains `{word}`")),
            );
        }
    }
    broken.extend(circles_of_crates()?);
    broken.extend(migrations());
    broken.extend(directions()?);
    if broken.is_empty() {
        println!("tidy: every invariant holds");
        return Ok(());
    }
    Err(format!("tidy:\n  {}", broken.join("\n  ")))
}

fn tracked() -> Done<Vec<PathBuf>> {
    let listed = command("git", &["ls-files", "--cached", "--others", "--exclude-standard"])
        .output()
        .map_err(|error| format!("git: {error}"))?;
    Ok(String::from_utf8_lossy(&listed.stdout).lines().map(PathBuf::from).collect())
}

fn rust(name: &str, text: &str, broken: &mut Vec<String>) {
    let lines = text.lines().count();
    let is_words = name.starts_with("crates/words/src/");
    if lines > LONGEST_FILE && !WORD_TABLES.contains(&name) {
        broken.push(format!("{name}: {lines} lines, at most {LONGEST_FILE}"));
    }
    let cfg = concat!("cfg(feature = \"", "ssr\")");
    let found = text.matches(cfg).count();
    if name.starts_with("app/src/") && found != usize::from(name == "app/src/lib.rs") {
        broken.push(format!("{name}: `{cfg}` stands once, in app/src/lib.rs"));
    }
    let raw = [
        ("<textarea", "app/src/components/text_area.rs"),
        ("<Title", "app/src/components/page.rs"),
    ];
    broken.extend(
        raw.iter()
            .filter(|(tag, home)| {
                name.starts_with("app/src/") && name != *home && text.contains(tag)
            })
            .map(|(tag, home)| {
                format!("{name}: `{tag}` writes its text as it is; use the component in {home}")
            }),
    );
    let sql = ["sqlx::query", concat!("SET ", "status"), concat!("INSERT ", "INTO")];
    if !name.starts_with("crates/store/")
        && !name.starts_with("xtask/src/tidy/")
        && sql.iter().any(|word| text.contains(word))
    {
        broken.push(format!("{name}: SQL belongs to crates/store"));
    }
    if name.starts_with("crates/domain/src/")
        && ["std::fs", "std::net", "SystemTime", "tokio", "leptos", "sqlx"]
            .iter()
            .any(|word| text.contains(&format!("use {word}")))
    {
        broken.push(format!("{name}: the domain does no I/O and knows no framework"));
    }
    let writes_status = text.contains(concat!("transition(", "&mut"));
    if writes_status && !name.starts_with("crates/office/") && !name.starts_with("crates/store/") {
        broken.push(format!("{name}: only use-cases change a status"));
    }
    broken.extend(wide(name, text));
    if name.starts_with("crates/office/src/")
        && name != "crates/office/src/office.rs"
        && text.lines().any(|line| line.starts_with("impl Office "))
    {
        broken.push(format!("{name}: a use-case is a function; `impl Office` stands in office.rs"));
    }
    // Use-cases make no sentences: messages and typeset documents do.
    let speaks = ["messages/", "applications/receipt.rs", "catalogue/paper_forms.rs"];
    let in_office = name.strip_prefix("crates/office/src/");
    if in_office.is_some_and(|file| !speaks.iter().any(|there| file.starts_with(there)))
        && text.contains(concat!("words", "::"))
    {
        broken.push(format!("{name}: words belong to pages, messages and typeset documents"));
    }
    if in_office.is_some() {
        broken.extend(unseen(name, text));
    }
    if !is_words {
        broken.extend(long_functions(name, text));
    }
}

/// Functions longer than a screen, by the indentation of their closing brace.
fn long_functions(name: &str, text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut long = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let starts = [
            "fn ",
            "pub fn ",
            "async fn ",
            "pub async fn ",
            "pub(crate) fn ",
            "pub(crate) async fn ",
            "pub(super) fn ",
            "const fn ",
            "pub const fn ",
        ]
        .iter()
        .any(|start| trimmed.starts_with(start));
        if !starts {
            continue;
        }
        let closing = format!("{}}}", &line[..line.len() - trimmed.len()]);
        if let Some(length) = lines[at..].iter().position(|line| *line == closing)
            && length > LONGEST_FUNCTION
        {
            long.push(format!(
                "{name}:{}: a function of {length} lines, at most {LONGEST_FUNCTION}",
                at + 1
            ));
        }
    }
    long
}

/// Use-cases that the log does not name: each has a span, with ids and codes alone.
fn unseen(name: &str, text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut unseen = Vec::new();
    let functions = lines.iter().enumerate().filter(|(_, line)| line.starts_with("pub async fn "));
    for (at, _) in functions {
        let head = lines[at..].iter().take(3).copied().collect::<Vec<_>>().join(" ");
        let span = lines[..at].iter().rev().take(6).take_while(|line| !line.is_empty());
        let seen = span.into_iter().any(|line| {
            line.starts_with("#[tracing::instrument(skip_all") || line.trim_start() == "skip_all,"
        });
        if head.contains("office: &Office") && !seen {
            unseen.push(format!(
                "{name}:{}: a use-case has a span: `#[tracing::instrument(skip_all, ..)]`",
                at + 1
            ));
        }
    }
    unseen
}

/// The widest line, as rustfmt has it; macro bodies keep to it too.
const WIDEST: usize = 100;

fn wide(name: &str, text: &str) -> Vec<String> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.chars().count() > WIDEST)
        .map(|(at, _)| format!("{name}:{}: a line of more than {WIDEST} columns", at + 1))
        .collect()
}

/// No file of a crate comes back to itself by its imports.
fn circles_of_crates() -> Done<Vec<String>> {
    let mut files = Vec::new();
    for file in tracked()? {
        let name = file.to_string_lossy().into_owned();
        if name.ends_with(".rs") && name.contains("src/") {
            files.push((name, fs::read_to_string(root().join(&file)).unwrap_or_default()));
        }
    }
    let roots = files.iter().filter_map(|(name, _)| {
        let (root, _) = name.split_once("/src/")?;
        Some(format!("{root}/src/"))
    });
    let roots: std::collections::BTreeSet<String> = roots.collect();
    Ok(roots.iter().flat_map(|root| circles::of(root, &files)).collect())
}

/// Both databases have the same migrations.
fn migrations() -> Vec<String> {
    let names = |folder: &str| -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(root().join("crates/store/migrations").join(folder))
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect();
        names.sort();
        names
    };
    if names("sqlite") == names("postgres") {
        Vec::new()
    } else {
        vec!["crates/store/migrations: the two folders differ".to_owned()]
    }
}

/// Nothing points back: which crate may use which.
fn directions() -> Done<Vec<String>> {
    let allowed: &[(&str, &[&str])] = &[
        ("crates/domain", &[]),
        ("crates/gateways", &["domain"]),
        ("crates/documents", &["domain"]),
        ("crates/store", &["domain"]),
        ("crates/words", &["domain"]),
        ("crates/views", &["domain"]),
        ("crates/office", &["domain", "words", "views", "store", "documents", "gateways"]),
        ("app", &["domain", "words", "views", "office"]),
        ("frontend", &["app"]),
    ];
    let all = [
        "domain",
        "words",
        "views",
        "gateways",
        "documents",
        "store",
        "office",
        "app",
        "frontend",
        "server",
    ];
    let mut broken = Vec::new();
    for (folder, uses) in allowed {
        let file = root().join(folder).join("Cargo.toml");
        let text =
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let dependencies = text
            .split("[dev-dependencies]")
            .next()
            .unwrap_or("")
            .split("[dependencies]")
            .nth(1)
            .unwrap_or("");
        for other in all.iter().filter(|other| !uses.contains(other)) {
            if dependencies.lines().any(|line| {
                line.starts_with(&format!("{other}.workspace"))
                    || line.starts_with(&format!("{other} = "))
            }) {
                broken.push(format!("{folder}: must not use {other}"));
            }
        }
    }
    Ok(broken)
}
