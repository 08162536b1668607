//! "Did you mean …?"

/// Values are shown in messages up to this many characters.
const SHOWN: usize = 60;

/// A text as it may stand in a message: one line, not too long.
pub(super) fn crop(text: &str) -> String {
    let mut out: String = text.chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}

/// ``did you mean `…`?`` for the choice most like `word`, if one is like it.
#[must_use]
pub fn did_you_mean(word: &str, choices: &[&str]) -> Option<String> {
    if word.len() > SHOWN {
        return None;
    }
    let plain = |text: &str| text.to_lowercase().replace(['-', ' '], "_");
    let word = plain(word);
    let scored = choices.iter().map(|choice| (strsim::jaro_winkler(&word, &plain(choice)), choice));
    let (score, best) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let near = strsim::damerau_levenshtein(&word, &plain(best)) <= 2 && word.len() > 2;
    (score > 0.84 || near).then(|| format!("did you mean `{best}`?"))
}

/// A suggestion, or else the list of what would be right.
pub(super) fn did_you_mean_or_list(word: &str, choices: &[&str]) -> String {
    did_you_mean(word, choices).unwrap_or_else(|| format!("use one of {}", list(choices)))
}

/// `a`, `b`, `c` in backticks.
pub(super) fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typos_find_their_key_and_strangers_find_none() {
        let keys = ["name", "url", "expect", "degraded_after", "headers"];
        assert_eq!(did_you_mean("exepct", &keys).as_deref(), Some("did you mean `expect`?"));
        assert_eq!(did_you_mean("degraded-after", &keys).as_deref(), Some("did you mean `degraded_after`?"));
        assert_eq!(did_you_mean("URL", &keys).as_deref(), Some("did you mean `url`?"));
        assert_eq!(did_you_mean("colour", &keys), None);
    }
}
