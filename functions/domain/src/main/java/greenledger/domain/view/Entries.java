package greenledger.domain.view;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Lists as rows keep them: an entry more, or some less.
final class Entries {

    private Entries() {}

    static <T> List<T> append(List<T> list, T entry) {
        return Stream.concat(list.stream(), Stream.of(entry)).toList();
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
