//! The folded copy of a text: what matching reads, with a map back to the original.
//!
//! Folding joins spellings that mean the same word in the Arab press: alef and hamza forms, ى/ي, ة/ه, tashkeel, tatweel,
//! presentation forms, Persian and Urdu letters, digits, invisible marks. It is for matching only: every result
//! points into the original.

include!(concat!(env!("OUT_DIR"), "/presentation.rs"));

/// A folded text and where each of its bytes stands in the original.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each folded byte, the original byte at which its character begins.
    starts: Vec<u32>,
    /// For each folded byte, the original byte after its character and the marks that sit on it.
    ends: Vec<u32>,
}

/// What a character becomes.
enum Fold {
    Keep(char),
    /// Sits on the letter before it: tashkeel, tatweel.
    Mark,
    /// Invisible: joiners, bidi marks, the byte order mark.
    Drop,
    Expand(&'static str),
}

const TATWEEL: char = '\u{0640}';

impl Folded {
    /// Folds `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            starts: Vec::with_capacity(text.len()),
            ends: Vec::with_capacity(text.len()),
        };
        let mut rest = text.char_indices().peekable();
        let mut before = ' ';
        while let Some((at, c)) = rest.next() {
            let end = at + c.len_utf8();
            match fold_char(c) {
                Fold::Keep('-') if is_arabic(before) && rest.peek().is_some_and(|&(_, next)| is_arabic(next)) => {
                    folded.push(' ', at, end);
                    before = '-';
                }
                Fold::Keep(k) => {
                    folded.push(k, at, end);
                    before = k;
                }
                Fold::Expand(letters) => {
                    for k in letters.chars() {
                        if let Fold::Keep(k) = fold_char(k) {
                            folded.push(k, at, end);
                            before = k;
                        }
                    }
                }
                // Typed alone it is a dash: `دمشق ـ رويترز`.
                Fold::Mark if c == TATWEEL && before == ' ' && rest.peek().is_some_and(|&(_, next)| next == ' ') => {
                    folded.push('-', at, end);
                    before = '-';
                }
                Fold::Mark => {
                    if let Some(last) = folded.ends.last().copied().filter(|&last| last as usize == at) {
                        for reach in folded.ends.iter_mut().rev().take_while(|reach| **reach == last) {
                            *reach = end as u32;
                        }
                    }
                }
                Fold::Drop => {}
            }
        }
        folded
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(start as u32);
            self.ends.push(end as u32);
        }
    }

    /// The original byte range of the folded byte range `start..end`, marks included.
    #[must_use]
    pub fn original(&self, start: usize, end: usize) -> (usize, usize) {
        if start >= end || end > self.ends.len() {
            let at = self.starts.get(start).or(self.ends.last()).map_or(0, |&at| at as usize);
            return (at, at);
        }
        (self.starts[start] as usize, self.ends[end - 1] as usize)
    }
}

/// Folds a short string: a table cell, a query.
#[must_use]
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

/// Whether a folded character is an Arabic letter.
#[must_use]
pub fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}' | '\u{066E}'..='\u{06D3}')
}

/// Folds one letter that stays one letter.
#[must_use]
pub fn fold_letter(c: char) -> char {
    match fold_char(c) {
        Fold::Keep(k) => k,
        _ => c,
    }
}

fn fold_char(c: char) -> Fold {
    use Fold::{Drop, Expand, Keep, Mark};
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Keep('ا'),
        'ى' | 'ئ' | 'ی' | 'ے' | 'ې' => Keep('ي'),
        'ؤ' => Keep('و'),
        'ة' | 'ہ' | 'ھ' | 'ۀ' | 'ە' => Keep('ه'),
        'ک' | 'گ' | 'ڭ' => Keep('ك'),
        'پ' => Keep('ب'),
        'چ' => Keep('ج'),
        'ڤ' | 'ڨ' => Keep('ف'),
        'ژ' => Keep('ز'),
        '\u{0610}'..='\u{061A}'
        | TATWEEL
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06ED}'
        | '\u{0300}'..='\u{036F}' => Mark,
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{061C}'
        | '\u{00AD}'
        | '\0' => Drop,
        '\u{0660}'..='\u{0669}' => Keep(digit(c, 0x660)),
        '\u{06F0}'..='\u{06F9}' => Keep(digit(c, 0x6F0)),
        '\u{00A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' | '\t' => Keep(' '),
        '\r' | '\u{2028}' | '\u{2029}' | '\u{0085}' => Keep('\n'),
        '\u{2010}' | '\u{2011}' => Keep('-'),
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            PRESENTATION.binary_search_by_key(&c, |row| row.0).map_or(Keep(c), |k| Expand(PRESENTATION[k].1))
        }
        // What has no case needs no table of case.
        '\u{0600}'..='\u{06FF}' => Keep(c),
        _ if c.is_ascii() => Keep(c.to_ascii_lowercase()),
        _ if c.is_alphabetic() => {
            // One character stays one: `İ` would lower to two, and offsets need only the letter.
            c.to_lowercase().next().map_or(Keep(c), Keep)
        }
        _ => Keep(c),
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from(b'0' + (c as u32 - zero) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (one, other) in [
            ("أمريكا", "امريكا"),
            ("الروسى", "الروسي"),
            ("مسؤول", "مسوول"),
            ("دائرة", "دايره"),
            ("كازاخســتان", "كازاخستان"),
            ("يُعلن", "يعلن"),
            ("ﻻ", "لا"),
            ("ﷲ", "الله"),
            ("١٢٣", "123"),
            ("پاکستان", "باكستان"),
            ("Truth", "truth"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} / {other}");
        }
    }

    #[test]
    fn spans_come_back_with_their_marks() {
        let text = "قال لُو، ثم";
        let folded = Folded::new(text);
        let at = folded.text.find("لو").unwrap();
        let (start, end) = folded.original(at, at + "لو".len());
        assert_eq!(&text[start..end], "لُو");
    }

    #[test]
    fn a_ligature_maps_to_itself() {
        let text = "اﻷردن";
        let folded = Folded::new(text);
        assert_eq!(folded.text, "الاردن");
        assert_eq!(folded.original(0, folded.text.len()), (0, text.len()));
    }
}
