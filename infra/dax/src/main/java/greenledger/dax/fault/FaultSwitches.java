package greenledger.dax.fault;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Faults that are switched on and off while the server runs; at first all are off.
public final class FaultSwitches implements Faults {

    private record Setting(
            Moment moment,
            Predicate<Call> calls,
            Supplier<Fault> fault,
            CompletableFuture<Void> over) {}

    private static final Setting HEALTHY =
            new Setting(
                    Moment.RECEIVED,
                    _ -> false,
                    Fault.None::new,
                    CompletableFuture.completedFuture(null));

    private final AtomicReference<Setting> setting = new AtomicReference<>(HEALTHY);
    private volatile Duration replicationLag = Duration.ZERO;
    private volatile Duration transactionFillLag = Duration.ZERO;

    /// From now on these calls stand still, until the next switch is set.
    public void hang(Moment moment, Predicate<Call> calls) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        set(new Setting(moment, calls, () -> new Fault.Hold(over), over));
    }

    /// From now on these calls take so much longer.
    public void slow(Duration by, Predicate<Call> calls) {
        set(setting(Moment.RECEIVED, calls, () -> Fault.slow(by)));
    }

    /// From now on these calls lose their connection.
    public void cut(Moment moment, Predicate<Call> calls) {
        set(setting(moment, calls, Fault.Cut::new));
    }

    /// From now on all calls go through, those that hang too.
    public void heal() {
        set(HEALTHY);
    }

    public void replicationLag(Duration lag) {
        replicationLag = lag;
    }

    public void transactionFillLag(Duration lag) {
        transactionFillLag = lag;
    }

    @Override
    public Fault at(Moment moment, Call call) {
        Setting now = setting.get();
        boolean strikes = now.moment() == moment && now.calls().test(call);
        return strikes ? now.fault().get() : new Fault.None();
    }

    @Override
    public Duration replicationLag(int fromNode, int toNode) {
        return replicationLag;
    }

    @Override
    public Duration transactionFillLag() {
        return transactionFillLag;
    }

    private void set(Setting next) {
        setting.getAndSet(next).over().complete(null);
    }

    private static Setting setting(Moment moment, Predicate<Call> calls, Supplier<Fault> fault) {
        return new Setting(moment, calls, fault, new CompletableFuture<>());
    }
}
