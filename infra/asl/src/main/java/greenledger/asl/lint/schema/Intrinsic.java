package greenledger.asl.lint.schema;

import java.util.Map;

/// A reader of intrinsic function calls: `States.Format('{} of {}', $.n, $.of)`.
final class Intrinsic {
    private static final int ANY = Integer.MAX_VALUE;
    private static final Map<String, Arity> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("States.Format", new Arity(1, ANY)),
                    Map.entry("States.StringToJson", new Arity(1, 1)),
                    Map.entry("States.JsonToString", new Arity(1, 1)),
                    Map.entry("States.Array", new Arity(0, ANY)),
                    Map.entry("States.ArrayPartition", new Arity(2, 2)),
                    Map.entry("States.ArrayContains", new Arity(2, 2)),
                    Map.entry("States.ArrayRange", new Arity(3, 3)),
                    Map.entry("States.ArrayGetItem", new Arity(2, 2)),
                    Map.entry("States.ArrayLength", new Arity(1, 1)),
                    Map.entry("States.ArrayUnique", new Arity(1, 1)),
                    Map.entry("States.Base64Encode", new Arity(1, 1)),
                    Map.entry("States.Base64Decode", new Arity(1, 1)),
                    Map.entry("States.Hash", new Arity(2, 2)),
                    Map.entry("States.JsonMerge", new Arity(3, 3)),
                    Map.entry("States.MathRandom", new Arity(2, 3)),
                    Map.entry("States.MathAdd", new Arity(2, 2)),
                    Map.entry("States.StringSplit", new Arity(2, 2)),
                    Map.entry("States.UUID", new Arity(0, 0)));

    private record Arity(int least, int most) {}

    private final String text;
    private int at;

    private Intrinsic(String text) {
        this.text = text;
    }

    static boolean looksLike(String text) {
        return text.startsWith("States.") && text.contains("(");
    }

    static boolean isValid(String text) {
        Intrinsic reader = new Intrinsic(text.strip());
        return reader.call() && reader.at == reader.text.length();
    }

    private boolean call() {
        int open = text.indexOf('(', at);
        if (open < 0) {
            return false;
        }
        Arity arity = FUNCTIONS.get(text.substring(at, open).strip());
        at = open + 1;
        if (arity == null) {
            return false;
        }
        int count = 0;
        skipSpace();
        while (at < text.length() && text.charAt(at) != ')') {
            if (count > 0 && !comma()) {
                return false;
            }
            if (!argument()) {
                return false;
            }
            count++;
            skipSpace();
        }
        at++;
        return at <= text.length() && count >= arity.least && count <= arity.most;
    }

    private boolean comma() {
        boolean found = text.charAt(at) == ',';
        at++;
        skipSpace();
        return found;
    }

    private boolean argument() {
        if (at >= text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '\'' -> literal();
            case '$' -> Paths.isPath(word());
            default ->
                    text.startsWith("States.", at)
                            ? call()
                            : word().matches("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
        };
    }

    private boolean literal() {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                at++;
                return true;
            }
            if (c == '\\') {
                at++;
                if (at >= text.length() || "'{}\\".indexOf(text.charAt(at)) < 0) {
                    return false;
                }
            }
        }
        return false;
    }

    /// Up to the comma or parenthesis that ends an argument, brackets and quotes within respected.
    private String word() {
        int start = at;
        int depth = 0;
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '\'';
            if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                break;
            }
            depth += quoted ? 0 : c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
        }
        return text.substring(start, at).strip();
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
