package greenledger.asl.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {
    private static final String GOOD =
            "{\"StartAt\": \"S\", \"States\": {\"S\": {\"Type\": \"Succeed\"}}}";
    private static final String HISTORY =
            "{\"events\": [{\"timestamp\": 1, \"type\": \"ExecutionStarted\", \"id\": 1}]}";

    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_definition_is_drawn_as_svg() throws IOException {
        assertEquals(0, run("--title", "Ripe", file("d.json", GOOD)));
        assertTrue(printed().startsWith("<svg "), printed());
        assertTrue(printed().contains(">Ripe</title>"), printed());
    }

    @Test
    void an_execution_is_drawn_with_its_timeline() throws IOException {
        String history = file("h.json", HISTORY);
        assertEquals(0, run("--history", history, file("d.json", GOOD)));
        assertTrue(printed().contains("class=\"timeline\""), printed());
    }

    @Test
    void mermaid_is_text() throws IOException {
        assertEquals(0, run("--mermaid", file("d.json", GOOD)));
        assertTrue(printed().startsWith("stateDiagram-v2\n"), printed());
    }

    @Test
    void a_picture_can_go_to_a_file() throws IOException {
        Path svg = folder.resolve("d.svg");
        assertEquals(0, run("--output", svg.toString(), file("d.json", GOOD)));
        assertEquals("", printed());
        assertTrue(Files.readString(svg).endsWith("</svg>\n"));
    }

    @Test
    void what_the_service_refuses_is_not_drawn() throws IOException {
        assertEquals(1, run(file("d.json", GOOD.replace("Succeed", "Success"))));
        assertTrue(errors().contains("type-unknown at /States/S/Type"), errors());
    }

    @Test
    void a_definition_may_come_from_the_standard_input() {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] args = {"--mermaid", "-"};
        assertEquals(0, DrawCommand.run(args, new ByteArrayInputStream(good), to, to));
        assertTrue(printed().contains("[*] --> s1"), printed());
    }

    @Test
    void help_is_no_error() {
        assertEquals(0, run("--help"));
        assertTrue(printed().startsWith("asl draw"));
    }

    @Test
    void a_wrong_call_says_why() throws IOException {
        String good = file("d.json", GOOD);
        assertEquals(2, run());
        assertEquals(2, run(good, good));
        assertEquals(2, run("--png", good));
        assertEquals(2, run("--history"));
        assertEquals(2, run("--history", file("h.json", "{"), good));
        assertEquals(2, run("--history", file("h.json", "{}"), good));
        assertEquals(2, run(folder.resolve("nothing.json").toString()));
        assertTrue(errors().contains("There is no option --png."), errors());
        assertTrue(errors().contains("A history is a list of events."), errors());
    }

    private int run(String... args) {
        return DrawCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
