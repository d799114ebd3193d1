package greenledger.asl.runtime;

import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.journal.FileJournalStore;
import greenledger.asl.support.Samples;
import greenledger.asl.time.RealTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A process that runs one execution out of a directory, until it is done or killed.
final class DoomedProcess {

    static final String MACHINE =
            """
            {"QueryLanguage": "JSONata", "StartAt": "Set", "States": {
              "Set": {"Type": "Pass", "Assign": {"n": 0}, "Next": "Work"},
              "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
                "Assign": {"n": "{% $n + 1 %}"}, "Next": "Enough"},
              "Enough": {"Type": "Choice",
                "Choices": [{"Condition": "{% $n >= 40 %}", "Next": "Done"}], "Default": "Work"},
              "Done": {"Type": "Succeed", "Output": "{% $n %}"}}}
            """;

    private static final Duration TASK = Duration.ofMillis(15);

    private DoomedProcess() {}

    public static void main(String[] args) throws InterruptedException {
        Path directory = Path.of(args[0]);
        Path invocations = Path.of(args[1]);
        RealTime time = new RealTime(InstantSource.system());
        Engine engine =
                new Engine(
                        time,
                        (request, answer) -> work(time, invocations, request, answer),
                        new FileJournalStore(directory));
        List<Run> recovered = engine.recover();
        Run run =
                recovered.isEmpty()
                        ? engine.start(Samples.spec(MACHINE, Samples.json("{}")))
                        : recovered.getFirst();
        CountDownLatch done = new CountDownLatch(1);
        run.whenDone(_ -> done.countDown());
        done.await();
        time.close();
    }

    private static void work(
            RealTime time, Path invocations, TaskRequest request, Consumer<TaskOutcome> answer) {
        try {
            Files.writeString(
                    invocations,
                    request.id() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        time.at(
                time.now().plus(TASK),
                () -> answer.accept(new TaskOutcome.Succeeded(request.arguments())));
    }
}
