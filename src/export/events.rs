//! Dyads by their codes alone, as R's `events::read_eventdata` reads them.

use super::countries::alpha3;
use super::records::records;
use super::source::Source;
use crate::analysis::Entity;

/// An actor of whom neither state nor sector is known.
const UNKNOWN: &str = "---";

/// A row a dyad of an event: date as `yymmdd`, the record's id, source, target, PLOVER type, CAMEO code.
///
/// `read_eventdata` takes the column that its format shows as a dot for something to pass over: its default `D.STC` reads the PLOVER
/// types of these rows, `D.ST.C` the CAMEO codes. It expects no header, two digits of the year, and no quotation marks that it would
/// take for quoting. An article without a date has no rows: an event that no time series can place is of no use to it.
pub fn rows(source: &Source<'_>) -> Vec<[String; 6]> {
    let Some(date) = source.analysis.doc.published.as_deref().and_then(short_date) else { return Vec::new() };
    let mut rows = Vec::new();
    for record in &records(source) {
        let Some(event) = record.happened() else { continue };
        for (actor, recipient) in record.dyads() {
            rows.push([
                date.clone(),
                record.id.replace('"', " "),
                code(actor),
                recipient.map_or_else(|| UNKNOWN.to_owned(), code),
                event.kind.to_owned(),
                event.cameo.unwrap_or_default().to_owned(),
            ]);
        }
    }
    rows
}

/// State and sector, as CAMEO joins them: `RUSGOV`, `RUS` for the state as such, `IGO` for a body of no state.
fn code(entity: &Entity) -> String {
    let code =
        format!("{}{}", entity.country.as_deref().map_or("", alpha3), entity.sector.as_deref().unwrap_or_default());
    if code.is_empty() { UNKNOWN.to_owned() } else { code }
}

/// `YYYY-MM-DD` as `yymmdd`; none of a year that two digits do not tell: R takes 69 to 99 for 1969 to 1999, and the others for 20yy.
fn short_date(iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?.parse::<u32>().ok()?, parts.next()?, parts.next()?);
    (1969..2069).contains(&year).then(|| format!("{:02}{month}{day}", year % 100))
}

#[cfg(test)]
mod tests {
    use super::short_date;

    #[test]
    fn dates_have_two_digits_of_the_year() {
        assert_eq!(short_date("2022-05-05").as_deref(), Some("220505"));
        assert_eq!(short_date("1999-12-31").as_deref(), Some("991231"));
        for none in ["1968-01-01", "2069-01-01", "2022", ""] {
            assert_eq!(short_date(none), None, "{none}");
        }
    }
}
