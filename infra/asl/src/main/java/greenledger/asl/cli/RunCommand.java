package greenledger.asl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Outcome;
import greenledger.asl.history.HistoryDocument;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.model.Definition;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.Run;
import greenledger.asl.time.VirtualTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// `run DEFINITION`: runs a state machine on virtual time, on mocked services, and prints its
/// output.
final class RunCommand {

    private static final String USAGE =
            "run DEFINITION.asl.json [--input JSON|@FILE] [--mocks JSON|@FILE] [--seed N] "
                    + "[--history FILE]";
    private static final Account ACCOUNT = new Account("aws", "us-east-1", "123456789012");

    private RunCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err)
            throws IOException, MalformedJsonException, InvalidDefinitionException, UsageException {
        Options options =
                Options.parse(
                        arguments,
                        Set.of("--input", "--mocks", "--seed", "--history"),
                        Set.of(),
                        USAGE);
        if (options.positional().size() != 1) {
            throw new UsageException(USAGE);
        }
        Definition definition =
                DefinitionParser.parse(
                        Files.readString(Path.of(options.positional().getFirst())),
                        StateMachineType.STANDARD);
        JsonNode input = options.json("--input").orElseGet(Json::object);
        VirtualTime time = new VirtualTime(Instant.EPOCH);
        MockedTasks services =
                new MockedTasks(options.json("--mocks").orElseGet(Json::object), time);
        Engine engine = new Engine(time, services, JournalStore.NONE);
        services.answerTokensTo(engine);
        Run run = engine.start(spec(definition, input, options));
        time.runOut();
        if (options.has("--history")) {
            Files.writeString(
                    Path.of(options.text("--history").orElseThrow()),
                    HistoryDocument.of(run.history()).toPrettyString());
        }
        return report(run, out, err);
    }

    private static int report(Run run, PrintStream out, PrintStream err) {
        if (run.outcome().isEmpty()) {
            err.println("The execution waits for what never comes");
            return 1;
        }
        return switch (run.outcome().get()) {
            case Outcome.Succeeded(var output) -> {
                out.println(Json.write(output));
                yield 0;
            }
            case Outcome.Failed(var error, var cause) -> {
                err.println("FAILED " + error.orElse("") + ": " + cause.orElse(""));
                yield 1;
            }
            case Outcome.TimedOut _ -> {
                err.println("TIMED_OUT");
                yield 1;
            }
            case Outcome.Aborted _ -> {
                err.println("ABORTED");
                yield 1;
            }
        };
    }

    private static ExecutionSpec spec(Definition definition, JsonNode input, Options options)
            throws UsageException {
        try {
            return new ExecutionSpec(
                    ACCOUNT.executionArn("machine", "run"),
                    "run",
                    ACCOUNT.stateMachineArn("machine"),
                    "machine",
                    ACCOUNT.roleArn("role"),
                    StateMachineType.STANDARD,
                    definition,
                    input,
                    Long.parseLong(options.text("--seed").orElse("0")));
        } catch (NumberFormatException _) {
            throw new UsageException(USAGE);
        }
    }
}
