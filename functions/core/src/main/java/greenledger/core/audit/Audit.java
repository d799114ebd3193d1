package greenledger.core.audit;

import greenledger.core.Hash;
import greenledger.core.audit.StoredChains.Page;
import greenledger.core.audit.StoredChains.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Looks at everything once, and twice at a stream in which something seems wrong: what was read
/// while others wrote to it may only look so.
public final class Audit {

    private final StoredChains chains;
    private final Observer observer;
    private final Tally tally = new Tally();
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();
    private final Strays strays = new Strays();

    public Audit(StoredChains chains, Observer observer) {
        this.chains = chains;
        this.observer = observer;
    }

    /// Every stream that there is, and every one that a witness remembers.
    ///
    /// @param shares how many parts of a table are read at once
    public Totals everything(int shares) throws InterruptedException {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            await(started(readers, shares, this::walk));
            await(started(readers, shares, this::compare));
        }
        strays.breaks().forEach(this::found);
        return tally.totals();
    }

    /// One stream.
    public Totals stream(String stream) {
        diagnose(stream, List.of(), tally::entry);
        if (tally.hasEntries()) {
            tally.stream();
        }
        strays.breaks().forEach(this::found);
        return tally.totals();
    }

    private void walk(Share share) {
        SharedWalk walk = new SharedWalk(tally, stream -> suspect(stream, List.of()));
        chains.scan(
                share,
                page -> {
                    page.found().forEach(walk::take);
                    observer.looked(page.looked());
                });
    }

    private void compare(Share share) {
        chains.witnesses(share, this::compare);
    }

    private void compare(Page<Witness> page) {
        Map<Position, Hash> hashes =
                chains.hashes(page.found().stream().map(Witness::position).distinct().toList());
        for (Witness witness : page.found()) {
            tally.witness();
            if (!witness.head().hash().equals(hashes.get(witness.position()))) {
                suspect(witness.stream(), List.of(witness));
            }
        }
        observer.looked(page.looked());
    }

    private void suspect(String stream, List<Witness> accusing) {
        if (suspects.add(stream)) {
            diagnose(stream, accusing, _ -> {});
        }
    }

    /// @param accusing what does not agree with it; of a version of a view, perhaps, that is not
    ///   today's
    private void diagnose(String stream, List<Witness> accusing, Consumer<Entry> counter) {
        List<Witness> witnesses = new ArrayList<>(chains.witnesses(stream));
        witnesses.addAll(accusing);
        Diagnosis diagnosis = new Diagnosis(stream, witnesses);
        chains.read(
                stream,
                entry -> {
                    counter.accept(entry);
                    diagnosis.take(entry);
                });
        diagnosis.breaks().forEach(this::found);
        for (Diagnosis.Foreign each : diagnosis.foreign()) {
            if (!strays.keep(each)) {
                found(each.edited());
            }
        }
    }

    private synchronized void found(Break found) {
        tally.broken();
        observer.found(found);
    }

    private static List<Future<?>> started(
            ExecutorService readers, int shares, Consumer<Share> reader) {
        List<Future<?>> started = new ArrayList<>();
        for (int number = 0; number < shares; number++) {
            Share share = new Share(number, shares);
            started.add(readers.submit(() -> reader.accept(share)));
        }
        return started;
    }

    private static void await(List<Future<?>> started) throws InterruptedException {
        for (Future<?> each : started) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            }
        }
    }
}
