package greenledger.core;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How records become JSON and back, the same at every door and in every table.
///
/// A record of one component is written as that component alone; decimals as strings, so that no
/// reader rounds them; a constant as it calls itself; instants in ISO 8601; an absent `Optional`
/// not at all. A missing or null component is refused unless `Optional`. What a record can tell
/// beyond its components, such as `isZero()`, is not written.
public final class Json {

    /// For what we wrote ourselves: tells nothing of fields it does not know, as a later release
    /// may have added them.
    public static final JsonMapper STORED =
            mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// For what others send: every unknown or repeated field is a mistake that they want to hear
    /// of.
    public static final JsonMapper STRICT =
            mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private Json() {}

    public static String write(Object value) {
        return write(value, value.getClass());
    }

    /// Writes `value` so that it can be read as a `type`: one of a sealed type says which it is.
    public static String write(Object value, Class<?> type) {
        try {
            return STORED.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record that cannot be written: " + value, e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return present(STORED.readValue(json, type), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a stored " + type.getSimpleName(), e);
        }
    }

    /// A JSON `null` is read as no value at all, whatever the type.
    static <T> T present(@Nullable T value, Class<T> type) throws JsonProcessingException {
        if (value == null) {
            throw new JsonMappingException(null, "null is no " + type.getSimpleName());
        }
        return value;
    }

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(new RecordsModule())
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        BigDecimal.class,
                        decimal ->
                                decimal.setFormat(
                                        JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
