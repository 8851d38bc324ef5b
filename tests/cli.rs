//! The program `rasid`: exit codes, inputs, outputs, and what it does with bad input.

#[path = "cli/analyze.rs"]
mod analyze;
#[path = "cli/bad_input.rs"]
mod bad_input;
#[path = "cli/duplicates.rs"]
mod duplicates;
#[path = "cli/evaluate.rs"]
mod evaluate;
#[path = "cli/program.rs"]
mod program;
#[path = "cli/usage.rs"]
mod usage;
