package greenledger.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.local.lambda.AsynchronousInvocations;
import greenledger.local.lambda.AsynchronousPolicy;
import greenledger.local.lambda.Functions;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.schedule.Timetable;
import greenledger.local.template.DeliveryPolicy;
import greenledger.local.template.Schedule;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the template's schedules send, and to whom.
class SchedulesTest {

    private final VirtualScheduler time =
            new VirtualScheduler(Instant.parse("2026-11-21T12:00:00Z"));
    private final ScriptedFunction sweep = ScriptedFunction.answering("sweep", "{}");
    private final List<String> queued = new ArrayList<>();

    @Test
    void a_function_gets_the_event_that_eventbridge_makes() {
        start(schedule("rate(1 hour)", sweep.arn(), Optional.empty(), true));

        time.advance(Duration.ofHours(2));

        assertEquals(2, sweep.events().size());
        assertEquals(
                "{\"version\":\"0\",\"id\":\"id-1\",\"detail-type\":\"Scheduled Event\","
                        + "\"source\":\"aws.events\",\"account\":\"000000000000\","
                        + "\"time\":\"2026-11-21T13:00:00Z\",\"region\":\"eu-central-1\","
                        + "\"resources\":[\"arn:aws:events:eu-central-1:000000000000:rule/nightly\"],"
                        + "\"detail\":{}}",
                sweep.events().getFirst().toString());
    }

    @Test
    void a_constant_input_takes_the_place_of_the_event() {
        start(schedule("rate(1 hour)", sweep.arn(), Optional.of("{\"all\":true}"), true));

        time.advance(Duration.ofHours(1));

        assertEquals("{\"all\":true}", sweep.events().getFirst().toString());
    }

    @Test
    void a_queue_may_be_the_target() {
        start(schedule("rate(1 hour)", "arn:aws:sqs:x:y:jobs", Optional.of("{}"), true));

        time.advance(Duration.ofHours(1));

        assertEquals(List.of("arn:aws:sqs:x:y:jobs"), queued);
    }

    @Test
    void a_disabled_schedule_does_nothing() {
        start(schedule("rate(1 hour)", sweep.arn(), Optional.empty(), false));

        time.advance(Duration.ofHours(5));

        assertEquals(List.of(), sweep.events());
    }

    @Test
    void a_wrong_expression_is_refused_before_anything_starts() {
        Schedule wrong = schedule("rate(1 hours)", sweep.arn(), Optional.empty(), true);

        IllegalStateException refused =
                assertThrows(
                        IllegalStateException.class,
                        () -> new Schedules(List.of(wrong), options()));

        assertTrue(refused.toString().contains("Schedule nightly"), refused::toString);
    }

    private void start(Schedule schedule) {
        Functions functions =
                new Functions(
                        Map.of(
                                "sweep",
                                new Functions.Entry(
                                        sweep,
                                        new AsynchronousPolicy(
                                                0,
                                                Duration.ofHours(6),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()))));
        new Schedules(List.of(schedule), options())
                .start(
                        new Timetable(time),
                        functions,
                        new AsynchronousInvocations(
                                functions, time, (_, _, _) -> {}, () -> "request-1"),
                        (arn, _, _) -> queued.add(arn),
                        Optional.empty());
    }

    private Options options() {
        return Options.of(Parcels.template(), Parcels.engines())
                .given(new Options.Outside(time, () -> "id-1", new Random(1)));
    }

    private static Schedule schedule(
            String expression, String target, Optional<String> input, boolean enabled) {
        return new Schedule(
                "nightly",
                expression,
                "UTC",
                target,
                input,
                enabled,
                new DeliveryPolicy(0, Duration.ofHours(1), Optional.empty()));
    }
}
