//! The build steps that need Rust; `npm start` and `npm test` call them.

mod wasm;

use std::env;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
usage: cargo xtask <step>
  wasm                     build the core for the browser into www/wasm
  types [--check]          write (or compare) docs/schema/analysis.schema.json and www/src/analysis.d.ts";

fn main() -> Result<ExitCode> {
    let args: Vec<String> = env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["wasm"] => wasm::build()?,
        ["types"] => types(&[])?,
        ["types", "--check"] => types(&["--check"])?,
        _ => {
            eprintln!("{USAGE}");
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A crate of its own does this, so that a change of the core does not rebuild the build steps.
fn types(args: &[&str]) -> Result<()> {
    let status = cargo()?
        .args(["run", "--quiet", "--profile", "xtask", "--package", "rasid-schema", "--"])
        .args(args)
        .status()
        .context("cargo does not start")?;
    if !status.success() {
        bail!("rasid-schema failed");
    }
    Ok(())
}

/// The cargo that runs us, in the workspace's root.
fn cargo() -> Result<Command> {
    let package = env::var("CARGO_MANIFEST_DIR").context("run it as `cargo xtask`")?;
    let mut command = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.current_dir(std::path::Path::new(&package).join(".."));
    Ok(command)
}
