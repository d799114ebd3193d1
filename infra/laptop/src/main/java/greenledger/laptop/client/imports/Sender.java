package greenledger.laptop.client.imports;

import greenledger.laptop.client.fact.Fact;
import greenledger.laptop.client.fact.FactKind;
import greenledger.laptop.client.fact.RequestKeys;
import greenledger.laptop.client.fact.RowFacts;
import greenledger.laptop.client.fact.RowRefused;
import greenledger.laptop.client.http.Answer;
import greenledger.laptop.client.imports.Tally.Fate;
import greenledger.laptop.client.sheet.Column;
import greenledger.laptop.client.sheet.Entry;
import greenledger.laptop.client.sheet.Entry.Row;
import greenledger.laptop.client.sheet.Entry.Unreadable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The rows of one lane, sent one after the other.
final class Sender {

    private static final int UNAUTHORIZED = 401;

    private final Import parts;
    private final RequestKeys keys;
    private final AtomicReference<Optional<RuntimeException>> stop;

    /// @param keys the same for all lanes: rows that say the same may travel in different ones
    /// @param stop why no more is to be sent, once there is a reason
    Sender(Import parts, RequestKeys keys, AtomicReference<Optional<RuntimeException>> stop) {
        this.parts = parts;
        this.keys = keys;
        this.stop = stop;
    }

    void send(Entry entry) throws InterruptedException {
        if (stop.get().isPresent()) {
            return;
        }
        try {
            switch (entry) {
                case Row row -> send(row);
                case Unreadable(_, String original, String problem) ->
                        fail(entry, problem, keys.of(original));
            }
        } catch (RuntimeException e) {
            // Thrown again by the reader, when the other lanes have stopped too.
            stop.set(Optional.of(e));
        } catch (Error e) {
            stop.set(Optional.of(new IllegalStateException("A worker broke down", e)));
        }
    }

    private void send(Row row) throws InterruptedException {
        Fact fact;
        try {
            fact = RowFacts.of(row);
        } catch (RowRefused refused) {
            fail(row, String.valueOf(refused.getMessage()), keys.of(row.original()));
            return;
        }
        String key = keys.of(fact, row.cell(Column.KEY));
        Optional<Answer> answer = parts.ledger().record(fact, key);
        if (answer.isEmpty()) {
            done(Fate.CHECKED);
        } else if (answer.get().isSuccess()) {
            done(fate(fact, answer.get()));
        } else if (answer.get().status() == UNAUTHORIZED) {
            throw new TurnedAway();
        } else {
            fail(row, answer.get().problem(), key);
        }
    }

    private static Fate fate(Fact fact, Answer answer) {
        if (answer.isRepeated()) {
            return Fate.ALREADY_THERE;
        }
        return fact.kind() == FactKind.LOT ? Fate.REGISTERED : Fate.RECORDED;
    }

    private void fail(Entry entry, String problem, String key) {
        parts.failures().add(parts.sheet(), entry, problem, key);
        done(Fate.FAILED);
    }

    private void done(Fate fate) {
        parts.tally().add(fate);
        parts.progress().advance();
    }
}
