//! The templates of `reasons.rs`, filled.

/// Adds the template with its slots filled; what stands in brackets falls away where a slot in it has nothing. What is filled in is not read again.
pub fn fill<'v>(filled: &mut String, template: &str, slot: impl Fn(&str) -> Option<&'v str>) {
    for (k, part) in template.split('[').enumerate() {
        let (optional, rest) = if k == 0 { ("", part) } else { part.split_once(']').unwrap_or((part, "")) };
        plain(filled, optional, &slot);
        plain(filled, rest, &slot);
    }
}

/// A stretch without brackets; nothing where a slot has nothing.
fn plain<'v>(filled: &mut String, stretch: &str, slot: &impl Fn(&str) -> Option<&'v str>) {
    let before = filled.len();
    for (k, part) in stretch.split('{').enumerate() {
        let (name, rest) =
            if k == 0 { (None, part) } else { part.split_once('}').map_or((None, part), |(n, r)| (Some(n), r)) };
        if let Some(name) = name {
            let Some(value) = slot(name) else { return filled.truncate(before) };
            filled.push_str(value);
            // `ب` and `ل` are written onto the next word: «لـ».
            if matches!(value, "ب" | "ل") {
                filled.push('ـ');
            }
        }
        filled.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, value: Option<&str>) -> String {
        let mut filled = String::new();
        fill(&mut filled, template, |slot| match slot {
            "name" => Some("مصر"),
            _ => value,
        });
        filled
    }

    #[test]
    fn brackets_fall_away_with_what_they_lack() {
        let template = "{name} بعد حرف الجر[ «{v}»]";
        assert_eq!(filled(template, Some("من")), "مصر بعد حرف الجر «من»");
        assert_eq!(filled(template, None), "مصر بعد حرف الجر");
    }

    #[test]
    fn letters_written_onto_the_next_word_show_it() {
        assert_eq!(filled("«{v}»", Some("ل")), "«لـ»");
        assert_eq!(filled("«{v}»", Some("لا")), "«لا»");
    }

    #[test]
    fn words_of_the_article_are_no_templates() {
        assert_eq!(filled("[{v}] {name}", Some("[{name}]")), "[{name}] مصر");
    }
}
