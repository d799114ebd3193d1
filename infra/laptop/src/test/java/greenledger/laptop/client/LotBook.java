package greenledger.laptop.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a ledger remembers, as far as its HTTP contract shows: facts by lot, and answers by key.
final class LotBook {

    /// A fact on record: where it was posted, and what.
    record Recorded(String collection, ObjectNode body) {}

    /// What a caller is told.
    ///
    /// @param revision of the lot; zero when it was refused
    record Reply(int status, long revision, boolean repeated, ObjectNode body) {

        static Reply problem(int status, String code, String pointer, String detail) {
            ObjectNode body = Json.object();
            body.put("type", "/problems/" + code)
                    .put("title", code)
                    .put("status", status)
                    .put("detail", detail);
            if (!pointer.isEmpty()) {
                body.putArray("errors").addObject().put("pointer", pointer).put("detail", detail);
            }
            return new Reply(status, 0, false, body);
        }

        Reply again() {
            return new Reply(status, revision, true, body);
        }
    }

    private final Map<String, List<Recorded>> lots = new LinkedHashMap<>();
    private final Map<String, Reply> answered = new HashMap<>();

    synchronized Map<String, List<Recorded>> lots() {
        Map<String, List<Recorded>> copy = new LinkedHashMap<>();
        lots.forEach((lot, facts) -> copy.put(lot, List.copyOf(facts)));
        return copy;
    }

    synchronized Optional<List<Recorded>> lot(String lot) {
        return Optional.ofNullable(lots.get(lot)).map(List::copyOf);
    }

    synchronized Reply register(ObjectNode body, String key) {
        return once(
                key,
                () -> {
                    String lot = id(body, key);
                    Optional<Reply> bad = bad(body);
                    if (bad.isPresent()) {
                        return bad.get();
                    }
                    List<Recorded> facts = lots.get(lot);
                    if (facts == null) {
                        return record(lot, new Recorded("lots", body));
                    }
                    return facts.getFirst().body().equals(body)
                            ? done(lot, 1).again()
                            : Reply.problem(
                                    409,
                                    "lot-already-registered",
                                    "",
                                    "Lot " + lot + " was registered before, with other details.");
                });
    }

    synchronized Reply add(
            String lot, String collection, ObjectNode body, String key, Optional<String> ifMatch) {
        return once(
                key,
                () -> {
                    List<Recorded> facts = lots.get(lot);
                    if (facts == null) {
                        return Reply.problem(
                                404, "lot-not-found", "", "There is no lot " + lot + ".");
                    }
                    if (ifMatch.isPresent() && !ifMatch.get().equals("\"" + facts.size() + "\"")) {
                        return Reply.problem(
                                412, "revision-mismatch", "", "It is at another revision.");
                    }
                    return bad(body).orElseGet(() -> record(lot, new Recorded(collection, body)));
                });
    }

    private Reply once(String key, Supplier<Reply> request) {
        Reply before = answered.get(key);
        if (before != null) {
            return before.again();
        }
        Reply reply = request.get();
        if (reply.status() == 201) {
            answered.put(key, reply);
        }
        return reply;
    }

    private Reply record(String lot, Recorded fact) {
        List<Recorded> facts = lots.computeIfAbsent(lot, _ -> new ArrayList<>());
        facts.add(fact);
        return done(lot, facts.size());
    }

    private static Reply done(String lot, long revision) {
        ObjectNode body = Json.object();
        body.put("lotId", lot).put("revision", revision);
        return new Reply(201, revision, false, body);
    }

    private static String id(ObjectNode body, String key) {
        String packed = body.path("gtin").asText() + "." + body.path("batch").asText();
        return body.path("lotId").asText(body.has("gtin") ? packed : "lot-" + key);
    }

    /// A rule or two of the many.
    private static Optional<Reply> bad(ObjectNode body) {
        for (String place : List.of("origin", "to")) {
            JsonNode latitude = body.path(place).path("latitude");
            if (latitude.asDouble() > 90) {
                return Optional.of(
                        Reply.problem(
                                400,
                                "invalid-request",
                                "/" + place + "/latitude",
                                "A latitude lies between -90 and 90 degrees, not "
                                        + latitude
                                        + "."));
            }
        }
        return Optional.empty();
    }
}
