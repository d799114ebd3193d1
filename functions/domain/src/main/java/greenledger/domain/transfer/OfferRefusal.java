package greenledger.domain.transfer;

import java.time.Duration;

/// Every reason a transfer cannot be offered or answered.
public sealed interface OfferRefusal extends TransferRefusal {

    record TransferToOneself(TransferId transfer) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-to-oneself";
        }

        @Override
        public String detail() {
            return "A transfer goes from one party to another; name two.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record TransferEmpty(TransferId transfer) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-empty";
        }

        @Override
        public String detail() {
            return "The quantity to transfer must be more than nothing.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record AcceptByOutOfRange(TransferId transfer, Duration longest) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-accept-by-out-of-range";
        }

        @Override
        public String detail() {
            return "Let the recipient accept within at most %d days.".formatted(longest.toDays());
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record NotTheRecipient(TransferId transfer) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-not-the-recipient";
        }

        @Override
        public String detail() {
            return "Only the recipient of transfer " + transfer + " accepts or rejects it.";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    record NotAwaited(TransferId transfer) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-not-awaited";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " does not await an answer yet; ask again in a moment.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record AlreadyAccepted(TransferId transfer) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-already-accepted";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " was accepted already.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record AlreadyRejected(TransferId transfer) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-already-rejected";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " was rejected already.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record OfferLapsed(TransferId transfer) implements OfferRefusal {
        @Override
        public String code() {
            return "transfer-offer-lapsed";
        }

        @Override
        public String detail() {
            return "Nobody answered transfer " + transfer + " in time; ask for a new one.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }
}
