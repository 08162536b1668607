//! Numbers as people write them.

/// A number with commas between thousands: `1,440`.
#[must_use]
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        let numbers = [0, 999, 1_000, 1_440, 1_234_567, 4_294_967_295].map(thousands);
        assert_eq!(numbers, ["0", "999", "1,000", "1,440", "1,234,567", "4,294,967,295"]);
    }
}
