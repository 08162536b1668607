//! Git: read a tree, commit without touching the index, push until accepted.
