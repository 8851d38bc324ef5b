//! Who stands beside a cue and is no party of it: the victim of a deed that is condemned, a private person whom a state's adjective
//! describes, who is named outside of `بين … و…`, who is named in another's title.
//!
//! The weights learn this only by halves, as what decides is a single noun between cue and name.

use std::iter::Rev;
use std::ops::Range;

use super::arguments::Argument;
use super::cues::{CueAt, Form};
use super::grid::Grid;
use super::phrases::ENDS_PHRASE;
use crate::analysis::{EntityType, MentionKind, Polarity};
use crate::lexicon::WordClass;
use crate::reasons::Code;
use crate::text::words::{WordSet, set};

/// Deeds whose genitive suffers them. Unfolded.
static SUFFERED: WordSet =
    WordSet::new(|| set("مقتل استشهاد مصرع وفاة موت إصابة جرح إقالة عزل إبعاد إقصاء تعذيب اضطهاد قتلة قاتلي"));

/// Deeds whose genitive suffers them unless another sufferer follows: `اغتيال إسرائيل لقادة الحركة`. Unfolded.
static DONE: WordSet = WordSet::new(|| {
    set("قتل اغتيال إعدام خطف اختطاف احتجاز اعتقال استهداف تصفية سجن محاكمة ذبح حرق إحراق اقتحام تفجير اختراق")
});

/// Killings. Unfolded.
static KILLED: WordSet = WordSet::new(|| set("اغتيال قتل مقتل إعدام"));

/// Verbs of killing and arrest that read the same as their passive, or are one. Unfolded.
static UNDERGONE: WordSet = WordSet::new(|| {
    set(
        "قتل قتلت قتلا قتلتا قتلوا يقتل تقتل جرح جرحت جرحوا اغتيل اغتيلت اعتقل اعتقلت اعتقلا اعتقلتا اعتقلوا احتجز احتجزت احتجزوا خطف خطفت خطفوا",
    )
});

/// With what somebody is killed. Unfolded, without `ب`.
static MEANS: WordSet =
    WordSet::new(|| set("رصاص نيران بندقية قصف غارة غارات صاروخ صواريخ قذيفة قذائف سكين عبوة انفجار تفجير شظايا"));

/// Attacks: `هجوم على`, and by the town where they happened: `هجمات باريس`. Unfolded.
static ATTACKS: WordSet = WordSet::new(|| {
    set(
        "هجوم هجمات هجمة تفجير تفجيرات تفجيري انفجار انفجارات اعتداء اعتداءات عملية عمليات قصف مجزرة مذبحة غارة غارات عدوان حادث حادثة أحداث اقتحام جريمة",
    )
});

/// Those who are a state's own even where only its adjective names them. Unfolded, without `ال`.
static OFFICIALS: WordSet = WordSet::new(|| {
    set(
        "دبلوماسي دبلوماسيا دبلوماسيين دبلوماسيون دبلوماسية سفير سفيرا قنصل قنصلا مسؤول مسؤولا مسؤولين مسؤولون وزير وزيرا ضابط ضابطا ضباط ضباطا جندي جنديا جنود جنودا \
         جاسوس جاسوسا جواسيس نائب نائبا نواب نوابا بعثة وفد وفدا سفينة سفن ناقلة ناقلات طائرة طائرات شركة شركات قوات قائد قائدا",
    )
});

/// What condemns or turns down a deed.
const JUDGES: &[&str] = &["ACCUSE", "REJECT", "PROTEST"];
/// How many words may stand between the deed and its victim.
const TITLE: usize = 6;
/// How many words may stand between an attack and `على`.
const ATTACK: usize = 6;
/// How far before a deed its condemnation may stand, in tokens.
const JUDGED: usize = 14;
/// How far after a deed its doers are looked for, in tokens.
const DOERS: usize = 6;
/// How far after a verb what makes it passive is looked for, in tokens.
const PASSIVE: usize = 7;
/// How far `بين` reaches, in tokens.
const BETWEEN: usize = 25;

/// Whether holder or target is none.
#[must_use]
pub fn is_bystander(grid: &Grid<'_>, at: &CueAt, stance: Polarity, (holder, target): (&Argument, &Argument)) -> bool {
    let by_rule = holder.code != Code::WeighedHolder;
    let (holder, target) = (holder.heads[0], target.heads[0]);
    let opposed = || {
        condemns(grid, at, holder)
            || is_victim(grid, at, target)
            || private(grid, at, target)
            || scene(grid, holder)
            || sufferer(grid, at, holder)
            || killing(grid, at, holder, by_rule)
            || outside_of_between(grid, at, holder, target)
    };
    in_a_title(grid, holder, target)
        || of_another(grid, at, holder, target)
        || own_adjective(grid, at, holder, target)
        || stance == Polarity::Oppose && opposed()
}

/// A word without `و`, `ف`, `ب`, `ل` or `ك` before it is looked for too.
fn is(words: &WordSet, word: &str) -> bool {
    words.has(word) || word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).is_some_and(|rest| words.has(rest))
}

/// A word without its article.
fn bare(word: &str) -> &str {
    word.strip_prefix("ال").unwrap_or(word)
}

/// Whether it is a word that can stand within a noun phrase.
fn within_phrase(grid: &Grid<'_>, k: usize) -> bool {
    (grid.context.text.tokens[k].is_word() || matches!(grid.word(k), "\"" | "«" | "“" | "»" | "”"))
        && grid.verbs[k].is_none()
        && !grid.is_any(k, ENDS_PHRASE)
}

/// `أدانت مصر مقتل الصحفية …`, `نددت بالهجوم الإرهابي على …`: who condemns a deed does not oppose who suffers it.
#[must_use]
pub fn is_victim(grid: &Grid<'_>, at: &CueAt, target: usize) -> bool {
    let judges = at.cue(grid).event.as_deref().is_none_or(|event| JUDGES.contains(&event));
    judges && (scene(grid, target) || suffers(grid, at, target) || attacked(grid, at, target))
}

/// The words between cue and target, the last first.
fn before(grid: &Grid<'_>, at: &CueAt, target: usize) -> Rev<Range<usize>> {
    let begin = grid.chain_start(target);
    (at.tokens.end.max(begin.saturating_sub(TITLE))..begin).rev()
}

/// `مقتل الصحفية …`, `باغتيال مراسل الجزيرة`.
fn suffers(grid: &Grid<'_>, at: &CueAt, target: usize) -> bool {
    let mention = &grid.actors.mentions[target];
    let begin = grid.chain_start(target);
    before(grid, at, target).take_while(|&k| within_phrase(grid, k)).any(|k| {
        let word = grid.word(k);
        // `قتل قوات الاحتلال …` is done by a body, `قتل مراسل الجزيرة` is not.
        let person = mention.kind == EntityType::Person || k + 1 < begin;
        is(&SUFFERED, word) || is(&DONE, word) && person && !sufferer_follows(grid, mention.end)
    })
}

/// `الهجوم على …`, `التفجيرات التي وقعت في …`: what governs the phrase, and before it the attack.
fn attacked(grid: &Grid<'_>, at: &CueAt, target: usize) -> bool {
    let from = at.tokens.end;
    let place = if preposition_on(grid, target) {
        Some(grid.chain_start(target)).filter(|&begin| begin >= from)
    } else {
        before(grid, at, target)
            .find(|&k| !within_phrase(grid, k))
            .filter(|&k| matches!(grid.word(k), "علي" | "ضد" | "في" | "داخل"))
    };
    place.is_some_and(|on| {
        (from.max(on.saturating_sub(ATTACK))..on)
            .rev()
            .take_while(|&k| !grid.is_mark(k))
            .any(|k| names_attack(grid.word(k)))
    })
}

/// `ب` on the mention.
fn preposition_on(grid: &Grid<'_>, mention: usize) -> bool {
    let mention = &grid.actors.mentions[mention];
    let start = grid.context.text.tokens[mention.first].start;
    grid.context.text.folded.text[start..start + mention.skip].ends_with('ب')
}

/// `هجوم`, `والاعتداءات`, `بالهجوم`, `للتفجير`.
fn names_attack(word: &str) -> bool {
    let rest = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']);
    let definite = |word: &str| word.strip_prefix("ال").is_some_and(|bare| ATTACKS.has(bare));
    is(&ATTACKS, word)
        || definite(word)
        || rest.is_some_and(|r| definite(r) || r.strip_prefix('ل').is_some_and(|b| ATTACKS.has(b)))
}

/// `قتل إسرائيل لـ…`, `اغتيال إسرائيل قائد …`, `قتل قوات الاحتلال فتى …`: the genitive before is the doer.
fn sufferer_follows(grid: &Grid<'_>, end: usize) -> bool {
    let Some(word) = (end < grid.starts.len()).then(|| grid.word(end)) else { return false };
    let indefinite = word.ends_with('ا') && grid.context.text.tokens[end].is_word() && grid.verbs[end].is_none();
    word.starts_with('ل') || grid.starts[end].is_some() && !word.starts_with('و') || indefinite
}

/// `أدانت فرنسا قصف …`, `ندد الاتحاد باغتيال …`: who condemns a deed has not done it.
fn condemns(grid: &Grid<'_>, at: &CueAt, holder: usize) -> bool {
    let physical = at.cue(grid).event.as_deref().is_some_and(|event| matches!(event, "ASSAULT" | "COERCE"));
    let start = at.tokens.start;
    if !physical || !matches!(at.form, Form::Masdar { .. }) || grid.actors.mentions[holder].first > start {
        return false;
    }
    let disapproves = |row: u32| {
        let cue = &grid.context.lexicon.cues[row as usize];
        cue.mode.as_deref() == Some("disapprove") && cue.flags.content && !cue.flags.ambiguous
    };
    let judging = (start.saturating_sub(JUDGED)..start)
        .rev()
        .take_while(|&k| !matches!(grid.word(k), "." | "؛" | "،") && !grid.is_class(k, WordClass::Complementizer))
        .find(|&k| grid.is_cue(k, |row, _| disapproves(row)));
    judging.is_some_and(|k| (k + 1..start).all(|k| grid.verbs[k].is_none()))
}

/// `قُتلت … برصاص`, `اعتقل … على أيدي`, `قتل جنديان في هجوم`: letters seldom tell a passive, what follows does.
fn sufferer(grid: &Grid<'_>, at: &CueAt, holder: usize) -> bool {
    let word = grid.word(at.tokens.start);
    if !matches!(at.form, Form::Verb(_)) || !is(&UNDERGONE, word) {
        return false;
    }
    let ahead = at.tokens.end..(at.tokens.end + PASSIVE).min(grid.starts.len());
    let by = ahead.take_while(|&k| grid.verbs[k].is_none() && !matches!(grid.word(k), "." | "؛")).find(|&k| {
        let next = || if k + 1 < grid.starts.len() { grid.word(k + 1) } else { "" };
        match grid.word(k) {
            "علي" => matches!(next(), "يد" | "يدي" | "ايدي"),
            "من" => matches!(next(), "قبل" | "جانب"),
            "في" => names_attack(next()),
            word => word.strip_prefix('ب').is_some_and(|means| MEANS.has(means)),
        }
    });
    by.is_some_and(|by| grid.actors.mentions[holder].first < by)
}

/// `ناقش اغتيال …`: a killing is done by whom it names as its doer, or whom the sentence says to do it, not by whoever stands before it.
fn killing(grid: &Grid<'_>, at: &CueAt, holder: usize, by_rule: bool) -> bool {
    let word = grid.word(at.tokens.start);
    matches!(at.form, Form::Masdar { .. })
        && is(&KILLED, word)
        && !by_rule
        && grid.actors.mentions[holder].first < at.tokens.start
}

/// `اعتقال تونسي`, `القبض على مراهق أردني`: a private person's state is not meant.
fn private(grid: &Grid<'_>, at: &CueAt, target: usize) -> bool {
    let cue = at.cue(grid);
    let arrest = matches!(cue.mode.as_deref(), Some("arrest" | "investigate" | "convict"));
    let mention = &grid.actors.mentions[target];
    if !arrest || mention.form != MentionKind::Nisba || grid.word(mention.first).starts_with("ال") {
        return false;
    }
    let nouns = (mention.first.saturating_sub(3)..mention.first).rev().take_while(|&k| within_phrase(grid, k));
    !nouns.map(|k| grid.word(k)).any(|word| OFFICIALS.has(word) || OFFICIALS.has(bare(word)))
}

/// `هجمات باريس`, `تفجير مقديشو`: where it happened. Not `هجوم موسكو على …`.
fn scene(grid: &Grid<'_>, mention: usize) -> bool {
    let mention = &grid.actors.mentions[mention];
    let attack = mention.first.checked_sub(1).is_some_and(|k| is(&ATTACKS, grid.word(k)));
    let aimed = (mention.end..(mention.end + 3).min(grid.starts.len()))
        .any(|k| matches!(grid.word(k), "علي" | "ضد") || grid.word(k).starts_with('ل'));
    mention.form == MentionKind::Capital && attack && !aimed
}

/// `اشتباكات بين الجيش والمتمردين`: both sides stand behind `بين`, and not on the same side of `من جهة`.
fn outside_of_between(grid: &Grid<'_>, at: &CueAt, holder: usize, target: usize) -> bool {
    if !matches!(at.form, Form::Masdar { .. }) {
        return false;
    }
    let count = grid.starts.len();
    let end = at.tokens.end;
    // `معارك عنيفة اندلعت بين`
    let between = (end..(end + 4).min(count))
        .take_while(|&k| grid.covers[k].is_none() && !grid.is_mark(k))
        .find(|&k| grid.word(k) == "بين");
    let Some(between) = between else { return false };
    let reach = between..(between + BETWEEN).min(count);
    let place = |mention: usize| {
        reach.clone().find(|&k| grid.starts[k].is_some_and(|m| grid.entity(m) == grid.entity(mention)))
    };
    let person = |mention: usize| grid.actors.mentions[mention].kind == EntityType::Person;
    let (Some(h), Some(t)) = (place(holder), place(target)) else {
        // A body or a state may be there under another name: `القوات الحكومية`.
        return person(holder) && place(holder).is_none() || person(target) && place(target).is_none();
    };
    let side = reach
        .clone()
        .take_while(|&k| grid.verbs[k].is_none())
        .find(|&k| grid.word(k) == "من" && k + 1 < count && grid.word(k + 1) == "جهه");
    side.is_some_and(|side| h < side && t < side)
}

/// `الغزو الروسي لأوكرانيا`, `دعم إيران للحوثيين`: a deed that names its doer is nobody else's.
fn of_another(grid: &Grid<'_>, at: &CueAt, holder: usize, target: usize) -> bool {
    let mentions = &grid.actors.mentions;
    if !matches!(at.form, Form::Masdar { .. }) || at.governor.is_some() || mentions[holder].first >= at.tokens.start {
        return false;
    }
    let mut doers: Vec<usize> = Vec::new();
    let mut k = at.tokens.end;
    let limit = (k + DOERS).min(grid.starts.len());
    while k < limit {
        match grid.starts[k] {
            Some(m) if mentions[m].skip == 0 || grid.word(k).starts_with('و') => {
                doers.push(m);
                k = mentions[m].end;
            }
            None if grid.covers[k].is_none() && within_phrase(grid, k) && doers.is_empty() => k += 1,
            _ => break,
        }
    }
    let state = |m: usize| grid.actors.entities[grid.entity(m)].country.as_deref();
    let same = |m: usize| grid.entity(m) == grid.entity(holder) || state(m).is_some() && state(m) == state(holder);
    !doers.is_empty()
        && mentions[target].first >= k
        && doers.iter().all(|&m| grid.entity(m) != grid.entity(target))
        && !doers.iter().any(|&m| same(m))
}

/// `رئيس المفوضية الأوروبية X`, `الرئيس الأميركي X`: one is named in the other's title.
fn in_a_title(grid: &Grid<'_>, holder: usize, target: usize) -> bool {
    let named_in = |inner: usize, outer: usize| {
        let inner = &grid.actors.mentions[inner];
        inner.kind != EntityType::Person && grid.titled[inner.first] == Some(outer)
    };
    named_in(holder, target) || named_in(target, holder)
}

/// `حذر مكتب سلامة النقل الأسترالي من`: the adjective is the body's own.
fn own_adjective(grid: &Grid<'_>, at: &CueAt, holder: usize, target: usize) -> bool {
    let (holder, target) = (&grid.actors.mentions[holder], &grid.actors.mentions[target]);
    holder.kind == EntityType::Organization
        && target.form == MentionKind::Nisba
        && target.first == holder.end
        && at.tokens.start < holder.first
        && grid.word(target.first).starts_with("ال")
}
