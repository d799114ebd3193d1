package greenledger.bench.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TraceFileTest {

    private static final int[] READ = {0, 1, 0, 2};

    @TempDir private Path folder = Path.of("");

    @Test
    void numbers_of_four_bytes_are_read_highest_byte_first() throws IOException {
        Trace trace = read("web.trace", numbers(70_000, 5, 70_000, -1));
        assertEquals("web", trace.name());
        assertArrayEquals(READ, trace.keys());
    }

    @Test
    void a_packed_file_is_the_same_trace() throws IOException {
        Path file = folder.resolve("web.trace.xz");
        try (OutputStream out =
                new XZOutputStream(Files.newOutputStream(file), new LZMA2Options())) {
            out.write(numbers(9, 8, 9, 7));
        }
        Trace trace = new TraceFile(file).read();
        assertEquals("web", trace.name());
        assertArrayEquals(READ, trace.keys());
    }

    @Test
    void any_other_file_has_a_key_a_line() throws IOException {
        Trace trace =
                read("lots.txt", "lot-a\nlot-b\n\n lot-a\nlot-c".getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(READ, trace.keys());
        assertEquals(3, trace.distinct());
    }

    @Test
    void half_a_number_and_no_read_at_all_are_refused() {
        assertThrows(IOException.class, () -> read("web.trace", Arrays.copyOf(numbers(1, 2), 7)));
        assertThrows(IOException.class, () -> read("empty.txt", new byte[0]));
    }

    private Trace read(String name, byte[] content) throws IOException {
        return new TraceFile(Files.write(folder.resolve(name), content)).read();
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        Arrays.stream(numbers).forEach(bytes::putInt);
        return bytes.array();
    }
}
