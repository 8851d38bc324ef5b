//! The command line: `rasid analyze`, `rasid evaluate`.

// Cargo builds the program beside every integration test, also for wasm, where there is no command line.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(not(target_arch = "wasm32"))]
mod cli;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}
