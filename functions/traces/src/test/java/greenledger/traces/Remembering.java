package greenledger.traces;

import greenledger.caches.CachedBackplane;
import greenledger.caches.CachedReader;
import greenledger.caches.RowSource;
import greenledger.caches.Sources;
import greenledger.caches.ViewStoreSource;
import greenledger.core.Backplane;
import greenledger.core.ReadLevel;
import greenledger.core.TableReader;
import greenledger.core.ViewStore.Consistency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// An environment that remembers rows.
final class Remembering {

    private static final long MOST_BYTES = 1_000_000;

    private Remembering() {}

    /// @param before what is asked before the table
    static Backplane over(Backplane table, RowSource... before) {
        return over(Runnable::run, table, before);
    }

    /// @param executor on which sources are asked
    static Backplane over(Executor executor, Backplane table, RowSource... before) {
        RowSource cheap = new ViewStoreSource(ReadLevel.TABLE, table.views(), Consistency.EVENTUAL);
        List<RowSource> sources = Stream.concat(Stream.of(before), Stream.of(cheap)).toList();
        return new CachedBackplane(
                table,
                new CachedReader(
                        new TableReader(table.views()),
                        new Sources(
                                sources,
                                new ViewStoreSource(
                                        ReadLevel.TABLE, table.views(), Consistency.STRONG)),
                        table.changes(),
                        MOST_BYTES,
                        table.clock(),
                        new Random(1),
                        executor));
    }
}
