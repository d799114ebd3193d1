package greenledger.bench.policy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Reads made up as those of a ledger of fresh produce: few lots are asked for often, which ones
/// changes as harvests come and go, and whoever has seen one view of a lot may go on to the next.
///
/// The lot of rank r is asked for in proportion to r^-`skew`.
///
/// @param turnover how many of the lots come in another rank after each thousand reads
/// @param follows how likely a read is followed by one of the same lot's next view
record ZipfTrace(
        String name,
        int lots,
        double skew,
        int turnover,
        double follows,
        int callers,
        int length,
        long seed) {

    private static final int ERA = 1000;

    /// Such as the lot, its owner and its account.
    private static final int VIEWS = 3;

    Trace read() {
        Random random = new Random(seed);
        double[] shares = shares();
        int[] ranked = shuffled(random);
        int[] before = new int[callers];
        Arrays.fill(before, VIEWS - 1);
        int[] keys = new int[length];
        int[] by = new int[length];
        for (int i = 0; i < length; i++) {
            if (i % ERA == ERA - 1) {
                change(ranked, random);
            }
            by[i] = random.nextInt(callers);
            boolean isLast = before[by[i]] % VIEWS == VIEWS - 1;
            keys[i] =
                    !isLast && random.nextDouble() < follows
                            ? before[by[i]] + 1
                            : ranked[rank(shares, random)] * VIEWS;
            before[by[i]] = keys[i];
        }
        return new Trace(name, keys, by, VIEWS);
    }

    /// Of all ranks up to each one.
    private double[] shares() {
        double[] shares = new double[lots];
        double total = 0;
        for (int rank = 0; rank < lots; rank++) {
            total += Math.pow(rank + 1, -skew);
            shares[rank] = total;
        }
        return shares;
    }

    private static int rank(double[] shares, Random random) {
        double wanted = random.nextDouble() * shares[shares.length - 1];
        int found = Arrays.binarySearch(shares, wanted);
        return Math.min(found < 0 ? -found - 1 : found, shares.length - 1);
    }

    /// Two change places: as high ranks are among them as seldom as low ones, new favourites come
    /// from those that were hardly read.
    private void change(int[] ranked, Random random) {
        for (int i = 0; i < turnover; i++) {
            swap(ranked, random.nextInt(lots), random.nextInt(lots));
        }
    }

    private int[] shuffled(Random random) {
        int[] all = IntStream.range(0, lots).toArray();
        for (int i = lots - 1; i > 0; i--) {
            swap(all, i, random.nextInt(i + 1));
        }
        return all;
    }

    private static void swap(int[] all, int one, int other) {
        int kept = all[one];
        all[one] = all[other];
        all[other] = kept;
    }
}
