//! `metrics.txt`: the page's figures for monitoring systems.
//!
//! The text is OpenMetrics 1.0 (<https://prometheus.io/docs/specs/om/open_metrics_spec/>), kept to what the older
//! Prometheus text format 0.0.4 knows as well: a static host calls the file `text/plain`, and Prometheus then reads it
//! as that format, which refuses the types `stateset` and `info`. So all metrics are gauges, and the state of a site is one
//! gauge for each state, of which one is 1.

use std::fmt::{Display, Write as _};

use crate::model::{Artifact, Incident, Timestamp};
use crate::render::PageInput;
use crate::render::current::Status;
use crate::render::periods::Window;
use crate::render::renderer::{OneSite, Summary};
use crate::stats::Ratio;

/// The shares of a window.
#[derive(Debug)]
struct Shares {
    window: &'static str,
    uptime: Option<Ratio>,
    coverage: Option<Ratio>,
}

/// What is measured of a site.
#[derive(Debug)]
pub(in crate::render) struct Site {
    /// Its slug: the label of all its samples.
    slug: String,
    name: String,
    group: String,
    status: Status,
    observed: Option<Timestamp>,
    /// Of the newest observation; `None` if no connection was made.
    milliseconds: Option<u32>,
    windows: Vec<Shares>,
    expires: Option<Timestamp>,
    /// Its incidents that are open.
    open: usize,
}

impl Site {
    pub(in crate::render) fn new(page: &PageInput<'_>, one: &OneSite<'_>) -> Self {
        let (site, facts) = (one.input.site, one.facts);
        let current = &facts.current;
        let incidents = one.incidents.iter().filter_map(|index| page.incidents.get(*index));
        let troubled =
            |incident: &&Incident| incident.is_open() && incident.troubled().any(|other| other.slug == site.slug);
        let shares = |window: &Window| Shares {
            window: window.key,
            uptime: window.seconds.uptime(),
            coverage: window.seconds.coverage(),
        };
        Self {
            slug: site.slug.to_string(),
            name: site.name.clone(),
            group: site.group.clone().unwrap_or_default(),
            status: current.status,
            observed: current.observed,
            milliseconds: (current.ms > 0).then_some(current.ms),
            windows: facts.windows.iter().map(shares).collect(),
            expires: one.input.state.and_then(|state| Some(state.certificate.as_ref()?.not_after)),
            open: incidents.filter(troubled).count(),
        }
    }
}

/// The words of a state, in the order of the samples.
const STATES: [(&str, Status); 6] = [
    ("up", Status::Up),
    ("degraded", Status::Degraded),
    ("down", Status::Down),
    ("maintenance", Status::Maintenance),
    ("unknown", Status::Unknown),
    ("none", Status::None),
];

/// The whole file.
pub(in crate::render) fn metrics(page: &PageInput<'_>, sites: &[Summary]) -> Artifact {
    let mut text = Text(String::with_capacity(1_024 + sites.len() * 2_500));
    let sites: Vec<&Site> = sites.iter().map(|site| &site.metrics).collect();
    let open = page.incidents.iter().filter(|incident| incident.is_open()).count();
    text.family("upkept_build_info", "", "The version that wrote this page.");
    text.sample("upkept_build_info", &[("version", page.version)], 1);
    text.family("upkept_page_generated_timestamp_seconds", "seconds", "When this page was written.");
    text.sample("upkept_page_generated_timestamp_seconds", &[], page.now.timestamp());
    text.family("upkept_incidents_open", "", "Incidents that are not over.");
    text.sample("upkept_incidents_open", &[], open);
    names(&mut text, &sites);
    states(&mut text, &sites);
    newest(&mut text, &sites);
    shares(&mut text, &sites);
    text.0.push_str("# EOF\n");
    Artifact { path: "metrics.txt".to_owned(), bytes: text.0.into_bytes() }
}

fn names(text: &mut Text, sites: &[&Site]) {
    text.family("upkept_site_info", "", "The name and the group of a site.");
    for site in sites {
        text.sample("upkept_site_info", &[("site", &site.slug), ("name", &site.name), ("group", &site.group)], 1);
    }
}

fn states(text: &mut Text, sites: &[&Site]) {
    text.family("upkept_site_up", "", "1 if the site answers as expected, be it slowly; 0 if it does not.");
    for site in sites {
        let up = match site.status {
            Status::Up | Status::Degraded => 1,
            Status::Down | Status::Maintenance => 0,
            // Nobody knows: no sample is better than a wrong one.
            Status::Unknown | Status::None => continue,
        };
        text.sample("upkept_site_up", &[("site", &site.slug)], up);
    }
    text.family("upkept_site_state", "", "The state of a site: 1 for the one it is in, 0 for all others.");
    for site in sites {
        for (word, status) in STATES {
            let value = u8::from(site.status == status);
            text.sample("upkept_site_state", &[("site", &site.slug), ("state", word)], value);
        }
    }
}

/// What the newest checks saw.
fn newest(text: &mut Text, sites: &[&Site]) {
    let mut gauge = |name: &str, unit: &str, help: &str, value: &dyn Fn(&Site) -> Option<String>| {
        text.family(name, unit, help);
        for site in sites {
            if let Some(value) = value(site) {
                text.sample(name, &[("site", &site.slug)], value);
            }
        }
    };
    let seconds = |at: Timestamp| at.timestamp().to_string();
    gauge("upkept_site_observed_timestamp_seconds", "seconds", "When the site was last observed.", &|site| {
        site.observed.map(seconds)
    });
    gauge("upkept_site_response_seconds", "seconds", "Response time of the newest check.", &|site| {
        site.milliseconds.map(|ms| format!("{}.{:03}", ms / 1_000, ms % 1_000))
    });
    gauge("upkept_site_incidents_open", "", "Incidents of the site that are not over.", &|site| {
        Some(site.open.to_string())
    });
    let about = "When the certificate of the site expires.";
    gauge("upkept_site_certificate_expiry_timestamp_seconds", "seconds", about, &|site| site.expires.map(seconds));
}

fn shares(text: &mut Text, sites: &[&Site]) {
    let mut gauge = |name: &str, help: &str, of: fn(&Shares) -> Option<Ratio>| {
        text.family(name, "ratio", help);
        for site in sites {
            for window in &site.windows {
                if let Some(ratio) = of(window) {
                    text.sample(name, &[("site", &site.slug), ("window", window.window)], decimal(ratio));
                }
            }
        }
    };
    gauge("upkept_site_uptime_ratio", "Up and slow time by observed time, without maintenance.", |window| {
        window.uptime
    });
    gauge("upkept_site_coverage_ratio", "The observed share of the window.", |window| window.coverage);
}

/// A share with nine decimals, rounded down: 1 only if it is exactly that.
fn decimal(ratio: Ratio) -> String {
    const UNIT: u128 = 1_000_000_000;
    let value = u128::from(ratio.num()) * UNIT / u128::from(ratio.den());
    format!("{}.{:09}", value / UNIT, value % UNIT)
}

/// The exposition as it grows.
struct Text(String);

impl Text {
    /// Begins a family of gauges. The unit has to be the end of the name; nothing if there is none.
    fn family(&mut self, name: &str, unit: &str, help: &str) {
        // Writing into a String can't fail.
        let _ = writeln!(self.0, "# TYPE {name} gauge");
        if !unit.is_empty() {
            let _ = writeln!(self.0, "# UNIT {name} {unit}");
        }
        let _ = writeln!(self.0, "# HELP {name} {help}");
    }

    fn sample(&mut self, name: &str, labels: &[(&str, &str)], value: impl Display) {
        self.0.push_str(name);
        for (index, (label, value)) in labels.iter().enumerate() {
            self.0.push(if index == 0 { '{' } else { ',' });
            self.0.push_str(label);
            self.0.push_str("=\"");
            self.escaped(value);
            self.0.push('"');
        }
        if !labels.is_empty() {
            self.0.push('}');
        }
        let _ = writeln!(self.0, " {value}");
    }

    /// The value of a label: three characters have a meaning, everything else stands for itself.
    fn escaped(&mut self, value: &str) {
        for c in value.chars() {
            match c {
                '\\' => self.0.push_str("\\\\"),
                '"' => self.0.push_str("\\\""),
                '\n' => self.0.push_str("\\n"),
                // Readers that split lines in their own way would see an end here.
                c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => self.0.push(' '),
                c => self.0.push(c),
            }
        }
    }
}
