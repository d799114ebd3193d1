package greenledger.asl.lint;

import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The command `asl lint`.
public final class LintCommand {
    private static final String HELP =
            """
            asl lint [options] FILE...        FILE - is the standard input

            Judges States Language definitions: first what the service would refuse, then what sagas get
            wrong. infra/asl/LINT.md lists the rules.

              --service-only     only what the service would refuse
              --express          the machine is to be an Express one
              --classes PATH     folder or jar of classes that error names are looked up in; repeatable
              --within SECONDS   how long the caller waits for the whole execution
              --json             one JSON object a line, instead of text
              --help             this

            Exit code: 0 nothing found, or only warnings; 1 errors found; 2 called wrongly.
            """;

    private LintCommand() {}

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
            LintArguments arguments = LintArguments.parse(args);
            boolean failed = false;
            for (String file : arguments.files()) {
                failed |= lint(file, arguments, in, out);
            }
            return failed ? 1 : 0;
        } catch (IllegalArgumentException refused) {
            err.println(refused.getMessage());
            err.print(HELP);
            return 2;
        } catch (IOException unreadable) {
            err.println("Cannot read " + unreadable.getMessage());
            return 2;
        }
    }

    private static boolean lint(
            String file, LintArguments arguments, InputStream in, PrintStream out)
            throws IOException {
        List<Finding> findings = new Linter(arguments.settings()).lint(read(file, in));
        for (Finding finding : findings) {
            String line =
                    arguments.json()
                            ? finding.json().put("file", file).toString()
                            : file + ": " + finding.text();
            out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    private static String read(String file, InputStream in) throws IOException {
        byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
