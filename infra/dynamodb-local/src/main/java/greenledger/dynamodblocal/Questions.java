package greenledger.dynamodblocal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One question of each kind that our table is asked, as they go over the wire.
final class Questions {

    private static final String KEY = "{\"a\":{\"S\":\"1\"},\"b\":{\"N\":\"1\"}}";

    /// Each an operation and its input.
    private static final List<List<String>> QUESTIONS =
            List.of(
                    List.of(
                            "CreateTable",
                            """
                            {"TableName":"facts","BillingMode":"PAY_PER_REQUEST",
                             "KeySchema":[{"AttributeName":"a","KeyType":"HASH"},{"AttributeName":"b","KeyType":"RANGE"}],
                             "AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"b","AttributeType":"N"}],
                             "StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"}}\
                            """),
                    List.of("DescribeTable", "{\"TableName\":\"facts\"}"),
                    List.of(
                            "TransactWriteItems",
                            """
                            {"TransactItems":[{"Put":{"TableName":"facts","Item":%s,
                             "ConditionExpression":"attribute_not_exists(a)"}}]}\
                            """
                                    .formatted(KEY)),
                    List.of(
                            "PutItem",
                            """
                            {"TableName":"facts","Item":%s,"ConditionExpression":"attribute_exists(a)"}\
                            """
                                    .formatted(KEY)),
                    List.of(
                            "UpdateItem",
                            """
                            {"TableName":"facts","Key":%s,"UpdateExpression":"SET c = :c",
                             "ConditionExpression":"attribute_not_exists(c) OR c < :c",
                             "ExpressionAttributeValues":{":c":{"N":"2"}}}\
                            """
                                    .formatted(KEY)),
                    List.of("GetItem", "{\"TableName\":\"facts\",\"Key\":%s}".formatted(KEY)),
                    List.of(
                            "BatchGetItem",
                            "{\"RequestItems\":{\"facts\":{\"Keys\":[%s]}}}".formatted(KEY)),
                    List.of(
                            "Query",
                            """
                            {"TableName":"facts","KeyConditionExpression":"a = :a AND b > :b",
                             "ExpressionAttributeValues":{":a":{"S":"1"},":b":{"N":"0"}}}\
                            """),
                    List.of("Scan", "{\"TableName\":\"facts\"}"));

    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=local";
    private static final int POLL_MILLIS = 20;
    private static final int OK = 200;

    private final HttpClient client;
    private final Process engine;
    private final URI endpoint;

    /// @param engine that may still be starting
    Questions(HttpClient client, Process engine, URI endpoint) {
        this.client = client;
        this.engine = engine;
        this.endpoint = endpoint;
    }

    void askAll() throws IOException, InterruptedException {
        for (List<String> question : QUESTIONS) {
            HttpResponse<String> answer = ask(question.getFirst(), question.getLast());
            if (answer.statusCode() != OK) {
                throw new IOException(question.getFirst() + " is refused: " + answer.body());
            }
        }
    }

    private HttpResponse<String> ask(String operation, String input)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("Authorization", SIGNED)
                        .POST(HttpRequest.BodyPublishers.ofString(input))
                        .build();
        while (true) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (ConnectException e) {
                if (engine.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw e;
                }
            }
        }
    }
}
