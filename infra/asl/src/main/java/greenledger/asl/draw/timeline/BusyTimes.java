package greenledger.asl.draw.timeline;

import greenledger.asl.draw.history.Attempt;
import greenledger.asl.draw.history.Execution;
import greenledger.asl.draw.history.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When an execution worked, and when it only waited: for people, for a clock, for its next
/// attempt.
final class BusyTimes {
    private BusyTimes() {}

    /// The waits between all work, in order.
    static List<Span> waits(Execution execution) {
        List<Span> busy = new ArrayList<>();
        for (Visit visit : execution.visits()) {
            busy.add(new Span(visit.entered(), visit.entered()));
            visit.left().ifPresent(at -> busy.add(new Span(at, at)));
            visit.attempts().forEach(attempt -> busy.add(busy(attempt, execution.last())));
        }
        busy.add(new Span(execution.last(), execution.last()));
        busy.sort(Comparator.comparing(Span::from));
        List<Span> waits = new ArrayList<>();
        Instant until = execution.started();
        for (Span span : busy) {
            if (span.from().isAfter(until)) {
                waits.add(new Span(until, span.from()));
            }
            until = span.to().isAfter(until) ? span.to() : until;
        }
        return List.copyOf(waits);
    }

    private static Span busy(Attempt attempt, Instant last) {
        Instant end = attempt.to().orElse(last);
        return new Span(attempt.from(), attempt.answerable().orElse(end));
    }
}
