//! Messages to real servers: mail with TLS, Matrix; and requests held against those of Apprise, which knows the same
//! services. What they need is in `.ci/tools/sinks.txt`, installed by `.ci/run tools`.

mod mail;
mod matrix;
mod reference;

#[path = "../suite/alerts/echo.rs"]
#[allow(dead_code, reason = "the suite's helpers, of which these tests use a part")]
mod echo;
#[path = "../suite/alerts/sending.rs"]
mod sending;

use std::path::PathBuf;

/// A program of the Python environment that `.ci/run tools` makes.
fn program(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // `python3` is the one beside the others: there are many by this name.
    let marker = std::env::split_paths(&path).find(|dir| dir.join("synapse_homeserver").exists());
    let dir = marker.expect(
        "no Synapse on the PATH: `.ci/run tools sinks` installs it and runs this, or `pip install -r .ci/tools/sinks.txt` \
         in an environment whose `bin` is on the PATH",
    );
    dir.join(name)
}
