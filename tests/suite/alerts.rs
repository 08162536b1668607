//! The channels that page people, against servers on loopback that keep what they were sent.

pub(crate) mod echo;
mod mail;
mod pages;
pub(crate) mod sending;
mod several;

use sending::{channel, list, message, send, text};
