package greenledger.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// The way into a handler: bytes in, bytes out, whichever of Lambda's two interfaces it implements.
@FunctionalInterface
interface Entry {

    byte[] call(byte[] payload, Context context) throws IOException;

    static Entry to(Object handler) {
        return switch (handler) {
            case RequestStreamHandler streaming ->
                    (payload, context) -> {
                        ByteArrayOutputStream answer = new ByteArrayOutputStream();
                        streaming.handleRequest(new ByteArrayInputStream(payload), answer, context);
                        return answer.toByteArray();
                    };
            case RequestHandler<?, ?> typed -> typed(typed);
            default ->
                    throw new IllegalStateException(
                            handler.getClass().getName() + " is not a Lambda handler");
        };
    }

    private static <I, O> Entry typed(RequestHandler<I, O> handler) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        JavaType request =
                mapper.constructType(handler.getClass())
                        .findSuperType(RequestHandler.class)
                        .containedType(0);
        return (payload, context) -> {
            I input = mapper.readValue(payload, request);
            return mapper.writeValueAsBytes(handler.handleRequest(input, context));
        };
    }
}
