package greenledger.notices;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.core.Notices.Notice;
import greenledger.domain.party.PartyId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The functions of this context in one execution environment, as a shop uses them.
record PostOffice(Ledger ledger, Backplane backplane, RequestStreamHandler deliver) {

    static final String SECRET = "0123456789abcdef";
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PartyId SHOP = new PartyId("shop-2");

    static PostOffice of(Ledger ledger) {
        Backplane backplane = ledger.backplane();
        return new PostOffice(ledger, backplane, new DeliverNoticesHandler(backplane));
    }

    Reply choose(String body) {
        return on("PUT /channels").body(body).to(new SetChannelsHandler(backplane));
    }

    Reply chosen() {
        return on("GET /channels").to(new GetChannelsHandler(backplane));
    }

    Reply inbox(Map<String, ?> query) {
        Call call = on("GET /inbox");
        query.forEach(call::query);
        return call.to(new ListInboxHandler(backplane));
    }

    List<JsonNode> letters() {
        return inbox(Map.of()).body().path("items").valueStream().toList();
    }

    Notice notice(String id) {
        return notice(id, NOON);
    }

    Notice notice(String id, Instant at) {
        return new Notice(
                ledger.tenant(),
                id,
                SHOP,
                "LotTransferred",
                "You have received 20 KGM.",
                Map.of("transferId", "t-1"),
                at);
    }

    /// Hands messages over as SQS does, each under the id `m-<place from 0>`.
    ///
    /// @return the ids of those that were not taken
    List<String> deliver(Object... messages) {
        ObjectNode event = Json.STORED.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Object message : messages) {
            String body =
                    message instanceof Notice notice ? Json.write(notice) : message.toString();
            records.addObject().put("messageId", "m-" + (records.size() - 1)).put("body", body);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            deliver.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                    out,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(out.toString(StandardCharsets.UTF_8), JsonNode.class)
                .path("batchItemFailures")
                .findValuesAsText("itemIdentifier");
    }

    private Call on(String routeKey) {
        return Call.on(routeKey).by(ledger.tenant(), SHOP, "retailer");
    }
}
