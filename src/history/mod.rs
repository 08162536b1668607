//! Where samples are remembered: journal entries and the files under `history/`.
//!
//! The formats are in `ARCHITECTURE.md`. This room turns them into values and values into bytes; where the bytes lie
//! (a git tree, a directory, a ref) is the business of a [`FileSource`](crate::model::FileSource) and of `repo`.
//!
//! Readers take what they know, keep what they don't, and report a broken line as a [`BrokenLine`] without dropping it.
//! A file of another version is not touched: reading reports its first line, writing fails with `InvalidData`.

mod daily;
mod day_file;
mod desk;
mod entry;
mod fields;
mod fold;
mod folded;
mod journal;
mod lines;
mod maintenance;
mod paths;
mod rollup;
mod site;
mod state;

pub use desk::{desk_path, load_desk, write_desk};
pub use entry::{decode_run, encode_run, free_time};
pub use fold::{FoldOptions, Folded, due, fold};
pub use folded::{FoldedRuns, folded_path};
pub use journal::Journal;
pub use lines::BrokenLine;
pub use maintenance::{load_windows, record_windows};
pub use paths::state as state_path;
pub use site::{SiteHistory, known_slugs, load_site};
pub use state::{StateError, load_state, write_state};
