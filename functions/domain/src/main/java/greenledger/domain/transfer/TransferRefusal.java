package greenledger.domain.transfer;

import greenledger.domain.Refusal;
import java.util.List;

/// Every reason a transfer turns a command down.
public sealed interface TransferRefusal extends Refusal
        permits TransferRefusal.TransferNotFound,
                TransferRefusal.AlreadyRequested,
                TransferRefusal.TurnedBack,
                TransferRefusal.PastPivot,
                TransferRefusal.NotTurned,
                TransferRefusal.StepsPending,
                TransferRefusal.TransferSettled,
                TransferRefusal.NotParked,
                TransferRefusal.WrittenOff,
                OfferRefusal {

    record TransferNotFound(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-not-found";
        }

        @Override
        public String detail() {
            return "There is no transfer " + transfer + ".";
        }

        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    record AlreadyRequested(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-already-requested";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " was asked for before, on other terms.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record TurnedBack(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-turned-back";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " is being taken back.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record PastPivot(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-past-pivot";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " has changed the owner; it cannot be taken back.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record NotTurned(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-not-turned";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " is not being taken back.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record StepsPending(TransferId transfer, List<Step> pending) implements TransferRefusal {
        public StepsPending {
            pending = List.copyOf(pending);
        }

        @Override
        public String code() {
            return "transfer-steps-pending";
        }

        @Override
        public String detail() {
            return "Transfer %s is not at its end: %s.".formatted(transfer, pending);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record TransferSettled(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-settled";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " is at its end already.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record NotParked(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-not-parked";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " does not wait for an operator.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record WrittenOff(TransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "transfer-written-off";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " was written off.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }
}
