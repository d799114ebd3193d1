package greenledger.asl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.teststate.RequestReader;
import greenledger.asl.teststate.StateTest;
import greenledger.asl.teststate.TestStateException;
import greenledger.asl.time.VirtualTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `test DEFINITION STATE`: runs one state, as TestState does.
final class TestCommand {

    private static final String USAGE =
            "test DEFINITION.asl.json STATE [--input JSON] [--result JSON] [--error NAME] "
                    + "[--cause TEXT]"
                    + " [--variables JSON] [--context JSON] [--level INFO|DEBUG|TRACE]";
    private static final Set<String> NAMES =
            Set.of(
                    "--input",
                    "--result",
                    "--error",
                    "--cause",
                    "--variables",
                    "--context",
                    "--level");
    private static final Account ACCOUNT = new Account("aws", "us-east-1", "123456789012");

    private TestCommand() {}

    /// Prints the answer; it is a failure when the state fails.
    static int run(List<String> arguments, PrintStream out)
            throws IOException,
                    MalformedJsonException,
                    InvalidDefinitionException,
                    TestStateException,
                    UsageException {
        Options options = Options.parse(arguments, NAMES, Set.of(), USAGE);
        if (options.positional().size() != 2) {
            throw new UsageException(USAGE);
        }
        ObjectNode answer = Json.object();
        StateTest.start(
                RequestReader.read(request(options)),
                new MockedTasks(Json.object(), new VirtualTime(Instant.EPOCH)),
                () -> Instant.EPOCH,
                ACCOUNT,
                answer::setAll);
        out.println(answer.toPrettyString());
        return answer.path("status").asText().equals("FAILED") ? 1 : 0;
    }

    private static ObjectNode request(Options options) throws IOException, MalformedJsonException {
        ObjectNode request = Json.object();
        request.put("definition", Files.readString(Path.of(options.positional().get(0))));
        request.put("stateName", options.positional().get(1));
        for (String name : List.of("input", "variables", "context")) {
            Optional<JsonNode> document = options.json("--" + name);
            document.ifPresent(value -> request.set(name, value));
        }
        request.put("inspectionLevel", options.text("--level").orElse("DEBUG"));
        Optional<JsonNode> result = options.json("--result");
        if (result.isPresent()) {
            request.putObject("mock").set("result", result.get());
        }
        if (options.has("--error")) {
            ObjectNode error = request.putObject("mock").putObject("errorOutput");
            options.text("--error").ifPresent(text -> error.put("error", text));
            options.text("--cause").ifPresent(text -> error.put("cause", text));
        }
        return request;
    }
}
