package greenledger.asl.draw.timeline;

/// The steps between marks that people can count in.
final class Steps {
    private static final long[] ROUND = {
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        1000,
        2000,
        5000,
        10_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        1_800_000,
        3_600_000,
        7_200_000,
        21_600_000,
        43_200_000,
        86_400_000
    };

    private Steps() {}

    /// The first round number of milliseconds that is no smaller.
    static long round(double millis) {
        for (long step : ROUND) {
            if (step >= millis) {
                return step;
            }
        }
        long day = ROUND[ROUND.length - 1];
        return day * (long) Math.ceil(millis / day);
    }
}
