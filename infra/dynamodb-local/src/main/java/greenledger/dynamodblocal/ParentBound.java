package greenledger.dynamodblocal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// Runs another main class for as long as the process that started it lives: the pipe to its
/// standard input breaks with the parent, however the parent ends.
public final class ParentBound {

    private ParentBound() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(ParentBound::endWithParent);
        Class.forName(arguments[0])
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The pipe to the parent process broke", e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
