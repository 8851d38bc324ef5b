//! `rasid duplicates`.

use super::program::Folder;

const STORY: &str = "العاصفة تغلق الميناء\n\
    أعلنت وزارة النقل، اليوم، إغلاق الميناء الكبير ثلاثة أيام بعد عاصفة قلبت رافعتين وأغرقت أربعة زوارق للصيادين قرب الرصيف الشمالي.\n\
    وقال المدير إن أحداً لم يُصب بأذى، وإن الخسائر لم تحص بعد، وإن السفن المنتظرة حولت إلى موانئ مجاورة.";

/// As another outlet prints it.
const COPY: &str = "ميناء مغلق ثلاثة أيام\nوكالات\n\
    اعلنت وزارة النقل اليوم اغلاق الميناء الكبير ثلاثة ايام بعد عاصفة قلبت رافعتين واغرقت اربعة زوارق للصيادين قرب الرصيف الشمالي.\n\
    وقال المدير إن احدا لم يصب بأذى وإن الخسائر لم تحص بعد.";

const OTHER: &str =
    "فتحت المكتبة العامة أبوابها للزوار مساء السبت بعد عامين من الترميم، وحضر الافتتاح مئات من سكان الحي القديم.";

#[test]
fn a_group_of_copies_is_a_line() {
    let folder = Folder::new("copies");
    std::fs::create_dir_all(folder.path("b")).expect("the folder is writable");
    folder.file("a.txt", STORY).file("other.txt", OTHER).file("b/a.txt", COPY);
    let run = folder.run(&["duplicates", "other.txt", "a.txt", "b/a.txt"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "a.txt\tb/a.txt\n", ""));
}

#[test]
fn lines_are_named_by_their_ids() {
    let folder = Folder::new("copies-lines");
    let line = |id: &str, text: &str| serde_json::json!({ "id": id, "text": text }).to_string();
    let lines = [line("x\t1", STORY), line("2", OTHER), "{".to_owned(), line("3", COPY)].join("\n");
    let run = folder.run_with(&["duplicates", "--input", "jsonl", "-"], &lines);
    assert_eq!((run.code, run.stdout.as_str()), (1, "x 1\t3\n"));
    assert!(run.stderr.contains("-:3"), "{}", run.stderr);
}

#[test]
fn nothing_twice_is_nothing_printed() {
    let folder = Folder::new("no-copies");
    folder.file("a.txt", STORY).file("b.txt", OTHER);
    let run = folder.run(&["duplicates", "a.txt", "b.txt"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
}
