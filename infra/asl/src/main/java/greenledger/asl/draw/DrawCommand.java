package greenledger.asl.draw;

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
import greenledger.asl.lint.shell.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
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
        Shell shell = new Shell(in, out, err);
        return shell.run(args, HELP, () -> draw(DrawArguments.parse(args), shell));
    }

    private static int draw(DrawArguments arguments, Shell shell) throws IOException {
        String text = shell.read(arguments.definition());
        List<Finding> refusals =
                new Linter(LintSettings.service(MachineType.STANDARD))
                        .lint(text).stream().filter(f -> f.severity() == Severity.ERROR).toList();
        if (!refusals.isEmpty()) {
            refusals.forEach(f -> shell.err().println(arguments.definition() + ": " + f.text()));
            return 1;
        }
        String picture = picture(arguments, Scope.read(JSON.readTree(text)), shell);
        if (arguments.output().isPresent()) {
            Files.writeString(Path.of(arguments.output().orElseThrow()), picture);
        } else {
            shell.print(picture);
        }
        return 0;
    }

    private static String picture(DrawArguments arguments, Scope machine, Shell shell)
            throws IOException {
        String title = arguments.title().orElseGet(() -> name(arguments.definition()));
        if (arguments.history().isEmpty()) {
            return arguments.mermaid() ? MermaidPicture.of(machine) : SvgPicture.of(title, machine);
        }
        JsonNode history = JSON.readTree(shell.read(arguments.history().orElseThrow()));
        Execution execution = Execution.read(history);
        return arguments.mermaid()
                ? MermaidPicture.of(machine, execution)
                : SvgPicture.of(title, machine, execution);
    }

    private static String name(String file) {
        String last = String.valueOf(Path.of(file).getFileName());
        return last.replaceFirst("(\\.asl)?\\.json$", "");
    }
}
