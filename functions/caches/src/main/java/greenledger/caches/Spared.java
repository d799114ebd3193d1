package greenledger.caches;

/// A source that was not asked, because it had failed again and again.
final class Spared extends RuntimeException {

    Spared(Throwable cause) {
        super("Not asked for now", cause);
    }
}
