package greenledger.caches;

import greenledger.core.ViewKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Questions on their way: whoever asks the same meanwhile waits for the same answer.
final class Flights {

    private final Executor executor;
    private final ConcurrentMap<ViewKey, Flight> aloft = new ConcurrentHashMap<>();

    /// @param least the revision that it will not come back below
    private record Flight(long least, CompletableFuture<Entry> landing) {}

    Flights(Executor executor) {
        this.executor = executor;
    }

    /// Asks `load` for those of the keys that nobody is asking for yet, all at once.
    ///
    /// @param load gives every key its entry
    /// @return for each key, when its answer is there
    Map<ViewKey, CompletableFuture<Entry>> board(
            Collection<ViewKey> keys,
            long least,
            Function<Collection<ViewKey>, Map<ViewKey, Entry>> load) {
        Map<ViewKey, CompletableFuture<Entry>> landings = new LinkedHashMap<>();
        Map<ViewKey, Flight> ours = new LinkedHashMap<>();
        for (ViewKey key : keys) {
            aloft.compute(
                    key,
                    (_, theirs) -> {
                        Flight flight = theirs;
                        if (flight == null || flight.least() < least) {
                            flight = new Flight(least, new CompletableFuture<>());
                            ours.put(key, flight);
                        }
                        landings.put(key, flight.landing());
                        return flight;
                    });
        }
        if (!ours.isEmpty()) {
            executor.execute(() -> fly(ours, load));
        }
        return landings;
    }

    private void fly(
            Map<ViewKey, Flight> ours, Function<Collection<ViewKey>, Map<ViewKey, Entry>> load) {
        try {
            Map<ViewKey, Entry> entries = load.apply(ours.keySet());
            ours.forEach((key, flight) -> {
                aloft.remove(key, flight);
                flight.landing().complete(entries.get(key));
            });
        } catch (RuntimeException | Error e) {
            ours.forEach((key, flight) -> {
                aloft.remove(key, flight);
                flight.landing().completeExceptionally(e);
            });
        }
    }
}
