//! An analysis for readers: the article's name and headline, then each stance as a sentence with its confidence and its proof.

use std::io::{self, Write};

use rasid::Analysis;
use rasid::explain::Language;

/// Writes the report of one article; the offsets of `analysis` count bytes of `text`.
pub fn write(to: &mut impl Write, analysis: &Analysis, text: &str, language: Language) -> io::Result<()> {
    match &analysis.doc.title {
        Some(title) => writeln!(to, "{}: {title}", analysis.doc.id)?,
        None => writeln!(to, "{}", analysis.doc.id)?,
    }
    if analysis.stances.is_empty() {
        writeln!(to, "  {}", pick(language, "لا مواقف.", "No stances."))?;
    }
    for stance in &analysis.stances {
        let sentence = pick(language, &stance.explanation.ar, &stance.explanation.en);
        writeln!(to, "  {:.2}  {sentence}", stance.confidence)?;
        // As one line, however the article sets it.
        let evidence: Vec<&str> = text[stance.evidence.start..stance.evidence.end].split_whitespace().collect();
        writeln!(to, "        «{}»", evidence.join(" "))?;
    }
    writeln!(to)
}

fn pick<'t>(language: Language, arabic: &'t str, english: &'t str) -> &'t str {
    match language {
        Language::Arabic => arabic,
        Language::English => english,
    }
}
