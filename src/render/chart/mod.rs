//! Response times as charts: median, 95th and 99th percentile, with the time behind them that was down, slow, in
//! maintenance, or that nobody observed. One chart a window, and the same as a table.

mod bucket;
mod draw;
mod scale;
mod table;
mod ticks;

use serde::Serialize;

use self::bucket::Bucket;
pub(super) use self::bucket::quantiles;
use self::scale::Scale;
use super::edition::Edition;
use super::facts::Facts;
use super::locale::Arg;
use super::periods::Window;
use super::{Locale, PageInput, SiteInput};
use crate::model::Sample;

/// A chart with all that stands around it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Chart {
    /// The window's key: `24h`.
    key: &'static str,
    /// What it says, in sentences.
    summary: String,
    /// Labels from top to bottom.
    y: Vec<String>,
    /// Drawing and labels under it, as SVG.
    svg: String,
    x: String,
    /// True if it shows how long each state lasted in a day or more, not when.
    coarse: bool,
    /// Said if figures lie above the upper edge.
    beyond: Option<String>,
    /// Where each row of the table lies in the drawing, in thousandths of its width, and what they are written with.
    places: String,
    /// The rows of the table, as HTML.
    rows: String,
}

/// At most so many days have a point of their own.
const MOST_DAYS: usize = 120;

/// One chart a window, the shortest first. Windows that reach back beyond everything known are left out.
pub(super) fn charts(edition: &Edition<'_>, input: &SiteInput<'_>, facts: &Facts<'_>) -> Vec<Chart> {
    let page = edition.page;
    let known = facts.days.iter().position(|day| day.seconds.observed() > 0);
    let known = known.map_or(0, |first| facts.days.len() - first);
    let everything = facts.last(known);
    let mut drawn = vec![
        ("24h", bucket::last_day(page, input), true),
        ("7d", bucket::parts(page, input, facts.last(7), 2), true),
        ("30d", bucket::parts(page, input, facts.last(30), 6), true),
        ("90d", bucket::groups(facts.last(90), 1), false),
    ];
    if known > 90 {
        drawn.push(("1y", bucket::groups(facts.last(365.min(known)), 7), false));
    }
    if known > 365 {
        let size = [7, 14, 28, 56, 91].into_iter().find(|size| known.div_ceil(*size) <= MOST_DAYS);
        drawn.push(("all", bucket::groups(everything, size.unwrap_or(known.div_ceil(MOST_DAYS))), false));
    }
    drawn
        .into_iter()
        .filter_map(|(key, buckets, exact)| {
            let bands = bucket::bands(page, input, &buckets, exact);
            Some(chart(&edition.locale, facts.window(key)?, &buckets, &bands, !exact))
        })
        .collect()
}

/// The typical response times of the last 24 hours as a small line, if there are any.
pub(super) fn spark(page: &PageInput<'_>, samples: &[Sample]) -> Option<String> {
    draw::spark(&bucket::last_day_of(page, samples))
}

fn chart(locale: &Locale, window: &Window, buckets: &[Bucket], bands: &[crate::stats::Span], coarse: bool) -> Chart {
    let scale = Scale::new(buckets, draw::WIDTH, draw::HEIGHT);
    let summary = summary(locale, window, buckets);
    let edges = |scale: &Scale| [scale.top, scale.top / 2, 0].map(|ms| locale.milliseconds(ms)).to_vec();
    let ticks = ticks::ticks(locale, window.key, buckets);
    let instants: Vec<_> = ticks.iter().map(|(at, _)| *at).collect();
    let title = locale.word(&format!("window-{}", window.key));
    let label = locale.say("chart-label", &[("window", Arg::Text(&title)), ("summary", Arg::Text(&summary))]);
    let table = table::Table::new(locale, window.key, buckets);
    Chart {
        key: window.key,
        coarse,
        y: scale.as_ref().map_or_else(Vec::new, edges),
        x: draw::labels(buckets, &ticks),
        svg: draw::chart(&super::templates::escaped(&label), buckets, bands, &instants),
        beyond: scale.and_then(|scale| Some((scale.top, scale.beyond?))).map(|(top, highest)| {
            let (top, highest) = (locale.milliseconds(top), locale.milliseconds(highest));
            locale.say("chart-beyond", &[("top", Arg::Text(&top)), ("highest", Arg::Text(&highest))])
        }),
        places: table.places,
        rows: table.rows,
        summary,
    }
}

/// What the chart shows, in sentences: how fast it usually is, and how much time was no good.
fn summary(locale: &Locale, window: &Window, buckets: &[Bucket]) -> String {
    let mut said = Vec::new();
    let typical = buckets.iter().filter_map(|bucket| bucket.ms).map(|ms| ms[0]);
    match typical.clone().min().zip(typical.max()) {
        Some((low, high)) => {
            let (low, high) = (locale.milliseconds(low), locale.milliseconds(high));
            said.push(if low == high {
                locale.say("chart-typical", &[("time", Arg::Text(&low))])
            } else {
                locale.say("chart-typical-range", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
            });
        }
        None => said.push(locale.word("chart-nothing")),
    }
    for (key, seconds) in [
        ("chart-down", window.seconds.down),
        ("chart-slow", window.seconds.degraded),
        ("chart-maintenance", window.seconds.maintenance),
        ("chart-unknown", window.seconds.unknown),
    ] {
        if seconds > 0 {
            said.push(locale.say(key, &[("time", Arg::Text(&locale.duration(seconds)))]));
        }
    }
    said.join(" ")
}
