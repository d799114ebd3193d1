package greenledger.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a user can type, and what is said to what cannot be meant.
class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void up_takes_its_options() {
        CommandLine.Up up =
                assertInstanceOf(
                        CommandLine.Up.class,
                        CommandLine.parse(
                                new String[] {
                                    "up",
                                    "--port",
                                    "9090",
                                    "--data",
                                    "d",
                                    "--schedules",
                                    "--parameter",
                                    "MailFrom=a=b@c",
                                    "--parameter",
                                    "Cache=",
                                    "--endpoint",
                                    "SQS=http://127.0.0.1:9324/,DYNAMODB=http://127.0.0.1:8000",
                                    "--endpoint",
                                    "SQS=http://127.0.0.1:4566"
                                }));

        Options options = up.options();
        assertEquals(9090, options.port());
        assertEquals(Optional.of(Path.of("d")), options.data());
        assertTrue(options.keepsSchedules());
        assertEquals(
                Map.of(
                        Service.SQS,
                        URI.create("http://127.0.0.1:4566"),
                        Service.DYNAMODB,
                        URI.create("http://127.0.0.1:8000")),
                options.emulators());
        assertEquals(Map.of("MailFrom", "a=b@c", "Cache", ""), options.stack().parameters());
        assertEquals(
                Path.of("infra/dynamodb-local/target/lib").toAbsolutePath(), options.engines());
    }

    @Test
    void help_is_printed_on_request_and_when_nothing_is_asked() throws InterruptedException {
        assertEquals(0, run("help"));
        assertTrue(out.toString(UTF_8).contains("up [--port PORT]"));
        assertInstanceOf(CommandLine.Help.class, CommandLine.parse(new String[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "'dwon', There is no command dwon.",
        "'up --prot 1', There is no option --prot.",
        "'up --parameter lots', '--parameter takes a name and a value, as in --parameter Name=Value.'",
        "'up --port', --port needs a value.",
        "'up --endpoint S3=http://a:1', --endpoint: S3 is none of",
        "'up --endpoint SQS', '--endpoint: write a service and where it answers'",
        "'up --endpoint SQS=a:1', '--endpoint: write a service and where it answers'",
        "'up --port lots', '--port takes a port from 0 to 65535, not lots.'",
        "'up --port 70000', '--port takes a port from 0 to 65535, not 70000.'"
    })
    void what_cannot_be_meant_is_refused(String words, String message) throws InterruptedException {
        assertEquals(2, run(words.split(" ", -1)));
        assertTrue(errors.toString(UTF_8).startsWith(message), errors.toString(UTF_8));
    }

    @Test
    void a_refused_template_is_told_without_a_stack_trace() throws InterruptedException {
        Path template = Parcels.template().resolveSibling("refused.yaml");

        assertEquals(1, run("up", "--template", template.toString()));

        assertTrue(
                errors.toString(UTF_8)
                        .startsWith(
                                "The template is refused:\nrefused.yaml:2: Stream"
                                        + " (AWS::Kinesis::Stream): this type is not served"),
                errors.toString(UTF_8));
    }

    private int run(String... words) throws InterruptedException {
        return Main.run(
                words,
                Application.ofTemplate(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(errors, true, UTF_8));
    }
}
