package greenledger.core;

import greenledger.domain.View;
import greenledger.domain.party.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A view together with how its rows are stored and found.
///
/// @param version of the rows: each has rows of its own
/// @param category the streams it is folded from
/// @param row the type of a row
/// @param indexes where a row is to be found besides its key: partitions without the prefix of
///   [ViewKey]
/// @param order by which the indexes sort; empty for a view without any
/// @param tallies what a row adds to the view's totals
public record Projection<R, E>(
        View<R, E> view,
        int version,
        Category<E> category,
        Class<R> row,
        Function<R, Map<ViewRow.Index, String>> indexes,
        Function<R, String> order,
        Function<R, Map<String, Long>> tallies) {

    /// A view that is found by its key only.
    public static <R, E> Projection<R, E> plain(
            View<R, E> view, Category<E> category, Class<R> row) {
        return new Projection<>(
                view, view.version(), category, row, _ -> Map.of(), _ -> "", _ -> Map.of());
    }

    /// The same view, kept in the rows of another version.
    public Projection<R, E> at(int other) {
        return new Projection<>(view, other, category, row, indexes, order, tallies);
    }

    public String name() {
        return view.name();
    }

    public boolean follows(StreamKey stream) {
        return category.name().equals(stream.category());
    }

    public ViewKey key(StreamKey stream) {
        return key(stream.tenant(), stream.id());
    }

    public ViewKey key(TenantId tenant, String id) {
        return new ViewKey(tenant, name(), version, id);
    }

    /// The row after one more commit.
    ///
    /// @throws BrokenChain when the commit does not follow what the row was folded from
    /// @throws UnreadableEvent when a fact cannot be read by this release
    public Folded<R> fold(Folded<R> before, Commit commit) {
        Chain.check(before.head(), commit);
        Optional<R> now = before.row();
        for (StoredEvent event : commit.events()) {
            now = Optional.of(view.evolve(now, category.read(event)));
        }
        return new Folded<>(now, commit.head());
    }

    public Folded<R> open(ViewRow stored) {
        return new Folded<>(Optional.of(Json.read(stored.json(), row)), stored.head());
    }

    public ViewRow close(ViewKey key, Folded<R> folded) {
        R now = folded.row().orElseThrow();
        Map<ViewRow.Index, String> found =
                indexes.apply(now).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> key.prefix() + entry.getValue()));
        return new ViewRow(
                folded.head(), Json.write(now), found, order.apply(now), tallies.apply(now));
    }

    /// A row, if there is one yet, and the commit up to which it tells.
    public record Folded<R>(Optional<R> row, Head head) {
        public static <R> Folded<R> blank() {
            return new Folded<>(Optional.empty(), Head.EMPTY);
        }
    }
}
