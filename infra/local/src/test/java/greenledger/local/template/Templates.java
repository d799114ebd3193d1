package greenledger.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Templates that tests write down, read in surroundings that never change.
final class Templates {

    static final Surroundings SURROUNDINGS =
            new Surroundings(
                    "shop",
                    "eu-north-1",
                    "123456789012",
                    Map.of(),
                    URI.create("http://127.0.0.1:9324"),
                    URI.create("dax://127.0.0.1:8111"),
                    URI.create("http://127.0.0.1:8080"));

    private final Path folder;

    Templates(Path folder) {
        this.folder = folder;
    }

    Templates file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stack read(String text) {
        return read(text, SURROUNDINGS);
    }

    Stack read(String text, Surroundings surroundings) {
        file("template.yaml", text);
        return Template.read(folder.resolve("template.yaml"), surroundings);
    }
}
