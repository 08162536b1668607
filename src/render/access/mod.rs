//! Pages that are not for everybody: encrypted when they are built, opened in the visitor's browser.
//!
//! A host of static files can't ask for a password, so each file is encrypted. What is published of a page is a shell
//! that asks for the passphrase, opens what it holds, and shows that in its place. Data files become envelopes of JSON
//! (`upkept unseal` opens them). What is meant for others only, or would tell them something, is not made at all.

mod seal;
mod shell;

use seal::Seal;
pub use seal::{Envelope, UnsealError};
pub use shell::{Doors, Shells};
