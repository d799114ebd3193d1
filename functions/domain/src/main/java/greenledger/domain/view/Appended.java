package greenledger.domain.view;

import java.util.List;
import java.util.stream.Stream;

/// A list with one more entry at its end.
final class Appended {

    private Appended() {}

    static <T> List<T> to(List<T> list, T entry) {
        return Stream.concat(list.stream(), Stream.of(entry)).toList();
    }
}
