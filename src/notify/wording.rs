//! Texts within the limits of the services.

use super::{Message, post};

/// What stands where something was left out.
const CUT: char = '…';

/// At most so many bytes of UTF-8, cut between characters.
pub(super) fn bytes(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(CUT.len_utf8());
    let fits = |(at, c): &(usize, char)| at + c.len_utf8() <= room;
    text.char_indices().take_while(fits).map(|(_, c)| c).chain([CUT]).collect()
}

/// The message's text, with its link at the end unless it is in there; the link stays whole if both don't fit into so
/// many UTF-16 units.
pub(super) fn with_link(message: &Message, most: usize) -> String {
    text_and_link(&message.text, message.link.as_deref(), most)
}

/// Title, text and link in so many UTF-16 units, for services that have one text only.
pub(super) fn all_in_one(message: &Message, most: usize) -> String {
    text_and_link(&format!("{}\n{}", message.title, message.text), message.link.as_deref(), most)
}

fn text_and_link(text: &str, link: Option<&str>, most: usize) -> String {
    let Some(link) = link.filter(|link| post::length(link) < most / 2) else { return post::cut(text, most) };
    let whole = if text.contains(link) { text.to_owned() } else { format!("{}\n{link}", text.trim_end()) };
    if post::length(&whole) <= most {
        return whole;
    }
    let rest = text.replace(link, "");
    format!("{}\n{link}", post::cut(rest.trim_end(), most.saturating_sub(post::length(link) + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_is_between_characters_and_within_the_limit() {
        assert_eq!((bytes("🛑🛑", 8), bytes("🛑🛑", 7)), ("🛑🛑".to_owned(), "🛑…".to_owned()));
        assert_eq!((bytes("äää", 5), bytes("äää", 2)), ("ä…".to_owned(), "…".to_owned()));
    }

    #[test]
    fn a_link_is_there_once_and_whole() {
        let link = Some("https://s.example/1");
        assert_eq!(text_and_link("down", link, 50), "down\nhttps://s.example/1");
        assert_eq!(text_and_link("see https://s.example/1 now", link, 50), "see https://s.example/1 now");
        let cut = text_and_link(&format!("https://s.example/1 {}", "x".repeat(99)), link, 50);
        assert!(cut.ends_with("x…\nhttps://s.example/1") && cut.chars().count() == 50, "{cut}");
        assert_eq!(text_and_link("down", None, 3), "do…");
    }
}
