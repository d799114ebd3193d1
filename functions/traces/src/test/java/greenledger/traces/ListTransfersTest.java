package greenledger.traces;

import static greenledger.traces.Depot.FARM;
import static greenledger.traces.Depot.NOON;
import static greenledger.traces.Depot.RETAILER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.Reason;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Direction;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferCommand;
import greenledger.domain.transfer.TransferCommand.ParkTransfer;
import greenledger.domain.transfer.TransferCommand.WriteOffTransfer;
import greenledger.domain.transfer.TransferId;
import greenledger.domain.transfer.TransferState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class ListTransfersTest {

    private static final PartyId GROCER = new PartyId("grocer-2");

    private final Depot depot;

    ListTransfersTest(Ledger ledger) {
        this.depot = Depot.in(ledger);
    }

    @Test
    void a_party_sees_what_it_gives_and_takes_newest_first_and_nothing_else() {
        depot.put(
                Depot.request("gives", FARM, RETAILER, NOON),
                Depot.request("takes", GROCER, FARM, NOON.plusSeconds(1)),
                Depot.request("others", GROCER, RETAILER, NOON.plusSeconds(2)));
        assertEquals(List.of("takes", "gives"), ids(depot.list(Map.of(), "farm-1", "farmer")));
        assertEquals(
                List.of("takes", "gives"),
                ids(depot.list(Map.of("party", "farm-1"), "farm-1", "farmer")));
        assertEquals(403, depot.list(Map.of("party", "grocer-2"), "farm-1", "farmer").status());
    }

    @Test
    void overseers_see_all_or_those_of_one_party() {
        depot.put(
                Depot.request("one", FARM, RETAILER, NOON),
                Depot.request("two", GROCER, RETAILER, NOON.plusSeconds(1)));
        assertEquals(List.of("two", "one"), ids(depot.list(Map.of(), "agency", "regulator")));
        assertEquals(
                List.of("two"), ids(depot.list(Map.of("party", "grocer-2"), "agency", "auditor")));
    }

    @Test
    void a_state_narrows_the_list() {
        depot.put(
                Depot.request("open", FARM, RETAILER, NOON),
                Depot.request("parked", FARM, RETAILER, NOON.plusSeconds(1)),
                park("parked"),
                Depot.request("off", FARM, RETAILER, NOON.plusSeconds(2)),
                park("off"),
                writeOff("off"));
        for (Reply reply :
                List.of(
                        depot.list(Map.of("state", "FAILED"), "farm-1", "farmer"),
                        depot.list(Map.of("state", "FAILED"), "agency", "operator"))) {
            assertEquals(List.of("off", "parked"), ids(reply));
        }
        assertEquals(
                List.of("open"),
                ids(depot.list(Map.of("state", "NOT_STARTED"), "agency", "operator")));
        Reply wrong = depot.list(Map.of("state", "LOST"), "farm-1", "farmer");
        assertEquals(400, wrong.status());
        for (TransferState state : TransferState.values()) {
            assertTrue(wrong.body().path("detail").asText().contains(state.toString()));
        }
    }

    @Test
    void operators_see_what_waits_for_them_and_nobody_else_does() {
        depot.put(
                Depot.request("open", FARM, RETAILER, NOON),
                Depot.request("parked", FARM, RETAILER, NOON.plusSeconds(1)),
                park("parked"),
                Depot.request("off", FARM, RETAILER, NOON.plusSeconds(2)),
                park("off"),
                writeOff("off"));
        assertEquals(
                List.of("parked"),
                ids(depot.parked(Map.of("state", "parked"), "op-1", "operator")));
        assertEquals(List.of("parked"), ids(depot.parked(Map.of(), "op-1", "operator")));
        assertEquals(403, depot.parked(Map.of(), "farm-1", "farmer").status());
        assertEquals(400, depot.parked(Map.of("state", "open"), "op-1", "operator").status());
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repeat() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            boolean gives = i % 3 == 0;
            PartyId from = gives ? FARM : GROCER;
            PartyId to = gives ? GROCER : FARM;
            depot.put(Depot.request("T-" + i, from, to, NOON.plusSeconds(i / 2)));
            expected.add("%d|T-%d".formatted(i / 2, i));
        }
        List<String> newest =
                expected.stream()
                        .sorted(Comparator.<String>naturalOrder().reversed())
                        .map(key -> key.substring(key.indexOf('|') + 1))
                        .toList();
        for (int limit : new int[] {1, 2, 4, 11, 12}) {
            assertEquals(newest, all(limit), "limit " + limit);
        }
    }

    @Test
    void an_empty_list_is_a_list() {
        Reply reply = depot.list(Map.of(), "farm-1", "farmer");
        assertEquals(200, reply.status());
        assertEquals(List.of(), ids(reply));
        assertTrue(!reply.body().has("next"));
    }

    @Test
    void a_cursor_of_another_list_or_an_unknown_parameter_is_refused() {
        assertEquals(400, depot.list(Map.of("cursor", "eHh4"), "farm-1", "farmer").status());
        assertEquals(400, depot.list(Map.of("colour", "red"), "farm-1", "farmer").status());
    }

    private List<String> all(int limit) {
        List<String> found = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("limit", limit));
        while (true) {
            Reply page = depot.list(query, "farm-1", "farmer");
            assertEquals(200, page.status(), page.body()::toString);
            found.addAll(ids(page));
            if (!page.body().has("next")) {
                return found;
            }
            query.put("cursor", page.body().path("next").asText());
        }
    }

    private static TransferCommand park(String id) {
        return new ParkTransfer(
                new TransferId(id),
                Direction.UNKNOWN,
                List.of(Step.TRANSFER_OWNERSHIP),
                new StepError("States.Timeout", ""),
                NOON);
    }

    private static TransferCommand writeOff(String id) {
        return new WriteOffTransfer(
                new TransferId(id), new Reason("Settled by hand."), new PartyId("op-1"), NOON);
    }

    private static List<String> ids(Reply page) {
        return page.body().path("items").findValuesAsText("transferId");
    }
}
