//! Why a check failed, in the words of the page's language.

use super::Locale;
use crate::model::Reason;

/// The reason as people say it, lower case, without a full stop: `connection refused`.
pub(super) fn reason(locale: &Locale, reason: Reason) -> String {
    locale.word(&format!("reason-{}", reason.word()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_words_for_every_reason() {
        for code in Locale::codes() {
            let locale = Locale::find(code).unwrap();
            for one in Reason::ALL {
                let said = reason(&locale, one);
                assert!(!said.starts_with("reason-"), "{code} has no message `{said}`");
                assert!(code != "en" || said == one.phrase(), "{said} is not what notifications say");
            }
        }
    }
}
