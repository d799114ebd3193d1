package greenledger.core;

import static greenledger.core.Asks.REGISTER;
import static greenledger.core.Asks.ask;
import static greenledger.core.Asks.priced;
import static greenledger.core.Facts.FARM;
import static greenledger.core.Facts.NOON;
import static greenledger.core.Facts.PRODUCE;
import static greenledger.core.Facts.STREAM;
import static greenledger.core.Facts.TENANT;
import static greenledger.core.Facts.metadata;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.Refused;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Lots;
import greenledger.domain.lot.Produce;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A category may say what no two of its streams may have.
class UniquenessTest {

    private static final Produce LOOSE =
            new Produce(
                    Optional.empty(),
                    Optional.empty(),
                    PRODUCE.commodity(),
                    PRODUCE.variety(),
                    FARM,
                    PRODUCE.quantity(),
                    PRODUCE.origin(),
                    PRODUCE.harvestedOn());

    private final ContestedStore store = new ContestedStore();

    @Test
    void what_is_unique_belongs_to_the_stream_whose_first_fact_said_it() {
        UniqueValue roma = new UniqueValue("Variety", "Roma");
        Category<LotEvent> unique =
                new Category<>(
                        "Lot",
                        LotEvent.class,
                        Streams.LOTS.types(),
                        List.of(),
                        _ -> Optional.of(roma));
        Commands<LotCommand, LotEvent> lots =
                new Commands<>(store, _ -> {}, Lots.decider(), unique);
        assertEquals(new Done(1), ask(lots, REGISTER, "k1"));
        LotId other = new LotId("L-2");
        RegisterLot again =
                new RegisterLot(other, LOOSE, Optional.empty(), Optional.empty(), FARM, NOON);
        assertEquals(
                new Refused(new AlreadyTaken(roma, STREAM.key())),
                lots.handle(
                        unique.stream(TENANT, other.value()),
                        again,
                        metadata("k2"),
                        OptionalLong.empty()));
        assertEquals(new Done(2), ask(lots, priced("1.10"), "k3"));
        assertEquals(
                "Variety Roma belongs to Lot 09506000134352.L-2026-117 already.",
                new AlreadyTaken(roma, STREAM.key()).detail());
    }

    @ParameterizedTest
    @CsvSource({"'',Roma", "Variety,' '", "A#B,Roma", "Variety,A#B"})
    void what_would_blur_a_key_is_no_unique_value(String kind, String value) {
        assertThrows(IllegalArgumentException.class, () -> new UniqueValue(kind, value));
    }
}
