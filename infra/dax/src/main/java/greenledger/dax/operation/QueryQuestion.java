package greenledger.dax.operation;

import greenledger.dax.cache.ResultPage;
import greenledger.dax.expression.ExpressionTexts;
import greenledger.dax.expression.Projection;
import greenledger.dax.request.Options;
import greenledger.dax.request.Request.Query;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// A query: the items of one partition, in order.
record QueryQuestion(QueryRequest request) implements Question {

    static QueryQuestion of(Query query, KeySchema schema) throws IOException {
        Options options = query.options();
        ExpressionTexts texts = new ExpressionTexts();
        String keyCondition = texts.condition(query.keyCondition());
        Optional<String> filter = texts.condition(options.filter());
        Optional<String> attributes = texts.projection(Projection.read(options.projection()));
        return new QueryQuestion(
                QueryRequest.builder()
                        .tableName(query.table())
                        .indexName(options.index().orElse(null))
                        .keyConditionExpression(keyCondition)
                        .filterExpression(filter.orElse(null))
                        .projectionExpression(attributes.orElse(null))
                        .expressionAttributeNames(texts.names())
                        .expressionAttributeValues(texts.values())
                        .select(PageOptions.select(options))
                        .exclusiveStartKey(PageOptions.startKey(options, schema))
                        .limit(options.limit().orElse(null))
                        .consistentRead(options.consistentRead())
                        .scanIndexForward(options.forward().orElse(null))
                        .build());
    }

    @Override
    public Answer ask(DynamoDbClient dynamoDb, ReturnConsumedCapacity capacity) {
        QueryResponse response =
                dynamoDb.query(request.toBuilder().returnConsumedCapacity(capacity).build());
        return new Answer(
                ResultPage.of(response), Optional.ofNullable(response.consumedCapacity()));
    }
}
