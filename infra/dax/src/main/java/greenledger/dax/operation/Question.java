package greenledger.dax.operation;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// A query or a scan in DynamoDB's words.
sealed interface Question permits QueryQuestion, ScanQuestion {

    /// What is asked, by which a cached page is found: without the wish for consumed capacity.
    DynamoDbRequest request();

    Answer ask(DynamoDbClient dynamoDb, ReturnConsumedCapacity capacity);
}
