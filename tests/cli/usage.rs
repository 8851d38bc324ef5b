//! Exit code 2 is for wrong usage, with the reason on standard error and nothing on standard output.

use super::program::Folder;

#[test]
fn wrong_usage_is_exit_code_2() {
    let folder = Folder::new("usage");
    folder.file("a.txt", "روسيا");
    for arguments in [
        &[][..],
        &["read"],
        &["analyze"],
        &["analyze", "--format", "xml", "a.txt"],
        &["analyze", "--offsets", "letters", "a.txt"],
        &["analyze", "--input", "pdf", "a.txt"],
        &["analyze", "--format", "text", "--language", "fr", "a.txt"],
        &["analyze", "--colour", "a.txt"],
        &["duplicates"],
        &["duplicates", "--input", "csv", "a.txt"],
        &["evaluate"],
        &["evaluate", "--mentions", "none", "."],
    ] {
        let run = folder.run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}: {}", run.stderr);
        assert!(!run.stderr.is_empty(), "{arguments:?} is explained");
    }
}

#[test]
fn help_and_version_are_exit_code_0() {
    let folder = Folder::new("help");
    for arguments in
        [&["--help"][..], &["--version"], &["analyze", "--help"], &["duplicates", "--help"], &["evaluate", "--help"]]
    {
        let run = folder.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
        assert!(!run.stdout.is_empty(), "{arguments:?}");
    }
}
