package greenledger.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the percent-encoded parts of a request target.
final class PercentEncoding {

    private PercentEncoding() {}

    /// A plus sign in a path is a plus sign.
    static String decodePath(String encoded) {
        return decode(encoded.replace("+", "%2B"));
    }

    /// The values of a name that occurs more than once are joined by commas.
    static Map<String, String> decodeQuery(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.merge(name, value, (first, next) -> first + "," + next);
            }
        }
        return parameters;
    }

    /// Throws `IllegalArgumentException` where a percent sign is not followed by two hex digits.
    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, UTF_8);
    }
}
