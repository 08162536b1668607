//! The one point through which text leaves the process: standard output, standard error and the log all pass the
//! redactor here.

use std::io::{self, Write};
use std::sync::{Arc, PoisonError, RwLock};

use anstream::{AutoStream, ColorChoice};
use tracing_subscriber::fmt::MakeWriter;

use crate::cli::Colour;
use crate::model::Redactor;

/// A handle on the process's output.
#[derive(Debug, Clone)]
pub struct Console {
    redactor: Arc<RwLock<Redactor>>,
    colour: ColorChoice,
}

impl Console {
    /// A console that knows the secrets of `redactor`.
    #[must_use]
    pub fn new(colour: Colour, redactor: Redactor) -> Self {
        let colour = match colour {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        };
        Self { redactor: Arc::new(RwLock::new(redactor)), colour }
    }

    /// Adds secrets.
    pub fn learn(&self, redactor: Redactor) {
        let mut known = self.redactor.write().unwrap_or_else(PoisonError::into_inner);
        *known = std::mem::take(&mut *known).and(redactor);
    }

    /// The text without any secret.
    #[must_use]
    pub fn clean(&self, text: &str) -> String {
        self.redactor.read().unwrap_or_else(PoisonError::into_inner).text(text)
    }

    /// A file's bytes without any secret (see [`Redactor::file`]).
    #[must_use]
    pub fn clean_file(&self, bytes: Vec<u8>) -> Vec<u8> {
        self.redactor.read().unwrap_or_else(PoisonError::into_inner).file(bytes)
    }

    /// Writes to standard output. A reader that went away is not an error of ours.
    pub fn out(&self, text: &str) {
        let mut stream = AutoStream::new(io::stdout(), self.colour);
        let _closed_pipe = stream.write_all(self.clean(text).as_bytes()).and_then(|()| stream.flush());
    }

    /// Writes to standard error.
    pub fn err(&self, text: &str) {
        let mut stream = AutoStream::new(io::stderr(), self.colour);
        let _closed_pipe = stream.write_all(self.clean(text).as_bytes()).and_then(|()| stream.flush());
    }

    /// Starts the log on standard error. `verbose` counts the `-v`s: warnings, then what is done, why, and everything.
    pub fn start_log(&self, verbose: u8) {
        let level = match verbose {
            0 => tracing::Level::WARN,
            1 => tracing::Level::INFO,
            2 => tracing::Level::DEBUG,
            _ => tracing::Level::TRACE,
        };
        let builder = tracing_subscriber::fmt().with_max_level(level).with_ansi(false).with_writer(self.clone());
        // A second start in one process (tests) keeps the first log.
        let _already =
            if verbose < 3 { builder.without_time().with_target(false).try_init() } else { builder.try_init() };
    }
}

/// Writes one log event; events arrive whole, so a secret is never cut in two.
pub struct LogWriter(Console);

impl Write for LogWriter {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        self.0.err(&String::from_utf8_lossy(event));
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Console {
    type Writer = LogWriter;

    fn make_writer(&'a self) -> LogWriter {
        LogWriter(self.clone())
    }
}
