//! Words, numbers and marks of a folded text. Tokens and the gaps between them concatenate to the input.

use super::fold::{Folded, is_arabic};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Arabic letters, or an acronym of them with its dots (`ا.ف.ب`).
    Word,
    /// Letters of another script.
    Foreign,
    /// Digits, with the points and separators inside them.
    Number,
    /// One mark.
    Mark(char),
}

/// One token, as bytes of the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether a line break stands before it.
    pub line_start: bool,
    /// Whether white space stands before it.
    pub space_before: bool,
}

impl Token {
    /// Its folded form.
    #[must_use]
    pub fn text<'t>(&self, folded: &'t Folded) -> &'t str {
        &folded.text[self.start..self.end]
    }

    /// Whether it is the mark `c`.
    #[must_use]
    pub fn is(&self, c: char) -> bool {
        self.kind == TokenKind::Mark(c)
    }

    /// Whether it is a mark.
    #[must_use]
    pub fn is_mark(&self) -> bool {
        matches!(self.kind, TokenKind::Mark(_))
    }

    /// Whether it is a word of letters, Arabic or not.
    #[must_use]
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Foreign)
    }
}

/// Splits a folded text.
#[must_use]
pub fn tokenize(folded: &Folded) -> Vec<Token> {
    let text = folded.text.as_str();
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 8);
    let (mut at, mut line_start, mut space_before) = (0, true, true);
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() || c.is_control() {
            line_start |= c == '\n';
            space_before = true;
            at += c.len_utf8();
            continue;
        }
        let (kind, length) = if is_arabic(c) {
            (TokenKind::Word, word_length(&text[at..]))
        } else if c.is_numeric() {
            (TokenKind::Number, number_length(&text[at..]))
        } else if c.is_alphabetic() {
            (TokenKind::Foreign, run(&text[at..], |c| c.is_alphabetic() && !is_arabic(c)))
        } else {
            (TokenKind::Mark(c), c.len_utf8())
        };
        tokens.push(Token { start: at, end: at + length, kind, line_start, space_before });
        (line_start, space_before) = (false, false);
        at += length;
    }
    tokens
}

fn run(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.find(|c| !keep(c)).unwrap_or(text.len())
}

/// Letters, or single letters with dots between them: an acronym is one word.
fn word_length(text: &str) -> usize {
    let first = run(text, is_arabic);
    let one_letter = |at: usize| {
        let length = run(&text[at..], is_arabic);
        (length > 0 && text[at..].chars().next().is_some_and(|c| c.len_utf8() == length)).then_some(length)
    };
    let Some(mut end) = one_letter(0) else { return first };
    while text[end..].starts_with('.') {
        let Some(length) = one_letter(end + 1) else { break };
        end += 1 + length;
    }
    end
}

fn number_length(text: &str) -> usize {
    let mut end = run(text, char::is_numeric);
    while let Some(c) = text[end..].chars().next().filter(|c| matches!(c, '.' | ',' | '٫' | '٬')) {
        let more = run(&text[end + c.len_utf8()..], char::is_numeric);
        if more == 0 {
            break;
        }
        end += c.len_utf8() + more;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        tokenize(&folded).iter().map(|t| t.text(&folded).to_owned()).collect()
    }

    #[test]
    fn a_full_stop_without_its_space_still_parts_words() {
        assert_eq!(words("اراضيها.جاء"), ["اراضيها", ".", "جاء"]);
    }

    #[test]
    fn an_acronym_is_one_word() {
        assert_eq!(words("أ.ش.أ قالت"), ["ا.ش.ا", "قالت"]);
    }

    #[test]
    fn numbers_keep_their_points() {
        assert_eq!(words("30.5 مليار، 5+1"), ["30.5", "مليار", "،", "5", "+", "1"]);
    }
}
