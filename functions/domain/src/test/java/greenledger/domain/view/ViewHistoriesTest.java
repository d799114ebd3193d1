package greenledger.domain.view;

import static greenledger.domain.lot.RandomHistory.only;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.RandomHistory;
import greenledger.domain.place.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the rows of every lot, whatever happened to it.
class ViewHistoriesTest {

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private static Stream<View<?, LotEvent>> views() {
        return Stream.of(new LotViews(), new LotCards(), new Ownerships());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_fact_has_its_line_in_a_history(long seed) {
        List<LotEvent> facts = RandomHistory.facts(seed);
        LotView row = Folded.by(new LotViews(), facts);
        assertEquals(
                only(LotPriced.class, facts).stream().map(LotPriced::at).toList(),
                row.priceHistory().stream().map(PriceRecord::at).toList());
        assertEquals(
                only(LotGraded.class, facts).stream().map(LotGraded::at).toList(),
                row.gradeHistory().stream().map(GradeRecord::at).toList());
        assertEquals(
                only(LotMoved.class, facts).stream().map(LotMoved::at).toList(),
                row.movements().stream().map(MovementRecord::at).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_current_is_what_happened_last(long seed) {
        List<LotEvent> facts = RandomHistory.facts(seed);
        LotView row = Folded.by(new LotViews(), facts);
        assertEquals(last(only(LotPriced.class, facts)).map(LotPriced::price), row.price());
        assertEquals(last(only(LotGraded.class, facts)).map(LotGraded::grade), row.grade());
        assertEquals(
                last(only(LotMoved.class, facts)).map(moved -> moved.movement().to()),
                Optional.of(row.location()).filter(_ -> !row.movements().isEmpty()));
        assertEquals(facts.getFirst().at(), row.registeredAt());
        assertEquals(facts.getLast().at(), row.updatedAt());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_card_says_nothing_else_than_the_whole(long seed) {
        List<LotEvent> facts = RandomHistory.facts(seed);
        LotView row = Folded.by(new LotViews(), facts);
        assertEquals(
                new LotCard(
                        row.lotId(),
                        row.commodity(),
                        row.variety(),
                        row.farmerId(),
                        row.owner(),
                        row.status(),
                        row.quantity(),
                        row.grade(),
                        row.price(),
                        row.location().country(),
                        row.location().latitude(),
                        row.location().longitude(),
                        row.harvestedOn(),
                        row.registeredAt(),
                        row.updatedAt(),
                        row.holdings(),
                        row.offers()),
                Folded.by(new LotCards(), facts));
    }

    /// Rows are stored under these: another name or version is another set of rows.
    @Test
    void a_view_keeps_its_name_and_version() {
        assertEquals(
                Map.of("lot", 2, "lot-card", 2, "ownership", 2),
                views().collect(Collectors.toMap(View::name, View::version)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void no_row_begins_with_another_fact_than_the_registration(View<?, LotEvent> view) {
        Stream.of(
                        new LotGraded(LOT, NUMBER_ONE, FARM, ONE),
                        new LotPriced(LOT, DEAR, FARM, ONE),
                        new LotMoved(LOT, to(Places.NOGALES), FARM, ONE))
                .forEach(early ->
                        assertEquals(
                                "Before any registration: " + early,
                                fault(() -> view.evolve(Optional.empty(), early))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void no_row_is_registered_twice(View<?, LotEvent> view) {
        assertEquals(
                "Registered twice: " + REGISTERED,
                fault(() -> Folded.by(view, List.of(REGISTERED, REGISTERED))));
    }

    private static String fault(Executable folding) {
        return String.valueOf(assertThrows(IllegalStateException.class, folding).getMessage());
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
}
