//! Building the site: compile to WASM, split the lazy pages off, bind, shrink, bundle the styles,
//! compress.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use crate::setup;
use crate::shell::{Done, at, command, root, run, target};

const NAME: &str = "aku";
/// The script that fetches the parts of the module, under the name by which the page's first script
/// imports it.
const SPLIT_SCRIPT: &str = "__wasm_split.______________________.js";

/// Builds the site and gives the folder of its package.
pub fn site(release: bool) -> Done<PathBuf> {
    setup::for_building()?;
    let profile = if release { "wasm-release" } else { "wasm-dev" };
    let module = compile("frontend", profile)?;
    let codes = compile("qr", profile)?;
    let site = root().join("target/site");
    let fresh = site.join("fresh");
    let _ = fs::remove_dir_all(&fresh);
    at(&fresh, fs::create_dir_all(&fresh))?;
    split_and_bind(&module, &fresh)?;
    bind("qr", &codes, &fresh)?;
    at(&fresh, fs::write(fresh.join("qr_load.js"), include_str!("qr_load.js")))?;
    if release {
        shrink(&fresh)?;
    }
    styles(&fresh)?;
    let package = format!("pkg-{}", &digest(&fresh)?[..12]);
    remove_old_packages(&site)?;
    let folder = site.join(&package);
    at(&folder, fs::rename(&fresh, &folder))?;
    if release {
        compress(&folder)?;
    }
    at(&site, fs::write(site.join("package.txt"), &package))?;
    for entry in at(&root(), fs::read_dir(root().join("public")))?.flatten() {
        at(&entry.path(), fs::copy(entry.path(), site.join(entry.file_name())))?;
    }
    println!("site: {}", folder.display());
    Ok(folder)
}

/// Compiles a crate to WebAssembly and gives its module.
fn compile(package: &str, profile: &str) -> Done<PathBuf> {
    let folder = target().join("front");
    let mut cargo = command(
        "cargo",
        &[
            "build",
            "-p",
            package,
            "--lib",
            "--target",
            "wasm32-unknown-unknown",
            "--profile",
            profile,
            "--target-dir",
        ],
    );
    run(cargo.arg(&folder))?;
    Ok(folder.join("wasm32-unknown-unknown").join(profile).join(format!("{package}.wasm")))
}

fn split_and_bind(module: &Path, package: &Path) -> Done {
    let input = at(module, fs::read(module))?;
    let main_out = package.join("main.wasm");
    let main_module = format!("./{NAME}.js");
    let mut options = Options::new(&input);
    options.output_dir = package;
    options.main_out_path = &main_out;
    options.main_module = &main_module;
    let link = format!("./{SPLIT_SCRIPT}");
    options.link_name = &link;
    let manifest = transform(options).map_err(|error| format!("splitting the WASM: {error}"))?;
    be_patient(&package.join(SPLIT_SCRIPT))?;
    let json = serde_json::to_string(&manifest.prefetch_map).map_err(|error| error.to_string())?;
    at(package, fs::write(package.join("parts.json"), json))?;
    bind(NAME, &main_out, package)?;
    at(&main_out, fs::remove_file(&main_out))
}

/// Makes the script of a module, and the module as that script fetches it.
fn bind(name: &str, module: &Path, package: &Path) -> Done {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .keep_lld_exports(true)
        .demangle(false)
        .typescript(false);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(package))
        .map_err(|error| format!("wasm-bindgen: {error}"))
}

/// Lets the script that fetches the parts of the module ask again when the line breaks
/// (`patient.js`).
fn be_patient(script: &Path) -> Done {
    let written = at(script, fs::read_to_string(script))?;
    let fetching = "const src = fetch(";
    if !written.contains(fetching) {
        return Err(format!(
            "{}: the parts are fetched otherwise than patient.js expects",
            script.display()
        ));
    }
    let script_text = format!(
        "{}\n{}",
        written.replace(fetching, "const src = patient("),
        include_str!("patient.js")
    );
    at(script, fs::write(script, script_text))
}

/// Shrinks every module and every script of the package.
fn shrink(package: &Path) -> Done {
    run(command("node", &["xtask/src/shrink.mjs"]).arg(package))?;
    // The main script and the one that fetches parts need each other at once: they are one file.
    let main = package.join(format!("{NAME}.js"));
    minify(&main, &["--bundle"])?;
    at(package, fs::remove_file(package.join(SPLIT_SCRIPT)))?;
    let scripts = files(package)?
        .into_iter()
        .filter(|file| *file != main && file.extension().is_some_and(|ending| ending == "js"));
    scripts.into_iter().try_for_each(|script| minify(&script, &[]))
}

fn minify(script: &Path, more: &[&str]) -> Done {
    let mut minify = command(
        "node_modules/.bin/esbuild",
        &["--minify", "--format=esm", "--target=es2020", "--log-level=error"],
    );
    run(minify
        .args(more)
        .arg("--allow-overwrite")
        .arg(format!("--outfile={}", script.display()))
        .arg(script))
}

fn styles(package: &Path) -> Done {
    let mut bundle = command(
        "node_modules/.bin/lightningcss",
        &["--bundle", "--minify", "--targets", ">= 0.5%", "style/main.css", "-o"],
    );
    run(bundle.arg(package.join(format!("{NAME}.css"))))
}

fn files(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = at(folder, fs::read_dir(folder))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    Ok(files)
}

/// A digest over names and contents: a changed package has another address.
fn digest(folder: &Path) -> Done<String> {
    let mut hasher = blake3::Hasher::new();
    for file in files(folder)? {
        hasher.update(file.file_name().unwrap_or_default().as_encoded_bytes());
        hasher.update(&at(&file, fs::read(&file))?);
    }
    Ok(hasher.finalize().to_hex().to_string())
}

fn remove_old_packages(site: &Path) -> Done {
    for entry in at(site, fs::read_dir(site))?.flatten() {
        if entry.file_name().to_string_lossy().starts_with("pkg-") {
            at(&entry.path(), fs::remove_dir_all(entry.path()))?;
        }
    }
    Ok(())
}

fn compress(folder: &Path) -> Done {
    for file in files(folder)? {
        let content = at(&file, fs::read(&file))?;
        let beside = |ending: &str| PathBuf::from(format!("{}.{ending}", file.display()));
        let mut brotli = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        at(
            &file,
            brotli::BrotliCompress(&mut content.as_slice(), &mut brotli, &params).map(|_| ()),
        )?;
        at(&file, fs::write(beside("br"), brotli))?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        at(&file, gzip.write_all(&content))?;
        at(&file, fs::write(beside("gz"), at(&file, gzip.finish())?))?;
    }
    Ok(())
}
