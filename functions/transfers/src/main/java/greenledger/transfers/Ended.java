package greenledger.transfers;

import greenledger.domain.transfer.TransferId;
import greenledger.domain.transfer.TransferState;

/// What a transfer has come to.
record Ended(TransferId transferId, TransferState state) {}
