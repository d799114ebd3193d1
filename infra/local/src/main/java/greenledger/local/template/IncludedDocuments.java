package greenledger.local.template;

import java.nio.file.Files;
import java.nio.file.Path;

/// The files that a template draws in, found beside it.
final class IncludedDocuments {

    private final Path folder;

    IncludedDocuments(Path folder) {
        this.folder = folder;
    }

    Value.Fields read(String location, Source source) {
        return YamlReader.read(find(location, source));
    }

    Path find(String location, Source source) {
        if (location.contains("://")) {
            throw new TemplateRefused(
                    source, location, "only files beside the template are served");
        }
        Path file = folder.resolve(location).normalize();
        if (!Files.exists(file)) {
            throw new TemplateRefused(source, location, "there is no such file");
        }
        return file;
    }
}
