package greenledger.dax.operation;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.expression.ExpressionTexts;
import greenledger.dax.request.TransactWrite;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One write of a transaction in DynamoDB's words.
final class TransactionTranslator {

    private final ItemCodec items;

    TransactionTranslator(ItemCodec items) {
        this.items = items;
    }

    TransactWriteItem translate(TransactWrite write, KeySchema schema) throws IOException {
        ExpressionTexts texts = new ExpressionTexts();
        Optional<String> condition = texts.condition(write.condition());
        Optional<String> change = texts.update(write.update());
        Map<String, AttributeValue> key = KeyCodec.decode(write.key(), schema);
        ReturnValuesOnConditionCheckFailure onFailure =
                write.returnOldOnFailure()
                        ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                        : ReturnValuesOnConditionCheckFailure.NONE;
        TransactWriteItem.Builder item = TransactWriteItem.builder();
        return switch (write.kind()) {
            case PUT -> {
                SdkBytes values =
                        write.values().orElseThrow(() -> new CborFormatException("an empty put"));
                Map<String, AttributeValue> whole = items.decode(write.key(), values, schema);
                yield item.put(it ->
                                it.tableName(write.table())
                                        .item(whole)
                                        .conditionExpression(condition.orElse(null))
                                        .expressionAttributeNames(texts.names())
                                        .expressionAttributeValues(texts.values())
                                        .returnValuesOnConditionCheckFailure(onFailure))
                        .build();
            }
            case DELETE ->
                    item.delete(it ->
                                    it.tableName(write.table())
                                            .key(key)
                                            .conditionExpression(condition.orElse(null))
                                            .expressionAttributeNames(texts.names())
                                            .expressionAttributeValues(texts.values())
                                            .returnValuesOnConditionCheckFailure(onFailure))
                            .build();
            case UPDATE ->
                    item.update(it ->
                                    it.tableName(write.table())
                                            .key(key)
                                            .updateExpression(change.orElse(null))
                                            .conditionExpression(condition.orElse(null))
                                            .expressionAttributeNames(texts.names())
                                            .expressionAttributeValues(texts.values())
                                            .returnValuesOnConditionCheckFailure(onFailure))
                            .build();
            case CHECK ->
                    item.conditionCheck(it ->
                                    it.tableName(write.table())
                                            .key(key)
                                            .conditionExpression(condition.orElse(null))
                                            .expressionAttributeNames(texts.names())
                                            .expressionAttributeValues(texts.values())
                                            .returnValuesOnConditionCheckFailure(onFailure))
                            .build();
        };
    }
}
