//! The incident desk in a run: what people said is read while the probes run, what has to be said is said after the push.

pub mod place;
