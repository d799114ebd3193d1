package greenledger.domain.lot;

import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.measure.Amounts.quantity;

import greenledger.domain.lot.LotCommand.OfferLot;
import greenledger.domain.lot.LotCommand.ReleaseLot;
import greenledger.domain.lot.LotCommand.ReserveLot;
import greenledger.domain.lot.LotCommand.TransferOwnership;
import greenledger.domain.lot.LotCommand.WithdrawOffer;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotOffered;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;

/// The lot of [Tomatoes] on its way to a retailer, and what is asked and recorded on the way.
public final class Handovers {

    public static final TransferId T1 = new TransferId("T-1");
    public static final TransferId T2 = new TransferId("T-2");
    public static final PartyId RETAILER = new PartyId("retailer-8");
    public static final Quantity PART = quantity("250.5 KGM");
    public static final LotReserved RESERVED = reserved(T1, PART);
    public static final LotOffered OFFERED = new LotOffered(LOT, T1, FARM, ONE);
    public static final LotOfferWithdrawn WITHDRAWN = new LotOfferWithdrawn(LOT, T1, FARM, ONE);
    public static final LotReleased RELEASED = new LotReleased(LOT, T1, FARM, ONE);
    public static final LotTransferred TRANSFERRED = transferred(T1, PART);
    public static final OfferLot OFFER = new OfferLot(LOT, T1, FARM, ONE);
    public static final WithdrawOffer WITHDRAW = new WithdrawOffer(LOT, T1, FARM, ONE);
    public static final ReleaseLot RELEASE = new ReleaseLot(LOT, T1, FARM, ONE);
    public static final TransferOwnership TRANSFER = new TransferOwnership(LOT, T1, FARM, ONE);

    private Handovers() {}

    public static ReserveLot reserve(TransferId transfer, Quantity quantity) {
        return reserve(transfer, FARM, quantity, FARM);
    }

    static ReserveLot reserve(TransferId transfer, PartyId from, Quantity quantity, PartyId by) {
        return new ReserveLot(LOT, transfer, from, RETAILER, quantity, by, ONE);
    }

    public static LotReserved reserved(TransferId transfer, Quantity quantity) {
        return new LotReserved(LOT, transfer, FARM, RETAILER, quantity, FARM, ONE);
    }

    public static LotTransferred transferred(TransferId transfer, Quantity quantity) {
        return new LotTransferred(LOT, transfer, FARM, RETAILER, quantity, FARM, ONE);
    }
}
