package greenledger.transfers;

import greenledger.domain.transfer.TransferId;

/// A fact tells of a transfer that is not on record: of one of another stage, or of a table that
/// was restored to an earlier time.
public final class TransferRecordNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransferRecordNotFound(TransferId id) {
        super("A fact tells of the transfer " + id.value() + ", which is not on record");
    }
}
