//! What must change: from samples to incidents.
