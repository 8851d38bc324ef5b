//! The audit of `lexicon/*.tsv`: what `lexicon/README.md` asks of the tables. A finding names the table, the row and what to do.

#[path = "lexicon/coverage.rs"]
mod coverage;
#[path = "lexicon/form.rs"]
mod form;
#[path = "lexicon/iso.rs"]
mod iso;
#[path = "lexicon/rivals.rs"]
mod rivals;
#[path = "lexicon/rules.rs"]
mod rules;
#[path = "lexicon/spellings.rs"]
mod spellings;
#[path = "lexicon/table.rs"]
mod table;
#[path = "lexicon/values.rs"]
mod values;
