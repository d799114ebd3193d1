package greenledger.laptop;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.AnnouncedChanges;
import greenledger.core.Bus;
import greenledger.core.Category;
import greenledger.core.RecentChanges;
import greenledger.core.Streams;
import greenledger.core.ViewKey;
import greenledger.domain.party.TenantId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is published is what its schema describes.
@Tag("slow")
@ExtendWith(RunningLedger.class)
class SchemaTest {

    private static final List<Category<?>> CATEGORIES =
            List.of(Streams.LOTS, Streams.TRANSFERS, Streams.ACCOUNTS);

    @Test
    void every_fact_has_a_schema_for_each_of_its_versions_and_every_schema_a_fact() {
        Set<String> facts =
                CATEGORIES.stream()
                        .flatMap(category ->
                                category.types().keySet().stream()
                                        .flatMap(type ->
                                                IntStream.rangeClosed(
                                                                1, category.currentVersion(type))
                                                        .mapToObj(
                                                                version -> type + ".v" + version)))
                        .collect(toSet());
        Set<String> schemas = new TreeSet<>(Repository.names("events/schemas", ".schema.json"));
        schemas.removeAll(Set.of("fact", "values", "CacheInvalidated.v1"));

        assertEquals(facts, schemas);
    }

    @TestFactory
    Stream<DynamicTest> a_schema_has_the_components_of_its_fact() {
        return CATEGORIES.stream()
                .flatMap(category ->
                        category.types().entrySet().stream()
                                .map(fact ->
                                        DynamicTest.dynamicTest(
                                                fact.getKey(),
                                                () ->
                                                        assertEquals(
                                                                List.of(),
                                                                differences(
                                                                        data(
                                                                                fact.getKey(),
                                                                                category),
                                                                        fact.getValue(),
                                                                        fact.getKey())))));
    }

    @Test
    void every_published_fact_keeps_its_schema(Ledger ledger) throws InterruptedException {
        JsonNode examples =
                Repository.read(Repository.path("infra/openapi.yaml"))
                        .at("/paths/~1lots/post/requestBody/content/application~1json/examples");
        register(ledger, examples.at("/packed/value"));
        register(ledger, examples.at("/unpacked/value"));
        Sample.of("MoveLot").tenant("schemas").on(ledger);

        Set<String> published = new TreeSet<>();
        for (int fact = 0; fact < 5; fact++) {
            published.add(publishedFact(ledger));
        }
        assertEquals(Set.of("LotRegistered", "LotGraded", "LotPriced", "LotMoved"), published);
    }

    /// It is no fact: nothing is stored under its name.
    @Test
    void what_is_announced_of_changed_rows_keeps_its_schema() {
        List<Bus.Message> published = new ArrayList<>();
        RecentChanges changes = new AnnouncedChanges(new Unheard(), published::addAll);
        TenantId tenant = new TenantId("schemas");
        changes.tell(
                Instant.parse("2026-11-21T12:00:00Z"),
                Map.of(new ViewKey(tenant, "lot", 2, "09506000134352.L-2025-117"), 7L));
        Bus.Message message = published.getFirst();
        ObjectNode detail = (ObjectNode) Ledger.json(message.json());
        Contract contract =
                new Contract(schema(message.type() + ".v" + detail.path("version").asInt()), "");
        assertEquals(List.of(), contract.breaches(detail), message::json);
        detail.remove("complete");
        assertNotEquals(List.of(), contract.breaches(detail));
    }

    /// Nobody of ours listens.
    private record Unheard() implements RecentChanges {
        @Override
        public void tell(Instant now, Map<ViewKey, Long> revisions) {}

        @Override
        public Changes between(Instant first, Instant last) {
            return new Changes(Map.of(), true);
        }
    }

    @Test
    void a_document_that_is_no_such_fact_is_told_apart() {
        Contract contract = new Contract(schema("LotPriced.v1"), "");
        ObjectNode fact =
                Repository.JSON.createObjectNode().put("type", "LotGraded").put("more", 1);

        List<String> breaches = contract.breaches(fact);

        assertTrue(
                breaches.stream().anyMatch(breach -> breach.contains("'data'")),
                breaches::toString);
        assertTrue(
                breaches.stream().anyMatch(breach -> breach.contains("LotPriced")),
                breaches::toString);
        assertTrue(breaches.contains("/more is described nowhere"), breaches::toString);
    }

    private static void register(Ledger ledger, JsonNode body) {
        JsonNode answer = Sample.of("RegisterLot").tenant("schemas").body(body).on(ledger);
        assertEquals(201, answer.path("statusCode").asInt(), answer::toString);
    }

    private static String publishedFact(Ledger ledger) throws InterruptedException {
        Bus.Message message = ledger.nextPublishedBy("schemas");
        JsonNode detail = Ledger.json(message.json());
        assertEquals("greenledger.lots", message.source());
        assertEquals(message.type(), detail.path("type").asText());
        assertEquals(
                List.of(),
                new Contract(schema(message.type() + ".v" + detail.path("version").asInt()), "")
                        .breaches(detail),
                message::json);
        return message.type();
    }

    private static SchemaPart data(String type, Category<?> category) {
        Path file = schema(type + ".v" + category.currentVersion(type));
        return SchemaPart.of(file, "/properties/data");
    }

    private static Path schema(String name) {
        return Repository.path("events/schemas/" + name + ".schema.json");
    }

    private static List<String> differences(SchemaPart schema, Class<?> type, String at) {
        if (!type.isRecord() || isScalar(type)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Set<String> names = components.stream().map(RecordComponent::getName).collect(toSet());
        Set<String> needed =
                components.stream()
                        .filter(each -> each.getType() != Optional.class)
                        .map(RecordComponent::getName)
                        .collect(toSet());
        if (!names.equals(schema.properties())) {
            differences.add(at + " has " + names + "; the schema has " + schema.properties());
        }
        if (!needed.equals(schema.required())) {
            differences.add(at + " needs " + needed + "; the schema " + schema.required());
        }
        for (RecordComponent component : components) {
            for (SchemaPart part : schema.property(component.getName())) {
                differences.addAll(
                        differences(part, content(component), at + "." + component.getName()));
            }
        }
        return differences;
    }

    /// Such a record is written as its component alone.
    private static boolean isScalar(Class<?> type) {
        return type.getRecordComponents().length == 1;
    }

    private static Class<?> content(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType optional
                ? Arrays.stream(optional.getActualTypeArguments())
                        .map(argument -> (Class<?>) argument)
                        .findFirst()
                        .orElseThrow()
                : component.getType();
    }
}
