//! The browser part of Wijzer, built into `target/site`, which the server embeds.
//!
//! Every file is named by its content (`main.3f9a1c02.css`), lies there three times (plain, brotli,
//! gzip) and is listed in `assets.json` under the name the code knows it by.

use crate::shell::{Outcome, cargo, output, root, run, say, target_dir};
use data_encoding::HEXLOWER;
use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// One built file: what the code calls it, where it is served, and its size on disk and on the wire.
pub struct Asset {
    pub name: String,
    pub url: String,
    pub bytes: usize,
    pub brotli: usize,
}

impl Asset {
    /// The file as it was built, not compressed.
    pub fn content(&self) -> Outcome<Vec<u8>> {
        read(&dir().join(self.url.trim_start_matches('/')))
    }
}

/// Where the server looks for what it embeds.
pub fn dir() -> PathBuf {
    root().join("target/site")
}

/// Builds everything and returns what was built.
pub fn build() -> Outcome<Vec<Asset>> {
    let wasm = wasm_module()?;
    say("bundling styles, fonts and islands");
    let mut site = Site::empty()?;
    for font in files_in(&root().join("style/fonts"), "woff2")? {
        site.add(&file_name(&font), &read(&font)?)?;
    }
    for icon in
        files_in(&root().join("style/icons"), "svg")?.into_iter().chain(files_in(&root().join("style/icons"), "png")?)
    {
        site.add(&file_name(&icon), &read(&icon)?)?;
    }
    let css = site.with_hashed_urls(&stylesheet()?);
    site.add("main.css", css.as_bytes())?;
    islands(&mut site, &wasm)?;
    site.finish()
}

/// Prints what each file weighs.
pub fn report(assets: &[Asset]) {
    println!("{:28} {:>9} {:>9}", "file", "bytes", "brotli");
    for Asset { name, bytes, brotli, .. } in assets {
        println!("{name:28} {bytes:>9} {brotli:>9}");
    }
}

/// Compiles `app` for the browser; asks rustup for the target when it is missing.
fn wasm_module() -> Outcome<PathBuf> {
    let installed = output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if !Path::new(installed.trim()).exists() {
        say("adding the wasm target to this tool chain");
        run(Command::new("rustup").args(["target", "add", WASM_TARGET]))?;
    }
    say("building the browser bundle");
    run(cargo()
        .args(["build", "--quiet", "--package", "app", "--lib", "--no-default-features", "--features", "hydrate"])
        .args(["--target", WASM_TARGET, "--profile", "wasm-release"]))?;
    Ok(target_dir().join(WASM_TARGET).join("wasm-release/app.wasm"))
}

/// Generates the glue and the loader that starts islands, only on pages that have one.
fn islands(site: &mut Site, wasm: &Path) -> Outcome {
    let mut output = wasm_bindgen_cli_support::Bindgen::new()
        .input_path(wasm)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .omit_default_module_path(true)
                .generate_output()
        })
        .map_err(|e| format!("wasm-bindgen: {e}"))?;
    if output.snippets().values().any(|snippets| !snippets.is_empty()) {
        return Err("wasm-bindgen made snippets; the loader serves none".into());
    }
    let module = site.add("app.wasm", &output.wasm_mut().emit_wasm())?;
    let glue = site.add("app.js", output.js().as_bytes())?;
    let loader = read(&root().join("app/src/islands/loader.js"))?;
    let loader = String::from_utf8_lossy(&loader).replace("__GLUE__", &glue).replace("__WASM__", &module);
    site.add("islands.js", loader.as_bytes())?;
    Ok(())
}

/// `style/main.css` with its imports, minified for browsers of the last few years.
fn stylesheet() -> Outcome<String> {
    let provider = FileProvider::new();
    let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
    let mut sheet = bundler.bundle(&root().join("style/main.css")).map_err(|e| format!("style: {e}"))?;
    let browsers =
        Browsers { chrome: Some(109 << 16), firefox: Some(115 << 16), safari: Some(16 << 16), ..Browsers::default() };
    let targets = Targets::from(browsers);
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|e| format!("style: {e}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|e| format!("style: {e}"))?;
    Ok(printed.code)
}

/// The files made so far, by the name the code knows.
struct Site {
    assets: BTreeMap<String, Asset>,
}

impl Site {
    fn empty() -> Outcome<Self> {
        let pkg = dir().join("pkg");
        if pkg.exists() {
            fs::remove_dir_all(&pkg).map_err(|e| format!("cannot empty {}: {e}", pkg.display()))?;
        }
        fs::create_dir_all(&pkg).map_err(|e| format!("cannot make {}: {e}", pkg.display()))?;
        Ok(Self { assets: BTreeMap::new() })
    }

    /// Stores one file and returns its URL.
    fn add(&mut self, name: &str, content: &[u8]) -> Outcome<String> {
        let hash = HEXLOWER.encode(&Sha256::digest(content)[..4]);
        let (stem, extension) = name.rsplit_once('.').ok_or_else(|| format!("{name} has no extension"))?;
        let file = format!("{stem}.{hash}.{extension}");
        let brotli = if extension == "woff2" { content.to_vec() } else { brotli(content)? };
        let path = dir().join("pkg").join(&file);
        write(&path, content)?;
        if brotli.len() < content.len() {
            write(&path.with_added_extension("br"), &brotli)?;
            write(&path.with_added_extension("gz"), &gzip(content)?)?;
        }
        let url = format!("/pkg/{file}");
        let asset = Asset { name: name.to_owned(), url: url.clone(), bytes: content.len(), brotli: brotli.len() };
        self.assets.insert(name.to_owned(), asset);
        Ok(url)
    }

    /// The style sheet with `url(font.woff2)` turned into the font's real address.
    fn with_hashed_urls(&self, css: &str) -> String {
        self.assets.values().fold(css.to_owned(), |css, asset| {
            css.replace(&format!("url(/pkg/{})", asset.name), &format!("url({})", asset.url))
        })
    }

    fn finish(self) -> Outcome<Vec<Asset>> {
        let urls: BTreeMap<&str, &str> =
            self.assets.values().map(|asset| (asset.name.as_str(), asset.url.as_str())).collect();
        let list = serde_json::to_vec_pretty(&urls).map_err(|e| e.to_string())?;
        write(&dir().join("assets.json"), &list)?;
        Ok(self.assets.into_values().collect())
    }
}

fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut packed, &params).map_err(|e| format!("brotli: {e}"))?;
    Ok(packed)
}

fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(content).and_then(|()| packed.finish()).map_err(|e| format!("gzip: {e}"))
}

fn files_in(dir: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(dir).map_err(|e| format!("cannot read {}: {e}", dir.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    Ok(files)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Outcome {
    fs::write(path, content).map_err(|e| format!("cannot write {}: {e}", path.display()))
}
