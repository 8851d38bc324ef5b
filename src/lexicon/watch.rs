//! The user's own rows: a watch list in CSV or TSV, given at run time.
//!
//! Columns by name: `name`, and where wanted `aliases` (separated by `|`), `type` (person, organization, country, place), `country`
//! (ISO 3166-1 alpha-2), `sector` (PLOVER) and `name_en`. A row behaves like a built-in one, and wins over one of the same name.

use crate::Error;
use crate::analysis::EntityType;

/// A row of a watch list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// The name to show, which is also looked for.
    pub name: String,
    /// The English name.
    pub name_en: Option<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// What it is.
    pub kind: EntityType,
    /// Its state.
    pub country: Option<String>,
    /// PLOVER sector.
    pub sector: Option<String>,
}

/// Reads a watch list. Tabs part the columns where the header has one, else commas; cells may be quoted as in CSV.
///
/// # Errors
/// [`Error::WatchList`] with the line that cannot be read and why.
pub fn read(text: &str) -> Result<Vec<Watched>, Error> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let header = text.lines().next().unwrap_or_default();
    let delimiter = if header.contains('\t') { b'\t' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let problem = |line: u64, reason: String| Error::WatchList { line: line as usize, reason };
    let columns = reader.headers().map_err(|e| problem(1, e.to_string()))?.clone();
    let column = |name: &str| columns.iter().position(|c| c.eq_ignore_ascii_case(name));
    let Some(name) = column("name") else { return Err(problem(1, "there is no column `name`".to_owned())) };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| problem(e.position().map_or(0, csv::Position::line), e.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: Option<usize>| {
            at.and_then(|at| record.get(at)).filter(|c| !c.is_empty() && *c != "-").map(str::to_owned)
        };
        let Some(name) = cell(Some(name)) else { continue };
        let kind = match cell(column("type")).as_deref() {
            None | Some("organization") => EntityType::Organization,
            Some("person") => EntityType::Person,
            Some("country") => EntityType::Country,
            Some("place") => EntityType::Place,
            Some(other) => {
                return Err(problem(line, format!("`{other}` is no type: person, organization, country, place")));
            }
        };
        let country = cell(column("country"));
        if let Some(code) = country.as_deref().filter(|c| c.len() != 2 || !c.bytes().all(|b| b.is_ascii_uppercase())) {
            return Err(problem(line, format!("`{code}` is no ISO 3166-1 alpha-2 code")));
        }
        rows.push(Watched {
            name,
            name_en: cell(column("name_en")),
            aliases: cell(column("aliases")).map_or_else(Vec::new, |a| {
                a.split('|').map(|a| a.trim().to_owned()).filter(|a| !a.is_empty()).collect()
            }),
            kind,
            country,
            sector: cell(column("sector")),
        });
    }
    Ok(rows)
}
