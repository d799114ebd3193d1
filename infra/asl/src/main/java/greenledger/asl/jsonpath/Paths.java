package greenledger.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import greenledger.asl.json.Json;
import org.jspecify.annotations.Nullable;

/// The JSONPath library, on JSON values as ours are.
final class Paths {

    private static final Configuration CONFIGURATION =
            Configuration.builder()
                    .jsonProvider(new StrictArrays())
                    .mappingProvider(new JacksonMappingProvider())
                    .build();

    private Paths() {}

    static JsonPath compile(String path) {
        return JsonPath.compile(path);
    }

    /// A path that may lead to many places leads to none of them where the library finds a gap.
    static JsonNode read(JsonPath path, JsonNode root) {
        try {
            return toJson(path.read(root, CONFIGURATION));
        } catch (PathNotFoundException e) {
            if (path.isDefinite()) {
                throw e;
            }
            return Json.array();
        }
    }

    private static JsonNode toJson(@Nullable Object found) {
        return switch (found) {
            case JsonNode value -> value;
            case Integer number -> Json.number(number.longValue());
            case Long number -> Json.number(number.longValue());
            case Number number -> Json.number(number.doubleValue());
            case null -> Json.nothing();
            default -> Json.text(found.toString());
        };
    }

    /// The service words it as its own release of the library does.
    static String reason(PathNotFoundException e) {
        return String.valueOf(e.getMessage());
    }
}
