package greenledger.asl.lint.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The frame of a command: help, wrong calls and unreadable files end alike in all of them.
///
/// @param in what `-` names
/// @param out where answers go
/// @param err where complaints go
public record Shell(InputStream in, PrintStream out, PrintStream err) {

    /// What a command does once it was called rightly.
    @FunctionalInterface
    public interface Work {

        /// Does it.
        ///
        /// @return the exit code
        int run() throws IOException;
    }

    /// Runs a command.
    ///
    /// @return its exit code, or 2 when it was called wrongly
    public int run(String[] args, String help, Work work) {
        if (List.of(args).contains("--help")) {
            print(help);
            return 0;
        }
        try {
            return work.run();
        } catch (IllegalArgumentException refused) {
            err.println(refused.getMessage());
            err.print(help);
        } catch (JsonProcessingException refused) {
            err.println("This is no JSON: " + refused.getOriginalMessage());
        } catch (IOException refused) {
            err.println("Cannot read or write " + refused.getMessage());
        }
        return 2;
    }

    /// The text of a file.
    public String read(String file) throws IOException {
        byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Prints in UTF-8, whatever the terminal says.
    public void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
