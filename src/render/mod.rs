//! How it looks: from the history to the bytes of a static site.
