package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import greenledger.asl.expression.Environment;
import greenledger.asl.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.StringTokenizer;

/// The intrinsic functions on strings.
final class TextFunctions {

    private static final Set<String> ALGORITHMS =
            Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
    private static final int LONGEST = 10_000;

    private TextFunctions() {}

    static JsonNode encode(Arguments arguments, Environment environment) {
        byte[] bytes = limited(arguments.text(0)).getBytes(StandardCharsets.UTF_8);
        return Json.text(Base64.getEncoder().encodeToString(bytes));
    }

    static JsonNode decode(Arguments arguments, Environment environment) {
        String text = limited(arguments.text(0));
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Json.text(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            throw new IntrinsicFailure("Not a Base64 string: " + text);
        }
    }

    static JsonNode hash(Arguments arguments, Environment environment) {
        String algorithm = arguments.text(1);
        if (!ALGORITHMS.contains(algorithm)) {
            throw new IntrinsicFailure("Unknown hash algorithm: " + algorithm);
        }
        JsonNode data = arguments.at(0);
        String text = data.isTextual() ? data.textValue() : Json.write(data);
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            byte[] bytes = digest.digest(limited(text).getBytes(StandardCharsets.UTF_8));
            return Json.text(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JVM has no " + algorithm, e);
        }
    }

    /// `{}` takes the next argument; a backslash takes the next character as it is.
    static JsonNode format(Arguments arguments, Environment environment) {
        String template = arguments.text(0);
        StringBuilder text = new StringBuilder();
        int next = 1;
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) == '\\' && i + 1 < template.length()) {
                i++;
                text.append(template.charAt(i));
            } else if (template.startsWith("{}", i)) {
                if (next >= arguments.size()) {
                    throw new IntrinsicFailure("There are more {} than arguments");
                }
                JsonNode value = arguments.at(next);
                text.append(value.isTextual() ? value.textValue() : Json.write(value));
                next++;
                i++;
            } else {
                text.append(template.charAt(i));
            }
        }
        if (next != arguments.size()) {
            throw new IntrinsicFailure("There are fewer {} than arguments");
        }
        return Json.text(text.toString());
    }

    /// Each character of the delimiter delimits, and what is empty is dropped.
    static JsonNode split(Arguments arguments, Environment environment) {
        ArrayNode parts = Json.array();
        StringTokenizer tokens = new StringTokenizer(arguments.text(0), arguments.text(1));
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return parts;
    }

    private static String limited(String text) {
        if (text.length() > LONGEST) {
            throw new IntrinsicFailure("The string is longer than 10,000 characters");
        }
        return text;
    }
}
