//! Codes of states as event data writes them.

use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::lexicon::tables::{BUILT_IN, tables};

static ALPHA3: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let countries = tables(BUILT_IN).find(|table| table.name == "countries");
    countries.into_iter().flat_map(|table| table.rows()).map(|row| (row.get("code"), row.get("alpha3"))).collect()
});

/// The ISO 3166-1 alpha-3 code of an alpha-2 one (`RU`: `RUS`), by `lexicon/countries.tsv`; a code that stands in no row (a watch
/// list may bring one) is given back as it is.
#[must_use]
pub fn alpha3(alpha2: &str) -> &str {
    ALPHA3.get(alpha2).copied().unwrap_or(alpha2)
}
