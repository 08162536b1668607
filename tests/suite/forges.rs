//! Forges over HTTP, against small servers on loopback that answer as told, or fail as told.

mod client;
mod gitlab;
mod gitlab_stub;
mod stub;
