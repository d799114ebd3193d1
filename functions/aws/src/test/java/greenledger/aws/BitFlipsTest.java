package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.StreamKey;
import greenledger.core.audit.Break;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A single bit of a single item, whichever it is, does not change unnoticed.
///
/// `-Dgreenledger.seed=…` repeats a run.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class BitFlipsTest {

    private static final int FLIPS = 200;

    /// As many of the flips hit a snapshot.
    private static final int SNAPSHOTS = 6;

    private static final int COMPRESSED = 1500;
    private static final long SEED = Long.getLong("greenledger.seed", new Random().nextLong());

    private final Random random = new Random(SEED);
    private final Orchard orchard;
    private final Ledger ledger;

    BitFlipsTest(Ledger ledger) {
        this.ledger = ledger;
        this.orchard = new Orchard(ledger);
    }

    @Test
    void every_flip_is_found_and_nothing_else() throws InterruptedException {
        List<Map<String, AttributeValue>> targets = new ArrayList<>();
        List<StreamKey> untouched = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            StreamKey stream = i < SNAPSHOTS ? orchard.grow("OLD-" + i, 32) : stream(i);
            targets.add(
                    i < SNAPSHOTS
                            ? orchard.item(stream, CommitItem.sortKey(32) + "#S")
                            : orchard.item(stream, 1 + random.nextInt(3)));
            if (i % 10 == 0) {
                untouched.add(orchard.grow("UNTOUCHED-" + i, 3));
            }
        }
        List<BitFlip> flips = new ArrayList<>();
        for (Map<String, AttributeValue> target : targets) {
            BitFlip flip = BitFlip.of(target, random);
            orchard.delete(target);
            orchard.put(flip.item());
            flips.add(flip);
        }

        List<Break> found = new ArrayList<>();
        orchard.auditOfAll(found);

        Set<String> named = new HashSet<>();
        found.forEach(each -> named.add(each.stream()));
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            String before = ViewItem.text(targets.get(i), "s");
            String after = ViewItem.text(flips.get(i).item(), "s");
            if (!named.contains(before) && !named.contains(after)) {
                missed.add(flips.get(i).where() + " in " + before + ": " + flips.get(i).item());
            }
        }
        assertEquals(List.of(), missed, "seed " + SEED);
        for (StreamKey stream : untouched) {
            assertFalse(named.contains(stream.toString()), "seed " + SEED + ": " + stream);
        }
    }

    /// Every fourth stream has facts that are long enough to be stored compressed.
    private StreamKey stream(int number) {
        if (number % 4 > 0) {
            return orchard.grow("LOT-" + number, 3);
        }
        StreamKey notes = new StreamKey(ledger.tenant(), "Note", "NOTE-" + number);
        Commits.fill(ledger.backplane().events(), notes, 3, COMPRESSED);
        return notes;
    }
}
