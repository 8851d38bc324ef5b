//! The raw news: `*.jsonl.xz`, an article a line.

use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    title: Option<String>,
}

/// The articles of one file.
pub struct Source {
    /// The file's name without its endings.
    pub name: String,
    /// The texts, by line.
    pub texts: Vec<String>,
    /// The titles, by line; empty where there is none.
    pub titles: Vec<String>,
}

impl Source {
    /// Title and text of an article as a page would have them.
    pub fn page(&self, article: usize) -> Option<String> {
        let (title, text) = (self.titles.get(article)?, self.texts.get(article)?);
        Some(if title.is_empty() { format!("{text}\n") } else { format!("{title}\n{text}\n") })
    }
}

/// The file of a name.
pub fn named<'s>(news: &'s [Source], name: &str) -> Option<&'s Source> {
    news.iter().find(|s| s.name == name)
}

/// The code points from `start` to `end` of an article, both written as numbers.
pub fn passage(news: &[Source], source: &str, article: &str, start: &str, end: &str) -> Option<String> {
    let (start, end): (usize, usize) = (start.parse().ok()?, end.parse().ok()?);
    let text = named(news, source)?.texts.get(article.parse::<usize>().ok()?)?;
    Some(text.chars().skip(start).take(end - start).collect())
}

/// Reads a table of judgements in the news: comments, a header, and rows that `parse` understands.
pub fn table<T>(path: &Path, parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Box<dyn Error>> {
    let table = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let rows = table.lines().filter(|l| !l.starts_with('#')).skip(1);
    rows.map(|row| parse(row).ok_or_else(|| format!("cannot be read: {row}").into())).collect()
}

/// All files of the folder, by name.
pub fn read(folder: &Path) -> Result<Vec<Source>, Box<dyn Error>> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(|e| format!("{}: {e}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".jsonl.xz"))
        .collect();
    paths.sort();
    paths.iter().map(|path| source(path)).collect()
}

fn source(path: &Path) -> Result<Source, Box<dyn Error>> {
    let mut plain = Vec::new();
    lzma_rs::xz_decompress(&mut BufReader::new(File::open(path)?), &mut plain)
        .map_err(|e| format!("{}: {e:?}", path.display()))?;
    let text = String::from_utf8(plain)?;
    let rows = text.lines().map(serde_json::from_str).collect::<Result<Vec<Row>, _>>()?;
    let (titles, texts) =
        rows.into_iter().map(|row| (row.title.unwrap_or_default(), row.text.unwrap_or_default())).unzip();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(Source { name: name.trim_end_matches(".jsonl.xz").to_owned(), texts, titles })
}
