package greenledger.asl.journal;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// A file of JSON documents, one a line behind its checksum, each on disk before the next.
final class JournalFile {

    private static final int CHECKSUM = 8;

    private final Path file;
    private FileChannel channel;

    private JournalFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static JournalFile create(Path file) {
        try {
            return new JournalFile(
                    file,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens a file to go on writing it; what a crash has left of a last line is cut off.
    static JournalFile reopen(Path file, List<JsonNode> documents) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = 0;
            for (Optional<String> line = line(bytes, end);
                    line.isPresent();
                    line = line(bytes, end)) {
                Optional<JsonNode> document = check(line.get());
                if (document.isEmpty()) {
                    break;
                }
                documents.add(document.get());
                end += line.get().getBytes(StandardCharsets.UTF_8).length + 1;
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            channel.truncate(end);
            channel.position(end);
            channel.force(true);
            return new JournalFile(file, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns when the document is on disk. Opens the file again if it was closed.
    synchronized void append(JsonNode document) {
        String text = Json.write(document);
        byte[] line = (checksum(text) + text + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (!channel.isOpen()) {
                channel =
                        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            }
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> line(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return Optional.of(new String(bytes, start, i - start, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> check(String line) {
        if (line.length() <= CHECKSUM) {
            return Optional.empty();
        }
        String text = line.substring(CHECKSUM);
        if (!checksum(text).equals(line.substring(0, CHECKSUM))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.parse(text));
        } catch (MalformedJsonException _) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
