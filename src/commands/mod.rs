//! Joins the rooms: the only reader of the clock.
