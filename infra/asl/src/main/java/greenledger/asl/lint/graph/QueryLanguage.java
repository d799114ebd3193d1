package greenledger.asl.lint.graph;

import com.fasterxml.jackson.databind.JsonNode;

/// The language in which a state picks and shapes its data.
public enum QueryLanguage {
    JSONPATH("JSONPath"),
    JSONATA("JSONata");

    private final String word;

    QueryLanguage(String word) {
        this.word = word;
    }

    /// What a `QueryLanguage` field selects: the service takes every word but `JSONPath` as
    /// JSONata.
    static QueryLanguage of(JsonNode field, QueryLanguage otherwise) {
        if (field.isMissingNode()) {
            return otherwise;
        }
        return field.asText().equals(JSONPATH.word) ? JSONPATH : JSONATA;
    }

    /// As a definition spells it.
    public String word() {
        return word;
    }
}
