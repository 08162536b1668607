//! The one point through which text leaves the process: standard output, standard error and the log all pass the
//! redactor here.

use std::io::{self, Write};
use std::sync::{Arc, PoisonError, RwLock};

use anstream::{AutoStream, ColorChoice};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;

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

    /// Everything that is known to be secret.
    #[must_use]
    pub fn redactor(&self) -> Redactor {
        self.redactor.read().unwrap_or_else(PoisonError::into_inner).clone()
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

    /// Starts the log on standard error. `verbose` counts the `-v`s: warnings, then what is done, why, and each step.
    ///
    /// Only events of Upkept itself are written: libraries log host names and requests in pieces that no redactor can
    /// know for parts of a secret.
    pub fn start_log(&self, verbose: u8) {
        let level = match verbose {
            0 => LevelFilter::WARN,
            1 => LevelFilter::INFO,
            2 => LevelFilter::DEBUG,
            _ => LevelFilter::TRACE,
        };
        let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(self.clone()).without_time();
        let own = Targets::new().with_target("upkept", level);
        // A second start in one process (tests) keeps the first log.
        let _already = tracing_subscriber::registry().with(layer.with_target(false).with_filter(own)).try_init();
        let console = self.clone();
        std::panic::set_hook(Box::new(move |panic| console.err(&format!("internal fault: {panic}\n"))));
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
