package greenledger.caches.warming;

import greenledger.core.ViewKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Which rows are likely to be asked for next, as far as the warmer has told.
final class Expectations {

    private final Map<String, List<ViewVersion>> next = new ConcurrentHashMap<>();

    void expect(String view, List<ViewVersion> views) {
        next.put(view, views);
    }

    /// The likeliest first.
    Stream<ViewKey> after(ViewKey key) {
        return next.getOrDefault(key.view(), List.of()).stream().map(view -> view.beside(key));
    }
}
