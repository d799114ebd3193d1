package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What runs in CI is what was reviewed, has no more rights than it needs, and ends.
class WorkflowsTest {

    private static final Path FOLDER = Repository.path(".github/workflows");

    private static final Pattern PINNED =
            Pattern.compile("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    @TestFactory
    Stream<DynamicTest> every_action_is_pinned_to_a_commit_and_says_its_version()
            throws IOException {
        return each(file ->
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("uses: ") && !line.contains("uses: ./"))
                        .map(line -> line.substring(line.indexOf("uses: ") + "uses: ".length()))
                        .forEach(action -> assertTrue(PINNED.matcher(action).matches(), action)));
    }

    @TestFactory
    Stream<DynamicTest> nobody_may_write_unless_it_says_so() throws IOException {
        return each(file ->
                assertEquals(
                        Repository.JSON.readTree("{\"contents\":\"read\"}"),
                        Repository.read(file).path("permissions")));
    }

    @TestFactory
    Stream<DynamicTest> every_job_ends() throws IOException {
        return each(file -> {
            List<JsonNode> jobs = Repository.read(file).path("jobs").valueStream().toList();
            assertFalse(jobs.isEmpty());
            jobs.stream()
                    .filter(job -> !job.has("uses"))
                    .forEach(job ->
                            assertTrue(job.path("timeout-minutes").asInt() > 0, job::toString));
        });
    }

    @Test
    void every_stage_has_its_settings() throws IOException {
        List<String> stages =
                Repository.read(FOLDER.resolve("deploy.yml"))
                        .path("jobs")
                        .findValues("stage")
                        .stream()
                        .map(JsonNode::asText)
                        .toList();
        String settings = Files.readString(Repository.path("infra/samconfig.toml"));

        assertEquals(List.of("dev", "staging", "prod"), stages);
        stages.forEach(
                stage -> assertTrue(settings.contains("[" + stage + ".deploy.parameters]"), stage));
    }

    @Test
    void the_stories_on_localstack_are_not_skipped_where_there_is_docker() {
        List<String> commands =
                Repository.read(FOLDER.resolve("check.yml"))
                        .at("/jobs/localstack/steps")
                        .findValuesAsText("run");

        assertEquals(List.of("infra/stories localstack -Dgreenledger.docker=required"), commands);
    }

    private static Stream<DynamicTest> each(Rule rule) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    file.getFileName().toString(), () -> rule.holds(file)));
        }
    }

    private interface Rule {
        void holds(Path workflow) throws Exception;
    }
}
