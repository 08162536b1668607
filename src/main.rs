//! The `upkept` program.
fn main() {}
