package greenledger.asl.cli;

/// Arguments that a command has no use for; the message says what it wants.
final class UsageException extends Exception {

    UsageException(String usage) {
        super("usage: greenledger asl " + usage);
    }
}
