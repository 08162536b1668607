//! Messages to several people at once: who has got which message.
//!
//! The book of the desk knows channels, not people. So if some of a channel's recipients got a message and others did
//! not, this run tries those others once more; after that the message counts as delivered, and the log names those who
//! missed it. Otherwise everybody else would get it again with each run, for as long as one address is wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::NotifyError;

/// Who has got which message in this run: positions in the channel's list, by the message's key.
#[derive(Debug, Default)]
pub(super) struct Ledger(Mutex<BTreeMap<String, Page>>);

/// One message.
#[derive(Debug, Default)]
struct Page {
    /// Who has got it.
    reached: BTreeSet<usize>,
    /// True once it has been tried.
    tried: bool,
}

impl Ledger {
    /// True if the recipient at this position has not got the message.
    pub(super) fn lacks(&self, key: &str, position: usize) -> bool {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get(key).is_none_or(|page| !page.reached.contains(&position))
    }

    /// Enters how it went for those who lacked it, and says what that means for the whole.
    ///
    /// # Errors
    /// Nobody has got it, or some have not and may get it at the next try. [`NotifyError::Busy`] if any of them may.
    pub(super) fn enter(&self, key: &str, outcomes: Vec<(usize, Result<(), NotifyError>)>) -> Result<(), NotifyError> {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let page = pages.entry(key.to_owned()).or_default();
        let again = std::mem::replace(&mut page.tried, true);
        let mut missed = Vec::new();
        for (position, outcome) in outcomes {
            match outcome {
                Ok(()) => _ = page.reached.insert(position),
                Err(error) => missed.push((position, error)),
            }
        }
        let Some((_, first)) = missed.first() else { return Ok(()) };
        let busy = missed.iter().map(|(_, error)| error).find(|error| matches!(error, NotifyError::Busy { .. }));
        if page.reached.is_empty() || busy.is_some() && !again {
            return Err(busy.unwrap_or(first).clone());
        }
        for (position, error) in &missed {
            tracing::warn!(%error, "recipient {} did not get a message that others got", position + 1);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busy() -> Result<(), NotifyError> {
        Err(NotifyError::Busy { message: "busy".to_owned(), retry_after: None })
    }

    fn refused() -> Result<(), NotifyError> {
        Err(NotifyError::Refused("wrong".to_owned()))
    }

    #[test]
    fn who_got_it_does_not_get_it_again() {
        let ledger = Ledger::default();
        assert_eq!(ledger.enter("k", vec![(0, Ok(())), (1, busy())]), busy());
        assert_eq!((ledger.lacks("k", 0), ledger.lacks("k", 1), ledger.lacks("other", 0)), (false, true, true));
        assert_eq!(ledger.enter("k", vec![(1, Ok(()))]), Ok(()));
    }

    #[test]
    fn it_is_an_error_while_nobody_has_got_it() {
        let ledger = Ledger::default();
        assert_eq!(ledger.enter("k", vec![(0, refused()), (1, busy())]), busy());
        assert_eq!(ledger.enter("k", vec![(0, refused()), (1, busy())]), busy());
        assert_eq!(ledger.enter("k", vec![(0, refused()), (1, refused())]), refused());
    }

    #[test]
    fn one_wrong_address_does_not_hold_up_the_others() {
        assert_eq!(Ledger::default().enter("k", vec![(0, refused()), (1, Ok(()))]), Ok(()));
        let ledger = Ledger::default();
        assert_eq!(ledger.enter("k", vec![(0, busy()), (1, Ok(()))]), busy());
        assert_eq!(ledger.enter("k", vec![(0, busy())]), Ok(()), "tried twice");
    }
}
