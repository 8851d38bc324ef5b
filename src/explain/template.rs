//! The templates of `reasons.rs`, filled.

/// The template with its slots filled; what stands in brackets falls away where a slot in it has nothing. What is filled in is not read again.
pub fn fill<'v>(template: &str, slot: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut filled = String::new();
    for (k, part) in template.split('[').enumerate() {
        let (optional, rest) = if k == 0 { ("", part) } else { part.split_once(']').unwrap_or((part, "")) };
        filled.push_str(&plain(optional, &slot).unwrap_or_default());
        filled.push_str(&plain(rest, &slot).unwrap_or_default());
    }
    filled
}

/// A stretch without brackets; none where a slot has nothing.
fn plain<'v>(stretch: &str, slot: &impl Fn(&str) -> Option<&'v str>) -> Option<String> {
    let mut filled = String::new();
    for (k, part) in stretch.split('{').enumerate() {
        let (name, rest) =
            if k == 0 { (None, part) } else { part.split_once('}').map_or((None, part), |(n, r)| (Some(n), r)) };
        if let Some(name) = name {
            let value = slot(name)?;
            filled.push_str(value);
            // `ب` and `ل` are written onto the next word: «لـ».
            if matches!(value, "ب" | "ل") {
                filled.push('ـ');
            }
        }
        filled.push_str(rest);
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, value: Option<&str>) -> String {
        fill(template, |slot| match slot {
            "name" => Some("مصر"),
            _ => value,
        })
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
