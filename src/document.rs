//! What an article says of itself, and the parts of its page: headline, byline, dateline, body, quotes, furniture.

use std::ops::Range;

use crate::analysis::{EntityType, ZoneKind};
use crate::entities::{Context, capitals};
use crate::lexicon::{Hit, NameForm, Sense};

/// The longest headline, in tokens.
const HEADLINE_TOKENS: usize = 32;

/// A part of the page, as tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Its function.
    pub kind: ZoneKind,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// What the article says of itself; ranges are tokens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The headline.
    pub title: Option<Range<usize>>,
    /// The agency or outlet.
    pub source: Option<Range<usize>>,
    /// The place at the head of the text.
    pub dateline: Option<Range<usize>>,
    /// `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Parts of the page, without quotes.
    pub zones: Vec<Zone>,
}

/// Reads the page.
#[must_use]
pub fn read(context: Context<'_>) -> Document {
    let text = context.text;
    let mut document = Document::default();
    let mut body_seen = false;
    for (number, line) in text.lines.iter().enumerate() {
        let kind = if is_boilerplate(context, line) {
            ZoneKind::Boilerplate
        } else if is_source_line(context, line)
            || !body_seen && (is_byline(context, line) || repeats_headline(context, line))
        {
            ZoneKind::Byline
        } else if !body_seen
            && is_headline(context, number, line)
            && may_be_title(context, document.title.as_ref(), number)
        {
            ZoneKind::Headline
        } else {
            ZoneKind::Body
        };
        match kind {
            ZoneKind::Headline => document.title = Some(line.clone()),
            ZoneKind::Body => {
                if !body_seen {
                    document.read_dateline(context, line);
                }
                body_seen |=
                    line.len() > HEADLINE_TOKENS || document.dateline.is_some() || ends_with_stop(context, line);
            }
            _ => {}
        }
        if kind == ZoneKind::Byline || kind == ZoneKind::Boilerplate {
            if document.published.is_none() && line.len() <= 30 {
                document.published = context.lexicon.dates.find(text.folded_range(line));
            }
            if document.source.is_none() && (kind == ZoneKind::Byline || is_date_line(context, line)) {
                document.source = outlet_in(context, line.clone()).or_else(|| stated_source(context, line));
            }
        }
        document.zones.push(Zone { kind, tokens: line.clone() });
    }
    if let Some(dateline) = document.dateline.clone() {
        document.zones.push(Zone { kind: ZoneKind::Dateline, tokens: dateline });
    }
    document.zones.sort_by_key(|z| (z.tokens.start, std::cmp::Reverse(z.tokens.end)));
    document
}

/// Whether the line `number` may be the headline after `title`: a line of position (`في جولة …`) above another short line is a kicker.
fn may_be_title(context: Context<'_>, title: Option<&Range<usize>>, number: usize) -> bool {
    title.is_none_or(|first| {
        number == 1 && matches!(context.text.word(first.start), "في" | "بعد" | "قبل" | "خلال" | "علي" | "مع")
    })
}

impl Document {
    /// `باريس، 5 مايو 2022 (كونا) -`, `موسكو - 3 - 2 (كونا) --`, `دبي، الإمارات (CNN) --`, `استانا (كازاخستان):`, `برلين- «الشرق الأوسط»:`, `واشنطن - أ ف ب`.
    fn read_dateline(&mut self, context: Context<'_>, line: &Range<usize>) {
        let text = context.text;
        let Some(place) = context.plain_hits(line.start).find(|h| h.skip == 0 && names_place(context, h)) else {
            return;
        };
        if !(capitals::is_dateline(context, place) || text.word(place.end) == ":") {
            return;
        }
        // It reaches to the sign that ends it, within a few words.
        let limit = line.end.min(line.start + 18);
        let close = (place.end..limit).find(|&k| match text.word(k) {
            ":" => true,
            "-" | "–" | "—" => {
                let before = text.word(k - 1);
                text.word(k + 1) == text.word(k) || matches!(before, ")" | "»" | "\"") || is_year(before)
            }
            ")" => !matches!(text.word(k + 1), "-" | ":" | "–" | "—"),
            _ => false,
        });
        let head = place.end..limit.min(close.unwrap_or(line.start + 8) + 1);
        let outlet = outlet_in(context, head.clone());
        if close.is_none() && outlet.is_none() {
            return;
        }
        // A date line above says it more surely.
        self.published = self.published.take().or_else(|| context.lexicon.dates.find(text.folded_range(&head)));
        // Here it is given as the agency signs; a line that repeats the headline says only whose page it is.
        self.source = outlet.or(self.source.take());
        self.dateline = Some(place.tokens());
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

fn names_place(context: Context<'_>, hit: &Hit<'_>) -> bool {
    hit.senses.iter().any(|s| matches!(*s, Sense::Actor { row, form: NameForm::Full | NameForm::Capital } if matches!(context.lexicon.actors[row as usize].kind, EntityType::Place | EntityType::Country)))
}

/// The first outlet named in a range.
fn outlet_in(context: Context<'_>, range: Range<usize>) -> Option<Range<usize>> {
    range.clone().find_map(|at| {
        let hit = context.plain_hits(at).find(|h| h.end <= range.end && names_outlet(context, h))?;
        Some(hit.tokens())
    })
}

fn names_outlet(context: Context<'_>, hit: &Hit<'_>) -> bool {
    hit.senses.iter().any(|s| matches!(*s, Sense::Actor { row, .. } if context.lexicon.actors[row as usize].outlet))
}

fn ends_with_stop(context: Context<'_>, line: &Range<usize>) -> bool {
    matches!(context.text.word(line.end - 1), "." | "!" | "؟" | "،")
}

fn is_boilerplate(context: Context<'_>, line: &Range<usize>) -> bool {
    let text = context.text;
    if line.len() > 40 {
        return false;
    }
    let words: Vec<&str> = line.clone().filter(|&k| text.tokens[k].is_word()).map(|k| text.word(k)).collect();
    let joined = words.join(" ");
    // Initials of the desk (`أ س / م م ج`), a date line, a rule.
    let initials =
        !words.is_empty() && words.iter().all(|w| w.chars().count() == 1) && outlet_in(context, line.clone()).is_none();
    words.is_empty()
        || initials
        || is_date_line(context, line)
        || context
            .lexicon
            .boilerplate
            .iter()
            .any(|(furniture, prefix)| *furniture == joined || (*prefix && joined.starts_with(furniture.as_str())))
}

/// A line that is hardly more than a date, with its hour and its other calendar: `السبت 11 شعبان 1433 هـ - الموافق 30 يونيو 2012 م - الساعة 12:15 مساء`.
fn is_date_line(context: Context<'_>, line: &Range<usize>) -> bool {
    let text = context.text;
    if line.len() > 30 || context.lexicon.dates.find(text.folded_range(line)).is_none() {
        return false;
    }
    let words = line.clone().filter(|&k| text.tokens[k].is_word());
    words.filter(|&k| !is_word_of_dates(text.word(k))).count() <= 5
}

/// Words beside a date that say no more than it does.
fn is_word_of_dates(word: &str) -> bool {
    matches!(
        word,
        "الساعه"
            | "بتوقيت"
            | "الموافق"
            | "يوم"
            | "م"
            | "ه"
            | "هـ"
            | "صباحا"
            | "مساء"
            | "تاريخ"
            | "النشر"
            | "نشر"
            | "اخر"
            | "تحديث"
            | "رقم"
            | "العدد"
            | "gmt"
            | "utc"
            | "العاصمه"
            | "غرينتش"
    )
}

/// `بواسطة …`, `كتب …`, or an outlet with little else.
fn is_byline(context: Context<'_>, line: &Range<usize>) -> bool {
    let text = context.text;
    if line.len() > 12 {
        return false;
    }
    let words = line.clone().filter(|&k| text.tokens[k].is_word()).count();
    let outlet = outlet_in(context, line.clone());
    matches!(text.word(line.start), "بواسطه" | "بقلم" | "كتب" | "كتبت" | "المصدر" | "المصادر") && words <= 8
        || outlet.as_ref().is_some_and(|o| words <= o.len() + 2)
}

/// `المصدر: الجزيرة + وكالات`, above the text or below it.
fn is_source_line(context: Context<'_>, line: &Range<usize>) -> bool {
    let text = context.text;
    line.len() <= 12
        && matches!(text.word(line.start), "المصدر" | "المصادر")
        && matches!(text.word(line.start + 1), ":" | "-" | "–" | "/" | "|")
}

/// What a source line names, be it in the tables or not; «agencies» is nobody.
fn stated_source(context: Context<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let text = context.text;
    let start = line.start + 2;
    let ends = |&k: &usize| matches!(text.word(k), "+" | "،" | "," | "-" | "/" | "|" | "(" | ".");
    let end = (start..line.end).find(ends).unwrap_or(line.end);
    let named = is_source_line(context, line) && start < end && end - start <= 5 && text.word(start) != "وكالات";
    named.then_some(start..end)
}

/// `BBC Arabic - العالم - …`: the outlet, a dash, and the headline again.
fn repeats_headline(context: Context<'_>, line: &Range<usize>) -> bool {
    let text = context.text;
    line.len() <= HEADLINE_TOKENS + 12
        && outlet_in(context, line.clone())
            .is_some_and(|o| o.start == line.start && matches!(text.word(o.end), "-" | "–" | "|"))
}

/// The first lines, short and without a full stop at the end, with text after them.
fn is_headline(context: Context<'_>, number: usize, line: &Range<usize>) -> bool {
    let text = context.text;
    number < 4
        && line.len() <= HEADLINE_TOKENS
        && line.len() >= 3
        && line.end < text.tokens.len()
        && !matches!(text.word(line.end - 1), "." | "،" | ":")
        && text.lines.get(number + 1).is_some()
        && text.lines[number + 1..].iter().any(|later| later.len() > line.len())
}
