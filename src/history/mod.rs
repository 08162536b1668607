//! Where samples are remembered: journal entries and the files under `history/`.
