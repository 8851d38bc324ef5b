//! Throughput of the whole analysis.
fn main() {}
