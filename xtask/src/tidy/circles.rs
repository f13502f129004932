//! Circles among the files of a crate: whoever follows the imports comes back to where they began.
//!
//! An import is followed to the file that declares the name, through the `pub use` of the module it
//! is taken from. What a module declares (`mod`) and gives on (`pub use self::..`) is its table of
//! contents and no dependency of its own.

use std::collections::{BTreeMap, BTreeSet};

/// The path of a module inside its crate, without `crate`: `["applications", "act"]`.
type Module = Vec<String>;

/// One file of a crate.
struct File {
    name: String,
    module: Module,
    imports: Vec<Module>,
    gives: BTreeMap<String, Module>,
    whole: Vec<Module>,
}

/// Every circle of a crate whose sources lie in `root`, given as names of files with their text.
pub fn of(root: &str, files: &[(String, String)]) -> Vec<String> {
    let files: Vec<File> = files
        .iter()
        .filter(|(name, _)| name.starts_with(root))
        .map(|(name, text)| read(root, name, text))
        .collect();
    let by_module: BTreeMap<&Module, usize> =
        files.iter().enumerate().map(|(at, file)| (&file.module, at)).collect();
    let edges: Vec<BTreeSet<usize>> = files
        .iter()
        .enumerate()
        .map(|(at, file)| {
            let found =
                file.imports.iter().filter_map(|path| declared(&files, &by_module, path, 0));
            found.filter(|to| *to != at).collect()
        })
        .collect();
    circles(&edges)
        .into_iter()
        .map(|circle| {
            let names: Vec<&str> = circle.iter().map(|at| files[*at].name.as_str()).collect();
            format!("a circle: {}", names.join(", "))
        })
        .collect()
}

fn read(root: &str, name: &str, text: &str) -> File {
    let path = name[root.len()..].trim_start_matches('/').trim_end_matches(".rs");
    let mut module: Module = path.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod" || last == "lib" || last == "main") {
        module.pop();
    }
    let mut file = File {
        name: name.to_owned(),
        module,
        imports: Vec::new(),
        gives: BTreeMap::new(),
        whole: Vec::new(),
    };
    // What a file's own tests import is no matter of the installation.
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    for (public, statement) in statements(text) {
        for path in unfold(&statement) {
            let Some(path) = absolute(&file.module, &path) else { continue };
            let Some(last) = path.last().cloned() else { continue };
            if !public {
                file.imports.push(path);
            } else if last == "*" {
                file.whole.push(path[..path.len() - 1].to_vec());
            } else {
                file.gives.insert(last, path);
            }
        }
    }
    file.imports.extend(inline(text).filter_map(|path| absolute(&file.module, &path)));
    file
}

/// The `use` statements at the beginning of a line, and whether they give names on.
fn statements(text: &str) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let (public, rest) = match line.strip_prefix("use ") {
            Some(rest) => (false, rest),
            None if line.starts_with("pub") => match line.split_once(" use ") {
                Some((_, rest)) => (true, rest),
                None => continue,
            },
            None => continue,
        };
        let mut statement = rest.to_owned();
        while !statement.ends_with(';') {
            let Some(next) = lines.next() else { break };
            statement.push_str(next.trim());
            statement.push(' ');
            statement.truncate(statement.trim_end().len());
        }
        found.push((public, statement.trim_end_matches(';').to_owned()));
    }
    found
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn unfold(statement: &str) -> Vec<Module> {
    let statement = statement.trim();
    let Some((head, rest)) = statement.split_once('{') else {
        let path = statement.split(" as ").next().unwrap_or(statement);
        let mut path: Module = path.split("::").map(|part| part.trim().to_owned()).collect();
        if path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        return vec![path];
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for sign in inner.chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(sign);
        }
    }
    parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .flat_map(|part| unfold(&format!("{head}{}", part.trim())))
        .collect()
}

/// Paths that are written out where they are used: `crate::a::b(..)`.
fn inline(text: &str) -> impl Iterator<Item = Module> + '_ {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//") && !line.starts_with("use "))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            let end = rest
                .find(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == ':'))
                .unwrap_or(rest.len());
            std::iter::once("crate")
                .chain(rest[..end].trim_end_matches(':').split("::"))
                .map(str::to_owned)
                .collect()
        })
}

/// A path from the crate's root; `None` for one of another crate.
fn absolute(module: &Module, path: &Module) -> Option<Module> {
    let mut base = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "self" => module.clone(),
        "super" => module[..module.len().checked_sub(1)?].to_vec(),
        _ => return None,
    };
    for part in &path[1..] {
        if part == "super" {
            base.pop();
        } else {
            base.push(part.clone());
        }
    }
    Some(base)
}

/// The file that declares what a path names.
fn declared(
    files: &[File],
    by_module: &BTreeMap<&Module, usize>,
    path: &Module,
    depth: usize,
) -> Option<usize> {
    if let Some(at) = by_module.get(path) {
        return Some(*at);
    }
    let (last, parent) = path.split_last()?;
    let parent = parent.to_vec();
    let Some(at) = by_module.get(&parent).copied() else {
        // A type's own function or an enum's variant: what it belongs to is what is imported.
        return (!parent.is_empty()).then(|| declared(files, by_module, &parent, depth)).flatten();
    };
    if depth > 8 {
        return Some(at);
    }
    if let Some(given) = files[at].gives.get(last) {
        return declared(files, by_module, given, depth + 1);
    }
    Some(at)
}

/// The strongly connected parts with more than one file (Tarjan, by repeated reachability: a crate
/// has some hundred files).
fn circles(edges: &[BTreeSet<usize>]) -> Vec<BTreeSet<usize>> {
    let reached: Vec<BTreeSet<usize>> = (0..edges.len())
        .map(|from| {
            let mut seen = BTreeSet::new();
            let mut open: Vec<usize> = edges[from].iter().copied().collect();
            while let Some(at) = open.pop() {
                if seen.insert(at) {
                    open.extend(edges[at].iter().copied());
                }
            }
            seen
        })
        .collect();
    let mut found: Vec<BTreeSet<usize>> = Vec::new();
    for from in 0..edges.len() {
        let circle: BTreeSet<usize> =
            reached[from].iter().copied().filter(|to| reached[*to].contains(&from)).collect();
        if circle.len() > 1 && !found.contains(&circle) {
            found.push(circle);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> Vec<(String, String)> {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn two_files_that_import_each_other_are_a_circle() {
        let found = of(
            "c/src",
            &files(&[
                ("c/src/a.rs", "use crate::b::{self, Two};\n"),
                ("c/src/b.rs", "use super::a::One;\n"),
                ("c/src/c.rs", "use crate::a::One;\n"),
            ]),
        );
        assert_eq!(found, ["a circle: c/src/a.rs, c/src/b.rs"]);
    }

    #[test]
    fn a_table_of_contents_is_looked_through() {
        let through = files(&[
            ("c/src/area/mod.rs", "mod one;\nmod two;\npub use self::one::act;\n"),
            ("c/src/area/one.rs", "use crate::area::two::{help,\n    more};\n"),
            ("c/src/area/two.rs", "fn help() {}\n"),
            ("c/src/other.rs", "use crate::area::act;\n"),
        ]);
        assert_eq!(of("c/src", &through), Vec::<String>::new());
        let mut back = through;
        back[2].1 = "fn help() {\n    crate::other::thing()\n}\n".to_owned();
        assert_eq!(
            of("c/src", &back),
            ["a circle: c/src/area/one.rs, c/src/area/two.rs, c/src/other.rs"]
        );
    }
}
