package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.http.Answer;
import greenledger.local.json.Json;

/// What the seller offers the buyer of a lot, and what becomes of it.
///
/// @param farmer whose lot it is
/// @param lot under which it is found
record Offers(Parties parties, String farmer, String lot) {

    private static final int STARTED = 202;

    /// An offer that the buyer has heard of.
    ///
    /// @return the path of its transfer
    String make(String kilograms, String dollars, String request) throws InterruptedException {
        Answer answer =
                parties.seller().post(STARTED, "/transfers", of(kilograms, dollars), request);
        String transfer = "/transfers/" + answer.body().path("transferId").asText();
        parties.buyer().poll(transfer, body -> body.path("acceptance").asText().equals("AWAITED"));
        return transfer;
    }

    ObjectNode of(String kilograms, String dollars) {
        ObjectNode offer =
                Json.object()
                        .put("lotId", lot)
                        .put("from", farmer)
                        .put("to", Parties.BUYER)
                        .put("acceptWithin", "PT24H");
        offer.putObject("quantity").put("value", kilograms).put("unit", "KGM");
        offer.putObject("price").put("amount", dollars).put("currency", "USD");
        return offer;
    }

    /// Waits until it is in one of these states, and shows its steps.
    Answer end(String transfer, String states) throws InterruptedException {
        Answer end = parties.buyer().poll(transfer, body -> isIn(body, states));
        new StepTable(end.body()).print(parties.buyer().out());
        parties.buyer().out().println("   Its picture: GET " + transfer + "/picture");
        return end;
    }

    private static boolean isIn(JsonNode transfer, String states) {
        return transfer.path("state").asText().matches(states);
    }
}
