package greenledger.domain.view;

import greenledger.domain.transfer.TransferId;
import java.util.List;

/// Whether a lot can be had.
public enum LotStatus {
    AVAILABLE,
    /// All or a part of it is on offer to somebody.
    IN_TRANSFER,
    /// It is out of the trade.
    RECALLED;

    /// The status of a lot with these offers open.
    LotStatus with(List<TransferId> offers) {
        return switch (this) {
            case RECALLED -> RECALLED;
            case AVAILABLE, IN_TRANSFER -> offers.isEmpty() ? AVAILABLE : IN_TRANSFER;
        };
    }
}
