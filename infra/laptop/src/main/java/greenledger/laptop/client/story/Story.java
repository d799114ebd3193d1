package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.http.Answer;
import java.util.Map;

/// From the field to the market, act by act.
public final class Story {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Stage stage;
    private final Cast cast;
    private final String lot;

    public Story(Stage stage) {
        this.stage = stage;
        this.cast = new Cast(stage.run());
        this.lot = "/lots/" + cast.lot(1);
    }

    /// @throws StoryBroken when it turns out otherwise
    public void play() throws InterruptedException {
        stage.say("Is the ledger well?");
        stage.get(OK, "/health", Map.of());
        write();
        read();
        find();
        repeat();
        refuse();
        insist();
    }

    private void write() throws InterruptedException {
        stage.say("A packer registers a lot of Roma tomatoes, under its GTIN and batch.");
        stage.post(CREATED, "/lots", cast.tomatoes(1), "register");
        stage.say("An inspector grades it.");
        stage.post(CREATED, lot + "/grades", Cast.grade("U.S. No. 1"), "grade");
        stage.say("It gets a price, and later a better one.");
        stage.post(CREATED, lot + "/prices", Cast.price("1.85"), "price");
        stage.post(CREATED, lot + "/prices", Cast.price("2.10"), "reprice");
        stage.say("It goes to the market. Every answer bears the revision that shows the fact.");
        stage.post(CREATED, lot + "/movements", Cast.movement(), "move");
    }

    private void read() throws InterruptedException {
        stage.say("Whoever reads the lot sees all of that.");
        Answer now = stage.await(lot, body -> body.path("revision").asLong() >= 5);
        stage.say("Its history: every fact, never edited.");
        stage.await(lot + "/history", body -> body.path("items").size() >= 5);
        stage.say("Time travel: the lot at revision 3, when it still cost 1.85,");
        stage.get(OK, lot + "?revision=3", Map.of());
        stage.say("and at the instant at which it was registered.");
        stage.get(OK, lot + "?at=" + now.body().path("registeredAt").asText(), Map.of());
        stage.say("Who has this revision already need not read it again.");
        stage.get(304, lot, Map.of("If-None-Match", "\"5\""));
    }

    private void find() throws InterruptedException {
        stage.say("The farmer's lots.");
        stage.await("/farmers/" + cast.farmer() + "/lots", body -> !body.path("items").isEmpty());
        stage.say("Tomatoes of this farmer within 50 km of Los Angeles, where the lot is now.");
        stage.await(
                "/lots?commodity=tomato&near=34.05,-118.24,50&farmer=" + cast.farmer(),
                body -> !body.path("items").isEmpty());
        stage.say("All that a front end shows first, in one call.");
        stage.get(OK, "/dashboard", Map.of());
    }

    private void repeat() throws InterruptedException {
        stage.say("The answer got lost? The same request again gets the same answer: no new fact.");
        stage.post(CREATED, lot + "/prices", Cast.price("1.85"), "price");
        stage.get(OK, lot, Map.of());
    }

    private void refuse() throws InterruptedException {
        stage.say("The same lot with other content is refused,");
        ObjectNode other = cast.tomatoes(1).put("variety", "Beefsteak");
        stage.post(409, "/lots", other, "other");
        stage.say("and so is a latitude that there is not. The problem names the field.");
        ObjectNode nowhere = cast.tomatoes(2);
        nowhere.withObject("/origin").put("latitude", 91);
        stage.post(400, "/lots", nowhere, "nowhere");
        stage.say("Nobody can price a lot that does not exist.");
        stage.post(404, "/lots/" + cast.lot(3) + "/prices", Cast.price("1.00"), "absent");
    }

    private void insist() throws InterruptedException {
        stage.say(
                "Who decides on what they read says so: If-Match. What changed since is not lost.");
        ObjectNode price = Cast.price("2.25");
        stage.post(412, lot + "/prices", price, "stale", Map.of("If-Match", "\"4\""));
        stage.post(CREATED, lot + "/prices", price, "fresh", Map.of("If-Match", "\"5\""));
    }
}
