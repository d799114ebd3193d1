package greenledger.bench.policy;

import java.util.Arrays;
import java.util.TreeSet;

/// What the best of all caches would find, which knows the future: nobody can do better without
/// loading what was not asked for.
///
/// It keeps what is read again soonest, and does not take in what comes too late. After Belady, A
/// Study of Replacement Algorithms for a Virtual-Storage Computer, IBM Systems Journal 5(2), 1966;
/// with bypassing, as a cache in front of a table may hand on a row without keeping it.
final class Optimum {

    private static final int NEVER = Integer.MAX_VALUE;

    private Optimum() {}

    static long hits(int[] keys, int size) {
        int[] again = readAgain(keys);
        TreeSet<Integer> kept = new TreeSet<>();
        long hits = 0;
        for (int i = 0; i < keys.length; i++) {
            if (kept.remove(i)) {
                hits++;
            }
            if (again[i] != NEVER) {
                kept.add(again[i]);
            }
            if (kept.size() > size) {
                kept.pollLast();
            }
        }
        return hits;
    }

    /// When what is read at each place is read next. As it stands for the key, and no two keys have
    /// the same, the optimum need not know any key.
    private static int[] readAgain(int[] keys) {
        int[] last = new int[Arrays.stream(keys).max().orElse(0) + 1];
        Arrays.fill(last, NEVER);
        int[] again = new int[keys.length];
        for (int i = keys.length - 1; i >= 0; i--) {
            again[i] = last[keys[i]];
            last[keys[i]] = i;
        }
        return again;
    }
}
