//! Errors as people read them, and the table of exit codes.
