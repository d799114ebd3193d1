package greenledger.asl.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import greenledger.asl.draw.history.Execution;
import greenledger.asl.draw.svg.SvgPicture;
import greenledger.asl.lint.LintSettings;
import greenledger.asl.lint.Linter;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Severity;
import greenledger.asl.lint.schema.MachineType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The command `asl draw`.
public final class DrawCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HELP =
            """
            asl draw [options] FILE           FILE - is the standard input

            Draws a States Language definition, or an execution of it.

              --history FILE     the answer of GetExecutionHistory, or its list of events
              --mermaid          Mermaid text (stateDiagram-v2) instead of SVG
              --title TEXT       what to write above the picture; the file's name if not given
              --output FILE      where to write, instead of the standard output
              --help             this

            Exit code: 0 drawn; 1 the definition is one that the service refuses; 2 called wrongly.
            """;

    private DrawCommand() {}

    /// Runs the command.
    ///
    /// @return the exit code
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, System.in, out, err);
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            return draw(DrawArguments.parse(args), in, out, err);
        } catch (JsonProcessingException refused) {
            err.println("This is no JSON: " + refused.getOriginalMessage());
            return 2;
        } catch (IllegalArgumentException refused) {
            err.println(refused.getMessage());
            err.print(HELP);
            return 2;
        } catch (IOException unreadable) {
            err.println("Cannot read or write " + unreadable.getMessage());
            return 2;
        }
    }

    private static int draw(
            DrawArguments arguments, InputStream in, PrintStream out, PrintStream err)
            throws IOException {
        String text = read(arguments.definition(), in);
        List<Finding> refusals =
                new Linter(LintSettings.service(MachineType.STANDARD))
                        .lint(text).stream().filter(f -> f.severity() == Severity.ERROR).toList();
        if (!refusals.isEmpty()) {
            refusals.forEach(f -> err.println(arguments.definition() + ": " + f.text()));
            return 1;
        }
        String picture = picture(arguments, Scope.read(JSON.readTree(text)), in);
        if (arguments.output().isPresent()) {
            Files.writeString(Path.of(arguments.output().orElseThrow()), picture);
        } else {
            out.writeBytes(picture.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }

    private static String picture(DrawArguments arguments, Scope machine, InputStream in)
            throws IOException {
        String title = arguments.title().orElseGet(() -> name(arguments.definition()));
        if (arguments.history().isEmpty()) {
            return arguments.mermaid() ? MermaidPicture.of(machine) : SvgPicture.of(title, machine);
        }
        JsonNode history = JSON.readTree(read(arguments.history().orElseThrow(), in));
        Execution execution = Execution.read(history);
        return arguments.mermaid()
                ? MermaidPicture.of(machine, execution)
                : SvgPicture.of(title, machine, execution);
    }

    private static String name(String file) {
        String last = String.valueOf(Path.of(file).getFileName());
        return last.replaceFirst("(\\.asl)?\\.json$", "");
    }

    private static String read(String file, InputStream in) throws IOException {
        byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
