//! How it has been: exact arithmetic over samples and days.
//!
//! A sample speaks for the time until the next one, at most `max_gap`; what nobody speaks for is unknown. Everything is
//! whole seconds and exact ratios of them; only what is printed is rounded, and always down.

pub mod calendar;
pub mod day;
pub mod latency;
pub mod phases;
pub mod ratio;
pub mod reliability;
pub mod slo;
pub mod uptime;

pub use calendar::{day_range, last_days};
pub use day::{Day, Summary, answered, summarize};
pub use latency::{Sketch, SketchError};
pub use phases::phase_medians;
pub use ratio::Ratio;
pub use reliability::{Outage, Reliability, outages, reliability};
pub use slo::{Budget, burn_rate};
pub use uptime::{Seconds, Span, measure, spans};
