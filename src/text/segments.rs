//! Lines, sentences and quotations, as ranges of tokens.

use std::ops::Range;

use super::fold::Folded;
use super::tokens::{Token, TokenKind};

/// A quotation: the tokens between its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The quoted tokens, without the marks.
    pub inside: Range<usize>,
    /// Whether a closing mark was found.
    pub closed: bool,
}

/// The tokens of each line.
#[must_use]
pub fn lines(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = (0..tokens.len()).filter(|&k| k == 0 || tokens[k].line_start).collect();
    starts.push(tokens.len());
    starts.windows(2).map(|pair| pair[0]..pair[1]).filter(|line| !line.is_empty()).collect()
}

/// Sentences: they end at a line break, and at a full stop, question or exclamation mark, with the closing marks after it.
#[must_use]
pub fn sentences(folded: &Folded, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for line in lines(tokens) {
        let mut start = line.start;
        let mut at = line.start;
        while at < line.end {
            let ends = ends_sentence(folded, tokens, at);
            at += 1;
            if !ends {
                continue;
            }
            while at < line.end
                && !tokens[at].space_before
                && matches!(tokens[at].kind, TokenKind::Mark('"' | '»' | '”' | ')' | '.' | '!' | '؟' | '?'))
            {
                at += 1;
            }
            found.push(start..at);
            start = at;
        }
        if start < line.end {
            found.push(start..line.end);
        }
    }
    found
}

fn ends_sentence(folded: &Folded, tokens: &[Token], at: usize) -> bool {
    match tokens[at].kind {
        TokenKind::Mark('!' | '?' | '؟' | '…') => true,
        TokenKind::Mark('.') => {
            // «د. محمد», «4. 5»: a single letter or a digit before it is an abbreviation or a number.
            let before = at.checked_sub(1).map(|k| &tokens[k]);
            let after = tokens.get(at + 1);
            let abbreviation = before.is_some_and(|t| t.kind == TokenKind::Word && t.text(folded).chars().count() == 1);
            let number = before.is_some_and(|t| t.kind == TokenKind::Number)
                && after.is_some_and(|t| t.kind == TokenKind::Number);
            // Between Latin letters it belongs to an address (`rasid.example`).
            let address = before.is_some_and(|t| t.kind == TokenKind::Foreign)
                && after.is_some_and(|t| t.kind == TokenKind::Foreign && !t.space_before);
            !(abbreviation || number || address)
        }
        _ => false,
    }
}

/// How deep quotations nest.
const DEEPEST: usize = 4;

/// Quotations in «», “” and straight marks, also nested ones; one that is not closed ends with its line.
#[must_use]
pub fn quotes(tokens: &[Token]) -> Vec<Quote> {
    let mut found = Vec::new();
    for line in lines(tokens) {
        let mut open: Vec<(char, usize)> = Vec::new();
        for at in line.clone() {
            let TokenKind::Mark(mark) = tokens[at].kind else { continue };
            let closing = match mark {
                '«' | '“' | '„' => {
                    // Maghrebi typists close with the opening mark: “ … “.
                    if mark == '“' && open.last().is_some_and(|&(m, _)| m == '“') && !tokens[at].space_before {
                        Some('“')
                    } else {
                        None
                    }
                }
                '»' => Some('«'),
                '”' => Some('“'),
                '"' if open.iter().any(|&(m, _)| m == '"') => Some('"'),
                '"' => None,
                _ => continue,
            };
            match closing {
                None => {
                    // A line full of opening marks is no nest of quotations: the outermost are given up.
                    if open.len() == DEEPEST {
                        open.remove(0);
                    }
                    open.push((mark, at));
                }
                Some(opener) => {
                    // A closing mark that matches nothing is a broken quotation; `„ … ”` and `“ … "` are seen too.
                    let k = open.iter().rposition(|&(m, _)| m == opener || (opener == '“' && m == '„'));
                    if let Some(k) = k {
                        let (_, from) = open[k];
                        open.truncate(k);
                        found.push(Quote { inside: from + 1..at, closed: true });
                    }
                }
            }
        }
        found.extend(open.into_iter().map(|(_, from)| Quote { inside: from + 1..line.end, closed: false }));
    }
    found.retain(|q| !q.inside.is_empty());
    found.sort_by_key(|q| (q.inside.start, std::cmp::Reverse(q.inside.end)));
    found
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokenize;
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        let tokens = tokenize(&folded);
        sentences(&folded, &tokens)
            .into_iter()
            .map(|s| folded.text[tokens[s.start].start..tokens[s.end - 1].end].to_owned())
            .collect()
    }

    fn quoted(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        let tokens = tokenize(&folded);
        quotes(&tokens)
            .into_iter()
            .map(|q| folded.text[tokens[q.inside.start].start..tokens[q.inside.end - 1].end].to_owned())
            .collect()
    }

    #[test]
    fn sentences_end_at_stops_and_lines() {
        assert_eq!(split("ووحدة اراضيها.جاء هذا"), ["ووحده اراضيها.", "جاء هذا"]);
        assert_eq!(split("قال د. محمد نعم. ثم سكت"), ["قال د. محمد نعم.", "ثم سكت"]);
        assert_eq!(split("عنوان\nنص"), ["عنوان", "نص"]);
        assert_eq!(split("قال \"نعم.\" وسكت"), ["قال \"نعم.\"", "وسكت"]);
    }

    #[test]
    fn quotes_of_every_kind_are_found() {
        assert_eq!(quoted("قال «نعم» و\"لا\" و“ربما”"), ["نعم", "لا", "ربما"]);
        assert_eq!(quoted("قال: \"لم تغلق"), ["لم تغلق"]);
        assert_eq!(quoted("قال «إن \"الحل\" قريب»"), ["ان \"الحل\" قريب", "الحل"]);
    }
}
