//! From bytes, which the core counts in, to the unit that the caller asked for.

use crate::analysis::{Analysis, OffsetUnit, Span};

/// How far apart the counted positions are, in bytes: a lookup counts at most this many.
const STEP: usize = 256;

/// Converts byte offsets of one text.
pub struct Converter<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// Units before every `STEP`-th byte, rounded down to a character.
    counted: Vec<(usize, usize)>,
}

fn units(text: &str, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::Byte => text.len(),
        OffsetUnit::Codepoint => text.chars().count(),
        OffsetUnit::Utf16 => text.chars().map(char::len_utf16).sum(),
    }
}

impl<'t> Converter<'t> {
    /// For `text`, into `unit`.
    #[must_use]
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let mut counted = vec![(0, 0)];
        let (mut at, mut total) = (0, 0);
        while unit != OffsetUnit::Byte && at + STEP < text.len() {
            let mut next = at + STEP;
            while !text.is_char_boundary(next) {
                next -= 1;
            }
            total += units(&text[at..next], unit);
            at = next;
            counted.push((at, total));
        }
        Self { text, unit, counted }
    }

    /// The offset of the byte `byte`, in the unit.
    #[must_use]
    pub fn convert(&self, byte: usize) -> usize {
        if self.unit == OffsetUnit::Byte {
            return byte;
        }
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let (at, total) = self.counted[self.counted.partition_point(|&(at, _)| at <= byte) - 1];
        total + units(&self.text[at..byte], self.unit)
    }

    /// The byte that the offset `at`, in the unit, stands at: the way back. Past the end it is the end; within a character, the
    /// character's start.
    #[must_use]
    pub fn byte(&self, at: usize) -> usize {
        if self.unit == OffsetUnit::Byte {
            let at = at.min(self.text.len());
            return (0..=at).rev().find(|&b| self.text.is_char_boundary(b)).unwrap_or(0);
        }
        let (mut byte, mut total) = self.counted[self.counted.partition_point(|&(_, total)| total <= at) - 1];
        for c in self.text[byte..].chars() {
            let wide = if self.unit == OffsetUnit::Utf16 { c.len_utf16() } else { 1 };
            if total + wide > at {
                break;
            }
            (byte, total) = (byte + c.len_utf8(), total + wide);
        }
        byte
    }

    /// The words of a span given in the unit, as far as the text goes; none where its end comes before its start.
    #[must_use]
    pub fn slice(&self, span: Span) -> &'t str {
        self.text.get(self.byte(span.start)..self.byte(span.end)).unwrap_or("")
    }

    fn span(&self, span: &mut Span) {
        (span.start, span.end) = (self.convert(span.start), self.convert(span.end));
    }
}

/// Turns every offset of `analysis`, given in bytes of `text`, into `unit`.
pub fn convert(analysis: &mut Analysis, text: &str, unit: OffsetUnit) {
    let converter = Converter::new(text, unit);
    analysis.doc.length = converter.convert(text.len());
    analysis.doc.offsets = unit;
    for zone in &mut analysis.zones {
        (zone.start, zone.end) = (converter.convert(zone.start), converter.convert(zone.end));
    }
    for mention in &mut analysis.mentions {
        (mention.start, mention.end) = (converter.convert(mention.start), converter.convert(mention.end));
    }
    for stance in &mut analysis.stances {
        converter.span(&mut stance.cue);
        converter.span(&mut stance.evidence);
    }
    for relation in &mut analysis.relations {
        converter.span(&mut relation.evidence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_unit_counts_its_own() {
        let text = "أ𝒳ب".repeat(200);
        for (unit, at_end) in [(OffsetUnit::Byte, 1600), (OffsetUnit::Codepoint, 600), (OffsetUnit::Utf16, 800)] {
            let converter = Converter::new(&text, unit);
            assert_eq!(converter.convert(text.len()), at_end, "{unit:?}");
            assert_eq!(converter.convert(0), 0);
        }
        assert_eq!(Converter::new(&text, OffsetUnit::Utf16).convert(8), 4);
        assert_eq!(Converter::new(&text, OffsetUnit::Codepoint).convert(1590), 596);
    }

    #[test]
    fn the_way_back_gives_the_byte() {
        let text = "أ𝒳ب".repeat(200);
        for unit in [OffsetUnit::Byte, OffsetUnit::Codepoint, OffsetUnit::Utf16] {
            let converter = Converter::new(&text, unit);
            for (byte, c) in text.char_indices() {
                let (start, end) = (converter.convert(byte), converter.convert(byte + c.len_utf8()));
                assert_eq!(converter.byte(start), byte, "{unit:?}");
                assert_eq!(converter.slice(Span { start, end }), c.to_string(), "{unit:?}");
            }
            assert_eq!(converter.byte(usize::MAX), text.len(), "{unit:?}");
            assert_eq!(converter.slice(Span { start: 9, end: 2 }), "", "{unit:?}");
        }
        // The second half of a surrogate pair, the third byte of four.
        assert_eq!(Converter::new(&text, OffsetUnit::Utf16).byte(2), 2);
        assert_eq!(Converter::new(&text, OffsetUnit::Byte).byte(4), 2);
    }
}
