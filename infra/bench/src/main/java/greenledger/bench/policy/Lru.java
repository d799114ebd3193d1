package greenledger.bench.policy;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The textbook's cache: what was not read for longest makes place.
final class Lru implements Cache {

    private final int size;
    private final SequencedSet<Integer> oldestFirst = new LinkedHashSet<>();

    Lru(int size) {
        this.size = size;
    }

    @Override
    public boolean holds(int key) {
        return oldestFirst.contains(key);
    }

    @Override
    public boolean read(int key) {
        boolean hit = oldestFirst.remove(key);
        load(key);
        return hit;
    }

    @Override
    public void load(int key) {
        oldestFirst.addLast(key);
        if (oldestFirst.size() > size) {
            oldestFirst.removeFirst();
        }
    }
}
