package greenledger.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.ScriptedFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the sample events of the API Gateway developer guide, "Create AWS Lambda proxy
/// integrations for HTTP APIs" and "Control access to HTTP APIs with AWS Lambda authorizers".
final class ProxyEventTest {

    private static final HttpApi.Identity API =
            new HttpApi.Identity(
                    "us-east-1",
                    "123456789012",
                    "api-id",
                    "id.execute-api.us-east-1.amazonaws.com",
                    "$default");
    private static final String TARGET =
            "/my/path?parameter1=value1&parameter1=value2&parameter2=value";
    private static final HttpRequest REQUEST =
            Requests.request(
                    "POST",
                    TARGET,
                    "Hello from Lambda",
                    "Header1: value1",
                    "Header2: value1",
                    "header2: value2",
                    "Cookie: cookie1; cookie2",
                    "User-Agent: agent",
                    "Content-Type: text/plain");

    private final ProxyEvent events = new ProxyEvent(API);

    @Test
    void an_integration_event_is_the_one_that_aws_documents() {
        ObjectNode authorizer = Json.object().put("key", "value");
        assertEquals(
                sample("integration-event-2.0.json"),
                written(events.integration(call(REQUEST), Optional.of(authorizer))));
    }

    @Test
    void an_authorizer_event_is_the_one_that_aws_documents() {
        assertEquals(
                sample("authorizer-event-2.0.json"),
                written(events.authorization(call(REQUEST), List.of("user1", "123"))));
    }

    @Test
    void what_a_request_does_not_have_its_event_does_not_have() {
        Call bare =
                new Call(
                        Requests.get("/"),
                        route("GET /"),
                        "/",
                        Map.of(),
                        Map.of(),
                        "id",
                        Instant.EPOCH);
        ObjectNode event = events.integration(bare, Optional.empty());
        for (String absent :
                List.of("cookies", "queryStringParameters", "pathParameters", "body")) {
            assertFalse(event.has(absent), absent);
        }
        assertEquals("", event.path("rawQueryString").textValue());
        assertFalse(event.path("requestContext").has("authorizer"));
        assertFalse(event.path("isBase64Encoded").booleanValue());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, hi",
        "application/json; charset=utf-8, hi",
        "text/csv, hi",
        "application/xml, hi",
        "application/javascript, hi",
        "application/x-www-form-urlencoded, aGk=",
        "application/problem+json, aGk=",
        "application/octet-stream, aGk=",
        "application/jsonlines, aGk="
    })
    void the_content_type_decides_whether_a_body_is_text(String type, String body) {
        HttpRequest request = Requests.request("POST", "/", "hi", "content-type: " + type);
        ObjectNode event = events.integration(call(request), Optional.empty());
        assertEquals(body, event.path("body").textValue());
        assertEquals(!body.equals("hi"), event.path("isBase64Encoded").booleanValue());
    }

    @Test
    void compressed_text_and_content_without_a_type_are_binary() {
        HttpRequest zipped =
                Requests.request(
                        "POST", "/", "hi", "content-type: text/csv", "content-encoding: gzip");
        HttpRequest untyped = Requests.request("POST", "/", "hi");
        for (HttpRequest request : List.of(zipped, untyped)) {
            ObjectNode event = events.integration(call(request), Optional.empty());
            assertEquals("aGk=", event.path("body").textValue());
        }
    }

    private static Call call(HttpRequest request) {
        return new Call(
                request,
                route("$default"),
                "/my/path",
                Map.of("parameter1", "value1"),
                PercentEncoding.decodeQuery(request.query()),
                "id",
                Instant.ofEpochMilli(1583348638390L));
    }

    private static Route route(String key) {
        return new Route(
                RouteKey.parse(key), ScriptedFunction.answering("any", "{}"), Optional.empty());
    }

    /// Numbers compare alike only after a round trip.
    private static JsonNode written(ObjectNode event) {
        return Json.read(Json.bytes(event)).orElseThrow();
    }

    private static JsonNode sample(String name) {
        try (InputStream in = ProxyEventTest.class.getResourceAsStream(name)) {
            return Json.read(in.readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
