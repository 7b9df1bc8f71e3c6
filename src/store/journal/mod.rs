//! The tables of `journal.db`: what happened. Only `engine/journal` may use them, so that a second home for the
//! journal changes nothing else.

pub mod deliveries;
pub mod events;
pub mod incidents;
