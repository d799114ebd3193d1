package greenledger.core;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/// A point in time, read from its ISO 8601 text only: a bare number would leave its unit to guess.
final class Iso8601<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Class<T> type;
    private final transient Function<String, T> parse;

    Iso8601(Class<T> type, Function<String, T> parse) {
        super(type);
        this.type = type;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException e) {
            return type.cast(
                    context.handleWeirdStringValue(type, parser.getText(), "not ISO 8601"));
        }
    }
}
