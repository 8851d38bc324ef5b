//! What is given out for other programs: a text, and the rows that it makes.

#[path = "export/events.rs"]
mod events;
#[path = "export/plover.rs"]
mod plover;
#[path = "export/polecat.rs"]
mod polecat;
#[path = "export/program.rs"]
mod program;
#[path = "export/tables.rs"]
mod tables;
