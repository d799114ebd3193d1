package greenledger.bench.policy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/// A trace as others publish it: integers of four bytes, the highest first, as in Caffeine's
/// simulator (`.trace`), or a key a line (any other name); either may be packed (`.xz`).
record TraceFile(Path file) {

    private static final String PACKED = ".xz";
    private static final String NUMBERS = ".trace";

    /// The traces in a folder, by name.
    static List<TraceFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(TraceFile::new).toList();
        }
    }

    Trace read() throws IOException {
        String name = file.getFileName().toString();
        boolean packed = name.endsWith(PACKED);
        String plain = packed ? name.substring(0, name.length() - PACKED.length()) : name;
        byte[] content = content(packed);
        boolean numbers = plain.endsWith(NUMBERS);
        Trace trace =
                Trace.of(
                        numbers ? plain.substring(0, plain.length() - NUMBERS.length()) : plain,
                        numbers ? numbers(content) : lines(content));
        if (trace.length() == 0) {
            throw new IOException(file + " has no read in it");
        }
        return trace;
    }

    private byte[] content(boolean packed) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return packed ? new XZInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }

    private List<Integer> numbers(byte[] content) throws IOException {
        if (content.length % Integer.BYTES != 0) {
            throw new IOException(
                    file + " ends within a number; name it otherwise if it has lines");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        List<Integer> numbers = new ArrayList<>(content.length / Integer.BYTES);
        while (in.available() > 0) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
