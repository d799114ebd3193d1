package greenledger.local.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Records that are delivered together, how often they have failed, and from when on they may be
/// tried again.
record Batch(List<StreamRecord> records, int failures, Instant notBefore) {

    Batch {
        records = List.copyOf(records);
    }

    int size() {
        return records.size();
    }

    byte[] event() {
        ObjectNode event = Json.object();
        ArrayNode list = event.putArray("Records");
        records.forEach(record -> list.add(record.json()));
        return Json.bytes(event);
    }

    Set<String> identifiers() {
        return records.stream().map(StreamRecord::sequenceNumber).collect(Collectors.toSet());
    }

    /// How many come before the first of these.
    int before(Set<String> identifiers) {
        int index = 0;
        while (!identifiers.contains(records.get(index).sequenceNumber())) {
            index++;
        }
        return index;
    }

    Batch first(int count) {
        return new Batch(records.subList(0, count), failures, notBefore);
    }

    Batch without(int count) {
        return new Batch(records.subList(count, size()), failures, notBefore);
    }

    Batch failedAgain(int failuresNow, Instant retryAt) {
        return new Batch(records, failuresNow, retryAt);
    }
}
