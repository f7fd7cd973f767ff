//! What a browser may be asked to download, and what may never end up in it.

use crate::{
    shell::{Outcome, cargo, output, say},
    site::{Asset, WASM_TARGET},
};

/// A ceiling in bytes on the wire: brotli where that is smaller.
struct Budget {
    what: &'static str,
    files: &'static [&'static str],
    most: usize,
}

/// What a whole lesson weighs, HTML and all, is measured in a real browser: `end2end/tests/weight.spec.js`.
const BUDGETS: [Budget; 2] = [
    Budget { what: "the stylesheet", files: &["main.css"], most: 15_000 },
    Budget { what: "all islands, with glue and loader", files: &["app.wasm", "app.js", "islands.js"], most: 120_000 },
];

/// Crates that belong on the server, by the name of their library. `url` and `idna` stand in the tree through Leptos
/// itself and are dropped by the linker, so they are looked for in what was linked.
const NEVER_IN_THE_TREE: [&str; 11] = [
    "sqlx",
    "tokio",
    "axum",
    "argon2",
    "regex",
    "pulldown_cmark",
    "ammonia",
    "chrono",
    "jiff",
    "fluent",
    "fluent_bundle",
];
const NEVER_LINKED: [&str; 2] = ["punycode", "xn--"];

pub fn check(assets: &[Asset]) -> Outcome {
    say("checking what the browser downloads");
    for Budget { what, files, most } in BUDGETS {
        let sizes = files.iter().map(|name| assets.iter().find(|asset| asset.name == *name).map(|asset| asset.brotli));
        let size = sizes.sum::<Option<usize>>().ok_or_else(|| format!("not all of {files:?} was built"))?;
        println!("{what}: {size} of at most {most} bytes");
        if size > most {
            return Err(format!("{what}: {size} bytes, and at most {most} was agreed"));
        }
    }
    strangers(assets)
}

fn strangers(assets: &[Asset]) -> Outcome {
    let tree =
        output(cargo().args(["tree", "--package", "app", "--no-default-features", "--features", "hydrate"]).args([
            "--target",
            WASM_TARGET,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{lib}",
        ]))?;
    let libraries: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    if let Some(stranger) = NEVER_IN_THE_TREE.iter().find(|name| libraries.contains(name)) {
        return Err(format!("{stranger} is a dependency of the browser bundle"));
    }
    let module = assets.iter().find(|asset| asset.name == "app.wasm").ok_or("app.wasm was not built")?.content()?;
    let linked = |text: &&&str| module.windows(text.len()).any(|window| window == text.as_bytes());
    match NEVER_LINKED.iter().find(linked) {
        Some(trace) => Err(format!("the linked browser bundle contains “{trace}”")),
        None => Ok(()),
    }
}
