package greenledger.aws;

import greenledger.core.Bus;
import greenledger.core.Bus.Message;
import greenledger.core.Json;
import greenledger.core.Parked;
import greenledger.core.Parking;
import greenledger.core.StreamKey;
import greenledger.core.Stuck;
import greenledger.core.ViewRow.Index;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Parked streams in the table `views`, one item each, listed by its index `by-all`; a rule of the
/// bus takes each new one to the queue of parked streams.
///
/// No tenant's name begins as these keys do: it has no capital letters.
public record DynamoParking(DynamoDbClient dynamo, String table, Bus bus, InstantSource clock)
        implements Parking {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoParking.class);
    private static final String PARK = "PARK";
    private static final String SOURCE = "greenledger.traces";
    private static final String TYPE = "StreamParked";

    @Override
    public void park(Stuck stuck) {
        Instant now = clock.instant();
        Optional<Parked> before = find(stuck.stream());
        Parked parked =
                before.map(known -> known.again(stuck, now))
                        .orElseGet(() -> Parked.first(stuck, now));
        LOG.error("Parked, attempt {}: {}", parked.attempts(), stuck, stuck.cause());
        if (before.isEmpty()) {
            // Before it is noted: were it the other way round, a crash between would hide it.
            bus.publish(List.of(new Message(SOURCE, TYPE, Json.write(parked))));
        }
        note(parked, before);
    }

    @Override
    public void release(StreamKey stream) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(key(stream.toString())));
    }

    @Override
    public List<Parked> parked(int most) {
        return dynamo
                .query(query ->
                        query.tableName(table)
                                .indexName(ViewItem.indexName(Index.ALL))
                                .keyConditionExpression("#p = :p")
                                .expressionAttributeNames(
                                        Map.of("#p", ViewItem.attribute(Index.ALL)))
                                .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(PARK)))
                                .scanIndexForward(false)
                                .limit(most))
                .items()
                .stream()
                .map(DynamoParking::read)
                .toList();
    }

    private Optional<Parked> find(StreamKey stream) {
        Map<String, AttributeValue> item =
                dynamo.getItem(get ->
                                get.tableName(table)
                                        .key(key(stream.toString()))
                                        .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(read(item));
    }

    /// An attempt at the same time may be the one that is counted.
    private void note(Parked parked, Optional<Parked> before) {
        Map<String, AttributeValue> item = new HashMap<>(key(parked.stream()));
        item.put("rev", ViewItem.number(parked.attempts()));
        item.put("d", AttributeValue.fromS(Json.write(parked)));
        item.put(ViewItem.attribute(Index.ALL), AttributeValue.fromS(PARK));
        item.put("o", AttributeValue.fromS(order(parked)));
        try {
            dynamo.putItem(put ->
                    put.tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(k) OR rev = :before")
                            .expressionAttributeValues(
                                    Map.of(
                                            ":before",
                                            ViewItem.number(
                                                    before.map(Parked::attempts).orElse(0L)))));
        } catch (ConditionalCheckFailedException e) {
            LOG.debug("{} was parked by another environment, too", parked.stream(), e);
        }
    }

    private static String order(Parked parked) {
        return String.format(
                Locale.ROOT, "%015d#%s", parked.first().toEpochMilli(), parked.stream());
    }

    private static Parked read(Map<String, AttributeValue> item) {
        return Json.read(ViewItem.text(item, "d"), Parked.class);
    }

    private static Map<String, AttributeValue> key(String stream) {
        return Map.of("k", AttributeValue.fromS(PARK + "#" + stream));
    }
}
