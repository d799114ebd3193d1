package greenledger.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The intrinsic functions, as CloudFormation's own reference describes them.
class IntrinsicsTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Stage: { Type: String, Default: dev }
              Zones: { Type: CommaDelimitedList, Default: 'a, b,c' }
            Mappings:
              Sizes: { dev: { memory: 256, name: small }, prod: { memory: 1024, name: large } }
            Conditions:
              IsDev: !Equals [!Ref Stage, dev]
              IsProd: !Not [!Condition IsDev]
              Either: !Or [!Condition IsDev, !Condition IsProd]
              Both: !And [!Condition IsDev, !Condition IsProd]
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
                  KeySchema: [{ AttributeName: id, KeyType: HASH }]
              Jobs: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
              Bus: { Type: AWS::Events::EventBus, Properties: { Name: news } }
              Work:
                Type: AWS::Serverless::Function
                Properties: { Handler: a.B, CodeUri: target/a.zip, AutoPublishAlias: live }
            Outputs:
              Answer: { Value: %s }
            """;

    @TempDir private Path folder;
    private Templates templates;

    @BeforeEach
    void open() {
        templates = new Templates(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    !Ref Stage | dev
                    !Ref AWS::Region | eu-north-1
                    !Ref AWS::AccountId | 123456789012
                    !Ref Table | shop-Table
                    !Ref Jobs | http://127.0.0.1:9324/123456789012/shop-Jobs.fifo
                    !Ref Bus | news
                    !Ref Work.Alias | arn:aws:lambda:eu-north-1:123456789012:function:shop-Work:live
                    !Sub '${Work.Alias}/invocations' | arn:aws:lambda:eu-north-1:123456789012:function:shop-Work:live/invocations
                    !GetAtt Work.Arn | arn:aws:lambda:eu-north-1:123456789012:function:shop-Work
                    !GetAtt WorkRole.Arn | arn:aws:iam::123456789012:role/WorkRole
                    !GetAtt Jobs.QueueName | shop-Jobs.fifo
                    'Fn::GetAtt': [Bus, Arn] | arn:aws:events:eu-north-1:123456789012:event-bus/news
                    !Sub '${Stage}/${Table}/${Jobs.QueueName}/${!Stage}' | dev/shop-Table/shop-Jobs.fifo/${Stage}
                    !Sub ['${x}-${Stage}', { x: !Ref Bus }] | news-dev
                    !Join ['-', [a, !Ref Stage, c]] | a-dev-c
                    !Join ['', !Ref Zones] | abc
                    !Select [1, !Ref Zones] | b
                    !Select [0, !Split ['.', 'x.y.z']] | x
                    !FindInMap [Sizes, !Ref Stage, name] | small
                    !If [IsDev, yes-it-is, no] | yes-it-is
                    !If [IsProd, yes, !If [Either, either, neither]] | either
                    !If [Both, both, not-both] | not-both
                    !Base64 hello | aGVsbG8=
                    """)
    void each_function_has_its_documented_value(String expression, String value) {
        String written = expression.startsWith("'Fn") ? "{ " + expression + " }" : expression;
        assertEquals(value, templates.read(TEMPLATE.formatted(written)).outputs().get("Answer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    !Ref Nowhere | Nowhere: is neither a parameter nor a resource
                    !Ref AWS::Moon | AWS::Moon: is not a pseudo parameter
                    !GetAtt Table.Colour | Table.Colour: is not served; served are Arn, StreamArn
                    !ImportValue other | Fn::ImportValue: is not served
                    !GetAZs '' | Fn::GetAZs: is not served
                    !Select [7, !Ref Zones] | Fn::Select: no item 7 among 3
                    !FindInMap [Sizes, test, name] | Fn::FindInMap: no key 'test' in mapping Sizes
                    !If [IsUnknown, a, b] | IsUnknown: is not a condition
                    !Join ['-'] | takes a list of 2 arguments
                    !Sub '${Nowhere}' | Nowhere: is neither a parameter nor a resource
                    """)
    void what_is_not_served_is_refused_with_its_line(String expression, String reason) {
        TemplateRefused refused =
                assertThrows(
                        TemplateRefused.class,
                        () -> templates.read(TEMPLATE.formatted(expression)));
        String message = refused.problems().getFirst().toString();
        assertTrue(message.startsWith("template.yaml:23: "), message);
        assertTrue(message.contains(reason), message);
    }

    @Test
    void a_parameter_that_is_given_wins_over_its_default() {
        Surroundings given =
                new Surroundings(
                        "shop",
                        "eu-north-1",
                        "123456789012",
                        Map.of("Stage", "prod"),
                        Templates.SURROUNDINGS.queues(),
                        Templates.SURROUNDINGS.cache(),
                        Templates.SURROUNDINGS.api());
        String text = TEMPLATE.formatted("!FindInMap [Sizes, !Ref Stage, memory]");

        assertEquals("1024", templates.read(text, given).outputs().get("Answer"));
    }

    @Test
    void a_condition_that_asks_for_itself_is_refused() {
        TemplateRefused refused =
                assertThrows(
                        TemplateRefused.class,
                        () ->
                                templates.read(
                                        """
                                        Conditions:
                                          Chicken: !Not [!Condition Egg]
                                          Egg: !Not [!Condition Chicken]
                                        Outputs:
                                          Answer: { Value: !If [Chicken, a, b] }
                                        """));
        assertTrue(refused.toString().contains("refers to itself"), refused.toString());
    }

    @Test
    void no_value_removes_the_property_it_stands_in() {
        String text =
                """
                Conditions: { Never: !Equals [a, b] }
                Resources:
                  Jobs:
                    Type: AWS::SQS::Queue
                    Properties:
                      DelaySeconds: !If [Never, 5, !Ref AWS::NoValue]
                      VisibilityTimeout: !If [Never, !Ref AWS::NoValue, 7]
                """;
        assertEquals(
                Map.of("VisibilityTimeout", "7"),
                templates.read(text).all(Queue.class).getFirst().attributes());
    }
}
