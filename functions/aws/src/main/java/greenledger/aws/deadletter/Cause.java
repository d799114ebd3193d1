package greenledger.aws.deadletter;

/// An exception in a few words: what was thrown, and what was at the bottom of it.
final class Cause {

    private static final int MOST_CHARACTERS = 300;

    private Cause() {}

    static String of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return thrown.getCause() == null
                ? words(thrown)
                : words(thrown) + "; because of " + words(root);
    }

    /// Messages may quote what could not be read, however long it is.
    private static String words(Throwable thrown) {
        String words = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        String line = words.lines().findFirst().orElse("");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " …";
    }
}
