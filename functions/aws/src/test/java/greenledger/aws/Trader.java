package greenledger.aws;

import greenledger.aws.fixture.Ledger;
import greenledger.core.Commit;
import greenledger.core.Ledger.Receipt;
import greenledger.core.Ledger.Trade;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Quantity;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One execution environment that enters trades of one lot into the ledger.
record Trader(Ledger ledger, DynamoLedger trades) {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LotId LOT = new LotId("field-7");

    static Trader cold(Ledger ledger) {
        return new Trader(ledger, new DynamoLedger(ledger.dynamo(), Ledger.LEDGER, _ -> {}));
    }

    Receipt record(String transfer) {
        return trades.record(ledger.tenant(), trade(transfer), NOON);
    }

    Receipt reverse(String transfer) {
        return trades.reverse(ledger.tenant(), trade(transfer), NOON.plusSeconds(60));
    }

    StreamKey chain() {
        return Streams.TRADES.stream(ledger.tenant(), LOT.value()).key();
    }

    /// What lies in the table, oldest first.
    List<Commit> entries() {
        List<Commit> entries = new ArrayList<>();
        new DynamoEventStore(ledger.table(), Ledger.LEDGER).read(chain(), 0, entries::add);
        return entries;
    }

    private static Trade trade(String transfer) {
        return new Trade(
                new TransferId(transfer),
                LOT,
                new PartyId("farm-1"),
                new PartyId("shop-2"),
                new Quantity(new BigDecimal("20"), new UnitCode("KGM")));
    }
}
