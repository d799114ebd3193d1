package greenledger.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records that a sealed type permits, those of the sealed types within it included.
public final class Permitted {

    private Permitted() {}

    public static Set<Class<?>> by(Class<?> sealed) {
        return leaves(sealed).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Permitted::leaves)
                : Stream.of(type);
    }
}
