package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.http.Answer;
import greenledger.laptop.client.http.Ledger;
import greenledger.local.json.Json;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Where the story is played: requests go to the ledger, and they and their answers are shown.
///
/// @param run tells this run's lots and keys from those of all others
/// @param nanos a clock that never goes back
public record Stage(Ledger ledger, PrintStream out, String run, LongSupplier nanos) {

    private static final int SHOWN = 400;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    public void say(String sentence) {
        out.println();
        out.println(sentence);
    }

    /// Posts under a key made of this run and `request`.
    ///
    /// @throws StoryBroken unless it is answered with that status
    Answer post(int status, String path, ObjectNode body, String request)
            throws InterruptedException {
        return post(status, path, body, request, Map.of());
    }

    Answer post(
            int status, String path, ObjectNode body, String request, Map<String, String> headers)
            throws InterruptedException {
        out.println("   POST " + path + headers(headers) + "  " + excerpt(body));
        Answer answer = ledger.post(path, body, "demo-" + run + "-" + request, headers);
        return expected(status, answer);
    }

    Answer get(int status, String path, Map<String, String> headers) throws InterruptedException {
        out.println("   GET " + path + headers(headers));
        return expected(status, ledger.get(path, headers));
    }

    /// Reads until it shows what was written: views follow the facts within moments.
    ///
    /// @throws StoryBroken when it does not within ten seconds
    Answer await(String path, Predicate<JsonNode> shows) throws InterruptedException {
        out.println("   GET " + path);
        Answer answer = poll(path, shows);
        return expected(200, answer);
    }

    /// The same, off stage.
    Answer poll(String path, Predicate<JsonNode> shows) throws InterruptedException {
        long begun = nanos.getAsLong();
        Answer answer = ledger.get(path, Map.of());
        while (!answer.isSuccess() || !shows.test(answer.body())) {
            if (nanos.getAsLong() - begun > PATIENCE_NANOS) {
                throw new StoryBroken(
                        "After 10 s, GET %s still does not show what was written: %d %s"
                                .formatted(path, answer.status(), excerpt(answer.body())));
            }
            answer = ledger.get(path, Map.of());
        }
        return answer;
    }

    private Answer expected(int status, Answer answer) {
        out.println("   " + answer.status() + " " + excerpt(answer.body()));
        if (answer.status() != status) {
            throw new StoryBroken(
                    "The answer should have been %d, but it was %d."
                            .formatted(status, answer.status()));
        }
        return answer;
    }

    private static String headers(Map<String, String> headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> text.append("  ").append(name).append(": ").append(value));
        return text.toString();
    }

    private static String excerpt(JsonNode body) {
        String text = body.isEmpty() ? "" : Json.text(body);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
