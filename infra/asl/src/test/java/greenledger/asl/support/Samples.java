package greenledger.asl.support;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.model.Definition;
import greenledger.asl.model.StateMachineType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Definitions, documents and executions for tests.
public final class Samples {

    public static final Account ACCOUNT = new Account("aws", "us-east-1", "123456789012");

    private Samples() {}

    public static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/greenledger/asl/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A document in which `'` stands for `"`.
    public static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static Definition definition(String text) {
        try {
            return DefinitionParser.parse(text, StateMachineType.STANDARD);
        } catch (InvalidDefinitionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ExecutionSpec spec(String definition, JsonNode input) {
        return new ExecutionSpec(
                ACCOUNT.executionArn("machine", "test"),
                "test",
                ACCOUNT.stateMachineArn("machine"),
                "machine",
                ACCOUNT.roleArn("role"),
                StateMachineType.STANDARD,
                definition(definition),
                input,
                42);
    }
}
