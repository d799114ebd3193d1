package greenledger.laptop;

import static java.util.Objects.requireNonNull;

import greenledger.local.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// The same stories on LocalStack's tables, streams, queues and buses; infra/README.md says what of
/// the local cloud stays ours.
@Tag("proof")
class LocalStackStoriesTest {

    @TempDir private static Path home;

    @TestFactory
    Stream<DynamicTest> a_story_holds_on_localstack() {
        Docker.ofThisMachine().demand();
        LocalStackContainer container = new LocalStackContainer(image());
        container.start();
        URI there = container.getEndpoint();
        StoryLedger ledger =
                StoryLedger.over(
                        Map.of(
                                Service.DYNAMODB,
                                there,
                                Service.DYNAMODB_STREAMS,
                                there,
                                Service.SQS,
                                there,
                                Service.EVENTBRIDGE,
                                there),
                        home);
        return new Stories(ledger).all().onClose(ledger::close).onClose(container::close);
    }

    private static DockerImageName image() {
        return DockerImageName.parse(requireNonNull(System.getProperty("greenledger.localstack")))
                .asCompatibleSubstituteFor("localstack/localstack");
    }
}
