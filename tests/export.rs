//! What is given out for other programs: a text, and the rows that it makes.

#[path = "export/annotations.rs"]
mod annotations;
#[path = "export/events.rs"]
mod events;
#[path = "export/gexf.rs"]
mod gexf;
#[path = "export/plover.rs"]
mod plover;
#[path = "export/polecat.rs"]
mod polecat;
#[path = "export/program.rs"]
mod program;
#[path = "export/tables.rs"]
mod tables;
