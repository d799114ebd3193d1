package greenledger.local.client.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.client.http.Answer;
import greenledger.local.json.Json;
import java.util.Map;

/// A lot changes hands, and twice it does not: what is turned down or cannot be paid is taken back.
public final class TransferStory {

    private static final int RECORDED = 201;
    private static final int STARTED = 202;

    private final Parties parties;
    private final Cast cast;

    /// @param parties on the stage of a [Story] that was played before
    public TransferStory(Parties parties) {
        this.parties = parties;
        this.cast = new Cast(parties.seller().run());
    }

    /// @throws StoryBroken when it turns out otherwise
    public void play() throws InterruptedException {
        parties.seller()
                .say("The lot is to change hands. The shop's bank pays a thousand dollars in.");
        ObjectNode money = Json.object().put("amount", "1000.00").put("currency", "USD");
        parties.bank().post(RECORDED, "/accounts/" + Parties.BUYER + "/deposits", money, "deposit");
        taken();
        turnedDown();
        unpaid();
    }

    private void taken() throws InterruptedException {
        parties.seller()
                .say("300 kg are offered to the shop for 480 dollars, and the shop takes them.");
        String transfer = offered("300", "480.00", "sale");
        parties.buyer().post(RECORDED, transfer + "/acceptance", Json.object(), "accept");
        show(transfer, "COMPLETED");
        parties.buyer().say("Its price came from what the bank had paid in.");
        parties.buyer().get(200, "/accounts/" + Parties.BUYER + "?currency=USD", Map.of());
    }

    private void turnedDown() throws InterruptedException {
        parties.seller()
                .say("200 kg more are offered. The shop turns them down: all is taken back.");
        String transfer = offered("200", "320.00", "unwanted");
        ObjectNode reason = Json.object().put("reason", "The cold store is full");
        parties.buyer().post(RECORDED, transfer + "/rejection", reason, "reject");
        show(transfer, "COMPENSATED");
    }

    private void unpaid() throws InterruptedException {
        parties.seller().say("The shop takes what it cannot pay for: all is taken back, too.");
        String transfer = offered("500", "80000.00", "dear");
        parties.buyer().post(RECORDED, transfer + "/acceptance", Json.object(), "overreach");
        show(transfer, "COMPENSATED");
    }

    /// An offer that the buyer has heard of.
    ///
    /// @return the path of its transfer
    private String offered(String kilograms, String dollars, String request)
            throws InterruptedException {
        ObjectNode offer =
                Json.object()
                        .put("lotId", cast.lot(1))
                        .put("from", cast.farmer())
                        .put("to", Parties.BUYER)
                        .put("acceptWithin", "PT24H");
        offer.putObject("quantity").put("value", kilograms).put("unit", "KGM");
        offer.putObject("price").put("amount", dollars).put("currency", "USD");
        Answer answer = parties.seller().post(STARTED, "/transfers", offer, request);
        String transfer = "/transfers/" + answer.body().path("transferId").asText();
        parties.buyer().poll(transfer, body -> isIn(body, "acceptance", "AWAITED"));
        return transfer;
    }

    private void show(String transfer, String state) throws InterruptedException {
        Answer end = parties.buyer().poll(transfer, body -> isIn(body, "state", state));
        new StepTable(end.body()).print(parties.buyer().out());
        parties.buyer().out().println("   Its picture: GET " + transfer + "/picture");
    }

    private static boolean isIn(JsonNode transfer, String field, String value) {
        return transfer.path(field).asText().equals(value);
    }
}
