//! The incident desk's part of `sites.yml`.
