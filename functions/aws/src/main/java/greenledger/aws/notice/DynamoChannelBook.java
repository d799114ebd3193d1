package greenledger.aws.notice;

import greenledger.core.ChannelBook;
import greenledger.core.Json;
import greenledger.domain.notice.Channels;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Parties' choices in the table of notices: one item a party, beside its notices.
public final class DynamoChannelBook implements ChannelBook {

    private static final AttributeValue CHANNELS = AttributeValue.fromS("channels");

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoChannelBook(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Channels find(TenantId tenant, PartyId party) {
        Map<String, AttributeValue> item =
                dynamo.getItem(get ->
                                get.tableName(table)
                                        .key(Map.of("k", key(tenant, party), "r", CHANNELS))
                                        .consistentRead(true))
                        .item();
        return Optional.ofNullable(item.get("d"))
                .map(chosen -> Json.read(chosen.s(), Channels.class))
                .orElse(Channels.INBOX_ONLY);
    }

    @Override
    public void keep(TenantId tenant, PartyId party, Channels channels) {
        dynamo.putItem(put ->
                put.tableName(table)
                        .item(
                                Map.of(
                                        "k", key(tenant, party),
                                        "r", CHANNELS,
                                        "d", AttributeValue.fromS(Json.write(channels)))));
    }

    /// The partition of all that a party is to hear.
    static AttributeValue key(TenantId tenant, PartyId party) {
        return AttributeValue.fromS(tenant + "#" + party);
    }
}
