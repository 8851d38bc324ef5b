//! The core as WebAssembly with its JavaScript glue.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

/// Compiles the library and writes `www/wasm`, unless that was made from the same bytes.
pub fn build() -> Result<()> {
    let module = compile()?;
    let package = env::var("CARGO_MANIFEST_DIR").context("run it as `cargo xtask`")?;
    let out = Path::new(&package).join("../www/wasm");
    let stamp = out.join(".made-from");
    let bytes = fs::read(&module).with_context(|| module.display().to_string())?;
    let hash = hash(&bytes);
    if fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == hash) && complete(&out) {
        return Ok(());
    }
    if out.exists() {
        fs::remove_dir_all(&out).context("clearing www/wasm")?;
    }
    Bindgen::new()
        .input_bytes("rasid", bytes)
        .web(true)?
        .typescript(true)
        // Without it the glue has no `new URL('rasid_bg.wasm', import.meta.url)`, and the bundler drops the wasm silently.
        .omit_default_module_path(false)
        .generate(&out)?;
    fs::write(&stamp, hash).context("writing the stamp of www/wasm")
}

/// Runs cargo and gives the path of the module that it made.
fn compile() -> Result<PathBuf> {
    let output = crate::cargo()?
        .args(["build", "--profile", "wasm", "--target", "wasm32-unknown-unknown", "--package", "rasid", "--lib"])
        // Where the target folder is, only cargo knows: it may be set by the environment or by a configuration above us.
        .arg("--message-format=json-render-diagnostics")
        .args(remap_home())
        .stderr(Stdio::inherit())
        .output()
        .context("cargo does not start")?;
    if !output.status.success() {
        bail!("the core does not compile for wasm");
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|message| message["filenames"].as_array().cloned())
        .flatten()
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|path| path.extension().is_some_and(|e| e == "wasm"))
        .context("cargo named no wasm file")
}

/// Panic messages name the files of our dependencies; the folder of whoever built them is nobody's business, and without
/// it every machine makes the same bytes.
fn remap_home() -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let Some(home) = home.as_deref().and_then(Path::to_str) else { return Vec::new() };
    let flag = Value::from(format!("--remap-path-prefix={home}=cargo"));
    vec!["--config".to_owned(), format!("target.wasm32-unknown-unknown.rustflags=[{flag}]")]
}

fn complete(out: &Path) -> bool {
    ["rasid.js", "rasid.d.ts", "rasid_bg.wasm"].iter().all(|name| out.join(name).is_file())
}

/// Of the module, of how this file has it read, and of the pinned release that does so.
fn hash(module: &[u8]) -> String {
    let parts = [include_bytes!("wasm.rs").as_slice(), include_bytes!("../Cargo.toml"), module];
    let digest = parts.iter().fold(Sha256::new(), Digest::chain_update).finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
