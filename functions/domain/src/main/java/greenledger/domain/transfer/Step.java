package greenledger.domain.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A step of the way that a transfer goes, forward or back, named for its state in the machine.
///
/// Forward steps stand in the order in which they are taken, undo steps likewise.
public enum Step {
    VALIDATE_OWNERSHIP("ValidateOwnership", Kind.FORWARD),
    CREATE_TRANSFER_RECORD("CreateTransferRecord", Kind.FORWARD),
    RESERVE_LOT("ReserveLot", Kind.FORWARD),
    UPDATE_SEARCH_INDEX("UpdateSearchIndex", Kind.FORWARD),
    AWAIT_ACCEPTANCE("AwaitAcceptance", Kind.FORWARD),
    AUTHORIZE_PAYMENT("AuthorizePayment", Kind.FORWARD),
    RECORD_IN_LEDGER("RecordInLedger", Kind.FORWARD),
    /// The pivot: before it a transfer can be taken back, after it no more.
    TRANSFER_OWNERSHIP("TransferOwnership", Kind.FORWARD),
    CAPTURE_PAYMENT("CapturePayment", Kind.FORWARD),
    SEND_NOTIFICATIONS("SendNotifications", Kind.FORWARD),
    COMPLETE_TRANSFER("CompleteTransfer", Kind.FORWARD),
    RECORD_REVERSAL("RecordReversal", Kind.UNDO),
    VOID_PAYMENT("VoidPayment", Kind.UNDO),
    REVERT_SEARCH_INDEX("RevertSearchIndex", Kind.UNDO),
    RELEASE_LOT("ReleaseLot", Kind.UNDO),
    CANCEL_TRANSFER_RECORD("CancelTransferRecord", Kind.UNDO);

    /// Which way a step leads.
    public enum Kind {
        FORWARD("forward"),
        UNDO("undo");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private final String text;
    private final Kind kind;

    Step(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }

    /// The step of that name.
    public static Step of(String name) {
        return Arrays.stream(values())
                .filter(step -> step.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No step is called " + name));
    }

    /// Every undo step, in the order in which they are taken.
    public static List<Step> undoing() {
        return Arrays.stream(values()).filter(step -> step.kind == Kind.UNDO).toList();
    }

    public Kind kind() {
        return kind;
    }

    /// The step that takes this one back, where there is something to take back.
    public Optional<Step> undoneBy() {
        return switch (this) {
            case CREATE_TRANSFER_RECORD -> Optional.of(CANCEL_TRANSFER_RECORD);
            case RESERVE_LOT -> Optional.of(RELEASE_LOT);
            case UPDATE_SEARCH_INDEX -> Optional.of(REVERT_SEARCH_INDEX);
            case AUTHORIZE_PAYMENT -> Optional.of(VOID_PAYMENT);
            case RECORD_IN_LEDGER -> Optional.of(RECORD_REVERSAL);
            case VALIDATE_OWNERSHIP,
                    AWAIT_ACCEPTANCE,
                    TRANSFER_OWNERSHIP,
                    CAPTURE_PAYMENT,
                    SEND_NOTIFICATIONS,
                    COMPLETE_TRANSFER,
                    RECORD_REVERSAL,
                    VOID_PAYMENT,
                    REVERT_SEARCH_INDEX,
                    RELEASE_LOT,
                    CANCEL_TRANSFER_RECORD ->
                    Optional.empty();
        };
    }

    /// Its name everywhere: in the machine, in the code and in every document.
    @Override
    public String toString() {
        return text;
    }
}
