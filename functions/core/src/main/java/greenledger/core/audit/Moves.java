package greenledger.core.audit;

import greenledger.core.Hash;
import greenledger.core.audit.Break.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/// Finds out which commits of one stream lie where others were written: copied over another,
/// exchanged, or pushed along by one that was put in or taken out between them.
final class Moves {

    /// How many places a commit is tried at before it counts as rewritten rather than moved.
    private static final int TRIES = 500;

    /// How many that were taken out near the end are still recognised by what was moved up.
    private static final int BEYOND = 16;

    private final String stream;
    private final NavigableMap<Long, Spot> spots;

    /// Where what lies under a revision was written.
    private final NavigableMap<Long, Long> origins = new TreeMap<>();

    private final List<Break> breaks = new ArrayList<>();

    Moves(String stream, NavigableMap<Long, Spot> spots) {
        this.stream = stream;
        this.spots = spots;
        findOrigins();
        nameRuns();
        nameOthers();
    }

    List<Break> breaks() {
        return List.copyOf(breaks);
    }

    /// Whether what lies there was written elsewhere in this stream.
    boolean isMoved(long revision) {
        return origins.containsKey(revision);
    }

    private void findOrigins() {
        Map<Hash, Long> sealed = new HashMap<>();
        spots.forEach((revision, spot) -> {
            if (spot instanceof Spot.Sealed(_, _, var head)) {
                sealed.put(head.hash(), revision);
            }
        });
        long shift = 0;
        for (Map.Entry<Long, Spot> each : spots.entrySet()) {
            if (each.getValue() instanceof Spot.Unsealed unsealed) {
                long revision = each.getKey();
                Optional<Long> origin =
                        origin(unsealed, revision, shift)
                                .or(() -> Optional.ofNullable(sealed.get(unsealed.commit().hash())))
                                .filter(found -> found != revision);
                origin.ifPresent(found -> origins.put(revision, found));
                shift = origin.map(found -> revision - found).orElse(0L);
            }
        }
    }

    /// What lies beside has often moved as far.
    private Optional<Long> origin(Spot.Unsealed unsealed, long revision, long shift) {
        LongPredicate isOrigin = place -> unsealed.belongsAt(new Position(stream, place));
        return LongStream.concat(
                        LongStream.of(revision - shift, revision - 1, revision + 1)
                                .filter(place -> place > 0 && place != revision),
                        LongStream.rangeClosed(1, spots.lastKey() + BEYOND)
                                .filter(place -> !(spots.get(place) instanceof Spot.Sealed))
                                .limit(TRIES))
                .filter(isOrigin)
                .boxed()
                .findFirst();
    }

    /// From some revision to the end, everything lies equally far from where it was written.
    private void nameRuns() {
        long last = spots.lastKey();
        long shift = last - origins.getOrDefault(last, last);
        if (shift == 0) {
            return;
        }
        long first = last;
        while (isMovedBy(shift, first - 1)) {
            first--;
        }
        if (isExchanged(first)
                || isCopied(first, first - shift)
                || !isFilled(first - shift, first)) {
            return;
        }
        if (shift > 0) {
            name(Kind.INSERTED, first - shift, first - 1, "What follows was moved along by it.");
            LongStream.range(first - shift, first).forEach(put -> origins.put(put, put));
        } else {
            name(
                    Kind.DELETED,
                    first,
                    first - shift - 1,
                    "What followed was moved up in its place.");
        }
        LongStream.rangeClosed(first, last).forEach(place -> origins.put(place, place));
    }

    private void nameOthers() {
        origins.forEach((place, origin) -> {
            if (!place.equals(origin)) {
                name(
                        Kind.SWAPPED,
                        place,
                        place,
                        "It holds what was written as revision " + origin + ".");
            }
        });
    }

    private boolean isCopied(long place, long origin) {
        return spots.get(place) instanceof Spot.Unsealed(var commit, _)
                && spots.get(origin) instanceof Spot.Sealed(_, _, var head)
                && head.hash().equals(commit.hash());
    }

    /// Whether something lies under every revision of a range; any does for an empty one.
    private boolean isFilled(long from, long before) {
        return before <= from || spots.subMap(from, before).size() == before - from;
    }

    /// An origin that was filled by what was put in has not been tried before.
    private boolean isMovedBy(long shift, long place) {
        Optional<Long> origin = Optional.ofNullable(origins.get(place));
        return origin.isPresent()
                ? place - origin.get() == shift
                : place > shift
                        && spots.get(place) instanceof Spot.Unsealed unsealed
                        && unsealed.belongsAt(new Position(stream, place - shift));
    }

    /// Whether whoever lies in the place of whoever lies in its place, and so on, lies here.
    private boolean isExchanged(long revision) {
        long place = revision;
        for (int steps = 0; steps <= origins.size(); steps++) {
            Optional<Long> origin = Optional.ofNullable(origins.get(place));
            if (origin.isEmpty()) {
                return false;
            }
            if (origin.get() == revision) {
                return true;
            }
            place = origin.get();
        }
        return false;
    }

    private void name(Kind kind, long revision, long through, String detail) {
        breaks.add(new Break(kind, stream, revision, through, detail));
    }
}
