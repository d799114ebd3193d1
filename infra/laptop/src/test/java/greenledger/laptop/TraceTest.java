package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Backplane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One trace joins a command with all that follows from it, though the request is sent twice, each
/// fact goes onto the bus twice, and streams and queues bring everything twice, and some of it
/// late.
///
/// The long form: `-Dgreenledger.traces=1000`.
@Tag("slow")
class TraceTest {

    private static final int COMMANDS = Integer.getInteger("greenledger.traces", 20);

    /// Of a hundred.
    private static final int COMPLETE = 99;

    private static final Set<String> HOPS =
            Set.of(
                    "RequestTransfer: POST /transfers",
                    "PublishFacts: follow Transfer",
                    "ProjectFacts: follow Transfer",
                    "ContinueTransfer: hear TransferRequested",
                    "CreateTransferRecord: CreateTransferRecord",
                    "AwaitAcceptance: AwaitAcceptance",
                    "NotifyParties: hear AcceptanceAwaited",
                    "DeliverNotices: take Notice");

    /// Those that follow a stream or a queue.
    private static final Set<String> FOLLOWERS =
            Set.of(
                    "local-PublishFactsFunction",
                    "local-ProjectFactsFunction",
                    "local-DeliverNoticesFunction");

    @Test
    void one_trace_joins_command_stream_projection_bus_and_saga()
            throws InterruptedException, ExecutionException {
        CollectedSpans spans = new CollectedSpans();
        RepeatedDeliveries deliveries = new RepeatedDeliveries();
        try (OverheardLog _ = new OverheardLog(spans);
                Ledger ledger =
                        Ledger.start(
                                Repository.path("template.yaml"), TraceTest::twice, deliveries)) {
            List<String> traces = request(ledger);
            assertEquals(COMMANDS, Set.copyOf(traces).size(), "Each command has its own trace");
            awaitHops(traces, spans);

            List<String> incomplete =
                    traces.stream().filter(trace -> !isComplete(spans.of(trace))).toList();
            System.err.printf(
                    "%d of %d traces are complete, each with %d hops or more; repeated: %s, late: %s%n",
                    COMMANDS - incomplete.size(),
                    COMMANDS,
                    HOPS.size(),
                    deliveries.repeated(),
                    deliveries.late());
            assertTrue(deliveries.repeated().keySet().containsAll(FOLLOWERS));
            assertFalse(deliveries.late().isEmpty());
            assertTrue(
                    incomplete.size() * 100L <= (100L - COMPLETE) * COMMANDS,
                    () -> "Incomplete: " + spans.of(incomplete.getFirst()));
            for (int i = 0; i < COMMANDS; i++) {
                assertEquals(Set.of(tenant(i)), tenants(spans.of(traces.get(i))));
            }
        }
    }

    private static Backplane twice(Backplane real) {
        return new OverheardBackplane(real, new ConcurrentLinkedQueue<>(), 2);
    }

    private static List<String> request(Ledger ledger)
            throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                String tenant = tenant(i);
                asked.add(callers.submit(() -> request(ledger, tenant)));
            }
            List<String> traces = new ArrayList<>();
            for (Future<String> each : asked) {
                traces.add(each.get());
            }
            return traces;
        }
    }

    private static String tenant(int number) {
        return "tracing-" + number;
    }

    /// Which trace the first of two identical requests began.
    private static String request(Ledger ledger, String tenant) {
        Sample.of("RegisterLot").tenant(tenant).on(ledger);
        ObjectNode offer =
                (ObjectNode)
                        Ledger.json(Sample.of("RequestTransfer").event().path("body").asText());
        offer.remove("price");
        Sample request = Sample.of("RequestTransfer").tenant(tenant).body(offer);
        JsonNode first = request.on(ledger);
        JsonNode second = request.on(ledger);
        assertEquals(202, first.path("statusCode").asInt(), first::toString);
        assertEquals(first.path("body"), second.path("body"));
        return first.at("/headers/traceparent").asText().split("-", -1)[1];
    }

    private static void awaitHops(List<String> traces, CollectedSpans spans) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20)).plusMillis(300L * COMMANDS);
        for (String trace : traces) {
            while (!isComplete(spans.of(trace)) && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /// All hops are there, and each but the first follows from another of the same trace.
    private static boolean isComplete(Collection<TracedSpan> trace) {
        Set<String> ids = trace.stream().map(TracedSpan::id).collect(Collectors.toSet());
        long beginnings = trace.stream().filter(span -> !ids.contains(span.parent())).count();
        return hops(trace).containsAll(HOPS) && beginnings == 1;
    }

    private static Set<String> hops(Collection<TracedSpan> trace) {
        return trace.stream()
                .map(span -> span.function() + ": " + span.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> tenants(Collection<TracedSpan> trace) {
        return trace.stream()
                .map(span -> span.attributes().getOrDefault("tenant", "none"))
                .collect(Collectors.toSet());
    }
}
