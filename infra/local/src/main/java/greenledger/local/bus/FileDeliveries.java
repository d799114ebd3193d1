package greenledger.local.bus;

import greenledger.local.journal.Journal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Deliveries that outlive a kill of the process: what `PutEvents` has acknowledged is delivered
/// after the restart.
public final class FileDeliveries implements Deliveries, AutoCloseable {

    private static final String ACCEPTED = "+";
    private static final String SETTLED = "-";
    private static final int LINES_BEFORE_REWRITE = 1000;

    private final Journal journal;
    private final Map<String, Delivery> unsettled = new LinkedHashMap<>();
    private int appended;

    public FileDeliveries(Path file) {
        journal = Journal.open(file);
        journal.lines().forEach(this::recover);
        rewrite();
    }

    @Override
    public synchronized void accept(List<Delivery> deliveries) {
        append(deliveries.stream().map(delivery -> ACCEPTED + delivery.line()).toList());
        deliveries.forEach(delivery -> unsettled.put(delivery.id(), delivery));
    }

    @Override
    public synchronized void settle(Delivery delivery) {
        append(List.of(SETTLED + delivery.id()));
        unsettled.remove(delivery.id());
    }

    @Override
    public synchronized List<Delivery> unsettled() {
        return List.copyOf(unsettled.values());
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void append(List<String> lines) {
        if (appended >= LINES_BEFORE_REWRITE) {
            rewrite();
        }
        journal.append(lines);
        appended += lines.size();
    }

    private void rewrite() {
        journal.rewrite(unsettled.values().stream().map(d -> ACCEPTED + d.line()).toList());
        appended = 0;
    }

    private void recover(String line) {
        String rest = line.substring(1);
        if (line.startsWith(ACCEPTED)) {
            Delivery delivery = Delivery.parse(rest);
            unsettled.put(delivery.id(), delivery);
        } else {
            unsettled.remove(rest);
        }
    }
}
