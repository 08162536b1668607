//! Any bytes as `sites.yml`: an answer, never a panic, and every problem has a place in the file.
//!
//! Seeds: `cargo +nightly fuzz run config fuzz/corpus/config tests/fixtures/config`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use upkept::config::{self, MissingEnv};

fuzz_target!(|text: &[u8]| {
    // Variables whose names are shorter than four bytes are set, so that both ways are taken.
    let env = |name: &str| (name.len() < 4).then(|| name.repeat(3));
    for missing in [MissingEnv::Refuse, MissingEnv::Allow] {
        match config::parse_with("sites.yml", text, &env, missing) {
            Ok(loaded) => assert!(!loaded.config.sites.is_empty()),
            Err(problems) => {
                let lines = text.split(|byte| *byte == b'\n').count();
                assert!(!problems.problems.is_empty());
                assert!(problems.problems.iter().all(|problem| (1..=lines).contains(&problem.line)));
            }
        }
    }
});
