package greenledger.asl.cli;

import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.draw.DrawCommand;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.lint.LintCommand;
import greenledger.asl.teststate.TestStateException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// `greenledger asl …`: what the interpreter does from a shell.
public final class AslCommand {

    private static final String USAGE = "run|test|cases|lint|draw|help …";

    private AslCommand() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /// Runs one command, and says its exit status: 0 done, 1 failed, 2 not understood.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        String command = args.length == 0 ? "help" : args[0];
        List<String> arguments =
                args.length == 0 ? List.of() : List.of(args).subList(1, args.length);
        try {
            return switch (command) {
                case "run" -> RunCommand.run(arguments, out, err);
                case "test" -> TestCommand.run(arguments, out);
                case "cases" -> CasesCommand.run(arguments, out);
                case "lint" -> LintCommand.run(arguments.toArray(String[]::new), out, err);
                case "draw" -> DrawCommand.run(arguments.toArray(String[]::new), out, err);
                case "help" -> {
                    out.println("usage: greenledger asl " + USAGE);
                    yield 0;
                }
                default -> throw new UsageException(USAGE);
            };
        } catch (UsageException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException
                | MalformedJsonException
                | InvalidDefinitionException
                | TestStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
