//! Dates as articles write them, to ISO 8601.

use std::sync::LazyLock;

use regex::Regex;

use super::fold::fold;

/// Reads dates in folded text. Holds the names of the months.
pub struct Dates {
    /// Folded month name and its number.
    months: Vec<(String, u32)>,
}

/// `6 تشرين الثاني/نوفمبر 2023`, `06/يناير/2022`: a day, one to four words, a year.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^0-9])([0-9]{1,2})[ ,،/-]+([^0-9\n.]{2,30}?)[ ,،/-]+((?:19|20)[0-9]{2})")
        .expect("a checked pattern")
});
/// `January 06, 2022`: a word, a day, a year.
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"([^ \n0-9.,،]{3,12}) +([0-9]{1,2})[ ,،]+((?:19|20)[0-9]{2})").expect("a checked pattern")
});
/// `2022-05-05`, `2022/5/5`.
static YEAR_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^0-9])((?:19|20)[0-9]{2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})").expect("a checked pattern")
});
/// `05/05/2022`; `06-19-2012` where only the second can be the day.
static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^0-9])([0-9]{1,2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?((?:19|20)[0-9]{2})").expect("a checked pattern")
});

impl Dates {
    /// `months` gives each month's number with its names.
    pub fn new<'r>(months: impl IntoIterator<Item = (u32, &'r str)>) -> Self {
        Self { months: months.into_iter().map(|(number, name)| (fold(name), number)).collect() }
    }

    /// The first date in a folded line, as `YYYY-MM-DD`.
    #[must_use]
    pub fn find(&self, line: &str) -> Option<String> {
        if !line.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        for found in NAMED.captures_iter(line) {
            if let Some(month) = self.month(&found[2]) {
                return iso(&found[3], month, &found[1]);
            }
        }
        for found in MONTH_FIRST.captures_iter(line) {
            if let Some(month) = self.month(&found[1]) {
                return iso(&found[3], month, &found[2]);
            }
        }
        if let Some(found) = YEAR_FIRST.captures(line) {
            return iso(&found[1], found[2].parse().ok()?, &found[3]);
        }
        let found = DAY_FIRST.captures(line)?;
        let (first, second) = (found[1].parse().ok()?, found[2].parse().ok()?);
        if second > 12 { iso(&found[3], first, &found[2]) } else { iso(&found[3], second, &found[1]) }
    }

    /// The month that `words` name; of a pair (`تشرين الثاني/نوفمبر`) either.
    fn month(&self, words: &str) -> Option<u32> {
        let known = |name: &str| self.months.iter().find(|(n, _)| n == name.trim()).map(|&(_, number)| number);
        known(words)
            .or_else(|| words.split(['/', '(', ')', '-']).find_map(known))
            // Folding makes a blank of the sign in `يونيو-حزيران`.
            .or_else(|| {
                words
                    .match_indices(' ')
                    .find_map(|(at, _)| known(&words[..at]).filter(|m| known(&words[at..]) == Some(*m)))
            })
    }
}

fn iso(year: &str, month: u32, day: &str) -> Option<String> {
    let day: u32 = day.parse().ok()?;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_press() {
        let dates = Dates::new([
            (5, "مايو"),
            (5, "أيار"),
            (11, "تشرين الثاني"),
            (11, "نوفمبر"),
            (8, "غشت"),
            (1, "January"),
            (1, "Jan"),
            (1, "يناير"),
        ]);
        for (text, expected) in [
            ("الخميس، 05 مايو 2022 12:35 م", Some("2022-05-05")),
            ("يوم 6 تشرين الثاني/نوفمبر 2023", Some("2023-11-06")),
            ("٣ غشت ٢٠١٩", Some("2019-08-03")),
            ("2022-05-05", Some("2022-05-05")),
            ("5/6/2021", Some("2021-06-05")),
            ("4 / 8 / 2012", Some("2012-08-04")),
            ("06-19-2012 04:47 AM", Some("2012-06-19")),
            ("السبت 11 شعبان 1433 هـ - الموافق 30 أيار 2012 م", Some("2012-05-30")),
            ("الخميس 06/يناير/2022 - 03:43 م", Some("2022-01-06")),
            ("الجمعة 15 تشرين الثاني-نوفمبر 2012 الساعة 09 مساءً", Some("2012-11-15")),
            ("January 06, 2022", Some("2022-01-06")),
            ("Thu, 06 Jan 2022 14:26:00 GMT", Some("2022-01-06")),
            ("الخميس - 03 جمادى الآخرة 1443 هـ - 06 يناير 2022 مـ رقم العدد [15745]", Some("2022-01-06")),
            ("في المادة 12 2022", None),
            ("قبل 5 سنوات في 2020", None),
            ("31/31/2020", None),
        ] {
            assert_eq!(dates.find(&fold(text)).as_deref(), expected, "{text}");
        }
    }
}
