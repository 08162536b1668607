//! What one run leaves in the journal: `samples.csv`, and `evidence.jsonl` if there was trouble.

use chrono::{DateTime, Datelike, SecondsFormat, SubsecRound, TimeDelta, Utc};

use super::fields::{self, Columns};
use super::lines::{BrokenLine, Line, LineError, check_version, lines};
use crate::model::{Check, PhaseMs, Region, RunRecord, Sample, Slug, Timestamp};

const KIND: &str = "journal";
const SAMPLES: &str = "samples.csv";
const EVIDENCE: &str = "evidence.jsonl";
/// Columns after those of the sample; lines of checks without an answer end before them.
const PHASES: &str = "lookup,connect,tls,first_byte";

/// The files of a journal entry: names within its tree, and bytes.
///
/// A run's name is written as one word: blanks and control characters in it become `-`.
#[must_use]
pub fn encode_run(record: &RunRecord) -> Vec<(String, Vec<u8>)> {
    let time = record.at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let run = record.run.replace(|c: char| !c.is_ascii_graphic(), "-");
    let mut samples = format!("# upkept {KIND} v1 {time} {} {run}\nslug,{},{PHASES}\n", record.region, fields::NAMES);
    for (slug, sample) in &record.samples {
        samples.push_str(slug.as_str());
        samples.push(',');
        samples.push_str(&fields::write(sample));
        if let Some(phases) = record.phases_of(slug) {
            samples.push_str(&phase_columns(&phases));
        }
        samples.push('\n');
    }
    let mut files = vec![(SAMPLES.to_owned(), samples.into_bytes())];
    if !record.evidence.is_empty() {
        let mut evidence = Vec::new();
        // Plain data with texts as keys: there is nothing in it that JSON can't say.
        for check in record.evidence.iter().filter_map(|check| serde_json::to_vec(check).ok()) {
            evidence.extend(check);
            evidence.push(b'\n');
        }
        files.push((EVIDENCE.to_owned(), evidence));
    }
    files
}

/// Reads a journal entry. `files` gives the bytes of a file of the entry's tree; `path_for_messages` names the entry in
/// reports of broken lines. No record if the first line of `samples.csv` can't be read.
pub fn decode_run(
    files: &dyn Fn(&str) -> Option<Vec<u8>>,
    path_for_messages: &str,
) -> (Option<RunRecord>, Vec<BrokenLine>) {
    let mut broken = Vec::new();
    let path = format!("{path_for_messages}/{SAMPLES}");
    let bytes = files(SAMPLES).unwrap_or_default();
    let mut record = match head(&bytes) {
        Ok(record) => record,
        Err(error) => return (None, vec![error.at(&path, 1)]),
    };
    for line in lines(&bytes) {
        match sample(&line, record.at) {
            Some(Ok((slug, sample, phases))) => {
                if !phases.is_empty() {
                    record.phases.push((slug.clone(), phases));
                }
                record.samples.push((slug, sample));
            }
            Some(Err(error)) => broken.push(error.at(&path, line.number)),
            None => {}
        }
    }
    record.samples.sort_by(|(left, _), (right, _)| left.cmp(right));
    record.samples.dedup_by(|(later, _), (first, _)| later == first);
    record.phases.sort_by(|(left, _), (right, _)| left.cmp(right));
    record.phases.dedup_by(|(later, _), (first, _)| later == first);
    let path = format!("{path_for_messages}/{EVIDENCE}");
    for line in lines(&files(EVIDENCE).unwrap_or_default()) {
        match line.content().map(|text| text.map(serde_json::from_str::<Check>)) {
            Some(Ok(Ok(check))) => record.evidence.push(check),
            Some(Ok(Err(error))) => {
                broken.push(BrokenLine { path: path.clone(), line: line.number, message: error.to_string() });
            }
            Some(Err(error)) => broken.push(error.at(&path, line.number)),
            None => {}
        }
    }
    (Some(record), broken)
}

/// Reads `# upkept journal v1 <time> <region> <run>`.
fn head(bytes: &[u8]) -> Result<RunRecord, LineError> {
    check_version(bytes, KIND)?;
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let text = std::str::from_utf8(first).map_err(|_| LineError::NotText)?;
    let mut words = text.trim_end().split(' ').skip(4);
    let mut word = |name| words.next().filter(|word| !word.is_empty()).ok_or(LineError::Missing(name));
    let time = word("time")?;
    let at = DateTime::parse_from_rfc3339(time)
        .ok()
        .map(|at| at.with_timezone(&Utc).trunc_subsecs(0))
        .filter(|at| (1970..=9999).contains(&at.year()))
        .ok_or_else(|| LineError::value("time", time, "yyyy-mm-ddThh:mm:ssZ, from 1970 on"))?;
    let region = word("region")?;
    let region =
        Region::new(region).map_err(|_| LineError::value("region", region, "1 to 32 of a-z, 0-9 and inner `-`"))?;
    let run = word("run")?.to_owned();
    Ok(RunRecord { at, region, run, samples: Vec::new(), phases: Vec::new(), evidence: Vec::new() })
}

/// The sample in a line, and where its time went; `None` if it is a comment, the header or blank.
fn sample(line: &Line<'_>, at: Timestamp) -> Option<Result<(Slug, Sample, PhaseMs), LineError>> {
    let text = match line.content()? {
        Ok(text) => text,
        Err(error) => return Some(Err(error)),
    };
    if text.starts_with("slug,verdict,") {
        return None;
    }
    let mut columns = Columns::of(text);
    let read = columns.next("slug").and_then(|slug| {
        let slug = Slug::new(slug).map_err(|_| LineError::value("slug", slug, "a slug"))?;
        let sample = fields::read(&mut columns, at)?;
        Ok((slug, sample, phases(&mut columns).within(sample.ms)))
    });
    Some(read)
}

/// Four columns after those of a sample, the comma before them included. The body is not among them: it is the rest.
fn phase_columns(phases: &PhaseMs) -> String {
    let column = |time: Option<u32>| time.map_or_else(|| ",".to_owned(), |ms| format!(",{ms}"));
    [phases.lookup, phases.connect, phases.tls, phases.first_byte].map(column).concat()
}

/// Takes those columns. A sample counts without them, so what is no number here is as good as nothing.
fn phases(columns: &mut Columns<'_>) -> PhaseMs {
    let mut next = |name| columns.next(name).ok().and_then(|text| text.parse().ok());
    PhaseMs {
        lookup: next("lookup"),
        connect: next("connect"),
        tls: next("tls"),
        first_byte: next("first_byte"),
        body: None,
    }
}

/// The first second from `at` on that is not taken: two runs of one region in the same second, and the one that comes
/// second moves. `taken` knows finitely many.
#[must_use]
pub fn free_time(at: Timestamp, taken: &dyn Fn(Timestamp) -> bool) -> Timestamp {
    let mut free = at.trunc_subsecs(0);
    while taken(free) {
        match free.checked_add_signed(TimeDelta::seconds(1)) {
            Some(next) => free = next,
            None => break,
        }
    }
    free
}
