package greenledger.domain.ledger;

import static greenledger.domain.Scenario.given;

import greenledger.domain.ledger.TradeCommand.RecordTrade;
import greenledger.domain.ledger.TradeCommand.ReverseTrade;
import greenledger.domain.ledger.TradeEvent.TradeRecorded;
import greenledger.domain.ledger.TradeEvent.TradeReversed;
import greenledger.domain.ledger.TradeRefusal.TradeUndone;
import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Quantity;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the ledger takes, and what it refuses.
class TradeDeciderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LotId LOT = new LotId("field-7");
    private static final PartyId FARM = new PartyId("farm-1");
    private static final PartyId SHOP = new PartyId("shop-2");
    private static final Quantity HALF = new Quantity(new BigDecimal("20"), new UnitCode("KGM"));
    private static final TransferId FIRST = new TransferId("t-1");
    private static final TransferId OTHER = new TransferId("t-2");

    @Test
    void a_trade_is_entered_once() {
        given(Trades.decider()).when(recordOf(FIRST)).then(recorded(FIRST));
        given(Trades.decider(), recorded(FIRST)).when(recordOf(FIRST)).thenNothing();
    }

    @Test
    void a_reversal_points_to_the_entry_that_it_reverses() {
        given(Trades.decider(), recorded(OTHER), recorded(FIRST))
                .when(reversalOf(FIRST))
                .then(reversed(FIRST, Optional.of(2L)));
    }

    @Test
    void a_reversal_is_entered_also_when_there_is_nothing_to_reverse() {
        given(Trades.decider(), recorded(OTHER))
                .when(reversalOf(FIRST))
                .then(reversed(FIRST, Optional.empty()));
    }

    @Test
    void after_a_reversal_the_trade_is_not_entered_any_more() {
        given(Trades.decider(), reversed(FIRST, Optional.empty()))
                .when(recordOf(FIRST))
                .thenRefused(new TradeUndone(FIRST));
        given(Trades.decider(), recorded(FIRST), reversed(FIRST, Optional.of(1L)))
                .when(recordOf(FIRST))
                .thenRefused(new TradeUndone(FIRST));
    }

    @Test
    void another_trade_of_the_lot_is_entered_after_a_reversal() {
        given(Trades.decider(), reversed(FIRST, Optional.empty()))
                .when(recordOf(OTHER))
                .then(recorded(OTHER));
    }

    private static RecordTrade recordOf(TransferId transfer) {
        return new RecordTrade(LOT, transfer, FARM, SHOP, HALF, NOON);
    }

    private static ReverseTrade reversalOf(TransferId transfer) {
        return new ReverseTrade(LOT, transfer, FARM, SHOP, HALF, NOON);
    }

    private static TradeRecorded recorded(TransferId transfer) {
        return new TradeRecorded(LOT, transfer, FARM, SHOP, HALF, NOON);
    }

    private static TradeReversed reversed(TransferId transfer, Optional<Long> reverses) {
        return new TradeReversed(LOT, transfer, FARM, SHOP, HALF, reverses, NOON);
    }
}
