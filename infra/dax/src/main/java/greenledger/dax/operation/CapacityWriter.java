package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/// Writes consumed capacity: in a short form for most operations, in a long one for transactions.
final class CapacityWriter {

    private static final int CAPACITY_UNITS = 1;
    private static final int READ_CAPACITY_UNITS = 2;
    private static final int WRITE_CAPACITY_UNITS = 3;
    private static final int TABLE_NAME = 4;

    private CapacityWriter() {}

    static void write(CborWriter out, ConsumedCapacity capacity) {
        CborWriter inner = new CborWriter().text(capacity.tableName());
        inner.floatingPoint(capacity.capacityUnits());
        if (capacity.table() == null) {
            inner.nothing();
        } else {
            inner.floatingPoint(capacity.table().capacityUnits());
        }
        writeIndexes(inner, capacity.globalSecondaryIndexes());
        writeIndexes(inner, capacity.localSecondaryIndexes());
        out.bytes(inner.toBytes());
    }

    static void writeAll(CborWriter out, List<ConsumedCapacity> capacities) {
        out.array(capacities.size());
        capacities.forEach(capacity -> write(out, capacity));
    }

    static void writeAllOfTransaction(CborWriter out, List<ConsumedCapacity> capacities) {
        out.array(capacities.size());
        for (ConsumedCapacity capacity : capacities) {
            out.openMap().number(TABLE_NAME).text(capacity.tableName());
            out.number(CAPACITY_UNITS).floatingPoint(capacity.capacityUnits());
            if (capacity.readCapacityUnits() != null) {
                out.number(READ_CAPACITY_UNITS).floatingPoint(capacity.readCapacityUnits());
            }
            if (capacity.writeCapacityUnits() != null) {
                out.number(WRITE_CAPACITY_UNITS).floatingPoint(capacity.writeCapacityUnits());
            }
            out.end();
        }
    }

    private static void writeIndexes(CborWriter out, Map<String, Capacity> indexes) {
        if (indexes.isEmpty()) {
            out.nothing();
            return;
        }
        out.map(indexes.size());
        indexes.forEach((name, units) -> out.text(name).floatingPoint(units.capacityUnits()));
    }
}
