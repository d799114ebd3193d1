package greenledger.aws.notice;

import static java.util.Objects.requireNonNull;

import greenledger.core.Channel;
import greenledger.core.Inbox;
import greenledger.core.Json;
import greenledger.core.Notices.Notice;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Notices in a table that forgets them after a while: one item a notice.
///
/// | attribute | is |
/// |---|---|
/// | `k`, `r` | `<tenant>#<party>`, `notice#<id>` |
/// | `o` | the order of the index `by-time`: epoch milliseconds of one width, `#`, the id |
/// | `d` | the notice as JSON |
/// | `x` | when it is forgotten, epoch seconds |
/// | `WEBHOOK`, `EMAIL` | `delivered`, or why not yet |
public final class DynamoInbox implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoInbox.class);

    private static final String DELIVERED = "delivered";
    private static final String FAILED = "failed: ";
    private static final int LONGEST_CAUSE = 300;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoInbox(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Set<Channel> put(Notice notice) {
        try {
            dynamo.putItem(put ->
                    put.tableName(table)
                            .item(item(notice))
                            .conditionExpression("attribute_not_exists(k)")
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Set.of();
        } catch (ConditionalCheckFailedException e) {
            return delivered(e.item());
        }
    }

    @Override
    public void delivered(Notice notice, Channel channel) {
        dynamo.updateItem(update ->
                update.tableName(table)
                        .key(key(notice))
                        .updateExpression("SET #c = :delivered")
                        .expressionAttributeNames(Map.of("#c", channel.name()))
                        .expressionAttributeValues(Map.of(":delivered", text(DELIVERED))));
    }

    @Override
    public void failed(Notice notice, Channel channel, String cause) {
        String told = cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE));
        try {
            dynamo.updateItem(update ->
                    update.tableName(table)
                            .key(key(notice))
                            .updateExpression("SET #c = :cause")
                            .conditionExpression("attribute_not_exists(#c) OR #c <> :delivered")
                            .expressionAttributeNames(Map.of("#c", channel.name()))
                            .expressionAttributeValues(
                                    Map.of(
                                            ":cause", text(FAILED + told),
                                            ":delivered", text(DELIVERED))));
        } catch (ConditionalCheckFailedException e) {
            LOG.info("Notice {} got through by {} after all", notice.id(), channel, e);
        }
    }

    @Override
    public Page page(TenantId tenant, PartyId party, Optional<Position> after, int limit) {
        AttributeValue partition = DynamoChannelBook.key(tenant, party);
        Optional<Map<String, AttributeValue>> start =
                after.map(position -> start(partition, position));
        QueryResponse answer =
                dynamo.query(query ->
                        query.tableName(table)
                                .indexName("by-time")
                                .keyConditionExpression("k = :k")
                                .expressionAttributeValues(Map.of(":k", partition))
                                .scanIndexForward(false)
                                .limit(limit)
                                .exclusiveStartKey(start.orElse(null)));
        List<Letter> letters = answer.items().stream().map(DynamoInbox::letter).toList();
        return new Page(
                letters,
                answer.hasLastEvaluatedKey()
                        ? Optional.of(new Position(get(answer.lastEvaluatedKey(), "o")))
                        : Optional.empty());
    }

    private static Map<String, AttributeValue> item(Notice notice) {
        return Map.of(
                "k", DynamoChannelBook.key(notice.tenant(), notice.to()),
                "r", text("notice#" + notice.id()),
                "o", text(Position.of(notice).value()),
                "d", text(Json.write(notice)),
                "x", AttributeValue.fromN(Long.toString(notice.at().plus(KEPT).getEpochSecond())));
    }

    private static Map<String, AttributeValue> key(Notice notice) {
        return Map.of(
                "k", DynamoChannelBook.key(notice.tenant(), notice.to()),
                "r", text("notice#" + notice.id()));
    }

    /// Made from the partition that is asked for, so that no cursor leads into another's inbox.
    private static Map<String, AttributeValue> start(AttributeValue partition, Position position) {
        return Map.of(
                "k", partition,
                "r", text("notice#" + position.noticeId()),
                "o", text(position.value()));
    }

    private static Set<Channel> delivered(Map<String, AttributeValue> item) {
        EnumSet<Channel> delivered = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (text(DELIVERED).equals(item.get(channel.name()))) {
                delivered.add(channel);
            }
        }
        return delivered;
    }

    private static Letter letter(Map<String, AttributeValue> item) {
        Notice notice = Json.read(get(item, "d"), Notice.class);
        Map<Channel, String> undelivered = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            Optional.ofNullable(item.get(channel.name()))
                    .map(AttributeValue::s)
                    .filter(outcome -> outcome.startsWith(FAILED))
                    .map(outcome -> outcome.substring(FAILED.length()))
                    .ifPresent(cause -> undelivered.put(channel, cause));
        }
        return new Letter(
                notice.id(),
                notice.subject(),
                notice.text(),
                notice.about(),
                notice.at(),
                undelivered);
    }

    private static String get(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), () -> "A notice without attribute " + name).s();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
