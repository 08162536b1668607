//! Rules about what a good answer looks like.

use std::time::Duration;

use crate::model::{Expectations, Masked, StatusRange};

use super::problem::{At, Report};
use super::raw::RawExpect;
use super::read::OneOrMore;
use super::site::Rules;
use super::units::Length;

/// The longest text to look for, in bytes.
const TEXT_MAX: usize = 500;

/// `expect` with its references replaced; what is not set stays open.
#[derive(Default, Clone)]
pub(super) struct Expect {
    status: Option<Vec<StatusRange>>,
    present: Option<Vec<Masked>>,
    absent: Option<Vec<Masked>>,
    degraded_after: Option<At<Length>>,
    down_after: Option<At<Length>>,
}

/// Replaces the references in `expect`.
pub(super) fn expect(raw: Option<&At<RawExpect>>, owner: &str, rules: &mut Rules<'_, '_, '_>) -> Expect {
    let Some(At { value: raw, .. }) = raw else { return Expect::default() };
    let mut texts = |texts: &Option<At<OneOrMore<String>>>| -> Option<Vec<Masked>> {
        let list = &texts.as_ref()?.value.0;
        Some(list.iter().filter_map(|text| expected_text(text, owner, rules)).collect())
    };
    Expect {
        status: raw.status.as_ref().map(|list| list.value.0.iter().map(|status| status.value.0).collect()),
        present: texts(&raw.present),
        absent: texts(&raw.absent),
        degraded_after: raw.degraded_after.clone(),
        down_after: raw.down_after.clone(),
    }
}

/// A text to look for; an empty one would be found everywhere, a huge one is copied into every site.
fn expected_text(text: &At<String>, owner: &str, rules: &mut Rules<'_, '_, '_>) -> Option<Masked> {
    let wrong = match text.value.len() {
        0 => "is empty",
        1..=TEXT_MAX => return rules.env.fill(owner, text, rules.report).map(|filled| filled.text),
        _ => "is longer than 500 bytes",
    };
    rules.report.add(text.span, format!("the text to look for {wrong}"), None);
    None
}

/// Joins a site's expectations with the defaults, and checks that they can be met.
pub(super) fn expectations(
    own: Expect,
    shared: &Expect,
    is_http: bool,
    timeout: Duration,
    report: &mut Report<'_>,
) -> Expectations {
    let degraded = own.degraded_after.or_else(|| shared.degraded_after.clone());
    let down = own.down_after.or_else(|| shared.down_after.clone());
    for (key, limit) in [("degraded_after", &degraded), ("down_after", &down)] {
        let Some(At { value: Length(limit), span }) = limit else { continue };
        if limit.is_zero() {
            report.add(*span, format!("`{key}` has to be more than nothing"), None);
        } else if *limit >= timeout {
            let help = Some("lower it, or raise `timeout`".to_owned());
            report.add(*span, format!("`{key}` is never reached: an attempt ends after {timeout:?}"), help);
        }
    }
    if let (Some(degraded), Some(down)) = (&degraded, &down)
        && degraded.value.0 >= down.value.0
    {
        report.add(degraded.span, "`degraded_after` has to be shorter than `down_after`", None);
    }
    let mut expectations = Expectations {
        degraded_after: degraded.map(|limit| limit.value.0),
        down_after: down.map(|limit| limit.value.0),
        ..Expectations::default()
    };
    if is_http {
        expectations.status =
            own.status.or_else(|| shared.status.clone()).unwrap_or_else(|| vec![StatusRange { from: 200, to: 299 }]);
        expectations.present = own.present.or_else(|| shared.present.clone()).unwrap_or_default();
        expectations.absent = own.absent.or_else(|| shared.absent.clone()).unwrap_or_default();
    }
    expectations
}
