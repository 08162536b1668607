//! Joins the rooms: the only reader of the clock.

pub mod schema;
pub mod validate;
