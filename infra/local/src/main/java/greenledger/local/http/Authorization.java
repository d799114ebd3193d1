package greenledger.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Asks authorizers, and remembers their answers per identity for as long as these are good.
final class Authorization {

    /// What came of asking.
    sealed interface Verdict {
        record Allowed(ObjectNode context) implements Verdict {}

        record Denied() implements Verdict {}

        record Anonymous() implements Verdict {}

        record Undecided() implements Verdict {}
    }

    private record Identity(String authorizer, List<String> values) {}

    private record Remembered(Verdict verdict, Instant until) {}

    private static final int MOST_REMEMBERED = 10_000;

    private final Invoker invoker;
    private final ProxyEvent events;
    private final Duration patience;
    private final Map<Identity, Remembered> answers = new ConcurrentHashMap<>();

    Authorization(Invoker invoker, ProxyEvent events, Duration patience) {
        this.invoker = invoker;
        this.events = events;
        this.patience = patience;
    }

    Verdict decide(RequestAuthorizer authorizer, Call call) {
        List<String> values =
                authorizer.identitySources().stream()
                        .map(source -> source.in(call))
                        .flatMap(Optional::stream)
                        .toList();
        if (values.size() < authorizer.identitySources().size()) {
            return new Verdict.Anonymous();
        }
        if (authorizer.resultTtl().isZero()) {
            return ask(authorizer, call, values);
        }
        Identity identity = new Identity(authorizer.name(), values);
        Remembered known = answers.get(identity);
        if (known != null && call.at().isBefore(known.until())) {
            return known.verdict();
        }
        Verdict verdict = ask(authorizer, call, values);
        remember(identity, verdict, call.at(), authorizer.resultTtl());
        return verdict;
    }

    private Verdict ask(RequestAuthorizer authorizer, Call call, List<String> values) {
        byte[] event = Json.bytes(events.authorization(call, values));
        return invoker.invoke(authorizer.function(), event, patience)
                .map(Authorization::read)
                .orElseGet(Verdict.Undecided::new);
    }

    private static Verdict read(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed _ -> new Verdict.Undecided();
            case Outcome.Answered(var payload) ->
                    Json.read(payload).map(Authorization::read).orElseGet(Verdict.Undecided::new);
        };
    }

    private static Verdict read(JsonNode answer) {
        JsonNode allowed = answer.path("isAuthorized");
        if (!allowed.isBoolean()) {
            return new Verdict.Undecided();
        }
        if (!allowed.booleanValue()) {
            return new Verdict.Denied();
        }
        return new Verdict.Allowed(
                answer.path("context") instanceof ObjectNode context ? context : Json.object());
    }

    /// A failure is not remembered: the next request asks again.
    private void remember(Identity identity, Verdict verdict, Instant now, Duration ttl) {
        if (verdict instanceof Verdict.Undecided) {
            return;
        }
        if (answers.size() >= MOST_REMEMBERED) {
            answers.values().removeIf(old -> !now.isBefore(old.until()));
        }
        if (answers.size() < MOST_REMEMBERED) {
            answers.put(identity, new Remembered(verdict, now.plus(ttl)));
        }
    }
}
