//! The templates of a status repository: parsed, and tried out on an example.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::example;
use crate::commands::build::templates::{TEXTS, texts};
use crate::config::{self, Problem, Problems};
use crate::model::Look;
use crate::render::{RenderError, Templates};

/// What is wrong with the files in `templates/` below `directory`. They are rendered in the languages of `look`.
pub(super) fn problems(directory: &Path, look: &Look) -> Vec<Problem> {
    let directory = directory.join("templates");
    let mut own = Own { directory, sources: BTreeMap::new(), problems: Vec::new() };
    if let Err(error) = own.find() {
        own.add(Problems::whole_file(&own.directory.display().to_string(), format!("can't be read: {error}"), None));
    }
    if !own.sources.is_empty() {
        own.try_out(look);
    }
    own.problems
}

/// The templates of a status repository.
struct Own {
    directory: PathBuf,
    /// By name.
    sources: BTreeMap<String, String>,
    problems: Vec<Problem>,
}

impl Own {
    fn add(&mut self, problems: Problems) {
        let new = problems.problems.into_iter();
        self.problems.extend(new.filter(|problem| !self.problems.contains(problem)).collect::<Vec<_>>());
    }

    /// Reads the files, in the order of their names. Hidden files are left alone.
    fn find(&mut self) -> io::Result<()> {
        let entries = match fs::read_dir(&self.directory) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        let mut names: Vec<String> = Vec::new();
        for entry in entries {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        for name in names.into_iter().filter(|name| !name.starts_with('.') && name != TEXTS) {
            self.read(name);
        }
        self.find_texts()
    }

    /// Reads the texts of all languages, and holds them against the page's own.
    fn find_texts(&mut self) -> io::Result<()> {
        let entries = match fs::read_dir(self.directory.join(TEXTS)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        let mut codes: Vec<String> = Vec::new();
        for entry in entries {
            codes.push(entry?.file_name().to_string_lossy().into_owned());
        }
        codes.sort();
        for code in codes.into_iter().filter(|code| !code.starts_with('.')) {
            match texts(&self.directory, &code) {
                Ok(files) => self.hold(&code, files),
                Err(problems) => self.add(problems),
            }
        }
        Ok(())
    }

    fn hold(&mut self, code: &str, files: Vec<(String, String)>) {
        self.sources.extend(files.iter().cloned());
        let held = Templates::embedded().and_then(|mut templates| templates.with_texts(code, files));
        if let Err(error) = held {
            let problem = self.place(&error);
            self.add(Problems { problems: vec![problem] });
        }
    }

    fn read(&mut self, name: String) {
        let path = self.directory.join(&name);
        let file = path.display().to_string();
        let known: Vec<&str> = Templates::names().collect();
        if !known.contains(&name.as_str()) {
            let help = config::did_you_mean(&name, &known).unwrap_or_else(|| format!("they are {}", known.join(", ")));
            self.add(Problems::whole_file(&file, format!("there is no template `{name}` to replace"), Some(help)));
            return;
        }
        let bytes =
            fs::read(&path).map_err(|error| Problems::whole_file(&file, format!("can't be read: {error}"), None));
        match bytes.and_then(|bytes| config::utf8(&file, &bytes).map(str::to_owned)) {
            Ok(source) => drop(self.sources.insert(name, source)),
            Err(problems) => self.add(problems),
        }
    }

    /// Parses them; if all of them can be, renders all kinds of pages.
    fn try_out(&mut self, look: &Look) {
        let mut errors = Vec::new();
        match Templates::embedded() {
            Err(error) => errors.push(error),
            Ok(mut templates) => {
                let overrides = self.sources.iter().filter(|(name, _)| !name.starts_with(TEXTS));
                errors
                    .extend(overrides.filter_map(|(name, source)| templates.with_override(name, source.clone()).err()));
                if errors.is_empty() {
                    errors = example::render(&templates, look);
                }
            }
        }
        for error in errors {
            let problem = self.place(&error);
            self.add(Problems { problems: vec![problem] });
        }
    }

    /// The error where it is to be mended.
    fn place(&self, error: &RenderError) -> Problem {
        let file = |name: &str| self.directory.join(name).display().to_string();
        let (name, line, message) = match error {
            RenderError::Template { file, line, problem } => (file.as_str(), *line, problem.clone()),
            other => ("", None, other.to_string()),
        };
        let Some(source) = self.sources.get(name) else {
            let directory = self.directory.display().to_string();
            return Problem {
                file: directory,
                line: 1,
                column: 1,
                snippet: String::new(),
                message: error.to_string(),
                help: None,
            };
        };
        let line = line.unwrap_or(1).max(1);
        let text = source.lines().nth(line - 1).unwrap_or_default().replace('\t', " ");
        let column = text.chars().take_while(|c| c.is_whitespace()).count() + 1;
        let snippet = if text.trim().is_empty() {
            String::new()
        } else {
            format!("{}\n{}^", text.trim_end(), " ".repeat(column - 1))
        };
        let help = Some("docs/page.md tells how templates are replaced".to_owned());
        Problem { file: file(name), line, column, snippet, message, help }
    }
}
