package greenledger.core.audit;

import java.util.function.Consumer;

/// Follows one stream after the other through a share of the table.
final class SharedWalk {

    private final Tally tally;
    private final Consumer<String> suspects;
    private String stream = "";
    private StreamWalk walk = new StreamWalk();

    SharedWalk(Tally tally, Consumer<String> suspects) {
        this.tally = tally;
        this.suspects = suspects;
    }

    void take(Entry entry) {
        if (!entry.stream().equals(stream)) {
            stream = entry.stream();
            walk = new StreamWalk();
            tally.stream();
        }
        tally.entry(entry);
        if (walk.isSound()) {
            walk.take(entry);
            if (!walk.isSound()) {
                suspects.accept(stream);
            }
        }
    }
}
