package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/// The profile of RFC 3339 that the language takes: capital T, and Z or an offset.
final class Timestamps {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private Timestamps() {}

    static boolean isValid(JsonNode value) {
        if (!value.isTextual() || !SHAPE.matcher(value.textValue()).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(value.textValue());
            return true;
        } catch (DateTimeException refused) {
            return false;
        }
    }
}
