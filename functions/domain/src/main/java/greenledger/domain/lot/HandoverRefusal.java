package greenledger.domain.lot;

import greenledger.domain.measure.Quantity;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;

/// Every reason a lot does not change hands.
public sealed interface HandoverRefusal extends LotRefusal {

    record NotEnough(LotId lot, Quantity free, Quantity asked) implements HandoverRefusal {
        @Override
        public String code() {
            return "lot-not-enough";
        }

        @Override
        public String detail() {
            return "Of lot %s %s are free; %s were asked for.".formatted(lot, free, asked);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record NothingToTransfer(LotId lot) implements HandoverRefusal {
        @Override
        public String code() {
            return "lot-nothing-to-transfer";
        }

        @Override
        public String detail() {
            return "The quantity of lot " + lot + " to transfer must be more than nothing.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record QuantityMismatch(LotId lot, UnitCode held, UnitCode asked) implements HandoverRefusal {
        @Override
        public String code() {
            return "lot-quantity-mismatch";
        }

        @Override
        public String detail() {
            return "Lot %s is counted in %s, a unit of %s; ask for it in such a unit, not in %s."
                    .formatted(lot, held, held.dimension(), asked);
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record ToItsOwner(LotId lot, PartyId owner) implements HandoverRefusal {
        @Override
        public String code() {
            return "lot-to-its-owner";
        }

        @Override
        public String detail() {
            return "What %s has of lot %s cannot be transferred to %s again."
                    .formatted(owner, lot, owner);
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record NotReserved(LotId lot, TransferId transfer) implements HandoverRefusal {
        @Override
        public String code() {
            return "lot-not-reserved";
        }

        @Override
        public String detail() {
            return "Nothing of lot " + lot + " is set aside for transfer " + transfer + ".";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    /// A step of a transfer that was taken back came too late.
    record TransferUndone(LotId lot, TransferId transfer) implements HandoverRefusal {
        @Override
        public String code() {
            return "lot-transfer-undone";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " of lot " + lot + " was taken back.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    /// A transfer that has changed the owner is not taken back.
    record AlreadyTransferred(LotId lot, TransferId transfer) implements HandoverRefusal {
        @Override
        public String code() {
            return "lot-already-transferred";
        }

        @Override
        public String detail() {
            return "Transfer " + transfer + " of lot " + lot + " has changed the owner already.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }
}
