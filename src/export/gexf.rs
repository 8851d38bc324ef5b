//! GEXF 1.3, as Gephi reads it: who stands with and against whom, over all articles.

use std::fmt::Write as _;

use hashbrown::HashMap;

use super::CODER;
use super::source::{Source, word};
use crate::analysis::{EntityType, Polarity};

/// The columns of nodes and of edges, each with its type, in the order of their values.
const OF_NODES: [(&str, &str); 6] = [
    ("name_en", "string"),
    ("type", "string"),
    ("country", "string"),
    ("sector", "string"),
    ("mentions", "integer"),
    ("articles", "integer"),
];
const OF_EDGES: [(&str, &str); 4] =
    [("stance", "string"), ("articles", "integer"), ("stances", "integer"), ("confidence", "double")];

/// What the articles so far say.
#[derive(Default)]
pub struct Network {
    articles: usize,
    nodes: Vec<Node>,
    /// The place of each key in `nodes`.
    places: HashMap<String, usize>,
    edges: Vec<Edge>,
    /// The place of each (holder, target, stance) in `edges`.
    ties: HashMap<(usize, usize, Polarity), usize>,
}

/// An entity, as the first article that names it shows it.
struct Node {
    key: String,
    name: String,
    name_en: Option<String>,
    kind: EntityType,
    country: Option<String>,
    sector: Option<String>,
    mentions: usize,
    articles: Counted,
}

struct Edge {
    holder: usize,
    target: usize,
    stance: Polarity,
    articles: Counted,
    stances: usize,
    /// The best.
    confidence: f32,
}

/// In how many articles something stands.
#[derive(Default)]
struct Counted {
    count: usize,
    /// The number of the last one, from 1.
    last: usize,
}

impl Counted {
    fn seen_in(&mut self, article: usize) {
        self.count += usize::from(self.last != article);
        self.last = article;
    }
}

impl Network {
    /// Adds an article.
    pub fn add(&mut self, source: &Source<'_>) {
        self.articles += 1;
        let mut of_id: HashMap<&str, usize> = HashMap::new();
        for entity in &source.analysis.entities {
            let next = self.nodes.len();
            let place = *self.places.entry_ref(entity.key.as_str()).or_insert(next);
            if place == next {
                self.nodes.push(Node {
                    key: entity.key.clone(),
                    name: entity.name.clone(),
                    name_en: None,
                    kind: entity.kind,
                    country: None,
                    sector: None,
                    mentions: 0,
                    articles: Counted::default(),
                });
            }
            let node = &mut self.nodes[place];
            // What one article does not tell, another may.
            for (known, here) in [
                (&mut node.name_en, &entity.name_en),
                (&mut node.country, &entity.country),
                (&mut node.sector, &entity.sector),
            ] {
                if known.is_none() {
                    known.clone_from(here);
                }
            }
            node.articles.seen_in(self.articles);
            of_id.insert(&entity.id, place);
        }
        for mention in &source.analysis.mentions {
            if let Some(&place) = of_id.get(mention.entity.as_str()) {
                self.nodes[place].mentions += 1;
            }
        }
        for stance in &source.analysis.stances {
            let place = |id: &str| of_id.get(id).copied();
            let ends = (place(&stance.holder), stance.target.as_deref().and_then(place));
            let (Some(holder), Some(target)) = ends else { continue };
            let next = self.edges.len();
            let at = *self.ties.entry((holder, target, stance.stance)).or_insert(next);
            if at == next {
                let (articles, stances, confidence) = (Counted::default(), 0, 0.0);
                self.edges.push(Edge { holder, target, stance: stance.stance, articles, stances, confidence });
            }
            let edge = &mut self.edges[at];
            edge.articles.seen_in(self.articles);
            edge.stances += 1;
            edge.confidence = edge.confidence.max(stance.confidence);
        }
    }

    /// The network of those who hold a stance or have one towards them. Two parties have an edge for each direction and stance, whose
    /// weight is the number of articles that say so.
    pub fn document(self) -> String {
        let mut tied = vec![false; self.nodes.len()];
        for edge in &self.edges {
            (tied[edge.holder], tied[edge.target]) = (true, true);
        }
        let mut text = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n\
             <meta>\n<creator>{CODER}</creator>\n\
             <description>Stances from holder to target in {} articles; weight: articles that say so.</description>\n</meta>\n\
             <graph mode=\"static\" defaultedgetype=\"directed\" idtype=\"string\">\n",
            self.articles
        );
        declare(&mut text, "node", &OF_NODES);
        declare(&mut text, "edge", &OF_EDGES);
        text.push_str("<nodes>\n");
        for (node, _) in self.nodes.iter().zip(tied).filter(|(_, tied)| *tied) {
            let _ = write!(text, "<node id=\"{}\" label=\"{}\">", escaped(&node.key), escaped(&node.name));
            let values = [
                node.name_en.clone(),
                Some(word(node.kind)),
                node.country.clone(),
                node.sector.clone(),
                Some(node.mentions.to_string()),
                Some(node.articles.count.to_string()),
            ];
            attributes(&mut text, &OF_NODES, values);
            text.push_str("</node>\n");
        }
        text.push_str("</nodes>\n<edges>\n");
        for (number, edge) in self.edges.iter().enumerate() {
            let (holder, target) = (&self.nodes[edge.holder].key, &self.nodes[edge.target].key);
            let (stance, articles) = (word(edge.stance), edge.articles.count);
            // Gephi keeps parallel edges apart by their kind.
            let _ = write!(
                text,
                "<edge id=\"{number}\" source=\"{}\" target=\"{}\" kind=\"{stance}\" weight=\"{articles}\">",
                escaped(holder),
                escaped(target)
            );
            let counts = [articles.to_string(), edge.stances.to_string(), format!("{:.2}", edge.confidence)];
            let [articles, stances, confidence] = counts.map(Some);
            attributes(&mut text, &OF_EDGES, [Some(stance), articles, stances, confidence]);
            text.push_str("</edge>\n");
        }
        text.push_str("</edges>\n</graph>\n</gexf>\n");
        text
    }
}

fn declare(text: &mut String, class: &str, columns: &[(&str, &str)]) {
    let _ = writeln!(text, "<attributes class=\"{class}\">");
    for (name, kind) in columns {
        let _ = writeln!(text, "<attribute id=\"{name}\" title=\"{name}\" type=\"{kind}\"/>");
    }
    text.push_str("</attributes>\n");
}

/// The values of the columns, in their order; what is not known is left out.
fn attributes<const N: usize>(text: &mut String, columns: &[(&str, &str); N], values: [Option<String>; N]) {
    text.push_str("<attvalues>");
    for ((name, _), value) in columns.iter().zip(values) {
        if let Some(value) = value {
            let _ = write!(text, "<attvalue for=\"{name}\" value=\"{}\"/>", escaped(&value));
        }
    }
    text.push_str("</attvalues>");
}

/// As the value of an attribute; what XML 1.0 cannot hold becomes a space.
fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => escaped.push(' '),
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_value_ends_its_attribute() {
        assert_eq!(escaped("أ \"<&>'\n\u{0}\u{FFFF}"), "أ &quot;&lt;&amp;&gt;'   ");
    }
}
