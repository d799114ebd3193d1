package greenledger.laptop.verify;

import greenledger.core.Json;
import greenledger.core.audit.Break;
import greenledger.core.audit.Observer;
import greenledger.core.audit.Totals;
import greenledger.laptop.client.imports.Progress;
import java.io.PrintStream;

/// Tells what an audit finds while it finds it, for a person or for a program.
///
/// @param json whether each line is a JSON object
record Report(PrintStream out, Progress progress, boolean json) implements Observer {

    @Override
    public void looked(long items) {
        progress.advance(items);
    }

    @Override
    public void found(Break found) {
        out.println(json ? Json.write(found) : found.toString());
    }

    void end(Totals totals) {
        progress.end();
        out.println(json ? Json.write(totals) : summary(totals));
    }

    private String summary(Totals totals) {
        String looked =
                "%,d streams with %,d commits and %,d snapshots, held to %,d rows of views, in %.1f s: "
                        .formatted(
                                totals.streams(),
                                totals.commits(),
                                totals.snapshots(),
                                totals.witnesses(),
                                progress.elapsed().toMillis() / 1e3);
        return looked
                + (totals.isSound()
                        ? "all is as it was written."
                        : totals.breaks() + " breaks. Do not repair them before you know why.");
    }
}
