package greenledger.laptop;

import greenledger.local.Endpoints;
import greenledger.local.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The stories on the embedded parts, or on whatever answers at `-Dgreenledger.endpoints`: by
/// `infra/stories`, as [SecondCloudStoriesTest] has `verify` play the same ones.
@Tag("by-command")
class StoriesTest {

    @TempDir private static Path home;

    @TestFactory
    Stream<DynamicTest> a_story_holds_wherever_the_services_answer() {
        StoryLedger ledger = StoryLedger.over(given(), home);
        return new Stories(ledger).all().onClose(ledger::close);
    }

    private static Map<Service, URI> given() {
        return Optional.ofNullable(System.getProperty("greenledger.endpoints"))
                .filter(text -> !text.isBlank())
                .map(Endpoints::parse)
                .orElse(Map.of());
    }
}
