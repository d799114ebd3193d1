package greenledger.suites.pekko;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.scalatest.Args;
import org.scalatest.events.Event;
import org.scalatest.events.TestCanceled;
import org.scalatest.events.TestFailed;
import org.scalatest.events.TestIgnored;
import org.scalatest.events.TestPending;
import org.scalatest.events.TestSucceeded;
import scala.jdk.javaapi.OptionConverters;

/// What Pekko Persistence asks of a journal, asked of ours: all of it, each as a test of its own.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class PekkoJournalTest {

    private static final int SPECIFIED = 17;

    private final Ledger ledger;

    PekkoJournalTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @TestFactory
    Stream<DynamicTest> a_journal() {
        URI endpoint = ledger.table().serviceClientConfiguration().endpointOverride().orElseThrow();
        LedgerJournalSpec spec =
                new LedgerJournalSpec(endpoint, Ledger.EVENTS, ledger.tenant().value());
        List<Event> events = new CopyOnWriteArrayList<>();
        spec.run(OptionConverters.toScala(Optional.empty()), args(events));

        List<DynamicTest> outcomes =
                events.stream().map(PekkoJournalTest::outcome).flatMap(Optional::stream).toList();
        return Stream.concat(
                outcomes.stream(),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "is asked all that is specified",
                                () -> assertEquals(SPECIFIED, outcomes.size()))));
    }

    private static Optional<DynamicTest> outcome(Event event) {
        return switch (event) {
            case TestSucceeded succeeded -> Optional.of(test(succeeded.testName(), () -> {}));
            case TestFailed failed ->
                    Optional.of(
                            test(
                                    failed.testName(),
                                    () -> {
                                        throw new AssertionFailedError(
                                                failed.message(),
                                                OptionConverters.toJava(failed.throwable())
                                                        .orElseThrow());
                                    }));
            case TestCanceled left -> Optional.of(leftOut(left.testName()));
            case TestIgnored left -> Optional.of(leftOut(left.testName()));
            case TestPending left -> Optional.of(leftOut(left.testName()));
            case Event _ -> Optional.empty();
        };
    }

    /// Nothing is: a case that does not run is one that we do not stand up to.
    private static DynamicTest leftOut(String name) {
        return test(
                name,
                () -> {
                    throw new AssertionFailedError("It did not run");
                });
    }

    private static DynamicTest test(String name, Executable body) {
        return DynamicTest.dynamicTest(name, body);
    }

    private static Args args(List<Event> events) {
        return Args.apply(
                events::add,
                Args.apply$default$2(),
                Args.apply$default$3(),
                Args.apply$default$4(),
                Args.apply$default$5(),
                Args.apply$default$6(),
                Args.apply$default$7(),
                Args.apply$default$8(),
                Args.apply$default$9(),
                Args.apply$default$10());
    }
}
