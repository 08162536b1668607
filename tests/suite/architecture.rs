//! Tests of one theme.
