package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Ledger;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Rows of two views in the table, and what the warmer keeps there.
record Rows(Ledger ledger) {

    static final String LOT = "lot";
    static final String OWNERSHIP = "ownership";

    ViewKey lot(int number) {
        return new ViewKey(ledger.tenant(), LOT, 1, "lot-" + number);
    }

    ViewKey ownership(int number) {
        return new ViewKey(ledger.tenant(), OWNERSHIP, 1, "lot-" + number);
    }

    List<ViewKey> lots(int many) {
        return IntStream.range(0, many).mapToObj(this::lot).toList();
    }

    void store(List<ViewKey> keys) {
        Hash hash = Hash.of(new byte[32]);
        ViewRow row = new ViewRow(new Head(1, 1, hash), "{}", Map.of(), "", Map.of());
        for (ViewKey key : keys) {
            assertTrue(ledger.backplane().views().replace(key, Optional.empty(), row));
        }
    }

    /// Other tests told the warmer other things.
    void forgetWhatWasTold() {
        Stream<String> notes =
                Stream.concat(
                        IntStream.range(0, Samples.NOTES).mapToObj("READS#%02d"::formatted),
                        Stream.of("HOTSET#" + LOT, "HOTSET#" + OWNERSHIP));
        notes.forEach(note ->
                ledger.table()
                        .deleteItem(delete ->
                                delete.tableName(Ledger.VIEWS)
                                        .key(Map.of("k", AttributeValue.fromS(note)))));
    }
}
