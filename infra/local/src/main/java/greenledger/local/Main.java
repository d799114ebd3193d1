package greenledger.local;

import greenledger.local.template.TemplateRefused;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/// The command line of the local cloud.
public final class Main {

    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private static final String HELP =
            """
            Runs everything that a SAM template names on this machine.

              up [--port PORT] [--data DIR] [--template FILE] [--engines DIR] [--schedules]
                 [--parameter NAME=VALUE] ... [--endpoint SERVICE=URL] ...
                    starts it, and stops it on Ctrl-C
                    --port PORT      where the HTTP API answers (8080)
                    --data DIR       keeps all state there; without it, state lives in memory
                    --template FILE  the SAM template (template.yaml)
                    --engines DIR    DynamoDB Local's jars (infra/dynamodb-local/target/lib
                                     beside the template)
                    --schedules      runs the template's schedules too
                    --parameter NAME=VALUE
                                     a value for a parameter of the template
                    --endpoint SERVICE=URL
                                     takes DYNAMODB, SQS, EVENTBRIDGE or SESV2 from there
              help  prints this
            """;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // The JDK's server otherwise holds small answers back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.exit(run(arguments, Application.ofTemplate(), System.out, System.err));
    }

    /// Runs one command to its end.
    ///
    /// @param application what runs on it
    /// @return the exit code
    public static int run(
            String[] arguments, Application application, PrintStream out, PrintStream errors)
            throws InterruptedException {
        try {
            return switch (CommandLine.parse(arguments)) {
                case CommandLine.Help() -> {
                    out.print(HELP);
                    yield 0;
                }
                case CommandLine.Up up -> up(application, up.options(), out);
            };
        } catch (CommandLine.Misused misused) {
            errors.println(misused.getMessage());
            errors.println("Try: help");
            return USAGE;
        } catch (TemplateRefused | IllegalStateException | IllegalArgumentException refused) {
            errors.println(refused.getMessage());
            return FAILED;
        }
    }

    private static int up(Application application, Options options, PrintStream out)
            throws InterruptedException {
        long begin = System.nanoTime();
        LocalCloud cloud = LocalCloud.start(application.prepare(options));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(() -> {
                                    cloud.close();
                                    stopped.countDown();
                                }));
        out.printf(
                "The API answers at %s (ready in %.1f s).%n",
                cloud.endpoints().api(), (System.nanoTime() - begin) / 1e9);
        cloud.services()
                .forEach((service, endpoint) -> out.printf("  %-16s %s%n", service, endpoint));
        application.started(cloud, out);
        out.println("Ctrl-C stops everything.");
        stopped.await();
        return 0;
    }
}
