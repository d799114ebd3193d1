package greenledger.asl.model;

import java.util.Optional;
import java.util.stream.Stream;

/// The language in which a state selects and transforms its data.
public enum QueryLanguage {
    JSON_PATH("JSONPath"),
    JSONATA("JSONata");

    private final String text;

    QueryLanguage(String text) {
        this.text = text;
    }

    /// As a definition writes it.
    public String text() {
        return text;
    }

    public static Optional<QueryLanguage> find(String text) {
        return Stream.of(values()).filter(language -> language.text.equals(text)).findFirst();
    }
}
