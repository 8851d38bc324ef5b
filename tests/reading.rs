//! How sentences are read, as a specification: the sentence, and the names in it with what each stands for.
//!
//! `words→key` is an actor of the tables (`country:RU`, `person:lavrov-sergei`), `words→type/CC` one that no table has, with its state.
//! Names are given in the order of the text, all of them; a sentence without names expects "".

#[path = "reading/bodies.rs"]
mod bodies;
#[path = "reading/capitals.rs"]
mod capitals;
#[path = "reading/datelines.rs"]
mod datelines;
#[path = "reading/homographs.rs"]
mod homographs;
#[path = "reading/identity.rs"]
mod identity;
#[path = "reading/known_failures.rs"]
mod known_failures;
#[path = "reading/notation.rs"]
mod notation;
#[path = "reading/offices.rs"]
mod offices;
#[path = "reading/persons.rs"]
mod persons;
#[path = "reading/spelling.rs"]
mod spelling;
#[path = "reading/states.rs"]
mod states;
