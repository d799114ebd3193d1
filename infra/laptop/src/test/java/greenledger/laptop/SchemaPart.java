package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A JSON schema, or a part of one, and the file that its references start from.
record SchemaPart(Path file, JsonNode schema) {

    static SchemaPart of(Path file, String pointer) {
        return new SchemaPart(file, Repository.read(file).at(pointer));
    }

    /// This part and all that hold beside it: what it refers to, and what it combines.
    List<SchemaPart> all() {
        List<SchemaPart> all = new ArrayList<>();
        all.add(this);
        if (schema.has("$ref")) {
            all.addAll(referred(schema.path("$ref").asText()).all());
        }
        for (String combination : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(combination).forEach(each -> all.addAll(at(each).all()));
        }
        return all;
    }

    Set<String> properties() {
        Set<String> names = new TreeSet<>();
        all().forEach(part ->
                part.schema.path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    Set<String> required() {
        Set<String> names = new TreeSet<>();
        all().forEach(part ->
                part.schema.path("required").forEach(name -> names.add(name.asText())));
        return names;
    }

    /// Every schema that a property of that name has to meet.
    List<SchemaPart> property(String name) {
        return all().stream()
                .flatMap(part ->
                        Stream.of(
                                        part.schema.path("properties").path(name),
                                        part.schema.path("additionalProperties"))
                                .filter(found -> !found.isMissingNode())
                                .map(part::at))
                .toList();
    }

    List<SchemaPart> items() {
        return all().stream()
                .filter(part -> part.schema.has("items"))
                .map(part -> part.at(part.schema.path("items")))
                .toList();
    }

    private SchemaPart at(JsonNode other) {
        return new SchemaPart(file, other);
    }

    private SchemaPart referred(String reference) {
        String[] parts = reference.split("#", -1);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return of(target, parts.length > 1 ? parts[1] : "");
    }
}
