//! Values that must never be shown, and the one place where text is cleaned of them.
//!
//! A [`Secret`] can't be printed: it has no `Display`, and its `Debug` shows no value. A [`Masked`] is a text from the
//! config with `${NAME}` references: it shows the references and reveals the values only to the prober. The
//! [`Redactor`] knows every value used in a run and replaces it, wherever it turns up, by its reference.

use std::fmt;

/// A value that can't be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a value.
    #[must_use]
    pub fn new(value: String) -> Self {
        Self(value)
    }

    /// The value, for the one call that needs it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A text with `${NAME}` references and what it stands for.
#[derive(Clone, PartialEq, Eq)]
pub struct Masked {
    shown: String,
    value: Secret,
    secret: bool,
}

impl Masked {
    /// A text without references: it may be shown as it is.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { shown: text.to_owned(), value: Secret::new(text.to_owned()), secret: false }
    }

    /// A text with at least one reference: `shown` as written, `value` with the references replaced.
    #[must_use]
    pub fn secret(shown: &str, value: String) -> Self {
        Self { shown: shown.to_owned(), value: Secret::new(value), secret: true }
    }

    /// The text as written in the config, references and all.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// The text with its secrets.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.value.reveal()
    }

    /// True if it holds a secret.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.secret
    }
}

impl fmt::Debug for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Masked({:?})", self.shown)
    }
}

/// Replaces secret values in outgoing text by `${NAME}`.
///
/// Longer values are replaced first, so that a value that contains another is replaced as a whole. A value is looked
/// for as it is, in lower case (host names are lower-cased on the way) and percent-encoded. Values shorter than
/// [`Redactor::SHORT`] bytes are replaced only where they stand as a word of their own: a port `22` must not eat the
/// year `2226`.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    /// (needle, replacement), longest needle first.
    needles: Vec<(Secret, String)>,
}

impl Redactor {
    /// Below this many bytes, a value is only replaced as a word of its own.
    pub const SHORT: usize = 6;

    /// A redactor for `(name, value)` pairs. Empty values are no secrets.
    #[must_use]
    pub fn new<'a>(secrets: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut needles = Vec::new();
        for (name, value) in secrets {
            let shown = format!("${{{name}}}");
            let mut forms = vec![value.to_owned(), value.to_lowercase(), percent_encoded(value)];
            forms.dedup();
            for form in forms.into_iter().filter(|form| !form.is_empty()) {
                if !needles.iter().any(|(known, _): &(Secret, String)| known.reveal() == form) {
                    needles.push((Secret::new(form), shown.clone()));
                }
            }
        }
        needles.sort_by_key(|(needle, _)| std::cmp::Reverse(needle.reveal().len()));
        Self { needles }
    }

    /// This redactor with the secrets of another.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.needles.extend(other.needles);
        self.needles.sort_by_key(|(needle, _)| std::cmp::Reverse(needle.reveal().len()));
        self
    }

    /// The text without any secret value. For prose: log lines, reasons, evidence, messages.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        self.needles.iter().fold(text.to_owned(), |text, (needle, shown)| {
            replace(&text, needle.reveal(), shown, needle.reveal().len() < Self::SHORT)
        })
    }

    /// A structured file without any secret value. Numbers and short words are left alone here: the texts inside
    /// were cleaned by [`Redactor::text`] before they were put there, and a figure that happens to equal a port must
    /// not break the file. This is the second net for long values.
    #[must_use]
    pub fn file(&self, bytes: Vec<u8>) -> Vec<u8> {
        let long = |needle: &str| needle.len() >= Self::SHORT && !needle.bytes().all(|b| b.is_ascii_digit());
        if !self.needles.iter().any(|(needle, _)| long(needle.reveal())) {
            return bytes;
        }
        match String::from_utf8(bytes) {
            Ok(text) => self
                .needles
                .iter()
                .filter(|(needle, _)| long(needle.reveal()) && text.contains(needle.reveal()))
                .fold(None, |clean: Option<String>, (needle, shown)| {
                    Some(clean.as_deref().unwrap_or(&text).replace(needle.reveal(), shown))
                })
                .unwrap_or(text)
                .into_bytes(),
            Err(not_text) => not_text.into_bytes(),
        }
    }
}

/// Replaces `needle` in `text`; with `whole_word`, only where no letter or digit touches it.
fn replace(text: &str, needle: &str, shown: &str, whole_word: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    while let Some((head, tail)) = rest.split_once(needle) {
        let left = head.chars().next_back().or(before);
        let right = tail.chars().next();
        let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        out.push_str(head);
        out.push_str(if whole_word && (touches(left) || touches(right)) { needle } else { shown });
        before = needle.chars().next_back();
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// RFC 3986 percent-encoding of everything but unreserved characters.
fn percent_encoded(value: &str) -> String {
    value.bytes().fold(String::with_capacity(value.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_has_no_printable_form() {
        let masked = Masked::secret("${TOKEN}", "hunter2".to_owned());
        assert!(!format!("{masked:?} {:?}", Secret::new("hunter2".to_owned())).contains("hunter2"));
    }

    #[test]
    fn longer_values_go_first_and_short_ones_only_as_words() {
        let redactor = Redactor::new([("IP", "10.1"), ("IP_GROUP_A", "10.1.2"), ("PORT", "9100")]);
        assert_eq!(redactor.text("connect to 10.1.2.104:9100"), "connect to ${IP_GROUP_A}.104:${PORT}");
        assert_eq!(redactor.text("took 19100 ms, 91001"), "took 19100 ms, 91001");
    }

    #[test]
    fn host_names_and_encoded_values_are_found() {
        let redactor = Redactor::new([("HOST", "Internal.Example"), ("KEY", "p@ss w/rd")]);
        assert_eq!(redactor.text("no address for internal.example"), "no address for ${HOST}");
        assert_eq!(redactor.text("?k=p%40ss%20w%2Frd"), "?k=${KEY}");
    }

    #[test]
    fn files_keep_their_figures() {
        let redactor = Redactor::new([("PORT", "9100000"), ("TOKEN", "sesame-open")]);
        let clean = redactor.file(br#"{"ms":9100000,"note":"sesame-open"}"#.to_vec());
        assert_eq!(clean, br#"{"ms":9100000,"note":"${TOKEN}"}"#);
    }
}
