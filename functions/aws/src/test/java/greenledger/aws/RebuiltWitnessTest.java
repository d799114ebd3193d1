package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Registry;
import greenledger.core.StreamKey;
import greenledger.core.ViewVersions;
import greenledger.core.audit.Break;
import greenledger.core.audit.Break.Kind;
import greenledger.domain.view.LotViews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A view that was built anew bears witness in its new rows.
@Tag("slow")
@ExtendWith(Engine.OwnLedgers.class)
class RebuiltWitnessTest {

    private static final int TODAYS = new LotViews().version();

    private final Ledger ledger;
    private final Orchard orchard;
    private final StreamKey quinces;

    RebuiltWitnessTest(Ledger ledger) {
        this.ledger = ledger;
        this.orchard = new Orchard(ledger);
        this.quinces = orchard.unwatched("QUINCES", 5);
        orchard.watch(quinces, TODAYS + 1);
        orchard.delete(quinces, 5);
    }

    /// As long as nobody keeps that version, it may be of a view that was given up.
    @Test
    void a_truncated_stream_is_known_by_a_row_of_the_version_that_is_kept() {
        assertEquals(List.of(), audit());

        rebuilt();

        assertEquals(List.of(Kind.TRUNCATED), audit());
    }

    private List<Kind> audit() {
        List<Break> found = new ArrayList<>();
        orchard.auditOf(quinces.toString(), found);
        return found.stream().map(Break::kind).toList();
    }

    private void rebuilt() {
        Registry registry = ledger.backplane().registry();
        ViewVersions kept =
                ViewVersions.only(TODAYS).building(1).reading(TODAYS + 1, Instant.EPOCH);
        registry.replace(
                ViewVersions.alias(new LotViews().name()),
                registry.find(ViewVersions.alias(new LotViews().name()), ViewVersions.class),
                kept);
    }
}
