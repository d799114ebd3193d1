package greenledger.asl.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Time that stands still until it is turned. For one thread.
public final class VirtualTime implements Scheduler {

    private record Alarm(Instant at, long order, Runnable action) {}

    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::at).thenComparingLong(Alarm::order));
    private Instant now;
    private long order;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Appointment at(Instant at, Runnable action) {
        order++;
        Alarm alarm = new Alarm(at, order, action);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /// Lets what is due next happen; false when nothing is.
    public boolean step() {
        Alarm next = alarms.poll();
        if (next == null) {
            return false;
        }
        now = next.at().isAfter(now) ? next.at() : now;
        next.action().run();
        return true;
    }

    /// Turns time on by so much; what falls due on the way happens in its order.
    public void advance(Duration by) {
        Instant end = now.plus(by);
        for (Alarm next = alarms.peek();
                next != null && !next.at().isAfter(end);
                next = alarms.peek()) {
            step();
        }
        now = end;
    }

    /// Lets happen all that ever will.
    public void runOut() {
        boolean more = true;
        while (more) {
            more = step();
        }
    }
}
