//! `upkept validate`: is `sites.yml` right?

use std::path::Path;

use crate::config::{self, MissingEnv, Problems};
use crate::model::Target;

/// Checks the file; works without the variables it refers to. `Ok` is a line that sums it up.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn run(path: &Path, env: &dyn Fn(&str) -> Option<String>) -> Result<String, Problems> {
    let loaded = config::load_with(path, env, MissingEnv::Allow)?;
    let sites = &loaded.config.sites;
    let tcp = sites.iter().filter(|site| matches!(site.target, Target::Tcp(_))).count();
    let plural = if sites.len() == 1 { "site" } else { "sites" };
    let mut line = format!("{}: {} {plural} ({} HTTP, {tcp} TCP)", path.display(), sites.len(), sites.len() - tcp);
    for (count, one, more) in [
        (loaded.config.maintenance.len(), "maintenance entry", "maintenance entries"),
        (loaded.config.channels.len(), "channel", "channels"),
    ] {
        match count {
            0 => {}
            1 => line.push_str(&format!(", 1 {one}")),
            _ => line.push_str(&format!(", {count} {more}")),
        }
    }
    if !loaded.unset.is_empty() {
        line.push_str(&format!("; not set here: {}", loaded.unset.join(", ")));
    }
    Ok(line)
}
