//! Whether a stance is told of a time long past: `غزا العراق الكويت عام 1990`, `خلال الحرب الباردة`, `قبل عقود`.
//!
//! Words of time are found once for the article; a cue has those of its own clause. `كان قد` alone is no history: news tells what happened last week so.
//! What began long ago and goes on (`منذ عقود`) is none either.

use std::ops::Range;

use super::cues::{CueAt, Form};
use super::grid::Grid;
use crate::lexicon::{CueForm, Sense, WordClass};
use crate::text::TokenKind;
use crate::text::words::{WordSet, set};

/// So many years before the article, and more, is long past.
const LONG: u16 = 4;
/// Of an article without a date: years before this one are.
const UNDATED: u16 = 2000;
/// How far words of time stand from their cue, in tokens.
const REACH: usize = 20;

/// Before a year. Unfolded.
static YEAR: WordSet = WordSet::new(|| set("عام العام عامي سنة السنة سنتي بعام صيف خريف شتاء ربيع"));

/// What puts something into a period; other nouns may follow (`في عهد`, `خلال حقبة`). Unfolded.
static WITHIN: WordSet =
    WordSet::new(|| set("في وفي خلال وخلال إبان وإبان أثناء وأثناء زمن أيام منتصف أواسط أوائل مطلع بداية أواخر نهاية"));

/// From then on, or after then. Unfolded.
static SINCE: WordSet = WordSet::new(|| set("منذ ومنذ منذو بعد وبعد بحلول حتى"));

/// After `القرن`: one that is over. Unfolded.
static CENTURY: WordSet = WordSet::new(|| {
    set("الماضي الفائت المنصرم العشرين العشرون التاسع الثامن السابع السادس الخامس الرابع الثالث الثاني")
});

/// Decades of the last century; the twenties are as well the present ones. Unfolded.
static DECADE: WordSet = WordSet::new(|| {
    set(
        "الثلاثينيات الثلاثينات ثلاثينيات ثلاثينات الأربعينيات الأربعينات أربعينيات أربعينات الخمسينيات الخمسينات خمسينيات خمسينات الستينيات الستينات ستينيات \
         ستينات السبعينيات السبعينات سبعينيات سبعينات الثمانينيات الثمانينات ثمانينيات ثمانينات التسعينيات التسعينات تسعينيات تسعينات",
    )
});

/// Times that are over, in two words. Unfolded.
const ERAS: &[(&str, &str)] = &[
    ("الحرب", "الباردة العالمية"),
    ("حرب", "الخليج فيتنام البلقان أكتوبر"),
    ("الحقبة", "السوفياتية السوفيتية الاستعمارية العثمانية"),
    ("العهد", "السوفياتي السوفيتي العثماني الملكي"),
    ("الاستعمار", "الفرنسي البريطاني الإيطالي الإسباني البرتغالي"),
    ("الانتداب", "الفرنسي البريطاني"),
    ("الاحتلال", "الفرنسي البريطاني الإيطالي"),
];

/// The second words of [`ERAS`], folded, in its order.
static ERA_ENDS: WordSet = WordSet::new(|| {
    ERAS.iter()
        .flat_map(|(first, ends)| set(ends).into_iter().map(move |end| format!("{} {end}", crate::text::fold(first))))
        .collect()
});

/// Numbers of years from four on. Unfolded.
static MANY: WordSet = WordSet::new(|| {
    set(
        "أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين مئة مائة",
    )
});

/// Words that make a number vague. Unfolded.
static ABOUT: WordSet = WordSet::new(|| set("نحو حوالي قرابة أكثر من زهاء"));

/// The times long past that an article names.
pub struct Past {
    /// Their words, by place.
    times: Vec<Range<usize>>,
}

impl Past {
    /// Finds them; `published` is the article's own date, `YYYY-MM-DD`.
    #[must_use]
    pub fn find(grid: &Grid<'_>, published: Option<&str>) -> Self {
        let year = published.and_then(|date| date.get(..4)).and_then(|year| year.parse::<u16>().ok());
        let limit = year.map_or(UNDATED, |year| year.saturating_sub(LONG - 1));
        let count = grid.starts.len();
        let mut times: Vec<_> = (0..count).filter_map(|at| time(grid, at, limit)).collect();
        times.sort_by_key(|time| (time.start, time.end));
        Self { times }
    }

    /// The words that put the cue into a time long past: in its clause, after it or before it.
    #[must_use]
    pub fn of(&self, grid: &Grid<'_>, cue: &CueAt) -> Option<Range<usize>> {
        let first = cue.governor.unwrap_or(cue.tokens.start);
        let verbal = matches!(cue.form, Form::Verb(_)) || cue.governor.is_some();
        // `إبان الحرب العالمية`: the deed itself.
        let within = self.times.partition_point(|time| time.end <= cue.tokens.start);
        let itself = self.times.get(within).filter(|time| time.contains(&cue.tokens.start)).cloned();
        itself.or_else(|| self.after(grid, cue.tokens.end)).or_else(|| self.before(grid, first, verbal))
    }

    fn starting(&self, at: usize) -> Option<&Range<usize>> {
        self.times.binary_search_by_key(&at, |time| time.start).ok().map(|k| &self.times[k])
    }

    /// Whether a time ends at the token.
    fn ends_at(&self, at: usize) -> bool {
        let next = self.times.partition_point(|time| time.start < at);
        next.checked_sub(1).is_some_and(|k| self.times[k].end == at)
    }

    fn after(&self, grid: &Grid<'_>, from: usize) -> Option<Range<usize>> {
        let next = self.times.partition_point(|time| time.start < from);
        let time = self.times.get(next).filter(|time| time.start < from + REACH)?;
        (!(from..time.start).any(|k| ends_clause(grid, k) || is_deed(grid, k))).then(|| time.clone())
    }

    /// Before a verb with no other verb between (`كانت ألمانيا عام 1939 قد غزت`), before a noun with at most its own; what opens the sentence goes
    /// for one more (`في عام 1972، قررت … شن حرب`).
    fn before(&self, grid: &Grid<'_>, first: usize, verbal: bool) -> Option<Range<usize>> {
        let mut verbs = 0;
        for at in (first.saturating_sub(REACH)..first).rev() {
            if let Some(time) = self.starting(at) {
                let near = verbs == 0 || !verbal || grid.opens_clause(at);
                return near.then(|| time.clone());
            }
            if grid.verbs[at].is_some() {
                verbs += 1;
            }
            // A comma parts a time that opens the sentence from the rest.
            let comma = grid.word(at) == "،" && self.ends_at(at);
            let ends = grid.verbs[at].is_none() && ends_clause(grid, at) && !comma;
            if verbs > 1 || ends || SINCE.has(grid.word(at)) || grid.word(at).starts_with("لكن") {
                return None;
            }
        }
        None
    }
}

/// Whether the clause ends at the token: a mark, a word that opens another one, a finite verb.
fn ends_clause(grid: &Grid<'_>, at: usize) -> bool {
    grid.context.text.tokens[at].line_start && at > 0
        || grid.verbs[at].is_some()
        || grid.is_mark(at) && !matches!(grid.word(at), "\"" | "«" | "»" | "(" | ")" | "/" | "-")
        || grid.is_class(at, WordClass::Complementizer)
        || grid.is_class(at, WordClass::Relative) && !matches!(grid.word(at), "من" | "ما")
}

/// Whether the token is a verbal noun of a cue: what stands after it is said of that.
fn is_deed(grid: &Grid<'_>, at: usize) -> bool {
    let deed = |s: &Sense| matches!(s, Sense::Cue { form: CueForm::Masdar, .. });
    grid.covers[at].is_none() && grid.context.plain_hits(at).any(|h| h.senses.iter().any(deed))
}

/// The words of a time long past that begin at the token.
fn time(grid: &Grid<'_>, at: usize, limit: u16) -> Option<Range<usize>> {
    let word = grid.word(at);
    let end = match word {
        _ if grid.context.text.tokens[at].kind == TokenKind::Number => return year(grid, at, limit),
        "قبل" | "قبيل" => return ago(grid, at).map(|end| at..end),
        "القرن" => CENTURY.has(grid.word(at + 1)).then_some(at + 2),
        "القرون" => (grid.word(at + 1) == "الوسطي").then_some(at + 2),
        "الماضي" => {
            return (at > 0 && matches!(grid.word(at - 1), "في" | "وفي") && grid.word(at + 1) != "القريب")
                .then(|| at - 1..at + 1);
        }
        _ if word.ends_with("ات") && DECADE.has(word) => (!grid.word(at + 2).starts_with("عمر")).then_some(at + 1),
        "الحرب" | "حرب" | "الحقبه" | "العهد" | "الاستعمار" | "الانتداب" | "الاحتلال" => {
            ERA_ENDS.has(&format!("{word} {}", grid.word(at + 1))).then_some(at + 2)
        }
        _ => None,
    }?;
    let first = (at.saturating_sub(3)..at)
        .rev()
        .take_while(|&k| grid.covers[k].is_none() && !grid.is_mark(k))
        .find(|&k| WITHIN.has(grid.word(k)))?;
    let since = (first.saturating_sub(2)..at).any(|k| SINCE.has(grid.word(k)));
    (!since).then_some(first..end)
}

/// `عام 1990`, `في 1990`, `في أغسطس 1990`; `limit` is the first year that is not long past. What stands right after an indefinite noun is part of its name (`حدود عام
/// 1967`).
fn year(grid: &Grid<'_>, at: usize, limit: u16) -> Option<Range<usize>> {
    grid.word(at).parse().ok().filter(|year| (1000..limit).contains(year))?;
    let date = |k: usize| {
        YEAR.has(grid.word(k))
            || grid.is_class(k, WordClass::Time)
            || grid.context.hits.senses(k).contains(&Sense::Month)
            || matches!(grid.word(k), "/")
    };
    let mut first = at;
    while first > 0 && at - first < 6 && date(first - 1) {
        first -= 1;
    }
    let before = first.checked_sub(1)?;
    let word = grid.word(before);
    if SINCE.has(word) {
        return None;
    }
    if matches!(word, "في" | "وفي" | "خلال" | "بين") {
        return Some(before..at + 1);
    }
    let named = grid.covers[before].is_some()
        || grid.titled[before].is_some()
        || grid.is_mark(before)
        || grid.verbs[before].is_some();
    let definite = word.starts_with("ال")
        || word.starts_with("وال")
        || word.starts_with("بال")
        || word.starts_with("لل")
        || grid.is_class(before, WordClass::Auxiliary);
    (first < at && (named || definite)).then(|| first..at + 1)
}

/// `قبل عقود`, `قبل ثلاثين عاما`, `قبل أكثر من عشر سنوات`: after the last word.
fn ago(grid: &Grid<'_>, at: usize) -> Option<usize> {
    let mut k = at + 1;
    while ABOUT.has(grid.word(k)) {
        k += 1;
    }
    let unit = |k: usize| matches!(grid.word(k), "عام" | "عاما" | "سنه" | "سنوات" | "اعوام" | "السنين" | "سنين");
    let next = grid.word(k + 1);
    match grid.word(k) {
        "عقود" | "عقدين" | "قرن" | "قرون" | "قرنين" => Some(k + 1),
        // `قبل عقد الاجتماع`: before it was held.
        "عقد" => (next == "من" || next == "ونصف").then_some(k + 2),
        "سنوات" | "اعوام" => matches!(next, "طويله" | "عديده" | "كثيره" | "عده").then_some(k + 2),
        word if MANY.has(word) || word.parse::<u16>().is_ok_and(|n| (LONG..1000).contains(&n)) => {
            let end = (k + 1..k + 3).find(|&k| unit(k))?;
            Some(end + 1)
        }
        _ => None,
    }
}
