//! Counts of hits, misses and spurious readings, a row a measure.

use std::collections::{BTreeMap, HashMap, HashSet};

use rasid::Analysis;
use rasid::analysis::{EntityType, Mention, MentionKind};

use super::gold::{Gold, Span};

const TYPES: [(EntityType, &str); 4] = [
    (EntityType::Person, "person"),
    (EntityType::Organization, "organization"),
    (EntityType::Country, "country"),
    (EntityType::Place, "place"),
];

/// All measures, in the order they were first counted.
#[derive(Default)]
pub struct Scores {
    rows: Vec<(String, [usize; 3])>,
}

/// A directed position by whatever names its ends.
type Triple = (String, String, String);

/// Greedy one-to-one matching of (weight, gold, predicted), the heaviest first.
fn one_to_one<G: Copy + Eq + std::hash::Hash, P: Copy + Eq + std::hash::Hash>(
    mut candidates: Vec<(usize, G, P)>,
) -> HashMap<G, P> {
    candidates.sort_by_key(|c| std::cmp::Reverse(c.0));
    let mut taken = HashSet::new();
    let mut pairs = HashMap::new();
    for (_, gold, predicted) in candidates {
        if !pairs.contains_key(&gold) && taken.insert(predicted) {
            pairs.insert(gold, predicted);
        }
    }
    pairs
}

fn overlap(span: &Span, mention: &Mention) -> usize {
    span.end.min(mention.end).saturating_sub(span.start.max(mention.start))
}

impl Scores {
    fn add(&mut self, name: &str, hit: usize, missed: usize, spurious: usize) {
        let row = match self.rows.iter().position(|(n, _)| n == name) {
            Some(row) => row,
            None => {
                self.rows.push((name.to_owned(), [0; 3]));
                self.rows.len() - 1
            }
        };
        for (total, n) in self.rows[row].1.iter_mut().zip([hit, missed, spurious]) {
            *total += n;
        }
    }

    /// Counts one article; offsets of `analysis` are bytes.
    pub fn article(&mut self, gold: &Gold, analysis: &Analysis, detail: bool) {
        let entity = |id: &str| analysis.entities.iter().position(|e| e.id == id);
        let mentions: Vec<&Mention> =
            analysis.mentions.iter().filter(|m| !matches!(m.kind, MentionKind::Pronoun | MentionKind::Title)).collect();
        let owner: Vec<usize> = mentions.iter().map(|m| entity(&m.entity).unwrap_or(usize::MAX)).collect();
        let outer: Vec<&Span> = gold.spans.iter().filter(|s| !s.nested).collect();
        let inner: Vec<&Span> = gold.spans.iter().filter(|s| s.nested).collect();
        let mut shared: Vec<((usize, usize), usize)> = Vec::new();
        for (kind, name) in TYPES {
            let want: Vec<&Span> = outer.iter().copied().filter(|s| gold.entities[s.entity].kind == kind).collect();
            let have: Vec<usize> = (0..mentions.len())
                .filter(|&k| analysis.entities.get(owner[k]).is_some_and(|e| e.kind == kind))
                .collect();
            let agree = |s: &Span, k: usize| {
                kind != EntityType::Country || analysis.entities[owner[k]].country == gold.entities[s.entity].country
            };
            let mut candidates = Vec::new();
            for (i, s) in want.iter().enumerate() {
                for (j, &k) in have.iter().enumerate() {
                    let common = overlap(s, mentions[k]);
                    // Weighed in code points, as the spans of other tools are.
                    if common > 0 && agree(s, k) {
                        let (from, to) = (s.start.max(mentions[k].start), s.end.min(mentions[k].end));
                        candidates.push((gold.text[from..to].chars().count(), i, j));
                    }
                }
            }
            let pairs = one_to_one(candidates);
            let mut ordered: Vec<(usize, usize)> = pairs.iter().map(|(&i, &j)| (i, j)).collect();
            ordered.sort_unstable();
            for &(i, j) in &ordered {
                let key = (want[i].entity, owner[have[j]]);
                match shared.iter_mut().find(|(k, _)| *k == key) {
                    Some((_, n)) => *n += 1,
                    None => shared.push((key, 1)),
                }
            }
            let matched: HashSet<usize> = pairs.values().copied().collect();
            let stray: Vec<usize> = (0..have.len())
                .filter(|j| !matched.contains(j))
                .filter(|&j| {
                    let m = mentions[have[j]];
                    let length = gold.text[m.start..m.end].chars().count();
                    let longer = |s: &&&Span| {
                        overlap(s, m) > 0
                            && gold.entities[s.entity].kind != kind
                            && gold.text[s.start..s.end].chars().count() > length
                    };
                    !outer.iter().any(|s| longer(&s)) && !inner.iter().any(|s| overlap(s, m) > 0)
                })
                .collect();
            let exact = pairs
                .iter()
                .filter(|&(&i, &j)| (want[i].start, want[i].end) == (mentions[have[j]].start, mentions[have[j]].end))
                .count();
            self.add(&format!("mention.{name}"), pairs.len(), want.len() - pairs.len(), stray.len());
            self.add(&format!("exact.{name}"), exact, want.len() - exact, stray.len() + pairs.len() - exact);
            if detail {
                for (_, s) in want.iter().enumerate().filter(|(i, _)| !pairs.contains_key(i)) {
                    println!(
                        "{} missed {name} {} ({}) at {}",
                        gold.name,
                        &gold.text[s.start..s.end],
                        gold.entities[s.entity].id,
                        s.start
                    );
                }
                for j in stray {
                    let m = mentions[have[j]];
                    println!(
                        "{} spurious {name} {} ({}) at {}",
                        gold.name,
                        &gold.text[m.start..m.end],
                        m.entity,
                        m.start
                    );
                }
            }
        }
        let aligned = one_to_one(shared.into_iter().map(|((g, p), n)| (n, g, p)).collect());
        let back: HashMap<usize, usize> = aligned.iter().map(|(&g, &p)| (p, g)).collect();
        let seen: HashSet<usize> = owner.iter().copied().collect();
        for (kind, name) in TYPES {
            let want: HashSet<usize> =
                outer.iter().map(|s| s.entity).filter(|&e| gold.entities[e].kind == kind).collect();
            let hit = want.iter().filter(|e| aligned.contains_key(e)).count();
            let stray = seen
                .iter()
                .filter(|&&p| analysis.entities.get(p).is_some_and(|e| e.kind == kind) && !back.contains_key(&p))
                .count();
            self.add(&format!("entity.{name}"), hit, want.len() - hit, stray);
        }
        self.stances(gold, analysis, &back, detail);
        self.meta(gold, analysis);
    }

    fn stances(&mut self, gold: &Gold, analysis: &Analysis, back: &HashMap<usize, usize>, detail: bool) {
        let gold_id = |id: &str| gold.entities.iter().find(|e| e.id == id);
        let predicted = |id: &str| analysis.entities.iter().position(|e| e.id == id);
        let actor = |id: &str| {
            predicted(id).and_then(|p| back.get(&p)).map_or_else(|| format!("?{id}"), |&g| gold.entities[g].id.clone())
        };
        let side =
            |id: &str| predicted(id).and_then(|p| analysis.entities[p].country.clone()).unwrap_or_else(|| actor(id));
        let side_gold = |id: &str| gold_id(id).and_then(|e| e.country.clone()).unwrap_or_else(|| id.to_owned());
        let same = |id: &str| id.to_owned();
        type Name<'f> = &'f dyn Fn(&str) -> String;
        let grains: [(&str, Name<'_>, Name<'_>); 2] = [("actor", &same, &actor), ("side", &side_gold, &side)];
        for (grain, of_gold, of_predicted) in grains {
            let of = |optional: bool| -> HashSet<Triple> {
                gold.stances
                    .iter()
                    .filter(|s| s.optional == optional)
                    .map(|s| (of_gold(&s.holder), s.stance.clone(), of_gold(&s.target)))
                    .collect()
            };
            let want = of(false);
            let free: HashSet<Triple> = of(true).difference(&want).cloned().collect();
            let have: HashSet<Triple> = analysis
                .stances
                .iter()
                .filter_map(|s| {
                    Some((
                        of_predicted(&s.holder),
                        format!("{:?}", s.stance).to_lowercase(),
                        of_predicted(s.target.as_deref()?),
                    ))
                })
                .collect();
            let missed: BTreeMap<&Triple, ()> = want.difference(&have).map(|t| (t, ())).collect();
            let spurious: BTreeMap<&Triple, ()> =
                have.iter().filter(|t| !want.contains(*t) && !free.contains(*t)).map(|t| (t, ())).collect();
            self.add(&format!("stance.{grain}"), want.intersection(&have).count(), missed.len(), spurious.len());
            if detail {
                missed.keys().for_each(|t| println!("{} missed stance {grain} {t:?}", gold.name));
                spurious.keys().for_each(|t| println!("{} spurious stance {grain} {t:?}", gold.name));
            }
        }
    }

    fn meta(&mut self, gold: &Gold, analysis: &Analysis) {
        let clean =
            |value: &Option<String>| value.as_deref().unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
        for (name, want, have) in [
            ("source", &gold.meta.source, &analysis.doc.source),
            ("dateline", &gold.meta.dateline, &analysis.doc.dateline),
            ("published", &gold.meta.published, &analysis.doc.published),
            ("headline", &gold.meta.headline, &analysis.doc.title),
        ] {
            if want.as_ref().is_some_and(|w| !w.is_empty()) {
                let same = clean(want) == clean(have);
                self.add(&format!("meta.{name}"), usize::from(same), usize::from(!same), 0);
            }
        }
    }

    /// Prints a row a measure.
    pub fn print(&self) {
        for (name, [hit, missed, spurious]) in &self.rows {
            let ratio = |n: usize| *hit as f64 / n.max(1) as f64;
            let (p, r) = (ratio(hit + spurious), ratio(hit + missed));
            let f = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
            println!("{name:24} P {p:.3}  R {r:.3}  F1 {f:.3}   ({hit} hit, {missed} missed, {spurious} spurious)");
        }
    }
}
