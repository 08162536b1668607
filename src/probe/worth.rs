//! Is it worth trying again?

use crate::model::{Judgement, Reason};

/// True if a further attempt in the same run may change, or has to confirm, what is believed.
///
/// Every kind of trouble is tried again: even an expired certificate or a name that does not exist may be one
/// bad machine behind a load balancer. What this runner can't do, and its own faults, don't get better by waiting.
pub(super) fn worth_retrying(judgement: &Judgement) -> bool {
    let own = matches!(judgement.reason, Some(Reason::Unsupported | Reason::Internal | Reason::Deadline));
    judgement.verdict.is_trouble() && !own
}
