//! Why a stance is read as it is, in one sentence, out of its reasons: the same facts as `because`, for readers.

mod names;
mod template;

use crate::analysis::{Analysis, Attribution, Explanation, Polarity, Reason, Stance};
use crate::reasons::{Code, End};
use names::{capitalized, name};
use template::fill;

/// The language of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Modern Standard Arabic.
    Arabic,
    /// English; the words of the article stay Arabic.
    English,
}

impl Language {
    fn of(self, (arabic, english): (&'static str, &'static str)) -> &'static str {
        match self {
            Self::Arabic => arabic,
            Self::English => english,
        }
    }
}

/// One sentence that says whose stance it is towards whom, by which words, why these two, what turned its direction, and who says so.
///
/// `stance` is one of `analysis`, whose entities give the names; no offset is read, so its unit does not matter. A reason with a code
/// that is not in [`Code::ALL`] is passed over. The text has no marks of direction: whoever shows it sets Arabic and Latin apart.
#[must_use]
pub fn explain(analysis: &Analysis, stance: &Stance, language: Language) -> String {
    let [holder, target, speaker] = [Some(&stance.holder), stance.target.as_ref(), stance.speaker.as_ref()]
        .map(|id| id.and_then(|id| name(analysis, id, language)));
    let nobody = language.of(("طرف غير مسمّى", "an unnamed party"));
    let holder = holder.as_deref().unwrap_or(nobody);
    let target = target.as_deref().or(stance.object.as_deref()).unwrap_or(nobody);

    let known = |reason: &'_ Reason| Code::named(&reason.code);
    let reasons: Vec<(&Reason, Code, Option<End>)> =
        stance.because.iter().filter_map(|reason| known(reason).map(|(code, end)| (reason, code, end))).collect();
    let lemma = reasons.iter().find(|r| r.1 == Code::Cue).and_then(|r| r.0.value.as_deref());
    let says_form = stance.because.iter().any(|r| r.code.starts_with("form."));
    let weighed = |code| reasons.iter().any(|r| r.1 == code);
    let both_weighed = weighed(Code::WeighedHolder) && weighed(Code::WeighedTarget);

    let mut sentence = String::with_capacity(384);
    fill(&mut sentence, language.of(head(stance.stance)), |slot| Some(if slot == "holder" { holder } else { target }));
    let mut sentence = capitalized(sentence);
    for (reason, code, end) in reasons {
        match code {
            // The form says it with the word itself.
            Code::Cue if says_form => continue,
            Code::WeighedHolder if both_weighed => continue,
            Code::WeighedTarget if both_weighed => sentence.push_str(language.of(BOTH_WEIGHED)),
            _ => {
                let value = reason.value.as_deref();
                fill(&mut sentence, language.of(code.sentences()), |slot| match slot {
                    "name" => Some(if end == Some(End::Holder) { holder } else { target }),
                    "v" => value,
                    _ => lemma.filter(|&lemma| value != Some(lemma)),
                });
            }
        }
        sentence.push_str(language.of(("، و", "; ")));
    }
    fill(&mut sentence, language.of(attribution(stance.attribution)), |_| Some(speaker.as_deref().unwrap_or(nobody)));
    sentence.push('.');
    sentence
}

/// Both explanations of a stance.
#[must_use]
pub fn both(analysis: &Analysis, stance: &Stance) -> Explanation {
    Explanation { ar: explain(analysis, stance, Language::Arabic), en: explain(analysis, stance, Language::English) }
}

/// Where the model alone chose both ends.
const BOTH_WEIGHED: (&str, &str) =
    ("الطرفان في الموضعين الأرجحين من الجملة", "holder and target are the likeliest by their places in the sentence");

fn head(stance: Polarity) -> (&'static str, &'static str) {
    match stance {
        Polarity::Support => ("موقف مؤيِّد، صاحبه {holder} والمقصود به {target}: ", "{holder} supports {target}: "),
        Polarity::Oppose => ("موقف معارض، صاحبه {holder} والمقصود به {target}: ", "{holder} opposes {target}: "),
        Polarity::Neutral => {
            ("موقف محايد، صاحبه {holder} والمقصود به {target}: ", "{holder} is neutral towards {target}: ")
        }
    }
}

fn attribution(attribution: Attribution) -> (&'static str, &'static str) {
    match attribution {
        Attribution::Author => ("القول لكاتب النص", "the article itself says so"),
        Attribution::Quoted => ("القول مقتبس، وقائله {speaker}", "so says {speaker}, quoted"),
        Attribution::Reported => ("القول منقول، وقائله {speaker}", "so says {speaker}, as reported"),
    }
}
