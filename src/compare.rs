//! Routes and other treatments side by side.

pub(crate) mod column;
pub(crate) mod controls;
mod exchange;
mod forms;
mod hours;
mod hurdles;
mod list;
pub(crate) mod outcomes;
pub(crate) mod page;
pub(crate) mod people;
mod rows;
mod same;
mod table;
