package greenledger.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `Fn::ForEach` over resources.
class LoopsTest {

    private static final String LOOP =
            """
            Parameters: { Jobs: { Type: CommaDelimitedList, Default: 'pick-up,pack' } }
            Resources:
              'Fn::ForEach::Jobs':
                - Job
                - !Ref Jobs
                - '&{Job}Queue':
                    Type: AWS::SQS::Queue
                    Properties: { QueueName: !Sub '${Job}-jobs', DelaySeconds: 4 }
              Others: { Type: AWS::SQS::Queue }
            """;

    @TempDir private Path folder;

    @Test
    void a_loop_makes_a_resource_for_each_element_of_a_parameter() {
        assertEquals(List.of("pick-up-jobs", "pack-jobs", "shop-Others"), names(LOOP));
    }

    @Test
    void a_loop_goes_through_a_list_that_is_written_out() {
        assertEquals(List.of("a-jobs", "shop-Others"), names(LOOP.replace("- !Ref Jobs", "- [a]")));
    }

    @Test
    void the_element_itself_can_be_referred_to() {
        assertEquals(
                List.of("pick-up", "pack", "shop-Others"),
                names(LOOP.replace("!Sub '${Job}-jobs'", "!Ref Job")));
    }

    @Test
    void a_loop_through_nothing_is_refused() {
        TemplateRefused refused =
                assertThrows(
                        TemplateRefused.class,
                        () -> names(LOOP.replace("!Ref Jobs", "!Ref Tasks")));

        assertTrue(refused.toString().contains("goes through a list"), refused.toString());
    }

    @Test
    void a_loop_without_a_body_is_refused() {
        TemplateRefused refused =
                assertThrows(
                        TemplateRefused.class,
                        () -> names("Resources: { 'Fn::ForEach::Jobs': [Job, [a]] }"));

        assertTrue(refused.toString().contains("a name, a collection and a map"));
    }

    private List<String> names(String template) {
        return new Templates(folder)
                .read(template).all(Queue.class).stream().map(Queue::name).toList();
    }
}
