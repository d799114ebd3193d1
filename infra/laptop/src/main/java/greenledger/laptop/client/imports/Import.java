package greenledger.laptop.client.imports;

import greenledger.laptop.client.fact.Fact;
import greenledger.laptop.client.fact.RequestKeys;
import greenledger.laptop.client.fact.RowFacts;
import greenledger.laptop.client.http.Answer;
import greenledger.laptop.client.sheet.Column;
import greenledger.laptop.client.sheet.Entry;
import greenledger.laptop.client.sheet.Entry.Row;
import greenledger.laptop.client.sheet.Entry.Unreadable;
import greenledger.laptop.client.sheet.Sheet;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// One import: every row of a sheet goes to the ledger, or to the file of those that failed.
///
/// @param defaults what a row says where its cell is blank
/// @param ledger where facts go
/// @param workers how many facts are on their way at a time
public record Import(
        Sheet sheet,
        Map<Column, String> defaults,
        Recorder ledger,
        int workers,
        FailureFile failures,
        Tally tally,
        Progress progress) {

    /// Puts a fact on record.
    @FunctionalInterface
    public interface Recorder {

        /// Nothing when it only looks.
        Optional<Answer> record(Fact fact, String key) throws InterruptedException;
    }

    public Import {
        defaults = Map.copyOf(defaults);
    }

    /// Reads to the end.
    ///
    /// @throws TurnedAway when the ledger does not take the caller's token
    /// @throws greenledger.laptop.client.http.NoAnswer when the ledger cannot be reached
    public void run() throws IOException, InterruptedException {
        AtomicReference<Optional<RuntimeException>> stop = new AtomicReference<>(Optional.empty());
        RequestKeys keys = new RequestKeys();
        Lanes lanes = new Lanes(workers, () -> new Sender(this, keys, stop)::send);
        try {
            Optional<Entry> entry = sheet.next();
            while (entry.isPresent() && stop.get().isEmpty()) {
                Entry completed = completed(entry.get());
                lanes.put(together(completed), completed);
                entry = sheet.next();
            }
        } finally {
            lanes.finish();
        }
        if (stop.get().isPresent()) {
            throw stop.get().get();
        }
    }

    private Entry completed(Entry entry) {
        return switch (entry) {
            case Row row -> row.with(defaults);
            case Unreadable unreadable -> unreadable;
        };
    }

    /// Rows of one lot keep their order; rows of lots without an id have none among each other.
    private static String together(Entry entry) {
        return switch (entry) {
            case Row row -> RowFacts.lot(row).orElseGet(row::original);
            case Unreadable unreadable -> unreadable.original();
        };
    }
}
