//! Throughput of the whole analysis, and what it costs to load the lexica: `cargo bench`. `npm run bench` does the same
//! in the browser, over the same articles.

// The macros of the bench library make public functions without documentation.
#![allow(missing_docs)]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rasid::{Analyzer, OffsetUnit};

/// The samples, and the articles that stand beside the repository where there are any.
const FOLDERS: [&str; 2] = ["seeds", "../shared/gold/dev"];

fn articles(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))).collect()
}

fn analyze(c: &mut Criterion) {
    let analyzer = Analyzer::new();
    let mut group = c.benchmark_group("analyze");
    for folder in FOLDERS {
        let texts = articles(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
        if texts.is_empty() {
            continue;
        }
        group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
        group.bench_function(folder.trim_start_matches("../"), |b| {
            b.iter(|| {
                for text in &texts {
                    let _ = black_box(analyzer.analyze("", black_box(text), OffsetUnit::Utf16));
                }
            });
        });
    }
    group.finish();
}

fn load(c: &mut Criterion) {
    c.bench_function("load", |b| b.iter(Analyzer::new));
}

criterion_group!(benches, analyze, load);
criterion_main!(benches);
