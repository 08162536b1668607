//! Writes the rendered test data sets into a directory, to be looked at or checked in a browser:
//! `cargo run --example render_fixture -- OUT`.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a tool for developers"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use upkept::model::Artifact;

#[path = "../tests/suite/page/fixture.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the tests, which use more of it")]
mod fixture;
#[path = "../tests/suite/page/sets.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the tests")]
mod sets;

fn main() {
    let out = std::env::args().nth(1).unwrap_or_else(|| "target/pages".to_owned());
    let minutes = |n: u64| Duration::from_secs(60 * n);
    for (name, fixture) in [
        ("healthy", fixture::healthy(minutes(5))),
        ("outage", fixture::outage(minutes(5))),
        ("desk", fixture::desk(minutes(5))),
        ("maintenance", fixture::maintenance(minutes(5))),
        ("long", fixture::long(5 * 365, minutes(5))),
        ("storm", fixture::storm()),
        ("empty", fixture::empty()),
        ("overdue", fixture::overdue(minutes(5))),
        ("down", sets::down(minutes(5))),
        ("twenty", sets::many(20, 4, minutes(5))),
        ("many", sets::many(500, 40, minutes(240))),
        ("one", sets::one(minutes(5))),
        ("names", sets::names(minutes(30))),
        ("languages", sets::languages(minutes(30))),
        ("branded", sets::branded(minutes(30))),
        ("hostile", sets::attacked(minutes(60))),
    ] {
        let start = Instant::now();
        let artifacts = fixture.render();
        println!("{name}: {} files in {:?}", artifacts.len(), start.elapsed());
        write(&Path::new(&out).join(name), artifacts);
    }
    let mut fixture = fixture::outage(minutes(5));
    let shells = fixture.shells("correct horse battery");
    let sealed = fixture.render().into_iter().map(|artifact| shells.close(artifact).unwrap());
    write(&Path::new(&out).join("private"), sealed.collect());
}

fn write(dir: &Path, artifacts: Vec<Artifact>) {
    for artifact in artifacts {
        let path = dir.join(&artifact.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, artifact.bytes).unwrap();
    }
}
