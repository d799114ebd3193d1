package greenledger.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stacks inside stacks, and documents drawn in from beside the template.
class NestedStackTest {

    private static final String OUTER =
            """
            Resources:
              Storage:
                Type: AWS::Serverless::Application
                Properties: { Location: storage.yaml, Parameters: { Delay: 4 } }
            Outputs:
              Url: { Value: !GetAtt Storage.Outputs.JobsUrl }
            """;

    private static final String INNER =
            """
            Parameters: { Delay: { Type: Number } }
            Resources:
              Jobs: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: !Ref Delay } }
            Outputs:
              JobsUrl: { Value: !Ref Jobs }
            """;

    @TempDir private Path folder;

    @Test
    void the_resources_of_a_nested_stack_are_served_under_its_name() {
        Stack stack = new Templates(folder).file("storage.yaml", INNER).read(OUTER);

        Queue queue = stack.all(Queue.class).getFirst();
        assertEquals("shop-Storage-Jobs", queue.name());
        assertEquals("4", queue.attributes().get("DelaySeconds"));
        assertEquals(queue.url(), stack.outputs().get("Url"));
    }

    @Test
    void a_nested_stack_needs_its_parameters() {
        String text = OUTER.replace(", Parameters: { Delay: 4 }", "");
        Templates templates = new Templates(folder).file("storage.yaml", INNER);

        TemplateRefused refused = assertThrows(TemplateRefused.class, () -> templates.read(text));

        assertTrue(
                refused.toString().contains("storage.yaml:1: Delay: has neither value nor"),
                refused.toString());
    }

    @Test
    void a_nested_stack_must_lie_beside_the_template() {
        TemplateRefused refused =
                assertThrows(TemplateRefused.class, () -> new Templates(folder).read(OUTER));

        assertEquals(
                List.of("storage.yaml"),
                refused.problems().stream().map(Problem::subject).distinct().toList());
    }
}
