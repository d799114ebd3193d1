package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A published JSON schema, to which documents are held both ways: they must keep it, and it must
/// describe all that is in them.
///
/// Schemas stay open, so that readers bear with what later releases add; what we send today has to
/// be described today.
record Contract(Path file, String pointer) {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemas(
                                    iri -> Repository.read(Path.of(URI.create(iri))).toString()));

    List<String> breaches(JsonNode document) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(file.toUri() + "#" + pointer));
        List<String> breaches = new ArrayList<>();
        schema.validate(
                        document,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> breaches.add(error.toString()));
        breaches.addAll(undescribed(List.of(SchemaPart.of(file, pointer)), document, ""));
        return breaches;
    }

    private static List<String> undescribed(List<SchemaPart> schemas, JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String pointer = at + "/" + field.getKey();
            List<SchemaPart> described =
                    schemas.stream().flatMap(s -> s.property(field.getKey()).stream()).toList();
            if (described.isEmpty()) {
                found.add(pointer + " is described nowhere");
            } else if (described.stream().noneMatch(part -> part.schema().isBoolean())) {
                found.addAll(undescribed(described, field.getValue(), pointer));
            }
        }
        if (node.isArray()) {
            List<SchemaPart> items = schemas.stream().flatMap(s -> s.items().stream()).toList();
            node.forEach(item -> found.addAll(undescribed(items, item, at + "/*")));
        }
        return found;
    }
}
