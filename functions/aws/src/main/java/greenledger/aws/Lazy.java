package greenledger.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that is built when it is first asked for, and once.
final class Lazy<T> {

    private final Supplier<T> builder;
    private @Nullable T built;

    Lazy(Supplier<T> builder) {
        this.builder = builder;
    }

    synchronized T get() {
        T part = built == null ? builder.get() : built;
        built = part;
        return part;
    }
}
