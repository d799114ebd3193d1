package greenledger.domain.view;

import greenledger.domain.lot.Holdings;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotOffered;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.transfer.TransferId;
import java.util.List;

/// Whose a lot is and to whom it may go: the part of a row that changes with the trade.
record Trade(
        Holdings holdings,
        List<ReservedPart> reservations,
        List<TransferId> offers,
        LotStatus status) {

    static Trade of(LotRegistered e) {
        return new Trade(Holdings.of(e), List.of(), List.of(), LotStatus.AVAILABLE);
    }

    Trade after(LotEvent event) {
        return switch (event) {
            case LotRegistered _, LotGraded _ -> this;
            case LotPriced e -> of(holdings.after(e));
            case LotMoved e -> of(holdings.after(e));
            case LotReserved e -> reserving(Entries.append(reservations, ReservedPart.of(e)));
            case LotOffered e -> offering(Entries.append(offers, e.transfer()));
            case LotOfferWithdrawn e -> closed(e.transfer());
            case LotReleased e -> freed(e.transfer());
            case LotTransferred e -> of(holdings.after(e)).freed(e.transfer()).closed(e.transfer());
            case LotRecalled _ -> new Trade(holdings, reservations, offers, LotStatus.RECALLED);
        };
    }

    private Trade of(Holdings next) {
        return new Trade(next, reservations, offers, status);
    }

    private Trade freed(TransferId transfer) {
        return reserving(Entries.without(reservations, part -> part.transferId().equals(transfer)));
    }

    private Trade reserving(List<ReservedPart> next) {
        return new Trade(holdings, next, offers, status);
    }

    private Trade closed(TransferId transfer) {
        return offering(Entries.without(offers, transfer::equals));
    }

    private Trade offering(List<TransferId> next) {
        return new Trade(holdings, reservations, next, status.with(next));
    }
}
