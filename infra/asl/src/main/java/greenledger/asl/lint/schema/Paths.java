package greenledger.asl.lint.schema;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import java.util.regex.Pattern;

/// Which texts are JSONPaths to the service: of the input (`$.a`), the context (`$$.a`) or a
/// variable (`$name.a`).
final class Paths {
    private static final Pattern ROOT = Pattern.compile("^\\$(\\$|[\\p{L}_][\\p{L}\\p{N}_]*)?");
    private static final Pattern MANY =
            Pattern.compile("\\.\\.|\\*|\\?|@|\\[[^'\\]]*[,:][^\\]]*\\]");

    private Paths() {}

    static boolean isPath(String text) {
        if (!ROOT.matcher(text).find()) {
            return false;
        }
        String plain = ROOT.matcher(text).replaceFirst("\\$");
        try {
            JsonPath.compile(plain);
            return !plain.endsWith(".");
        } catch (InvalidPathException refused) {
            return false;
        }
    }

    /// A path that can name one node only, so that something can be written there.
    static boolean isReference(String text) {
        return isPath(text) && !MANY.matcher(text).find();
    }
}
