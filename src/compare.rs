//! Routes and other treatments side by side.

mod bars;
mod choices;
mod column;
pub(crate) mod controls;
mod forms;
mod outcomes;
pub(crate) mod page;
mod people;
mod rows;
mod table;
