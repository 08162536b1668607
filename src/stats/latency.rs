//! Response times, kept as a mergeable sketch.
//!
//! This is DDSketch: Masson, Rim, Lee, "DDSketch: A Fast and Fully-Mergeable Quantile Sketch with Relative-Error
//! Guarantees", PVLDB 12(12), 2019. With relative error α = 1 % and γ = (1 + α)/(1 − α), bucket `k` counts the values in
//! (γ^(k−1), γ^k]; zero has a bucket of its own. All values are whole milliseconds, so a bucket holds the whole numbers
//! `low..=high` in that range and is estimated by 2·low·high/(low + high): exact where there is only one (below 50 ms),
//! else off by at most (high − low)/(high + low) < α.

/// The relative error of a quantile.
const ALPHA: f64 = 0.01;
/// Ratio of neighbouring bucket limits.
const GAMMA: f64 = (1.0 + ALPHA) / (1.0 - ALPHA);
/// Enough buckets for `u32::MAX`: γ^1110 > 2^32.
const BUCKETS: usize = 1_111;

/// The greatest whole number in each bucket or below it: ⌊γ^k⌋.
///
/// A table made by multiplication, not a call of `ln`: multiplication gives the same bits on every machine, so anyone
/// who recomputes a sketch gets the same one.
static HIGH: [u32; BUCKETS] = limits();

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    reason = "a float cast saturates, which is what the last bucket wants; the index is bounded by the loop, and evaluated by the compiler"
)]
const fn limits() -> [u32; BUCKETS] {
    let mut high = [0; BUCKETS];
    let (mut key, mut limit) = (0, 1.0_f64);
    while key < BUCKETS {
        high[key] = limit as u32;
        limit *= GAMMA;
        key += 1;
    }
    high
}

/// Counts of response times by bucket. Merging is exact: whatever the order, the same values give an equal sketch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sketch {
    /// How often the value was 0.
    zero: u64,
    /// (bucket, count), sorted by bucket, counts never 0.
    buckets: Vec<(u16, u64)>,
}

/// Why a text is no sketch.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SketchError {
    /// Written by another version.
    #[error("latency sketch has no version this upkept reads: expected it to start with `1:`")]
    Version,
    /// Ends in the middle of a number.
    #[error("latency sketch is cut off")]
    CutOff,
    /// A number that is too large, or not written in the shortest way.
    #[error("latency sketch has a malformed number at byte {0}")]
    Number(usize),
    /// A bucket that holds no whole number of milliseconds, or an empty one.
    #[error("latency sketch has an impossible bucket at byte {0}")]
    Bucket(usize),
}

impl Sketch {
    /// Counts one value, in milliseconds.
    pub fn add(&mut self, ms: u32) {
        if ms == 0 {
            self.zero = self.zero.saturating_add(1);
            return;
        }
        let key = u16::try_from(HIGH.partition_point(|&high| high < ms)).unwrap_or(u16::MAX);
        match self.buckets.binary_search_by_key(&key, |&(key, _)| key) {
            Ok(place) => {
                if let Some((_, count)) = self.buckets.get_mut(place) {
                    *count = count.saturating_add(1);
                }
            }
            Err(place) => self.buckets.insert(place, (key, 1)),
        }
    }

    /// Counts all values of another sketch.
    pub fn merge(&mut self, other: &Self) {
        self.zero = self.zero.saturating_add(other.zero);
        if self.buckets.is_empty() {
            self.buckets.clone_from(&other.buckets);
            return;
        }
        let mut merged: Vec<(u16, u64)> = Vec::with_capacity(self.buckets.len().max(other.buckets.len()) + 8);
        let mut mine = self.buckets.iter().copied().peekable();
        for &(key, count) in &other.buckets {
            while let Some(smaller) = mine.next_if(|&(own, _)| own < key) {
                merged.push(smaller);
            }
            let own = mine.next_if(|&(own, _)| own == key).map_or(0, |(_, count)| count);
            merged.push((key, own.saturating_add(count)));
        }
        merged.extend(mine);
        self.buckets = merged;
    }

    /// Number of values.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.buckets.iter().fold(self.zero, |sum, &(_, count)| sum.saturating_add(count))
    }

    /// The `q`-quantile in milliseconds (0.5 is the median): within 1 % of the value with rank ⌊q·(count − 1)⌋, counted
    /// from 0 in ascending order. `None` if there are no values, or `q` is not in 0..=1.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank is exact below 2^53 values; q is in 0..=1, so it is not negative"
    )]
    pub fn quantile(&self, q: f64) -> Option<f64> {
        if !(0.0..=1.0).contains(&q) {
            return None;
        }
        let last = self.count().checked_sub(1)?;
        let rank = ((q * last as f64) as u64).min(last);
        let mut seen = self.zero;
        if rank < seen {
            return Some(0.0);
        }
        let (key, _) = self.buckets.iter().find(|&&(_, count)| {
            seen = seen.saturating_add(count);
            rank < seen
        })?;
        let (low, high) = members(*key)?;
        let (low, high) = (f64::from(low), f64::from(high));
        Some(2.0 * low * high / (low + high))
    }

    /// The sketch as one word of ASCII letters, digits and `:.-_`; equal sketches give equal texts.
    ///
    /// `1:` (the version), the count of zeros, then the count of each bucket in order; `.` and a number before a count
    /// skip so many buckets. Numbers are base64url digits (RFC 4648 §5), five bits each, lowest first; the sixth bit
    /// says that more digits follow.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut text = String::with_capacity(8 + 2 * self.buckets.len());
        text.push_str("1:");
        push_number(&mut text, self.zero);
        let mut expected = 0;
        for &(key, count) in &self.buckets {
            if key > expected {
                text.push('.');
                push_number(&mut text, u64::from(key - expected));
            }
            push_number(&mut text, count);
            expected = key.saturating_add(1);
        }
        text
    }

    /// Reads [`Sketch::encode`] back. Takes time and memory for at most 1,111 buckets, whatever the text.
    ///
    /// # Errors
    /// Says what is wrong and where; texts that [`Sketch::encode`] would not have written are refused.
    pub fn decode(text: &str) -> Result<Self, SketchError> {
        let mut digits = Digits { bytes: text.strip_prefix("1:").ok_or(SketchError::Version)?.as_bytes(), at: 0 };
        // A bucket takes a byte or more.
        let mut sketch = Self { zero: digits.number()?, buckets: Vec::with_capacity(text.len().min(BUCKETS)) };
        let mut key: u64 = 0;
        while let Some(byte) = digits.peek() {
            let start = digits.place();
            if byte == b'.' {
                digits.at += 1;
                let skipped = digits.number()?;
                if skipped == 0 {
                    return Err(SketchError::Bucket(start));
                }
                key = key.saturating_add(skipped);
            }
            let count = digits.number()?;
            let bucket = u16::try_from(key).ok().filter(|&key| members(key).is_some());
            match bucket {
                Some(bucket) if count > 0 => sketch.buckets.push((bucket, count)),
                _ => return Err(SketchError::Bucket(start)),
            }
            key += 1;
        }
        Ok(sketch)
    }
}

/// The sum of many sketches. A year of days is added up in a fraction of the time that as many merges take: each writes
/// into a place that is there already.
#[derive(Debug)]
pub(super) struct Tally {
    zero: u64,
    counts: [u64; BUCKETS],
    /// The buckets that may have anything in them.
    filled: std::ops::Range<usize>,
}

impl Tally {
    /// The sum of none.
    #[allow(clippy::reversed_empty_ranges, reason = "nothing is filled: whatever is added widens it")]
    pub(super) fn new() -> Self {
        Self { zero: 0, counts: [0; BUCKETS], filled: BUCKETS..0 }
    }

    /// Adds a sketch.
    pub(super) fn add(&mut self, sketch: &Sketch) {
        self.zero = self.zero.saturating_add(sketch.zero);
        let (Some(first), Some(last)) = (sketch.buckets.first(), sketch.buckets.last()) else { return };
        self.filled = self.filled.start.min(usize::from(first.0))..self.filled.end.max(usize::from(last.0) + 1);
        for &(key, count) in &sketch.buckets {
            if let Some(sum) = self.counts.get_mut(usize::from(key)) {
                *sum = sum.saturating_add(count);
            }
        }
    }

    /// What merging all of them would have made.
    pub(super) fn sketch(&self) -> Sketch {
        let keys = self.filled.clone();
        let counts = self.counts.get(keys.clone()).unwrap_or_default();
        let mut buckets = Vec::with_capacity(counts.len());
        buckets.extend(
            keys.zip(counts)
                .filter(|(_, count)| **count > 0)
                .filter_map(|(key, count)| Some((u16::try_from(key).ok()?, *count))),
        );
        Sketch { zero: self.zero, buckets }
    }
}

/// The least and the greatest whole number in a bucket; `None` if there is none.
fn members(key: u16) -> Option<(u32, u32)> {
    let key = usize::from(key);
    let high = *HIGH.get(key)?;
    let low = match key.checked_sub(1) {
        Some(below) => HIGH.get(below)?.checked_add(1)?,
        None => 1,
    };
    (low <= high).then_some((low, high))
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn push_number(text: &mut String, mut number: u64) {
    loop {
        let more = if number > 31 { 32 } else { 0 };
        let digit = usize::try_from(number & 31).unwrap_or(0) | more;
        text.push(DIGITS.get(digit).map_or('A', |&byte| char::from(byte)));
        number >>= 5;
        if number == 0 {
            return;
        }
    }
}

/// A reader of numbers.
struct Digits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Digits<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Where in the whole text, version included.
    fn place(&self) -> usize {
        self.at + 2
    }

    fn number(&mut self) -> Result<u64, SketchError> {
        let (mut number, mut shift) = (0_u64, 0_u32);
        loop {
            let byte = self.peek().ok_or(SketchError::CutOff)?;
            let wrong = SketchError::Number(self.place());
            let Some(digit) = value_of(byte) else { return Err(wrong) };
            let (more, part) = (digit & 32 != 0, digit & 31);
            let fits = shift < 60 || (shift == 60 && part < 16);
            let shortest = more || part != 0 || shift == 0;
            if !fits || !shortest {
                return Err(wrong);
            }
            number |= part << shift;
            shift += 5;
            self.at += 1;
            if !more {
                return Ok(number);
            }
        }
    }
}

fn value_of(byte: u8) -> Option<u64> {
    Some(u64::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(values: impl IntoIterator<Item = u32>) -> Sketch {
        let mut sketch = Sketch::default();
        values.into_iter().for_each(|ms| sketch.add(ms));
        sketch
    }

    #[test]
    fn every_value_has_a_bucket_it_belongs_to() {
        let powers = (0..32).flat_map(|bit| [(1_u32 << bit).saturating_sub(1), 1 << bit, (1 << bit) + 1]);
        for ms in powers.chain(1..3_000).chain([u32::MAX - 1, u32::MAX]).filter(|&ms| ms > 0) {
            let estimate = sketch([ms]).quantile(0.5).unwrap();
            assert!((estimate - f64::from(ms)).abs() <= 0.01 * f64::from(ms), "{ms}: {estimate}");
            assert!(ms >= 50 || (estimate - f64::from(ms)).abs() < f64::EPSILON, "{ms}: {estimate}");
        }
    }

    #[test]
    fn an_ordinary_day_is_a_short_word() {
        let day = sketch((0..288_u32).map(|check| 80 + (check * 7_919) % 121));
        let text = day.encode();
        assert!(text.len() <= 130, "{} bytes: {text}", text.len());
        assert!(!text.contains([',', ' ', '"', '\n']));
        assert_eq!(Sketch::decode(&text), Ok(day));
        assert_eq!(sketch([]).encode(), "1:A");
    }

    #[test]
    fn a_tally_is_what_merging_makes() {
        let sketches = [sketch([]), sketch([0, 0, 7]), sketch(90..300), sketch([7, 4_000_000_000]), sketch(1..100)];
        let (mut merged, mut tally) = (Sketch::default(), Tally::new());
        assert_eq!(tally.sketch(), merged);
        for sketch in &sketches {
            merged.merge(sketch);
            tally.add(sketch);
            assert_eq!(tally.sketch(), merged);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        let wrong = ["", "A", "2:A", "1:", "1:AA", "1:A.", "1:A.A", "1:A.AB", "1:Ag", "1:A.!B", "1:A.hgggggggggggggB"];
        for text in wrong {
            assert!(Sketch::decode(text).is_err(), "{text}");
        }
        // Bucket 1 is (1, 1.02]: it holds no whole number.
        assert_eq!(Sketch::decode("1:ABB"), Err(SketchError::Bucket(4)));
        assert_eq!(Sketch::decode("1:A.gjBB"), Err(SketchError::Bucket(3)));
    }

    #[test]
    fn zero_and_the_edges_of_q() {
        let values = sketch([0, 0, 10, 20]);
        assert_eq!([0.0, 0.5, 1.0].map(|q| values.quantile(q)), [Some(0.0), Some(0.0), Some(20.0)]);
        assert_eq!([-0.1, 1.1, f64::NAN].map(|q| values.quantile(q)), [None; 3]);
        assert_eq!(sketch([]).quantile(0.5), None);
    }
}
