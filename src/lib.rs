//! Upkept: a status page kept in git. One run probes every site of `sites.yml`, records what it saw in git, keeps the
//! list of incidents right, and renders a static status page from the history.
//!
//! Rooms, and who may use whom (a test holds every `use crate::` against this): `commands` → adapters (`probe`,
//! `history`, `forge`, `notify`, `repo`; they never import each other) → pure (`judge`, `stats`, `incident`, `render`,
//! `config`) → `model`. `ARCHITECTURE.md` tells each room's question and the formats.

pub mod cli;
pub mod commands;
pub mod config;
pub mod diagnose;
pub mod forge;
pub mod history;
pub mod incident;
pub mod judge;
pub mod model;
pub mod notify;
pub mod probe;
pub mod render;
pub mod repo;
pub mod stats;
