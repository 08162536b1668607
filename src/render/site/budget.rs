//! The error budget of a site, as text and as a bar.

use chrono::TimeDelta;
use serde::Serialize;

use crate::model::Slo;
use crate::render::current::Status;
use crate::render::edition::Edition;
use crate::render::facts::Facts;
use crate::render::locale::Arg;
use crate::render::{Locale, SiteInput};
use crate::stats::{Budget, Ratio, Seconds, burn_rate, measure, summarize};

/// The windows over which the workbook looks at the burn rate, in hours.
const PACES: [(&str, i64); 4] = [("budget-1h", 1), ("budget-6h", 6), ("budget-1d", 24), ("budget-3d", 72)];

/// How an objective is kept.
#[derive(Debug, Serialize)]
pub(super) struct BudgetView {
    status: Status,
    /// What is promised.
    target: String,
    /// How it stands, in a sentence.
    verdict: String,
    uptime: String,
    allowed: String,
    spent: String,
    left: String,
    /// The share that is spent, and the bounds if time is unknown.
    share: String,
    bounds: Option<String>,
    /// The bar: how much of 1000 is spent, and how much may be.
    spent_width: u32,
    perhaps_width: u32,
    paces: Vec<Pace>,
    /// When it is used up, if it goes on like this.
    lasts: Option<String>,
}

/// How fast it was used up lately.
#[derive(Debug, Serialize)]
struct Pace {
    /// Message that names the window.
    key: &'static str,
    rate: String,
    /// False if nothing was observed.
    known: bool,
    /// True if it can't be kept up.
    fast: bool,
}

impl BudgetView {
    /// `None` if nothing is promised.
    pub(super) fn new(edition: &Edition<'_>, input: &SiteInput<'_>, facts: &Facts<'_>) -> Option<Self> {
        let locale = &edition.locale;
        let slo = input.site.slo?;
        let length = usize::try_from(slo.days).unwrap_or(usize::MAX);
        let mut seconds = summarize(facts.last(length).iter().map(AsRef::as_ref)).seconds;
        let missing = (u64::from(slo.days)).saturating_sub(facts.days.len() as u64);
        seconds.unknown = seconds.unknown.saturating_add(missing.saturating_mul(86_400));
        let budget = Budget::new(slo, seconds);
        let recent = PACES.map(|(key, hours)| (key, lately(edition, input, hours)));
        let share = budget.share();
        let bounds = budget.bounds().filter(|_| seconds.unknown > 0 && share.is_some());
        let spent_width = share.map_or(0, thousandths);
        Some(Self {
            status: status(&budget, &recent),
            target: target(locale, slo),
            verdict: verdict(locale, &budget),
            uptime: locale.percent(seconds.uptime()),
            allowed: locale.or_none(budget.allowed()),
            spent: locale.or_none(budget.spent()),
            left: locale.or_none(budget.left()),
            share: locale.percent_whole(share),
            bounds: bounds.map(|(least, most)| {
                let (least, most) = (locale.percent_whole(Some(least)), locale.percent_whole(Some(most)));
                locale.say("budget-bounds", &[("least", Arg::Text(&least)), ("most", Arg::Text(&most))])
            }),
            spent_width,
            perhaps_width: bounds.map_or(0, |(_, most)| thousandths(most)).saturating_sub(spent_width),
            lasts: lasts(locale, &budget, &recent),
            paces: recent.iter().map(|(key, seconds)| Pace::new(locale, key, slo, seconds)).collect(),
        })
    }
}

impl Pace {
    fn new(locale: &Locale, key: &'static str, slo: Slo, seconds: &Seconds) -> Self {
        let rate = burn_rate(slo, seconds);
        Self {
            key,
            known: rate.is_some(),
            fast: rate.is_some_and(|rate| rate.num() > rate.den()),
            rate: rate.map_or_else(
                || locale.no_data(),
                |rate| {
                    // Tenths, rounded down.
                    let tenths = u128::from(rate.num()) * 10 / u128::from(rate.den()).max(1);
                    locale.decimal(&format!("{}.{}", tenths / 10, tenths % 10))
                },
            ),
        }
    }
}

/// Seconds in each state of the last hours.
fn lately(edition: &Edition<'_>, input: &SiteInput<'_>, hours: i64) -> Seconds {
    let page = edition.page;
    let from = page.now.checked_sub_signed(TimeDelta::hours(hours)).unwrap_or(page.now);
    measure(input.samples, from..page.now, page.max_gap, input.announced)
}

fn target(locale: &Locale, slo: Slo) -> String {
    let figure = locale.percent_of(&slo.to_string());
    locale.say("budget-target", &[("target", Arg::Text(&figure)), ("count", Arg::Count(u64::from(slo.days)))])
}

fn verdict(locale: &Locale, budget: &Budget) -> String {
    let Some(share) = budget.share() else { return locale.word("budget-unknown") };
    if !budget.is_met() {
        let over = locale.duration(budget.spent().saturating_sub(budget.allowed()));
        return locale.say("budget-missed", &[("time", Arg::Text(&over))]);
    }
    // What is left is rounded down, so it is all only if nothing was spent.
    let rest = Ratio::new(share.den().saturating_sub(share.num()), share.den());
    let left = locale.duration(budget.left());
    locale.say("budget-met", &[("time", Arg::Text(&left)), ("share", Arg::Text(&locale.percent_whole(rest)))])
}

/// The last day says how fast it goes: an hour is over soon, and three days are slow to tell.
fn lasts(locale: &Locale, budget: &Budget, recent: &[(&str, Seconds)]) -> Option<String> {
    let (_, day) = recent.iter().find(|(key, _)| *key == "budget-1d")?;
    let lasts = budget.lasts(day).filter(|_| budget.left() > 0)?;
    Some(locale.say("budget-lasts", &[("time", Arg::Text(&locale.duration(lasts)))]))
}

fn status(budget: &Budget, recent: &[(&str, Seconds)]) -> Status {
    match budget.share() {
        None => Status::None,
        Some(_) if !budget.is_met() => Status::Down,
        Some(_) if recent.iter().any(|(_, seconds)| budget.lasts(seconds).is_some()) => Status::Degraded,
        Some(_) => Status::Up,
    }
}

/// A share of a bar of 1000, at most all of it; what is there at all can be seen.
fn thousandths(share: Ratio) -> u32 {
    let part = u128::from(share.num()) * 1_000 / u128::from(share.den()).max(1);
    let least = if share.num() > 0 { 6 } else { 0 };
    u32::try_from(part).unwrap_or(1_000).clamp(least, 1_000)
}
