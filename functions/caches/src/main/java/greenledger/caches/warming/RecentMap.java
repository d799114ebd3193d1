package greenledger.caches.warming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A map of bounded size: what was not asked for longest makes place for the new.
final class RecentMap<K, V> {

    private final int most;
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    RecentMap(int most) {
        this.most = most;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    void put(K key, V value) {
        values.put(key, value);
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
    }

    V computeIfAbsent(K key, Supplier<V> initial) {
        return find(key)
                .orElseGet(() -> {
                    V value = initial.get();
                    put(key, value);
                    return value;
                });
    }
}
