package greenledger.asl.lint;

import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Severity;
import greenledger.asl.lint.shell.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
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
        Shell shell = new Shell(in, out, err);
        return shell.run(args, HELP, () -> lint(LintArguments.parse(args), shell));
    }

    private static int lint(LintArguments arguments, Shell shell) throws IOException {
        boolean failed = false;
        for (String file : arguments.files()) {
            List<Finding> findings = new Linter(arguments.settings()).lint(shell.read(file));
            for (Finding finding : findings) {
                String line =
                        arguments.json()
                                ? finding.json().put("file", file).toString()
                                : file + ": " + finding.text();
                shell.print(line + "\n");
            }
            failed |= findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        }
        return failed ? 1 : 0;
    }
}
