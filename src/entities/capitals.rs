//! Whether a capital stands for its state (`واشنطن تؤكد`) or is the place of an event (`في واشنطن`).

use super::Context;
use crate::lexicon::{Hit, NameForm, Sense};
use crate::text::words::{WordSet, set};

/// Words before a capital that make it a place: position, motion, municipal things. Unfolded.
static PLACE_BEFORE: WordSet = WordSet::new(|| {
    set(
        "في العاصمة عاصمة مدينة شمال جنوب شرق غرب شرقي غربي شمالي جنوبي وسط قرب بلدية بلديات عمدة محافظة محافظ ضاحية ضواحي ريف \
         أحياء حي شوارع شارع مطار مطاري ميناء جامعة سفارة زار زارت يزور تزور سيزور غادر غادرت يغادر وصل وصلت يصل تصل دخل دخول \
         دخلت ودخولها مغادرة محادثات مباحثات مؤتمر اجتماع اجتماعات لقاء قمة مفاوضات اتفاق بروتوكول زيارة سكان أهالي مشارف بمدينة \
         بالعاصمة والعاصمة للعاصمة مقره مقرها ومقره ومقرها اشتباكات معرض بورصة إعلان داخل خارج نحو قبل بعد أنحاء مركز محيط لها \
         منطقة",
    )
});

/// Words of motion before `إلى` or `من`, which make what follows a place.
static MOTION: WordSet = WordSet::new(|| {
    set(
        "وصل وصلت وصول يصل توجه يتوجه توجهت سيتوجه المتوجهة المتوجه عاد عادت عودة يعود العودة سافر يسافر زيارة زيارته زيارتها \
         بزيارة الزيارة قادما قادمة رحلة رحلته جولة طريقه طريقها غادر انتقل الدخول دخول نقل نقله السفر قدم قدومه أقلعت طائرة \
         رحلات وفد وفدا أرسل إرسال سحب سفيرها سفيره سفير السفير",
    )
});

/// Whether the capital at `hit` stands for the state. The default is yes: that is how news names states.
#[must_use]
pub fn as_state(context: Context<'_>, hit: &Hit<'_>) -> bool {
    if !hit.senses.iter().any(|s| matches!(s, Sense::Actor { form: NameForm::Capital, .. })) {
        return false;
    }
    // The state's own name wins over a capital of the same letters (`تونس`), and where one says «X العاصمة» it is the city.
    let text = context.text;
    if text.word(hit.end) == "العاصمه" || is_dateline(context, hit) {
        return false;
    }
    if matches!(hit.proclitics.particle, Some('ب')) {
        return false;
    }
    if hit.proclitics.particle.is_some() {
        return true;
    }
    place_before(context, hit).is_none_or(|place| !place)
}

/// Whether the words before the token `at` make a place of it; none where they say nothing.
fn place_before(context: Context<'_>, hit: &Hit<'_>) -> Option<bool> {
    let text = context.text;
    let at = hit.first;
    let mut before = at.checked_sub(1)?;
    // Past an opening quote or bracket, not past a comma.
    while matches!(text.word(before), "\"" | "«" | "“" | "(") {
        before = before.checked_sub(1)?;
    }
    let word = text.word(before);
    // In a list the first member decides: `بلديات روما وباريس`.
    let coordinated = hit.proclitics.conjunction.is_some() && context.plain_hits(before).next().is_some();
    if coordinated || text.word(before) == "،" {
        let earlier = if word == "،" { before.checked_sub(1)? } else { before };
        let capital = context.hits.at(earlier).iter().find(|h| {
            h.end == earlier + 1 && h.senses.iter().any(|s| matches!(s, Sense::Actor { form: NameForm::Capital, .. }))
        });
        if let Some(capital) = capital {
            if capital.proclitics.particle == Some('ب') {
                return Some(true);
            }
            return place_before(context, capital);
        }
        return None;
    }
    let stripped = word.strip_prefix('و').unwrap_or(word);
    if PLACE_BEFORE.has(word) || PLACE_BEFORE.has(stripped) {
        return Some(true);
    }
    if matches!(stripped, "الي" | "من") {
        let window = before.saturating_sub(5)..before;
        let moves = window.rev().take_while(|&k| !matches!(text.word(k), "." | "،" | "\"")).any(|k| {
            let w = text.word(k);
            MOTION.has(w) || w.strip_prefix(['و', 'ف', 'ل', 'ب']).is_some_and(|w| MOTION.has(w))
        });
        return Some(moves);
    }
    // After its own state's adjective or name: `الإمارات أبو ظبي` is no list; `العاصمة البلجيكية بروكسل`.
    let two_before = before.checked_sub(1).map_or("", |k| text.word(k));
    if two_before.ends_with("عاصمه") {
        return Some(true);
    }
    None
}

/// Whether the hit opens its line as a dateline does: `موسكو - 3 - 2 (كونا)`, `استانا (كازاخستان):`, `دبي، الإمارات (CNN)`,
/// `تونس 11 ديسمبر 2016 (وات)`.
#[must_use]
pub fn is_dateline(context: Context<'_>, hit: &Hit<'_>) -> bool {
    let text = context.text;
    if !text.tokens[hit.first].line_start || hit.skip > 0 {
        return false;
    }
    let line_end = (hit.end..text.tokens.len()).find(|&k| text.tokens[k].line_start).unwrap_or(text.tokens.len());
    match text.word(hit.end) {
        "-" | "/" | "(" | "–" | "—" => true,
        "،" => (hit.end..line_end.min(hit.end + 8)).any(|k| text.word(k) == "("),
        day if day.starts_with(|c: char| c.is_ascii_digit()) => {
            let date = hit.end..line_end.min(hit.end + 6);
            context.lexicon.dates.find(text.folded_range(&date)).is_some()
        }
        _ => false,
    }
}
