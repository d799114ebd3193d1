package greenledger.caches;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import greenledger.core.ViewKey;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the environment remembers of rows. It never goes back: an entry gives way only to one that
/// tells more, or as much and later, and when it has to make room, how far it told stays as a
/// floor.
final class Memory {

    /// What an entry takes besides the text of its row.
    private static final int OVERHEAD = 300;

    private final Floors floors;
    private final Cache<ViewKey, Entry> entries;

    /// @param evicted is told whose entry had to make room
    Memory(long mostBytes, Floors floors, Consumer<ViewKey> evicted) {
        this.floors = floors;
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight(mostBytes)
                        .weigher((ViewKey key, Entry entry) -> weight(key, entry))
                        .executor(Runnable::run)
                        .evictionListener(
                                (@Nullable ViewKey key, @Nullable Entry entry, RemovalCause _) -> {
                                    floors.raise(
                                            requireNonNull(key), requireNonNull(entry).revision());
                                    evicted.accept(key);
                                })
                        .build();
    }

    Optional<Entry> get(ViewKey key) {
        return Optional.ofNullable(entries.getIfPresent(key));
    }

    /// Below which revision an answer about this row is none.
    long floor(ViewKey key) {
        return get(key).map(Entry::revision).orElseGet(() -> floors.of(key));
    }

    /// Remembers an entry, unless a newer one is there.
    ///
    /// @param doubted a floor that the entry may be below, since it is the table's own answer,
    ///   asked for after the floor was that high: it was another row's
    /// @return what is remembered now; nothing when the entry is below a floor that is not doubted
    Optional<Entry> keep(ViewKey key, Entry entry, long doubted) {
        Entry kept =
                entries.asMap()
                        .compute(
                                key,
                                (_, known) -> {
                                    if (known != null) {
                                        return known.newer(entry);
                                    }
                                    long floor = floors.of(key);
                                    return entry.revision() >= floor || floor <= doubted
                                            ? entry
                                            : null;
                                });
        return Optional.ofNullable(kept);
    }

    /// Forgets an entry that tells less than what happened since.
    void outdate(ViewKey key, long revision) {
        entries.asMap()
                .compute(
                        key,
                        (_, known) -> {
                            if (known != null && known.revision() >= revision) {
                                return known;
                            }
                            floors.raise(key, revision);
                            return null;
                        });
    }

    long size() {
        return entries.estimatedSize();
    }

    private static int weight(ViewKey key, Entry entry) {
        return OVERHEAD
                + key.id().length()
                + (entry.row().isPresent() ? entry.row().get().json().length() : 0);
    }
}
