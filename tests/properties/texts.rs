//! Texts of every kind: any characters, words of the seeds in any order, seeds that are cut and noised.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What has broken readers of text before.
pub const HARD: &[&str] = &[
    "",
    " ",
    "\n\n\n",
    "\0",
    "\u{FEFF}",
    "\u{FEFF}روسيا",
    "\u{200F}روسيا\u{200E}",
    "ـــــ",
    "ً",
    "ُروسيا",
    "رُوسِيَا",
    "روـــسيا",
    "ﺭﻭﺳﻴﺎ",
    "ﷲ",
    "ﷺ",
    "لل",
    "ولل",
    "للولايات المتحدة",
    "و",
    "وو",
    "أ.ف.ب",
    "أ.ف.",
    ".",
    "\"",
    "«»",
    "قال: \"",
    "قال «إن \"الحل» قريب\"",
    "١٢٣٫٤",
    "1.2.3.4",
    "😀روسيا😀",
    "👨‍👩‍👧‍👦",
    "İstanbul",
    "ǅ ﬃ ẞ",
    "روسيا\u{2028}أوكرانيا\u{2029}",
    "روسيا\r\nأوكرانيا\r",
    "a\u{0301}روسيا\u{0301}",
    "𞤀𞤣𞤤𞤢𞤥 𝒳",
    "Reuters only in English.",
    "\u{10FFFF}\u{FFFD}\u{E000}",
];

/// Marks, invisible signs and other scripts that stand between and inside words.
const NOISE: &[&str] = &[
    "،", "؛", "؟", ".", ":", "«", "»", "\"", "“", "”", "(", ")", "-", "–", "…", "!", "/", "+", "\n", "\r\n", "\t",
    "  ", "\u{A0}", "\u{200F}", "\u{200E}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\0", "ـ", "\u{64B}", "\u{651}",
    "\u{670}", "٣", "2022", "5.0", "😀", "𝒳", "CNN", "و", "ف", "ب", "ل", "لل", "ال", "أ.ف.ب", "ﻻ", "ﷲ", "\u{FFFD}",
];

static SEEDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut paths: Vec<_> = fs::read_dir(folder).expect("seeds/").map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| fs::read_to_string(path).expect("a seed is UTF-8"))
        .collect()
});

static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| SEEDS.iter().flat_map(|seed| seed.split_whitespace()).collect());

/// Any characters at all, the Arabic blocks more often than others.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\u{600}-\u{6FF}\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFF} \n.،«»\"]{0,120}",
        "[والفبكس يت\u{64B}-\u{652}\u{640}]{0,80}",
    ]
}

/// Words of the seeds with noise between and inside them.
pub fn arabic_like() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => select(WORDS.as_slice()).prop_map(str::to_owned),
        2 => select(NOISE).prop_map(str::to_owned),
        1 => (select(NOISE), select(WORDS.as_slice())).prop_map(|(noise, word)| format!("{noise}{word}")),
        1 => (select(WORDS.as_slice()), any::<prop::sample::Index>(), select(NOISE)).prop_map(|(word, at, noise)| {
            let mut letters: Vec<String> = word.chars().map(String::from).collect();
            letters.insert(at.index(letters.len() + 1), noise.to_owned());
            letters.concat()
        }),
    ];
    let gap = prop_oneof![8 => Just(" "), 1 => Just("\n"), 1 => Just(""), 1 => Just(". ")];
    vec((word, gap), 0..60).prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect())
}

/// A stretch of a seed, with noise put in.
pub fn broken_seed() -> impl Strategy<Value = String> {
    let stretch =
        (select(SEEDS.as_slice()), any::<prop::sample::Index>(), 1..400usize).prop_map(|(seed, from, length)| {
            let from = from.index(seed.chars().count());
            seed.chars().skip(from).take(length).collect::<Vec<char>>()
        });
    (stretch, vec((any::<prop::sample::Index>(), select(NOISE)), 0..6)).prop_map(|(letters, noise)| {
        let mut parts: Vec<String> = letters.into_iter().map(String::from).collect();
        for (at, noise) in noise {
            parts.insert(at.index(parts.len() + 1), noise.to_owned());
        }
        parts.concat()
    })
}

/// A text between lines of page furniture.
pub fn with_furniture() -> impl Strategy<Value = String> {
    const LINES: &[&str] = &[
        "شارك الخبر",
        "اقرأ أيضا: روسيا تندد",
        "طباعة",
        "© 2022 جميع الحقوق محفوظة",
        "أ س / م م ج",
        "بواسطة محمد",
        "----",
    ];
    (vec(select(LINES), 0..4), prop_oneof![arabic_like(), broken_seed()], vec(select(LINES), 0..4))
        .prop_map(|(before, text, after)| format!("{}\n{text}\n{}", before.join("\n"), after.join("\n")))
}
