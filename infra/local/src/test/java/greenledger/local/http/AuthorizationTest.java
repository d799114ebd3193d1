package greenledger.local.http;

import static greenledger.local.http.Requests.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AuthorizationTest {

    private final VirtualScheduler time =
            new VirtualScheduler(Instant.parse("2026-11-21T12:00:00Z"));
    private final ScriptedFunction guard = ScriptedFunction.of("guard", AuthorizationTest::judge);
    private final ScriptedFunction lots = ScriptedFunction.answering("lots", "{}");

    @Test
    void who_is_authorized_reaches_the_function_with_the_context_of_the_authorizer() {
        Gateway gateway = gateway(Duration.ZERO);
        assertEquals(200, gateway.serve(get("/lots", "authorization: good")).status());
        assertEquals(
                "acme",
                lots.events()
                        .getFirst()
                        .at("/requestContext/authorizer/lambda/tenant")
                        .textValue());
        assertEquals(
                "[\"good\",\"GET /lots\"]",
                guard.events().getFirst().path("identitySource").toString());
    }

    @Test
    void without_an_identity_source_nobody_is_asked() {
        Gateway gateway = gateway(Duration.ZERO);
        assertEquals(401, gateway.serve(get("/lots")).status());
        assertEquals(401, gateway.serve(get("/lots", "authorization: ")).status());
        assertTrue(guard.events().isEmpty());
    }

    @Test
    void who_is_denied_gets_no_further() {
        assertEquals(
                403, gateway(Duration.ZERO).serve(get("/lots", "authorization: bad")).status());
        assertTrue(lots.events().isEmpty());
    }

    @Test
    void an_authorizer_that_fails_or_answers_something_else_is_an_error_of_the_server() {
        Gateway gateway = gateway(Duration.ofMinutes(5));
        assertEquals(500, gateway.serve(get("/lots", "authorization: boom")).status());
        assertEquals(500, gateway.serve(get("/lots", "authorization: odd")).status());
        assertTrue(lots.events().isEmpty());
    }

    @Test
    void an_answer_is_good_for_the_same_identity_until_its_time_is_up() {
        Gateway gateway = gateway(Duration.ofMinutes(5));
        gateway.serve(get("/lots", "authorization: good"));
        time.advance(Duration.ofSeconds(299));
        assertEquals(200, gateway.serve(get("/lots", "authorization: good")).status());
        assertEquals(1, guard.events().size());
        time.advance(Duration.ofSeconds(1));
        gateway.serve(get("/lots", "authorization: good"));
        assertEquals(2, guard.events().size());
    }

    @Test
    void a_denial_is_remembered_too_but_a_failure_is_not() {
        Gateway gateway = gateway(Duration.ofMinutes(5));
        gateway.serve(get("/lots", "authorization: bad"));
        assertEquals(403, gateway.serve(get("/lots", "authorization: bad")).status());
        assertEquals(1, guard.events().size());
        gateway.serve(get("/lots", "authorization: boom"));
        gateway.serve(get("/lots", "authorization: boom"));
        assertEquals(3, guard.events().size());
    }

    @Test
    void another_identity_or_another_route_is_another_question() {
        Gateway gateway = gateway(Duration.ofMinutes(5));
        gateway.serve(get("/lots", "authorization: good"));
        gateway.serve(get("/lots", "authorization: better"));
        gateway.serve(get("/farmers", "authorization: good"));
        assertEquals(3, guard.events().size());
    }

    @Test
    void an_authorizer_that_caches_without_an_identity_and_an_unknown_source_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RequestAuthorizer("a", guard, List.of(), Duration.ofSeconds(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RequestAuthorizer("a", guard, List.of(), Duration.ofSeconds(3601)));
        assertThrows(
                IllegalArgumentException.class, () -> IdentitySource.parse("$context.identity"));
        assertEquals(
                new IdentitySource.QueryOf("token"),
                IdentitySource.parse("$request.querystring.token"));
        assertTrue(
                new RequestAuthorizer("a", guard, List.of(), Duration.ZERO).resultTtl().isZero());
    }

    private static Outcome judge(JsonNode event) {
        return switch (event.at("/headers/authorization").asText()) {
            case "boom" -> ScriptedFunction.failed("boom");
            case "odd" -> ScriptedFunction.answered("{\"isAuthorized\":\"yes\"}");
            case "bad" -> ScriptedFunction.answered("{\"isAuthorized\":false}");
            case String _ ->
                    ScriptedFunction.answered(
                            "{\"isAuthorized\":true,\"context\":{\"tenant\":\"acme\"}}");
        };
    }

    private Gateway gateway(Duration ttl) {
        RequestAuthorizer authorizer =
                new RequestAuthorizer(
                        "guard",
                        guard,
                        Stream.of("$request.header.Authorization", "$context.routeKey")
                                .map(IdentitySource::parse)
                                .toList(),
                        ttl);
        List<Route> routes =
                Stream.of("GET /lots", "GET /farmers")
                        .map(k -> new Route(RouteKey.parse(k), lots, Optional.of(authorizer)))
                        .toList();
        return new Gateway(
                new HttpApi(
                        new HttpApi.Identity(
                                "eu-central-1", "000000000000", "local", "localhost", "$default"),
                        routes,
                        Optional.empty(),
                        HttpApi.Limits.ofApiGateway(),
                        RefusalWriter.asApiGateway()),
                time,
                () -> "request-1");
    }
}
