package greenledger.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.AsynchronousInvocations;
import greenledger.local.lambda.Destinations;
import greenledger.local.lambda.Functions;
import greenledger.local.schedule.ScheduleExpression;
import greenledger.local.schedule.Timetable;
import greenledger.local.template.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The template's schedules: reading them refuses what is wrong, starting them is another matter.
final class Schedules {

    private record Planned(Schedule schedule, ScheduleExpression expression) {}

    private final List<Planned> planned;
    private final Options.StackIdentity stack;
    private final Supplier<String> ids;

    Schedules(List<Schedule> schedules, Options options) {
        this.planned = schedules.stream().map(each -> new Planned(each, expression(each))).toList();
        this.stack = options.stack();
        this.ids = options.outside().ids();
    }

    void start(
            Timetable timetable,
            Functions functions,
            AsynchronousInvocations asynchronous,
            Destinations queues,
            Optional<StateMachineEngine.Running> stateMachines) {
        for (Planned each : planned) {
            Schedule schedule = each.schedule();
            if (schedule.enabled()) {
                Optional<Functions.Entry> function = functions.find(schedule.targetArn());
                timetable.add(
                        each.expression(),
                        due -> {
                            byte[] event = event(schedule, due);
                            if (function.isPresent()) {
                                asynchronous.accept(function.get(), event);
                            } else if (schedule.targetArn().contains(":stateMachine:")) {
                                stateMachines
                                        .orElseThrow()
                                        .startExecution(
                                                schedule.targetArn(),
                                                Optional.empty(),
                                                new String(event, UTF_8));
                            } else {
                                queues.send(schedule.targetArn(), event, Map.of());
                            }
                        });
            }
        }
    }

    private static ScheduleExpression expression(Schedule schedule) {
        try {
            return ScheduleExpression.parse(schedule.expression(), ZoneId.of(schedule.zone()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException("Schedule " + schedule.name() + " is refused", e);
        }
    }

    private byte[] event(Schedule schedule, Instant due) {
        if (schedule.input().isPresent()) {
            return schedule.input().get().getBytes(UTF_8);
        }
        return Json.bytes(
                Json.object()
                        .put("version", "0")
                        .put("id", ids.get())
                        .put("detail-type", "Scheduled Event")
                        .put("source", "aws.events")
                        .put("account", stack.account())
                        .put("time", due.truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("region", stack.region())
                        .<ObjectNode>set(
                                "resources",
                                Json.array()
                                        .add(
                                                "arn:aws:events:%s:%s:rule/%s"
                                                        .formatted(
                                                                stack.region(),
                                                                stack.account(),
                                                                schedule.name())))
                        .set("detail", Json.object()));
    }
}
