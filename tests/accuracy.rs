//! Accuracy never falls: `rasid evaluate` on the seeds against the floors of `tests/accuracy-floors.tsv`.
//!
//! A floor only rises. With `RASID_STRICT=1` a figure far above its floor is a failure too: raise the floor.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// How far a figure may stand above its floor before a strict run asks to raise it.
const SLACK: f64 = 0.02;

/// Name of a set in the table, its folder, and whether stances are read on the gold mentions.
const SETS: [(&str, &str, bool); 4] = [
    ("seeds", "seeds", false),
    ("seeds, gold mentions", "seeds", true),
    ("shared seeds", "../shared/gold/seeds", false),
    ("shared seeds, gold mentions", "../shared/gold/seeds", true),
];

struct Floor {
    set: String,
    measure: String,
    floor: f64,
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn floors() -> Vec<Floor> {
    let text = fs::read_to_string(repository().join("tests/accuracy-floors.tsv")).expect("tests/accuracy-floors.tsv");
    let mut rows = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(rows.next(), Some("set\tmeasure\tfloor"), "the header of tests/accuracy-floors.tsv");
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let [set, measure, floor] = cells[..] else { panic!("three cells: {row}") };
        let floor = floor.parse().unwrap_or_else(|e| panic!("{row}: {e}"));
        assert!(SETS.iter().any(|(name, ..)| *name == set), "no such set: {row}");
        Floor { set: set.to_owned(), measure: measure.to_owned(), floor }
    })
    .collect()
}

/// F1 by measure, as `rasid evaluate` prints it.
fn figures(folder: &Path, gold_mentions: bool) -> HashMap<String, f64> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rasid"));
    command.arg("evaluate").arg(folder);
    if gold_mentions {
        command.args(["--mentions", "gold"]);
    }
    let output = command.output().expect("rasid runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout)
        .expect("UTF-8")
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let measure = words.next()?;
            let f1 = words.skip_while(|word| *word != "F1").nth(1)?;
            Some((measure.to_owned(), f1.parse().ok()?))
        })
        .collect()
}

#[test]
fn no_measure_falls_below_its_floor() {
    let floors = floors();
    let strict = std::env::var_os("RASID_STRICT").is_some_and(|value| value == "1");
    let mut faults = Vec::new();
    for (set, folder, gold_mentions) in SETS {
        let folder = repository().join(folder);
        if !folder.exists() {
            eprintln!("skipped: no {}", folder.display());
            continue;
        }
        let figures = figures(&folder, gold_mentions);
        for Floor { measure, floor, .. } in floors.iter().filter(|floor| floor.set == set) {
            match figures.get(measure) {
                None => faults.push(format!("{set}: `rasid evaluate` prints no {measure}")),
                Some(f1) if f1 < floor => faults.push(format!(
                    "{set}: {measure} fell to {f1:.3}, its floor is {floor:.3}: rasid evaluate --detail shows the errors"
                )),
                Some(f1) if strict && f1 - floor > SLACK => {
                    faults.push(format!("{set}: {measure} stands at {f1:.3}, its floor is {floor:.3}: raise the floor"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_set_has_floors_for_names_and_stances() {
    let floors = floors();
    for (set, _, gold_mentions) in SETS {
        let has = |measure: &str| floors.iter().any(|floor| floor.set == set && floor.measure == measure);
        assert!(has("stance.actor"), "{set}: stance.actor has no floor");
        assert!(gold_mentions || has("mention.country") && has("mention.person"), "{set}: names have no floors");
    }
}
