//! `upkept validate`: is `sites.yml` right, and what it names, and the templates beside it?

mod example;
mod templates;

use std::path::Path;

use super::build::own;
use crate::config::{self, Loaded, MissingEnv, Problems};
use crate::model::{Look, Target};

/// Checks the file, the files that its `page:` names, and the templates of the repository; works without the variables
/// that it refers to. `Ok` is a line that sums it up.
///
/// # Errors
/// Everything that is wrong.
pub fn run(path: &Path, env: &dyn Fn(&str) -> Option<String>) -> Result<String, Problems> {
    let directory = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    let (loaded, mut problems) = match config::load_with(path, env, MissingEnv::Allow) {
        Ok(loaded) => (Some(loaded), Vec::new()),
        Err(found) => (None, found.problems),
    };
    let usual = Look::default();
    let look = loaded.as_ref().map_or(&usual, |loaded| &loaded.config.look);
    if let Err(found) = own::read(directory, look) {
        problems.extend(found.problems);
    }
    problems.extend(templates::problems(directory, look));
    match loaded {
        Some(loaded) if problems.is_empty() => Ok(summary(path, &loaded)),
        _ => Err(Problems { problems }),
    }
}

fn summary(path: &Path, loaded: &Loaded) -> String {
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
    line
}
