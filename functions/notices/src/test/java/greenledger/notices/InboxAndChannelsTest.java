package greenledger.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a party reads of its notices, and what it may choose.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class InboxAndChannelsTest {

    private static final String CHOICE =
            """
            {"webhook":{"url":"https://shop.example/hooks","secret":"0123456789abcdef"},\
            "email":"buyer@shop.example"}\
            """;

    private final Ledger ledger;
    private final PostOffice office;

    InboxAndChannelsTest(Ledger ledger) {
        this.ledger = ledger;
        this.office = PostOffice.of(ledger);
    }

    @Test
    void an_inbox_is_read_page_by_page_newest_first() {
        for (int i = 1; i <= 5; i++) {
            office.deliver(office.notice("n-" + i, PostOffice.NOON.plusSeconds(i)));
        }

        List<String> read = new ArrayList<>();
        Reply page = office.inbox(Map.of("limit", 2));
        read.addAll(page.body().path("items").findValuesAsText("id"));
        while (page.body().has("next")) {
            page = office.inbox(Map.of("limit", 2, "cursor", page.body().path("next").asText()));
            read.addAll(page.body().path("items").findValuesAsText("id"));
        }
        assertEquals(List.of("n-5", "n-4", "n-3", "n-2", "n-1"), read);
    }

    @Test
    void an_inbox_is_its_partys_alone() {
        office.deliver(office.notice("n-1"));

        Reply other =
                Call.on("GET /inbox")
                        .by(ledger.tenant(), new PartyId("farm-1"), "farmer")
                        .to(new ListInboxHandler(ledger.backplane()));
        Reply namesake =
                Call.on("GET /inbox")
                        .by(Ledger.anotherTenant(), new PartyId("shop-2"), "retailer")
                        .to(new ListInboxHandler(ledger.backplane()));
        assertEquals(0, other.body().path("items").size());
        assertEquals(0, namesake.body().path("items").size());
        assertEquals(1, office.letters().size());
    }

    @Test
    void a_page_and_a_cursor_are_checked() {
        assertEquals(400, office.inbox(Map.of("limit", 101)).status());
        assertEquals(400, office.inbox(Map.of("cursor", "!")).status());
        assertEquals(400, office.inbox(Map.of("cursor", "YWJj")).status());
    }

    @Test
    void a_choice_is_kept_and_its_secret_not_told() {
        assertFalse(office.chosen().body().has("webhook"));

        Reply set = office.choose(CHOICE);
        assertEquals(200, set.status(), set::toString);
        assertEquals(set.body(), office.chosen().body());
        assertEquals("https://shop.example/hooks", set.body().at("/webhook/url").asText());
        assertEquals("buyer@shop.example", set.body().path("email").asText());
        assertFalse(set.toString().contains("0123456789abcdef"));
    }

    @Test
    void what_is_left_out_is_chosen_no_more() {
        office.choose(CHOICE);
        office.choose("{\"email\":\"other@shop.example\"}");

        assertFalse(office.chosen().body().has("webhook"));
        assertEquals("other@shop.example", office.chosen().body().path("email").asText());
        office.choose("{}");
        assertTrue(office.chosen().body().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"webhook\":{\"url\":\"http://shop.example/\",\"secret\":\"0123456789abcdef\"}}",
                "{\"webhook\":{\"url\":\"https://shop.example/\",\"secret\":\"short\"}}",
                "{\"webhook\":{\"url\":\"https://shop.example/\"}}",
                "{\"email\":\"shop\"}",
                "{\"telegram\":\"@shop\"}",
                ""
            })
    void what_cannot_be_chosen_is_refused(String body) {
        assertEquals(400, office.choose(body).status());
        assertTrue(office.chosen().body().isEmpty());
    }
}
