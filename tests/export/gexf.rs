//! The network of stances as GEXF.

use rasid::Analysis;
use rasid::analysis::Polarity;
use rasid::export::{Article, Format, export};
use roxmltree::{Document, Node};

use super::program::{analyze, exported};

/// Those of these articles, each with its text.
fn network(articles: &[(Analysis, &str)]) -> String {
    export(Format::Gexf, articles.iter().map(|(analysis, text)| Article { analysis, text }))
}

fn named<'a>(document: &'a Document<'_>, tag: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name(("http://gexf.net/1.3", tag)))
}

/// An attribute by the title it is declared with.
fn value<'a>(document: &'a Document<'_>, of: Node<'a, 'a>, title: &str) -> Option<&'a str> {
    let class = of.tag_name().name();
    let declared = named(document, "attribute").find(|attribute| {
        let classed = attribute.parent().is_some_and(|parent| parent.attribute("class") == Some(class));
        classed && attribute.attribute("title") == Some(title)
    });
    let id = declared.unwrap_or_else(|| panic!("{title} of {class} is declared")).attribute("id");
    let values = of.descendants().filter(|node| node.tag_name().name() == "attvalue");
    values.filter(|value| value.attribute("for") == id).find_map(|value| value.attribute("value"))
}

fn edges(text: &str) -> Vec<[String; 4]> {
    let document = Document::parse(text).expect("XML");
    let cells = |edge: Node<'_, '_>| {
        ["source", "kind", "target", "weight"].map(|name| edge.attribute(name).unwrap_or("").to_owned())
    };
    named(&document, "edge").map(cells).collect()
}

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    let text = exported(Format::Gexf, "أدانت فرنسا روسيا.");
    let document = Document::parse(&text).expect("XML");
    let children = |of: Node<'_, '_>| -> Vec<String> {
        of.children().filter(Node::is_element).map(|node| node.tag_name().name().to_owned()).collect()
    };
    let root = document.root_element();
    assert_eq!((root.tag_name().namespace(), root.attribute("version")), (Some("http://gexf.net/1.3"), Some("1.3")));
    assert_eq!(children(root), ["meta", "graph"]);
    let graph = named(&document, "graph").next().expect("a graph");
    assert_eq!((graph.attribute("defaultedgetype"), graph.attribute("mode")), (Some("directed"), Some("static")));
    assert_eq!(children(graph), ["attributes", "attributes", "nodes", "edges"]);
    for element in named(&document, "node").chain(named(&document, "edge")) {
        assert_eq!(children(element), ["attvalues"]);
    }
    for value in named(&document, "attvalue") {
        let declared = named(&document, "attribute").any(|of| of.attribute("id") == value.attribute("for"));
        assert!(declared && value.attribute("value").is_some(), "{value:?}");
    }
}

#[test]
fn parties_are_the_same_in_all_articles_and_the_weight_counts_articles() {
    let twice = "أدانت فرنسا روسيا. نددت فرنسا بروسيا.";
    let once = "أدانت فرنسا روسيا. أيدت مصر السودان.";
    let articles = [(analyze("a", twice), twice), (analyze("b", once), once)];
    let text = network(&articles);
    assert_eq!(
        edges(&text),
        [["country:FR", "oppose", "country:RU", "2"], ["country:EG", "support", "country:SD", "1"]]
    );
    let document = Document::parse(&text).expect("XML");
    let edge = named(&document, "edge").next().expect("an edge");
    let best = articles.iter().flat_map(|(a, _)| &a.stances).filter(|s| s.stance == Polarity::Oppose);
    let best = best.map(|s| s.confidence).fold(0.0, f32::max);
    let shown =
        ["stance", "articles", "stances", "confidence"].map(|title| value(&document, edge, title).unwrap_or(""));
    assert_eq!(shown, ["oppose", "2", "3", &format!("{best:.2}")]);
    let france = named(&document, "node").find(|node| node.attribute("id") == Some("country:FR")).expect("France");
    assert_eq!(france.attribute("label"), Some("فرنسا"));
    let shown =
        ["name_en", "type", "country", "sector", "mentions", "articles"].map(|title| value(&document, france, title));
    assert_eq!(shown, [Some("France"), Some("country"), Some("FR"), None, Some("3"), Some("2")]);
}

#[test]
fn two_parties_have_an_edge_for_each_direction_and_stance() {
    let text = "أدانت فرنسا روسيا. أدانت روسيا فرنسا. أدانت فرنسا روسيا.";
    let mut analysis = analyze("a", text);
    assert_eq!(analysis.stances.len(), 3, "three stances stand in the text");
    analysis.stances[2].stance = Polarity::Support;
    assert_eq!(
        edges(&network(&[(analysis, text)])),
        [
            ["country:FR", "oppose", "country:RU", "1"],
            ["country:RU", "oppose", "country:FR", "1"],
            ["country:FR", "support", "country:RU", "1"],
        ]
    );
}

#[test]
fn those_without_a_stance_and_stances_without_a_party_are_left_out() {
    let text = "أدانت فرنسا روسيا. قطر دولة.";
    let mut analysis = analyze("a", text);
    let nodes = |text: &str| named(&Document::parse(text).expect("XML"), "node").count();
    assert_eq!(nodes(&network(&[(analysis.clone(), text)])), 2);
    analysis.stances[0].target = None;
    let alone = network(&[(analysis, text)]);
    assert_eq!((nodes(&alone), edges(&alone).len()), (0, 0));
    assert_eq!(nodes(&export(Format::Gexf, [])), 0);
}

#[test]
fn names_are_no_markup() {
    let text = "أدانت فرنسا روسيا.";
    let mut analysis = analyze("a", text);
    let name = "\"><edge/>&amp;\u{0}\n'";
    for entity in &mut analysis.entities {
        entity.name = name.to_owned();
        entity.key = format!("{}{name}", entity.key);
    }
    let exported = network(&[(analysis, text)]);
    let document = Document::parse(&exported).expect("XML");
    let labels: Vec<_> = named(&document, "node").map(|node| node.attribute("label")).collect();
    assert_eq!(labels, [Some("\"><edge/>&amp;  '"); 2]);
    assert_eq!(named(&document, "edge").count(), 1);
}
