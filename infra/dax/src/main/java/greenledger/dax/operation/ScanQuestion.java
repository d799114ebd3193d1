package greenledger.dax.operation;

import greenledger.dax.cache.ResultPage;
import greenledger.dax.expression.ExpressionTexts;
import greenledger.dax.expression.Projection;
import greenledger.dax.request.Options;
import greenledger.dax.request.Request.Scan;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// A scan: all items of a table or of a segment of it.
record ScanQuestion(ScanRequest request) implements Question {

    static ScanQuestion of(Scan scan, KeySchema schema) throws IOException {
        Options options = scan.options();
        ExpressionTexts texts = new ExpressionTexts();
        Optional<String> filter = texts.condition(options.filter());
        Optional<String> attributes = texts.projection(Projection.read(options.projection()));
        return new ScanQuestion(
                ScanRequest.builder()
                        .tableName(scan.table())
                        .segment(options.segment().orElse(null))
                        .totalSegments(options.totalSegments().orElse(null))
                        .indexName(options.index().orElse(null))
                        .filterExpression(filter.orElse(null))
                        .projectionExpression(attributes.orElse(null))
                        .expressionAttributeNames(texts.names())
                        .expressionAttributeValues(texts.values())
                        .select(PageOptions.select(options))
                        .exclusiveStartKey(PageOptions.startKey(options, schema))
                        .limit(options.limit().orElse(null))
                        .consistentRead(options.consistentRead())
                        .build());
    }

    @Override
    public Answer ask(DynamoDbClient dynamoDb, ReturnConsumedCapacity capacity) {
        ScanResponse response =
                dynamoDb.scan(request.toBuilder().returnConsumedCapacity(capacity).build());
        return new Answer(
                ResultPage.of(response), Optional.ofNullable(response.consumedCapacity()));
    }
}
