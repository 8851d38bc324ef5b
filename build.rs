//! Packs what the core carries: the lexicon tables without their comments, and the folding of presentation forms.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use unicode_normalization::UnicodeNormalization;

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    println!("cargo::rerun-if-changed=lexicon");
    println!("cargo::rerun-if-changed=build.rs");
    fs::write(Path::new(&out).join("lexicon.txt"), pack_tables()).expect("OUT_DIR is writable");
    fs::write(Path::new(&out).join("presentation.rs"), presentation_forms()).expect("OUT_DIR is writable");
}

/// All tables in one text: a line `@name`, the header line, then the rows. Comments stay in the repository.
fn pack_tables() -> String {
    let mut names: Vec<_> = fs::read_dir("lexicon")
        .expect("the lexicon folder stands beside build.rs")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
        .collect();
    names.sort();
    let mut packed = String::new();
    for path in names {
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let _ = writeln!(packed, "@{}", path.file_stem().expect("a named file").to_string_lossy());
        let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let header = lines.next().unwrap_or_default();
        let mut rows: Vec<&str> = lines.collect();
        // Rows of one country beside one another: the page's compression finds more that is the same.
        if let Some(country) = header.split('\t').position(|column| column == "country") {
            rows.sort_by_key(|row| row.split('\t').skip(country).collect::<Vec<_>>());
        }
        for line in [header].into_iter().chain(rows) {
            let _ = writeln!(packed, "{line}");
        }
    }
    packed
}

/// NFKC of the Arabic presentation forms (U+FB50-FDFF, U+FE70-FEFC), which old PDFs and feeds are written in.
fn presentation_forms() -> String {
    let mut table = String::from(
        "/// Presentation form and what it stands for, by code point.\npub(super) const PRESENTATION: &[(char, &str)] = &[\n",
    );
    for c in ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFC}') {
        let plain: String = c.nfkc().collect();
        if plain != c.to_string() {
            let _ = writeln!(table, "    ({c:?}, {plain:?}),");
        }
    }
    table.push_str("];\n");
    table
}
