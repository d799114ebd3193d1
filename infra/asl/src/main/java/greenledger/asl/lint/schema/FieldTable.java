package greenledger.asl.lint.schema;

import java.util.List;

/// The fields of one type of state.
///
/// @param required must be there
/// @param both may be there in either query language
/// @param jsonPath may be there in JSONPath
/// @param jsonata may be there in JSONata
record FieldTable(
        List<String> required, List<String> both, List<String> jsonPath, List<String> jsonata) {

    static final FieldTable NONE = new FieldTable("", "", "", "");

    FieldTable(String required, String both, String jsonPath, String jsonata) {
        this(words(required), words(both), words(jsonPath), words(jsonata));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
