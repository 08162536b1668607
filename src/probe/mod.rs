//! What happened: probes that observe and never judge.
