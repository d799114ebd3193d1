package greenledger.aws;

import greenledger.core.TaskTokens;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Task tokens in a table of their own, which forgets them once nobody waits any longer.
public final class DynamoTaskTokens implements TaskTokens {

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTaskTokens(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(TenantId tenant, TransferId transfer, String token, Instant until) {
        dynamo.putItem(put ->
                put.tableName(table)
                        .item(
                                Map.of(
                                        "k", key(tenant, transfer),
                                        "token", AttributeValue.fromS(token),
                                        "ttl",
                                                AttributeValue.fromN(
                                                        Long.toString(until.getEpochSecond())))));
    }

    @Override
    public Optional<String> find(TenantId tenant, TransferId transfer) {
        return Optional.ofNullable(
                        dynamo.getItem(get ->
                                        get.tableName(table)
                                                .key(Map.of("k", key(tenant, transfer)))
                                                .consistentRead(true))
                                .item()
                                .get("token"))
                .map(AttributeValue::s);
    }

    private static AttributeValue key(TenantId tenant, TransferId transfer) {
        return AttributeValue.fromS(tenant.value() + "#" + transfer.value());
    }
}
