package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.lot.LotId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A search finds exactly the lots that fit, by whatever it is asked for.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final int LOTS = 60;
    private static final long SEED = 20_261_121;

    private final Ledger ledger;
    private final Window window;
    private final List<Harvest> lots = Harvest.random(LOTS, SEED);

    SearchTest(Ledger ledger) {
        this.ledger = ledger;
        this.window = Window.of(ledger);
        Shelf shelf = Shelf.in(ledger);
        lots.forEach(lot -> shelf.put(lot.command()));
    }

    @Test
    void every_parameter_finds_what_a_look_at_every_lot_finds() {
        for (String commodity : List.of("tomato", "carrot", "lime", "kale", "durian")) {
            finds(Map.of("commodity", commodity), lot -> lot.commodity().value().equals(commodity));
        }
        for (String country : List.of("US", "MX", "CA", "NL")) {
            finds(Map.of("country", country), lot -> isIn(lot, country));
        }
        for (String farmer : List.of("farm-1", "farm-2", "farm-3", "farm-4")) {
            finds(Map.of("farmer", farmer), lot -> lot.farmer().value().equals(farmer));
        }
        for (String grade : List.of("No. 1", "No. 2", "No. 3")) {
            finds(Map.of("grade", grade), lot -> isGraded(lot, grade));
        }
        finds(Map.of("minPrice", "1.40"), lot -> isPriced(lot, "1.40", "9"));
        finds(Map.of("maxPrice", "1.60"), lot -> isPriced(lot, "0", "1.60"));
        finds(Map.of("minPrice", "1.30", "maxPrice", "1.70"), lot -> isPriced(lot, "1.30", "1.70"));
        finds(Map.of("currency", "EUR"), lot -> isPaidIn(lot, "EUR"));
        finds(Map.of(), _ -> true);
    }

    @Test
    void several_parameters_find_what_fits_them_all() {
        finds(
                Map.of("commodity", "tomato", "country", "US", "maxPrice", "1.80"),
                lot ->
                        lot.commodity().value().equals("tomato")
                                && isIn(lot, "US")
                                && isPriced(lot, "0", "1.80"));
        finds(
                Map.of("farmer", "farm-2", "grade", "No. 1"),
                lot -> lot.farmer().value().equals("farm-2") && isGraded(lot, "No. 1"));
        finds(
                Map.of("near", "37,-118,150", "commodity", "lime"),
                lot ->
                        lot.commodity().value().equals("lime")
                                && Globe.kilometres(lot.origin(), 37, -118) <= 150);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 40, 150, 500})
    void near_finds_what_is_near(double kilometres) {
        finds(
                Map.of("near", "37,-118," + kilometres),
                lot -> Globe.kilometres(lot.origin(), 37, -118) <= kilometres);
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 7, 59, 60, 61, 100})
    void pages_give_every_lot_once_newest_first(int limit) {
        List<String> newestFirst =
                lots.stream()
                        .sorted(Comparator.comparing(Harvest::at).reversed())
                        .map(lot -> lot.lot().value())
                        .toList();
        assertEquals(newestFirst, window.searchAll(Map.of("limit", limit)));
    }

    @Test
    void a_page_by_one_heading_is_one_request() {
        ledger.meter().reset();
        window.ofFarmer("farm-1", Map.of("limit", 5));
        window.search(Map.of("commodity", "tomato", "limit", 5));
        assertEquals(Map.of("Query", 2L), ledger.meter().requests());
        assertTrue(ledger.meter().capacity() <= 2, "capacity " + ledger.meter().capacity());
    }

    @Test
    void a_farmers_list_is_the_search_by_farmer() {
        Reply list = window.ofFarmer("farm-1", Map.of("limit", 100));
        assertEquals(window.searchAll(Map.of("farmer", "farm-1")), Window.ids(list));
        assertFalse(Window.ids(list).isEmpty());
    }

    @Test
    void another_tenant_finds_nothing_and_its_cursors_lead_nowhere() {
        Window theirs = window.of(Ledger.anotherTenant());
        assertEquals(List.of(), theirs.searchAll(Map.of()));
        String ours = window.search(Map.of("limit", 5)).body().path("next").asText();
        Reply page = theirs.search(Map.of("limit", 5, "cursor", ours));
        assertEquals(200, page.status());
        assertEquals(List.of(), Window.ids(page));
        assertFalse(page.body().has("next"));
    }

    @ParameterizedTest
    @CsvSource({
        "commodity,'',one line",
        "country,Atlantis,ISO 3166-1",
        "near,'91,0,5',between -90 and 90",
        "near,'0,0,501',at most 500",
        "near,'0,0,0',above 0",
        "near,'here',such as",
        "near,'a,b,c',as numbers",
        "minPrice,-1,amount",
        "currency,XXX,ISO 4217",
        "limit,0,1 to 100",
        "limit,101,1 to 100",
        "colour,red,no such parameter",
        "cursor,%%%,next"
    })
    void a_bad_parameter_is_named_with_its_rule(String name, String value, String rule) {
        Reply reply = window.search(Map.of(name, value));
        assertEquals(400, reply.status(), reply.body().toString());
        assertEquals(name, reply.body().at("/errors/0/pointer").asText());
        assertTrue(
                reply.body().at("/errors/0/detail").asText().contains(rule),
                reply.body().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "9|", "0|x", "0|#", "-1|a#b"})
    void a_made_up_cursor_is_refused(String position) {
        refused(position);
    }

    @Test
    void an_endless_cursor_is_refused() {
        refused("0|" + "x".repeat(3_000) + "#" + "y".repeat(3_000));
    }

    private void refused(String position) {
        String cursor =
                Base64.getUrlEncoder().encodeToString(position.getBytes(StandardCharsets.UTF_8));
        Reply reply = window.search(Map.of("cursor", cursor));
        assertEquals(400, reply.status(), reply.body().toString());
        assertEquals("cursor", reply.body().at("/errors/0/pointer").asText());
    }

    private void finds(Map<String, ?> query, Predicate<Harvest> fits) {
        List<String> found = window.searchAll(Window.with(query, "limit", 7));
        assertEquals(
                lots.stream().filter(fits).map(Harvest::lot).map(LotId::value).sorted().toList(),
                found.stream().sorted().toList(),
                () -> query + ", seed " + SEED);
        assertEquals(found.size(), new HashSet<>(found).size());
    }

    private static boolean isIn(Harvest lot, String country) {
        return lot.origin().country().value().equals(country);
    }

    private static boolean isPaidIn(Harvest lot, String currency) {
        return lot.price().map(price -> price.currency().value().equals(currency)).orElse(false);
    }

    private static boolean isGraded(Harvest lot, String code) {
        return lot.grade().map(grade -> grade.value().equals(code)).orElse(false);
    }

    private static boolean isPriced(Harvest lot, String least, String most) {
        return lot.price()
                .map(price ->
                        price.amount().compareTo(new BigDecimal(least)) >= 0
                                && price.amount().compareTo(new BigDecimal(most)) <= 0)
                .orElse(false);
    }
}
