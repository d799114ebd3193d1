package greenledger.domain.lot;

import static greenledger.domain.lot.Tomatoes.CARRIER;
import static greenledger.domain.lot.Tomatoes.CHEAP;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.to;
import static greenledger.domain.measure.Amounts.quantity;

import greenledger.domain.Reason;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.OfferLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotCommand.RecallLot;
import greenledger.domain.lot.LotCommand.ReleaseLot;
import greenledger.domain.lot.LotCommand.ReserveLot;
import greenledger.domain.lot.LotCommand.TransferOwnership;
import greenledger.domain.lot.LotCommand.WithdrawOffer;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import greenledger.domain.transfer.TransferId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Several transfers racing on one lot, with steps that come late, twice and out of order; the same
/// for the same seed.
public final class RandomHandovers {

    private static final int LENGTH = 120;
    private static final int TRANSFERS = 12;
    private static final List<PartyId> TRADERS =
            List.of(FARM, FARM, PACKER, CARRIER, Handovers.RETAILER);

    private final Random random;

    private RandomHandovers(long seed) {
        this.random = new Random(seed);
    }

    public static List<LotCommand> commands(long seed) {
        RandomHandovers handovers = new RandomHandovers(seed);
        return Stream.generate(handovers::command).limit(LENGTH).toList();
    }

    private LotCommand command() {
        TransferId transfer = new TransferId("T-" + random.nextInt(TRANSFERS));
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> reserve(transfer);
            case 5, 6 -> new OfferLot(LOT, transfer, FARM, ONE);
            case 7 -> new WithdrawOffer(LOT, transfer, FARM, ONE);
            case 8 -> new ReleaseLot(LOT, transfer, FARM, ONE);
            case 9, 10, 11, 12 -> new TransferOwnership(LOT, transfer, FARM, ONE);
            case 13 -> new MoveLot(LOT, to(oneOf(PLACES)), oneOf(TRADERS), ONE);
            case 14 -> new PriceLot(LOT, oneOf(List.of(CHEAP, DEAR)), oneOf(TRADERS), ONE);
            default -> seldom(transfer);
        };
    }

    private static final List<Place> PLACES =
            List.of(Places.FRESNO, Places.NOGALES, Places.TORONTO);

    /// Once in a while the trade ends.
    private LotCommand seldom(TransferId transfer) {
        return random.nextInt(10) == 0
                ? new RecallLot(LOT, new Reason("Salmonella."), Authority.PARTY, FARM, ONE)
                : reserve(transfer);
    }

    private ReserveLot reserve(TransferId transfer) {
        PartyId from = oneOf(TRADERS);
        String amount =
                oneOf(List.of("0.5 KGM", "100.000001 KGM", "0.25 TNE", "333 LBR", "1250.5 KGM"));
        return new ReserveLot(LOT, transfer, from, oneOf(TRADERS), quantity(amount), from, ONE);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
