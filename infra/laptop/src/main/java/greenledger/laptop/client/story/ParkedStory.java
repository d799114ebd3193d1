package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.http.Answer;
import greenledger.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A transfer that cannot go on by itself once the lot has changed hands: the bank wants to look at
/// a large payment first. An operator lets it go on from where it stopped.
final class ParkedStory {

    private static final Pattern REVIEW = Pattern.compile("https?://\\S+/reviews/[\\w./-]+");

    private final Parties parties;
    private final Offers offers;

    ParkedStory(Parties parties, Offers offers) {
        this.parties = parties;
        this.offers = offers;
    }

    void play() throws InterruptedException {
        parties.seller().say("100 kg are sold for 12,000 dollars, which the shop has now.");
        ObjectNode money = Json.object().put("amount", "15000.00").put("currency", "USD");
        parties.bank()
                .post(201, "/accounts/" + Parties.BUYER + "/deposits", money, "large-deposit");
        String transfer = offers.make("100", "12000.00", "large");
        parties.buyer().post(201, transfer + "/acceptance", Json.object(), "accept-large");
        Answer end = offers.end(transfer, "FAILED|COMPLETED");
        if (end.body().path("state").asText().equals("COMPLETED")) {
            parties.seller().say("No bank here holds back large payments: nothing to see to.");
        } else {
            parked(transfer, end);
        }
    }

    private void parked(String transfer, Answer end) throws InterruptedException {
        parties.bank()
                .say(
                        "The shop has the lot, but the bank has not paid: nothing goes back from"
                                + " here. It is parked on the operators' desk:");
        String id = transfer.substring(transfer.lastIndexOf('/') + 1);
        parties.bank()
                .await(
                        "/operations/transfers?state=parked",
                        body -> body.path("items").findValuesAsText("transferId").contains(id));
        URI review = review(end.body());
        parties.bank().say("The bank says where it wants to be asked, and is: POST " + review);
        ask(review);
        parties.bank().say("The operator lets the transfer go on from where it stopped.");
        ObjectNode reason = Json.object().put("reason", "The bank has reviewed the payment");
        parties.bank().post(202, "/operations" + transfer + "/retry", reason, "retry");
        offers.end(transfer, "COMPLETED");
    }

    private static URI review(JsonNode transfer) {
        Matcher review = REVIEW.matcher(Json.text(transfer));
        if (!review.find()) {
            throw new StoryBroken("The transfer does not say how it goes on: " + transfer);
        }
        return URI.create(review.group());
    }

    private static void ask(URI review) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(review)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build();
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new StoryBroken("The bank answered %d to %s".formatted(status, review));
            }
        } catch (IOException e) {
            throw new StoryBroken("The bank cannot be heard: " + e.getMessage());
        }
    }
}
