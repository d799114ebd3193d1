package greenledger.caches;

import static java.util.Objects.requireNonNull;

import greenledger.core.Deadline;
import greenledger.core.NoTimeLeft;
import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads rows anew that are remembered no longer or for too long. Where that takes long or fails,
/// what is remembered will do, as far as the policy of its view allows.
record Refresh(Map<String, CachedView> views, Loader loader, Flights flights, Counters counters) {

    /// No invocation lasts longer.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// @param known what is remembered of each row, if it tells enough
    /// @return an entry for every key, below `least` only if the table itself is
    /// @throws RuntimeException when there is no answer of either kind
    Map<ViewKey, Entry> load(Map<ViewKey, Optional<Entry>> known, long least, long now) {
        Map<ViewKey, Entry> entries = new HashMap<>();
        flights.board(known.keySet(), least, keys -> loader.load(keys, least, known))
                .forEach((key, landing) -> {
                    Optional<Entry> atHand = requireNonNull(known.get(key));
                    entries.put(key, await(key, landing, atHand, now));
                });
        return entries;
    }

    private Entry await(
            ViewKey key, CompletableFuture<Entry> landing, Optional<Entry> atHand, long now) {
        try {
            Duration most =
                    atHand.filter(old -> now < old.patientUntil()).isPresent()
                            ? patience(key)
                            : LONGEST;
            Entry entry = landing.get(Deadline.within(most).toNanos(), TimeUnit.NANOSECONDS);
            atHand.ifPresent(old -> counters.of(key.view()).refreshed(now - old.loadedAt()));
            return entry;
        } catch (TimeoutException _) {
            return atHand.filter(old -> now < old.hardExpiry())
                    .map(old -> stale(key, old))
                    .orElseThrow(() -> new NoTimeLeft(key));
        } catch (ExecutionException e) {
            return atHand.filter(old -> now < old.hardExpiry())
                    .map(old -> stale(key, old))
                    .orElseThrow(() -> Within.thrown(e.getCause()));
        } catch (InterruptedException e) {
            throw Within.interrupted(e);
        }
    }

    private Entry stale(ViewKey key, Entry entry) {
        counters.count(ReadLevel.ENVIRONMENT, key.view(), Outcome.STALE);
        return entry;
    }

    private Duration patience(ViewKey key) {
        return requireNonNull(views.get(key.view())).policy().patience();
    }
}
