//! `sites/<slug>/reports.csv`: all months of a site, for spreadsheets.

use std::fmt::Write as _;

use super::Month;
use crate::model::Artifact;
use crate::render::renderer::OneSite;
use crate::render::words::{iso, whole};
use crate::stats::Ratio;

/// The columns. `docs/api.md` describes them; columns are only ever added at the end.
const HEADER: &str = "month,from,to,up_seconds,degraded_seconds,down_seconds,maintenance_seconds,unknown_seconds,\
    uptime,coverage,worst,best,checks,failed,p50_ms,p95_ms,p99_ms,incidents,target,kept";

/// One row a month, oldest first. An empty cell: nothing was observed, or nothing promised.
pub(in crate::render) fn table(one: &OneSite<'_>, months: &[Month<'_>]) -> Artifact {
    let mut text = String::with_capacity(HEADER.len() + months.len() * 160);
    text.push_str(HEADER);
    text.push('\n');
    for month in months {
        row(&mut text, month);
    }
    Artifact { path: format!("sites/{}/reports.csv", one.input.site.slug), bytes: text.into_bytes() }
}

fn row(text: &mut String, month: &Month<'_>) {
    let sum = &month.sum;
    let seconds = &sum.seconds;
    let uptime = seconds.uptime();
    let bounds = uptime.and(seconds.bounds());
    // Writing into a String can't fail.
    let _ = write!(
        text,
        "{},{},{},{},{},{},{},{}",
        month.key(),
        iso(month.from),
        iso(month.to),
        seconds.up,
        seconds.degraded,
        seconds.down,
        seconds.maintenance,
        seconds.unknown
    );
    for ratio in [uptime, seconds.coverage(), bounds.map(|both| both.0), bounds.map(|both| both.1)] {
        text.push(',');
        text.push_str(&ratio.map(decimal).unwrap_or_default());
    }
    let _ = write!(text, ",{},{}", sum.checks, sum.failed);
    for q in [0.5, 0.95, 0.99] {
        text.push(',');
        if let Some(ms) = sum.latency.quantile(q) {
            let _ = write!(text, "{}", whole(ms));
        }
    }
    let _ = write!(text, ",{},", month.incidents.len());
    if let Some(promise) = &month.promise {
        let _ = write!(text, "0.{:06}", promise.slo.target);
    }
    text.push(',');
    if let Some(verdict) = month.promise.and_then(|promise| promise.verdict) {
        let _ = write!(text, "{}", verdict.is_kept());
    }
    text.push('\n');
}

/// A share as a decimal with six places, rounded down: `0.999812`, and `1.000000` only for exactly 1.
fn decimal(ratio: Ratio) -> String {
    let millionths = u128::from(ratio.num()) * 1_000_000 / u128::from(ratio.den());
    format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_down() {
        let decimal = |num, den| decimal(Ratio::new(num, den).unwrap());
        assert_eq!(
            [decimal(1, 1), decimal(1, 3), decimal(9_999_999, 10_000_000)],
            ["1.000000", "0.333333", "0.999999"]
        );
    }
}
