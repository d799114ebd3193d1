package greenledger.laptop;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;

/// The Docker engine that some tests want, and what becomes of them where there is none.
///
/// @param required whether that is a failure rather than a reason to skip them
record Docker(boolean required, BooleanSupplier isThere) {

    private static final String PROPERTY = "greenledger.docker";

    /// What `-Dgreenledger.docker` says, and what this machine has.
    static Docker ofThisMachine() {
        return new Docker(
                isRequired(Optional.ofNullable(System.getProperty(PROPERTY)).orElse("")),
                () -> DockerClientFactory.instance().isDockerAvailable());
    }

    /// @throws IllegalArgumentException for a word that means nothing: it is not to skip tests
    static boolean isRequired(String word) {
        return switch (word) {
            case "required" -> true;
            case "" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "-D%s is `required` or left out, not `%s`".formatted(PROPERTY, word));
        };
    }

    /// @throws TestAbortedException where there is none and none is required
    /// @throws AssertionFailedError where there is none although one is
    void demand() {
        if (isThere.getAsBoolean()) {
            return;
        }
        String reason =
                "No Docker engine answers. Install one (docs.docker.com/engine/install), start it,"
                        + " and see that `docker info` works for this user.";
        if (required) {
            throw new AssertionFailedError(
                    reason + " -D%s=required does not let this be skipped.".formatted(PROPERTY));
        }
        // Surefire's summary counts what is skipped, but does not say why.
        System.out.println("Skipped: " + reason);
        throw new TestAbortedException(reason);
    }
}
