package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Backplane;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.party.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The query functions as a retailer of a tenant calls them, each in one warm environment.
record Window(
        TenantId tenant,
        GetLotHandler lots,
        GetOwnershipHandler ownerships,
        GetLotHistoryHandler histories,
        ListFarmerLotsHandler farmers,
        SearchLotsHandler searches,
        GetDashboardHandler dashboards) {

    static Window of(Ledger ledger) {
        Backplane backplane = ledger.backplane();
        Window window =
                new Window(
                        ledger.tenant(),
                        new GetLotHandler(backplane),
                        new GetOwnershipHandler(backplane),
                        new GetLotHistoryHandler(backplane),
                        new ListFarmerLotsHandler(backplane),
                        new SearchLotsHandler(backplane),
                        new GetDashboardHandler(backplane));
        window.lot(Tomatoes.LOT, Map.of());
        window.ownership(Tomatoes.LOT);
        window.ofFarmer("farm-1", Map.of());
        window.search(Map.of());
        window.dashboard();
        return window;
    }

    Window of(TenantId other) {
        return new Window(other, lots, ownerships, histories, farmers, searches, dashboards);
    }

    Reply lot(LotId lot, Map<String, ?> query) {
        return with(on("GET /lots/{id}").path("id", lot), query).to(lots);
    }

    Reply ownership(LotId lot) {
        return on("GET /lots/{id}/ownership").path("id", lot).to(ownerships);
    }

    Reply history(LotId lot, Map<String, ?> query) {
        return with(on("GET /lots/{id}/history").path("id", lot), query).to(histories);
    }

    Reply ofFarmer(String farmer, Map<String, ?> query) {
        return with(on("GET /farmers/{id}/lots").path("id", farmer), query).to(farmers);
    }

    Reply search(Map<String, ?> query) {
        return with(on("GET /lots"), query).to(searches);
    }

    Reply dashboard() {
        return on("GET /dashboard").to(dashboards);
    }

    /// The ids that all pages of a search give, in their order.
    List<String> searchAll(Map<String, ?> query) {
        List<String> found = new ArrayList<>();
        Reply page = search(query);
        while (true) {
            assertEquals(200, page.status(), page.body().toString());
            found.addAll(ids(page));
            if (!page.body().has("next")) {
                return found;
            }
            page = search(with(query, "cursor", page.body().path("next").asText()));
        }
    }

    static List<String> ids(Reply page) {
        return page.body().path("items").findValuesAsText("lotId");
    }

    static List<JsonNode> items(Reply page) {
        return new ArrayList<>(page.body().path("items").valueStream().toList());
    }

    static Map<String, Object> with(Map<String, ?> query, String name, Object value) {
        Map<String, Object> more = new HashMap<>(query);
        more.put(name, value);
        return more;
    }

    private Call on(String routeKey) {
        return Call.on(routeKey).by(tenant, Tomatoes.PACKER, "retailer");
    }

    private static Call with(Call call, Map<String, ?> query) {
        query.forEach(call::query);
        return call;
    }
}
