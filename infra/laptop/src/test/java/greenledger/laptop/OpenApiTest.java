package greenledger.laptop;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.template.HttpApi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// `infra/openapi.yaml` is the contract: the template routes what it documents, the handlers take
/// what it shows and answer as it says.
@Tag("slow")
@ExtendWith(RunningLedger.class)
class OpenApiTest {

    private static final String TENANT = "openapi";

    @BeforeAll
    static void register(Ledger ledger) {
        Sample registration = Sample.of("RegisterLot").tenant(TENANT);
        assertEquals(201, registration.on(ledger).path("statusCode").asInt());
        JsonNode toBeRecalled =
                requireNonNull(Operation.of("RegisterLot").examples().get("unpacked"));
        assertEquals(201, registration.body(toBeRecalled).on(ledger).path("statusCode").asInt());
        ledger.invokeUntil(
                "SearchLots",
                Sample.of("SearchLots").tenant(TENANT).query(Map.of()).event(),
                page -> page.path("body").asText().contains("lotId"));
        assertEquals(
                201,
                Sample.of("DepositMoney").tenant(TENANT).on(ledger).path("statusCode").asInt());
        ledger.invokeUntil(
                "GetAccount",
                Sample.of("GetAccount").tenant(TENANT).event(),
                account -> account.path("statusCode").asInt() == 200);
    }

    @Test
    void every_route_is_documented_and_every_operation_routed(Ledger ledger) {
        Set<String> routes =
                ledger.cloud().stack().all(HttpApi.class).stream()
                        .flatMap(api -> api.routes().stream())
                        .map(route ->
                                String.join(
                                        " ",
                                        route.method(),
                                        route.path(),
                                        route.function(),
                                        route.authorizer().isPresent() ? "token" : "open"))
                        .collect(toSet());
        Set<String> operations =
                Operation.all().stream()
                        .map(operation ->
                                String.join(
                                        " ",
                                        operation.method().toUpperCase(Locale.ROOT),
                                        operation.path(),
                                        "local-" + operation.id() + "Function",
                                        operation.isOpenToEverybody() ? "open" : "token"))
                        .collect(toSet());

        assertEquals(new TreeSet<>(routes), new TreeSet<>(operations));
    }

    @TestFactory
    Stream<DynamicTest> every_example_keeps_the_contract_and_is_taken(Ledger ledger) {
        return Operation.all().stream()
                .filter(operation -> !operation.path().contains("transfers"))
                .flatMap(operation ->
                        operation.examples().entrySet().stream()
                                .map(example ->
                                        dynamicTest(
                                                operation.id() + " " + example.getKey(),
                                                () ->
                                                        isTaken(
                                                                ledger,
                                                                operation,
                                                                example.getValue()))));
    }

    private static void isTaken(Ledger ledger, Operation operation, JsonNode example) {
        assertEquals(List.of(), operation.body().breaches(example));
        JsonNode answer = Sample.of(operation.id()).tenant(TENANT).body(example).on(ledger);
        assertEquals(201, answer.path("statusCode").asInt(), answer::toString);
        keepsTheContract(operation, answer);
    }

    @TestFactory
    Stream<DynamicTest> every_answer_keeps_the_contract(Ledger ledger) {
        return httpSamples()
                .map(sample ->
                        dynamicTest(
                                sample.function(),
                                () -> {
                                    JsonNode answer = sample.on(ledger);
                                    assertTrue(
                                            answer.path("statusCode").asInt() < 300,
                                            answer::toString);
                                    keepsTheContract(Operation.of(sample.function()), answer);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> every_refusal_keeps_the_contract(Ledger ledger) {
        return Stream.concat(
                        httpSamples()
                                .filter(sample -> sample.event().has("body"))
                                .map(sample -> sample.body(Ledger.json("{\"surprise\":1}"))),
                        httpSamples()
                                .filter(sample ->
                                        Operation.of(sample.function())
                                                .path()
                                                .contains("/lots/{id}"))
                                .map(sample -> sample.id("nobody-ever-heard-of-it")))
                .map(sample ->
                        dynamicTest(
                                sample.function(),
                                () -> {
                                    JsonNode answer = sample.on(ledger);
                                    int status = answer.path("statusCode").asInt();
                                    assertTrue(status == 400 || status == 404, answer::toString);
                                    keepsTheContract(Operation.of(sample.function()), answer);
                                }));
    }

    @Test
    void a_search_takes_the_documented_parameters_and_no_others(Ledger ledger) {
        Map<String, String> documented = Operation.of("SearchLots").query();
        documented.forEach((name, example) -> {
            if (!example.isEmpty()) {
                JsonNode page = search(ledger, Map.of(name, example));
                assertEquals(200, page.path("statusCode").asInt(), page::toString);
            }
        });
        JsonNode refusal = search(ledger, Map.of("colour", "red"));
        String[] known =
                Ledger.json(refusal.path("body").asText())
                        .at("/errors/0/detail")
                        .asText()
                        .replaceFirst(".*there are ", "")
                        .replaceFirst("\\.$", "")
                        .split(", ", -1);

        assertEquals(400, refusal.path("statusCode").asInt());
        assertEquals(documented.keySet(), Set.copyOf(Arrays.asList(known)));
    }

    @Test
    void what_breaks_the_contract_is_noticed() {
        Contract page = Operation.of("SearchLots").answer(200, "application/json");

        assertEquals(List.of(), page.breaches(Ledger.json("{\"items\":[],\"next\":\"abc\"}")));
        assertFalse(page.breaches(Ledger.json("{\"items\":[{\"lotId\":\"a b\"}]}")).isEmpty());
        assertFalse(page.breaches(Ledger.json("{\"items\":[],\"total\":3}")).isEmpty());
    }

    private static JsonNode search(Ledger ledger, Map<String, String> query) {
        return Sample.of("SearchLots").tenant(TENANT).query(query).on(ledger);
    }

    /// Those that need no transfer to be at a certain point, and no dead letter; for the others see
    /// [TransferStoryTest] and [PoisonedStreamTest].
    private static Stream<Sample> httpSamples() {
        return Operation.all().stream()
                .filter(operation -> !operation.path().contains("transfers"))
                .filter(operation -> !operation.path().contains("dead-letters/{id}"))
                .map(operation ->
                        operation.isOpenToEverybody()
                                ? Sample.of(operation.id())
                                : Sample.of(operation.id()).tenant(TENANT));
    }

    static void keepsTheContract(Operation operation, JsonNode answer) {
        int status = answer.path("statusCode").asInt();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        assertTrue(operation.documents(status), "Status " + status + " is not documented");
        assertTrue(headers.keySet().containsAll(operation.headers(status)), headers::toString);
        String contentType = headers.getOrDefault("content-type", "");
        assertEquals(
                List.of(),
                operation.answer(status, contentType).breaches(body(answer, contentType)),
                answer::toString);
    }

    private static JsonNode body(JsonNode answer, String contentType) {
        JsonNode text = answer.path("body");
        return contentType.endsWith("json") ? Ledger.json(text.asText()) : text;
    }
}
