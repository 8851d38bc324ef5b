//! What looks like a stance and is none: invitations, evils that are fought, what an adversary alleges, games.

use super::arguments::Argument;
use super::cues::{CueAt, Form};
use super::grid::Grid;
use crate::lexicon::{CueForm, Sense, WordClass};
use crate::reasons::Code;
use crate::text::words::{WordSet, set};

/// What a demand asks for where it goes against the line of whom it is put to. Unfolded, without `ب`, `إلى`, `ال`.
static AGAINST: WordSet = WordSet::new(|| {
    set(
        "وقف كف توقف تراجع انسحاب سحب إنهاء رفع إفراج إطلاق إلغاء امتناع عدم تخلي تخل محاسبة اعتذار رحيل استقالة تنحي مغادرة خروج إخلاء تفكيك \
         نزع تسليم إعادة احترام التزام امتثال تنفيذ تجميد إزالة منع كشف إعطاء تحمل تحميل ضغط سماح تحقيق تقديم",
    )
});

/// Words of sport and of nothing else. Unfolded.
static SPORT: WordSet = WordSet::new(|| {
    set(
        "مباراة مباراته مباراتها المباراة مباريات المباريات الدوري لاعب اللاعب لاعبين لاعبون اللاعبين مهاجم المهاجم المنتخب منتخب ركلات الملعب ملعب الحارس \
         المدرب مدرب بالدوري للدوري لمنتخب بالمباراة لمباراة كأس بكأس لكأس نادي لنادي هداف أولمبياد الأولمبياد الأولمبية المونديال",
    )
});

/// Words that sport shares with other things. Unfolded.
static GAMES: WordSet = WordSet::new(|| {
    set(
        "فريق الفريق فريقه هدف هدفا هدفين أهداف نقاط نقطة الجولة بطولة البطولة اللقب لقب الشوط النهائي نهائي الترتيب الجماهير صفر كرة القدم الأهلي",
    )
});

/// What in sport is no stance: winning, helping, engaging.
const PLAYED: &[&str] =
    &["ASSAULT", "COERCE", "MOBILIZE", "AID", "COOPERATE", "AGREE", "SUPPORT", "THREATEN", "RETREAT"];

/// How far around a cue words of sport are looked for, in tokens.
const AROUND: usize = 25;

/// What an invitation is for.
const INVITED: &[&str] = &["لزياره", "لحضور", "للمشاركه", "للحضور", "لزيارتها", "لزيارته"];

/// How far after its verb what is refused stands, in tokens: its subject may stand before it.
const TALKED: usize = 12;

/// How far after its target a demand says what it asks for, in tokens.
const REACH: usize = 8;

/// What somebody refuses who will not talk: `رفض التعليق على`. Unfolded, without `ال`.
static TALK: WordSet = WordSet::new(|| set("كشف ذكر إفصاح تعليق إدلاء خوض إجابة تحديد تأكيد حديث بوح"));

/// Whether the cue says nothing of holder and target here.
#[must_use]
pub fn is_void(grid: &Grid<'_>, at: &CueAt, target: &Argument) -> bool {
    let cue = at.cue(grid);
    let after = target.end.max(at.tokens.end);
    let following = || {
        (after..(after + REACH).min(grid.starts.len()))
            .map(|k| grid.word(k))
            .take_while(|w| !matches!(*w, "." | "؟" | "!"))
    };
    if cue.flags.request {
        let invited = following().any(|w| INVITED.contains(&w));
        let against = following().any(|w| {
            let bare = w.strip_prefix(['ب', 'ل', 'و']).unwrap_or(w);
            AGAINST.has(w)
                || AGAINST.has(bare)
                || AGAINST.has(bare.strip_prefix("ال").unwrap_or(bare))
                || w.strip_prefix("لل").is_some_and(|w| AGAINST.has(w))
        });
        if invited || !against {
            return true;
        }
    }
    // `مكافحة الإرهاب في X`, `أجهزة مكافحة المخدرات التابعة ل…`: only what is fought itself can be the target.
    if cue.flags.bad_topic
        && (target.code != Code::TargetGenitive && target.code != Code::Object || target.value.is_some())
    {
        return true;
    }
    silent(grid, at)
        || sport(grid, at)
        || alleged(grid, at)
        || denied(grid, at)
        || asked(grid, at)
        || under_negation(grid, at)
}

/// `رفض التعليق على …`, `رفض الكشف عن هويته`: silence is no position.
fn silent(grid: &Grid<'_>, at: &CueAt) -> bool {
    let refuses = at.cue(grid).event.as_deref() == Some("REJECT");
    let after = at.tokens.end..(at.tokens.end + TALKED).min(grid.starts.len());
    refuses
        && after.take_while(|&k| !grid.is_mark(k)).any(|k| {
            let word = grid.word(k);
            TALK.has(word.strip_prefix("ال").unwrap_or(word))
        })
}

/// `سحق إنتر ميلان ريال مدريد 3-1`, `ساعد فريقه على الفوز بالدوري`.
fn sport(grid: &Grid<'_>, at: &CueAt) -> bool {
    if !at.cue(grid).event.as_deref().is_some_and(|event| PLAYED.contains(&event)) {
        return false;
    }
    let from = at.tokens.start.saturating_sub(AROUND);
    let to = (at.tokens.end + AROUND).min(grid.starts.len());
    let words = || (from..to).map(|k| grid.word(k));
    let (own, shared) = (words().filter(|w| SPORT.has(w)).count(), words().filter(|w| GAMES.has(w)).count());
    own > 1 || own > 0 && shared > 0
}

/// `نفت روسيا دعمها لإيران`: a deed that is denied is nobody's. What is not denied (`لم تنف`) may be.
fn denied(grid: &Grid<'_>, at: &CueAt) -> bool {
    if matches!(at.form, Form::Verb(_)) {
        return false;
    }
    denied_before(grid, at.governor.unwrap_or(at.tokens.start))
}

/// Whether a word of denying stands close before the token, in its clause.
#[must_use]
pub fn denied_before(grid: &Grid<'_>, first: usize) -> bool {
    let lexicon = grid.context.lexicon;
    let denies = |k: usize| {
        let verb = grid.verbs[k].and_then(|v| lexicon.verbs[v.verb as usize].report);
        let noun = || {
            grid.context.hits.at(k).iter().flat_map(|h| h.senses).find_map(|s| match *s {
                Sense::Reporting { row, .. } => Some(row),
                _ => None,
            })
        };
        verb.or_else(noun).is_some_and(|r| lexicon.reports[r as usize].deny)
    };
    (first.saturating_sub(8)..first)
        .rev()
        .take_while(|&k| !grid.is_mark(k) && !grid.is_class(k, WordClass::Complementizer))
        .any(denies)
}

/// `لا تدعم فرنسا العقوبات على إيران`, `لم ترفض فرنسا دعم إيران`: of a deed that a negated verb governs nothing is said.
fn under_negation(grid: &Grid<'_>, at: &CueAt) -> bool {
    if !matches!(at.form, Form::Masdar { .. }) {
        return false;
    }
    let first = at.tokens.start;
    let verb = (first.saturating_sub(5)..first)
        .rev()
        .take_while(|&k| !grid.is_mark(k) && !grid.is_class(k, WordClass::Complementizer))
        .find(|&k| grid.verbs[k].is_some());
    let negator = |k: usize| grid.is_class(k, WordClass::Negator) && !matches!(grid.word(k), "ما" | "غير");
    verb.is_some_and(|verb| (verb.saturating_sub(1)..verb).any(negator))
}

/// How far a sentence is followed to its question mark, in tokens.
const FORWARD: usize = 60;

/// Whether it is asked, not said.
fn asked(grid: &Grid<'_>, at: &CueAt) -> bool {
    let text = grid.context.text;
    let start = at.tokens.start;
    let end = (start..text.tokens.len().min(start + FORWARD))
        .take_while(|&k| !text.tokens[k].line_start || k == start)
        .find(|&k| matches!(grid.word(k), "." | "؟" | "?" | "!"));
    let begins =
        (start.saturating_sub(6)..start).any(|k| matches!(grid.word(k), "هل" | "وهل" | "لماذا" | "كيف" | "ماذا"));
    end.is_some_and(|k| matches!(grid.word(k), "؟" | "?")) || begins
}

/// `تتهم السعودية قطر بدعمها لـ…`: what one is accused of is the accuser's word, not one's own stance.
fn alleged(grid: &Grid<'_>, at: &CueAt) -> bool {
    let nominal = matches!(at.form, Form::Masdar { .. } | Form::Light);
    let with_ba = grid
        .context
        .hits
        .at(at.tokens.start)
        .iter()
        .any(|h| h.proclitics.particle == Some('ب') && h.end == at.tokens.end);
    if !nominal || !with_ba {
        return false;
    }
    let lexicon = grid.context.lexicon;
    let accuses = |row: u32| lexicon.cues[row as usize].event.as_deref() == Some("ACCUSE");
    let before = (at.tokens.start.saturating_sub(12)..at.tokens.start).rev();
    before.take_while(|&k| !matches!(grid.word(k), "." | "؛")).any(|k| {
        grid.is_cue(k, |row, form| matches!(form, None | Some(CueForm::Participle | CueForm::Masdar)) && accuses(row))
    })
}
