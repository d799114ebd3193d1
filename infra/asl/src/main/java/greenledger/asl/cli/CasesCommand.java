package greenledger.asl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.cases.ApiCaseRunner;
import greenledger.asl.cases.CaseRunner;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `cases CASES.jsonl RESULTS.jsonl`: runs recorded executions and calls, one a line.
final class CasesCommand {

    private CasesCommand() {}

    static int run(List<String> arguments, PrintStream out)
            throws IOException, MalformedJsonException, UsageException {
        if (arguments.size() != 2) {
            throw new UsageException("cases CASES.jsonl RESULTS.jsonl");
        }
        List<String> lines = Files.readAllLines(Path.of(arguments.get(0)));
        Instant start = Instant.now();
        List<String> results = new ArrayList<>();
        for (String line : lines) {
            JsonNode recorded = Json.parse(line);
            ObjectNode result =
                    recorded.has("api") ? ApiCaseRunner.run(recorded) : CaseRunner.run(recorded);
            results.add(Json.write(result));
        }
        Files.write(Path.of(arguments.get(1)), results);
        Duration took = Duration.between(start, Instant.now());
        out.printf("%d cases in %d ms%n", results.size(), took.toMillis());
        return 0;
    }
}
