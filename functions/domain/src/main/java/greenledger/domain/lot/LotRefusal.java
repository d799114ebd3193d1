package greenledger.domain.lot;

import greenledger.domain.Refusal;
import greenledger.domain.measure.UnitCode;
import java.time.Instant;
import java.time.LocalDate;

/// Every reason a lot turns a command down.
public sealed interface LotRefusal extends Refusal
        permits LotRefusal.LotNotFound,
                LotRefusal.LotAlreadyRegistered,
                LotRefusal.NotTheOwner,
                LotRefusal.NotItsGrower,
                LotRefusal.UnderRecall,
                LotRefusal.LotEmpty,
                LotRefusal.LotIdMismatch,
                LotRefusal.UnitMismatch,
                LotRefusal.HarvestInFuture,
                LotRefusal.MovementInFuture,
                LotRefusal.MovedBeforeHarvest,
                HandoverRefusal {

    record LotNotFound(LotId lot) implements LotRefusal {
        @Override
        public String code() {
            return "lot-not-found";
        }

        @Override
        public String detail() {
            return "There is no lot " + lot + ".";
        }

        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    record LotAlreadyRegistered(LotId lot) implements LotRefusal {
        @Override
        public String code() {
            return "lot-already-registered";
        }

        @Override
        public String detail() {
            return "Lot " + lot + " was registered before, with other details.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    /// Never says who the owner is: that is nobody else's business.
    record NotTheOwner(LotId lot) implements LotRefusal {
        @Override
        public String code() {
            return "lot-not-the-owner";
        }

        @Override
        public String detail() {
            return "Only who owns a part of lot "
                    + lot
                    + ", or registered it for its farmer, may price, move or transfer that part.";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    record NotItsGrower(LotId lot) implements LotRefusal {
        @Override
        public String code() {
            return "lot-not-its-grower";
        }

        @Override
        public String detail() {
            return "Only the farmer of lot "
                    + lot
                    + ", who registered it for them, or a regulator may recall it.";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    record UnderRecall(LotId lot) implements LotRefusal {
        @Override
        public String code() {
            return "lot-under-recall";
        }

        @Override
        public String detail() {
            return "Lot " + lot + " was recalled; it is out of the trade.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record LotEmpty(LotId lot) implements LotRefusal {
        @Override
        public String code() {
            return "lot-empty";
        }

        @Override
        public String detail() {
            return "The quantity of lot " + lot + " must be more than nothing.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record LotIdMismatch(LotId lot) implements LotRefusal {
        @Override
        public String code() {
            return "lot-id-mismatch";
        }

        @Override
        public String detail() {
            return "Lot id "
                    + lot
                    + " contradicts the GTIN and batch; leave it out, or make it GTIN, dot, batch.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record UnitMismatch(LotId lot, UnitCode held, UnitCode priced) implements LotRefusal {
        @Override
        public String code() {
            return "lot-unit-mismatch";
        }

        @Override
        public String detail() {
            return "Lot %s is counted in %s, a unit of %s; a price per %s, a unit of %s, does not fit."
                    .formatted(lot, held, held.dimension(), priced, priced.dimension());
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record HarvestInFuture(LotId lot, LocalDate harvestedOn) implements LotRefusal {
        @Override
        public String code() {
            return "lot-harvest-in-future";
        }

        @Override
        public String detail() {
            return "Lot " + lot + " cannot have been harvested on " + harvestedOn + " already.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record MovementInFuture(LotId lot, Instant movedAt) implements LotRefusal {
        @Override
        public String code() {
            return "lot-movement-in-future";
        }

        @Override
        public String detail() {
            return "Lot " + lot + " cannot have moved at " + movedAt + " already.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record MovedBeforeHarvest(LotId lot, LocalDate harvestedOn) implements LotRefusal {
        @Override
        public String code() {
            return "lot-moved-before-harvest";
        }

        @Override
        public String detail() {
            return "Lot " + lot + " was harvested on " + harvestedOn + "; it cannot move earlier.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }
}
