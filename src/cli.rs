//! Flags and their environment names.
