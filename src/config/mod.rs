//! What the user asked for: `sites.yml`, validated.
