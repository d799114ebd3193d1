package greenledger.traces;

import greenledger.aws.Cursor;
import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.core.ViewRow.Index;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Page;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.LotCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Walks the index that promises the fewest rows and keeps those that fit. Never scans: every read
/// is within one partition, and one page of answers costs a bounded number of them.
record Search(LiveView<LotCard, LotEvent> cards, ViewStore views) {

    /// How many pages of an index one answer may read. What is left is for the next page.
    private static final int READS = 8;

    /// What [Views#CARDS] sorts by, or nothing yet.
    private static final Pattern ORDER = Pattern.compile("(\\d{15}#[!-~]{1,40})?");

    /// One index, and the partitions of it that can hold what is looked for.
    private record Plan(Index index, List<String> partitions) {}

    /// Where a search stands: which of the plan's partitions, and behind which row of it.
    private record Position(int partition, Optional<String> after) {}

    static Search on(Backplane backplane) {
        return new Search(new LiveView<>(Views.CARDS, backplane), backplane.views());
    }

    PageAnswer page(LotQuery query, TenantId tenant) {
        Plan plan = plan(query);
        String prefix = cards.get().key(tenant, "-").prefix();
        Position position =
                query.cursor()
                        .map(cursor -> position(cursor, plan))
                        .orElse(new Position(0, Optional.empty()));
        List<String> found = new ArrayList<>();
        for (int read = 0;
                read < READS && position.partition() < plan.partitions().size();
                read++) {
            String partition = prefix + plan.partitions().get(position.partition());
            Page page = views.query(plan.index(), partition, position.after(), query.limit());
            for (String row : page.rows()) {
                LotCard card = Json.read(row, LotCard.class);
                if (query.fits(card)) {
                    found.add(row);
                    if (found.size() == query.limit()) {
                        Position here =
                                new Position(
                                        position.partition(),
                                        Optional.of(Views.CARDS.order().apply(card)));
                        return new PageAnswer(found, Optional.of(cursor(here)));
                    }
                }
            }
            position =
                    page.next().isPresent()
                            ? new Position(position.partition(), page.next())
                            : new Position(position.partition() + 1, Optional.empty());
        }
        boolean more = position.partition() < plan.partitions().size();
        return new PageAnswer(found, more ? Optional.of(cursor(position)) : Optional.empty());
    }

    private static Plan plan(LotQuery query) {
        return query.farmer()
                .map(farmer -> new Plan(Index.FARMER, List.of(farmer.value())))
                .or(() ->
                        query.near()
                                .map(near ->
                                        new Plan(
                                                Index.CELL,
                                                near.cells().stream()
                                                        .map(Cell::toString)
                                                        .toList())))
                .or(() ->
                        query.commodity()
                                .map(commodity ->
                                        new Plan(Index.COMMODITY, List.of(commodity.value()))))
                .or(() -> query.grade().map(grade -> new Plan(Index.GRADE, List.of(grade.value()))))
                .or(() ->
                        query.country()
                                .map(country -> new Plan(Index.COUNTRY, List.of(country.value()))))
                .orElse(new Plan(Index.ALL, List.of(CardIndexes.EVERYTHING)));
    }

    private static Cursor cursor(Position position) {
        return new Cursor(position.partition() + "|" + position.after().orElse(""));
    }

    private static Position position(Cursor cursor, Plan plan) {
        String[] parts = cursor.position().split("\\|", 2);
        if (parts.length != 2
                || !parts[0].matches("\\d{1,4}")
                || Integer.parseInt(parts[0]) >= plan.partitions().size()
                || !ORDER.matcher(parts[1]).matches()) {
            throw Problem.invalid("cursor", "This cursor is of another list.");
        }
        return new Position(
                Integer.parseInt(parts[0]),
                Optional.of(parts[1]).filter(after -> !after.isEmpty()));
    }
}
