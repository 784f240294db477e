//! Routes and other treatments side by side.

mod column;
pub(crate) mod controls;
mod forms;
mod hours;
mod hurdles;
mod list;
mod outcomes;
pub(crate) mod page;
mod people;
mod rows;
mod same;
mod table;
