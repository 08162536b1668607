//! What an observation means.
