package greenledger.laptop.client.sheet;

import java.util.regex.Pattern;

/// The text of a cell as a value: on one line, with nothing around it.
final class Cell {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Cell() {}

    static String text(String written) {
        return BLANKS.matcher(written).replaceAll(" ").strip();
    }
}
