package greenledger.transfers;

import greenledger.domain.Refusal;

/// A step that is turned down for good: to try it again would change nothing. The state machine
/// knows it by its full name.
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepRefused(Refusal why) {
        super(why.code() + ": " + why.detail(), null, false, false);
    }
}
