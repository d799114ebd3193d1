package greenledger.domain.payment;

import greenledger.domain.Decider;

/// The way in to accounts.
public final class Accounts {

    private Accounts() {}

    /// The state is nobody else's business, hence the wildcard.
    public static Decider<AccountCommand, ?, AccountEvent> decider() {
        return new AccountDecider();
    }
}
