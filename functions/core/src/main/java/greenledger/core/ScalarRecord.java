package greenledger.core;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;

/// A record of one component, read and written as a JSON string or number.
final class ScalarRecord {

    private ScalarRecord() {}

    static boolean serves(Class<?> component) {
        return component == String.class || component == BigDecimal.class;
    }

    static JsonDeserializer<Object> reader(Class<?> type) {
        Class<?> component = type.getRecordComponents()[0].getType();
        Constructor<?> constructor = constructor(type, component);
        return new JsonDeserializer<>() {
            @Override
            public Object deserialize(JsonParser parser, DeserializationContext context)
                    throws IOException {
                Object value =
                        component == String.class
                                ? text(parser, context)
                                : decimal(parser, context);
                try {
                    return constructor.newInstance(value);
                } catch (InvocationTargetException e) {
                    return context.handleInstantiationProblem(type, value, e.getCause());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(
                            "A record without its own constructor: " + type, e);
                }
            }

            private String text(JsonParser parser, DeserializationContext context)
                    throws IOException {
                return parser.currentToken() == JsonToken.VALUE_STRING
                        ? parser.getText()
                        : (String) context.handleUnexpectedToken(String.class, parser);
            }

            private BigDecimal decimal(JsonParser parser, DeserializationContext context)
                    throws IOException {
                BigDecimal number = context.readValue(parser, BigDecimal.class);
                return number == null
                        ? (BigDecimal)
                                context.handleWeirdStringValue(
                                        BigDecimal.class, parser.getText(), "not a number")
                        : number;
            }
        };
    }

    static JsonSerializer<Object> writer(Class<?> type) {
        Method component = type.getRecordComponents()[0].getAccessor();
        component.setAccessible(true);
        return new JsonSerializer<>() {
            @Override
            public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
                    throws IOException {
                try {
                    switch (component.invoke(value)) {
                        case BigDecimal number -> out.writeNumber(number);
                        case Object text -> out.writeString(text.toString());
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(
                            "A record without its own accessor: " + type, e);
                }
            }
        };
    }

    private static Constructor<?> constructor(Class<?> type, Class<?> component) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(component);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "Every record has its canonical constructor: " + type, e);
        }
    }
}
