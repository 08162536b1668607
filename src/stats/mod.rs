//! How it has been: exact arithmetic over samples and days.
