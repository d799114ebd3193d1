package greenledger.traces;

import greenledger.aws.Cursor;
import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Page;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.view.TransferCard;
import greenledger.traces.TransferQuery.Heading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Merges what stands under several headings, newest first. Never scans: every read is within one
/// partition, and one page of answers costs a bounded number of them.
record TransferList(LiveView<TransferCard, TransferEvent> cards, ViewStore views) {

    /// How often an answer may go back for more. What is left is for the next page.
    private static final int ROUNDS = 6;

    /// What [Views#TRANSFER_CARDS] sorts by.
    private static final Pattern ORDER = Pattern.compile("\\d{15}#[A-Za-z0-9_-]{1,64}");

    /// A row, and where it stands in every list.
    private record Line(String order, String json, TransferCard card) {
        static Line of(String json) {
            TransferCard card = Json.read(json, TransferCard.class);
            return new Line(Views.TRANSFER_CARDS.order().apply(card), json, card);
        }
    }

    /// So many of the lines that come next, and whether there are more behind them.
    private record Batch(List<Line> lines, boolean more) {}

    static TransferList on(Backplane backplane) {
        return new TransferList(new LiveView<>(Views.TRANSFER_CARDS, backplane), backplane.views());
    }

    PageAnswer page(TransferQuery query, TenantId tenant) {
        String prefix = cards.get().key(tenant, "-").prefix();
        Optional<String> after = query.cursor().map(TransferList::order);
        List<String> found = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Batch batch = read(query, prefix, after);
            for (Line line : batch.lines()) {
                after = Optional.of(line.order());
                if (query.fits(line.card())) {
                    found.add(line.json());
                }
                if (found.size() == query.limit()) {
                    boolean last = !batch.more() && line.equals(batch.lines().getLast());
                    return new PageAnswer(found, last ? Optional.empty() : after.map(Cursor::new));
                }
            }
            if (!batch.more()) {
                return new PageAnswer(found, Optional.empty());
            }
        }
        return new PageAnswer(found, after.map(Cursor::new));
    }

    /// The first lines under each heading, merged: as many of them as are surely the next ones.
    private Batch read(TransferQuery query, String prefix, Optional<String> after) {
        List<Line> lines = new ArrayList<>();
        boolean more = false;
        for (Heading heading : query.headings()) {
            Page page =
                    views.query(
                            heading.index(), prefix + heading.partition(), after, query.limit());
            page.rows().stream().map(Line::of).forEach(lines::add);
            more |= page.next().isPresent();
        }
        lines.sort(Comparator.comparing(Line::order).reversed());
        boolean tooMany = lines.size() > query.limit();
        return new Batch(tooMany ? lines.subList(0, query.limit()) : lines, more || tooMany);
    }

    private static String order(Cursor cursor) {
        if (!ORDER.matcher(cursor.position()).matches()) {
            throw Problem.invalid("cursor", "This cursor is of another list.");
        }
        return cursor.position();
    }
}
