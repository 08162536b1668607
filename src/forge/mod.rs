//! The incident desk: where incidents are worked on.
