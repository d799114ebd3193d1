package greenledger.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A template that is served, and the same one with one thing in it that is not.
class RefusalsTest {

    private static final String SERVED =
            """
            Transform: AWS::Serverless-2016-10-31
            Globals: { Function: { Timeout: 10 } }
            Resources:
              Work:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B
                  CodeUri: target/a.zip
                  Runtime: java25
                  Events:
                    Get: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /, Method: GET } }
                    Tick: { Type: Schedule, Properties: { Schedule: rate(1 minute) } }
              Api: { Type: AWS::Serverless::HttpApi, Properties: { StageName: $default } }
              Table:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
                  KeySchema: [{ AttributeName: id, KeyType: HASH }]
              Jobs: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 1 } }
            """;

    @TempDir private Path folder;

    @Test
    void the_template_itself_is_served() {
        assertEquals(5, new Templates(folder).read(SERVED).parts().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Handler: a.B | Handlr: a.B | 6 | Work (AWS::Serverless::Function).Handler: is missing
                    Runtime: java25 | Runtime: nodejs24.x | 9 | .Runtime: only Java runtimes are served
                    Runtime: java25 | Layers: [x] | 9 | Work (AWS::Serverless::Function).Layers: is not served; served are Architectures,
                    Type: HttpApi | Type: Kinesis | 11 | Events.Get.Type: Kinesis is not served; served are DynamoDB, EventBridgeRule,
                    Method: GET | Methode: GET | 11 | Work (AWS::Serverless::Function).Events.Get.Properties.Methode: is not served
                    ApiId: !Ref Api, | ApiId: other, | 11 | ApiId: other is not an HTTP API of this template
                    StageName: $default | StageName: prod | 13 | StageName: only the stage $default is served
                    KeyType: HASH | KeyType: RANGE | 18 | Table (AWS::DynamoDB::Table).KeySchema: has no HASH key
                    AttributeType: S | Type: S | 17 | AttributeDefinitions[0].AttributeType: is missing
                    AWS::SQS::Queue | AWS::Kinesis::Stream | 19 | Jobs (AWS::Kinesis::Stream): this type is not served; served are AWS::DAX::Cluster, AWS::DAX::ParameterGroup, AWS::DynamoDB::Table,
                    DelaySeconds: 1 | DelaySeconds: [1] | 19 | DelaySeconds: must be a text, not a list
                    Timeout: 10 | Timeout: soon | 2 | Timeout: must be a whole number, not soon
                    Function: { Timeout | Api: { Timeout | 2 | Globals.Api: is not served; served are Function, HttpApi and StateMachine
                    Globals: | Rules: {}~Globals: | 2 | template.Rules: is not served; served are AWSTemplateFormatVersion,
                    Handler: a.B | Handler: a.B~      Handler: a.C | 8 | key 'Handler' stands here twice
                    Handler: a.B | <<: { Handler: a.B } | 7 | only plain keys are served
                    """)
    void one_fault_is_refused_by_name_and_line(
            String served, String fault, int line, String reason) {
        String text = SERVED.replace(served, fault.replace("~", "\n"));

        TemplateRefused refused =
                assertThrows(TemplateRefused.class, () -> new Templates(folder).read(text));

        List<String> told = refused.problems().stream().map(Problem::toString).toList();
        assertTrue(
                told.stream()
                        .anyMatch(problem ->
                                problem.startsWith("template.yaml:" + line + ": ")
                                        && problem.contains(reason)),
                () -> String.join("\n", told));
    }

    @Test
    void all_faults_are_told_at_once() {
        String text =
                SERVED.replace("DelaySeconds", "DelayMinutes").replace("Method: GET", "Verb: GET");

        TemplateRefused refused =
                assertThrows(TemplateRefused.class, () -> new Templates(folder).read(text));

        assertEquals(
                List.of(
                        "Work (AWS::Serverless::Function).Events.Get.Properties.Verb",
                        "Jobs (AWS::SQS::Queue).DelayMinutes"),
                refused.problems().stream().map(Problem::subject).toList());
    }
}
