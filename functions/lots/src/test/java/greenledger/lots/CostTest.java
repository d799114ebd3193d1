package greenledger.lots;

import static greenledger.lots.Bodies.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a lot's life costs, snapshots included.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class CostTest {

    private static final double SNAPSHOTS_SHARE = 0.1;

    private final Ledger ledger;
    private final Desk desk;

    CostTest(Ledger ledger) {
        this.ledger = ledger;
        this.desk = Desk.cold(ledger);
    }

    @BeforeEach
    void the_function_has_the_lot_at_hand() {
        assertEquals(201, desk.lots(json(Bodies.LOT)).to(desk.register()).status());
        assertEquals(201, desk.priced("99.99").status());
        ledger.meter().reset();
    }

    @Test
    void a_command_is_one_unit_and_a_tenth() {
        run(320, i -> assertEquals(201, desk.priced(amount(i)).status()));
        assertEquals(Map.of("PutItem", 320L + 10), ledger.meter().requests());
        assertCosts(1 + SNAPSHOTS_SHARE, 320);
    }

    @Test
    void a_command_under_a_key_is_one_unit_more() {
        run(128, i -> assertEquals(201, desk.priced(amount(i), "key-" + i).status()));
        assertEquals(Map.of("PutItem", 2 * 128L + 4), ledger.meter().requests());
        assertCosts(2 + SNAPSHOTS_SHARE, 128);
    }

    private static void run(int times, IntConsumer command) {
        for (int i = 0; i < times; i++) {
            command.accept(i);
        }
    }

    private static String amount(int i) {
        return "1.%02d".formatted(i % 100);
    }

    private void assertCosts(double most, int commands) {
        double units = ledger.meter().capacity() / commands;
        assertTrue(units <= most, () -> "%.3f units a command".formatted(units));
    }
}
