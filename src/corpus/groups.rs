//! Which articles are copies of one story.

use hashbrown::HashMap;

use super::sketch::{BANDS, ROWS, Sketch, similarity};

/// From here on two articles count as copies.
pub const SAME: f32 = 0.5;

/// For each article the number of the first of its group, which for most is its own.
///
/// An article joins the group whose first article it is most like, if it is like enough; else it is the first of a new one. Nobody
/// is compared with the others of a group, so that a chain of small changes (a running story, a daily bulletin) does not
/// grow into one group whose ends have nothing in common.
#[must_use]
pub fn groups(sketches: &[Sketch]) -> Vec<usize> {
    let mut firsts: HashMap<(usize, &[u32]), Vec<usize>> = HashMap::new();
    let mut groups = Vec::with_capacity(sketches.len());
    for (number, sketch) in sketches.iter().enumerate() {
        let bands = || sketch.values().chunks_exact(ROWS).enumerate().take(BANDS);
        let near = bands().filter_map(|band| firsts.get(&band)).flatten();
        let alike =
            near.map(|&first| (similarity(&sketches[first], sketch), first)).filter(|&(alike, _)| alike >= SAME);
        // Of two as like, the earlier.
        let best = alike.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if best.is_none() {
            for band in bands() {
                firsts.entry(band).or_default().push(number);
            }
        }
        groups.push(best.map_or(number, |(_, first)| first));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: [&str; 4] = [
        "أعلنت وزارة النقل في المدينة الساحلية إغلاق الميناء الكبير ثلاثة أيام",
        "بعد عاصفة قلبت رافعتين وأغرقت أربعة زوارق للصيادين قرب الرصيف الشمالي",
        "وقال مدير الميناء إن أحدا لم يصب بأذى وإن الخسائر لم تحص بعد",
        "وتوقعت دائرة الأرصاد أن تهدأ الرياح مساء الخميس وأن يعود الموج إلى حاله",
    ];

    fn grouped<const N: usize>(texts: [String; N]) -> Vec<usize> {
        groups(&texts.map(|text| Sketch::new(&text)))
    }

    #[test]
    fn copies_are_grouped_under_the_first() {
        let story = STORY.join(".\n");
        let other = "فاز الفريق الضيف بثلاثة أهداف نظيفة في مباراة الإياب وتأهل إلى الدور المقبل من البطولة".to_owned();
        let copy = format!("عاصفة تغلق الميناء\nوكالات\n{}.", STORY[..3].join(". "));
        assert_eq!(grouped([other.clone(), story, copy, other]), [0, 1, 1, 0]);
    }

    #[test]
    fn a_new_opening_over_the_same_background_is_another_article() {
        let opening = "استأنف الميناء الكبير عمله صباح الجمعة ودخلت أول سفينة بعد أن رفعت الفرق حطام الرافعتين من الرصيف وفتشت الممر. \
                       ووصف رئيس نقابة الصيادين التعويض الذي عرضته الوزارة بأنه قليل وطالب بلقاء الوزير قبل نهاية الأسبوع المقبل";
        assert_eq!(grouped([STORY.join(".\n"), format!("{opening}.\n{}", STORY[1..3].join(".\n"))]), [0, 1]);
    }

    #[test]
    fn a_chain_of_small_changes_is_no_group() {
        let sentences = [
            "أعلنت وزارة النقل إغلاق الميناء الكبير ثلاثة أيام",
            "بعد عاصفة قلبت رافعتين وأغرقت أربعة زوارق للصيادين",
            "وقال المدير إن أحدا لم يصب وإن الخسائر لم تحص",
            "وتوقعت دائرة الأرصاد أن تهدأ الرياح مساء الخميس المقبل",
            "وحولت السفن المنتظرة إلى موانئ مجاورة وأبلغ أصحابها بالأمر",
            "وعادت فرق الصيانة إلى الرصيف الشمالي صباح اليوم التالي",
            "ورفعت حطام الرافعة الأولى وفتشت قاع الممر بحثا عنها",
            "ودخلت سفينة محملة بالقمح حوض الميناء عند الظهر وأفرغت",
        ];
        // Each shares four of its five sentences with the one before it, and two with the first.
        let links = [0, 1, 2, 3].map(|from| sentences[from..from + 5].join(".\n"));
        assert_eq!(grouped(links), [0, 0, 2, 2]);
    }

    #[test]
    fn texts_without_words_are_no_copies() {
        assert_eq!(grouped(["".to_owned(), "".to_owned(), "!".to_owned()]), [0, 1, 2]);
    }
}
