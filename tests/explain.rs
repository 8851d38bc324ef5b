//! Every stance is explained: by codes, and by one sentence in Arabic and one in English that say the same.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use rasid::analysis::{Attribution, Reason, Status};
use rasid::explain::{Language, explain};
use rasid::reasons::Code;
use rasid::{Analysis, Analyzer, OffsetUnit};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

fn analyze(text: &str) -> Analysis {
    ANALYZER.analyze("case", text, OffsetUnit::Byte).expect("short enough")
}

/// The explanations of the only stance that `text` states.
#[track_caller]
fn only(text: &str) -> [String; 2] {
    let analysis = analyze(text);
    let [stance] = analysis.stances.as_slice() else { panic!("{} stances: {text}", analysis.stances.len()) };
    [stance.explanation.ar.clone(), stance.explanation.en.clone()]
}

#[track_caller]
fn explained(text: &str, ar: &str, en: &str) {
    assert_eq!(only(text), [ar, en]);
}

#[test]
fn a_verb_with_its_subject_and_object() {
    explained(
        "انتقدت مصر المقترح الأميركي.",
        "موقف معارض، صاحبه مصر والمقصود به الولايات المتحدة: يدل عليه الفعل «انتقدت» (من «انتقد»)، ومصر في موضع الفاعل، والولايات المتحدة في موضع المفعول به، ضمن «المقترح الأميركي»، والقول لكاتب النص.",
        "Egypt opposes the United States: the cue is the verb “انتقدت” (from “انتقد”); the subject is Egypt; the object is the United States, in “المقترح الأميركي”; the article itself says so.",
    );
}

#[test]
fn a_verb_in_its_dictionary_form_is_named_once() {
    explained(
        "أيد الأردن لبنان.",
        "موقف مؤيِّد، صاحبه الأردن والمقصود به لبنان: يدل عليه الفعل «أيد»، والأردن في موضع الفاعل، ولبنان في موضع المفعول به، والقول لكاتب النص.",
        "Jordan supports Lebanon: the cue is the verb “أيد”; the subject is Jordan; the object is Lebanon; the article itself says so.",
    );
}

#[test]
fn a_verbal_noun_with_its_genitive_and_its_preposition() {
    explained(
        "اتهام تركيا لليونان ليس جديدا.",
        "موقف معارض، صاحبه تركيا والمقصود به اليونان: يدل عليه المصدر «اتهام» (من «اتهم»)، وتركيا في موضع المضاف إليه، واليونان بعد حرف الجر «لـ»، والقول لكاتب النص.",
        "Turkey opposes Greece: the cue is the verbal noun “اتهام” (from “اتهم”); its genitive is Turkey; after the preposition “لـ” comes Greece; the article itself says so.",
    );
}

#[test]
fn a_light_verb_with_its_noun() {
    explained(
        "حملت قطر إسرائيل مسؤولية فشل المفاوضات.",
        "موقف معارض، صاحبه قطر والمقصود به إسرائيل: تدل عليه العبارة «حملت … مسؤولية»، وقطر في موضع الفاعل، وإسرائيل في موضع المفعول به، والقول لكاتب النص.",
        "Qatar opposes Israel: the cue is the phrase “حملت … مسؤولية”; the subject is Qatar; the object is Israel; the article itself says so.",
    );
}

#[test]
fn what_turned_the_direction_and_whether_it_holds() {
    explained(
        "لن تقبل إيران المقترح الأميركي.",
        "موقف معارض، صاحبه إيران والمقصود به الولايات المتحدة: يدل عليه الفعل «تقبل»، وإيران في موضع الفاعل، والولايات المتحدة في موضع المفعول به، ضمن «المقترح الأميركي»، وقُلب الموقف للنفي بـ«لن»، والكلام عن المستقبل، والقول لكاتب النص.",
        "Iran opposes the United States: the cue is the verb “تقبل”; the subject is Iran; the object is the United States, in “المقترح الأميركي”; the negation “لن” turns the direction; it is said of the future; the article itself says so.",
    );
    explained(
        "أنهت ألمانيا دعمها لرواندا.",
        "موقف معارض، صاحبه ألمانيا والمقصود به رواندا: يدل عليه المصدر «دعمها» (من «دعم»)، وألمانيا مرجع الضمير، ورواندا بعد حرف الجر «لـ»، وقُلب الموقف باللفظ السابق «أنهت»، والقول لكاتب النص.",
        "Germany opposes Rwanda: the cue is the verbal noun “دعمها” (from “دعم”); its pronoun stands for Germany; after the preposition “لـ” comes Rwanda; the preceding word “أنهت” turns the direction; the article itself says so.",
    );
}

#[test]
fn who_says_so() {
    explained(
        "قال نبيل أبو ردينة: \"نرحب بموقف إسبانيا الشجاع\".",
        "موقف مؤيِّد، صاحبه نبيل أبو ردينة والمقصود به إسبانيا: يدل عليه الفعل «نرحب» (من «رحب»)، ونبيل أبو ردينة في موضع المتكلم، وإسبانيا بعد حرف الجر «بـ»، والقول مقتبس، وقائله نبيل أبو ردينة.",
        "Nabil Abu Rudeineh supports Spain: the cue is the verb “نرحب” (from “رحب”); the speaker is Nabil Abu Rudeineh; after the preposition “بـ” comes Spain; so says Nabil Abu Rudeineh, quoted.",
    );
    explained(
        "زعم دونالد ترامب أن كندا تستغل الولايات المتحدة.",
        "موقف معارض، صاحبه كندا والمقصود به الولايات المتحدة: يدل عليه الفعل «تستغل» (من «استغل»)، وكندا في موضع المبتدأ قبل الفعل، والولايات المتحدة في موضع المفعول به، والقول منقول، وقائله دونالد ترامب.",
        "Canada opposes the United States: the cue is the verb “تستغل” (from “استغل”); the topic before the verb is Canada; the object is the United States; so says Donald Trump, as reported.",
    );
}

#[test]
fn where_the_model_alone_decides_it_says_so() {
    let mut analysis = stated();
    analysis.stances[0].because = vec![
        reason("cue", Some("أدان")),
        reason("form.verb", Some("أدانت")),
        reason("holder.weighed", None),
        reason("target.weighed", None),
    ];
    let explained = |language| explain(&analysis, &analysis.stances[0], language);
    assert_eq!(
        explained(Language::Arabic),
        "موقف معارض، صاحبه فرنسا والمقصود به روسيا: يدل عليه الفعل «أدانت» (من «أدان»)، والطرفان في الموضعين الأرجحين من الجملة، والقول لكاتب النص."
    );
    assert_eq!(
        explained(Language::English),
        "France opposes Russia: the cue is the verb “أدانت” (from “أدان”); holder and target are the likeliest by their places in the sentence; the article itself says so."
    );
}

/// `قُتل فلان في غارة إسرائيلية`: the subject suffers it.
#[test]
fn the_subject_can_be_the_target() {
    let analysis = analyze("قتل حسن نصر الله في غارة إسرائيلية.");
    let codes: Vec<&str> = analysis.stances[0].because.iter().map(|reason| reason.code.as_str()).collect();
    assert_eq!(codes, ["cue", "form.light", "holder.object", "target.subject"]);
    assert!(analysis.stances[0].explanation.en.contains("the object is Israel; the subject is Hassan Nasrallah"));
}

/// An analysis with one stance, whose reasons the caller changes.
fn stated() -> Analysis {
    analyze("أدانت فرنسا روسيا.")
}

fn reason(code: &str, value: Option<&str>) -> Reason {
    Reason { code: code.to_owned(), value: value.map(str::to_owned) }
}

#[test]
fn every_code_has_its_words_in_both_languages() {
    let mut analysis = stated();
    let mut without = analysis.stances[0].clone();
    without.because = Vec::new();
    for &code in Code::ALL {
        for value in [None, Some("القرار")] {
            for language in [Language::Arabic, Language::English] {
                analysis.stances[0].because = vec![reason(code.as_str(), value)];
                let sentence = explain(&analysis, &analysis.stances[0], language);
                assert!(sentence.len() > explain(&analysis, &without, language).len() + 10, "{code:?}: {sentence}");
                assert!(!sentence.contains(['{', '}', '[', ']']), "{sentence}");
                assert!(!sentence.contains("  ") && !sentence.contains("«»") && !sentence.contains("“”"), "{sentence}");
                let latin = sentence.contains(|c: char| c.is_ascii_alphabetic());
                assert_eq!(latin, language == Language::English, "{sentence}");
            }
        }
    }
}

#[test]
fn what_is_unknown_is_named_unknown_or_left_out() {
    let mut analysis = stated();
    let stance = &mut analysis.stances[0];
    (stance.target, stance.object) = (None, Some("{holder}".to_owned()));
    (stance.attribution, stance.status) = (Attribution::Reported, Status::Asserted);
    stance.because = vec![reason("target.unheard", None), reason("cue", Some("إدانة"))];
    let say = |analysis: &Analysis, language| explain(analysis, &analysis.stances[0], language);
    assert_eq!(
        say(&analysis, Language::English),
        "France opposes {holder}: one of its words is the cue, a form of “إدانة”; so says an unnamed party, as reported."
    );
    analysis.stances[0].object = None;
    analysis.stances[0].holder = "e99".to_owned();
    assert_eq!(
        say(&analysis, Language::Arabic),
        "موقف معارض، صاحبه طرف غير مسمّى والمقصود به طرف غير مسمّى: يدل عليه أحد ألفاظه، من «إدانة»، والقول منقول، وقائله طرف غير مسمّى."
    );
}

/// The texts of `folder` with this ending.
fn texts(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    paths
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| fs::read_to_string(path).expect("UTF-8"))
        .collect()
}

#[test]
fn every_stance_of_the_samples_is_explained() {
    // The corpus as one long text a file: its notation between the sentences makes odd surroundings.
    let mut count = 0;
    for text in texts("seeds").into_iter().chain(texts("tests/stances")) {
        let analysis = analyze(&text);
        for stance in &analysis.stances {
            count += 1;
            let codes: Vec<&str> = stance.because.iter().map(|reason| reason.code.as_str()).collect();
            assert!(codes.iter().all(|code| Code::named(code).is_some()), "{codes:?}");
            assert_eq!(codes[0], "cue");
            assert!(
                codes[1].starts_with("form.") && codes[2].starts_with("holder.") && codes[3].starts_with("target."),
                "{codes:?}"
            );
            for (sentence, language) in
                [(&stance.explanation.ar, Language::Arabic), (&stance.explanation.en, Language::English)]
            {
                assert_eq!(sentence, &explain(&analysis, stance, language), "the field is what the function says");
                assert!(
                    !sentence.contains("{name}") && !sentence.contains("{v}") && !sentence.contains("{lemma}"),
                    "{sentence}"
                );
                assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
            }
        }
    }
    assert!(count > 300, "{count} stances");
}
