package greenledger.dax.value;

import greenledger.dax.cbor.CborFormatException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The cluster's dictionary of attribute names: items travel as the number of their list of names,
/// then values.
public final class AttributeLists {

    private static final long NO_ATTRIBUTES = 1;

    private final Map<List<String>, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, List<String>> names = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(NO_ATTRIBUTES);

    public AttributeLists() {
        ids.put(List.of(), NO_ATTRIBUTES);
        names.put(NO_ATTRIBUTES, List.of());
    }

    public long idOf(List<String> list) {
        return ids.computeIfAbsent(
                List.copyOf(list),
                unknown -> {
                    long id = last.incrementAndGet();
                    names.put(id, unknown);
                    return id;
                });
    }

    public List<String> namesOf(long id) throws CborFormatException {
        List<String> known = names.get(id);
        if (known == null) {
            throw new CborFormatException("no attribute list " + id);
        }
        return known;
    }
}
