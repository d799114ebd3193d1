package greenledger.domain.transfer;

import greenledger.domain.Decider;

/// The way in to transfers.
public final class Transfers {

    private Transfers() {}

    public static Decider<TransferCommand, Transfer, TransferEvent> decider() {
        return new TransferDecider();
    }
}
